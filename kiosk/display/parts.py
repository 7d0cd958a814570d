"""The parts of the board beside its big panel, made for one size of type."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.display.layout import Layout
from kiosk.display.lettering import Ruler
from kiosk.display.side import SideColumn
from kiosk.display.side_pager import PAGE_SECONDS, SidePager
from kiosk.display.slides import Slideshow
from kiosk.display.standing import LineGroup
from kiosk.display.ticker import Ticker
from shared.queueing.views import BoardCall, BoardCounter


class Parts:
    """Side column, running text and slides."""

    def __init__(
        self, layout: Layout, pictures: Path | None, parent: QObject, *, pace: float = 1.0
    ) -> None:
        """`pictures` is the folder of office pictures; `pace` stretches how long a page stands."""
        ruler = Ruler(layout.text)
        self._column = SideColumn(ruler, layout)
        self.side = SidePager(layout.side_room, parent, seconds=PAGE_SECONDS * pace)
        self.ticker = Ticker(layout.ticker_room, ruler.width, parent)
        self.slides = Slideshow(pictures, layout, ruler.width, parent, pace=pace)

    def show_side(
        self,
        counters: Sequence[BoardCounter],
        calls: Sequence[BoardCall],
        groups: Sequence[LineGroup],
    ) -> None:
        """Show the side column's rows."""
        self.side.show(self._column.sections(counters, calls, groups))

    def close(self) -> None:
        """Stop turning pages."""
        self.slides.close()
