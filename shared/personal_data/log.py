"""The log of what was done with personal data: numbered by year, and naming nobody."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import DataRequest, OfficerRecord
from shared.actors import Officer, new_id
from shared.acts import Act
from shared.clock import service_day
from shared.numbering import next_number
from shared.personal_data.views import LoggedRequest

_SERIES: Final = "DP"
_MOST_SHOWN: Final = 200


def write_line(
    act: Act, zone: ZoneInfo, kind: str, action: str, reason: str, counts: Mapping[str, int]
) -> DataRequest:
    """Write a line with the journal's row, in the transaction of what was done."""
    assert isinstance(act.by, Officer)
    year = str(service_day(act.now, zone).year)
    row = DataRequest(
        id=new_id(),
        number=f"{_SERIES}-{year}-{next_number(act.session, _SERIES, year):04d}",
        kind=kind,
        made_at=act.now,
        officer_id=act.by.id,
        reason=reason,
        counts=dict(counts),
    )
    act.session.add(row)
    # The reason stands in the log alone: the journal's reasons go into the monthly report.
    act.record(action, row.id, number=row.number, counts=dict(counts))
    return row


def logged_line(session: Session, row: UUID) -> DataRequest:
    """The line that was written under this key."""
    return session.get_one(DataRequest, row)


def read_log(session: Session) -> tuple[LoggedRequest, ...]:
    """The newest lines, newest first."""
    rows = (
        select(DataRequest, OfficerRecord.full_name)
        .join(OfficerRecord, DataRequest.officer_id == OfficerRecord.id)
        .order_by(DataRequest.made_at.desc(), DataRequest.number.desc())
        .limit(_MOST_SHOWN)
    )
    return tuple(
        LoggedRequest(
            number=row.number,
            kind=row.kind,
            made_at=row.made_at,
            officer=officer,
            reason=row.reason,
            counts=whole_numbers(row.counts),
        )
        for row, officer in session.execute(rows)
    )


def whole_numbers(stored: Mapping[str, object]) -> Mapping[str, int]:
    """Counts as JSON keeps them."""
    return {name: count for name, count in stored.items() if isinstance(count, int)}
