"""What the page "Permintaan" reads at once, off the GUI thread."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from counter.pages.requests.filters import EVERYTHING, Wanted
from shared.actors import Action, Officer
from shared.queueing.views import TicketView
from shared.requests import RequestRow, Requests, RequestView


@dataclass(frozen=True, slots=True)
class RequestsNow:
    """All that is open, what of it is `wanted`, what a search found, and the request that is open.

    `board` is what is wanted, in order.
    """

    every: tuple[RequestRow, ...]
    wanted: Wanted
    board: tuple[RequestRow, ...]
    found: tuple[RequestRow, ...]
    opened: RequestView | None


def read_requests(
    requests: Requests, officer: Officer, wanted: Wanted, words: str, opened: UUID | None
) -> RequestsNow:
    """Read the board, what these words find, and one request that is open."""
    may_handle = officer.may(Action.HANDLE_REQUESTS)
    every = requests.board(officer) if may_handle else ()
    narrows = may_handle and wanted != EVERYTHING
    return RequestsNow(
        every=every,
        wanted=wanted,
        board=requests.board(officer, wanted.service, wanted.mine) if narrows else every,
        found=requests.search(words, officer) if may_handle and words else (),
        opened=requests.get(opened, officer) if opened is not None else None,
    )


def beside(
    read: partial[RequestRow | None], ticket: TicketView
) -> tuple[RequestRow | None, TicketView]:
    """Read, and keep the ticket about which it was asked."""
    return read(), ticket


def is_due(row: RequestRow) -> bool:
    """Whether the promised time is used up."""
    return row.clock.late or (row.clock.left is not None and row.clock.left.total_seconds() <= 0)
