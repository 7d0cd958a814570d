"""The result of signing in to the bidding room: a computer, or a place in the line for one."""

from PySide6.QtCore import Property, QObject, Signal

from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.visit_model import VisitModel
from kiosk.models.waits import Wait, wait_of
from shared.catalogue import Audience
from shared.guestbook import IssuedTicket

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class SeatModel(QObject):
    """The computer just given, or how long the room's line is; empty when there is neither."""

    changed = Signal()

    def __init__(self, visit: VisitModel, parent: QObject) -> None:
        super().__init__(parent)
        self._flow = visit.flow
        visit.changed.connect(self.changed)

    @Property(str, notify=changed)
    def computer(self) -> str:
        """Where to sit: "PC 3"."""
        return self._flow.seat.computer if self._flow.seat else ""

    @Property(int, notify=changed)
    def number(self) -> int:
        """That computer's number, for the floor plan; 0 without one."""
        return self._flow.seat.number if self._flow.seat else 0

    @Property(bool, notify=changed)
    def isHelped(self) -> bool:
        """Whether an officer comes to help (1e)."""
        return bool(self._flow.service and self._flow.service.is_assisted)

    @Property(bool, notify=changed)
    def isCivilServant(self) -> bool:
        """Whether a NIP is shown instead of a KTP (D06)."""
        return self._flow.form.audience is Audience.ASN

    @Property(str, notify=changed)
    def keptTicket(self) -> str:
        """The number that keeps its place while the visitor registers here (D36)."""
        return self._flow.ticket.label if self._flow.ticket and self._flow.room_ticket else ""

    @Property(int, notify=changed)
    def position(self) -> int:
        """The place in the room's line, the first is 1."""
        ticket = self._ticket
        return ticket.ahead + 1 if ticket else 0

    @Property(str, notify=changed)
    def wait(self) -> str:
        """The expected wait as a figure: "20–35"; empty when nobody can tell."""
        return self._wait.figure

    @Property(bool, notify=changed)
    def waitsHours(self) -> bool:
        """Whether that figure counts hours."""
        return self._wait.in_hours

    @Property(int, notify=changed)
    def claimMinutes(self) -> int:
        """How long a computer is kept for whom it was called."""
        return self._flow.room_line.claim_minutes if self._flow.room_line else 0

    @property
    def _ticket(self) -> IssuedTicket | None:
        return self._flow.room_ticket or self._flow.ticket

    @property
    def _wait(self) -> Wait:
        wait = self._flow.room_line.wait if self._flow.room_line else None
        return wait_of(wait.shortest, wait.longest) if wait else Wait()
