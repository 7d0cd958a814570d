"""What was done out of the rule today, with the reasons."""

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from counter.pages.tab import Bench
from counter.pages.watching.journal_table import JournalTable
from counter.pages.watching.pane import Pane
from counter.widgets.basics import column, wrapped
from shared.errors import UserError
from shared.messages import sentence
from shared.monitoring import JournalRow


class OverridesPane(Pane):
    """Lists today's acts for which an officer had to give a reason."""

    title: ClassVar[str] = "Penyimpangan hari ini"

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._lead = wrapped("", "quiet", "overridesLead")
        self.table = JournalTable("overridesTable", bench.theme, self.zone)
        self.table.say_when_empty(
            "Hari ini semuanya menurut aturan: tidak ada yang memerlukan alasan."
        )
        self.table.chosen.connect(self._on_chosen)
        layout = column(gap=10)
        layout.addWidget(self._lead)
        layout.addWidget(self.table, 1)
        self.setLayout(layout)

    def reading(self) -> Callable[[], Any]:
        """Today's overrides."""
        monitoring = self.office.monitoring
        return partial(monitoring.overrides, monitoring.today(), self.who)

    def show_found(self, found: tuple[JournalRow, ...]) -> None:
        """List them."""
        self._lead.setText(f"{len(found)} langkah di luar aturan, beserta alasan petugas.")
        self.table.show_rows(found)

    def show_refusal(self, refusal: UserError) -> None:
        """Say why nothing was read."""
        self._lead.setText(sentence(refusal, self.zone))

    def focus_start(self) -> None:
        """Give the keyboard to the list."""
        self.table.setFocus()

    def _on_chosen(self, key: tuple[int, str]) -> None:
        if key[1]:
            self.story_asked.emit(key[1])
