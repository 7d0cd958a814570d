"""Indonesia's holidays and *cuti bersama*, with which an office's own table begins."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from shared.opening_hours.calendar import Holiday

_ESTIMATED: Final = re.compile(r"\s*\((?:perkiraan|diperkirakan)\)")


def seeded_holidays(years: Iterable[int]) -> dict[date, Holiday]:
    """Return the days off of whole years, by date; a holiday beats *cuti bersama* on its date.

    Dates that are not yet decreed are marked as estimated: the office corrects its table.
    """
    wanted = tuple(years)
    return _category("government", wanted) | _category("public", wanted)


def _category(category: str, years: tuple[int, ...]) -> dict[date, Holiday]:
    # Loading the library takes longer than everything else here, and most starts do without it.
    from holidays import country_holidays

    days = country_holidays("ID", years=years, categories=(category,), language="id")
    leave = category == "government"
    return {day: _holiday(text, collective_leave=leave) for day, text in sorted(days.items())}


def _holiday(text: str, *, collective_leave: bool) -> Holiday:
    """Read the library's text, in which "; " joins the names of one date."""
    name = _ESTIMATED.sub("", text).replace("; ", " dan ")
    return Holiday(name, collective_leave, estimated=_ESTIMATED.search(text) is not None)
