"""The supervisor's page: the office now, overrides with reasons, the journal, a ticket's story."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QWidget

from counter.pages.tab import Bench, Tab
from counter.pages.watching.journal import JournalPane
from counter.pages.watching.live import LivePane
from counter.pages.watching.overrides import OverridesPane
from counter.pages.watching.pane import Pane
from counter.pages.watching.story import StoryPane
from counter.widgets.basics import column, row
from shared.actors import Officer
from shared.codes import Code, CodeKind

_TICK_MS: Final = 30_000
_PANES: Final[tuple[type[Pane], ...]] = (LivePane, OverridesPane, JournalPane, StoryPane)
_STORY: Final = _PANES.index(StoryPane)


class WatchPage(Tab):
    """Turns between what a supervisor looks at; Ctrl+1 to Ctrl+4 choose."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("watchPage")
        self._officer: Officer | None = None
        self._choice = QButtonGroup(self)
        self._panes = QStackedWidget()
        for at, kind in enumerate(_PANES):
            pane = kind(bench)
            pane.story_asked.connect(self._on_story)
            self._panes.addWidget(pane)
            self._choice.addButton(_choice(at, kind.title), at)
        self._choice.idClicked.connect(self.turn_to)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.ticked)
        bench.feed.changed.connect(self.ticked)
        self._lay_out()

    def begin(self, officer: Officer) -> None:
        """Open the office as it is now."""
        self._officer = officer
        self._tick.start()
        self.turn_to(0)

    def end(self) -> None:
        """Close every pane; nothing of them stays for the next officer."""
        self._tick.stop()
        self._officer = None
        for at in range(self._panes.count()):
            self.pane(at).end()

    def focus_start(self) -> None:
        """Give the keyboard to the pane on screen."""
        self.pane(self._panes.currentIndex()).focus_start()

    def scan(self, code: Code) -> bool:
        """Tell the story of a scanned number."""
        if code.kind not in (CodeKind.TICKET, CodeKind.ROOM) or not self.isVisible():
            return False
        self.turn_to(_STORY)
        self.story.look_for(code.value)
        return True

    @property
    def story(self) -> StoryPane:
        """The pane of one ticket's story."""
        pane = self.pane(_STORY)
        assert isinstance(pane, StoryPane)
        return pane

    def pane(self, at: int) -> Pane:
        """One of the panes."""
        pane = self._panes.widget(at)
        assert isinstance(pane, Pane)
        return pane

    def turn_to(self, at: int) -> None:
        """Show a pane; only the one on screen reads."""
        if self._officer is None:
            return
        self.pane(self._panes.currentIndex()).end()
        self._panes.setCurrentIndex(at)
        self._choice.button(at).setChecked(True)
        self.pane(at).begin(self._officer)
        self.focus_start()

    def ticked(self) -> None:
        """Something has changed, or time has passed: read what is on screen again."""
        if self._officer is not None and self.isVisible():
            self.pane(self._panes.currentIndex()).look()

    def _on_story(self, ticket: str) -> None:
        self.turn_to(_STORY)
        self.story.look_for(ticket)

    def _lay_out(self) -> None:
        choices = row(gap=8)
        for button in self._choice.buttons():
            choices.addWidget(button)
        choices.addStretch(1)
        layout = column(margins=(20, 14, 20, 16), gap=12)
        layout.addLayout(choices)
        layout.addWidget(self._panes, 1)
        self.setLayout(layout)


def _choice(at: int, title: str) -> QPushButton:
    made = QPushButton(f"{title}  ·  Ctrl+{at + 1}")
    made.setShortcut(f"Ctrl+{at + 1}")
    made.setCheckable(True)
    made.setProperty("kind", "segment")
    made.setObjectName(f"watchChoice{at + 1}")
    return made
