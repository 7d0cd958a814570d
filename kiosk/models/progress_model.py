""" "Sampai mana?": how far a request or a complaint has come, without a word on its person."""

from datetime import date, datetime

from PySide6.QtCore import Property, QObject, Signal

from kiosk.flow import Progress, Status
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.visit_model import VisitModel
from shared.catalogue import Catalogue
from shared.complaints.views import ComplaintState, ComplaintStatus
from shared.complaints.words import kind_words
from shared.complaints.words import state_words as complaint_words
from shared.requests.views import RequestStatus
from shared.requests.words import state_words as request_words
from shared.wording import format_clock, format_date

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class ProgressModel(QObject):
    """Tells whoever holds a code where the matter stands."""

    changed = Signal()

    def __init__(
        self, visit: VisitModel, comfort: ComfortModel, catalogue: Catalogue, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._comfort = comfort
        self._zone = catalogue.office.zone
        visit.pageChanged.connect(self.changed)
        comfort.languageChanged.connect(self.changed)

    def show(self, status: Status) -> None:
        """A code of a request or a complaint was scanned."""
        self._visit.begin(Progress(status))
        self.changed.emit()  # a second code on the same page turns no page

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number: "PM-2026-0007"."""
        return self._status.number if self._status else ""

    @Property(str, notify=changed)
    def subject(self) -> str:
        """The service it is about, or what kind of message it is."""
        if request := self._request:
            return self._comfort.spoken.of(request.service_title, request.service_title_en)
        complaint = self._complaint
        return kind_words(complaint.kind, self._comfort.spoken) if complaint else ""

    @Property(str, notify=changed)
    def state(self) -> str:
        """How far it has come, in words."""
        if request := self._request:
            return request_words(request.state, self._comfort.spoken)
        complaint = self._complaint
        return complaint_words(complaint.state, self._comfort.spoken) if complaint else ""

    @Property(str, notify=changed)
    def stage(self) -> str:
        """What is to be said of it: "under_way", "lacking", "passed_on", "done" or "answered".

        "received" is what nobody has in hand yet; "rejected" and "withdrawn" are what came to
        nothing.
        """
        if request := self._request:
            if request.state.is_closed:
                return request.state.value
            return "lacking" if request.is_paused else self._passed_on
        complaint = self._complaint
        if complaint is None:
            return ""
        return "answered" if complaint.answer else self._open_stage(complaint)

    @property
    def _passed_on(self) -> str:
        return "passed_on" if self._request and self._request.waits_for else "under_way"

    def _open_stage(self, complaint: ComplaintStatus) -> str:
        if complaint.state is ComplaintState.CLOSED:
            return "done"
        return "received" if complaint.state is ComplaintState.RECEIVED else "under_way"

    @Property(str, notify=changed)
    def waitsFor(self) -> str:
        """Whom it was passed on to."""
        request = self._request
        return self._comfort.spoken.of(request.waits_for, request.waits_for_en) if request else ""

    @Property(str, notify=changed)
    def received(self) -> str:
        """When it was received."""
        if request := self._request:
            return self._moment(request.received_at)
        return self._day(self._complaint.received_on) if self._complaint else ""

    @Property(str, notify=changed)
    def due(self) -> str:
        """Until when an answer is promised; empty when no time runs any more."""
        if request := self._request:
            runs = request.due_at is not None and not request.state.is_closed
            return self._moment(request.due_at) if runs and request.due_at else ""
        complaint = self._complaint
        return self._day(complaint.due_on) if complaint and not complaint.answer else ""

    @Property(bool, notify=changed)
    def isLate(self) -> bool:
        """Whether that has passed."""
        return self._status.is_late if self._status else False

    @Property(str, notify=changed)
    def ended(self) -> str:
        """When it was done or answered; empty before."""
        if request := self._request:
            return self._moment(request.closed_at) if request.closed_at else ""
        answered = self._complaint.answered_on if self._complaint else None
        return self._day(answered) if answered else ""

    @Property(str, notify=changed)
    def answer(self) -> str:
        """The office's answer to a complaint."""
        return self._complaint.answer if self._complaint else ""

    @property
    def _status(self) -> Status | None:
        errand = self._visit.flow.errand
        return errand.status if isinstance(errand, Progress) else None

    @property
    def _request(self) -> RequestStatus | None:
        return self._status if isinstance(self._status, RequestStatus) else None

    @property
    def _complaint(self) -> ComplaintStatus | None:
        return self._status if isinstance(self._status, ComplaintStatus) else None

    def _day(self, day: date) -> str:
        return format_date(day, self._comfort.spoken)

    def _moment(self, moment: datetime) -> str:
        spoken = self._comfort.spoken
        clock = format_clock(moment, self._zone, spoken)
        return f"{self._day(moment.astimezone(self._zone).date())}, {clock}"
