"""What the person at the terminal sees while set-up works, and the log behind it."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from installer.failures import SetupFailure, explain_output

# A terminal redraws its line; a log file gets a sign of life now and then.
TERMINAL_INTERVAL = 0.1
FILE_INTERVAL = 10.0
LINE_WIDTH = 79
LONGEST_QUOTE = 200


class Console:
    """Names each step, shows that it moves, and keeps what the commands printed."""

    def __init__(self, out: TextIO, log_folder: Path | None = None) -> None:
        self._out = out
        self._live = out.isatty()
        self._log_folder = log_folder
        self._log: Path | None = None
        self._shown_at = 0.0
        self._heard: list[str] = []

    def say(self, text: str) -> None:
        """Print one line."""
        self._wipe()
        print(text, file=self._out, flush=True)

    @contextmanager
    def step(self, title: str) -> Iterator[None]:
        """Announce a step and, once done, the seconds it took."""
        began = time.monotonic()
        self.say(f"- {title} ...")
        self._shown_at = began
        self._heard.clear()
        yield
        self.say(f"  selesai ({time.monotonic() - began:.0f} detik)")

    def run(self, command: Sequence[str], env: Mapping[str, str] | None = None) -> None:
        """Run a command that must succeed, quietly.

        Raises SetupFailure with the sentence for its failure and the place of the log. What the
        step's earlier commands printed counts too: an update without network only warns.
        """
        code = self.attempt(command, env)
        if code != 0:
            self._wipe()
            said = "".join(self._heard)
            last = (said.strip().splitlines() or [command[0]])[-1]
            reason = explain_output(said) or f"Perintah gagal (kode {code}): {last[:LONGEST_QUOTE]}"
            raise SetupFailure(f"{reason} Catatan: {self._open_log()}")

    def attempt(self, command: Sequence[str], env: Mapping[str, str] | None = None) -> int:
        """Run a command; its output goes to the log, its latest line to the screen."""
        with self._open_log().open("a", encoding="utf-8") as log:
            log.write(f"$ {' '.join(command)}\n")
            with subprocess.Popen(
                command,
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
                close_fds=False,  # it holds our turn too; nothing else of ours is inheritable
            ) as child:
                for line in child.stdout or ():
                    log.write(line)
                    self._heard.append(line)
                    self._show(line.strip())
        return child.returncode

    def forget_log(self) -> None:
        """Drop the log of a set-up that went well."""
        if self._log is not None:
            self._log.unlink(missing_ok=True)
            self._log = None

    def _show(self, line: str) -> None:
        now = time.monotonic()
        interval = TERMINAL_INTERVAL if self._live else FILE_INTERVAL
        if not line or now - self._shown_at < interval:
            return
        self._shown_at = now
        text = f"  {line}"[:LINE_WIDTH]
        self._out.write(f"\r{text:<{LINE_WIDTH}}" if self._live else f"{text}\n")
        self._out.flush()

    def _wipe(self) -> None:
        if self._live:
            self._out.write(f"\r{'':<{LINE_WIDTH}}\r")

    def _open_log(self) -> Path:
        if self._log is None:
            handle, name = tempfile.mkstemp(".log", "loket-lpse-", self._log_folder)
            os.close(handle)
            self._log = Path(name)
        return self._log


def terminal() -> Console:
    """The console of this process; letters its encoding lacks are replaced, never fatal."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    return Console(sys.stdout)
