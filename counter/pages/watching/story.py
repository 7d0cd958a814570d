"""The whole story of one ticket."""

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget

from counter.pages.tab import Bench
from counter.pages.watching.journal_table import JournalTable
from counter.pages.watching.pane import Pane
from counter.widgets.basics import column, label, wrapped
from shared.actors import Officer
from shared.errors import UserError
from shared.messages import sentence
from shared.monitoring import Monitoring, Story
from shared.wording import format_date

_LONGEST = 40


class StoryPane(Pane):
    """Finds a ticket by today's number or any slip's code, and tells what happened to it."""

    title: ClassVar[str] = "Riwayat nomor"

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._wanted = ""
        self.search = QLineEdit()
        self.search.setObjectName("storySearch")
        self.search.setMaxLength(_LONGEST)
        self.search.setPlaceholderText("Nomor hari ini (A-007), atau pindai slip hari mana pun")
        self.search.returnPressed.connect(self._on_entered)
        self._heading = label("", "title", "storyHeading")
        self._facts = wrapped("", "quiet", "storyFacts")
        self._notes = wrapped("", "value", "storyNotes")
        self.table = JournalTable("storyTable", bench.theme, self.zone)
        self.table.say_when_empty("Tulis nomor di atas, lalu tekan Enter.")
        layout = column(gap=10)
        for part in (self.search, self._heading, self._facts, self._notes):
            layout.addWidget(part)
        layout.addWidget(self.table, 1)
        self.setLayout(layout)

    def look_for(self, ticket: str) -> None:
        """Tell the story of this number or code."""
        self._wanted = ticket.strip()
        self.search.setText(self._wanted)
        self.read()

    def reading(self) -> Callable[[], Any] | None:
        """The story that is asked for."""
        if not self._wanted:
            return None
        monitoring, wanted, who = self.office.monitoring, self._wanted, self.who
        return lambda: _story(monitoring, wanted, who)

    def show_found(self, found: Story) -> None:
        """Tell it."""
        ticket = found.ticket
        self._heading.setText(f"{ticket.label}  {ticket.service_title}")
        who = " · ".join(filter(None, (ticket.person, ticket.organisation)))
        self._facts.setText(f"{who} · {format_date(found.day)}")
        self._notes.setText("\n".join(f"Catatan petugas: {note}" for note in found.notes))
        self._notes.setVisible(bool(found.notes))
        self.table.show_rows(found.rows)

    def show_refusal(self, refusal: UserError) -> None:
        """Say that there is no such number."""
        self._heading.setText("")
        self._facts.setText(sentence(refusal, self.zone))
        self._notes.hide()
        self.table.show_rows(())

    def end(self) -> None:
        """Read no more, and forget whose story was told."""
        super().end()
        self._wanted = ""
        for part in (self.search, self._heading, self._facts, self._notes):
            part.setText("")
        self.table.show_rows(())

    def focus_start(self) -> None:
        """Give the keyboard to the search."""
        self.search.setFocus()

    def _on_entered(self) -> None:
        self.look_for(self.search.text())
        self.table.setFocus()


def _story(monitoring: Monitoring, wanted: str, who: Officer) -> Story:
    return monitoring.story(monitoring.find(wanted, who), who)
