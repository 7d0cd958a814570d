"""What a signed-in officer works at: the header, what asks for attention, and the pages."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter.pages.room import RoomPage
from counter.pages.work import WorkPage
from counter.style import Theme
from counter.widgets.alert_strip import AlertStrip
from counter.widgets.basics import column
from counter.widgets.header import Header
from shared.actors import Action, Officer
from shared.codes import Code, CodeKind
from shared.office import Office
from shared.qt.change_feed import ChangeFeed
from shared.qt.tasks import Tasks

QUEUE: Final = 0
ROOM: Final = 1
_TITLES: Final = ("Antrean", "Ruang bidding")
_LONGEST_SERVICES: Final = 64


class DeskPage(QWidget):
    """Turns between the officer's pages; each of them reads and acts for itself."""

    sign_out_asked = Signal()
    paper_promised = Signal()

    def __init__(
        self,
        office: Office,
        tasks: Tasks,
        feed: ChangeFeed,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("deskPage")
        self._office = office
        self._officer: Officer | None = None
        self.header = Header(office.clock.simulated, _TITLES)
        self.alerts = AlertStrip(office, tasks, feed)
        self.work = WorkPage(office, tasks, feed, theme, self.header)
        self.room = RoomPage(office, tasks, feed, theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.work)
        self._pages.addWidget(self.room)
        self.header.sign_out_asked.connect(self.sign_out_asked)
        self.header.page_asked.connect(self.turn_to)
        self.work.paper_promised.connect(self.paper_promised)
        self.room.paper_promised.connect(self.paper_promised)
        self.room.attention_changed.connect(self._on_attention)
        feed.connectedChanged.connect(self.header.show_connected)
        self._lay_out()

    def begin(self, officer: Officer) -> None:
        """Open the desk for a signed-in officer, at the queue."""
        self._officer = officer
        self.header.show_officer(officer, self._services_of(officer))
        self.header.show_pages(self._allowed(officer))
        self.alerts.begin(officer)
        if officer.may(Action.RUN_ROOM):
            self.room.begin(officer)
        self.work.begin(officer)
        self.turn_to(QUEUE)

    def end(self) -> None:
        """Close the desk; what was filled in is stored."""
        self.work.end()
        self.room.end()
        self.alerts.end()
        self._officer = None

    def turn_to(self, page: int) -> None:
        """Show a page and give it the keyboard."""
        self._pages.setCurrentIndex(page)
        self.header.show_page(page)
        if page == ROOM:
            self.room.focus_start()
        else:
            self.work.queue.focus_start()

    def scan(self, code: Code) -> None:
        """Go where a scanned code leads: to the bidding room, a ticket, or a slip's case."""
        if self._officer is None:
            return
        if code.kind is CodeKind.ROOM and self._officer.may(Action.RUN_ROOM):
            self.turn_to(ROOM)
            self.room.scan(code)
            return
        if self._pages.currentIndex() != QUEUE:
            self.turn_to(QUEUE)
        self.work.scan(code)

    def _allowed(self, officer: Officer) -> tuple[int, ...]:
        return (QUEUE, ROOM) if officer.may(Action.RUN_ROOM) else (QUEUE,)

    def _on_attention(self, count: int) -> None:
        self.header.show_count(ROOM, count)

    def _services_of(self, officer: Officer) -> str:
        services = self._office.catalogue.services
        titles = [s.title for s in services if s.code in officer.seat.services]
        named = ", ".join(titles)
        return named if len(named) <= _LONGEST_SERVICES else f"{len(titles)} layanan"

    def _lay_out(self) -> None:
        layout = column(gap=0)
        layout.addWidget(self.header)
        layout.addWidget(self.alerts)
        layout.addWidget(self._pages, 1)
        self.setLayout(layout)
