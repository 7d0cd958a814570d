"""Reading what an outlook is judged by: who waits, which counters are open, how fast they are."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from statistics import median
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from db.models import CounterService, CounterSession, Ticket, TicketLeg
from shared.catalogue import Catalogue, Service
from shared.clock import service_day
from shared.office_hours import OfficeHours
from shared.opening_hours import Opening
from shared.preferences import read_preferences
from shared.queueing.companions import in_bidding_room
from shared.queueing.outlook import LineNow, OpenCounter, Outlook, outlook
from shared.queueing.rules import calling_order
from shared.queueing.tickets import is_at_counter, place_in_line
from shared.queueing.views import TicketState
from shared.queueing.waiting import priority_streak
from shared.staff.seats import begun_today

RECENT: Final = 20
"""So many visits of a service, the last ones, tell how long it takes."""

ENOUGH: Final = 5
"""With fewer visits than that, the standard's target holds."""

LONGEST_AT_A_COUNTER: Final = timedelta(hours=1)
"""A longer target (1c: 1 x 24 jam) is not the time a visitor stands at a counter."""

ASSUMED: Final = timedelta(minutes=15)
"""What a visit is taken to last where neither history nor standard tells."""


def read_outlooks(
    session: Session, catalogue: Catalogue, hours: OfficeHours, openings: Mapping[str, Opening]
) -> dict[str, Outlook]:
    """The outlook of every service that is called to counters, by code.

    `openings` are those of all services at this moment.
    """
    moment = next(iter(openings.values())).at
    line = _line_now(session, catalogue, moment)
    following = hours.following_in(session, openings)
    return {code: outlook(code, line, openings[code], following.get(code)) for code in line.lines}


def pace_of(service: Service, lengths: Sequence[timedelta]) -> timedelta:
    """How long a visit for a service usually lasts, by the last ones or by the standard (C4)."""
    if len(lengths) >= ENOUGH:
        return timedelta(seconds=median(length.total_seconds() for length in lengths))
    minutes = service.target.minutes
    target = timedelta(minutes=minutes) if minutes else None
    return target if target and target <= LONGEST_AT_A_COUNTER else ASSUMED


def _line_now(session: Session, catalogue: Catalogue, moment: datetime) -> LineNow:
    zone = catalogue.office.zone
    day = service_day(moment, zone)
    called = [service for service in catalogue.services if not service.is_room]
    return LineNow(
        waiting=_waiting(session, [service.code for service in called], day),
        counters=_open_counters(session, begun_today(moment, zone)),
        pace={each.code: pace_of(each, _recent_lengths(session, each.code)) for each in called},
        lines={service.code: service.prefix for service in called},
    )


def _waiting(session: Session, services: list[str], day: date) -> list[str]:
    """The services of who waits, priority first as far as the office's rule goes."""
    wanted = (
        select(Ticket)
        .where(
            Ticket.service_day == day,
            Ticket.state == TicketState.WAITING,
            Ticket.service.in_(services),
        )
        .order_by(place_in_line(), Ticket.id)
    )
    tickets = list(session.scalars(wanted))
    away = in_bidding_room(session, [ticket.visit_id for ticket in tickets])
    present = [ticket for ticket in tickets if ticket.visit_id not in away]
    rule = read_preferences(session).priority_rule
    streak = priority_streak(session, day, services)
    return [ticket.service for ticket, _ in calling_order(present, rule, streak)]


def _open_counters(session: Session, is_todays: ColumnElement[bool]) -> list[OpenCounter]:
    is_seated = CounterSession.ended_at.is_(None) & is_todays
    calls = (
        select(CounterService.counter_id, CounterService.service)
        .join(CounterSession, CounterSession.counter_id == CounterService.counter_id)
        .where(is_seated)
    )
    services: dict[UUID, set[str]] = {}
    for counter, service in session.execute(calls):
        services.setdefault(counter, set()).add(service)
    present = (
        select(CounterSession.counter_id, Ticket.service)
        .join(Ticket, is_at_counter(CounterSession.counter_id))
        .where(is_seated)
    )
    serving: dict[UUID, str] = dict(iter(session.execute(present)))
    return [OpenCounter(frozenset(codes), serving.get(at)) for at, codes in services.items()]


def _recent_lengths(session: Session, service: str) -> list[timedelta]:
    """How long the last visits for a service were at a counter, whatever came after it."""
    ended = select(Ticket.ended_at, Ticket.serving_since).where(
        Ticket.service == service,
        Ticket.ended_at.is_not(None),
        Ticket.state == TicketState.DONE,
    )
    sent_on = select(TicketLeg.ended_at, TicketLeg.serving_since).where(
        TicketLeg.service == service, TicketLeg.serving_since.is_not(None)
    )
    recent = [
        *session.execute(ended.order_by(Ticket.ended_at.desc()).limit(RECENT)),
        *session.execute(sent_on.order_by(TicketLeg.ended_at.desc()).limit(RECENT)),
    ]
    times = sorted(((end, since) for end, since in recent if end and since), reverse=True)
    return [end - since for end, since in times[:RECENT]]
