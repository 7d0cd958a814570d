"""Keeps the kiosk or the board running: starts it again when it crashed or froze.

It is a process of its own that imports nothing but the standard library, so that nothing that
stops the app can stop it.
"""

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import FrameType
from typing import IO

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: for the first beat, between two, to end when asked, and before a new start.

    An app that ran for `settled` seconds is started again after `first_pause`; one that keeps
    failing after twice the last pause, up to `longest_pause`.
    """

    first_beat: float = 120.0
    beat: float = 20.0
    ending: float = 10.0
    settled: float = 60.0
    first_pause: float = 1.0
    longest_pause: float = 30.0


class Child:
    """One run of the app, and when its window last gave a sign of life."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE)
        self.started_at = self._heard_at = time.monotonic()
        self.has_beaten = False
        assert self._process.stdout is not None
        # Nobody waits for its end: a helper that outlives the app keeps the pipe open.
        threading.Thread(target=self._listen, args=(self._process.stdout,), daemon=True).start()

    @property
    def id(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def silence(self) -> float:
        """Seconds since the last beat, or since the start."""
        return time.monotonic() - self._heard_at

    def ended_with(self, within: float) -> int | None:
        """Wait so long for its end; returns the exit code, None while it runs."""
        try:
            return self._process.wait(within)
        except subprocess.TimeoutExpired:
            return None

    def kill(self) -> None:
        """End it at once: a frozen program hears no request."""
        self._process.kill()
        self._process.wait()

    def end(self, within: float) -> None:
        """Ask it to end, and insist after so many seconds."""
        self._process.terminate()
        if self.ended_with(within) is None:
            self.kill()

    def _listen(self, pipe: IO[bytes]) -> None:
        with pipe:
            while os.read(pipe.fileno(), 4096):
                if not self.has_beaten:
                    _log.info("process %s is at work", self.id)
                self.has_beaten = True
                self._heard_at = time.monotonic()


class Supervisor:
    """Runs a command again and again, until it ends by itself or somebody ends the supervisor."""

    def __init__(self, command: Sequence[str], patience: Patience = Patience()) -> None:
        self._command = command
        self._patience = patience
        self._stopping = threading.Event()

    def stop(self) -> None:
        """End the app and return from `run`; may be called by a signal's handler."""
        self._stopping.set()

    def run(self) -> int:
        """Supervise; returns 0 once staff closed the app or the supervisor was stopped."""
        pause = 0.0
        while True:
            child = Child(self._command)
            _log.info("started as process %s", child.id)
            if self._watch(child):
                return 0
            lived = time.monotonic() - child.started_at
            pause = self._next_pause(pause, lived)
            if self._stopping.wait(pause):
                return 0

    def _watch(self, child: Child) -> bool:
        """Wait for an end; tells whether it is one that must not be undone."""
        while not self._stopping.is_set():
            code = child.ended_with(within=0.5)
            if code is not None:
                _log.log(logging.WARNING if code else logging.INFO, "ended with %s", code)
                return code == 0
            limit = self._patience.beat if child.has_beaten else self._patience.first_beat
            if child.silence > limit:
                _log.warning("process %s is frozen", child.id)
                child.kill()
                return False
        child.end(self._patience.ending)
        return True

    def _next_pause(self, last: float, lived: float) -> float:
        if last == 0 or lived >= self._patience.settled:
            return self._patience.first_pause
        return min(last * 2, self._patience.longest_pause)


def main(arguments: Sequence[str]) -> int:
    """Supervise `python -m kiosk` with these arguments; returns the exit code."""
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    supervisor = Supervisor([*_this_program(), *arguments, "--beats"])
    _stop_on_request(supervisor.stop)
    return supervisor.run()


def _this_program() -> list[str]:
    # A bundle is its own interpreter and knows its module.
    is_bundle = getattr(sys, "frozen", False)
    return [sys.executable] if is_bundle else [sys.executable, "-m", "kiosk"]


def _stop_on_request(stop: Callable[[], None]) -> None:
    def handle(_number: int, _frame: FrameType | None) -> None:
        stop()

    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, handle)
