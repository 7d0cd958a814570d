"""Who came when, how verifications ended and why papers were refused, and what broke the rule."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.expressions import SECOND, Rows, micros
from db.models import JournalEntry, Ticket, Verification, VerificationCase, Visit
from shared.monitoring.journal import overrides
from shared.reports.monitoring.figures import Heat, Outcomes, Override, Refusal
from shared.verification.looks import counts
from shared.verification.rules import Outcome

_QUARTER: Final = 15 * 60
"""The hours of every zone on Earth begin at one of UTC's quarters of an hour."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def count_visits(session: Session, first: date, last: date) -> tuple[int, int]:
    """How many came between two days, and how many of them for no service (D54)."""
    wanted = select(func.count(), func.count(Visit.service)).where(
        Visit.service_day.between(first, last)
    )
    visits, for_a_service = session.execute(wanted).one()
    return visits, visits - for_a_service


def read_heat(session: Session, first: date, last: date, zone: ZoneInfo) -> Heat:
    """When visitors came, by weekday and hour of the office's day."""
    quarter = (micros(Visit.arrived_at) // (_QUARTER * SECOND)).label("quarter")
    wanted = select(quarter, func.count()).where(Visit.service_day.between(first, last))
    heat: dict[tuple[int, int], int] = defaultdict(int)
    for at, count in session.execute(wanted.group_by(quarter)):
        moment = (_EPOCH + timedelta(seconds=at * _QUARTER)).astimezone(zone)
        heat[moment.weekday(), moment.hour] += count
    return dict(heat)


@dataclass(frozen=True, slots=True)
class Papers:
    """How verifications ended, by service, and the reasons of those that were refused."""

    outcomes: tuple[Outcomes, ...]
    refusals: tuple[Refusal, ...]


def read_papers(session: Session, first: date, last: date) -> Papers:
    """The verifications of these days' tickets, of each look the version that counts."""
    counted: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    refusals = []
    for service, outcome, reason, count in session.execute(_looks(first, last)):
        counted[service][outcome] += count
        if outcome == Outcome.REJECTED:
            refusals.append(Refusal(service, reason, count))
    outcomes = tuple(Outcomes(service, **counted[service]) for service in sorted(counted))
    return Papers(outcomes, tuple(refusals))


def _looks(first: date, last: date) -> Rows:
    of = VerificationCase.service, Verification.outcome, Verification.reason
    return (
        select(*of, func.count())
        .join_from(Verification, VerificationCase, Verification.case_id == VerificationCase.id)
        .join(Ticket, Verification.ticket_id == Ticket.id)
        .where(
            Ticket.service_day.between(first, last),
            Verification.concluded_at.is_not(None),
            counts(),
        )
        .group_by(*of)
    )


def read_period_overrides(
    session: Session, bounds: tuple[datetime, datetime]
) -> tuple[Override, ...]:
    """What officers did for a reason of their own, by act and reason, most often first."""
    begins, ends = bounds
    reason, count = JournalEntry.reason, func.count()
    wanted = (
        select(JournalEntry.action, reason, count)
        .where(JournalEntry.at >= begins, JournalEntry.at < ends, *overrides())
        .group_by(JournalEntry.action, reason)
        .order_by(count.desc(), JournalEntry.action, reason)
    )
    return tuple(
        Override(action, reason or "", count) for action, reason, count in session.execute(wanted)
    )
