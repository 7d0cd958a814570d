"""What the office offers at this moment, read again whenever it may have changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.models.comfort_model import ComfortModel
from shared.catalogue import Audience, Service
from shared.errors import UserError
from shared.guestbook import ServiceOffer, SignInForm
from shared.language import Language
from shared.office import Office
from shared.opening_hours import Condition
from shared.privacy_notice import Notice
from shared.qt.tasks import Tasks
from shared.wording import format_duration, format_when

_AUDIENCES: Final = (Audience.PROVIDER, Audience.ASN, Audience.AUDITOR)


@dataclass(frozen=True, slots=True)
class _Reading:
    by_audience: Mapping[Audience, tuple[ServiceOffer, ...]]
    today: Mapping[str, Condition]
    next_session: datetime | None
    notice: Notice


class Offers(QObject):
    """The services of each audience with opening and line, and the day of every service.

    `next_session` is the next regular training (D14), `notice` the one on personal data. Before
    the first reading, and while the database is away, it is what was known last.
    `changed` says too that the same is to be worded in another language.
    """

    changed = Signal()

    def __init__(
        self, office: Office, tasks: Tasks, comfort: ComfortModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._tasks = tasks
        self._comfort = comfort
        self._is_reading = False
        self._is_outdated = False
        self.by_audience: Mapping[Audience, tuple[ServiceOffer, ...]] = {}
        self.today: Mapping[str, Condition] = {}
        self.next_session: datetime | None = None
        self.notice: Notice | None = None
        self.are_current = True
        comfort.languageChanged.connect(self.changed)

    @property
    def spoken(self) -> Language:
        """The language in which it is told."""
        return self._comfort.spoken

    def when(self, moment: datetime) -> str:
        """Return a coming moment as one says it now: "besok pukul 09.00"."""
        zone = self._office.catalogue.office.zone
        return format_when(moment, self._office.clock.now(), zone, self.spoken)

    def time_until(self, moment: datetime) -> str:
        """Return how long it is until a moment: "18 menit"."""
        return format_duration(moment - self._office.clock.now(), self.spoken)

    @property
    def local_now(self) -> datetime:
        """The office's time without zone, as visitors write moments."""
        zone = self._office.catalogue.office.zone
        return self._office.clock.now().astimezone(zone).replace(tzinfo=None)

    def offer(self, form: SignInForm) -> ServiceOffer | None:
        """What is offered of the service a visitor wants."""
        offers = self.by_audience.get(form.audience, ())
        return next((offer for offer in offers if offer.service.code == form.service), None)

    @Slot()
    def read(self) -> None:
        """Read everything again; while a reading is under way, once more after it."""
        if self._is_reading:
            self._is_outdated = True
            return
        self._is_reading = True
        self._tasks.run(self._read, done=self._on_read, failed=self._on_failed)

    def _read(self) -> _Reading:
        guestbook, catalogue = self._office.guestbook, self._office.catalogue
        offers = {audience: guestbook.offers(audience) for audience in _AUDIENCES}
        taught = next((service for service in catalogue.services if _has_sessions(service)), None)
        session = guestbook.next_regular_session(taught) if taught else None
        notice = self._office.personal_data.notice()
        return _Reading(offers, self._office.hours.today(), session, notice)

    def _on_read(self, read: _Reading) -> None:
        self.by_audience, self.today = read.by_audience, read.today
        self.next_session, self.notice = read.next_session, read.notice
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


def _has_sessions(service: Service) -> bool:
    return any(
        choice.regular_session for question in service.questions for choice in question.choices
    )
