"""The sentence part that tells people why a service is open or closed."""

from datetime import datetime

from shared.language import Language
from shared.opening_hours.calendar import Closure, Holiday, Overlay
from shared.opening_hours.holiday_names import holiday_name
from shared.opening_hours.timetable import Condition, State
from shared.wording import format_day, format_days, format_time


def reason(
    condition: Condition,
    at: datetime,
    until: datetime | None,
    language: Language = Language.ID,
) -> str:
    """Return "Istirahat pukul 12.00–13.00", "Libur: Hari Raya Natal" and the like.

    An overlay that decides is named in brackets at the end (D57). When the service opens next is
    left to the reader of `next_open`. What the office wrote itself is not translated.
    """
    match condition.cause:
        case Closure(reason=words):
            return language.of(f"Tutup sementara: {words}", f"Temporarily closed: {words}")
        case Holiday() as holiday:
            return _holiday(holiday, language)
        case Overlay(name=name):
            return f"{_by_hours(condition, at, until, language)} ({name})"
        case None:
            return _by_hours(condition, at, until, language)


def _holiday(holiday: Holiday, language: Language) -> str:
    name = holiday_name(holiday.name, language)
    if holiday.estimated:
        return language.of(f"Libur: {name} (perkiraan)", f"Holiday: {name} (estimated)")
    return language.of(f"Libur: {name}", f"Holiday: {name}")


def _by_hours(
    condition: Condition, at: datetime, until: datetime | None, language: Language
) -> str:
    hours, pause = condition.hours, condition.hours.break_at(at.time())
    if condition.state is State.NOT_SERVICE_DAY:
        return _not_a_day_of_service(hours.days, at, language)
    if condition.state is State.BEFORE_OPENING:
        opens = format_time(hours.opens, language)
        return language.of(
            f"Belum buka, layanan dimulai pukul {opens}", f"Not open yet, service begins at {opens}"
        )
    if condition.state is State.AFTER_CLOSING:
        closes = format_time(hours.closes, language)
        return language.of(f"Sudah tutup sejak pukul {closes}", f"Closed since {closes}")
    if pause:
        span = f"{format_time(pause.starts, language)}–{format_time(pause.ends, language)}"
        return language.of(f"Istirahat pukul {span}", f"Break {span}")
    return _open(until, language)


def _open(until: datetime | None, language: Language) -> str:
    if until is None:
        return language.of("Buka", "Open")
    closes = format_time(until.time(), language)
    return language.of(f"Buka sampai pukul {closes}", f"Open until {closes}")


def _not_a_day_of_service(days: frozenset[int], at: datetime, language: Language) -> str:
    if not days:
        return language.of("Layanan ini sedang tidak dibuka", "This service is not open at present")
    today, open_days = format_day(at.date(), language), format_days(days, language)
    return language.of(
        f"{today} bukan hari layanan; buka {open_days}",
        f"No service on {today}s; open {open_days}",
    )
