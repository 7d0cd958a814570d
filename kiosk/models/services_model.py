"""The page of services."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.models.offers import Offers
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from kiosk.models.visit_model import VisitModel
from shared.guestbook import ServiceOffer

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service's card; `opening_state` is that of `shared.opening_hours`, times are worded."""

    code: str
    prefix: str
    title: str
    description: str
    target: str
    waiting: int
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

    def __init__(self, visit: VisitModel, offers: Offers, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._offers = offers
        self._rows = Rows(ServiceRow, self)
        visit.changed.connect(self._show)
        offers.changed.connect(self._show)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The services, as `ServiceRow`."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are."""
        return self._rows.rowCount()

    @Slot()
    def _show(self) -> None:
        offers = self._offers.by_audience.get(self._visit.flow.form.audience, ())
        self._rows.show([self._row(offer) for offer in own_first(offers)])
        self.changed.emit()

    def _row(self, offer: ServiceOffer) -> ServiceRow:
        service, opening = offer.service, offer.opening
        reopens = opening.next_open
        return ServiceRow(
            code=service.code,
            prefix=service.prefix,
            title=service.title,
            description=service.description,
            target=service.target.text,
            waiting=offer.waiting,
            is_open=offer.takes_tickets,
            opening_state=opening.state,
            reason=opening.reason,
            next_open=self._offers.when(reopens) if reopens else "",
            countdown=self._offers.time_until(reopens) if reopens else "",
        )


def own_first(offers: Sequence[ServiceOffer]) -> list[ServiceOffer]:
    """Put the services that are for this audience alone before those shared with others."""
    return sorted(offers, key=lambda offer: len(offer.service.audiences))
