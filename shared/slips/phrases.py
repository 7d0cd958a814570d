"""Phrases and small rules that all slips share."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from shared.wording import format_clock, format_date, format_plain_date

FREE_OF_CHARGE: Final = "Tidak dipungut biaya"
"""Printed on every slip (C7, D49)."""

COPY: Final = "SALINAN"
SIMULATION: Final = "SIMULASI"


def stamps(copy: bool, simulated: bool) -> tuple[str, ...]:
    """Return the words that say a paper is not the first, or not real."""
    return (COPY,) * copy + (SIMULATION,) * simulated


def written_moment(moment: datetime, zone: str) -> str:
    """Return "Senin, 23 November 2026, 09.42 WIB" for an aware moment."""
    day = moment.astimezone(ZoneInfo(zone)).date()
    return f"{format_date(day)}, {written_clock(moment, zone)}"


def written_clock(moment: datetime, zone: str) -> str:
    """Return "09.42 WIB"."""
    here = moment.astimezone(ZoneInfo(zone))
    return f"{format_clock(here, ZoneInfo(zone))} {here.tzname()}"


def joined_places(places: Sequence[str]) -> str:
    """Return "Loket 1, 2" for ("Loket 1", "Loket 2"): the shared word is said once."""
    words = {place.rpartition(" ")[0] for place in places}
    if len(words) > 1 or "" in words:
        return ", ".join(places)
    numbers = ", ".join(place.rpartition(" ")[2] for place in places)
    return f"{words.pop()} {numbers}"


def file_stem(name: str, copy: bool) -> str:
    """Return a file name without extension that every system accepts."""
    safe = re.sub(r"[^A-Za-z0-9_-]+", "-", name)
    return f"{safe}_{COPY.lower()}" if copy else safe


def written_date(moment: datetime, zone: str) -> str:
    """Return "23 November 2026", as it stands above a signature."""
    day = moment.astimezone(ZoneInfo(zone)).date()
    return format_plain_date(day)
