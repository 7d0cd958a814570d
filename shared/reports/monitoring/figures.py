"""What is monitored of an office's promises in a period, as frozen figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import Final

from shared.queueing.views import TicketState

_A_TENTH_OF_A_PERCENT: Final = Decimal("0.001")

Heat = Mapping[tuple[int, int], int]
"""Arrivals by weekday (Monday = 0) and hour of the office's day; what is not named is none."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How long something took: of every hundred, ninety-five took no longer than `p95`."""

    count: int = 0
    median: timedelta | None = None
    p95: timedelta | None = None
    longest: timedelta | None = None


UNTIMED: Final = Spread()
"""Of what took no time that was measured."""


@dataclass(frozen=True, slots=True)
class Volume:
    """How many stood in a service's line, by how it ended; a number sent on counts in each.

    `sent_on` left the line unserved for another one.
    """

    served: int = 0
    sent_on: int = 0
    no_show: int = 0
    cancelled: int = 0
    carried_over: int = 0
    still_open: int = 0

    @property
    def total(self) -> int:
        """Everybody who stood in the line."""
        ended = self.served + self.sent_on + self.no_show + self.cancelled
        return ended + self.carried_over + self.still_open


@dataclass(frozen=True, slots=True)
class RequestCount:
    """The requests that were received, by what they are now."""

    open: int = 0
    incomplete: int = 0
    escalated: int = 0
    done: int = 0
    rejected: int = 0
    withdrawn: int = 0

    @property
    def received(self) -> int:
        """All of them."""
        return self.pending + self.done + self.rejected + self.withdrawn

    @property
    def pending(self) -> int:
        """Those without an outcome."""
        return self.open + self.incomplete + self.escalated


@dataclass(frozen=True, slots=True)
class OnTime:
    """How many matters kept the promise; those whose time still runs are not `judged` yet."""

    judged: int = 0
    within: int = 0

    def __add__(self, other: "OnTime") -> "OnTime":
        """Both together."""
        return OnTime(self.judged + other.judged, self.within + other.within)

    @property
    def late(self) -> int:
        """Those that took longer than promised."""
        return self.judged - self.within

    @property
    def share(self) -> Decimal | None:
        """The share of one that was on time, to a tenth of a percent.

        It is never rounded to all while one was late, nor to none while one was on time.
        """
        if not self.judged:
            return None
        share = Decimal(self.within) / self.judged
        rounded = share.quantize(_A_TENTH_OF_A_PERCENT, ROUND_HALF_UP)
        if 0 < self.within < self.judged:
            return min(max(rounded, _A_TENTH_OF_A_PERCENT), 1 - _A_TENTH_OF_A_PERCENT)
        return rounded

    def reaches(self, percent: int) -> bool:
        """Whether a share of so many percent was kept; nothing judged keeps every one."""
        return self.within * 100 >= percent * self.judged


UNJUDGED: Final = OnTime()
"""Where nothing was promised, or nothing has come to its end."""


@dataclass(frozen=True, slots=True)
class ServiceFigures:
    """One service in a period.

    `promise` is the standard's short wording, `percent` the share that is to be on time on the
    period's last day that has come (D42); both empty where no time is promised (D15), as is
    `on_time`. `waiting` and `serving` are those of the line, `handling` that of requests.
    """

    code: str
    title: str
    promise: str
    percent: int | None
    is_room: bool = False
    volume: Volume = Volume()
    waiting: Spread = UNTIMED
    serving: Spread = UNTIMED
    requests: RequestCount = RequestCount()
    handling: Spread = UNTIMED
    on_time: OnTime | None = None

    @property
    def misses(self) -> bool:
        """Whether fewer were on time than the target asks for."""
        return self.on_time is not None and not self.on_time.reaches(self.percent or 0)


@dataclass(frozen=True, slots=True)
class Escalated:
    """How often requests of a service were passed on to somebody, and how often answered.

    `awaited` are those whose request is still open; of others nobody waits for an answer.
    """

    service: str
    target: str
    count: int
    answered: int
    awaited: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """A reason for which papers or requests of a service were refused."""

    service: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How verifications of a service's papers ended, of each look the version that counts."""

    service: str
    approved: int = 0
    incomplete: int = 0
    rejected: int = 0
    carried_over: int = 0

    @property
    def total(self) -> int:
        """Every ended one."""
        return self.approved + self.incomplete + self.rejected + self.carried_over


@dataclass(frozen=True, slots=True)
class Override:
    """An act out of the rule, by its name in the journal, with the reason that was given."""

    action: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class NewTarget:
    """A target that began to hold within the period.

    `before` is what was asked for until then: the promise itself where nothing else was set (D42).
    """

    service: str
    from_day: date
    percent: int
    before: int = 100


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """Everything monitored between two days, both included."""

    first: date
    last: date
    visits: int
    guests: int
    tickets: int
    waiting: Spread
    """Of everybody called to a counter."""
    services: tuple[ServiceFigures, ...]
    outcomes: tuple[Outcomes, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    escalated: tuple[Escalated, ...] = ()
    overrides: tuple[Override, ...] = ()
    new_targets: tuple[NewTarget, ...] = ()
    heat: Heat = field(default_factory=lambda: MappingProxyType({}))

    @property
    def on_time(self) -> OnTime:
        """All promises together."""
        kept = (service.on_time for service in self.services if service.on_time)
        return sum(kept, OnTime())

    @property
    def volume(self) -> Volume:
        """All lines together."""
        names = ("served", "sent_on", "no_show", "cancelled", "carried_over", "still_open")
        return Volume(
            **{name: sum(getattr(each.volume, name) for each in self.services) for name in names}
        )

    @property
    def served(self) -> int:
        """Numbers that were served in the end, each once in however many lines it stood."""
        lines = self.volume
        unserved = lines.no_show + lines.cancelled + lines.carried_over + lines.still_open
        return self.tickets - unserved

    @property
    def requests(self) -> RequestCount:
        """All requests together."""
        names = ("open", "incomplete", "escalated", "done", "rejected", "withdrawn")
        return RequestCount(
            **{name: sum(getattr(each.requests, name) for each in self.services) for name in names}
        )

    def service(self, code: str) -> ServiceFigures | None:
        """The figures of a service; None where there are none."""
        return next((each for each in self.services if each.code == code), None)


ENDINGS: Final[Mapping[TicketState, str]] = MappingProxyType(
    {
        TicketState.DONE: "served",
        TicketState.NO_SHOW: "no_show",
        TicketState.CANCELLED: "cancelled",
        TicketState.CARRIED_OVER: "carried_over",
    }
)
"""Which count of a `Volume` a ticket's last state belongs to; the others are still open."""
