"""SQL that both databases compute alike: moments as whole microseconds, and given rows of numbers.

Microseconds are exact integers on both; SQLite's own functions of time know thousandths alone.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import CTE, BigInteger, Select, String, bindparam, cast, func, literal, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

Rows = Select[*tuple[Any, ...]]
"""A query whose columns are known by name alone."""

SECOND: Final = 1_000_000
"""How many microseconds it has."""


class micros(FunctionElement[int]):  # noqa: N801 - it is written like SQL's own functions
    """A stored moment as microseconds since 1970."""

    type = BigInteger()
    inherit_cache = True


@compiles(micros, "sqlite")
def _sqlite_micros(element: micros, compiler: SQLCompiler, **options: Any) -> str:
    moment = compiler.process(element.clauses, **options)
    # As `UtcDateTime` is stored: "2026-11-23 02:00:00.000000".
    whole = f"unixepoch(substr({moment}, 1, 19)) * {SECOND}"
    return f"({whole} + CAST(substr({moment}, 21, 6) AS INTEGER))"


@compiles(micros, "postgresql")
def _postgres_micros(element: micros, compiler: SQLCompiler, **options: Any) -> str:
    moment = compiler.process(element.clauses, **options)
    return f"CAST(extract(epoch FROM {moment}) * {SECOND} AS BIGINT)"


class least(FunctionElement[int]):  # noqa: N801
    """The smallest of several numbers; none of them may be missing, for there databases differ."""

    type = BigInteger()
    inherit_cache = True
    name = "least"


class greatest(FunctionElement[int]):  # noqa: N801
    """The largest of several numbers, all of them present."""

    type = BigInteger()
    inherit_cache = True
    name = "greatest"


@compiles(least, "sqlite")
def _sqlite_least(element: least, compiler: SQLCompiler, **options: Any) -> str:
    return f"min({compiler.process(element.clauses, **options)})"


@compiles(greatest, "sqlite")
def _sqlite_greatest(element: greatest, compiler: SQLCompiler, **options: Any) -> str:
    return f"max({compiler.process(element.clauses, **options)})"


@compiles(least)
def _least(element: least, compiler: SQLCompiler, **options: Any) -> str:
    return f"least({compiler.process(element.clauses, **options)})"


@compiles(greatest)
def _greatest(element: greatest, compiler: SQLCompiler, **options: Any) -> str:
    return f"greatest({compiler.process(element.clauses, **options)})"


class in_order(FunctionElement[Any]):  # noqa: N801
    """All values of a group as one list, the smallest first; `at_place` reads one of them."""

    inherit_cache = True


@compiles(in_order, "sqlite")
def _sqlite_in_order(element: in_order, compiler: SQLCompiler, **options: Any) -> str:
    value = compiler.process(element.clauses, **options)
    return f"json_group_array({value} ORDER BY {value})"


@compiles(in_order, "postgresql")
def _postgres_in_order(element: in_order, compiler: SQLCompiler, **options: Any) -> str:
    value = compiler.process(element.clauses, **options)
    return f"array_agg({value} ORDER BY {value})"


class at_place(FunctionElement[int]):  # noqa: N801
    """The number at a place, counted from 1, of a list made by `in_order`."""

    type = BigInteger()
    inherit_cache = True


@compiles(at_place, "sqlite")
def _sqlite_at_place(element: at_place, compiler: SQLCompiler, **options: Any) -> str:
    values, place = (compiler.process(each, **options) for each in element.clauses)
    return f"json_extract({values}, '$[' || ({place} - 1) || ']')"


@compiles(at_place, "postgresql")
def _postgres_at_place(element: at_place, compiler: SQLCompiler, **options: Any) -> str:
    values, place = (compiler.process(each, **options) for each in element.clauses)
    return f"({values})[{place}]"


def worked_out(rows: Any, name: str) -> CTE:
    """A part of a statement that is worked out once, however often it is read.

    Databases would else work it out anew in every branch of a union.
    """
    part: CTE = rows.cte(name)
    return part.prefix_with("MATERIALIZED")


def given_rows(dialect: str, name: str, columns: Sequence[str]) -> CTE:
    """Rows of whole numbers as a table of a statement that is run with them as `given`.

    Thousands of rows stay one statement that is prepared once, however many they are.
    """
    text = bindparam(f"{name}_rows", type_=String)
    is_sqlite = dialect == "sqlite"
    wanted = _sqlite_rows(text, columns) if is_sqlite else _postgres_rows(text, columns)
    return worked_out(wanted, name)


def given(name: str, rows: Iterable[Sequence[int]]) -> dict[str, str]:
    """The parameter that hands rows over to the table of this name."""
    return {f"{name}_rows": json.dumps([list(row) for row in rows])}


def _sqlite_rows(text: Any, columns: Sequence[str]) -> Rows:
    each = func.json_each(text).table_valued("value").alias("each_row")
    return select(
        *(
            func.json_extract(each.c.value, literal(f"$[{at}]")).cast(BigInteger).label(title)
            for at, title in enumerate(columns)
        )
    )


def _postgres_rows(text: Any, columns: Sequence[str]) -> Rows:
    from sqlalchemy.dialects.postgresql import JSONB

    each = func.jsonb_array_elements(cast(text, JSONB)).table_valued("value").alias("each_row")
    return select(
        *(
            func.jsonb_extract_path_text(each.c.value, literal(str(at)))
            .cast(BigInteger)
            .label(title)
            for at, title in enumerate(columns)
        )
    )
