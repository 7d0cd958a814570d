"""Median and 95 % of counted times, ranked by the database, with how many were on time.

One statement answers both, as rows of what was counted, of whom, how many there are, a place in
their order, and the value at that place.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import CTE, CompoundSelect, func, literal, or_, select, union_all
from sqlalchemy.orm import Session

from db.expressions import Rows
from shared.reports.monitoring.figures import OnTime, Spread
from shared.reports.monitoring.service_time import as_length

KEPT: Final = "kept"
"""Stands for the judged matters of a service and how many of them were on time."""

Counted = tuple[Mapping[tuple[str, str], Spread], Mapping[str, OnTime]]
"""Spreads by what was timed and of whom, and what was on time by service."""


def read_counted(session: Session, parts: Iterable[Rows]) -> Counted:
    """Run parts made by `at_places` and `kept` as one statement."""
    statement: CompoundSelect[*tuple[Any, ...]] = union_all(*parts)
    values: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    sizes: dict[tuple[str, str], int] = {}
    on_time: dict[str, OnTime] = {}
    for what, name, size, place, value in session.execute(statement):
        if what == KEPT:
            on_time[name] = OnTime(size, value)
        else:
            sizes[what, name] = size
            values[what, name][place] = value
    return {group: _spread(size, values[group]) for group, size in sizes.items()}, on_time


def at_places(what: str, timed: CTE) -> Rows:
    """The few values that make the spread of every `name`; the others stay in the database."""
    of = timed.c.name
    place = func.row_number().over(partition_by=of, order_by=timed.c.value).label("place")
    size = func.count().over(partition_by=of).label("size")
    ranked = select(of, timed.c.value, place, size).subquery()
    wanted = or_(*(ranked.c.place == place for place in _places(ranked.c.size)))
    row = ranked.c.name, ranked.c.size, ranked.c.place, ranked.c.value
    return select(literal(what), *row).where(wanted)


def kept(judged: CTE) -> Rows:
    """How many of a table of judged matters, by `name`, were `within` their time (1 or 0)."""
    each = judged.c
    within = func.sum(each.within)
    return select(literal(KEPT), each.name, func.count(), literal(0), within).group_by(each.name)


def _places(size: Any) -> tuple[Any, ...]:
    """Where the two middle values stand, the one at 95 % and the last; size may be a column."""
    return (size + 1) // 2, size // 2 + 1, (size * 95 + 99) // 100, size


def _spread(size: int, values: Mapping[int, int]) -> Spread:
    low, high, p95, longest = (values[place] for place in _places(size))
    return Spread(size, as_length((low + high) // 2), as_length(p95), as_length(longest))
