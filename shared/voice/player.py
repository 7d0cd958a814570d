"""Sound out of the machine's loudspeaker; a machine without one is simply quiet."""

import contextlib
import logging
import threading
import time
from collections.abc import Generator
from typing import TYPE_CHECKING, Final, Protocol

from shared.voice.sound import RATE, WIDTH, Sound, joined, silence

if TYPE_CHECKING:
    import miniaudio

BUFFER_MILLISECONDS: Final = 200
_LEAD_SECONDS: Final = 0.15
_TAIL_SECONDS: Final = 0.7
"""Silence before, because a sleeping loudspeaker swallows its first moments, and after, because
what the device has taken it has not yet played."""

_STALLED_SECONDS: Final = 3.0
"""A device that asks for nothing this long is gone, whatever it says."""

_LOOKS_AGAIN_SECONDS: Final = 60.0
"""Between two looks for a device where none was found: each makes the sound system complain."""

_log = logging.getLogger(__name__)


class Output(Protocol):
    """Where sound goes to."""

    def play(self, sound: Sound, until: threading.Event) -> None:
        """Return when the sound has been heard whole, or soon after `until` is set."""

    def is_audible(self) -> bool:
        """Tell whether anything would be heard; it may have to look for a device first."""

    def close(self) -> None:
        """Give the device back."""


class Player:
    """Plays one sound at a time on the system's own loudspeaker.

    The device is kept once found and looked for anew after it was lost; the sound under way is
    then given up, not repeated. Without one nothing is heard, and `play` returns at once. Use it
    from one thread, and ask from any whether it is audible.
    """

    def __init__(self) -> None:
        self._device: miniaudio.PlaybackDevice | None = None
        self._missed_at: float | None = None
        self._lock = threading.Lock()

    def play(self, sound: Sound, until: threading.Event) -> None:
        """Return when the sound has been heard whole, or soon after `until` is set."""
        if until.is_set():
            return
        device = self._found()
        if device is None:
            return
        feed = _Feed(joined((silence(_LEAD_SECONDS), sound, silence(_TAIL_SECONDS))), until)
        if not _plays(device, feed):
            self.close()

    def is_audible(self) -> bool:
        """Tell whether anything would be heard; it may have to look for a device first."""
        return self._found() is not None

    def close(self) -> None:
        """Give the device back; the next sound looks for one again."""
        with self._lock:
            device, self._device = self._device, None
        if device is not None:
            _close(device)

    def _found(self) -> "miniaudio.PlaybackDevice | None":
        with self._lock:
            return self._device or self._open()

    def _open(self) -> "miniaudio.PlaybackDevice | None":
        now = time.monotonic()
        if self._missed_at is not None and now - self._missed_at < _LOOKS_AGAIN_SECONDS:
            return None
        try:
            self._device = _open_device()
            self._missed_at = None
        except (ImportError, OSError, RuntimeError) as error:
            if self._missed_at is None:
                _log.warning("no sound device, announcements are not heard: %s", error)
            self._missed_at = now
        return self._device


class _Feed:
    """Hands a sound to the device as it asks for it, and tells when it has taken all."""

    def __init__(self, sound: Sound, until: threading.Event) -> None:
        self._samples = sound.samples
        self._until = until
        self._position = 0
        self._moved = threading.Event()
        self.ended = False

    def frames(self) -> Generator[bytes, int, None]:
        """What the device draws from, on a thread of its own."""
        wanted = yield b""
        while self._position < len(self._samples) and not self._until.is_set():
            start, self._position = self._position, self._position + wanted * WIDTH
            self._moved.set()
            wanted = yield self._samples[start : self._position]
        self.ended = True
        self._moved.set()

    def wait(self) -> bool:
        """Wait until the device has taken everything; tell whether it did."""
        while not self.ended:
            if not self._moved.wait(_STALLED_SECONDS):
                return False
            self._moved.clear()
        return True


def _plays(device: "miniaudio.PlaybackDevice", feed: _Feed) -> bool:
    import miniaudio

    frames = feed.frames()
    next(frames)
    try:
        device.start(frames)
        has_played = feed.wait()
        device.stop()
    except miniaudio.MiniaudioError as error:
        _log.warning("the sound device is gone: %s", error)
        return False
    return has_played


def _open_device() -> "miniaudio.PlaybackDevice":
    """The system's own loudspeaker; raises when there is none."""
    import miniaudio

    # The library would fall back to a device that nobody hears.
    audible = [
        backend
        for backend in miniaudio.Backend
        if backend not in (miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM)
        and miniaudio.is_backend_enabled(backend)
    ]
    try:
        return miniaudio.PlaybackDevice(
            nchannels=1,
            sample_rate=RATE,
            buffersize_msec=BUFFER_MILLISECONDS,
            backends=audible,
            app_name="Loket LPSE",
        )
    except miniaudio.MiniaudioError as error:
        raise RuntimeError(str(error)) from error


def _close(device: "miniaudio.PlaybackDevice") -> None:
    with contextlib.suppress(Exception):
        device.close()
