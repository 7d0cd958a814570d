"""The officer's day: the queue on the left, the visit or a guestbook entry on the right."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter.line_reader import CounterNow, Outlook, read_line
from counter.looker import Looker
from counter.pages.guest_form import GuestPage
from counter.pages.tab import Bench, Tab
from counter.pages.visit import VisitPages
from counter.queue_control import QueueControl, tickets_of
from counter.widgets.basics import row
from counter.widgets.queue_panel import QueuePanel
from shared.actors import Action, Officer
from shared.codes import Code, CodeKind
from shared.errors import UserError
from shared.messages import sentence
from shared.printing import PrintReport
from shared.queueing.views import CounterLine, TicketState, TicketView

_TICK_MS: Final = 1_000
_ON_OTHER_PAGES: Final = frozenset({CodeKind.REQUEST, CodeKind.COMPLAINT, CodeKind.TRAINING})
_ONLY_DURING_A_VERIFICATION: Final = (
    "Lembar ini milik sebuah verifikasi. Panggil dan mulai layani nomornya dulu, lalu pindai lagi."
)
_MISREAD: Final = "Bukan kode tiket atau lembar kami, atau salah terbaca. Pindai sekali lagi."


class WorkPage(Tab):
    """Shows an officer's counter, and follows what is scanned there."""

    outlook_changed = Signal(object)
    """Carries how the counter's services stand, or None while that is not known."""
    request_asked = Signal(object)
    """Carries the `TicketView` of which a request is to be recorded, or opened."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workPage")
        self._office = office = bench.office
        self._tasks = bench.tasks
        self._zone = office.catalogue.office.zone
        self._officer: Officer | None = None
        self._control: QueueControl | None = None
        self._line: CounterLine | None = None
        self._outlook: Outlook | None = None
        self.queue = QueuePanel(bench.theme, self._zone)
        self.visit = VisitPages(office, bench.tasks, bench.theme)
        self.guest = GuestPage(office, bench.tasks, bench.theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.visit)
        self._pages.addWidget(self.guest)
        self._looker = Looker(bench.tasks, self)
        self._looker.looked.connect(self._on_looked)
        self._looker.failed.connect(self.tell)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        bench.feed.changed.connect(self._looker.look)
        self._connect()
        self._lay_out()

    def begin(self, officer: Officer) -> None:
        """Open the counter for a signed-in officer."""
        self._officer = officer
        self.visit.begin(officer)
        self.guest.begin(officer)
        self._pages.setCurrentWidget(self.visit)
        self._control = QueueControl(
            self._office, self._tasks, officer, self.queue, self.visit, self
        )
        self._control.stepped.connect(self._looker.look)
        self._tick.start()
        self._on_tick()
        self._looker.begin(partial(read_line, self._office, officer))
        self.queue.focus_start()

    def end(self) -> None:
        """Close the counter; what was filled in is stored."""
        self._tick.stop()
        self.visit.end()
        self.guest.end()
        self._tasks.forget(self)
        self._looker.end()
        if self._control is not None:
            self._control.stop()
            self._control.deleteLater()
        self._officer = self._control = self._line = None

    @property
    def line(self) -> CounterLine | None:
        """The queue as it is on screen; None before it was read."""
        return self._line

    @property
    def is_unsaved(self) -> bool:
        """Also while a visitor is being signed in, or a step of the queue filled in."""
        is_asked = self.queue.sheet is not None or self.guest.is_begun
        return is_asked or super().is_unsaved

    @property
    def is_busy(self) -> bool:
        """Whether a step of the officer is being written."""
        return self._control is not None and self._control.is_busy

    def store_now(self) -> None:
        """Store what was filled in before this returns; no work may be under way."""
        self._tick.stop()
        self.visit.verification.store_now()

    def tell(self, news: UserError) -> None:
        """Say something that has no place of its own."""
        self.queue.tell(sentence(news, self._zone))

    def tell_print_failure(self, report: PrintReport) -> None:
        """Say that a sheet did not come out; the slip on screen says so itself."""
        if report.error is not None and not self.visit.shows_slip(report.subject_id):
            self.queue.tell(f"{report.title}: {sentence(report.error, self._zone)}")

    def tell_misread(self) -> None:
        """Say that the scanner read something that is no ticket and no slip."""
        if self._officer is not None:
            self.queue.refuse_code(_MISREAD)

    def scan(self, code: Code) -> bool:
        """Go where a scanned code leads: a ticket's visit, the case of a slip, a known person."""
        if self._officer is None or code.kind in _ON_OTHER_PAGES:
            return False
        self.queue.refuse_code("")
        if self._pages.currentWidget() is self.guest:
            self.guest.recall(code)
        elif self._leads_to_room(code):
            return False
        elif code.kind in (CodeKind.TICKET, CodeKind.ROOM):
            work = partial(self._office.queueing.ticket_by_code, code.value)
            self._tasks.run(work, self._on_ticket_found, self._on_code_refused, self)
        elif not self.visit.continue_case(code):
            self.queue.refuse_code(_ONLY_DURING_A_VERIFICATION)
            return False
        return True

    def focus_start(self) -> None:
        """Give the keyboard to where work goes on, from where every key works."""
        self.queue.refuse_code("")
        if self._pages.currentWidget() is self.guest:
            self.guest.focus_start()
        else:
            self.queue.focus_start()

    def _leads_to_room(self, code: Code) -> bool:
        assert self._officer is not None
        return code.kind is CodeKind.ROOM and self._officer.may(Action.RUN_ROOM)

    def _connect(self) -> None:
        self.queue.ticket_chosen.connect(self._on_chosen)
        self.queue.code_entered.connect(self._on_code_entered)
        self.queue.sign_in_asked.connect(self._on_sign_in_asked)
        self.visit.concluded.connect(self._on_concluded)
        self.visit.taken_away.connect(self.tell)
        self.visit.copy_promised.connect(self.paper_promised)
        self.visit.request_asked.connect(self.request_asked)
        self.guest.left.connect(self._on_guest_left)
        self.guest.paper_promised.connect(self.paper_promised)

    def _lay_out(self) -> None:
        layout = row(gap=0)
        layout.addWidget(self.queue)
        layout.addWidget(self._pages, 1)
        self.setLayout(layout)

    # Reading

    def _on_looked(self, now: CounterNow) -> None:
        before = self._line.current if self._line else None
        if now.line.current is not None and (before is None or before.id != now.line.current.id):
            self._show_visit()
        self._line, self._outlook = now.line, now.outlook
        self.visit.ticket.offer_request(now.request)
        self._show_line()

    def _show_line(self) -> None:
        if self._line is not None and self._control is not None:
            now = self._office.clock.now()
            self.outlook_changed.emit(self._outlook)
            self.queue.show_line(self._line, now, self._zone)
            self.visit.follow(self._line, now)
            self._control.follow(self._line)
            if self.visit.has_idle_keyboard:
                self.queue.focus_start()

    def _on_tick(self) -> None:
        now = self._office.clock.now()
        self.outlook_changed.emit(self._outlook)
        self.visit.show_time(now)
        if self._line is not None:
            self.queue.show_line(self._line, now, self._zone)
        ends = self._outlook.opening.until if self._outlook else None
        if ends is not None and now >= ends:
            self._looker.look()

    # Looking at tickets

    def _on_chosen(self, ticket_id: UUID) -> None:
        ticket = self._listed(ticket_id)
        if ticket is not None:
            self._show_visit()
            self.visit.look_at(ticket, self._office.clock.now())

    def _on_code_entered(self, code: Code) -> None:
        self.scan(code)

    def _on_ticket_found(self, ticket: TicketView) -> None:
        """Follow a scanned number: who was called here is served, others are shown."""
        self.queue.list.choose(ticket.id)
        current = self._line.current if self._line else None
        if current is None:
            self.visit.look_at(ticket, self._office.clock.now())
            self.visit.ticket.focus_action()
        elif current.id != ticket.id:
            self.queue.tell(
                f"{ticket.label} {ticket.service_title}. Selesaikan kunjungan ini dulu."
            )
        elif current.state is TicketState.CALLED and self._control is not None:
            self._control.begin()

    def _on_concluded(self) -> None:
        # Enter in the list calls nobody unasked; on the slip it would print a copy.
        self.queue.focus_start()
        self.paper_promised.emit()

    def _on_code_refused(self, refusal: UserError) -> None:
        self.queue.refuse_code(sentence(refusal, self._zone))

    def _listed(self, ticket_id: UUID) -> TicketView | None:
        tickets = tickets_of(self._line) if self._line else ()
        return next((ticket for ticket in tickets if ticket.id == ticket_id), None)

    # Signing visitors in

    def _on_sign_in_asked(self) -> None:
        self._pages.setCurrentWidget(self.guest)
        self.guest.open()

    def _on_guest_left(self) -> None:
        self._show_visit()
        self.queue.focus_start()

    def _show_visit(self) -> None:
        """Turn away from the guestbook; what was typed there stays for later."""
        self._pages.setCurrentWidget(self.visit)
