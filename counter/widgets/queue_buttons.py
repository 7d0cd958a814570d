"""The steps of a ticket's life as buttons: only those that fit the visitor at the counter."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter.widgets.basics import column, row, wrapped
from counter.widgets.buttons import KeyButton
from shared.queueing.views import Calling, CounterLine, TicketState

_CALLED: Final = TicketState.CALLED
_SERVING: Final = TicketState.SERVING


class QueueButtons(QWidget):
    """Each step has one key; what cannot be done yet says from when on."""

    next_asked = Signal()
    recall_asked = Signal()
    begin_asked = Signal()
    hold_asked = Signal()
    transfer_asked = Signal()
    plan_asked = Signal()
    note_asked = Signal()
    no_show_asked = Signal()
    finish_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: CounterLine | None = None
        self._now: datetime | None = None
        self._busy = False
        self._make()
        self._standing = wrapped("", "small", "callStanding")
        self._standing.hide()
        self._lay_out()
        self._enable()

    def show_line(self, line: CounterLine, now: datetime) -> None:
        """Offer what fits the line at this moment."""
        self._line, self._now = line, now
        self._enable()

    def show_busy(self, busy: bool) -> None:
        """While a step is being written no second one can be asked for."""
        self._busy = busy
        self._enable()

    def _make(self) -> None:
        self._next = KeyButton("Panggil berikutnya", "F2", "primary", "callNextButton")
        self._begin = KeyButton("Mulai layani", "F4", "go", "beginButton")
        self._recall = KeyButton("Panggil ulang", "F3", name="recallButton")
        self._no_show = KeyButton("Tidak hadir", "F8", name="noShowButton")
        self._finish = KeyButton("Selesai", "F7", name="finishButton")
        self._hold = KeyButton("Tunda", "F6", name="holdButton")
        self._transfer = KeyButton("Alihkan", "F5", name="transferButton")
        self._plan = KeyButton("Layanan lain", "Ctrl+G", name="planButton")
        self._note = KeyButton("Catatan", "Ctrl+T", name="noteButton")
        for button, asked in (
            (self._next, self.next_asked),
            (self._begin, self.begin_asked),
            (self._recall, self.recall_asked),
            (self._no_show, self.no_show_asked),
            (self._finish, self.finish_asked),
            (self._hold, self.hold_asked),
            (self._transfer, self.transfer_asked),
            (self._plan, self.plan_asked),
            (self._note, self.note_asked),
        ):
            button.clicked.connect(asked)

    def _lay_out(self) -> None:
        layout = column(gap=8)
        layout.addWidget(self._next)
        # A second click on the button before must not meet a step: what it meets still waits.
        for buttons in (
            (self._recall, self._no_show),
            (self._begin,),
            (self._finish,),
            (self._hold, self._transfer),
            (self._plan, self._note),
        ):
            line = row(gap=8)
            for button in buttons:
                line.addWidget(button, 1)
            layout.addLayout(line)
        layout.addWidget(self._standing)
        self.setLayout(layout)

    def _enable(self) -> None:
        line = self._line
        current = line.current if line else None
        state = current.state if current else None
        is_here, is_free = state is not None, not self._busy
        recall, no_show = self._called_from(line.calling if line else None)
        is_called, is_served = state is _CALLED, state is _SERVING
        steps = (
            (self._next, not is_here, line is not None and line.pause is None),
            (self._begin, is_called, True),
            (self._recall, is_called, recall),
            (self._no_show, is_called, no_show),
            (self._finish, is_served, True),
            (self._hold, is_here, True),
            (self._transfer, is_here, True),
            (self._plan, is_served, True),
            (self._note, is_served, True),
        )
        for button, is_shown, may in steps:
            button.setVisible(is_shown)
            button.setEnabled(is_shown and is_free and may)
        self._show_standing(line.calling if line else None)

    def _called_from(self, calling: Calling | None) -> tuple[bool, bool]:
        """Whether the moments for calling again and for "Tidak hadir" have come."""
        if calling is None:
            return False, False
        return self._has_come(calling.recall_from), self._has_come(calling.no_show_from)

    def _has_come(self, moment: datetime | None) -> bool:
        return moment is not None and self._now is not None and moment <= self._now

    def _show_standing(self, calling: Calling | None) -> None:
        words = calling_words(calling, self._now) if calling and self._now else ""
        self._standing.setText(words)
        self._standing.setVisible(bool(words))


def calling_words(calling: Calling, now: datetime) -> str:
    """Return how often the visitor was called, and from when on "Tidak hadir" can be noted."""
    counted = f"Panggilan ke-{calling.calls}"
    if calling.no_show_from is not None:
        left = _seconds(calling.no_show_from, now)
        when = f"dalam {left} detik" if left else "sekarang"
        return f"{counted}. Tidak hadir dapat dicatat {when}."
    left = _seconds(calling.recall_from, now)
    again = f"Panggil ulang dalam {left} detik. " if left else ""
    return f"{counted}. {again}Tidak hadir dapat dicatat setelah panggilan ke-{calling.needed}."


def _seconds(moment: datetime, now: datetime) -> int:
    """How many whole seconds are left, rounded up; 0 when the moment has come."""
    return max(-int((now - moment).total_seconds() // 1), 0)
