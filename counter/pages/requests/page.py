"""The page "Permintaan": from the board to one request and back, and the page to record one."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter.looker import Looker
from counter.pages.requests.board import RequestBoard
from counter.pages.requests.detail import RequestPage
from counter.pages.requests.handling import RequestHandling
from counter.pages.requests.reading import RequestsNow, beside, is_due, read_requests
from counter.pages.requests.record import RecordPage
from counter.pages.tab import Bench, Tab
from counter.widgets.basics import column
from shared.actors import Action, Officer
from shared.codes import Code, CodeKind
from shared.errors import UserError
from shared.messages import sentence
from shared.queueing.views import TicketView
from shared.requests import RequestRow, Requests, RequestView

_TICK_MS: Final = 20_000
"""What is left of a promise is told in minutes."""

_FINISH_FIRST: Final = "Simpan atau batalkan dulu isian ini, lalu pindai lagi."


class RequestsPage(Tab):
    """Whoever may not handle requests can still look one up and say how far it has come."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("requestsPage")
        self._office = bench.office
        self._tasks = bench.tasks
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._opened: UUID | None = None
        self._words = ""
        self.board = RequestBoard(bench)
        self.record = RecordPage(bench)
        self.detail = RequestPage(bench)
        self._handling = RequestHandling(bench, self.detail, self)
        self._looker = Looker(bench.tasks, self)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._pages = QStackedWidget()
        for page in (self.board, self.record, self.detail):
            self._pages.addWidget(page)
        layout = column()
        layout.addWidget(self._pages)
        self.setLayout(layout)
        bench.feed.changed.connect(self._looker.look)
        self._connect()

    @property
    def is_unsaved(self) -> bool:
        """While a request is being recorded, or a step of one filled in."""
        return self.record.is_begun or self.detail.side.is_edited

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is being written about the request that is open."""
        return not self._handling.is_busy

    def begin(self, officer: Officer) -> None:
        """Show the board, or the field in which one request is looked up."""
        self._officer = officer
        self._handling.begin(officer)
        self.record.begin(officer)
        self.board.allow(may_handle=self._may_handle)
        self._look_with("", None)
        self._tick.start()

    def end(self) -> None:
        """Close the page; nothing of it stays for the next officer."""
        self._tick.stop()
        self._looker.end()
        self._handling.end()
        self._tasks.forget(self)
        self._officer = self._opened = None
        self.board.clear()
        self.record.end()
        self.detail.forget()
        self._pages.setCurrentWidget(self.board)

    def focus_start(self) -> None:
        """Give the keyboard to where work goes on."""
        page = self._pages.currentWidget()
        assert isinstance(page, RequestBoard | RecordPage | RequestPage)
        page.focus_start()

    def scan(self, code: Code) -> bool:
        """Open the request of a receipt; one that is being filled in about is not left for it."""
        if code.kind is not CodeKind.REQUEST or self._officer is None:
            return False
        if self.detail.side.is_edited and self._pages.currentWidget() is self.detail:
            self.detail.side.news.say("warns", "", _FINISH_FIRST)
        else:
            self._find(code.value)
        return True

    def store_now(self) -> None:
        """Store the last ticks and notes, and let go of a file that is being read."""
        self._handling.store_now()

    def serve(self, ticket: TicketView) -> None:
        """Open what was recorded of a visitor who is served, or the page to record it."""
        assert self._officer is not None
        read = partial(self._requests.of_visit, ticket.visit_id, ticket.service, self._officer)
        self._tasks.run(partial(beside, read, ticket), self._on_served, self._on_refused, self)

    # Parts

    @property
    def _requests(self) -> Requests:
        return self._office.requests

    @property
    def _may_handle(self) -> bool:
        return self._officer is not None and self._officer.may(Action.HANDLE_REQUESTS)

    def _connect(self) -> None:
        self._tick.timeout.connect(self._looker.look)
        self._looker.looked.connect(self._on_looked)
        self._looker.failed.connect(self._on_refused)
        self.board.searched.connect(self._on_searched)
        self.board.narrowed.connect(self._on_narrowed)
        self.board.entered.connect(self._on_entered)
        self.board.chosen.connect(self._on_chosen)
        self.board.new_asked.connect(self._on_new)
        self.record.recorded.connect(self._on_recorded)
        self.record.left.connect(self._show_board)
        self.detail.side.back_asked.connect(self._show_board)
        self._handling.changed.connect(self._looker.look)
        self._handling.refused.connect(self._on_refused)
        self._handling.paper_promised.connect(self.paper_promised)

    # Reading

    def _look_with(self, words: str, opened: UUID | None) -> None:
        """Read the board, this search and this request from now on, whenever something changes."""
        assert self._officer is not None
        self._words, self._opened = words, opened
        wanted = self.board.filters.wanted
        reading = partial(read_requests, self._requests, self._officer, wanted, words, opened)
        self._looker.begin(reading)

    def _on_looked(self, now: RequestsNow) -> None:
        moment = self._office.clock.now()
        if self._words:
            self.board.show_found(now.found, moment)
        else:
            self.board.show_open(now.board, len(now.every), moment, now.wanted)
        self.attention_changed.emit(sum(row.clock.runs and is_due(row) for row in now.every))
        if now.opened is not None and now.opened.id == self._opened:
            self._handling.show_request(now.opened)

    def _on_refused(self, refusal: UserError) -> None:
        words = sentence(refusal, self._zone)
        if self._pages.currentWidget() is self.detail:
            self.detail.side.refuse("", words)
        else:
            self.board.tell("blocks", words)

    # The board

    def _on_searched(self, words: str) -> None:
        if words != self._words:
            self._look_with(words, self._opened)

    def _on_narrowed(self) -> None:
        self._look_with(self._words, self._opened)

    def _on_entered(self, words: str) -> None:
        if words:
            self._tasks.run(self._finding(words), self._on_found, self._on_not_found, self)

    def _finding(self, words: str) -> partial[RequestView]:
        assert self._officer is not None
        return partial(self._requests.find, words, self._officer)

    def _find(self, code: str) -> None:
        self._tasks.run(self._finding(code), self._on_found, self._on_refused, self)

    def _on_found(self, request: RequestView) -> None:
        self._open(request)

    def _on_not_found(self, refusal: UserError) -> None:
        """Words that are no number have been searched for; whoever may not search is told."""
        if not self._may_handle or not refusal.key.startswith("requests."):
            self._on_refused(refusal)
        elif self.board.table.shown_keys:
            self.board.table.setFocus()

    def _on_chosen(self, request_id: UUID) -> None:
        assert self._officer is not None
        work = partial(self._requests.get, request_id, self._officer)
        self._tasks.run(work, self._on_found, self._on_refused, self)

    def _open(self, request: RequestView) -> None:
        self._handling.forget_paper()
        self._handling.show_request(request)
        self._pages.setCurrentWidget(self.detail)
        self.detail.focus_start()
        self._look_with(self._words, request.id)

    def _show_board(self) -> None:
        self._handling.forget_paper()
        self._pages.setCurrentWidget(self.board)
        self.board.focus_start()

    # Recording

    def _on_new(self) -> None:
        self._pages.setCurrentWidget(self.record)
        self.record.open()

    def _on_served(self, found: tuple[RequestRow | None, TicketView]) -> None:
        row, ticket = found
        if row is not None:
            self._on_chosen(row.id)
        else:
            self._pages.setCurrentWidget(self.record)
            self.record.open_for(ticket)

    def _on_recorded(self, request: RequestView) -> None:
        self._open(request)
        if request.print_job is not None:
            self._handling.watch(request.print_job)
