"""The monitoring's figures counted anew from the raw rows, by plain Python and by the minute.

Nothing here is shared with what the application counts by, but the frozen figures to compare and
the rule that says whether a service is open at a moment.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from math import ceil
from statistics import median
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import (
    JournalEntry,
    Request,
    RequestEscalation,
    RequestSpan,
    RoomStay,
    ServiceTarget,
    Ticket,
    TicketLeg,
    Verification,
    VerificationCase,
    Visit,
)
from shared.catalogue import Catalogue, Service
from shared.office_hours import read_calendar
from shared.opening_hours import State, Timetable
from shared.reports.monitoring.figures import (
    Escalated,
    NewTarget,
    OnTime,
    Outcomes,
    Override,
    PeriodFigures,
    Refusal,
    RequestCount,
    ServiceFigures,
    Spread,
    Volume,
)

MINUTE: Final = timedelta(minutes=1)
EXPLAINED: Final = ("ticket.held", "ticket.cancelled", "counter.paused", "room.blocked")
"""Acts whose reason tells of no exception."""
Stretch = tuple[datetime, datetime]


class Recount:
    """Counts two dates' period, both included, as it stands at a moment."""

    def __init__(
        self, session: Session, catalogue: Catalogue, first: date, last: date, now: datetime
    ) -> None:
        self._session, self._catalogue = session, catalogue
        self._first, self._last, self._now = first, last, now
        self._zone: ZoneInfo = catalogue.office.zone
        self._calendar = read_calendar(
            session, catalogue, datetime.combine(first, time.min, self._zone)
        )
        self._open: dict[tuple[str, datetime], bool] = {}
        self._tickets = {
            row.id: row for row in session.scalars(select(Ticket)) if self._has(row.service_day)
        }
        legs = session.scalars(select(TicketLeg).order_by(TicketLeg.position))
        self._legs = [leg for leg in legs if leg.ticket_id in self._tickets]
        self._requests = [
            row for row in session.scalars(select(Request)) if self._has(self._day(row.received_at))
        ]
        self._spans: dict[UUID, list[RequestSpan]] = defaultdict(list)
        for span in session.scalars(select(RequestSpan).order_by(RequestSpan.position)):
            self._spans[span.request_id].append(span)

    def figures(self) -> PeriodFigures:
        """Everything that is monitored."""
        visits = [row for row in self._session.scalars(select(Visit)) if self._has(row.service_day)]
        met = {row.service for row in self._tickets.values()}
        met |= {leg.service for leg in self._legs} | {asked.service for asked in self._requests}
        known = [service.code for service in self._catalogue.services]
        arrivals = Counter(
            (moment.weekday(), moment.hour)
            for moment in (visit.arrived_at.astimezone(self._zone) for visit in visits)
        )
        return PeriodFigures(
            first=self._first,
            last=self._last,
            visits=len(visits),
            guests=sum(visit.service is None for visit in visits),
            tickets=len(self._tickets),
            waiting=spread(part[1] for part in self._parts() if part[0] not in ("1d", "1e")),
            services=tuple(self._service(code) for code in (*known, *sorted(met - set(known)))),
            outcomes=self._outcomes(),
            refusals=self._refusals(),
            escalated=self._escalated(),
            overrides=self._overrides(),
            new_targets=self._new_targets(),
            heat=dict(arrivals),
        )

    def stays(self) -> int:
        """How often somebody sat down at a computer that was given them in the period."""
        rows = self._session.scalars(select(RoomStay)).all()
        return sum(bool(row.seated_at) and self._has(self._day(row.claimed_at)) for row in rows)

    def _service(self, code: str) -> ServiceFigures:
        standard = next((each for each in self._catalogue.services if each.code == code), None)
        promised = standard is not None and standard.target.minutes is not None
        parts = [part for part in self._parts() if part[0] == code]
        asked = [request for request in self._requests if request.service == code]
        clocks = [self._clock(standard, request) for request in asked if self._spans[request.id]]
        own = [(True, late) for *_rest, late, recorded in parts if not recorded]
        ended = [(stopped, late) for _counted, late, stopped in clocks if stopped or late]
        judged = [late for _stopped, late in (*own, *ended)]
        states = Counter(request.state for request in asked)
        percents = [
            row.percent
            for row in self._session.scalars(select(ServiceTarget).order_by(ServiceTarget.from_day))
            if row.service == code and row.from_day <= self._last
        ]
        return ServiceFigures(
            code=code,
            title=standard.title if standard else code,
            promise=standard.target.text if standard and promised else "",
            percent=(percents or [100])[-1] if promised else None,
            is_room=code in ("1d", "1e"),
            volume=self._volume(code),
            waiting=spread(waited for _code, waited, *_rest in parts),
            serving=spread(counted for _code, _waited, counted, *_rest in parts),
            requests=RequestCount(**states),
            handling=spread(counted for counted, _late, stopped in clocks if stopped),
            on_time=OnTime(len(judged), judged.count(False)) if promised else None,
        )

    def _volume(self, code: str) -> Volume:
        legs = [leg for leg in self._legs if leg.service == code]
        states = Counter(row.state for row in self._tickets.values() if row.service == code)
        return Volume(
            served=states["done"] + sum(leg.serving_since is not None for leg in legs),
            sent_on=sum(leg.serving_since is None for leg in legs),
            no_show=states["no_show"],
            cancelled=states["cancelled"],
            carried_over=states["carried_over"],
            still_open=sum(states[state] for state in ("waiting", "called", "serving", "held")),
        )

    def _parts(self) -> list[tuple[str, timedelta, timedelta, bool, bool]]:
        """Service, waited, counted, late, and whether the visit has a request of the service."""
        if not hasattr(self, "_made_parts"):
            self._made_parts = list(self._make_parts())
        return self._made_parts

    def _make_parts(self) -> Iterable[tuple[str, timedelta, timedelta, bool, bool]]:
        recorded = {(row.visit_id, row.service) for row in self._session.scalars(select(Request))}
        before: dict[UUID, datetime] = {}
        for leg in self._legs:
            before[leg.ticket_id] = leg.ended_at
            if leg.serving_since:
                visit = self._tickets[leg.ticket_id].visit_id
                yield (
                    leg.service,
                    max(leg.called_at - leg.queued_at, timedelta(0)),
                    *self._counted(leg.service, [(leg.serving_since, leg.ended_at)]),
                    (visit, leg.service) in recorded,
                )
        for row in self._tickets.values():
            if row.state == "done" and row.called_at and row.serving_since and row.ended_at:
                yield (
                    row.service,
                    max(row.called_at - before.get(row.id, row.issued_at), timedelta(0)),
                    *self._counted(row.service, [(row.serving_since, row.ended_at)]),
                    (row.visit_id, row.service) in recorded,
                )

    def _clock(self, standard: Service | None, request: Request) -> tuple[timedelta, bool, bool]:
        """What counted, whether it was too long, and whether the clock stands for good."""
        spans = self._spans[request.id]
        stretches = [(span.started_at, span.ended_at or self._now) for span in spans]
        stretches = [(began, max(began, ended)) for began, ended in stretches]
        counted, late = self._counted(request.service, stretches)
        runs = any(span.ended_at is None for span in spans)
        return counted, late, not runs and request.state != "incomplete"

    def _counted(self, code: str, stretches: Sequence[Stretch]) -> tuple[timedelta, bool]:
        standard = next((each for each in self._catalogue.services if each.code == code), None)
        if standard is None or standard.is_room:
            gone = (max(ended - began, timedelta(0)) for began, ended in stretches)
            return sum(gone, timedelta(0)), False
        target = standard.target
        limit = timedelta(minutes=target.minutes + target.tolerance) if target.minutes else None
        if target.minutes == 1440:
            return self._by_days(stretches, limit or timedelta(0))
        total = sum((self._open_time(standard, each) for each in stretches), timedelta(0))
        return total, limit is not None and total > limit

    def _by_days(self, stretches: Sequence[Stretch], limit: timedelta) -> tuple[timedelta, bool]:
        begun = self._day(stretches[0][0])

        def counts(minute: datetime) -> bool:
            return self._works(minute) or self._day(minute) == begun

        total = sum((self._by_the_minute(*each, counts) for each in stretches), timedelta(0))
        return total, total > limit

    def _works(self, moment: datetime) -> bool:
        day = self._day(moment)
        return day.weekday() < 5 and day not in self._calendar.holidays

    def _open_time(self, service: Service, stretch: Stretch) -> timedelta:
        timetable = Timetable(service.window, self._calendar, service.code)

        def is_open(minute: datetime) -> bool:
            at = (service.code, minute)
            if at not in self._open:
                here = minute.astimezone(self._zone)
                self._open[at] = timetable.condition_at(here).state is State.OPEN
            return self._open[at]

        return self._by_the_minute(*stretch, is_open)

    def _by_the_minute(
        self, began: datetime, ended: datetime, counts: Callable[[datetime], bool]
    ) -> timedelta:
        """Every minute of a stretch, or what of it lies in the stretch, that counts."""
        total, minute = timedelta(0), began.replace(second=0, microsecond=0)
        while minute < ended:
            if counts(minute):
                total += min(ended, minute + MINUTE) - max(began, minute)
            minute += MINUTE
        return total

    def _looks(self) -> list[tuple[str, Verification]]:
        services = {row.id: row.service for row in self._session.scalars(select(VerificationCase))}
        looks = self._session.scalars(select(Verification)).all()
        corrected = {look.corrects for look in looks}
        return [
            (services[look.case_id], look)
            for look in looks
            if look.ticket_id in self._tickets and look.id not in corrected and look.concluded_at
        ]

    def _outcomes(self) -> tuple[Outcomes, ...]:
        counted: dict[str, Counter[str]] = defaultdict(Counter)
        for service, look in self._looks():
            counted[service][str(look.outcome)] += 1
        return tuple(Outcomes(service, **counted[service]) for service in sorted(counted))

    def _refusals(self) -> tuple[Refusal, ...]:
        papers = Counter(
            (s, look.reason) for s, look in self._looks() if look.outcome == "rejected"
        )
        asked = Counter(
            (request.service, request.outcome_note)
            for request in self._requests
            if request.state == "rejected"
        )
        refused = [Refusal(*which, count) for which, count in (*papers.items(), *asked.items())]
        return tuple(sorted(refused, key=lambda each: (-each.count, each.service, each.reason)))

    def _escalated(self) -> tuple[Escalated, ...]:
        services = {request.id: request.service for request in self._requests}
        counted: Counter[tuple[str, str]] = Counter()
        answered: Counter[tuple[str, str]] = Counter()
        awaited: Counter[tuple[str, str]] = Counter()
        open_ones = {row.id for row in self._requests if row.closed_at is None}
        for row in self._session.scalars(select(RequestEscalation)):
            if row.request_id in services:
                which = services[row.request_id], row.target
                counted[which] += 1
                answered[which] += row.answered_at is not None
                awaited[which] += row.answered_at is None and row.request_id in open_ones
        found = [
            Escalated(*which, count, answered[which], awaited[which])
            for which, count in counted.items()
        ]
        return tuple(sorted(found, key=lambda each: (-each.count, each.service, each.target)))

    def _overrides(self) -> tuple[Override, ...]:
        counted: Counter[tuple[str, str]] = Counter()
        for entry in self._session.scalars(select(JournalEntry)):
            details: dict[str, Any] = entry.details
            reason = details.get("override") or details.get("reason")
            explains = entry.action in EXPLAINED
            if reason and entry.officer_id and not explains and self._has(self._day(entry.at)):
                counted[entry.action, reason] += 1
        found = [Override(*which, count) for which, count in counted.items()]
        return tuple(sorted(found, key=lambda each: (-each.count, each.action, each.reason)))

    def _new_targets(self) -> tuple[NewTarget, ...]:
        rows = self._session.scalars(select(ServiceTarget)).all()
        new = [row for row in rows if self._first < row.from_day <= self._last]
        new.sort(key=lambda row: (row.from_day, row.service))
        return tuple(NewTarget(row.service, row.from_day, row.percent) for row in new)

    def _has(self, day: date) -> bool:
        return self._first <= day <= self._last

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()


def spread(lengths: Iterable[timedelta]) -> Spread:
    """The spread of some lengths; a median between two is cut to whole microseconds."""
    counted = sorted(length // timedelta(microseconds=1) for length in lengths)
    if not counted:
        return Spread()
    return Spread(
        len(counted),
        timedelta(microseconds=int(median(counted) // 1)),
        timedelta(microseconds=counted[ceil(len(counted) * 95 / 100) - 1]),
        timedelta(microseconds=counted[-1]),
    )
