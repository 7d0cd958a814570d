"""What is known of a matter, as names and values under each other."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QSizePolicy, QWidget

from counter.widgets.basics import label, wrapped

_LEAST_HEIGHT = 120


class Facts(QScrollArea):
    """As high as its facts where there is room for them; elsewhere they are scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[tuple[str, str]] = []
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(24)
        self._form.setVerticalSpacing(10)
        inside = QWidget()
        inside.setLayout(self._form)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(_LEAST_HEIGHT)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these, by name; what has not changed is left alone."""
        if list(facts) == self._shown:
            return
        self._shown = list(facts)
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, value in facts:
            words = wrapped(value, "value")
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._form.addRow(label(name, "quiet"), words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = self.viewport().width()
        height = self._form.totalHeightForWidth(width)
        return QSize(super().sizeHint().width(), max(height, _LEAST_HEIGHT))
