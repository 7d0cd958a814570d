"""What every errand is made of: the pages gone through, and requests that survive a fault."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from kiosk.flow.pages import RESULTS, Page
from shared.actors import RequestKey, new_request
from shared.errors import UserError

_UNDECIDED: Final = frozenset({"app.bug", "app.offline"})
"""After these nobody knows whether it was done: another try is the same intention."""


class Trail:
    """An errand as the pages gone through; nothing else is asked of it while work is under way.

    What it gave the visitor: the subject of a `paper` that is printed, and the `code` on it. What
    it refused stands as `refusal` on the page until another try.
    """

    paper: UUID | None = None
    code: str = ""
    refusal: UserError | None = None

    def __init__(self, first: Page, make_request: Callable[[], RequestKey] = new_request) -> None:
        self._pages = [first]
        self._make_request = make_request
        self._requests: dict[Hashable, RequestKey] = {}
        self.under_way = False

    @property
    def page(self) -> Page:
        """The page on screen."""
        return self._pages[-1]

    @property
    def may_go_back(self) -> bool:
        """Whether "Kembali" leads anywhere."""
        return self.page not in RESULTS and not self.under_way

    def back(self) -> bool:
        """Go to the page before; False on the first one."""
        if len(self._pages) == 1:
            return False
        self._pages.pop()
        return True

    def _go_to(self, page: Page) -> None:
        self._pages.append(page)

    def _end_on(self, page: Page) -> None:
        self.under_way = False
        self._pages = [page]

    def _request(self, intention: Hashable) -> RequestKey | None:
        """The key to send an intention under; None while something is under way."""
        if self.under_way:
            return None
        self.under_way = True
        self.refusal = None
        return self._requests.setdefault(intention, self._make_request())

    def settle(self, error: UserError) -> bool:
        """Take note that work under way ended in an error; False when its outcome is unknown."""
        self.under_way = False
        if error.key in _UNDECIDED:
            return False
        self._requests.clear()
        return True
