"""The page of services."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.models.offers import Offers
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.room_model import RoomModel
from kiosk.models.rows import Rows
from kiosk.models.visit_model import VisitModel
from shared.guestbook import ServiceOffer

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service's card, of the bidding room with its computers.

    `opening_state` is that of `shared.opening_hours`, times are worded.
    """

    code: str
    prefix: str
    title: str
    description: str
    target: str
    waiting: int
    free: int
    computers: int
    is_open: bool
    opening_state: str
    reason: str
    next_open: str
    countdown: str


@QmlElement
@QmlUncreatable("made by the window")
class ServicesModel(QObject):
    """The services offered to the visitor's audience."""

    changed = Signal()

    def __init__(self, visit: VisitModel, offers: Offers, room: RoomModel, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._offers = offers
        self._room = room
        self._rows = Rows(ServiceRow, self)
        visit.changed.connect(self._show)
        offers.changed.connect(self._show)
        room.changed.connect(self._show)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The services, as `ServiceRow`."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are."""
        return self._rows.rowCount()

    @Slot(str)
    def choose(self, code: str) -> None:
        """Go on with a service."""
        offers = self._offers.by_audience.get(self._visit.flow.form.audience, ())
        offer = next((offer for offer in offers if offer.service.code == code), None)
        self._visit.flow.choose_service(code, offer.outlook if offer else None)
        self._visit.touch()

    @Slot()
    def _show(self) -> None:
        offers = self._offers.by_audience.get(self._visit.flow.form.audience, ())
        self._rows.show([self._row(offer) for offer in as_cards(offers)])
        self.changed.emit()

    def _row(self, offer: ServiceOffer) -> ServiceRow:
        service, opening, spoken = offer.service, offer.opening, self._offers.spoken
        reopens = opening.next_open
        return ServiceRow(
            code=service.code,
            prefix=service.prefix,
            title=spoken.of(service.title, service.title_en),
            description=spoken.of(service.description, service.description_en),
            target=spoken.of(service.target.text, service.target.text_en),
            waiting=offer.waiting,
            free=self._room.free if service.is_room else 0,
            computers=self._room.size if service.is_room else 0,
            is_open=offer.takes_tickets,
            opening_state=opening.state,
            reason=opening.said(spoken),
            next_open=self._offers.when(reopens) if reopens else "",
            countdown=self._offers.time_until(reopens) if reopens else "",
        )


def as_cards(offers: Sequence[ServiceOffer]) -> list[ServiceOffer]:
    """One card a service, in the order shown; the bidding room's two services share one.

    Whether an officer is to help there is asked afterwards.
    """
    room = [offer for offer in offers if offer.service.is_room]
    shown = [offer for offer in offers if offer not in room[1:]]
    return own_first(shown)


def own_first(offers: Sequence[ServiceOffer]) -> list[ServiceOffer]:
    """Put the services that are for this audience alone before those shared with others."""
    return sorted(offers, key=lambda offer: len(offer.service.audiences))
