"""The card with the checklist: its table, what its boxes mean, and the tick of conformity."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QWidget

from counter.style import Theme
from counter.widgets.basics import column, row
from counter.widgets.checklist import Checklist
from counter.widgets.legend import Legend
from counter.widgets.tick import TickBox, TickLook
from shared.verification.rules import Checklist as Papers
from shared.verification.views import DocumentEntry, Draft


class ChecklistCard(QFrame):
    """Everything an officer ticks in a verification (1a C2, D51)."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.table = Checklist(theme)
        self.table.edited.connect(self.edited)
        self._conforms = TickBox("", theme, bold=True)
        self._conforms.setObjectName("conformsTick")
        self._conforms.clicked.connect(self.edited)
        foot = row(margins=(18, 6, 18, 8), gap=12)
        foot.addWidget(Legend(theme))
        foot.addStretch(1)
        foot.addWidget(self._conforms)
        inside = column(gap=0)
        inside.addWidget(self.table)
        inside.addLayout(foot)
        self.setLayout(inside)

    @property
    def entries(self) -> dict[str, DocumentEntry]:
        """What the officer filled in, by the code of the document."""
        return self.table.checks.entries

    @property
    def conforms(self) -> bool:
        """Whether the officer says that the data conforms (D51)."""
        return self._conforms.isChecked()

    def show_papers(self, papers: Papers, draft: Draft) -> None:
        """Show these documents, and the tick for the system whose data is compared."""
        self.table.checks.show_papers(papers, draft)
        self._conforms.setChecked(draft.conforms)
        self._conforms.setText(f"Data &sesuai di {papers.conformity}")
        self._conforms.setVisible(papers.conformity is not None)

    def show_conformity_missing(self, is_last: bool) -> None:
        """Mark the tick as what still blocks, once nothing else does."""
        self._conforms.show_as(TickLook.BLOCKS if is_last else TickLook.UNSEEN)

    def fit_to(self, window: QSize) -> None:
        """Give rows and notes more room where the window has it."""
        self.table.fit_to(window)
