"""Reports of a month read that month, however many years lie behind it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event, text

from shared.office import Office
from shared.reports.asked import ReportKind
from shared.reports.period import parse_period
from tests.faults.test_index_use import Statement, statements
from tests.shared.reports.random_months import FIRST, NOW, RandomMonths
from tests.support.history import History, working_days_before
from tests.support.offices import Originals, Place, seated
from tests.support.request_history import add_requests

DAYS, VISITS_A_DAY, VISITS = 180, 20, 20
KINDS = tuple(kind for kind in ReportKind if kind is not ReportKind.TRAINING)
"""Classes are one or two a week, and none in these offices: a plan for no rows says nothing."""

MONTH = parse_period("2026-11")
GROWS = frozenset(
    {
        *("visits", "visitors", "visit_answers", "tickets", "ticket_legs", "ticket_calls"),
        *("ticket_steps", "requests", "request_spans", "request_escalations", "room_stays"),
        *("verification_cases", "verifications", "slips", "journal", "day_ends", "complaints"),
        *("survey_answers", "surveyed_visits"),
    }
)
"""Tables to which every day adds."""

PARTIAL = "SELECT indexname FROM pg_indexes WHERE indexdef LIKE '% WHERE %'"
"""Indexes of what is open only, which do not grow."""

A_STEP = 50
"""So many of SQLite's own are counted as one: counting each would take long."""

A_LITTLE = 1.05
"""Steps may differ by what the random keys of two offices sort to."""


def old(place: Place, days: int) -> Office:
    """An office with so many days behind two random months, analysed as databases do in time."""
    office = place.open()
    siti = seated(office, "siti", 1)
    History(office, place.key_file, siti).write(working_days_before(FIRST, days), VISITS_A_DAY)
    add_requests(office, siti)
    RandomMonths(office, siti, seed=7, after=100_000).write(VISITS)
    with office.database.writing() as session:
        session.execute(text("ANALYZE"))
    place.clock.set(NOW)
    return office


def read_through(connection: Connection, sql: str, values: object) -> list[str]:
    """The places of a statement's plan that read a growing table from one end to the other."""
    if connection.dialect.name == "sqlite":
        plan = connection.exec_driver_sql("EXPLAIN QUERY PLAN " + sql, values)  # type: ignore[arg-type]
        lines = [str(row[-1]) for row in plan]
        return [line for line in lines if line.startswith("SCAN ") and line.split()[1] in GROWS]
    # It likes to read small tables through; asked to avoid that, and the joins that go with it,
    # it shows whether there is an index to use once they have grown.
    for way in ("seqscan", "hashjoin", "mergejoin"):
        connection.execute(text(f"SET enable_{way} = off"))
    plan = connection.exec_driver_sql("EXPLAIN (FORMAT JSON) " + sql, values).scalar_one()  # type: ignore[arg-type]
    found = json.loads(plan) if isinstance(plan, str) else plan
    of_open_ones = set(connection.scalars(text(PARTIAL)))
    nodes = [node for node in _nodes(found[0]["Plan"]) if _is_read_through(node)]
    return [str(node) for node in nodes if node.get("Index Name") not in of_open_ones]


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield {name: value for name, value in plan.items() if name != "Plans"}
    for inner in plan.get("Plans", ()):
        yield from _nodes(inner)


def _is_read_through(node: dict[str, Any]) -> bool:
    if node.get("Relation Name") not in GROWS or node["Node Type"] == "Bitmap Heap Scan":
        return False
    return "Index Cond" not in node


def asked_of(office: Office, kind: ReportKind) -> list[Statement]:
    """What is sent to the database for a report."""
    with statements(office) as sent:
        office.reports.document(kind, MONTH, None)
    return [each for each in sent if each[0].lstrip().upper().startswith(("SELECT", "WITH"))]


ON_BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.long)]


@pytest.mark.parametrize("place", ON_BOTH, indirect=True)
def test_no_report_of_a_month_reads_a_table_through(place: Place) -> None:
    office = old(place, DAYS)
    for kind in KINDS:
        sent = asked_of(office, kind)
        assert sent
        with office.database.engine.connect() as connection:
            for sql, values in sent:
                assert read_through(connection, sql, values) == [], f"{kind}: {sql}"


def steps(office: Office, kind: ReportKind) -> int:
    """How many steps SQLite takes for a report, counted by itself."""
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    def begin(connection: Any, *_: object) -> None:
        connection.connection.driver_connection.set_progress_handler(count, A_STEP)

    def end(connection: Any, *_: object) -> None:
        connection.connection.driver_connection.set_progress_handler(None, A_STEP)

    engine = office.database.engine
    event.listen(engine, "begin", begin)
    event.listen(engine, "commit", end)
    event.listen(engine, "rollback", end)
    office.reports.document(kind, MONTH, None)
    for name, listener in (("begin", begin), ("commit", end), ("rollback", end)):
        event.remove(engine, name, listener)
    return taken


def test_a_month_costs_the_same_with_years_behind_it_as_in_a_new_office(
    originals: Originals, tmp_path: Path
) -> None:
    offices = []
    for days in (1, DAYS):
        folder = tmp_path / str(days)
        folder.mkdir()
        offices.append(old(originals.copy("sqlite", folder), days))
    for kind in KINDS:
        before, after = (steps(office, kind) for office in offices)
        assert 0 < after <= before * A_LITTLE + 2, kind
    for office in offices:
        office.close()
