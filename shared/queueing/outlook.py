"""How long a visitor will probably wait, and whether that ends before a break or closing.

The line ahead is played through twice: once as if everybody now at a counter were just leaving,
once as if they had all just come. The truth lies between.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from shared.opening_hours import Opening, State

STEP: Final = timedelta(minutes=5)
"""Waits are told in such steps: more exactly nobody knows them."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What to expect of a service's line when joining it now.

    `ahead` counts who waits before. The turn comes between `shortest` and `longest` from now,
    in steps of five minutes; with no counter open, that long after one opens. `limit` is when
    the service pauses or closes; `probably_in_time` tells whether the turn comes before it.
    """

    ahead: int
    shortest: timedelta
    longest: timedelta
    counters_open: int
    limit: datetime | None
    limit_is_break: bool
    probably_in_time: bool


@dataclass(frozen=True, slots=True)
class OpenCounter:
    """A counter with an officer, the services it calls, and that of its visitor if it has one."""

    services: frozenset[str]
    serving: str | None = None


@dataclass(frozen=True, slots=True)
class LineNow:
    """What everybody waits behind: services of who waits, in the order of being called.

    `pace` is how long each service usually takes, `lines` the ticket prefix of each.
    """

    waiting: Sequence[str]
    counters: Sequence[OpenCounter]
    pace: Mapping[str, timedelta]
    lines: Mapping[str, str]


def outlook(service: str, line: LineNow, opening: Opening, following: State | None) -> Outlook:
    """Judge the wait of somebody who joins a service's line now.

    `following` is the state that comes when the opening ends. A visitor is in time whose turn
    comes before that in the middle of the two cases; in a break the wait begins after it.
    """
    mine = line.lines[service]
    able = [counter for counter in line.counters if service in counter.services]
    counters = line.counters if able else [_counter_of(mine, line)]
    pause = _rest_of_break(opening)
    # A counter that is free sooner may take somebody from another line first: either can be longer.
    cases = (_turn(service, line, counters, began_long_ago=long_ago) for long_ago in (True, False))
    quick, slow = (pause + turn for turn in sorted(cases))
    limit = opening.until if opening.is_open else None
    return Outlook(
        ahead=sum(line.lines[other] == mine for other in line.waiting),
        shortest=quick // STEP * STEP,
        longest=-(-slow // STEP) * STEP,
        counters_open=len(able),
        limit=limit,
        limit_is_break=limit is not None and following is State.BREAK,
        probably_in_time=limit is None or opening.at + (quick + slow) / 2 < limit,
    )


def _turn(
    service: str, line: LineNow, counters: Sequence[OpenCounter], began_long_ago: bool
) -> timedelta:
    """When a counter is free for the service, after everybody ahead has had their turn."""
    free_at = [
        timedelta() if began_long_ago or counter.serving is None else line.pace[counter.serving]
        for counter in counters
    ]
    for other in line.waiting:
        able = [at for at, counter in enumerate(counters) if other in counter.services]
        if able:
            free_at[min(able, key=free_at.__getitem__)] += line.pace[other]
    return min(
        free for free, counter in zip(free_at, counters, strict=True) if service in counter.services
    )


def _counter_of(prefix: str, line: LineNow) -> OpenCounter:
    """The counter that has yet to open: it will call this line."""
    return OpenCounter(frozenset(code for code, other in line.lines.items() if other == prefix))


def _rest_of_break(opening: Opening) -> timedelta:
    if opening.state is not State.BREAK or opening.until is None:
        return timedelta()
    return opening.until - opening.at
