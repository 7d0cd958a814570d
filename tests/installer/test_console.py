"""The person sees that set-up moves; what went wrong is kept where it says."""

import io
import sys
from pathlib import Path

import pytest

from installer.console import Console
from installer.failures import SetupFailure


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_step_is_announced_and_ended(console: Console, shown: io.StringIO) -> None:
    with console.step("Membuat .venv"):
        console.run(python("print('quiet')"))
    assert shown.getvalue() == "- Membuat .venv ...\n  selesai (0 detik)\n"


def test_a_failure_quotes_its_last_words_and_keeps_the_log(
    console: Console, log_folder: Path
) -> None:
    with pytest.raises(SetupFailure, match=r"kode 3.*out of luck") as failure:
        console.run(python("print('first'); print('out of luck'); raise SystemExit(3)"))
    (log,) = log_folder.iterdir()
    assert str(log) in str(failure.value)
    assert "first\nout of luck" in log.read_text("utf-8")


def test_words_of_an_earlier_step_explain_nothing(console: Console) -> None:
    with console.step("one"):
        console.attempt(python("print('Connection refused'); raise SystemExit(1)"))
    with console.step("two"), pytest.raises(SetupFailure, match="kode 1"):
        console.run(python("print('bang'); raise SystemExit(1)"))


def test_the_log_of_a_good_set_up_is_dropped(console: Console, log_folder: Path) -> None:
    console.run(python("print('fine')"))
    console.forget_log()
    assert list(log_folder.iterdir()) == []


def test_a_terminal_shows_the_latest_line(
    log_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("installer.console.TERMINAL_INTERVAL", 0)
    screen = Terminal()
    Console(screen, log_folder).run(python("print('Downloading Qt')"))
    assert "\r  Downloading Qt" in screen.getvalue()
