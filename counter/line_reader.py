"""What one look at a counter brings: its line, and how its services stand."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from shared.actors import Action, Officer
from shared.office import Office
from shared.opening_hours import Opening, State
from shared.queueing.views import CounterLine, TicketState, TicketView
from shared.requests import RequestRow, takes_requests


@dataclass(frozen=True, slots=True)
class Outlook:
    """How a counter's services stand, and what comes next for those that change first.

    `lines` are the prefixes of these services; empty when they are all of the counter's.
    """

    opening: Opening
    following: State | None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestOffer:
    """That a served ticket's matter is recorded as a request; `row` is the one that was."""

    ticket_id: UUID
    row: RequestRow | None


@dataclass(frozen=True, slots=True)
class CounterNow:
    """What one look at the office brings: the line, and how the counter's services stand.

    `request` is None where nothing is to be recorded of the visitor.
    """

    line: CounterLine
    outlook: Outlook | None
    request: RequestOffer | None = None


def read_line(office: Office, officer: Officer) -> CounterNow:
    """Read the counter's line and the hours of its services."""
    openings = office.hours.all()
    mine = [openings[code] for code in sorted(officer.seat.services) if code in openings]
    line = office.queueing.line(officer)
    outlook = _outlook(office, mine) if mine else None
    return CounterNow(line, outlook, _request(office, officer, line.current))


def _request(office: Office, officer: Officer, ticket: TicketView | None) -> RequestOffer | None:
    if ticket is None or ticket.state is not TicketState.SERVING:
        return None
    takes = takes_requests(office.catalogue.service(ticket.service))
    if not takes or not officer.may(Action.HANDLE_REQUESTS):
        return None
    row = office.requests.of_visit(ticket.visit_id, ticket.service, officer)
    return RequestOffer(ticket.id, row)


def _outlook(office: Office, openings: list[Opening]) -> Outlook:
    first = _most_telling(openings)
    alike = [o for o in openings if (o.state, o.until) == (first.state, first.until)]
    prefixes = sorted({office.catalogue.service(o.service).prefix for o in alike})
    lines = tuple(prefixes) if len(alike) < len(openings) else ()
    following = office.hours.following(first)
    return Outlook(first, following.state if following else None, lines)


def _most_telling(openings: list[Opening]) -> Opening:
    """Return, of several services, one that is open and changes first."""
    some = [opening for opening in openings if opening.is_open] or openings
    ending = [opening for opening in some if opening.until is not None]
    return min(ending, key=_end, default=some[0])


def _end(opening: Opening) -> datetime:
    assert opening.until is not None
    return opening.until
