"""What every step of the first start is, and what the answers come to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shared.errors import UserError
from shared.messages import sentence
from shared.printing.settings import PrinterSettings
from shared.qt.setup.parts import Entry, column, words
from shared.setup import OfficeFound, Plan, Setup, Way


@dataclass(slots=True)
class Answers:
    """What was answered so far; `was` is the workstation's name before, for one set up again."""

    workstation: str
    tickets: PrinterSettings
    slips: PrinterSettings
    file: Path
    way: Way = Way.NEW_FILE
    database_url: str = ""
    office: OfficeFound | None = None
    key_line: str = ""
    counters: int = 1
    computers: int = 0
    was: str = ""
    wants_sample: bool = False
    written: Path | None = field(default=None)

    @property
    def plan(self) -> Plan:
        """The answers as a plan to carry out."""
        return Plan(
            self.way,
            self.database_url,
            self.workstation,
            self.key_line,
            self.counters,
            self.computers,
            self.tickets,
            self.slips,
        )


class Step(QWidget):
    """One page: it shows its answers, and says how they are checked before it goes on."""

    title: str
    question: str
    explained: str = ""
    verb: str = "Lanjut"

    onward = Signal()
    """Enter was pressed in a field: as "Lanjut"."""

    def __init__(self, setup: Setup, answers: Answers) -> None:
        super().__init__()
        self.setup = setup
        self.answers = answers
        self.entries: dict[str, Entry] = {}
        self.content = column(14)
        self._problem = words("", "error", "stepError")
        self._problem.hide()
        layout = column(14)
        layout.addWidget(words(self.question, "title"))
        if self.explained:
            layout.addWidget(words(self.explained, "quiet"))
        layout.addLayout(self.content)
        layout.addWidget(self._problem)
        layout.addStretch(1)
        self.setLayout(layout)

    def is_wanted(self) -> bool:
        """Whether the way chosen comes by this step."""
        return True

    def begin(self) -> None:
        """Show what was answered, with the keyboard where it is needed."""

    def check(self) -> Callable[[], Any]:
        """The work that checks what is filled in, away from the window; it may refuse."""
        raise NotImplementedError

    def keep(self, checked: Any) -> None:
        """Keep the answers, now that they are checked."""
        raise NotImplementedError

    def entry_of(self, _refusal: UserError) -> Entry | None:
        """Beside which field a refusal belongs; None for under all of them."""
        return None

    def refuse(self, refusal: UserError) -> None:
        """Say what is wrong, beside its cause."""
        said = sentence(refusal)
        entry = self.entry_of(refusal)
        if entry is not None and entry.isVisible():
            entry.refuse(said)
        else:
            self._problem.setText(said)
            self._problem.show()

    def take_back(self) -> None:
        """What was wrong may be right now."""
        self._problem.hide()
        for entry in self.entries.values():
            entry.take_back()

    def tell(self, said: str) -> None:
        """Say something that is not wrong, under all fields."""
        self._problem.setText(said)
        self._problem.show()
