"""What the use cases of the queue work with, and what several of them ask."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from db.engine import Database
from db.models import Ticket
from shared.actors import Action, CounterRef, Officer, RequestKey
from shared.acts import Act, Acts
from shared.catalogue import Catalogue
from shared.clock import Clock, service_day
from shared.errors import UserError
from shared.office_hours import OfficeHours
from shared.opening_hours import Opening, State
from shared.queueing.lines import called_services
from shared.queueing.memory import remembered
from shared.queueing.tickets import read_ticket
from shared.queueing.views import TicketView


class QueueDesk:
    """Holds the collaborators of every use case of the queue."""

    def __init__(
        self,
        database: Database,
        acts: Acts,
        catalogue: Catalogue,
        hours: OfficeHours,
        clock: Clock,
    ) -> None:
        self._database = database
        self._acts = acts
        self._catalogue = catalogue
        self._hours = hours
        self._clock = clock

    def _step(
        self,
        action: str,
        ticket_id: UUID,
        by: Officer,
        request: RequestKey,
        change: Callable[[Act], Ticket],
        **details: object,
    ) -> TicketView:
        """Change a ticket of the counters, so that it can be undone; raises `queue.room`."""
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, action, about=ticket_id) as act:
            if not act.earlier:
                self._of_counters(act, ticket_id)
                with remembered(act, ticket_id, by, action):
                    ticket = change(act)
                act.record(action, ticket_id, ticket.visit_id, **details)
            return read_ticket(act.session, ticket_id, self._catalogue)

    def _services(self, seat: CounterRef) -> frozenset[str]:
        return called_services(self._catalogue, seat.services)

    def _of_counters(self, act: Act, ticket_id: UUID) -> TicketView:
        """A ticket that is no matter of the bidding room; raises `queue.room` for one that is."""
        ticket = read_ticket(act.session, ticket_id, self._catalogue)
        if self._catalogue.service(ticket.service).is_room:
            raise UserError("queue.room", label=ticket.label)
        return ticket

    def _of_today(self, act: Act, ticket: TicketView) -> TicketView:
        if self._day(ticket.issued_at) != self._day(act.now):
            raise UserError("queue.other_day", label=ticket.label)
        return ticket

    def _is_after_hours(self, act: Act, service: str) -> bool:
        """Whether the window has closed; whoever was called before a break is not late (D09b)."""
        state = self._hours.opening_in(act.session, service, act.now).state
        return state not in (State.OPEN, State.BREAK)

    def _paused(
        self, session: Session, services: Iterable[str], now: datetime
    ) -> dict[str, Opening]:
        """Which of some services are in their break (D07)."""
        openings = self._hours.all_in(session, now)
        in_break = {service: openings[service] for service in services}
        return {code: o for code, o in in_break.items() if o.state is State.BREAK}

    def _day(self, now: datetime) -> date:
        return service_day(now, self._catalogue.office.zone)
