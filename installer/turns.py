"""Makes a set-up wait while another one of the same work tree is at work."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

RETRY_INTERVAL = 0.2  # seconds between two looks at a file that somebody else holds


@contextmanager
def own_turn(file: Path, say_waiting: Callable[[], None]) -> Iterator[None]:
    """Hold a file for oneself, after whoever holds it now; `say_waiting` is told once.

    The system takes the hold away from a process that dies. What we start holds the file too
    (on POSIX): when only we are killed, the pip left behind still has its turn.
    """
    with file.open("a", encoding="utf-8") as held:
        if not _take(held.fileno()):
            say_waiting()
            while not _take(held.fileno()):
                time.sleep(RETRY_INTERVAL)
        if sys.platform != "win32":
            os.set_inheritable(held.fileno(), True)
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
