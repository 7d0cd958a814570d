"""Recordings as tests make them: tones of a length, in any format a person might hand in."""

import math
import wave
from array import array
from pathlib import Path

from shared.voice.sound import RATE, Sound


def tone(seconds: float, pitch: float = 440.0, rate: int = RATE) -> Sound:
    """A steady tone."""
    count = round(seconds * rate)
    levels = (round(12_000 * math.sin(2 * math.pi * pitch * n / rate)) for n in range(count))
    return Sound(array("h", levels).tobytes())


def write_wav(
    file: Path, sound: Sound, rate: int = RATE, channels: int = 1, quiet: float = 0.0
) -> None:
    """A recording; each channel says the same, with silence before and after."""
    pause = bytes(2 * round(quiet * rate))
    samples = array("h", pause + sound.samples + pause)
    with wave.open(str(file), "wb") as recording:
        recording.setnchannels(channels)
        recording.setsampwidth(2)
        recording.setframerate(rate)
        recording.writeframes(array("h", (s for s in samples for _ in range(channels))).tobytes())
