"""What became of everybody who stood in a line, and how long it took."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Date, bindparam, case, exists, func, literal, select, union_all
from sqlalchemy.orm import Session

from db.expressions import Rows, greatest, micros, worked_out
from db.models import Request, Ticket, TicketLeg
from shared.queueing.views import TicketState
from shared.reports.monitoring.figures import ENDINGS, UNJUDGED, UNTIMED, OnTime, Spread, Volume
from shared.reports.monitoring.service_time import (
    HoursTable,
    Measures,
    measured,
    measured_by,
    was_within,
)
from shared.reports.monitoring.spreads import Statement, as_one, kept, read_counted, spread_of


@dataclass(frozen=True, slots=True)
class LineTimes:
    """How long visitors of a service waited and were served, and who was served in time.

    `on_time` leaves out what was recorded as a request: that has a clock of its own.
    """

    waiting: Spread = UNTIMED
    serving: Spread = UNTIMED
    on_time: OnTime = UNJUDGED


EVERYBODY: Final = "*"
"""Stands for all who were called to a counter, in the place of a service's code."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Everybody who stood in a line: how many numbers, each service's volume, the last ending."""

    tickets: int
    volumes: Mapping[str, Volume]
    last_end: datetime | None


def read_lines(session: Session, first: date, last: date) -> Lines:
    """What became of the numbers of these days; volumes by the service's code."""
    counted: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    ends: list[datetime | None] = []
    tickets = 0
    for service, state, count, ended in session.execute(_by_state(first, last)):
        counted[service][ENDINGS.get(TicketState(state), "still_open")] += count
        tickets += count
        ends.append(ended)
    for service, served, count, ended in session.execute(_earlier_parts(first, last)):
        counted[service]["served" if served else "sent_on"] += count
        ends.append(ended)
    return Lines(
        tickets=tickets,
        volumes={service: Volume(**counts) for service, counts in counted.items()},
        last_end=max((end for end in ends if end), default=None),
    )


def read_times(
    session: Session, first: date, last: date, table: HoursTable, *, spread: bool = True
) -> Mapping[str, LineTimes]:
    """The times of every service, by its code, and those of `EVERYBODY` at a counter.

    Without `spread` the services have theirs left out.
    """
    statement = _times(session.get_bind().dialect.name, table.measures, spread)
    values = {"first": first, "last": last, **table.given}
    spreads, on_time = read_counted(session, statement, values)
    services = {*on_time, *(service for _what, service in spreads)}
    return {
        service: LineTimes(
            waiting=spreads.get(("waited", service), UNTIMED),
            serving=spreads.get(("counted", service), UNTIMED),
            on_time=on_time.get(service, UNJUDGED),
        )
        for service in services
    }


def _by_state(first: date, last: date) -> Rows:
    return (
        select(Ticket.service, Ticket.state, func.count(), func.max(Ticket.ended_at))
        .where(Ticket.service_day.between(first, last))
        .group_by(Ticket.service, Ticket.state)
    )


def _earlier_parts(first: date, last: date) -> Rows:
    was_served = TicketLeg.serving_since.is_not(None)
    return (
        select(TicketLeg.service, was_served, func.count(), func.max(TicketLeg.ended_at))
        .where(TicketLeg.service_day.between(first, last))
        .group_by(TicketLeg.service, was_served)
    )


@lru_cache
def _times(dialect: str, measures: Measures, spread: bool) -> Statement:
    """Made once: putting it together takes as long as running it on a small office."""
    return as_one(_of_lines(dialect, measures, spread))


def _of_lines(dialect: str, measures: Measures, spread: bool) -> Iterable[Rows]:
    parts = worked_out(_parts(measures), "parts")
    counts = measured(dialect, parts, "service", "own_clock")
    rooms = [code for code, measure in measures if measure.is_room]
    judged = select(counts.c.service.label("name"), was_within(counts)).where(
        counts.c.limit.is_not(None), counts.c.own_clock == 1
    )
    waits = select(literal(EVERYBODY).label("name"), parts.c.waited.label("value"))
    yield kept(judged.cte("judged"))
    yield spread_of("waited", waits.where(parts.c.service.not_in(rooms)).cte("everybody"))
    if spread:
        waited = select(parts.c.service.label("name"), parts.c.waited.label("value"))
        counted = select(counts.c.service.label("name"), counts.c.counted.label("value"))
        yield spread_of("waited", waited.cte("waited"))
        yield spread_of("counted", counted.cte("counted_times"))


def _parts(measures: Measures) -> Any:
    """Each part of a ticket's way that was served to its end, also those before it was sent on."""
    first, last = bindparam("first", type_=Date), bindparam("last", type_=Date)
    ended = micros(TicketLeg.ended_at)
    sent_on = worked_out(
        select(TicketLeg.ticket_id, func.max(ended).label("at"))
        .where(TicketLeg.service_day.between(first, last))
        .group_by(TicketLeg.ticket_id),
        "sent_on",
    )
    # A part begins where the one before ended, also for who came back to the place of arrival.
    queued = func.coalesce(sent_on.c.at, micros(Ticket.issued_at))
    last_part = (
        select(
            Ticket.service,
            *measured_by(Ticket.service, measures),
            _since(queued, micros(Ticket.called_at)).label("waited"),
            micros(Ticket.serving_since).label("began"),
            greatest(micros(Ticket.serving_since), micros(Ticket.ended_at)).label("ended"),
            _own_clock(Ticket.service).label("own_clock"),
        )
        .outerjoin(sent_on, sent_on.c.ticket_id == Ticket.id)
        .where(
            Ticket.service_day.between(first, last),
            Ticket.state == TicketState.DONE,
            Ticket.called_at.is_not(None),
            Ticket.serving_since.is_not(None),
        )
    )
    earlier = (
        select(
            TicketLeg.service,
            *measured_by(TicketLeg.service, measures),
            _since(micros(TicketLeg.queued_at), micros(TicketLeg.called_at)),
            micros(TicketLeg.serving_since),
            greatest(micros(TicketLeg.serving_since), ended),
            _own_clock(TicketLeg.service),
        )
        .join(Ticket, TicketLeg.ticket_id == Ticket.id)
        .where(TicketLeg.service_day.between(first, last), TicketLeg.serving_since.is_not(None))
    )
    return union_all(last_part, earlier)


def _since(began: Any, ended: Any) -> Any:
    """How long it was; nothing where the clock of the second workstation was behind."""
    return greatest(literal(0), ended - began)


def _own_clock(service: Any) -> Any:
    """1 where no request was recorded for a ticket's visit under a service, else 0."""
    recorded = exists().where(Request.visit_id == Ticket.visit_id, Request.service == service)
    return case((recorded, 0), else_=1)
