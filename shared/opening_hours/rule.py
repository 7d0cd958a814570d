"""Whether a service is open at a moment, until when, and when it opens next."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from shared.catalogue import ServiceWindow
from shared.language import Language
from shared.opening_hours.calendar import Calendar, Closure
from shared.opening_hours.reasons import reason
from shared.opening_hours.timetable import Condition, State, Timetable


@dataclass(frozen=True, slots=True)
class Opening:
    """The answer for one service and one moment; moments are in the office's zone.

    `until` is when another state begins, None if that is more than 400 days off. `next_open` is
    when the service opens next: None while it is open, and None if not within 400 days.
    `name` is that of the holiday or overlay, or the reason of the closure, that decides.
    `reason` is the Indonesian wording, `said` any.
    """

    state: State
    service: str
    at: datetime
    reason: str
    until: datetime | None
    next_open: datetime | None
    name: str | None
    reason_en: str = ""

    def said(self, language: Language) -> str:
        """The reason in a language."""
        return language.of(self.reason, self.reason_en)

    @property
    def is_open(self) -> bool:
        """Tell whether the service is open."""
        return self.state is State.OPEN


@dataclass(frozen=True, slots=True)
class TicketPolicy:
    """What an office may decide about issuing tickets; by default the decree as printed.

    `in_break` lets tickets be taken in a break, to be called after it (D07). `cut_off` ends the
    issuing that much before the service closes or pauses (D09b).
    """

    in_break: bool = False
    cut_off: timedelta = timedelta(0)


def opening(
    window: ServiceWindow, calendar: Calendar, service_code: str, moment: datetime
) -> Opening:
    """Answer for a service and an aware moment (C5, D07-D09b, precedence D57).

    Raises ValueError for a naive moment and OverflowError at the end of the calendar's years.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs a time zone: {moment.isoformat()}")
    at = moment.astimezone(calendar.zone)
    timetable = Timetable(window, calendar, service_code)
    now = timetable.condition_at(at)
    until = _first_edge(timetable, at, lambda then: then.state is not now.state)
    reopens = None
    if now.state is not State.OPEN:
        reopens = _first_edge(timetable, at, lambda then: then.state is State.OPEN)
    words = reason(now, at, until)
    english = reason(now, at, until, Language.EN)
    return Opening(now.state, service_code, at, words, until, reopens, _name(now), english)


def takes_tickets(opening: Opening, policy: TicketPolicy) -> bool:
    """Tell whether a ticket may be issued at the moment that an opening answers for."""
    if opening.state is State.BREAK:
        return policy.in_break
    if not opening.is_open:
        return False
    return opening.until is None or opening.at + policy.cut_off < opening.until


def _first_edge(
    timetable: Timetable, after: datetime, is_wanted: Callable[[Condition], bool]
) -> datetime | None:
    edges = timetable.edges_after(after)
    return next((edge for edge in edges if is_wanted(timetable.condition_at(edge))), None)


def _name(condition: Condition) -> str | None:
    cause = condition.cause
    if isinstance(cause, Closure):
        return cause.reason
    return cause.name if cause else None
