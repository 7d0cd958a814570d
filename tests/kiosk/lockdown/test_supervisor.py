"""The supervisor starts the app again after a crash or a freeze, and lets it end in peace."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from kiosk.supervisor import Patience, Supervisor
from tests.support.offices import Place
from tests.support.touch import wait_until

ROOT = Path(__file__).parents[3]
SOON = Patience(first_beat=60, beat=5, ending=10, settled=60, first_pause=0.1, longest_pause=0.4)

LIVES = "import time\nwhile True:\n    print('.', end='', flush=True)\n    time.sleep(0.1)"
FREEZES = "import time\nprint('.', end='', flush=True)\ntime.sleep(600)"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it is tried by signals")


def supervised(tmp_path: Path, *runs: str) -> tuple[Supervisor, Path]:
    """A supervisor whose app does one thing after the other, and the diary of its starts."""
    diary = tmp_path / "diary"
    for at, run in enumerate(runs):
        (tmp_path / f"run{at}.py").write_text(run)
    script = tmp_path / "app.py"
    script.write_text(
        "import pathlib, runpy\n"
        f"diary = pathlib.Path({str(diary)!r})\n"
        "starts = len(diary.read_text()) if diary.exists() else 0\n"
        "diary.write_text('x' * (starts + 1))\n"
        f"runpy.run_path({str(tmp_path)!r} + f'/run{{starts}}.py')\n"
    )
    return Supervisor([sys.executable, str(script)], SOON), diary


def test_what_crashes_is_started_again_until_it_is_closed(tmp_path: Path) -> None:
    crash = "import os\nos.abort()"
    refuses = "raise SystemExit(2)"
    supervisor, diary = supervised(tmp_path, crash, refuses, crash, "")
    assert supervisor.run() == 0
    assert diary.read_text() == "xxxx"


def test_what_freezes_is_killed_and_started_again(tmp_path: Path) -> None:
    supervisor, diary = supervised(tmp_path, FREEZES, "")
    assert supervisor.run() == 0
    assert diary.read_text() == "xx"


def test_a_helper_that_outlives_the_app_does_not_hold_up_the_next_start(tmp_path: Path) -> None:
    crashes_beside_a_helper = (
        "import os, pathlib, subprocess, sys\n"
        "helper = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        f"pathlib.Path({str(tmp_path / 'helper')!r}).write_text(str(helper.pid))\n"
        "os.abort()"
    )
    supervisor, diary = supervised(tmp_path, crashes_beside_a_helper, "")
    running = threading.Thread(target=supervisor.run, daemon=True)
    running.start()
    running.join(60)
    os.kill(int((tmp_path / "helper").read_text()), signal.SIGKILL)
    assert not running.is_alive()
    assert diary.read_text() == "xx"


def test_what_beats_is_left_alone_and_ends_with_the_supervisor(tmp_path: Path) -> None:
    supervisor, diary = supervised(tmp_path, LIVES)
    running = threading.Thread(target=supervisor.run)
    running.start()
    running.join(1.5 * SOON.beat)
    assert running.is_alive()
    supervisor.stop()
    running.join(60)
    assert not running.is_alive()
    assert diary.read_text() == "x"


def test_it_needs_nothing_that_could_break_with_the_app() -> None:
    asks = (
        "import sys, kiosk.__main__, kiosk.supervisor\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'sqlalchemy', 'db'))])"
    )
    told = subprocess.run(
        [sys.executable, "-c", asks], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert told.stdout.strip() == "[]"


class Program:
    """`python -m kiosk --supervised` on an office of the test's own."""

    def __init__(self, place: Place) -> None:
        file = place.key_file.with_name("supervised.toml")
        file.write_text(f'[database]\nurl = "{place.url}"\nkey_file = "{place.key_file}"\n')
        self._process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "--supervised", "--windowed", "--settings", str(file)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stderr=subprocess.PIPE,
            text=True,
        )
        self._said: Queue[str] = Queue()
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def at_work(self) -> int:
        """The id of the next app process whose window beats."""
        while True:
            line = self._said.get(timeout=120)
            found = re.search(r"process (\d+) is at work", line)
            if found:
                return int(found[1])

    def end(self) -> int:
        """Ask the supervisor to end; returns its exit code."""
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(60)

    def kill(self) -> None:
        """End the supervisor without a chance to say goodbye."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End it if it runs, and wait until nobody of it has anything to say."""
        self.kill()
        self._listener.join(60)
        assert self._process.stderr is not None
        self._process.stderr.close()

    def _listen(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self._said.put(line)


@pytest.fixture
def program(sqlite_place: Place) -> Iterator[Program]:
    """The kiosk under its supervisor."""
    program = Program(sqlite_place)
    yield program
    program.close()


def is_running(process: int) -> bool:
    """Whether a process is there and has not only left its name behind."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):  # it may end while it is read
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")


@needs_proc
def test_a_killed_kiosk_comes_back_and_ends_when_the_supervisor_does(program: Program) -> None:
    first = program.at_work()
    os.kill(first, signal.SIGKILL)
    second = program.at_work()
    assert is_running(second)
    assert program.end() == 0
    assert not is_running(second)


@needs_proc
def test_a_kiosk_that_something_asked_to_end_comes_back(program: Program) -> None:
    first = program.at_work()
    os.kill(first, signal.SIGTERM)
    assert program.at_work() != first
    assert program.end() == 0


@needs_proc
@pytest.mark.long
def test_a_frozen_kiosk_is_replaced(program: Program) -> None:
    first = program.at_work()
    os.kill(first, signal.SIGSTOP)
    assert program.at_work() != first
    assert not is_running(first)
    assert program.end() == 0


@needs_proc
def test_a_kiosk_whose_supervisor_died_makes_room_for_the_next(program: Program) -> None:
    process = program.at_work()
    program.kill()
    wait_until(lambda: not is_running(process), "the kiosk has ended", seconds=60)
