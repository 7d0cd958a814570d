"""A helpdesk officer at the page "Permintaan", and a supervisor at another window."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from counter.pages.desk import REQUESTS
from counter.pages.requests.page import RequestsPage
from shared.actors import Officer
from shared.office import Office
from shared.requests import RequestView
from tests.counter.conftest import Open
from tests.support.desk import Desk
from tests.support.offices import Place, seated


class RequestDesk(Desk):
    """A counter's window with the page "Permintaan" at hand."""

    @property
    def page(self) -> RequestsPage:
        """The page."""
        page = self.window.desk.tab(REQUESTS)
        assert isinstance(page, RequestsPage)
        return page

    @property
    def request(self) -> RequestView:
        """The request on screen."""
        request = self.page.detail.request
        assert request is not None
        return request

    def turn_to_board(self) -> None:
        """Turn to the page."""
        self.window.desk.turn_to(REQUESTS)
        self.wait_for(lambda: self.text("requestCount") or self.text("requestTableEmpty"), "it")

    def open(self, request: RequestView) -> None:
        """Scan the receipt of a request."""
        self.scan(request.code)
        self.wait_for_text("requestNumber", request.number)

    def words(self) -> list[str]:
        """Everything that the board says, row by row."""
        model = self.page.board.table.model()
        columns = range(model.columnCount())
        rows = range(model.rowCount())
        return [" | ".join(str(model.index(at, to).data()) for to in columns) for at in rows]

    @property
    def officer(self) -> Officer:
        """Who is signed in."""
        officer = self.window.officer
        assert officer is not None
        return officer

    def shown(self, part: str) -> list[str]:
        """The words on the labels of a part of the page."""
        labels = self.find(QWidget, part).findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]

    def label_of(self, button: str) -> str:
        """What stands on a button."""
        return self.find(QPushButton, button).text()

    def tabs(self) -> list[QPushButton]:
        """The tabs of the desk."""
        return [tab for tab in self.window.desk.header.findChildren(QPushButton) if tab.isVisible()]

    def wait_for_rest(self) -> None:
        """Wait until every step that was asked is written."""
        self.wait_for(lambda: self.page.is_at_rest, "the steps to be written")


@pytest.fixture
def elsewhere(sqlite_place: Place) -> Office:
    """The same office, at another workstation."""
    return sqlite_place.open()


@pytest.fixture
def kepala(elsewhere: Office) -> Officer:
    """A supervisor at the first counter."""
    return seated(elsewhere, "kepala", 1)


@pytest.fixture
def desk(open_counter: Open) -> RequestDesk:
    """Budi Santoso of the helpdesk, before he turns to the page."""
    desk = RequestDesk(open_counter().window)
    desk.sign_in("budi", counter=2)
    return desk
