"""Buttons that show the key which does the same."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPaintEvent, QShortcutEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

_GAP = 8


class KeyButton(QPushButton):
    """A button whose key stands after its words, softer than they are."""

    def __init__(
        self,
        text: str,
        key: str = "",
        kind: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._key = key
        self._printed = _printed(key)
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{text.replace('&', '')} {self._printed}".strip())
        if key:
            self.setShortcut(QKeySequence(key))

    @property
    def key(self) -> str:
        """The key that presses this button, as it is called on screen."""
        return self._printed

    def say(self, text: str) -> None:
        """Change the words; the key stays, which Qt would take away with them."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(f"{text.replace('&', '')} {self._printed}".strip())
            self.setShortcut(QKeySequence(self._key))

    def dress_as(self, kind: str) -> None:
        """Change how loud the button is."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        # Qt would press the button 100 ms later, and what is typed meanwhile would go astray.
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Outside of dialogs Qt lets only Space press a button.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._key:
            hint.setWidth(hint.width() + _GAP + self.fontMetrics().horizontalAdvance(self._printed))
        return hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._paint_words(painter)

    def _paint_words(self, painter: QStylePainter) -> None:
        """Draw words and key side by side, centred together."""
        show_mnemonic = Qt.TextFlag.TextShowMnemonic
        words = self.fontMetrics().size(show_mnemonic, self.text()).width()
        key = self.fontMetrics().horizontalAdvance(self._printed)
        gap = _GAP if key else 0
        left = (self.width() - words - gap - key) // 2
        colour = self.palette().buttonText().color()
        painter.setPen(colour)
        vertical = Qt.AlignmentFlag.AlignVCenter
        at_words = QRect(left, 0, words + 2, self.height())
        painter.drawText(at_words, vertical | show_mnemonic, self.text())
        soft = QColor(colour)
        soft.setAlphaF(0.72)
        painter.setPen(soft)
        painter.drawText(
            QRect(left + words + gap, 0, key + 2, self.height()), vertical, self._printed
        )


def _printed(key: str) -> str:
    return key.replace("Left", "Kiri").replace("Right", "Kanan")


def keeps_escape(event: QEvent) -> bool:
    """Keep Esc for what has the keyboard, from a button of the page that has the same key."""
    is_asked = event.type() == QEvent.Type.ShortcutOverride
    if not (is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape):
        return False
    event.accept()
    return True
