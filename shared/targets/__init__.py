"""When a promised time begins, rests, is used up and runs out (D10-D11b)."""

from shared.targets.clock import Stretch, TargetClock, target_clock
from shared.targets.rule import Span, elapsed
from shared.targets.service_time import ServiceTime, service_spans

__all__ = [
    "ServiceTime",
    "Span",
    "Stretch",
    "TargetClock",
    "elapsed",
    "service_spans",
    "target_clock",
]
