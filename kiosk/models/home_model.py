"""The home page: whether the office is open today, and who may begin."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.models.offers import Offers
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from shared.catalogue import Audience, Catalogue
from shared.guestbook import ServiceOffer
from shared.opening_hours import Condition, Opening, State
from shared.wording import format_time

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_ONE_BY_NAME: Final = 2
_NO_HOURS: Final = frozenset({State.HOLIDAY, State.NOT_SERVICE_DAY})


@dataclass(frozen=True, slots=True)
class AudienceRow:
    """An audience's card; `open` and `services` count its services."""

    code: str
    title: str
    description: str
    open: int
    services: int
    waiting: int
    next_open: str


@dataclass(frozen=True, slots=True)
class HoursRow:
    """Services with the same hours today, in `state`; without `hours` they stay closed.

    `titles` is empty for all the services that no other row names, `is_all` where that is all.
    """

    titles: str
    is_all: bool
    hours: str
    breaks: str
    opening_state: str
    reason: str


@QmlElement
@QmlUncreatable("made by the window")
class HomeModel(QObject):
    """Open or closed, today's hours, and the four audiences."""

    changed = Signal()

    def __init__(self, catalogue: Catalogue, offers: Offers, parent: QObject) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._offers = offers
        self._audiences = Rows(AudienceRow, self)
        self._hours = Rows(HoursRow, self)
        self._openings: tuple[Opening, ...] = ()
        offers.changed.connect(self._show)
        self._show()

    @Property(str, notify=changed)
    def state(self) -> str:
        """Either "open", "break", "closed", or "unknown" before the first reading."""
        if not self._openings:
            return "unknown"
        states = {opening.state for opening in self._openings}
        if State.OPEN in states:
            return "open"
        return "break" if State.BREAK in states else "closed"

    @Property(bool, notify=changed)
    def isPartly(self) -> bool:
        """Whether some services are open and others are not."""
        return len({opening.is_open for opening in self._openings}) > 1

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why the office is closed, if one reason holds for every service."""
        reasons = {opening.said(self._offers.spoken) for opening in self._openings}
        return reasons.pop() if len(reasons) == 1 else ""

    @Property(str, notify=changed)
    def nextOpen(self) -> str:
        """When the first service opens again: "besok pukul 09.00"."""
        moment = next_open(self._openings)
        return self._offers.when(moment) if moment else ""

    @Property(str, notify=changed)
    def countdown(self) -> str:
        """How long until then: "18 menit"; empty while something is open."""
        moment = next_open(self._openings)
        return self._offers.time_until(moment) if moment else ""

    @Property(bool, notify=changed)
    def isCurrent(self) -> bool:
        """Whether the office's data could be read."""
        return self._offers.are_current

    @Property(QObject, constant=True)
    def audiences(self) -> QObject:
        """The four audiences, as `AudienceRow`."""
        return self._audiences

    @Property(QObject, constant=True)
    def hours(self) -> QObject:
        """Today's hours, as `HoursRow`."""
        return self._hours

    @Slot()
    def _show(self) -> None:
        found = {
            offer.service.code: offer.opening
            for offers in self._offers.by_audience.values()
            for offer in offers
        }
        self._openings = tuple(found.values())
        self._audiences.show([self._audience_row(audience) for audience in Audience])
        self._hours.show(list(self._hours_rows()))
        self.changed.emit()

    def _audience_row(self, audience: Audience) -> AudienceRow:
        wording, spoken = self._catalogue.audiences[audience], self._offers.spoken
        offers = self._offers.by_audience.get(audience, ())
        reopens = next_open([offer.opening for offer in offers])
        return AudienceRow(
            code=audience,
            title=spoken.of(wording.title, wording.title_en),
            description=spoken.of(wording.description, wording.description_en),
            open=sum(offer.takes_tickets for offer in offers),
            services=len(offers),
            waiting=_waiting(offers),
            next_open=self._offers.when(reopens) if reopens else "",
        )

    def _hours_rows(self) -> Iterable[HoursRow]:
        groups: dict[tuple[str, str, State, str], list[str]] = {}
        for code, condition in self._offers.today.items():
            service = self._catalogue.service(code)
            title = self._offers.spoken.of(service.title, service.title_en)
            groups.setdefault(self._hours_of(code, condition), []).append(title)
        for (hours, breaks, state, reason), titles in groups.items():
            is_rest = titles is others(list(groups.values()))
            named = "" if is_rest else "\N{NO-BREAK SPACE}· ".join(titles)
            yield HoursRow(named, len(groups) == 1, hours, breaks, state, reason)

    def _hours_of(self, code: str, condition: Condition) -> tuple[str, str, State, str]:
        state = condition.state
        if state in _NO_HOURS:
            return ("", "", state, self._reason(code))
        hours = condition.hours
        pauses = [self._span(pause.starts, pause.ends) for pause in hours.breaks]
        span = self._span(hours.opens, hours.closes)
        reason = self._reason(code) if state is State.SPECIAL_CLOSURE else ""
        return (span, ", ".join(pauses), state, reason)

    def _span(self, starts: time, ends: time) -> str:
        spoken = self._offers.spoken
        return f"{format_time(starts, spoken)}–{format_time(ends, spoken)}"

    def _reason(self, code: str) -> str:
        opening = next((o for o in self._openings if o.service == code), None)
        return opening.said(self._offers.spoken) if opening else ""


def others(groups: Sequence[list[str]]) -> list[str] | None:
    """The largest of several groups: too many to be named one by one; None if all are small."""
    largest = max(groups, key=len)
    return largest if len(largest) > _ONE_BY_NAME else None


def next_open(openings: Iterable[Opening]) -> datetime | None:
    """Return when the first of several services opens again; None if none is closed."""
    return min((opening.next_open for opening in openings if opening.next_open), default=None)


def _waiting(offers: Sequence[ServiceOffer]) -> int:
    by_line = {offer.service.prefix: offer.waiting for offer in offers}
    return sum(by_line.values())
