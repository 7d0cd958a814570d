"""Speaks the calls of the board, if this is the one board of the office that speaks."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from shared.actors import new_id
from shared.errors import UserError
from shared.qt.speaker import Speaker
from shared.qt.tasks import Tasks
from shared.queueing.views import BoardCall
from shared.voice import Announcement, Output, Pack, call_announcement
from shared.workstations import LEASE_SECONDS, Workstations

VOICE: Final = "voice"
"""Name of the lease: who holds it speaks for the office."""

ASK_SECONDS: Final = LEASE_SECONDS / 3
SPARE_SECONDS: Final = 10.0
"""What a call takes: one begun at the last moment ends before another board may speak."""

LONGEST_SECONDS: Final = 45.0
"""However long a loudspeaker takes, the next call is shown then."""


class Announcer(QObject):
    """Says each call aloud, twice unless others wait, as long as it holds the office's voice.

    Without a loudspeaker it leaves the voice to another board.
    """

    asked = Signal(bool)
    """Whether the voice is this board's, whenever it was asked for."""

    def __init__(
        self,
        workstations: Workstations,
        pack: Pack,
        output: Output,
        parent: QObject,
        *,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """Ask for the voice at once; `seconds` is any clock that only runs forward."""
        super().__init__(parent)
        self._workstations = workstations
        self._output = output
        self._seconds = seconds
        self._holder: UUID = new_id()
        self._may_speak_until = 0.0
        self._again: Announcement | None = None
        self._busy_until = 0.0
        self._is_pressed: Callable[[], bool] = _never
        self._tasks = Tasks(self)
        self._speaker = Speaker(pack, output, self)
        self._speaker.finished.connect(self._on_finished)
        self._timer = QTimer(self, interval=int(ASK_SECONDS * 1_000))
        self._timer.timeout.connect(self.ask)
        self._timer.start()
        self.ask()

    @property
    def may_speak(self) -> bool:
        """Whether this board has the voice at this moment."""
        return self._seconds() < self._may_speak_until

    @property
    def is_busy(self) -> bool:
        """Whether a call is still being said."""
        return self._seconds() < self._busy_until

    @Slot()
    def ask(self) -> None:
        """Ask for the voice, or keep it."""
        self._tasks.run(self._lease, done=self._on_answer, failed=self._on_lost)

    def announce(self, call: BoardCall, is_pressed: Callable[[], bool]) -> None:
        """Say a call; it is repeated unless, when it was said, `is_pressed` by further calls."""
        if not self.may_speak:
            return
        self._is_pressed = is_pressed
        self._busy_until = self._seconds() + LONGEST_SECONDS
        once = call_announcement(str(call.id), call.label, call.place, call.phrase)
        self._again = replace(once, chime=False)
        self._speaker.say(once)

    def close(self) -> None:
        """Fall silent, and leave the voice to another board."""
        self._timer.stop()
        self._tasks.close()
        self._speaker.close()
        if self.may_speak:
            self._workstations.release(VOICE, self._holder)

    def _lease(self) -> float:
        """Until when this board may speak, by its own clock."""
        asked_at = self._seconds()
        if not self._output.is_audible():
            return 0.0
        is_ours = self._workstations.lease(VOICE, self._holder)
        return asked_at + LEASE_SECONDS - SPARE_SECONDS if is_ours else 0.0

    def _on_answer(self, may_speak_until: float) -> None:
        self._may_speak_until = may_speak_until
        self.asked.emit(self.may_speak)

    def _on_lost(self, _error: UserError) -> None:
        """The voice stays ours until the lease ends, by which time another may have it."""

    @Slot(str)
    def _on_finished(self, _key: str) -> None:
        again, self._again = self._again, None
        if again is not None and not self._is_pressed() and self.may_speak:
            self._speaker.say(again)
        else:
            self._busy_until = 0.0


def _never() -> bool:
    return False
