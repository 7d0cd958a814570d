"""The scrolling column of company card and checklist, shared by a visit and a correction."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from counter.widgets.basics import column
from counter.widgets.checklist_card import ChecklistCard
from counter.widgets.company import CompanyCard

_MARGIN = 24


class CaseScroll(QScrollArea):
    """Follows the keyboard through the checklist, and keeps its right edge where it is."""

    def __init__(
        self, company: CompanyCard, papers: ChecklistCard, right: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._table = papers.table
        self._right = right
        self._cards = column(margins=(_MARGIN, 0, right, 0), gap=12)
        self._cards.addWidget(company)
        self._cards.addWidget(papers)
        self._cards.addStretch(1)
        self._inside = QWidget()
        self._inside.setLayout(self._cards)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inside)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self._table.cell_reached.connect(self._on_cell_reached)

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def _on_cell_reached(self, cell: QRect) -> None:
        middle = self._table.mapTo(self._inside, cell.center())
        self.ensureVisible(middle.x(), middle.y(), 0, cell.height() + 24)

    def _on_range(self, _least: int, most: int) -> None:
        """Whether there is a scroll bar or not, the cards end at the same place."""
        bar = self.verticalScrollBar().sizeHint().width() if most else 0
        self._cards.setContentsMargins(_MARGIN, 0, self._right - bar, 0)
