"""Median and 95 % of counted times, found by the database, with how many were on time.

One statement answers both, as rows of what was counted, of whom, how many there are, and the
values at the places that matter.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import CTE, CompoundSelect, func, literal, null, select, union_all
from sqlalchemy.orm import Session

from db.expressions import Rows, at_place, in_order
from shared.reports.monitoring.figures import OnTime, Spread
from shared.reports.monitoring.service_time import as_length

KEPT: Final = "kept"
"""Stands for the judged matters of a service and how many of them were on time."""

Statement = CompoundSelect[*tuple[Any, ...]]

Counted = tuple[Mapping[tuple[str, str], Spread], Mapping[str, OnTime]]
"""Spreads by what was timed and of whom, and what was on time by service."""


def as_one(parts: Iterable[Rows]) -> Statement:
    """Parts made by `spread_of` and `kept` as one statement."""
    return union_all(*parts)


def read_counted(session: Session, statement: Statement, given: Mapping[str, object]) -> Counted:
    """Run a statement of such parts with the values of its parameters."""
    spreads: dict[tuple[str, str], Spread] = {}
    on_time: dict[str, OnTime] = {}
    for what, name, size, *values in session.execute(statement, given):
        if what == KEPT:
            on_time[name] = OnTime(size, values[0])
        else:
            spreads[what, name] = _spread(size, *values)
    return spreads, on_time


def spread_of(what: str, timed: CTE) -> Rows:
    """The few values that make the spread of every `name`; the others stay in the database."""
    name, size = timed.c.name, func.count()
    ordered = in_order(timed.c.value).label("ordered")
    groups = select(name, size.label("size"), ordered).group_by(name).subquery()
    values = (at_place(groups.c.ordered, place) for place in _places(groups.c.size))
    return select(literal(what), groups.c.name, groups.c.size, *values)


def kept(judged: CTE) -> Rows:
    """How many of a table of judged matters, by `name`, were `within` their time (1 or 0)."""
    each = judged.c
    columns = each.name, func.count(), func.sum(each.within), null(), null(), null()
    return select(literal(KEPT), *columns).group_by(each.name)


def _places(size: Any) -> tuple[Any, ...]:
    """Where the two middle values stand, the one at 95 % and the last; of a column."""
    return (size + 1) // 2, size // 2 + 1, (size * 95 + 99) // 100, size


def _spread(size: int, low: int, high: int, p95: int, longest: int) -> Spread:
    return Spread(size, as_length((low + high) // 2), as_length(p95), as_length(longest))
