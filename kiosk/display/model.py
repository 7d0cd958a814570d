"""What the board's QML binds to: the last state read from the office, kept up to date."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.display.announcer import Announcer
from kiosk.display.call_sequence import HOLD_SECONDS, CallSequence
from kiosk.display.parts import Parts
from kiosk.display.side_pager import SidePager
from kiosk.display.slides import Slideshow
from kiosk.display.standing import (
    BLIND_AFTER,
    OFFLINE,
    Panel,
    PanelKind,
    line_groups,
    nobody_waits,
    notice,
    panel,
)
from kiosk.display.ticker import Ticker
from kiosk.models.qml import QmlElement, QmlUncreatable
from shared.clock import Clock
from shared.errors import UserError
from shared.qt.change_feed import ChangeFeed
from shared.qt.tasks import Tasks
from shared.queueing.views import Board, BoardCall

QML_IMPORT_NAME = "LoketLPSE.Display"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MILLISECONDS: Final = 200
READ_SECONDS: Final = 10.0
"""How old a reading may grow when nobody reports a change: also the pace of recovery."""

SILENT_SECONDS: Final = 25.0
"""A reading that takes longer than this has no answer coming."""

_STARTING: Final = Panel(PanelKind.CLOSED, "Mohon tunggu", "Papan sedang disiapkan.")
_CUT_OFF: Final = ("Tidak tersambung: perhatikan panggilan petugas.",)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A board, and when by the stopwatch it was read."""

    board: Board
    at: float


