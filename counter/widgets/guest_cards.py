"""The two cards of a guestbook entry: what for on the left, who on the right."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from counter.widgets.basics import card, column, label, row

_WANTS_WIDTH: Final = 320
_AROUND: Final = 48


class _FollowingScroll(QScrollArea):
    """Keeps in sight whatever of its parts has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _AROUND)


def wants_card(choice: QWidget) -> QFrame:
    """Return the card in which is chosen what a visitor comes for."""
    box = card("guestWants")
    box.setFixedWidth(_WANTS_WIDTH)
    inner = column(margins=(14, 14, 14, 14), gap=8)
    inner.addWidget(label("Keperluan", "heading"))
    inner.addWidget(choice, 1)
    box.setLayout(inner)
    return box


def entry_card(
    *,
    titles: Iterable[QWidget],
    fields: Iterable[QWidget],
    below: Iterable[QWidget],
    buttons: Iterable[QWidget],
    back: QWidget,
) -> QFrame:
    """Return the card of the entry; many fields scroll, title and buttons stay in sight."""
    head = column(margins=(20, 16, 20, 4), gap=2)
    foot = column(margins=(20, 0, 20, 0), gap=6)
    verbs = row(margins=(20, 0, 20, 16), gap=8)
    for layout, parts in ((head, titles), (foot, below), (verbs, buttons)):
        for part in parts:
            layout.addWidget(part)
    verbs.addStretch(1)
    verbs.addWidget(back)
    box = card("guestEntry")
    whole = column(gap=8)
    whole.addLayout(head)
    whole.addWidget(_scrolling(fields), 1)
    whole.addLayout(foot)
    whole.addLayout(verbs)
    box.setLayout(whole)
    return box


def _scrolling(parts: Iterable[QWidget]) -> QScrollArea:
    inside = QWidget()
    layout = column(margins=(20, 4, 20, 8), gap=8)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    inside.setLayout(layout)
    area = _FollowingScroll()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
