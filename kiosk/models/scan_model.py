"""Slips that visitors scan: what follows, and what is said of those that lead nowhere."""

from functools import partial
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.flow import Scan, Status, Visit, meaning_of_scan
from kiosk.flow.pages import RESULTS, Page
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.stay_model import StayModel
from kiosk.models.visit_model import VisitModel
from shared.actors import Kiosk, new_request
from shared.bidding_room import RoomSeat
from shared.codes import Code, CodeKind, parse_code
from shared.errors import UserError
from shared.guestbook import Recalled
from shared.messages import sentence
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.training.views import Participation, Standing

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SECONDS: Final = 7
"""How long a message about a scan stays."""

_PAST: Final = frozenset({"room.ended", "room.unknown_code"})
"""Slips of the bidding room that stand for nothing now: their visitor may sign in again."""


@QmlElement
@QmlUncreatable("made by the window")
class ScanModel(QObject):
    """Leads from a scanned slip to the page it is for; what is not ours gets a passing message."""

    changed = Signal()
    recalled = Signal(object)
    """Carries a `Recalled` who has no computer in use: "Apakah ini Anda?"."""
    progressed = Signal(object)
    """Carries the `Status` of a request or a complaint."""
    participated = Signal(object)
    """Carries the `Participation` of somebody registered for a training."""

    def __init__(
        self,
        visit: VisitModel,
        comfort: ComfortModel,
        stay: StayModel,
        office: Office,
        by: Kiosk,
        tasks: Tasks,
        second: int,
        parent: QObject,
    ) -> None:
        """`second` is the length of a second in milliseconds."""
        super().__init__(parent)
        self._visit = visit
        self._comfort = comfort
        self._stay = stay
        self._office = office
        self._by = by
        self._tasks = tasks
        self._notice: UserError | None = None
        self._answered: tuple[Visit, str] | None = None
        self._asked_on = Page.HOME
        self._fading = QTimer(self, singleShot=True, interval=SECONDS * second)
        self._fading.timeout.connect(self._clear)
        visit.pageChanged.connect(self._clear)
        comfort.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def message(self) -> str:
        """What to say of the last scan; empty when there is nothing to say."""
        if self._notice is None:
            return ""
        zone = self._office.catalogue.office.zone
        return sentence(self._notice, zone, self._comfort.spoken)

    def hear(self, text: str) -> None:
        """A scanner has read something, at any moment and on any page."""
        code = parse_code(text)
        if code is None:
            self._say(UserError("recall.unknown"))
            return
        flow = self._visit.flow
        match meaning_of_scan(flow, self._answered == (flow.visit, code.value)):
            case Scan.SIGN_OUT:
                self._answered = (flow.visit, code.value)
                self._stay.sign_out_by_slip(code.value)
            case Scan.LOOK_UP:
                self._look_up(code)
            case Scan.LATER:
                self._say(UserError("scan.later"))

    def _look_up(self, code: Code) -> None:
        if self._visit.flow.page in RESULTS:
            self._end_visit(code)
        self._asked_on = self._visit.flow.page
        visit = self._visit.flow.visit
        self._answered = (visit, code.value)
        work = partial(self._find, code)
        self._tasks.run(work, done=self._on_found, failed=self._on_refused, during=visit)

    def _end_visit(self, code: Code) -> None:
        """Wipe what is left of a visit; whoever scans the slip it gave is still the same reader."""
        flow = self._visit.flow
        is_own = code.value in flow.own_codes
        comfort = flow.comfort
        self._visit.wipe()
        if is_own:
            flow.comfort = comfort
            self._visit.touch()

    def _find(self, code: Code) -> RoomSeat | Recalled | Status | Participation:
        """Whose slip it is, and what it stands for; off the GUI thread."""
        match code.kind:
            case CodeKind.REQUEST:
                return self._office.requests.status_of(code.value)
            case CodeKind.COMPLAINT:
                return self._office.complaints.status_of(code.value)
            case CodeKind.TRAINING:
                return self._take_part(code)
            case _:
                return self._find_visitor(code)

    def _take_part(self, code: Code) -> Participation:
        """Whoever scans a participant's code on the day of the training is present with that."""
        training = self._office.training
        found = training.participation(code.value)
        if found.standing is not Standing.ARRIVING:
            return found
        return training.attend(code.value, self._by, new_request())

    def _find_visitor(self, code: Code) -> RoomSeat | Recalled:
        if code.kind is CodeKind.ROOM:
            try:
                return self._office.bidding_room.seat_of(code.value)
            except UserError as refusal:
                if refusal.key not in _PAST:
                    raise
        recalled = self._office.guestbook.recall(code.value)
        return recalled.room or recalled

    def _on_found(self, found: RoomSeat | Recalled | Status | Participation) -> None:
        if self._visit.flow.page is not self._asked_on:
            return  # the visitor has gone on by touch
        if isinstance(found, Recalled):
            self.recalled.emit(found)
        elif isinstance(found, Participation):
            self.participated.emit(found)
        elif isinstance(found, Status):
            self.progressed.emit(found)
        elif found.seated_at:
            self._stay.show(found)
        else:
            self._claim(found)

    def _claim(self, seat: RoomSeat) -> None:
        work = partial(self._office.bidding_room.claim, seat.code, self._by, new_request())
        during = self._visit.flow.visit
        self._tasks.run(work, done=self._stay.claimed, failed=self._on_refused, during=during)

    def _on_refused(self, error: UserError) -> None:
        self._answered = None
        self._say(error)

    def _say(self, notice: UserError) -> None:
        self._notice = notice
        self._fading.start()
        self.changed.emit()

    @Slot()
    def _clear(self) -> None:
        if self._visit.flow.page is Page.HOME:
            self._answered = None
        if self._notice is not None:
            self._fading.stop()
            self._notice = None
            self.changed.emit()
