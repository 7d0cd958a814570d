"""What is done beside the steps of a request: its contact is shown, its receipt is printed."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counter.intentions import Intentions
from counter.pages.tab import Bench
from counter.print_watch import PrintWatch
from counter.widgets.basics import Notice
from shared.actors import Officer
from shared.errors import UserError
from shared.messages import sentence
from shared.printing.jobs import JobState, PrintJobView
from shared.requests import RequestView


class RequestAsides(QObject):
    """Asks for a contact or a receipt, and tells at the request what became of the paper."""

    contact_opened = Signal(str)
    printed = Signal(object)
    """Carries the request, now with its receipt on the way."""
    refused = Signal(object)
    paper_promised = Signal()

    def __init__(self, bench: Bench, news: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._office = bench.office
        self._news = news
        self._intentions = Intentions(bench.tasks, self)
        self._prints = PrintWatch(bench.office, bench.tasks, self)
        self._prints.told.connect(self._on_print_told)

    @property
    def is_busy(self) -> bool:
        """Whether something is being asked for."""
        return self._intentions.is_busy

    def end(self) -> None:
        """Let go of everything; nothing stays for the next officer."""
        self._intentions.drop()
        self.forget_paper()

    def forget_paper(self) -> None:
        """Tell no more of the last paper."""
        self._prints.forget()

    def reveal_contact(self, request_id: UUID, by: Officer) -> None:
        """Open the contact; that it was read is journalled."""
        work = partial(self._office.requests.reveal_contact, request_id, by)
        about = ("contact", request_id)
        self._intentions.carry_out(about, work, self.contact_opened.emit, self.refused.emit)

    def print_receipt(self, request: RequestView, by: Officer) -> None:
        """Print the receipt of a request that came from afar, or the one there was once more."""
        about = ("print", request.id, request.print_job)
        if request.print_job is None:
            work = partial(self._office.requests.print_receipt, request.id, by)
            self._intentions.carry_out(about, work, self._on_receipt, self.refused.emit)
        else:
            again = partial(self._office.print_jobs.print_again, request.print_job, by)
            self._intentions.carry_out(about, again, self.watch, self.refused.emit)

    def watch(self, job: UUID) -> None:
        """Tell what becomes of a paper."""
        self._prints.watch(job)
        self.paper_promised.emit()

    def _on_receipt(self, request: RequestView) -> None:
        self.printed.emit(request)
        assert request.print_job is not None
        self.watch(request.print_job)

    def _on_print_told(self, job: PrintJobView) -> None:
        if job.state is JobState.PRINTED:
            self._news.say("ready", "", "Salinan dicetak." if job.copy else "Tanda terima dicetak.")
        elif job.state is JobState.FAILED:
            problem = sentence(UserError(job.problem))
            self._news.say("blocks", "Tanda terima belum tercetak", problem)
        else:
            self._news.say("plain", "", "Tanda terima sedang dicetak…")
