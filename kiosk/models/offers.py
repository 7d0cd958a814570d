"""What the office offers at this moment, read again whenever it may have changed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from shared.catalogue import Audience
from shared.errors import UserError
from shared.guestbook import ServiceOffer
from shared.office import Office
from shared.opening_hours import Condition
from shared.qt.tasks import Tasks
from shared.wording import format_duration, format_when

_AUDIENCES: Final = (Audience.PROVIDER, Audience.ASN, Audience.AUDITOR)


class Offers(QObject):
    """The services of each audience with opening and line, and the day of every service.

    Before the first reading, and while the database is away, it is what was known last.
    """

    changed = Signal()

    def __init__(self, office: Office, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
        self._tasks = tasks
        self._is_reading = False
        self._is_outdated = False
        self.by_audience: Mapping[Audience, tuple[ServiceOffer, ...]] = {}
        self.today: Mapping[str, Condition] = {}
        self.are_current = True

    def when(self, moment: datetime) -> str:
        """Return a coming moment as one says it now: "besok pukul 09.00"."""
        return format_when(moment, self._office.clock.now(), self._office.catalogue.office.zone)

    def time_until(self, moment: datetime) -> str:
        """Return how long it is until a moment: "18 menit"."""
        return format_duration(moment - self._office.clock.now())

    @Slot()
    def read(self) -> None:
        """Read everything again; while a reading is under way, once more after it."""
        if self._is_reading:
            self._is_outdated = True
            return
        self._is_reading = True
        self._tasks.run(self._read, done=self._on_read, failed=self._on_failed)

    def _read(self) -> tuple[Mapping[Audience, tuple[ServiceOffer, ...]], Mapping[str, Condition]]:
        offers = {audience: self._office.guestbook.offers(audience) for audience in _AUDIENCES}
        return offers, self._office.hours.today()

    def _on_read(
        self,
        read: tuple[Mapping[Audience, tuple[ServiceOffer, ...]], Mapping[str, Condition]],
    ) -> None:
        self.by_audience, self.today = read
        self._end(are_current=True)

    def _on_failed(self, _error: UserError) -> None:
        self._end(are_current=False)

    def _end(self, are_current: bool) -> None:
        self._is_reading = False
        self.are_current = are_current
        self.changed.emit()
        if self._is_outdated:
            self._is_outdated = False
            self.read()
