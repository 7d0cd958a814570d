"""What every pane of the supervisor's page is."""

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter.looker import Looker
from counter.pages.tab import Bench
from shared.actors import Officer


class Pane(QWidget):
    """Reads while it is on screen; `show_found` draws what was read."""

    title: ClassVar[str]
    story_asked = Signal(str)
    """Carries the number or code of a ticket whose story is wanted."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bench = bench
        self.office = bench.office
        self.zone = bench.office.catalogue.office.zone
        self.officer: Officer | None = None
        self._looker = Looker(bench.tasks, self)
        self._looker.looked.connect(self.show_found)
        self._looker.failed.connect(self.show_refusal)

    def begin(self, officer: Officer) -> None:
        """Read from now on."""
        self.officer = officer
        self.read()

    def end(self) -> None:
        """Read no more."""
        self._looker.end()
        self.officer = None

    def look(self) -> None:
        """Something has changed: read the same again."""
        self._looker.look()

    def read(self) -> None:
        """Begin to read what is wanted now."""
        reading = self.reading() if self.officer is not None else None
        if reading is not None:
            self._looker.begin(reading)

    def reading(self) -> Callable[[], Any] | None:
        """What is to be read, or None for nothing."""
        raise NotImplementedError

    def show_found(self, found: Any) -> None:
        """Draw what was read."""
        raise NotImplementedError

    def show_refusal(self, refusal: Any) -> None:
        """Say why nothing was read."""
        raise NotImplementedError

    def focus_start(self) -> None:
        """Give the keyboard to where looking begins."""
        raise NotImplementedError

    @property
    def who(self) -> Officer:
        """The supervisor who looks."""
        assert self.officer is not None
        return self.officer
