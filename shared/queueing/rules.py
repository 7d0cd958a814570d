"""The order in which a counter calls, and the steps a ticket may take."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar

from shared.preferences import PriorityRule
from shared.queueing.views import Calling, TicketState

PRIORITY_STREAK = 2
"""Under 2:1, so many priority tickets are called in a row before an ordinary one (D56)."""

AT_A_COUNTER = frozenset({TicketState.CALLED, TicketState.SERVING})
ENDED = frozenset(
    {TicketState.DONE, TicketState.NO_SHOW, TicketState.CANCELLED, TicketState.CARRIED_OVER}
)

FINAL = ENDED - {TicketState.NO_SHOW}
"""What nothing follows: only a missed visitor may still come, and be called again."""

SOURCES: Mapping[TicketState, frozenset[TicketState]] = {
    TicketState.WAITING: frozenset({TicketState.CALLED, TicketState.HELD, TicketState.NO_SHOW}),
    TicketState.CALLED: frozenset({TicketState.WAITING, TicketState.HELD, TicketState.NO_SHOW}),
    TicketState.SERVING: frozenset({TicketState.CALLED}),
    TicketState.HELD: frozenset({TicketState.CALLED, TicketState.SERVING}),
    TicketState.DONE: frozenset({TicketState.SERVING}),
    TicketState.NO_SHOW: frozenset({TicketState.CALLED}),
    TicketState.CANCELLED: frozenset(TicketState) - ENDED,
    TicketState.CARRIED_OVER: frozenset(TicketState) - ENDED,
}
"""From which states each state may be reached; a missed ticket can be called again."""

SENDABLE = frozenset(TicketState) - ENDED
"""From which states a ticket may be sent on to another service or counter."""


@dataclass(frozen=True, slots=True)
class CallingRule:
    """How often a visitor is called, at which interval, before counting as not there."""

    calls: int
    interval: timedelta

    def calling(self, calls: int, last: datetime) -> Calling:
        """What may follow so many calls, the last of which was made then."""
        following = last + self.interval
        return Calling(calls, self.calls, following, following if calls >= self.calls else None)


class Turn(StrEnum):
    """Why a ticket stands where it stands in the calling order."""

    ARRIVAL = "arrival"
    PRIORITY = "priority"
    AFTER_PRIORITY = "after_priority"


class InLine(Protocol):
    """Whatever waits in the order of arrival, with priority or without."""

    @property
    def priority(self) -> bool: ...


Waiting = TypeVar("Waiting", bound=InLine)


def calling_order(
    arrived: Iterable[Waiting], rule: PriorityRule, priority_streak: int
) -> Iterator[tuple[Waiting, Turn]]:
    """Put tickets, given in the order of arrival, into the order of being called (D56).

    `priority_streak` counts the priority tickets called last without an ordinary one between.
    """
    tickets = list(arrived)
    priority = deque(ticket for ticket in tickets if ticket.priority)
    ordinary = deque(ticket for ticket in tickets if not ticket.priority)
    while priority or ordinary:
        yielding = rule is PriorityRule.TWO_TO_ONE and priority_streak >= PRIORITY_STREAK
        if priority and not (yielding and ordinary):
            priority_streak += 1
            yield priority.popleft(), Turn.PRIORITY
        else:
            passed_over = bool(priority)
            priority_streak = 0
            yield ordinary.popleft(), Turn.AFTER_PRIORITY if passed_over else Turn.ARRIVAL
