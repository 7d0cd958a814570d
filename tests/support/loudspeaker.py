"""A loudspeaker's far end: keeps every sample it was given, and notices two voices at once."""

import threading

from shared.voice import Sound


class Loudspeaker:
    """Stands in for the device; with `gated` it plays one sound for each `let_go`."""

    def __init__(self, *, gated: bool = False) -> None:
        self.heard: list[Sound] = []
        self.threads: set[int] = set()
        self.overlaps = 0
        self.is_closed = False
        self._gate = threading.Semaphore(0) if gated else None
        self._playing = threading.Lock()

    def play(self, sound: Sound, until: threading.Event) -> None:
        """Take a sound in whole, unless it was stopped before its end."""
        if not self._playing.acquire(blocking=False):
            self.overlaps += 1
            return
        try:
            self.threads.add(threading.get_ident())
            if self._passes(until):
                self.heard.append(sound)
        finally:
            self._playing.release()

    def is_audible(self) -> bool:
        """It always is."""
        return True

    def close(self) -> None:
        """Nothing is heard any more."""
        self.is_closed = True

    def let_go(self) -> None:
        """Let one sound be heard to its end."""
        assert self._gate is not None
        self._gate.release()

    def _passes(self, until: threading.Event) -> bool:
        gate = self._gate
        while gate is not None and not until.is_set():
            if gate.acquire(timeout=0.01):
                if until.is_set():
                    gate.release()  # it is meant for the next sound
                break
        return not until.is_set()
