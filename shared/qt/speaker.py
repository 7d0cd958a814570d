"""Says announcements aloud, one after the other, while the window goes on."""

import threading
from collections import deque
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from shared.errors import UserError
from shared.qt.tasks import Tasks
from shared.voice.calls import Announcement
from shared.voice.pack import Pack
from shared.voice.player import Output
from shared.voice.sound import joined, silence

_AFTER_CHIME: Final = 0.15


class Speaker(QObject):
    """Speaks in the order things were given to it, never two at once.

    `started` and `finished` bear the announcement's key, and come as a pair for each one that
    is not stopped; on a machine without a loudspeaker at once.
    """

    started = Signal(str)
    finished = Signal(str)

    def __init__(self, pack: Pack, output: Output, parent: QObject) -> None:
        super().__init__(parent)
        self._pack = pack
        self._output = output
        self._tasks = Tasks(self)
        self._waiting: deque[Announcement] = deque()
        self._current: Announcement | None = None
        self._hushed = threading.Event()

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""
        return self._current is not None

    def say(self, announcement: Announcement) -> None:
        """Say it after everything that is waiting to be said."""
        self._waiting.append(announcement)
        if self._current is None:
            self._begin_next()

    def stop(self) -> None:
        """Fall silent and forget what was waiting."""
        self._waiting.clear()
        self._current = None
        self._tasks.forget(self._hushed)
        self._hushed.set()
        self._hushed = threading.Event()

    def close(self) -> None:
        """Fall silent for ever, and give the loudspeaker back."""
        self.stop()
        self._tasks.close()
        self._output.close()

    def _begin_next(self) -> None:
        if self._waiting:
            self._current = self._waiting.popleft()
            work = partial(self._speak, self._current, self._hushed)
            self._tasks.run(work, done=self._on_said, failed=self._on_failed, during=self._hushed)
            self.started.emit(self._current.key)

    def _speak(self, announcement: Announcement, until: threading.Event) -> None:
        words = self._pack.say(announcement.words)
        if announcement.chime:
            words = joined((self._pack.chime(), silence(_AFTER_CHIME), words))
        self._output.play(words, until)

    def _on_said(self, _nothing: None) -> None:
        self._end()

    def _on_failed(self, _fault: UserError) -> None:
        self._end()

    def _end(self) -> None:
        ended, self._current = self._current, None
        if ended is not None:
            self.finished.emit(ended.key)
        if self._current is None:  # whoever heard that may have given the next one already
            self._begin_next()
