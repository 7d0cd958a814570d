"""What a signed-in officer works at: the header, what asks for attention, and the pages."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter.line_reader import Outlook
from counter.pages.room import RoomPage
from counter.pages.tab import Bench, Tab
from counter.pages.work import WorkPage
from counter.widgets.alert_strip import AlertStrip
from counter.widgets.basics import Notice, column
from counter.widgets.header import Header
from counter.widgets.inline_question import InlineQuestion
from shared.actors import Action, Officer
from shared.codes import Code, CodeKind
from shared.errors import UserError
from shared.messages import sentence
from shared.printing import PrintReport
from shared.queueing.views import TicketView

QUEUE: Final = 0
ROOM: Final = 1
REQUESTS: Final = 2
_LONGEST_SERVICES: Final = 64
_TICK_MS: Final = 1_000
_THEME_WAITS: Final = "Simpan atau batalkan dulu isian di halaman"


@dataclass(frozen=True, slots=True)
class TabKind:
    """A page the desk may offer: its title, for whom it is, and how it is made."""

    title: str
    is_for: Callable[[Officer], bool]
    make: Callable[[Bench], Tab]
    begins_at_once: bool = False
    """Whether it counts what asks for an officer also before it is turned to."""


# Pages that most officers never turn to are imported when they are: the window opens sooner.


def _requests(bench: Bench) -> Tab:
    from counter.pages.requests.page import RequestsPage

    return RequestsPage(bench)


def _may_say_how_far_it_is(_officer: Officer) -> bool:
    """Every officer answers "sampai mana?"; only who handles requests sees the board."""
    return True


def _cases(bench: Bench) -> Tab:
    from counter.pages.cases import CasesPage

    return CasesPage(bench)


def _may_read_cases(officer: Officer) -> bool:
    return officer.may(Action.VERIFY) or officer.may(Action.CORRECT_VERIFICATION)


def _complaints(bench: Bench) -> Tab:
    from counter.pages.complaints import ComplaintsPage

    return ComplaintsPage(bench)


def _training(bench: Bench) -> Tab:
    from counter.pages.training.page import TrainingPage

    return TrainingPage(bench)


def _guestbook(bench: Bench) -> Tab:
    from counter.pages.guestbook import GuestbookPage

    return GuestbookPage(bench)


def _watch(bench: Bench) -> Tab:
    from counter.pages.watch import WatchPage

    return WatchPage(bench)


def _reports(bench: Bench) -> Tab:
    from counter.pages.reports import ReportsPage

    return ReportsPage(bench)


def _day_end(bench: Bench) -> Tab:
    from counter.pages.day_end import DayEndPage

    return DayEndPage(bench)


def _office(bench: Bench) -> Tab:
    from counter.pages.office.page import OfficePage

    return OfficePage(bench)


def _may_change_the_office(officer: Officer) -> bool:
    return officer.may(Action.CHANGE_SETTINGS) or officer.may(Action.MANAGE_STAFF)


TABS: Final[tuple[TabKind, ...]] = (
    TabKind("Antrean", lambda officer: officer.counter is not None, WorkPage, True),
    TabKind("Ruang bidding", lambda officer: officer.may(Action.RUN_ROOM), RoomPage, True),
    TabKind("Permintaan", _may_say_how_far_it_is, _requests, True),
    TabKind("Berkas", _may_read_cases, _cases),
    TabKind("Pelatihan", lambda officer: officer.may(Action.RUN_TRAINING), _training),
    TabKind("Pengaduan", lambda officer: officer.may(Action.RECORD_COMPLAINT), _complaints, True),
    TabKind("Buku tamu", lambda officer: officer.may(Action.READ_GUESTBOOK), _guestbook),
    TabKind("Pantauan", lambda officer: officer.may(Action.WATCH), _watch),
    TabKind("Laporan", lambda officer: officer.may(Action.READ_REPORTS), _reports),
    TabKind("Kantor", _may_change_the_office, _office),
    TabKind("Akhir hari", lambda officer: officer.may(Action.END_DAY), _day_end, True),
)
"""In the order of their keys, Alt+1 onwards."""


class DeskPage(QWidget):
    """Turns between the officer's pages; each is made when it is first turned to."""

    sign_out_asked = Signal()
    other_theme_asked = Signal()
    account_asked = Signal()
    paper_promised = Signal()

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deskPage")
        self._bench = bench
        self._office = bench.office
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._made: dict[int, Tab] = {}
        self._at_work: set[int] = set()
        self.header = Header(
            bench.office.clock.simulated, tuple(kind.title for kind in TABS), bench.theme.is_dark
        )
        self.alerts = AlertStrip(bench.office, bench.tasks, bench.feed)
        self._news = Notice("deskNews")
        self._news.hide()
        self._pages = QStackedWidget()
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self._leaving = InlineQuestion("leave", "Keluar tanpa menyimpan")
        self._leaving.answered.connect(lambda _nothing: self.sign_out_asked.emit())
        self.header.sign_out_asked.connect(self._on_sign_out_asked)
        self.header.other_theme_asked.connect(self._on_other_theme_asked)
        self.header.account_asked.connect(self.account_asked)
        self.header.page_asked.connect(self.turn_to)
        bench.feed.connectedChanged.connect(self.header.show_connected)
        self._lay_out()

    @property
    def work(self) -> WorkPage:
        """The page of the queue."""
        page = self.tab(QUEUE)
        assert isinstance(page, WorkPage)
        return page

    @property
    def room(self) -> RoomPage:
        """The page of the bidding room."""
        page = self.tab(ROOM)
        assert isinstance(page, RoomPage)
        return page

    @property
    def shown(self) -> int:
        """The page that is on screen."""
        current = self._pages.currentWidget()
        return next((at for at, made in self._made.items() if made is current), QUEUE)

    def begin(self, officer: Officer) -> None:
        """Open the desk for a signed-in officer, at the first page that is for them."""
        self._officer = officer
        self.header.show_officer(officer, self._services_of(officer))
        self.header.show_pages(self._allowed())
        self.alerts.begin(officer)
        self._show_time()
        self._tick.start()
        for at in self._allowed():
            if TABS[at].begins_at_once:
                self._begun(at)
        if self._allowed():
            self.turn_to(self._allowed()[0])

    def end(self) -> None:
        """Close the desk; what was filled in is stored."""
        self._tick.stop()
        for at in self._at_work:
            self._made[at].end()
        self._at_work.clear()
        self.alerts.end()
        self._news.hide()
        self._leaving.close_question()
        self._officer = None

    def store_now(self) -> None:
        """Store what was filled in on any page before this returns."""
        for tab in self._made.values():
            tab.store_now()

    def tab(self, at: int) -> Tab:
        """A page, made now if it was not yet."""
        if at not in self._made:
            made = self._made[at] = TABS[at].make(self._bench)
            made.paper_promised.connect(self.paper_promised)
            made.attention_changed.connect(partial(self.header.show_count, at))
            if isinstance(made, WorkPage):
                made.outlook_changed.connect(self._show_outlook)
                made.request_asked.connect(self._on_request_asked)
            self._pages.addWidget(made)
        return self._made[at]

    def turn_to(self, at: int) -> None:
        """Show a page and give it the keyboard."""
        self._pages.setCurrentWidget(self._begun(at))
        self.header.show_page(at)
        self.tab(at).focus_start()

    def tell(self, news: UserError) -> None:
        """Say what has no place of its own, where the officer looks now."""
        if self._pages.currentWidget() is self._made.get(QUEUE, self):
            self.work.tell(news)
        else:
            self._news.say("warns", "", sentence(news, self._zone))

    def tell_print_failure(self, report: PrintReport) -> None:
        """Say that a sheet did not come out, unless it is on screen and says so itself."""
        if report.error is None:
            return
        if self._pages.currentWidget() is self._made.get(QUEUE, self):
            self.work.tell_print_failure(report)
        else:
            failure = sentence(report.error, self._zone)
            self._news.say("warns", "", f"{report.title}: {failure}")

    def tell_misread(self) -> None:
        """Say that the scanner read something that is no code of ours."""
        if QUEUE in self._at_work:
            self.work.tell_misread()

    def focus_code_field(self) -> None:
        """Let a code be typed by hand."""
        if QUEUE in self._at_work:
            self.turn_to(QUEUE)
            self.work.queue.focus_code_field()

    def scan(self, code: Code) -> None:
        """Go where a scanned code leads: to the bidding room, a ticket, or a slip's case."""
        if self._officer is None:
            return
        shown = self._pages.currentWidget()
        if isinstance(shown, Tab) and shown.scan(code):
            return
        for at in self._at_home(code):
            if self._begun(at) is not shown and self.tab(at).scan(code):
                self.turn_to(at)
                return

    def _on_request_asked(self, ticket: TicketView) -> None:
        from counter.pages.requests.page import RequestsPage

        self.turn_to(REQUESTS)
        page = self.tab(REQUESTS)
        assert isinstance(page, RequestsPage)
        page.serve(ticket)

    def _begun(self, at: int) -> Tab:
        """A page, at work for the officer who is signed in."""
        if self._officer is not None and at not in self._at_work:
            self._at_work.add(at)
            self.tab(at).begin(self._officer)
        return self.tab(at)

    def _at_home(self, code: Code) -> tuple[int, ...]:
        """The pages that may know a code, likeliest first."""
        home = ROOM if code.kind is CodeKind.ROOM else QUEUE
        return tuple(sorted(self._allowed(), key=lambda at: at != home))

    def _allowed(self) -> tuple[int, ...]:
        officer = self._officer
        return tuple(at for at, kind in enumerate(TABS) if officer and kind.is_for(officer))

    def _on_sign_out_asked(self) -> None:
        """Sign out at once, unless something would be lost."""
        if page := self._unsaved():
            self._leaving.ask_to_confirm(f"Isian di halaman {page} belum disimpan dan akan hilang.")
        else:
            self.sign_out_asked.emit()

    def _on_other_theme_asked(self) -> None:
        """The other colours need pages that are made anew: nobody's typing is lost for them."""
        if page := self._unsaved():
            self._news.say("warns", "", f"{_THEME_WAITS} {page}, lalu ganti tampilan.")
        else:
            self.other_theme_asked.emit()

    def _unsaved(self) -> str:
        """The title of a page on which something was filled in and not saved, or ""."""
        return next((TABS[at].title for at in self._at_work if self._made[at].is_unsaved), "")

    def _show_time(self) -> None:
        self.header.show_time(self._office.clock.now(), self._zone)

    def _show_outlook(self, outlook: Outlook | None) -> None:
        self.header.show_outlook(outlook, self._office.clock.now(), self._zone)

    def _services_of(self, officer: Officer) -> str:
        seated = officer.counter.services if officer.counter else frozenset()
        titles = [s.title for s in self._office.catalogue.services if s.code in seated]
        named = ", ".join(titles)
        return named if len(named) <= _LONGEST_SERVICES else f"{len(titles)} layanan"

    def _lay_out(self) -> None:
        layout = column(gap=0)
        layout.addWidget(self.header)
        layout.addWidget(self.alerts)
        layout.addWidget(self._news)
        layout.addWidget(self._leaving)
        layout.addWidget(self._pages, 1)
        self.setLayout(layout)
