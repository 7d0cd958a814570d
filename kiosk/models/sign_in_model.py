"""Going on from page to page, and the sending of the entry at the end."""

from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.flow import Page, RoomLine, Submission
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.visit_model import VisitModel
from shared.actors import Kiosk
from shared.errors import UserError
from shared.guestbook import SignedIn
from shared.office import Office
from shared.qt.tasks import Tasks

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class SignInModel(QObject):
    """The button that leads on: "Lanjut", and on the last page "Ambil nomor"."""

    changed = Signal()
    ticketIssued = Signal()
    refused = Signal(str, arguments=["field"])

    def __init__(
        self, visit: VisitModel, office: Office, by: Kiosk, tasks: Tasks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._flow = visit.flow
        self._office = office
        self._by = by
        self._tasks = tasks
        visit.changed.connect(self.changed)

    @Property(bool, notify=changed)
    def hasButton(self) -> bool:
        """Whether the page on screen is left by the button at the bottom."""
        flow = self._flow
        if flow.page is Page.QUESTIONS:
            return flow.is_answered or not flow.asks_choices_alone
        return flow.page is Page.APPLICANT

    @Property(bool, notify=changed)
    def mayProceed(self) -> bool:
        """Whether it leads on: what is missing in a field is told instead."""
        is_ready = self._flow.page is not Page.APPLICANT or self._flow.may_continue
        return is_ready and not self._flow.under_way

    @Property(bool, notify=changed)
    def isLast(self) -> bool:
        """Whether the entry is sent from the page on screen."""
        return self._flow.is_last

    @Slot()
    def proceed(self) -> None:
        """Go on, or send the entry from the last page."""
        if self._flow.is_last:
            self.submit()
            return
        self._flow.proceed()
        self._visit.touch()
        self._point_at_problem()

    @Slot()
    def submit(self) -> None:
        """Send the entry, unless it is under way or something is missing."""
        submission = self._flow.submit()
        if submission is not None:
            work = partial(self._sign_in, submission)
            during = self._flow.visit
            self._tasks.run(work, done=self._on_signed_in, failed=self._on_failed, during=during)
        self._visit.touch()
        self._point_at_problem()

    def _sign_in(self, submission: Submission) -> tuple[SignedIn, RoomLine | None]:
        office, form = self._office, submission.form
        entry = office.guestbook.sign_in(form, self._by, submission.request)
        service = office.catalogue.service(form.service) if form.service else None
        ticket = entry.room_ticket or (entry.ticket if service and service.is_room else None)
        if entry.seat is not None or ticket is None:
            return entry, None
        wait = office.bidding_room.expected_wait(ticket.ahead)
        return entry, RoomLine(wait, office.preferences.read().room_claim_minutes)

    def _on_signed_in(self, result: tuple[SignedIn, RoomLine | None]) -> None:
        entry, room_line = result
        self._flow.signed_in(entry, room_line)
        self._visit.touch()
        if entry.ticket is not None:
            self.ticketIssued.emit()

    def _on_failed(self, error: UserError) -> None:
        self._flow.failed(error)
        self._visit.touch()
        self._point_at_problem()

    def _point_at_problem(self) -> None:
        first = next((problem for problem in self._flow.problems if problem.blocks), None)
        if first is not None:
            self.refused.emit(first.field)
