"""Spans of time as officers type and read them."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from shared.office_admin.closures import ClosureForm
from shared.wording import format_clock, format_short_date


def span_words(form: ClosureForm, zone: ZoneInfo) -> str:
    """When it is closed: "Sen 23 Nov, 08.00–11.00", or whole days."""
    starts, ends = form.starts_at.astimezone(zone), form.ends_at.astimezone(zone)
    if starts.time() == ends.time() == time.min:
        last = ends.date() - timedelta(days=1)
        days = dict.fromkeys((_day(starts.date()), _day(last)))
        return " – ".join(days)
    until = format_clock(ends, zone)
    if ends.date() != starts.date():
        until = f"{_day(ends.date())}, {until}"
    return f"{_day(starts.date())}, {format_clock(starts, zone)}–{until}"


def until_words(form: ClosureForm, zone: ZoneInfo, now: datetime) -> str:
    """Until when it stays closed: "Kini sampai 11.00", or with the day when that is another."""
    ends = form.ends_at.astimezone(zone)
    if ends.time() == time.min:
        return f"Kini sampai akhir {_day(ends.date() - timedelta(days=1))}"
    day = "" if ends.date() == now.astimezone(zone).date() else f"{_day(ends.date())}, "
    return f"Kini sampai {day}{format_clock(ends, zone)}"


def _day(day: date) -> str:
    name, *rest = format_short_date(day).split(" ")
    return " ".join((name[:3], *rest))


def end_of(day: date, clock: time | None, zone: ZoneInfo) -> datetime:
    """The moment until which something holds: without a time, all of its last day."""
    if clock is None:
        return datetime.combine(day + timedelta(days=1), time.min, zone)
    return datetime.combine(day, clock, zone)
