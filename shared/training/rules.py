"""When one may register, be noted as present, and fill in the form: pure rules (1f)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from shared.clock import service_day
from shared.training.views import ParticipantState, SessionState, Standing, TrainingMode

EVALUATED_WITHIN: Final = timedelta(days=14)
"""How long after its end a class may still be evaluated."""


@dataclass(frozen=True, slots=True)
class Times:
    """What the rules ask of a session."""

    mode: TrainingMode
    state: SessionState
    starts_at: datetime
    ends_at: datetime

    def day(self, zone: ZoneInfo) -> date:
        """The service day on which the session takes place."""
        return service_day(self.starts_at, zone)

    @property
    def is_planned(self) -> bool:
        """Whether officers may still change it and register, late comers too."""
        return self.state is SessionState.PLANNED


def is_open_to_visitors(times: Times, now: datetime) -> bool:
    """Whether a kiosk registers for it: before it begins; for whoever comes, until it ends."""
    last = times.ends_at if times.mode is TrainingMode.WALK_IN else times.starts_at
    return times.state is SessionState.PLANNED and now < last


def is_at_once(times: Times, now: datetime, zone: ZoneInfo) -> bool:
    """Whether registering is being there: a class for whoever comes, on its day (1f C3 no. 2)."""
    return times.mode is TrainingMode.WALK_IN and is_day(times, now, zone)


def is_day(times: Times, now: datetime, zone: ZoneInfo) -> bool:
    """Whether today is the session's day."""
    return times.day(zone) == service_day(now, zone)


def takes_attendance(times: Times, now: datetime, zone: ZoneInfo) -> bool:
    """Whether officers may note who came: from the session's day on, also from a signed sheet."""
    is_on = times.state is not SessionState.CANCELLED
    return is_on and service_day(now, zone) >= times.day(zone)


def standing(
    times: Times,
    state: ParticipantState,
    attended: bool,
    evaluated: bool,
    now: datetime,
    zone: ZoneInfo,
    free: int = 0,
) -> Standing:
    """What a participant's code means now. Presence is noted on the day, the form comes after.

    Whoever waits may take one of the `free` seats, see `free_seats`, until the class ends.
    """
    if state == ParticipantState.CANCELLED or times.state is SessionState.CANCELLED:
        return Standing.CANCELLED
    if attended:
        return _standing_of_present(times, evaluated, now)
    today, day = service_day(now, zone), times.day(zone)
    if today > day or times.state is SessionState.HELD:
        return Standing.OVER
    if state is ParticipantState.WAITING:
        return _standing_of_waiting(times, free, now)
    return Standing.ARRIVING if today == day else Standing.TOO_EARLY


def _standing_of_waiting(times: Times, free: int, now: datetime) -> Standing:
    if now < times.starts_at:
        return Standing.WAITING
    if now >= times.ends_at:
        return Standing.OVER
    return Standing.ARRIVING if free else Standing.WAITING


def _standing_of_present(times: Times, evaluated: bool, now: datetime) -> Standing:
    if evaluated:
        return Standing.EVALUATED
    if now < times.starts_at:
        return Standing.PRESENT
    return Standing.TO_EVALUATE if now <= times.ends_at + EVALUATED_WITHIN else Standing.OVER


def moves_up(times: Times, now: datetime) -> bool:
    """Whether a free seat goes to the waiting list by itself: until the class begins.

    From then on officers free the seats of those who stay away for those who are there, and
    whoever has waited longest may be at home.
    """
    return times.is_planned and now < times.starts_at


def free_seats(times: Times, capacity: int, seated: int, waiting: int, now: datetime) -> int:
    """How many seats are left for whoever comes: none before the waiting list, while it moves up.

    From the beginning on a seat is theirs who are there, in the order in which they come.
    """
    if waiting and moves_up(times, now):
        return 0
    return max(0, capacity - seated)


def moved_up(capacity: int, seated: int, waiting: int) -> int:
    """How many of the waiting list get a seat: never one who came late before an earlier one."""
    return max(0, min(capacity - seated, waiting))
