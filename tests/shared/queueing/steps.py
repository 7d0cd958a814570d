"""Short ways to where a test begins, and what a counter sees then."""

from shared.actors import Officer, new_request
from shared.guestbook import IssuedTicket
from shared.office import Office
from shared.queueing import TicketView


def serve(office: Office, ticket: IssuedTicket, by: Officer) -> TicketView:
    """Call a chosen visitor and begin to serve."""
    office.queueing.call(ticket.id, by, new_request(), reason="diminta tes")
    return office.queueing.begin(ticket.id, by, new_request())


def waiting(office: Office, by: Officer) -> list[str]:
    """Who waits at a counter, whoever is called first at the top."""
    return [row.ticket.label for row in office.queueing.line(by).waiting]


def next_called(office: Office, by: Officer) -> str | None:
    """Whom the counter's next call brings."""
    called = office.queueing.call_next(by, new_request())
    return called.label if called else None


def undo(office: Office, by: Officer) -> TicketView:
    """Take back what the counter offers to take back."""
    offered = office.queueing.line(by).undo
    assert offered is not None
    return office.queueing.undo(offered.step_id, by, new_request())
