"""The end of a service when another one follows: here at once, or by way of the line."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter.widgets.basics import column
from counter.widgets.buttons import KeyButton
from counter.widgets.queue_sheet import Sheet


class NextServiceSheet(Sheet):
    """Asks where the planned service takes place; Enter keeps the visitor here."""

    sent_on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("next", "Layani di loket ini", parent)
        self._send = KeyButton("Kirim ke antrean", "F7", name="nextSendButton")
        self._send.setShortcut("")
        self._send.clicked.connect(self.sent_on)
        inner = column(gap=8)
        inner.addStretch(1)
        self.content.addLayout(inner)
        self.content.addWidget(self._send)

    def clear(self) -> None:
        """Nothing is filled in here."""

    def first(self) -> QWidget:
        return self._confirm

    def show_busy(self, busy: bool) -> None:
        super().show_busy(busy)
        self._send.setEnabled(not busy)
