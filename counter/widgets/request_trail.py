"""How a request went on: whom it was passed to, what was examined, and everything that was done."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from counter.request_words import received_words, size_words
from counter.widgets.basics import column, label, wrapped
from shared.monitoring.words import words_for
from shared.requests.views import EscalationView, MilestoneView, NotedFile, RequestView

_Line = tuple[str, str, str]
"""When, what, and what more there is to say."""

_NOTED: Final = "request.noted"
"""A note tells by itself when and by whom it was written."""

_LONG: Final = re.compile(r"\S{24}(?=\S)")
"""A file's name may be one long word: a line may end inside it."""

_WHEN_WIDTH: Final = 112
_DIGEST_GROUP: Final = 8


class TrailCard(QFrame):
    """A heading over lines of when, what and more; nothing to tell hides it."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "card")
        self._shown: list[_Line] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, _WHEN_WIDTH)
        self._grid.setColumnStretch(1, 1)
        layout = column(margins=(20, 12, 20, 14), gap=8)
        layout.addWidget(label(title, "heading"))
        layout.addLayout(self._grid)
        self.setLayout(layout)
        self.hide()

    def show_lines(self, lines: Iterable[_Line]) -> None:
        """Show these lines, in this order."""
        wanted = list(lines)
        self.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for at, (when, what, more) in enumerate(wanted):
            self._grid.addWidget(label(when, "quiet"), 2 * at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(_selectable(what, "value"), 2 * at, 1)
            if more:
                self._grid.addWidget(_selectable(more, "small"), 2 * at + 1, 1)


def escalation_lines(request: RequestView, now: datetime, zone: ZoneInfo) -> Iterable[_Line]:
    """Whom a request was passed to, and what came back."""
    for each in request.escalations:
        yield received_words(each.escalated_at, now, zone), _passed(each), _more(each)
        if each.answered_at is not None:
            answered = received_words(each.answered_at, now, zone)
            yield answered, f"Jawaban {each.name}: {each.answer}", ""


def examination_lines(request: RequestView, now: datetime, zone: ZoneInfo) -> Iterable[_Line]:
    """The files that are examined, and the two points of an examination (D17, D18)."""
    for file in request.files:
        name = _LONG.sub("\\g<0>\u200b", file.facts.name)
        yield received_words(file.noted_at, now, zone), name, _facts(file)
    for milestone in request.milestones:
        yield _reached(milestone, now, zone), milestone.words, _reference(milestone)


def story_lines(request: RequestView, now: datetime, zone: ZoneInfo) -> Iterable[_Line]:
    """Notes and steps, the newest first."""
    notes = [(note.at, f"Catatan {note.officer}: {note.text}") for note in request.notes]
    steps = [
        (step.at, f"{words_for(step.action)}  ·  {step.officer}")
        for step in request.history
        if step.action != _NOTED
    ]
    told = sorted((*steps, *notes), key=lambda line: line[0])
    return ((received_words(at, now, zone), what, "") for at, what in reversed(told))


def _passed(each: EscalationView) -> str:
    via = f", lewat {each.via}" if each.via else ""
    return f"{each.source} meneruskan ke {each.name}{via}"


def _more(each: EscalationView) -> str:
    reference = f"No. {each.reference}" if each.reference else ""
    waits = "menunggu jawaban" if each.answered_at is None else ""
    return "  ·  ".join(filter(None, (each.officer, reference, each.note, waits)))


def _facts(file: NotedFile) -> str:
    digest = file.facts.sha256
    parts = (digest[at : at + _DIGEST_GROUP] for at in range(0, len(digest), _DIGEST_GROUP))
    said = (size_words(file.facts.size), file.facts.medium, file.officer)
    return f"{'  ·  '.join(filter(None, said))}\nSHA-256 {' '.join(parts)}"


def _reached(milestone: MilestoneView, now: datetime, zone: ZoneInfo) -> str:
    if milestone.reached_at is None:
        return "belum"
    return received_words(milestone.reached_at, now, zone)


def _reference(milestone: MilestoneView) -> str:
    reference = f"No. {milestone.reference}" if milestone.reference else ""
    return "  ·  ".join(filter(None, (reference, milestone.officer)))


def _selectable(text: str, role: str) -> QLabel:
    made = wrapped(text, role)
    made.setMinimumWidth(1)  # one long word would push the ticks above it out of sight
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
