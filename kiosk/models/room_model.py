"""The bidding room as visitors may see it: where the computers stand and which are in use."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from shared.actors import Kiosk, new_request
from shared.bidding_room import BiddingRoom, RoomPlace
from shared.errors import UserError
from shared.qt.tasks import Tasks

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_LAPSE_MILLISECONDS: Final = 10_000


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A computer on the floor plan."""

    number: int
    name: str
    row: int
    column: int
    is_free: bool
    is_in_use: bool


@QmlElement
@QmlUncreatable("made by the window")
class RoomModel(QObject):
    """The room's computers, read again whenever somebody came or went.

    It also ends claims that nobody came for, so that the next in line is called even when no
    officer is near.
    """

    changed = Signal()

    def __init__(self, room: BiddingRoom, by: Kiosk, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._by = by
        self._tasks = tasks
        self._is_reading = False
        self._is_outdated = False
        self._is_known = False
        self._places: tuple[RoomPlace, ...] = ()
        self._rows = Rows(PlaceRow, self)
        timer = QTimer(self, interval=_LAPSE_MILLISECONDS)
        timer.timeout.connect(self._lapse)
        timer.start()

    @Property(QObject, constant=True)
    def places(self) -> QObject:
        """The computers, as `PlaceRow`."""
        return self._rows

    @Property(bool, notify=changed)
    def hasPlaces(self) -> bool:
        """Whether the office has such a room, as far as is known."""
        return not self._is_known or bool(self._places)

    @Property(int, notify=changed)
    def placeCount(self) -> int:
        """How many computers the room has."""
        return len(self._places)

    @Property(int, notify=changed)
    def rows(self) -> int:
        """How many rows deep the room is."""
        return max((place.row + 1 for place in self._places), default=0)

    @Property(int, notify=changed)
    def columns(self) -> int:
        """How many computers stand side by side."""
        return max((place.column + 1 for place in self._places), default=0)

    @Property(int, notify=changed)
    def usedCount(self) -> int:
        """How many computers somebody sits at."""
        return sum(place.is_in_use for place in self._places)

    @property
    def free(self) -> int:
        """How many computers can be given to a visitor."""
        return sum(place.is_free for place in self._places)

    @property
    def size(self) -> int:
        """How many computers the room has."""
        return len(self._places)

    def place(self, number: int) -> RoomPlace | None:
        """The computer of that number."""
        return next((place for place in self._places if place.number == number), None)

    @Slot()
    def read(self) -> None:
        """Read the room again; while a reading is under way, once more after it."""
        if self._is_reading:
            self._is_outdated = True
            return
        self._is_reading = True
        self._tasks.run(self._room.places, done=self._on_read, failed=self._on_failed)

    def _on_read(self, places: tuple[RoomPlace, ...]) -> None:
        self._places, self._is_known = places, True
        self._rows.show(
            [PlaceRow(p.number, p.name, p.row, p.column, p.is_free, p.is_in_use) for p in places]
        )
        self.changed.emit()
        self._end_reading()

    def _on_failed(self, _error: UserError) -> None:
        self._end_reading()

    def _end_reading(self) -> None:
        self._is_reading = False
        if self._is_outdated:
            self._is_outdated = False
            self.read()

    @Slot()
    def _lapse(self) -> None:
        self._tasks.run(self._lapse_claims, done=self._on_lapsed, failed=self._on_lapse_failed)

    def _lapse_claims(self) -> int:
        return self._room.lapse(self._by, new_request())

    def _on_lapsed(self, _count: int) -> None:
        """Whoever is affected hears of it by the change feed."""

    def _on_lapse_failed(self, _error: UserError) -> None:
        """The next round tries again; the pages say when the database is away."""
