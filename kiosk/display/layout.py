"""Where the board's parts stand, for a size of type: pure arithmetic of the layout's pixels."""

from dataclasses import dataclass
from typing import Final

from kiosk.display.legibility import HEIGHT, WIDTH

MARGIN: Final = 56
GAP: Final = 24
ROW_GAP: Final = 10
DOTS: Final = 32
"""What the dots under the side column take, which tell how many pages it has."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Lengths in the pixels of a 1920×1080 board that writes `text` pixels large at least."""

    text: int

    @property
    def header(self) -> int:
        """The height of the header."""
        return max(96, round(1.66 * self.text))

    @property
    def footer(self) -> int:
        """The height of the footer with the running text."""
        return max(72, round(1.5 * self.text))

    @property
    def stage(self) -> int:
        """The height of what is between them."""
        return HEIGHT - self.header - self.footer - GAP

    @property
    def side(self) -> int:
        """The width of the side column."""
        return min(790, max(600, round(10.3 * self.text)))

    @property
    def side_room(self) -> int:
        """How high one page of the side column may become."""
        return self.stage - DOTS

    @property
    def row_padding(self) -> int:
        """The room left and right of what stands in a row."""
        return round(0.36 * self.text)

    def row_height(self, lines: int) -> int:
        """The height of a row in which so many lines stand one under the other."""
        return round(self.text * (0.4 + 1.12 * lines))

    def heading_height(self, lines: int) -> int:
        """The height of a heading, with the room that sets it off from what is above it."""
        return round(self.text * (0.3 + 1.12 * lines))

    @property
    def ticker_room(self) -> int:
        """How wide the running text may become."""
        return WIDTH - 2 * MARGIN

    @property
    def slide_padding(self) -> int:
        """The room around what is written on a slide."""
        return 88

    @property
    def slide_room(self) -> int:
        """How wide a slide's text may become."""
        return WIDTH - 2 * MARGIN - 2 * self.slide_padding

    @property
    def slide_lines(self) -> int:
        """How many lines of text a slide has room for under its title."""
        title = 2.4 * self.text
        return int((self.stage - self.slide_padding - title) // (1.3 * self.text))
