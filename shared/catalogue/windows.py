"""When a service is open by the decree (C5), before holidays and closures."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class Break:
    """A pause of a service: from `starts` until just before `ends`, office time."""

    days: frozenset[int]
    starts: time
    ends: time


@dataclass(frozen=True, slots=True)
class ServiceWindow:
    """Days (Monday = 0) and hours of a service, office time.

    `closes` is None where the decree says "s/d selesai": the office's closing time
    decides (D08). A service without breaks runs through (D07).
    """

    days: frozenset[int]
    opens: time
    closes: time | None
    breaks: tuple[Break, ...] = ()
