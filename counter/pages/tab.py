"""What every page of the desk is, and what it is built from."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter.style import Theme
from counter.widgets.form import Form
from counter.widgets.inline_question import InlineQuestion
from shared.actors import Officer
from shared.codes import Code
from shared.office import Office
from shared.qt.change_feed import ChangeFeed
from shared.qt.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Bench:
    """What a page works with: the office, work off the GUI thread, news of changes, colours.

    `backups` is the folder in which this workstation keeps copies of the office.
    """

    office: Office
    tasks: Tasks
    feed: ChangeFeed
    theme: Theme
    backups: Path


class Tab(QWidget):
    """A page of the desk: it begins with an officer, and reads and acts for itself."""

    paper_promised = Signal()
    attention_changed = Signal(int)
    """How much on this page asks for an officer; the desk shows it beside the title."""

    @property
    def is_unsaved(self) -> bool:
        """Whether something was filled in here that the page's end would lose."""
        begun = (form for form in self.findChildren(Form) if not form.isHidden())
        return any(form.is_dirty for form in begun) or any(
            question.holds_answer for question in self.findChildren(InlineQuestion)
        )

    def begin(self, officer: Officer) -> None:
        """Open the page for a signed-in officer."""
        raise NotImplementedError

    def end(self) -> None:
        """Close the page; what was filled in is stored, answers under way are told to nobody."""
        raise NotImplementedError

    def focus_start(self) -> None:
        """Give the keyboard to where work begins."""
        raise NotImplementedError

    def scan(self, _code: Code) -> bool:
        """Follow a scanned code; False when it is not this page's."""
        return False

    def store_now(self) -> None:
        """Store what was filled in before this returns."""
