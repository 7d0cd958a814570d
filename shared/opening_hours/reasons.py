"""The sentence part that tells people why a service is open or closed."""

from datetime import datetime

from shared.opening_hours.calendar import Closure, Holiday, Overlay
from shared.opening_hours.timetable import Condition, State
from shared.wording import DAY_NAMES, format_days, format_time


def reason(condition: Condition, at: datetime, until: datetime | None) -> str:
    """Return "Istirahat pukul 12.00–13.00", "Libur: Hari Raya Natal" and the like.

    An overlay that decides is named in brackets at the end (D57). When the service opens next is
    left to the reader of `next_open`.
    """
    match condition.cause:
        case Closure(reason=words):
            return f"Tutup sementara: {words}"
        case Holiday() as holiday:
            return f"Libur: {holiday.name}{' (perkiraan)' if holiday.estimated else ''}"
        case Overlay(name=name):
            return f"{_by_hours(condition, at, until)} ({name})"
        case None:
            return _by_hours(condition, at, until)


def _by_hours(condition: Condition, at: datetime, until: datetime | None) -> str:
    hours, pause = condition.hours, condition.hours.break_at(at.time())
    if condition.state is State.NOT_SERVICE_DAY:
        return _not_a_day_of_service(hours.days, at)
    if condition.state is State.BEFORE_OPENING:
        return f"Belum buka, layanan dimulai pukul {format_time(hours.opens)}"
    if condition.state is State.AFTER_CLOSING:
        return f"Sudah tutup sejak pukul {format_time(hours.closes)}"
    if pause:
        return f"Istirahat pukul {format_time(pause.starts)}–{format_time(pause.ends)}"
    return f"Buka sampai pukul {format_time(until.time())}" if until else "Buka"


def _not_a_day_of_service(days: frozenset[int], at: datetime) -> str:
    if not days:
        return "Layanan ini sedang tidak dibuka"
    return f"{DAY_NAMES[at.weekday()]} bukan hari layanan; buka {format_days(days)}"