@QmlElement
@QmlUncreatable("made by the window")
class BoardModel(QObject):
    """The state of the public board.

    It reads the queue after every change and at least every `READ_SECONDS`; while the database
    is away it keeps what it read last, and says so.
    """

    changed = Signal()
    isCurrentChanged = Signal()
    called = Signal(str, str, arguments=["number", "place"])

    def __init__(
        self,
        read_board: Callable[[], Board],
        clock: Clock,
        zone: ZoneInfo,
        feed: ChangeFeed,
        parts: Parts,
        parent: QObject,
        *,
        hold: float = HOLD_SECONDS,
        seconds: Callable[[], float] = time.monotonic,
        announcer: Announcer | None = None,
    ) -> None:
        """Begin to read. `hold` is in seconds, `seconds` any clock that only runs forward."""
        super().__init__(parent)
        self._read_board = read_board
        self._clock = clock
        self._zone = zone
        self._feed = feed
        self._parts = parts
        self._seconds = seconds
        self._announcer = announcer
        self._sequence = CallSequence(hold)
        self._known: _Reading | None = None
        self._panel = _STARTING
        self._tasks = Tasks(self)
        self._timer = QTimer(self, interval=TICK_MILLISECONDS)
        self._reading = self._outdated = False
        self._asked_at = 0.0
        self._next_minute = clock.now()
        self._answers = True
        self._begin()

    @Property(str, notify=changed)
    def kind(self) -> str:
        """What the big panel shows: call, welcome, pause, closed or offline."""
        return self._panel.kind

    @Property(str, notify=changed)
    def title(self) -> str:
        """The big panel's title; of a call the number."""
        return self._panel.title

    @Property(str, notify=changed)
    def text(self) -> str:
        """The big panel's text; of a call the place to go to."""
        return self._panel.text

    @Property(str, notify=changed)
    def detail(self) -> str:
        """The big panel's second text: the next opening; of a call the way to its place."""
        return self._panel.detail

    @Property(bool, notify=isCurrentChanged)
    def isCurrent(self) -> bool:
        """Whether the database answers; if not, the board shows what was known last."""
        return self._is_told

    @Property(SidePager, constant=True)
    def side(self) -> SidePager:
        """The side column."""
        return self._parts.side

    @Property(Ticker, constant=True)
    def ticker(self) -> Ticker:
        """The running text."""
        return self._parts.ticker

    @Property(Slideshow, constant=True)
    def slides(self) -> Slideshow:
        """What is shown while nobody waits."""
        return self._parts.slides

    def close(self) -> None:
        """Stop reading."""
        self._timer.stop()
        self._tasks.close()
        self._parts.close()

    @Slot()
    def read(self) -> None:
        """Read the queue; while a reading is under way, once more after it."""
        if self._reading:
            self._outdated = True
            return
        self._reading, self._outdated = True, False
        self._asked_at = self._seconds()
        self._tasks.run(self._read_board, done=self._on_read, failed=self._on_failed)

    def _begin(self) -> None:
        self._feed.changed.connect(self.read)
        self._feed.connectedChanged.connect(self._on_connection)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self.read()

    def _on_read(self, board: Board) -> None:
        self._known = _Reading(board, self._seconds())
        self._reading = False
        self._set_answers(True)
        at = self._seconds()
        self._announce(self._sequence.take(board.calls, at, board.now, self._is_speaking))
        self._refresh()
        if self._outdated:
            self.read()

    def _on_failed(self, _error: UserError) -> None:
        self._reading = False
        self._set_answers(False)
        if self._outdated:
            self.read()

    def _set_answers(self, answers: bool) -> None:
        if answers is not self._answers:
            self._answers = answers
            self._on_connection()

    @Slot()
    def _on_connection(self) -> None:
        self.isCurrentChanged.emit()
        self._refresh()

    @Slot()
    def _tick(self) -> None:
        at = self._seconds()
        self._announce(self._sequence.advance(at, self._is_speaking))
        if self._clock.now() >= self._next_minute or self._big_panel() != self._panel:
            self._refresh()
        if self._reading and at - self._asked_at >= SILENT_SECONDS:
            self._set_answers(False)
        elif at - self._asked_at >= READ_SECONDS:
            self.read()

    @property
    def _is_told(self) -> bool:
        """Whether the board hears of what happens."""
        return self._answers and bool(self._feed.connected)

    @property
    def _is_speaking(self) -> bool:
        return self._announcer is not None and self._announcer.is_busy

    def _announce(self, call: BoardCall | None) -> None:
        if call is None:
            return
        self._refresh()
        self.called.emit(call.label, call.place)
        if self._announcer is not None:
            self._announcer.announce(call, self._is_pressed)

    def _is_pressed(self) -> bool:
        return self._sequence.has_waiting

    def _refresh(self) -> None:
        """Show what is known, in all parts of the board; words about time hold for a minute."""
        if self._known is None:
            return
        board, now = self._known.board, self._clock.now()
        self._next_minute = now.replace(second=0, microsecond=0) + timedelta(minutes=1)
        self._show_panel(self._big_panel())
        groups = line_groups(board.lines, now, self._zone)
        self._parts.show_side(board.counters, self._beside(), groups)
        sentences = (sentence.strip() for sentence in board.running_text.splitlines())
        told = (*notice(board, now, self._zone), *sentences)
        self._parts.ticker.show(tuple(filter(None, told)) if self._is_told else _CUT_OFF)
        rests = self._panel.kind not in (PanelKind.CALL, PanelKind.OFFLINE)
        self._parts.slides.show(board.maklumat, may_run=rests and nobody_waits(board))

    def _show_panel(self, big: Panel) -> None:
        if big != self._panel:
            self._panel = big
            self.changed.emit()

    def _big_panel(self) -> Panel:
        if self._known is None:
            return _STARTING
        at = self._seconds()
        if not self._is_told and timedelta(seconds=at - self._known.at) >= BLIND_AFTER:
            return OFFLINE
        current, is_held = self._sequence.current, self._sequence.is_holding(at)
        return panel(self._known.board, current, is_held, self._clock.now(), self._zone)

    def _beside(self) -> tuple[BoardCall, ...]:
        """The calls that the big panel does not show."""
        current, earlier = self._sequence.current, self._sequence.previous
        if current is None or self._panel.kind is PanelKind.CALL:
            return earlier
        return (current, *earlier)
