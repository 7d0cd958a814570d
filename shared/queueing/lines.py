"""The line that a counter calls from: read, and put into the order of being called."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from db.models import Ticket
from shared.catalogue import Catalogue
from shared.preferences import PriorityRule, read_preferences
from shared.queueing.companions import in_bidding_room
from shared.queueing.rules import Turn, calling_order
from shared.queueing.seats import awaiting_others
from shared.queueing.tickets import place_in_line, read_tickets, select_tickets
from shared.queueing.views import QueueRow, TicketState, TicketView
from shared.queueing.waiting import priority_streak

_IN_LINE: Final = (TicketState.WAITING, TicketState.HELD, TicketState.NO_SHOW)

WHY: Final[Mapping[tuple[Turn, PriorityRule], str]] = {
    (Turn.ARRIVAL, PriorityRule.TWO_TO_ONE): "Urutan kedatangan",
    (Turn.ARRIVAL, PriorityRule.PRIORITY_FIRST): "Urutan kedatangan",
    (Turn.PRIORITY, PriorityRule.TWO_TO_ONE): "Prioritas, giliran 2:1",
    (Turn.PRIORITY, PriorityRule.PRIORITY_FIRST): "Prioritas didahulukan",
    (Turn.AFTER_PRIORITY, PriorityRule.TWO_TO_ONE): "Giliran biasa setelah 2 prioritas",
}


def called_services(catalogue: Catalogue, services: Iterable[str]) -> frozenset[str]:
    """Which of some services are called to counters: those of the bidding room are not."""
    room = {service.code for service in catalogue.services if service.is_room}
    return frozenset(services) - room


def tickets_in_line(
    session: Session, catalogue: Catalogue, services: Collection[str], day: date
) -> tuple[TicketView, ...]:
    """The tickets of a day that may still be called, by their place."""
    wanted = select_tickets().where(
        Ticket.service_day == day, Ticket.state.in_(_IN_LINE), Ticket.service.in_(services)
    )
    wanted = wanted.order_by(place_in_line(), Ticket.id)
    return tuple(read_tickets(session, wanted, catalogue))


def in_calling_order(
    session: Session,
    tickets: Iterable[TicketView],
    here: UUID,
    services: Collection[str],
    day: date,
    on_break: Collection[str] = (),
) -> tuple[QueueRow, ...]:
    """Who of these tickets waits, whoever is called first at the top, each with the reason.

    Those passed over stand last: their visitors wait for another counter, or are in the bidding
    room (D36). `on_break` are the services that are passed over only for now (D07).
    """
    waiting = [ticket for ticket in tickets if ticket.state is TicketState.WAITING]
    line = Line(
        waiting=waiting,
        in_room=in_bidding_room(session, [ticket.visit_id for ticket in waiting]),
        elsewhere=awaiting_others(session, waiting, here),
        rule=read_preferences(session).priority_rule,
        streak=priority_streak(session, day, services),
    )
    return line.rows(on_break)


@dataclass(frozen=True, slots=True)
class Line:
    """Who waits for one counter: by place, with those whose visitors are not there for it."""

    waiting: Sequence[TicketView]
    in_room: Mapping[UUID, str]
    elsewhere: Mapping[UUID, str]
    rule: PriorityRule
    streak: int

    def rows(self, on_break: Collection[str]) -> tuple[QueueRow, ...]:
        """The line as it is called, then who is passed over."""
        mine = [ticket for ticket in self.waiting if ticket.id not in self.elsewhere]
        away = [ticket for ticket in mine if ticket.visit_id in self.in_room]
        present = [ticket for ticket in mine if ticket.visit_id not in self.in_room]
        callable_now = [ticket for ticket in present if ticket.service not in on_break]
        first = {self._first(present), self._first(callable_now)}
        called = (
            QueueRow(ticket, WHY[turn, self.rule], needs_reason=ticket.id not in first)
            for ticket, turn in calling_order(present, self.rule, self.streak)
        )
        return (*called, *self._elsewhere(), *(self._away(ticket, callable_now) for ticket in away))

    def _elsewhere(self) -> Iterator[QueueRow]:
        for ticket in self.waiting:
            if ticket.id in self.elsewhere:
                why = f"Untuk {self.elsewhere[ticket.id]}"
                yield QueueRow(ticket, why, passed_over=True, is_elsewhere=True, needs_reason=True)

    def _away(self, ticket: TicketView, others: Collection[TicketView]) -> QueueRow:
        """One in the room may be called before time, but not before whoever came earlier."""
        there = {ticket.id, *(other.id for other in others)}
        by_place = [other for other in self.waiting if other.id in there]
        overtakes = self._first(by_place) != ticket.id
        why = self.in_room[ticket.visit_id]
        return QueueRow(ticket, why, passed_over=True, needs_reason=overtakes)

    def _first(self, tickets: Iterable[TicketView]) -> UUID | None:
        order = calling_order(tickets, self.rule, self.streak)
        return next((ticket.id for ticket, _ in order), None)
