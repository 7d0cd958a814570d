"""How large the board has to write, so that it can be read across the waiting room."""

import math
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 1920
HEIGHT: Final = 1080
"""The board is laid out in these pixels and scaled as a whole to a 16:9 screen."""

LARGE_DEGREES: Final = 0.7
"""Under which angle the number called and its place are seen at least: 61 mm from 5 m."""

TEXT_DEGREES: Final = LARGE_DEGREES / 2
"""Under which angle everything else is seen at least."""

CAPITALS: Final = 0.74
"""How high capitals and figures of the board's type are, as a part of its size."""

LEAST_TEXT: Final = 40
MOST_TEXT: Final = 86
"""Beyond this the board would show too little at a time to be of use."""

_MILLIMETRES_PER_INCH: Final = 25.4


@dataclass(frozen=True, slots=True)
class Sizes:
    """The least type sizes in pixels of the layout: of a call, and of everything else.

    Not `is_legible` when the screen is too small for the distance: then they are the largest
    there are, and `legible_m` tells from how far they can be read.
    """

    large: int
    text: int
    is_legible: bool
    legible_m: float


def sizes(distance_m: float, diagonal_inch: float) -> Sizes:
    """Return how large to write on a screen of this diagonal read from this distance."""
    needed = type_size(TEXT_DEGREES, distance_m, diagonal_inch)
    text = min(MOST_TEXT, max(LEAST_TEXT, math.ceil(needed)))
    large = math.ceil(text * _ratio())
    return Sizes(large, text, needed <= MOST_TEXT, distance_m * text / needed)


def told(distance_m: float, diagonal_inch: float) -> str:
    """Say from how far the board can be read, and what to do where that is too near."""
    chosen = sizes(distance_m, diagonal_inch)
    reach = _written(math.floor(chosen.legible_m * 10) / 10)
    board = f"Layar antrean {_written(diagonal_inch)} inci"
    if chosen.is_legible:
        return f"{board}: semua tulisannya terbaca sampai jarak {reach} m."
    least = math.ceil(diagonal_inch * distance_m / chosen.legible_m)
    return (
        f"{board}: semua tulisannya terbaca hanya sampai jarak {reach} m, bukan"
        f" {_written(distance_m)} m (display.distance_m). Pakai layar {least} inci atau lebih,"
        " atau dekatkan tempat duduk pengunjung."
    )


def type_size(degrees: float, distance_m: float, diagonal_inch: float) -> float:
    """Return the type size in pixels whose capitals are seen under an angle."""
    return letter_height(degrees, distance_m) * pixels_per_mm(diagonal_inch) / CAPITALS


def letter_height(degrees: float, distance_m: float) -> float:
    """Return how high in millimetres a letter is that is seen under an angle."""
    return 2_000 * distance_m * math.tan(math.radians(degrees) / 2)


def pixels_per_mm(diagonal_inch: float) -> float:
    """Return how many pixels of the layout one millimetre of the screen takes."""
    return math.hypot(WIDTH, HEIGHT) / (diagonal_inch * _MILLIMETRES_PER_INCH)


def _ratio() -> float:
    return letter_height(LARGE_DEGREES, 1) / letter_height(TEXT_DEGREES, 1)


def _written(number: float) -> str:
    return f"{number:g}".replace(".", ",")
