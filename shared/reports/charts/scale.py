"""What an axis is divided into: round steps from zero to a little above the largest value."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from itertools import chain
from math import ceil
from typing import Final

from shared.reports.document import Amount, Kind, Series
from shared.reports.wording import NOTHING, written_duration, written_number

_MOST_STEPS: Final = 5
_HOUR: Final = 3600
_LENGTHS: Final = (
    *(1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800),
    *(_HOUR * hours for hours in (1, 2, 4, 6, 12, 24, 48, 120, 240, 480, 1200, 2400)),
)


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from 0 to `top`, divided by `step`, in numbers of the chart's kind."""

    kind: Kind
    top: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        """The divisions, zero and the top included."""
        return tuple(at * self.step for at in range(round(self.top / self.step) + 1))

    def words(self, number: float) -> str:
        """What stands at a division."""
        if self.kind is Kind.DURATION:
            return written_duration(timedelta(seconds=number)) if number else "0"
        if self.kind is Kind.PERCENT:
            return f"{written_number(Decimal(str(number)) * 100, 0)} %"
        places = 0 if self.step >= 1 else 2
        return written_number(Decimal(str(number)), places)


def number_of(amount: Amount) -> float:
    """An amount as a plain number: lengths of time in seconds, nothing as zero."""
    if isinstance(amount, timedelta):
        return amount.total_seconds()
    return float(amount or 0)


def words_of(amount: Amount, kind: Kind) -> str:
    """A value as it stands at its bar."""
    if amount is None:
        return NOTHING
    if isinstance(amount, timedelta):
        return written_duration(amount)
    if kind is Kind.PERCENT:
        return f"{written_number(Decimal(amount) * 100, 1)} %"
    return written_number(Decimal(amount), 2 if kind is Kind.NUMBER2 else 0)


def scale_for(series: Iterable[Series], kind: Kind) -> Scale:
    """The axis on which every value of the series has its place."""
    largest = max(map(number_of, chain.from_iterable(each.values for each in series)), default=0.0)
    if kind is Kind.PERCENT:
        step = 0.25
        return Scale(kind, max(ceil(largest / step) * step, 1.0), step)
    step = _step(largest, kind)
    return Scale(kind, max(ceil(largest / step) * step, step), step)


def _step(largest: float, kind: Kind) -> float:
    if kind is Kind.DURATION:
        return next((s for s in _LENGTHS if largest / s <= _MOST_STEPS), float(_LENGTHS[-1]))
    smallest = 1.0 if kind is Kind.COUNT else 0.01
    power = smallest
    while True:
        for factor in (1, 2, 5):
            if largest <= power * factor * _MOST_STEPS:
                return power * factor
        power *= 10
