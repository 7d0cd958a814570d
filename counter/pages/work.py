"""The officer's day: the queue on the left, the visit on the right."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from counter.line_reader import CounterNow, LineReader, Outlook
from counter.pages.tab import Bench, Tab
from counter.pages.visit import VisitPages
from counter.steps import QueueSteps
from counter.widgets.basics import row
from counter.widgets.queue_panel import QueuePanel
from shared.actors import Action, Officer
from shared.codes import Code, CodeKind
from shared.errors import UserError
from shared.messages import sentence
from shared.printing import PrintReport
from shared.queueing.views import CounterLine, TicketView

_TICK_MS: Final = 1_000
_ONLY_DURING_A_VERIFICATION: Final = (
    "Lembar ini milik sebuah verifikasi. Panggil dan mulai layani nomornya dulu, lalu pindai lagi."
)
_MISREAD: Final = "Bukan kode tiket atau lembar kami, atau salah terbaca. Pindai sekali lagi."
_WITHOUT_OUTCOME: Final = (
    "Verifikasi ini belum diakhiri. Selesaikan kunjungan tanpa lembar untuk pengunjung?"
)


class WorkPage(Tab):
    """Shows an officer's counter and carries the officer's steps to the use cases."""

    outlook_changed = Signal(object)
    """Carries how the counter's services stand, or None while that is not known."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workPage")
        self._office = office = bench.office
        self._tasks = tasks = bench.tasks
        self._zone = office.catalogue.office.zone
        self._officer: Officer | None = None
        self._steps: QueueSteps | None = None
        self._reader: LineReader | None = None
        self._line: CounterLine | None = None
        self._outlook: Outlook | None = None
        self.queue = QueuePanel(bench.theme)
        self.visit = VisitPages(office, tasks, bench.theme)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        bench.feed.changed.connect(self._look)
        self._connect()
        self._lay_out()

    def begin(self, officer: Officer) -> None:
        """Open the counter for a signed-in officer."""
        self._officer = officer
        self._steps = QueueSteps(self._office, self._tasks, officer, self)
        self._steps.done.connect(self._on_step_done)
        self._steps.refused.connect(self._on_step_refused)
        self._steps.call_refused.connect(self._on_call_refused)
        self._steps.busy.connect(self.queue.show_busy)
        self._reader = LineReader(self._office, self._tasks, officer, self)
        self._reader.looked.connect(self._on_looked)
        self._reader.failed.connect(self.tell)
        self.visit.begin(officer)
        self._tick.start()
        self._on_tick()
        self._look()
        self.queue.focus_start()

    def end(self) -> None:
        """Close the counter; what was filled in is stored."""
        self._tick.stop()
        self.visit.end()
        self._tasks.forget(self)
        if self._reader is not None:
            self._reader.stop()
        self._officer = self._steps = self._reader = self._line = None

    @property
    def line(self) -> CounterLine | None:
        """The queue as it is on screen; None before it was read."""
        return self._line

    @property
    def is_busy(self) -> bool:
        """Whether a step of the officer is being written."""
        return self._steps is not None and self._steps.is_busy

    def store_now(self) -> None:
        """Store what was filled in before this returns; no work may be under way."""
        self._tick.stop()
        self.visit.verification.work.store_now()

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
        """Go where a scanned code leads: a ticket's visit, or the case of a slip."""
        if self._officer is None or self._leads_to_room(code):
            return False
        self.queue.refuse_code("")
        if code.kind is CodeKind.TICKET:
            work = partial(self._office.queueing.ticket_by_code, code.value)
            self._tasks.run(work, self._on_ticket_found, self._on_code_refused, self)
        elif not self.visit.continue_case(code):
            self.queue.refuse_code(_ONLY_DURING_A_VERIFICATION)
        return True

    def focus_start(self) -> None:
        """Give the keyboard to the line, from where every key works."""
        self.queue.focus_start()

    def _leads_to_room(self, code: Code) -> bool:
        assert self._officer is not None
        return code.kind is CodeKind.ROOM and self._officer.may(Action.RUN_ROOM)

    def _connect(self) -> None:
        self.queue.next_asked.connect(self._on_next)
        self.queue.call_asked.connect(self._on_call)
        self.queue.override_given.connect(self._on_override)
        self.queue.recall_asked.connect(self._on_recall)
        self.queue.begin_asked.connect(self._on_begin)
        self.queue.hold_asked.connect(self._on_hold)
        self.queue.no_show_asked.connect(self._on_no_show)
        self.queue.finish_asked.connect(self._on_finish)
        self.queue.finish_confirmed.connect(self._on_finish_confirmed)
        self.queue.ticket_chosen.connect(self._on_chosen)
        self.queue.code_entered.connect(self.scan)
        self.visit.call_asked.connect(self._on_call)
        self.visit.withdraw_asked.connect(self._on_withdraw)
        self.visit.concluded.connect(self._on_concluded)
        self.visit.copy_promised.connect(self.paper_promised)

    def _lay_out(self) -> None:
        layout = row(gap=0)
        layout.addWidget(self.queue)
        layout.addWidget(self.visit, 1)
        self.setLayout(layout)

    # Reading

    def _look(self) -> None:
        if self._reader is not None:
            self._reader.look()

    def _on_looked(self, now: CounterNow) -> None:
        self._line, self._outlook = now.line, now.outlook
        self._show_line()

    def _show_line(self) -> None:
        if self._line is not None:
            now = self._office.clock.now()
            self.outlook_changed.emit(self._outlook)
            self.queue.show_line(self._line, now, self._zone)
            self.visit.follow(self._line, now)
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
            self._look()

    # Steps

    def _on_next(self) -> None:
        self._doing().call_next()

    def _on_call(self, ticket_id: UUID) -> None:
        self._doing().call(ticket_id)

    def _on_withdraw(self, ticket_id: UUID) -> None:
        self._doing().withdraw_priority(ticket_id)

    def _on_override(self, reason: str) -> None:
        self._doing().call_anyway(reason)

    def _on_recall(self) -> None:
        self._doing().recall(self._present())

    def _on_begin(self) -> None:
        self._doing().begin(self._present())

    def _on_hold(self, note: str) -> None:
        self._doing().hold(self._present(), note)

    def _on_no_show(self) -> None:
        self._doing().no_show(self._present())

    def _on_finish(self) -> None:
        if self.visit.has_unfinished_checklist:
            self.queue.ask_to_finish(_WITHOUT_OUTCOME)
        else:
            self._doing().finish(self._present())

    def _on_finish_confirmed(self, _nothing: str) -> None:
        self._doing().finish(self._present())

    def _doing(self) -> QueueSteps:
        assert self._steps is not None
        self.visit.verification.work.store()
        self.queue.take_back_refusal()
        return self._steps

    def _present(self) -> UUID:
        assert self._line is not None
        assert self._line.current is not None
        return self._line.current.id

    def _on_step_done(self, ticket: TicketView | None) -> None:
        if ticket is None:
            self.queue.tell("Tidak ada yang menunggu saat ini.")
        self._look()

    def _on_step_refused(self, refusal: UserError) -> None:
        self.queue.tell(sentence(refusal, self._zone))
        self._look()

    def _on_call_refused(self, refusal: UserError) -> None:
        assert self._officer is not None
        may_override = self._officer.may(Action.OVERRIDE_HOURS)
        in_break = refusal.key == "hours.break"
        self.queue.refuse_call(sentence(refusal, self._zone), in_break and may_override)
        self._look()

    # Looking at tickets

    def _on_chosen(self, ticket_id: UUID) -> None:
        ticket = self._listed(ticket_id)
        if ticket is not None:
            self.visit.look_at(ticket, self._office.clock.now())

    def _on_ticket_found(self, ticket: TicketView) -> None:
        self.queue.list.choose(ticket.id)
        if self.visit.is_serving and ticket.id != self._present():
            self.queue.tell(
                f"{ticket.label} {ticket.service_title}. Selesaikan kunjungan ini dulu."
            )
            return
        if self._line is None or self._line.current is None:
            self.visit.look_at(ticket, self._office.clock.now())
            self.visit.ticket.focus_action()

    def _on_concluded(self) -> None:
        # Enter in the list calls nobody unasked; on the slip it would print a copy.
        self.queue.focus_start()
        self.paper_promised.emit()

    def _on_code_refused(self, refusal: UserError) -> None:
        self.queue.refuse_code(sentence(refusal, self._zone))

    def _listed(self, ticket_id: UUID) -> TicketView | None:
        assert self._line is not None
        waiting = (row.ticket for row in self._line.waiting)
        here = (self._line.current,) if self._line.current else ()
        listed = (*here, *waiting, *self._line.held, *self._line.missed)
        return next((ticket for ticket in listed if ticket.id == ticket_id), None)
