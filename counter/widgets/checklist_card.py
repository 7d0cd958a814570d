"""The card with the checklist: its table, what its boxes mean, and the ticks beside it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QWidget

from counter.style import Theme
from counter.widgets.basics import column, row
from counter.widgets.buttons import KeyButton
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
        self._blacklist = TickBox("Daftar &hitam sudah dicek", theme)
        self._blacklist.setObjectName("blacklistTick")
        self._blacklist.setToolTip("Boleh dikosongkan; tidak menghalangi persetujuan.")
        self._blacklist.clicked.connect(self.edited)
        self._all = KeyButton("Semua asli dan copy", "Ctrl+A", name="allAtOnceButton")
        self._all.clicked.connect(self._on_all)
        self._lay_out(theme)

    @property
    def entries(self) -> dict[str, DocumentEntry]:
        """What the officer filled in, by the code of the document."""
        return self.table.checks.entries

    @property
    def conforms(self) -> bool:
        """Whether the officer says that the data conforms (D51)."""
        return self._conforms.isChecked()

    @property
    def blacklist_checked(self) -> bool:
        """Whether the officer says that the list of banned providers was looked at."""
        return self._blacklist.isChecked()

    def offer(self, phrases: tuple[str, ...], *, asks_blacklist: bool) -> None:
        """Offer these sentences for notes, and the tick that the office wants or does not."""
        self.table.checks.phrases = phrases
        self._blacklist.setVisible(asks_blacklist)

    def show_papers(self, papers: Papers, draft: Draft) -> None:
        """Show these documents, and the tick for the system whose data is compared."""
        self.table.checks.show_papers(papers, draft)
        self._conforms.setText(f"Data &sesuai di {papers.conformity}")
        self._conforms.setVisible(papers.conformity is not None)
        self._show_ticks(draft)

    def renew(self, draft: Draft) -> None:
        """Show what the same documents are now; the keyboard stays where it is."""
        self.table.checks.renew(draft)
        self._show_ticks(draft)

    def show_conformity_missing(self, is_last: bool) -> None:
        """Mark the tick as what still blocks, once nothing else does."""
        self._conforms.show_as(TickLook.BLOCKS if is_last else TickLook.UNSEEN)

    def fit_to(self, window: QSize) -> None:
        """Give rows and notes more room where the window has it."""
        self.table.fit_to(window)

    def _show_ticks(self, draft: Draft) -> None:
        self._conforms.setChecked(draft.conforms)
        self._blacklist.setChecked(draft.blacklist_checked)

    def _on_all(self) -> None:
        self.table.finish_note()
        self.table.checks.see_all_at_once()
        self.table.setFocus()
        self.table.go_to_first_lacking()

    def _lay_out(self, theme: Theme) -> None:
        ticks = row(gap=12)
        ticks.addWidget(self._all)
        ticks.addStretch(1)
        ticks.addWidget(self._blacklist)
        ticks.addWidget(self._conforms)
        foot = column(margins=(14, 6, 18, 8), gap=4)
        foot.addLayout(ticks)
        foot.addWidget(Legend(theme))
        inside = column(gap=0)
        inside.addWidget(self.table)
        inside.addLayout(foot)
        self.setLayout(inside)
        # The tick that an approval needs is the next stop after the table.
        for before, after in (
            (self.table, self._conforms),
            (self._conforms, self._blacklist),
            (self._blacklist, self._all),
        ):
            QWidget.setTabOrder(before, after)
