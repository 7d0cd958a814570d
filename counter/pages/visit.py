"""The right side: nobody, a ticket, its checklist, or its slip."""

from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from counter.casework import Preview
from counter.pages.idle import IdlePage
from counter.pages.slip import SlipPage
from counter.pages.ticket import TicketPage
from counter.pages.verification import VerificationPage
from counter.print_watch import PrintWatch
from counter.slip_pictures import slip_pictures
from counter.style import Theme
from counter.widgets.basics import column
from counter.widgets.visit_strip import VisitStrip
from shared.actors import Action, Officer, RequestKey, new_request
from shared.codes import Code
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.printing.jobs import JobState, PrintJobView
from shared.qt.tasks import Tasks
from shared.queueing.views import CounterLine, TicketState, TicketView
from shared.verification.views import ConcludedVerification


class VisitPages(QWidget):
    """Follows the counter's visitor through the pages; a slip stays until the next visitor."""

    call_asked = Signal(object)
    withdraw_asked = Signal(object)
    return_asked = Signal(object)
    transfer_asked = Signal(object)
    plan_asked = Signal(object)
    note_asked = Signal(object)
    cancel_asked = Signal(object)
    plan_dropped = Signal(object, object)
    request_asked = Signal(object)
    concluded = Signal()
    """A verification has ended, and its slip is to be printed."""
    copy_promised = Signal()
    """The slip on screen is to be printed once more."""
    taken_away = Signal(object)
    """A verification went on elsewhere: carries why what was filled in last is not stored."""

    def __init__(
        self, office: Office, tasks: Tasks, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._tasks = tasks
        self._officer: Officer | None = None
        self._line: CounterLine | None = None
        self._looked_at: TicketView | None = None
        self._ending: Preview | None = None
        self._request = new_request()
        self._ended: ConcludedVerification | None = None
        self._prints = PrintWatch(office, tasks, self)
        self._prints.told.connect(self._on_print_told)
        self.idle = IdlePage()
        self.ticket = TicketPage(office.catalogue)
        self.verification = VerificationPage(office, tasks, theme)
        self.slip = SlipPage(theme)
        self._strip = VisitStrip(office.catalogue.office.zone)
        self.pages = QStackedWidget()
        for page in (self.idle, self.ticket, self.verification, self.slip):
            self.pages.addWidget(page)
        self._lay_out()
        self._connect()

    def begin(self, officer: Officer) -> None:
        """Start with nobody at the counter."""
        self._officer = officer

    def end(self) -> None:
        """Leave whatever is open; what was filled in is stored."""
        self._prints.forget()
        self.verification.close_visit()
        self._line = self._looked_at = self._ending = self._ended = None
        self._show(self.idle)

    def follow(self, line: CounterLine, now: datetime) -> None:
        """Show the page that fits the line as it is now."""
        self._line = line
        self.idle.show_line(line)
        if line.current is not None:
            self._follow_visitor(line.current, now)
            return
        if self._ended is None:
            self.verification.close_visit()
            self._ending = None
        self._show_nobody(now)

    def look_at(self, ticket: TicketView, now: datetime) -> None:
        """Show a chosen or scanned ticket, unless a visitor is being served."""
        if self.is_serving:
            return
        self._leave_slip()
        self._looked_at = ticket
        self._show_ticket(ticket, now)

    def learn(self, ticket: TicketView) -> None:
        """Keep how a ticket is after a step: one that is looked at may be in no list any more."""
        if self._looked_at is not None and self._looked_at.id == ticket.id:
            self._looked_at = ticket

    def continue_case(self, slip: Code) -> bool:
        """Take up the case of a scanned slip; False when no verification is under way.

        A slip may be scanned before the checklist has come up: its case is then opened after it.
        """
        if self.pages.currentWidget() is not self.verification or self.verification.ticket is None:
            return False
        self.verification.work.continue_slip(slip.value)
        return True

    def shows_slip(self, slip_id: UUID) -> bool:
        """Whether this slip, with the state of its printing, is on screen."""
        return self._ended is not None and self._ended.slip_id == slip_id

    @property
    def has_idle_keyboard(self) -> bool:
        """Whether the keyboard fell to a page itself, on which no key does anything."""
        return QApplication.focusWidget() in (self, self.pages, self.pages.currentWidget())

    @property
    def ended(self) -> ConcludedVerification | None:
        """The verification whose slip is on screen."""
        return self._ended

    @property
    def looked_at(self) -> TicketView | None:
        """A ticket that was chosen or scanned, while nobody is at the counter."""
        return self._looked_at

    @property
    def is_serving(self) -> bool:
        """Whether a visitor is being served here."""
        current = self._line.current if self._line else None
        return current is not None and current.state is TicketState.SERVING

    @property
    def has_unfinished_checklist(self) -> bool:
        """Whether the visitor's papers are being verified and have no outcome yet."""
        return self.is_serving and self.verification.ticket is not None

    def show_time(self, now: datetime) -> None:
        """Bring elapsed times up to date."""
        self.ticket.show_time(now)
        self.verification.show_time(now)

    def _lay_out(self) -> None:
        above = column(margins=(24, 12, 24, 0))
        above.addWidget(self._strip)
        layout = column(gap=0)
        layout.addLayout(above)
        layout.addWidget(self.pages, 1)
        self.setLayout(layout)

    def _show(self, page: QWidget) -> None:
        """Turn to a page, and tell what is to know of the visit on it."""
        self.pages.setCurrentWidget(page)
        current = self._line.current if self._line else None
        shown = {self.ticket: self.ticket.ticket, self.verification: current, self.slip: current}
        self._strip.show_ticket(shown.get(page))

    def _connect(self) -> None:
        self.ticket.call_asked.connect(self.call_asked)
        self.ticket.withdraw_asked.connect(self.withdraw_asked)
        self.ticket.return_asked.connect(self.return_asked)
        self.ticket.transfer_asked.connect(self.transfer_asked)
        self.ticket.plan_asked.connect(self.plan_asked)
        self.ticket.note_asked.connect(self.note_asked)
        self.ticket.cancel_asked.connect(self.cancel_asked)
        self.ticket.request_asked.connect(self.request_asked)
        self._strip.plan_dropped.connect(self.plan_dropped)
        self.verification.previewed.connect(self._on_previewed)
        self.verification.taken_away.connect(self.taken_away)
        self.slip.confirmed.connect(self._on_confirmed)
        self.slip.back_asked.connect(self._on_back)
        self.slip.print_asked.connect(self._on_print_asked)
        self.slip.copy_asked.connect(self._on_print_asked)

    # Following the queue

    def _follow_visitor(self, current: TicketView, now: datetime) -> None:
        self._looked_at = None
        self._leave_slip(unless=current.id)
        if not self._is_verified_here(current):
            self.verification.close_visit()
            self._show_ticket(current, now)
            return
        assert self._officer is not None
        opened = self.verification.ticket
        wanted = (current.id, current.service)
        if opened is None or (opened.id, opened.service) != wanted:
            self._ending = None
            self.verification.open_visit(current, self._officer, now)
        if self._ending is None:
            self._show(self.verification)

    def _is_verified_here(self, ticket: TicketView) -> bool:
        assert self._officer is not None
        service = self._office.catalogue.service(ticket.service)
        is_served = ticket.state is TicketState.SERVING
        return is_served and service.has_checklist and self._officer.may(Action.VERIFY)

    def _show_nobody(self, now: datetime) -> None:
        if self._ended is not None:
            self._show(self.slip)
        elif self._looked_at is not None:
            self._show_ticket(self._fresh(self._looked_at), now)
        else:
            self._show(self.idle)

    def _fresh(self, ticket: TicketView) -> TicketView:
        assert self._line is not None
        waiting = (row.ticket for row in self._line.waiting)
        listed = (*waiting, *self._line.held, *self._line.missed)
        return next((found for found in listed if found.id == ticket.id), ticket)

    def _show_ticket(self, ticket: TicketView, now: datetime) -> None:
        current = self._line.current if self._line else None
        waiting = self._line.waiting if self._line else ()
        why = next((row.why for row in waiting if row.ticket.id == ticket.id), "")
        on_pause = self._line is not None and self._line.pause is not None
        self.ticket.show_ticket(ticket, now, current, why, on_pause=on_pause)
        self._show(self.ticket)

    def _leave_slip(self, unless: UUID | None = None) -> None:
        if self._ended is not None and self._ended.ticket_id != unless:
            self._prints.forget()
            self._ending = self._ended = None

    # Ending a verification

    def _on_previewed(self, preview: Preview) -> None:
        # Confirming what is on screen twice is one request.
        self._ending, self._request = preview, new_request()
        self.slip.show_preview(preview.outcome, preview.pictures)
        self._show(self.slip)

    def _on_confirmed(self) -> None:
        if self._ending is None or self._ended is not None:
            return
        self.slip.show_busy(True)
        work = partial(self._conclude_within, self._ending, self._request)
        self._tasks.run(work, self._on_concluded, self._on_refused, self)

    def _conclude_within(
        self, ending: Preview, request: RequestKey
    ) -> tuple[ConcludedVerification, tuple[QImage, ...]]:
        assert self._officer is not None
        ended = self._office.verification.conclude(
            ending.verification_id, ending.outcome, ending.reason, self._officer, request
        )
        return ended, slip_pictures(ended.slip)

    def _on_concluded(self, result: tuple[ConcludedVerification, tuple[QImage, ...]]) -> None:
        self._ended, pictures = result
        self.verification.close_visit(concluded=True)
        self.slip.show_concluded(self._ended, pictures)
        self._show(self.slip)
        self._prints.watch(self._ended.print_job_id)
        self.concluded.emit()

    def _on_refused(self, refusal: UserError) -> None:
        self.slip.show_busy(False)
        self.slip.refuse(sentence(refusal))

    def _on_back(self) -> None:
        self._ending = None
        self._show(self.verification)
        self.verification.focus_work()

    # Printing

    def _on_print_told(self, job: PrintJobView) -> None:
        if job.state is JobState.PRINTED:
            self.slip.show_printing("ready", "Salinan dicetak" if job.copy else "Dicetak")
        elif job.state is JobState.FAILED:
            why = sentence(UserError(job.problem))
            self.slip.show_printing("blocks", "Belum tercetak", why, may_retry=True)
        else:
            self.slip.show_printing("plain", "Sedang dicetak…")

    def _on_print_asked(self) -> None:
        assert self._ended is not None
        assert self._officer is not None
        work = partial(
            self._office.print_jobs.print_again,
            self._ended.print_job_id,
            self._officer,
            new_request(),
        )
        self._tasks.run(work, self._on_print_queued, self._on_print_refused, self)

    def _on_print_queued(self, job: UUID) -> None:
        self._prints.watch(job)
        self.copy_promised.emit()

    def _on_print_refused(self, refusal: UserError) -> None:
        self.slip.show_printing("blocks", "Belum tercetak", sentence(refusal), may_retry=True)
