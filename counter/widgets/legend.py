"""What the boxes of the checklist mean."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter.style import Theme
from counter.widgets.basics import label
from counter.widgets.tick import TickLook, TickMark

_ENTRIES = (
    (TickLook.BLOCKS, "diwajibkan keputusan: menghalangi"),
    (TickLook.WARNS, "anjuran: hanya mengingatkan"),
)


class Legend(QWidget):
    """The two kinds of missing marks with a word each (D01)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for look, words in _ENTRIES:
            layout.addWidget(TickMark(theme, look))
            layout.addWidget(label(words, "small"))
            layout.addSpacing(12)
