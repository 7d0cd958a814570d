"""The bidding room's rules: which computer is given, until when it is kept, how long one waits."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from heapq import heapify, heappushpop
from typing import Final, Protocol, TypeVar

from shared.bidding_room.views import Range
from shared.identity import Identity, normalise

MOST_TRIES: Final = 5
"""Wrong digits after which only an officer, or the slip, signs a visitor out."""

TAIL_LENGTH: Final = 4
FEWEST_STAYS: Final = 3
"""With fewer stays to go by nobody can say how long one lasts."""

_STEP: Final = timedelta(minutes=5)


class Idle(Protocol):
    """A free computer and when it was last used."""

    @property
    def number(self) -> int: ...

    @property
    def idle_since(self) -> datetime | None: ...


Computer = TypeVar("Computer", bound=Idle)


def by_idleness(free: Iterable[Computer]) -> list[Computer]:
    """Free computers in the order of being given: the longest idle first, then by number."""
    return sorted(
        free,
        key=lambda c: (c.idle_since.timestamp() if c.idle_since else 0.0, c.number),
    )


def has_lapsed(claim_until: datetime, now: datetime) -> bool:
    """Whether a computer is no longer kept: at that very moment it goes to the next one."""
    return now >= claim_until


def phone_tail(phone: str) -> str:
    """The last four digits by which a visitor signs out; empty when there are not so many."""
    number = normalise(Identity.PHONE, phone)
    tail = number[-TAIL_LENGTH:]
    return tail if len(tail) == TAIL_LENGTH and tail.isascii() and tail.isdigit() else ""


def waiting_range(
    used_for: Sequence[timedelta], recent: Sequence[timedelta], ahead: int
) -> Range | None:
    """How long somebody with so many before them waits in a full room.

    `used_for` is how long each computer has been in use, `recent` how long stays lasted: the
    middle half of them is what the range covers. None when there is too little to go by.
    """
    if not used_for or len(recent) < FEWEST_STAYS:
        return None
    lengths = sorted(recent)
    short, long = lengths[len(lengths) // 4], lengths[-1 - len(lengths) // 4]
    # Whoever stays longer than most may rise at once, or stay a good while yet.
    shortest = _until_given(used_for, short, ahead, overdue=timedelta(0))
    longest = _until_given(used_for, long, ahead, overdue=long / 2)
    return Range(shortest // _STEP * _STEP, -(-longest // _STEP) * _STEP)


def _until_given(
    used_for: Iterable[timedelta], length: timedelta, ahead: int, overdue: timedelta
) -> timedelta:
    left = [length - used if used < length else overdue for used in used_for]
    heapify(left)
    for _ in range(ahead):
        heappushpop(left, left[0] + length)
    return left[0]
