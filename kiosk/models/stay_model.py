"""The pages of a user of the bidding room: coming when called, leaving, asking for assistance."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.flow import Call, CheckOut, Claim, Help
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.room_model import RoomModel
from kiosk.models.visit_model import VisitModel
from shared.actors import Kiosk
from shared.bidding_room import Departure, RoomSeat
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.wording import format_clock, format_duration

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class StayModel(QObject):
    """Signs visitors out of the bidding room, and shows those who were called the way."""

    changed = Signal()

    def __init__(
        self,
        visit: VisitModel,
        comfort: ComfortModel,
        room: RoomModel,
        office: Office,
        by: Kiosk,
        tasks: Tasks,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._comfort = comfort
        self._room = room
        self._office = office
        self._by = by
        self._tasks = tasks
        visit.changed.connect(self.changed)
        comfort.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def computer(self) -> str:
        """The computer it is about: "PC 3"."""
        errand = self._check_out
        if errand and errand.departure:
            return errand.departure.computer
        if self._seat:
            return self._seat.computer
        return errand.place.name if errand and errand.place else ""

    @Property(int, notify=changed)
    def number(self) -> int:
        """Its number on the floor plan; 0 when there is none."""
        if self._seat:
            return self._seat.number
        errand = self._check_out
        return errand.place.number if errand and errand.place else 0

    @Property(str, notify=changed)
    def label(self) -> str:
        """The visitor's number: "D-007"."""
        errand = self._check_out
        if errand and errand.departure:
            return errand.departure.label
        return self._seat.label if self._seat else ""

    @Property(str, notify=changed)
    def timeIn(self) -> str:
        """When the visitor sat down: "09.05"."""
        errand = self._check_out
        if errand and errand.departure:
            return self._clock(errand.departure.seated_at)
        seated_at = self._seat.seated_at if self._seat else None
        return self._clock(seated_at) if seated_at else ""

    @Property(str, notify=changed)
    def timeOut(self) -> str:
        """When the visitor left."""
        departure = self._check_out.departure if self._check_out else None
        return self._clock(departure.ended_at) if departure else ""

    @Property(str, notify=changed)
    def duration(self) -> str:
        """How long the visitor was there: "2 jam 18 menit"."""
        departure = self._check_out.departure if self._check_out else None
        if departure is None:
            return ""
        return format_duration(departure.ended_at - departure.seated_at, self._comfort.spoken)

    @Property(str, notify=changed)
    def digits(self) -> str:
        """The digits of the phone typed so far."""
        return self._check_out.digits if self._check_out else ""

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why it was refused, and what to do; empty when it was not."""
        problem = self._check_out.problem if self._check_out else None
        zone = self._office.catalogue.office.zone
        return sentence(problem, zone, self._comfort.spoken) if problem else ""

    @Property(bool, notify=changed)
    def maySignOut(self) -> bool:
        """Whether computer and digits are given."""
        return self._check_out.may_submit if self._check_out else False

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the office is being asked."""
        return self._check_out.under_way if self._check_out else False

    @Slot()
    def open(self) -> None:
        """Begin to sign out, without a slip yet."""
        self._visit.begin(CheckOut())

    @Slot(int)
    def choose(self, number: int) -> None:
        """Take the computer on the floor plan."""
        place = self._room.place(number)
        if self._check_out and place:
            self._check_out.choose(place)
            self._visit.touch()

    @Slot(str)
    def type(self, text: str) -> None:
        """Keep the digits typed so far."""
        if self._check_out:
            self._check_out.type(text)
            self._visit.touch()

    @Slot()
    def signOut(self) -> None:
        """Sign out: by the slip where one was scanned, else by computer and digits."""
        errand = self._check_out
        if errand is None:
            return
        if errand.seat:
            self.sign_out_by_slip(errand.seat.code)
        elif errand.place and (request := errand.by_phone()):
            sign_out, by = self._office.bidding_room.sign_out_by_phone, self._by
            self._ask(partial(sign_out, errand.place.computer_id, errand.digits, by, request))

    @Slot()
    def askAssistance(self) -> None:
        """Tell the helpdesk that this user of the room wants assistance (1e)."""
        errand = self._check_out
        if errand and errand.seat and (request := errand.assistance()):
            ask = self._office.bidding_room.ask_assistance
            self._run(partial(ask, errand.seat.code, self._by, request), self._on_assistance)

    def show(self, seat: RoomSeat) -> None:
        """A slip of somebody who sits in the room was scanned: offer to sign out."""
        self._visit.begin(CheckOut(seat))

    def claimed(self, seat: RoomSeat) -> None:
        """A visitor who was called has come: show the way."""
        self._visit.begin(Claim(seat))

    def sign_out_by_slip(self, code: str) -> None:
        """Sign out whoever this slip belongs to."""
        errand = self._check_out
        if errand and (request := errand.by_slip(code)):
            self._ask(partial(self._office.bidding_room.sign_out, code, self._by, request))

    def _ask(self, work: partial[Departure]) -> None:
        self._run(work, self._on_left)

    def _run(self, work: partial[Departure] | partial[None], done: object) -> None:
        during = self._visit.flow.visit
        self._tasks.run(work, done=done, failed=self._on_refused, during=during)  # type: ignore[arg-type]
        self._visit.touch()

    def _on_left(self, departure: Departure) -> None:
        if self._check_out:
            self._check_out.left(departure)
            self._visit.touch()

    def _on_assistance(self, _nothing: None) -> None:
        self._visit.begin(Help(Call.ASSISTANCE, str(self.computer)))

    def _on_refused(self, error: UserError) -> None:
        if error.key == "room.ask_officer":
            self._visit.begin(Help(Call.SIGN_OUT, str(self.computer)))
        elif self._check_out and not self._check_out.refused(error):
            self._visit.show_fault(error)
        else:
            self._visit.touch()

    @property
    def _check_out(self) -> CheckOut | None:
        errand = self._visit.flow.errand
        return errand if isinstance(errand, CheckOut) else None

    @property
    def _seat(self) -> RoomSeat | None:
        errand = self._visit.flow.errand
        return errand.seat if isinstance(errand, CheckOut | Claim) else None

    def _clock(self, moment: datetime) -> str:
        return format_clock(moment, self._office.catalogue.office.zone, self._comfort.spoken)
