"""What an officer does with the request on screen: its steps, its contact and its receipt."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counter.pages.requests.asides import RequestAsides
from counter.pages.requests.detail import RequestPage
from counter.pages.requests.steps import RequestSteps, Step, filled_in
from counter.pages.tab import Bench
from shared.actors import Action, Officer, new_request
from shared.catalogue import Mark
from shared.errors import UserError
from shared.messages import sentence
from shared.requests import Requests, RequestView

_CHECK: Final = "check"
_DONE: Final = {
    "take": "Permintaan ini sekarang Anda tangani.",
    "complete": "Berkas ditandai lengkap.",
    "close": "Permintaan diakhiri.",
}


class RequestHandling(QObject):
    """Carries out what the page of a request asks for, and tells there how it ended."""

    changed = Signal()
    """A step was taken or refused: whatever else is on screen may be old."""
    refused = Signal(object)
    """Carries the `UserError` of a contact or a receipt."""
    paper_promised = Signal()

    def __init__(self, bench: Bench, detail: RequestPage, parent: QObject) -> None:
        super().__init__(parent)
        self._office = bench.office
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._detail = detail
        self._steps = RequestSteps(bench.tasks, self)
        self._asides = RequestAsides(bench, detail.side.news, self)
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Whether anything is being written or asked for."""
        return self._steps.is_busy or self._asides.is_busy

    def begin(self, officer: Officer) -> None:
        """Act for this officer."""
        self._officer = officer
        self._steps.begin(officer)

    def end(self) -> None:
        """Tell nobody what is still under way."""
        self._steps.end()
        self._asides.end()
        self._officer = None

    def show_request(self, request: RequestView) -> None:
        """Show a request as it was read just now; the next step is taken on it."""
        self._steps.follow(request)
        now, by = self._office.clock.now(), self._who
        may_handle = by.may(Action.HANDLE_REQUESTS)
        self._detail.show_request(request, by.id, now, may_handle=may_handle)

    def watch(self, job: UUID) -> None:
        """Tell at the request what becomes of a paper."""
        self._asides.watch(job)

    def forget_paper(self) -> None:
        """Tell no more of the last paper."""
        self._asides.forget_paper()

    def store_now(self) -> None:
        """Store the last ticks and notes, and let go of a file that is being read."""
        self._detail.side.file.hasher.close()
        self._detail.papers.table.finish_note()
        for paper in self._detail.papers.on_way:
            self._store_paper(*paper)

    @property
    def _requests(self) -> Requests:
        return self._office.requests

    @property
    def _who(self) -> Officer:
        assert self._officer is not None
        return self._officer

    @property
    def _shown(self) -> RequestView:
        assert self._detail.request is not None
        return self._detail.request

    def _connect(self) -> None:
        self._detail.papers.checked.connect(self._on_checked)
        self._detail.side.asked.connect(self._on_asked)
        self._detail.side.confirmed.connect(self._on_confirmed)
        self._steps.done.connect(self._on_done)
        self._steps.refused.connect(self._on_step_refused)
        self._steps.busy.connect(self._detail.side.show_busy)
        self._asides.contact_opened.connect(self._on_contact)
        self._asides.printed.connect(self.show_request)
        self._asides.refused.connect(self.refused)
        self._asides.paper_promised.connect(self.paper_promised)

    # Steps

    def _on_checked(self, document: str, marks: frozenset[Mark], note: str) -> None:
        self._steps.ask(Step(_CHECK, self._requests.check_paper, (document, marks, note)))

    def _store_paper(self, document: str, marks: frozenset[Mark], note: str) -> None:
        """Store one paper here and now, unless it was under way and arrived."""
        request = self._requests.get(self._shown.id, self._who)
        stored = next(paper for paper in request.papers if paper.document == document)
        if (stored.seen, stored.note) != (marks, note):
            self._requests.check_paper(
                request.id, request.revision, document, marks, note, self._who, new_request()
            )

    def _on_asked(self, name: str) -> None:
        if name == "contact":
            self._asides.reveal_contact(self._shown.id, self._who)
        elif name == "print":
            self._asides.print_receipt(self._shown, self._who)
        else:
            use_case = {"complete": self._requests.mark_complete, "take": self._requests.take}
            self._detail.papers.table.finish_note()
            self._steps.ask(Step(name, use_case[name]))

    def _on_confirmed(self, name: str, values: dict[str, Any]) -> None:
        self._steps.ask(filled_in(name, values, self._requests))

    def _on_done(self, step: Step, request: RequestView) -> None:
        if step.name == _CHECK:
            self._detail.papers.settle(*step.given)
        self._detail.side.settle(step.name)
        self.show_request(request)
        if words := _DONE.get(step.name):
            self._detail.side.news.say("ready", "", words)
        if step.name != _CHECK:
            self._detail.side.focus_start()
        self.changed.emit()

    def _on_step_refused(self, step: Step, refusal: UserError) -> None:
        if step.name == _CHECK:
            self._detail.papers.settle(*step.given)
        self._detail.side.refuse(step.name, sentence(refusal, self._zone))
        self.changed.emit()

    # Beside the steps

    def _on_contact(self, contact: str) -> None:
        self._detail.show_contact(contact, self._office.clock.now())
