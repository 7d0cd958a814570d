"""When a training takes place, as a visitor reads it."""

from zoneinfo import ZoneInfo

from shared.language import Language
from shared.training.views import OpenSession
from shared.wording import format_clock, format_date


def day_of(session: OpenSession, zone: ZoneInfo, spoken: Language) -> str:
    """Its day: "Rabu, 25 November 2026"."""
    return format_date(session.starts_at.astimezone(zone).date(), spoken)


def hours_of(session: OpenSession, zone: ZoneInfo, spoken: Language) -> str:
    """Its hours: "09.00–11.00"."""
    ends = format_clock(session.ends_at, zone, spoken)
    return f"{format_clock(session.starts_at, zone, spoken)}–{ends}"
