"""Reading service windows: days, hours and breaks, and whether they fit each other (C5)."""

from collections.abc import Mapping
from datetime import time
from itertools import combinations
from typing import Final

from shared.catalogue.reading.findings import Table, Value
from shared.catalogue.windows import Break, ServiceWindow
from shared.wording import DAY_NAMES

_UNTIL_DONE: Final = "selesai"
_DAYS: Final[Mapping[str, int]] = {name.casefold(): day for day, name in enumerate(DAY_NAMES)}


def read_windows(table: Table, office_closes: time) -> dict[str, ServiceWindow]:
    """Every named window; `office_closes` bounds the ones that end "selesai" (D08)."""
    return {window.name: _read_window(window, office_closes) for window in table.tables()}


def _read_window(table: Table, office_closes: time) -> ServiceWindow:
    days = _read_days(table.need("days"))
    opens = table.need("opens").time_of_day()
    closes = _read_closing(table.need("closes"))
    ends = office_closes if closes is None else closes
    if opens >= ends:
        table.may("opens").note("jam buka harus sebelum jam tutup")
    parts = [entry.table() for entry in table.may("breaks").entries()]
    breaks = [_read_break(part) for part in parts]
    for part, pause in zip(parts, breaks, strict=True):
        _check_fit(part, pause, days, opens, ends)
    _check_overlaps(parts, breaks)
    return ServiceWindow(days, opens, closes, tuple(breaks))


# What cannot be read is taken as the time that contradicts nothing.


def _read_closing(value: Value) -> time | None:
    return None if value.raw == _UNTIL_DONE else value.time_of_day(placeholder=time.max)


def _read_break(table: Table) -> Break:
    pause = Break(
        days=_read_days(table.need("days")),
        starts=table.need("from").time_of_day(placeholder=time.max),
        ends=table.need("to").time_of_day(placeholder=time.min),
    )
    if table.sound and pause.starts >= pause.ends:
        table.may("to").note("istirahat harus selesai setelah mulai")
    return pause


def _check_fit(table: Table, pause: Break, days: frozenset[int], opens: time, closes: time) -> None:
    if days and not pause.days <= days:
        table.may("days").note("ada hari istirahat yang bukan hari layanan")
    if pause.starts < opens:
        table.may("from").note("istirahat mulai sebelum jam buka")
    if pause.ends > closes:
        table.may("to").note("istirahat selesai setelah jam tutup")


def _check_overlaps(tables: list[Table], breaks: list[Break]) -> None:
    for (_, first), (table, second) in combinations(zip(tables, breaks, strict=True), 2):
        meets = first.starts < second.ends and second.starts < first.ends
        if meets and first.days & second.days:
            table.note("bertumpuk dengan istirahat lain pada hari yang sama")


def _read_days(value: Value) -> frozenset[int]:
    """Days of the week, written "Senin-Jumat" or "Senin, Rabu, Jumat"."""
    written = value.text().replace("–", "-")
    parts = [part.strip() for part in written.split(",")] if written.strip() else []
    return frozenset(day for part in parts for day in _span(value, part))


def _span(value: Value, part: str) -> range:
    first, _, last = part.casefold().partition("-")
    ends = _DAYS.get(first.strip()), _DAYS.get((last or first).strip())
    if ends[0] is None or ends[1] is None or ends[0] > ends[1]:
        value.note(f'"{part}" bukan hari; tulis seperti "Senin-Jumat" atau "Senin, Rabu"')
        return range(0)
    return range(ends[0], ends[1] + 1)
