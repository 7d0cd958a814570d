"""The line that a counter calls from: read, and put into the order of being called."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from db.models import Ticket
from shared.catalogue import Catalogue
from shared.preferences import PriorityRule, read_preferences
from shared.queueing.companions import in_bidding_room
from shared.queueing.rules import Turn, calling_order
from shared.queueing.tickets import read_tickets, select_tickets
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
    """The tickets of a day that may still be called, by arrival."""
    wanted = select_tickets().where(
        Ticket.service_day == day, Ticket.state.in_(_IN_LINE), Ticket.service.in_(services)
    )
    wanted = wanted.order_by(Ticket.issued_at, Ticket.id)
    return tuple(read_tickets(session, wanted, catalogue))


def in_calling_order(
    session: Session, tickets: Iterable[TicketView], services: Collection[str], day: date
) -> tuple[QueueRow, ...]:
    """Who of these tickets waits, whoever is called first at the top, each with the reason.

    Those passed over stand last: their visitors are in the bidding room (D36).
    """
    waiting = [ticket for ticket in tickets if ticket.state is TicketState.WAITING]
    away = in_bidding_room(session, [ticket.visit_id for ticket in waiting])
    present = [ticket for ticket in waiting if ticket.visit_id not in away]
    rule = read_preferences(session).priority_rule
    streak = priority_streak(session, day, services)
    order = calling_order(present, rule, streak)
    return (
        *(QueueRow(ticket, WHY[turn, rule]) for ticket, turn in order),
        *(
            QueueRow(ticket, away[ticket.visit_id], passed_over=True)
            for ticket in waiting
            if ticket.visit_id in away
        ),
    )
