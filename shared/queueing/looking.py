"""What counters, kiosks and the board are shown of the queue."""

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from db.models import Ticket
from shared.actors import Officer
from shared.codes import CodeKind, parse_code
from shared.errors import UserError
from shared.queueing.board import read_board
from shared.queueing.calls import calling_now
from shared.queueing.desk import QueueDesk
from shared.queueing.lines import in_calling_order, tickets_in_line
from shared.queueing.memory import undoable
from shared.queueing.outlook import Outlook
from shared.queueing.prospects import read_outlooks
from shared.queueing.seats import own_pause, pause_view
from shared.queueing.tickets import is_at_counter, read_ticket, read_tickets, select_tickets
from shared.queueing.views import Board, CounterLine, TicketState, TicketView


class Looking(QueueDesk):
    """Reads the queue, and changes nothing."""

    def line(self, by: Officer) -> CounterLine:
        """The line of the officer's counter, `waiting` in calling order."""
        now = self._clock.now()
        with self._database.reading() as session:
            current = self._current(session, by)
            services, day = self._services(by.seat), self._day(now)
            tickets = tickets_in_line(session, self._catalogue, services, day)
            paused = self._paused(session, services, now)
            return CounterLine(
                now=now,
                current=current,
                waiting=in_calling_order(session, tickets, by.seat.id, services, day, paused),
                held=_by_return(t for t in tickets if t.state is TicketState.HELD),
                missed=tuple(t for t in tickets if t.state is TicketState.NO_SHOW),
                paused=paused,
                pause=pause_view(own_pause(session, by)),
                calling=calling_now(session, current, now),
                undo=undoable(session, by, day, self._catalogue.office.zone),
            )

    def board(self) -> Board:
        """What the public board shows now."""
        now = self._clock.now()
        with self._database.reading() as session:
            openings = self._hours.all_in(session, now)
            return read_board(session, self._catalogue, openings, self._day(now), now)

    def outlook(self, service: str) -> Outlook | None:
        """What to expect of a service's line when joining it now; None in the bidding room."""
        with self._database.reading() as session:
            openings = self._hours.all_in(session, self._clock.now())
            return read_outlooks(session, self._catalogue, self._hours, openings).get(service)

    def ticket(self, ticket_id: UUID) -> TicketView:
        """One ticket by its id; raises `queue.unknown`."""
        with self._database.reading() as session:
            return read_ticket(session, ticket_id, self._catalogue)

    def ticket_by_code(self, text: str) -> TicketView:
        """The ticket whose barcode was scanned; raises `queue.unknown_code`."""
        code = parse_code(text)
        if code is None or code.kind not in (CodeKind.TICKET, CodeKind.ROOM):
            raise UserError("queue.unknown_code")
        with self._database.reading() as session:
            wanted = select_tickets().where(Ticket.code == code.value)
            for view in read_tickets(session, wanted, self._catalogue):
                return view
        raise UserError("queue.unknown_code")

    def _current(self, session: Session, by: Officer) -> TicketView | None:
        here = select_tickets().where(is_at_counter(by.seat.id))
        return next(read_tickets(session, here, self._catalogue), None)


def _by_return(held: Iterable[TicketView]) -> tuple[TicketView, ...]:
    """Who is expected back first at the top; who is not expected at a time, last."""
    waited = datetime.max.replace(tzinfo=UTC)
    return tuple(sorted(held, key=lambda ticket: ticket.return_at or waited))
