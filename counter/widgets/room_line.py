"""Who waits for a computer of the bidding room, and who did not come when called."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from counter.widgets.basics import column, label, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.queue_rows import short_duration
from shared.bidding_room.views import WaitingForRoom


class RoomLine(QFrame):
    """Shows the room's line; those who did not come can be called again."""

    call_asked = Signal(object)
    """Carries the id of a missed ticket."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("roomLine")
        self.setProperty("role", "card")
        self._waiting = wrapped("", "value", "roomWaiting")
        self._missed_heading = label("Tidak datang", "section")
        self._missed: tuple[UUID, ...] = ()
        self._buttons = column(gap=6)
        layout = column(margins=(18, 14, 18, 16), gap=8)
        layout.addWidget(label("Menunggu komputer", "heading"))
        layout.addWidget(self._waiting)
        layout.addWidget(self._missed_heading)
        layout.addLayout(self._buttons)
        self.setLayout(layout)

    def show_line(
        self,
        waiting: Sequence[WaitingForRoom],
        missed: Sequence[WaitingForRoom],
        now: datetime,
    ) -> None:
        """Show the line as it is; a button that stays keeps the keyboard."""
        lines = (f"{w.position}.  {_who(w)}  ·  {_since(w, now)}" for w in waiting)
        self._waiting.setText("\n".join(lines) or "Tidak ada yang menunggu.")
        self._missed_heading.setVisible(bool(missed))
        if tuple(one.ticket_id for one in missed) != self._missed:
            self._missed = tuple(one.ticket_id for one in missed)
            self._offer(missed)

    def _offer(self, missed: Sequence[WaitingForRoom]) -> None:
        while item := self._buttons.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for one in missed:
            button = KeyButton(f"Panggil lagi {_who(one)}", name=f"callMissed{one.label}")
            button.setProperty("ticket", one.ticket_id)
            button.clicked.connect(self._on_clicked)
            self._buttons.addWidget(button)

    def _on_clicked(self) -> None:
        sender = self.sender()
        assert sender is not None
        self.call_asked.emit(sender.property("ticket"))


def _who(waiting: WaitingForRoom) -> str:
    return f"{waiting.label}  {waiting.organisation or waiting.person}"


def _since(waiting: WaitingForRoom, now: datetime) -> str:
    return short_duration(max(now - waiting.since, now - now))
