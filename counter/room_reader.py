"""Reads the bidding room whenever something has changed, never twice at once."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from shared.actors import Officer
from shared.bidding_room.views import Floor, RegisterRow
from shared.clock import service_day
from shared.errors import UserError
from shared.office import Office
from shared.qt.tasks import Tasks


@dataclass(frozen=True, slots=True)
class RoomNow:
    """What one look at the room brings."""

    floor: Floor
    register: tuple[RegisterRow, ...]


class RoomReader(QObject):
    """Reads the room whenever something has changed, never twice at once."""

    looked = Signal(object)
    failed = Signal(object)

    def __init__(self, office: Office, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
        self._tasks = tasks
        self._officer: Officer | None = None
        self._is_looking = self._look_again = False

    def begin(self, officer: Officer) -> None:
        """Look for an officer from now on."""
        self._officer = officer
        self._is_looking = self._look_again = False
        self.look()

    def end(self) -> None:
        """Look no more."""
        self._officer = None
        self._tasks.forget(self)

    def look(self) -> None:
        """Read the room, or once more after the reading under way."""
        if self._officer is None:
            return
        if self._is_looking:
            self._look_again = True
            return
        self._is_looking = True
        work = partial(_read, self._office, self._officer)
        self._tasks.run(work, self._on_looked, self._on_failed, self)

    def _on_looked(self, now: RoomNow) -> None:
        self._is_looking = False
        self.looked.emit(now)
        if self._look_again:
            self._look_again = False
            self.look()

    def _on_failed(self, refusal: UserError) -> None:
        self._is_looking = self._look_again = False
        self.failed.emit(refusal)


def _read(office: Office, officer: Officer) -> RoomNow:
    today = service_day(office.clock.now(), office.catalogue.office.zone)
    return RoomNow(office.bidding_room.floor(officer), office.bidding_room.register(today, officer))
