"""Sound as the voice handles it: mono samples, silence, the chime."""

import math
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

RATE: Final = 22_050
"""Samples a second of everything the voice says."""

WIDTH: Final = 2
"""Bytes of a sample."""

_LOUDEST: Final = 32_767
_PEAK: Final = 24_000
_TRIM_BELOW: Final = 330
_TRIM_KEEPS: Final = 0.02
_CHIME_SECONDS: Final = 1.5


@dataclass(frozen=True, slots=True)
class Sound:
    """Mono samples of 16 bits in the machine's own order, `RATE` of them a second."""

    samples: bytes

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / WIDTH / RATE


def silence(seconds: float) -> Sound:
    """Nothing to hear for this long."""
    return Sound(bytes(WIDTH * round(seconds * RATE)))


def joined(sounds: Iterable[Sound]) -> Sound:
    """One sound after the other."""
    return Sound(b"".join(sound.samples for sound in sounds))


def trimmed(sound: Sound) -> Sound:
    """The sound without the silence before and after it; empty if there is nothing to hear."""
    levels = memoryview(sound.samples).cast("h")
    first = _first_loud(levels, range(len(levels)))
    if first is None:
        return Sound(b"")
    last = _first_loud(levels, range(len(levels) - 1, -1, -1)) or 0
    margin = round(_TRIM_KEEPS * RATE)
    return Sound(bytes(levels[max(0, first - margin) : last + margin]))


def levelled(sound: Sound) -> Sound:
    """The sound as loud as every other, by its loudest sample."""
    levels = array("h", sound.samples)
    peak = max(map(abs, levels), default=0)
    if peak == 0:
        return sound
    gain = _PEAK / peak
    return Sound(array("h", (round(level * gain) for level in levels)).tobytes())


def _first_loud(levels: Sequence[int], places: Iterable[int]) -> int | None:
    return next((at for at in places if abs(levels[at]) > _TRIM_BELOW), None)


def chime() -> Sound:
    """Two soft tones, the second a third lower: somebody is called."""
    tones = ((0.0, 659.26), (0.42, 523.25))
    moments = (at / RATE for at in range(round(_CHIME_SECONDS * RATE)))
    return Sound(array("h", (_chime_sample(moment, tones) for moment in moments)).tobytes())


def _chime_sample(moment: float, tones: tuple[tuple[float, float], ...]) -> int:
    level = sum(_struck(moment - begins, pitch) for begins, pitch in tones if moment >= begins)
    fading = min(1.0, (_CHIME_SECONDS - moment) / 0.1)
    return round(_LOUDEST * 0.38 * level * fading)


def _struck(age: float, pitch: float) -> float:
    """One tone of a struck bar: it rises within moments and dies away, its overtones faster."""
    attack = min(1.0, age / 0.012)
    turn = 2 * math.pi * pitch * age
    tone = math.sin(turn) * math.exp(-3.2 * age) + 0.22 * math.sin(2 * turn) * math.exp(-6 * age)
    return attack * tone / 1.22
