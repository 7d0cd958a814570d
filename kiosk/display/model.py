"""What the board's QML binds to: the last state read from the office, kept up to date."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.display.call_sequence import HOLD_SECONDS, CallSequence
from kiosk.display.standing import LineRow, Panel, PanelKind, line_rows, notice, panel
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
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


@dataclass(frozen=True, slots=True)
class _Shown:
    """Everything on screen but the lists, as of one moment."""

    panel: Panel
    notice: str = ""


_STARTING: Final = _Shown(Panel(PanelKind.CLOSED, "Mohon tunggu", "Papan sedang disiapkan."))


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
        parent: QObject,
        *,
        hold: float = HOLD_SECONDS,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin to read. `hold` is in seconds, `seconds` any clock that only runs forward."""
        super().__init__(parent)
        self._read_board = read_board
        self._clock = clock
        self._zone = zone
        self._feed = feed
        self._seconds = seconds
        self._sequence = CallSequence(hold)
        self._board: Board | None = None
        self._shown = _STARTING
        self._previous = Rows(BoardCall, self)
        self._lines = Rows(LineRow, self)
        self._tasks = Tasks(self)
        self._timer = QTimer(self, interval=TICK_MILLISECONDS)
        self._reading = self._outdated = False
        self._read_at = 0.0
        self._answers = True
        self._begin()

    @Property(str, notify=changed)
    def kind(self) -> str:
        """What the big panel shows: call, welcome, pause or closed."""
        return self._shown.panel.kind

    @Property(str, notify=changed)
    def title(self) -> str:
        """The big panel's title; of a call the number."""
        return self._shown.panel.title

    @Property(str, notify=changed)
    def text(self) -> str:
        """The big panel's text; of a call the place to go to."""
        return self._shown.panel.text

    @Property(str, notify=changed)
    def detail(self) -> str:
        """The big panel's second text: the next opening."""
        return self._shown.panel.detail

    @Property(str, notify=changed)
    def notice(self) -> str:
        """The sentence at the foot: the next change of hours."""
        return self._shown.notice

    @Property(bool, notify=isCurrentChanged)
    def isCurrent(self) -> bool:
        """Whether the database answers; if not, the board shows what was known last."""
        return self._answers and bool(self._feed.connected)

    @Property(QObject, constant=True)
    def previous(self) -> QObject:
        """The calls before the one in the panel, newest first: `BoardCall`."""
        return self._previous

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        """The ticket prefixes: `LineRow`."""
        return self._lines

    def close(self) -> None:
        """Stop reading."""
        self._timer.stop()
        self._tasks.close()

    @Slot()
    def read(self) -> None:
        """Read the queue; while a reading is under way, once more after it."""
        if self._reading:
            self._outdated = True
            return
        self._reading, self._outdated = True, False
        self._read_at = self._seconds()
        self._tasks.run(self._read_board, done=self._on_read, failed=self._on_failed)

    def _begin(self) -> None:
        self._feed.changed.connect(self.read)
        self._feed.connectedChanged.connect(self.isCurrentChanged)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self.read()

    def _on_read(self, board: Board) -> None:
        self._board = board
        self._refresh(board, self._sequence.take(board.calls, self._seconds()))
        self._on_answer(True)

    def _on_failed(self, _error: UserError) -> None:
        self._on_answer(False)

    def _on_answer(self, answers: bool) -> None:
        self._reading = False
        if answers is not self._answers:
            self._answers = answers
            self.isCurrentChanged.emit()
        if self._outdated:
            self.read()

    @Slot()
    def _tick(self) -> None:
        at = self._seconds()
        if self._board is not None:
            self._refresh(self._board, self._sequence.advance(at))
        if at - self._read_at >= READ_SECONDS:
            self.read()

    def _refresh(self, board: Board, announced: BoardCall | None) -> None:
        now, zone = self._clock.now(), self._zone
        is_held = self._sequence.is_holding(self._seconds())
        big = panel(board, self._sequence.current, is_held, now, zone)
        shown = _Shown(big, notice(board, now, zone))
        self._previous.show(self._beside(big))
        self._lines.show(line_rows(board.lines, now, zone))
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
        if announced is not None:
            self.called.emit(announced.label, announced.place)

    def _beside(self, big: Panel) -> tuple[BoardCall, ...]:
        """The calls that the big panel does not show."""
        current, earlier = self._sequence.current, self._sequence.previous
        return earlier if current is None or big.kind is PanelKind.CALL else (current, *earlier)
