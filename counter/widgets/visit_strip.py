"""What came before and what follows on a visit: notes of colleagues, planned services."""

from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from counter.widgets.basics import column, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.queue_notes import note_words
from shared.queueing.views import Leg, PlannedService, TicketView

_NOTES_SHOWN: Final = 2


class VisitStrip(QFrame):
    """Stands over every page of a visit while there is something to tell; nothing hides it."""

    plan_dropped = Signal(object, object)
    """Carries the ids of the ticket and of the plan that is not wanted any more."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("visitStrip")
        self.setProperty("role", "notice")
        self.setProperty("tone", "warns")
        self._zone = zone
        self._shown: tuple[object, ...] = ()
        self._lines = column(gap=4)
        layout = column(margins=(16, 8, 12, 8))
        layout.addLayout(self._lines)
        self.setLayout(layout)
        self.hide()

    def show_ticket(self, ticket: TicketView | None) -> None:
        """Tell what there is to tell of a ticket; nothing for nobody."""
        told = (ticket.id, ticket.notes, ticket.legs, ticket.plans) if ticket else ()
        if told == self._shown:
            return
        self._shown = told
        self._clear()
        if ticket is not None:
            self._fill(ticket)
        self.setVisible(self._lines.count() > 0)

    def _fill(self, ticket: TicketView) -> None:
        if ticket.legs:
            self._lines.addWidget(wrapped(leg_words(ticket.legs[-1]), "value", "visitLeg"))
        hidden = len(ticket.notes) - _NOTES_SHOWN
        if hidden > 0:
            words = f"{hidden} catatan lain, baca dengan Ctrl+T"
            self._lines.addWidget(wrapped(words, "small", "visitOlderNotes"))
        for note in ticket.notes[-_NOTES_SHOWN:]:
            self._lines.addWidget(wrapped(note_words(note, self._zone), "value", "visitNote"))
        for plan in ticket.plans:
            self._lines.addWidget(self._plan(ticket, plan))

    def _plan(self, ticket: TicketView, plan: PlannedService) -> QWidget:
        line = QWidget()
        drop = KeyButton("Hapus", kind="link", name="dropPlanButton")
        drop.setAccessibleName(f"Hapus rencana {plan.service_title}")
        drop.setProperty("plan", (ticket.id, plan.id))
        drop.clicked.connect(self._on_drop)
        layout = row(gap=8)
        layout.addWidget(wrapped(plan_words(plan), "value", "visitPlan"), 1)
        layout.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)
        line.setLayout(layout)
        return line

    def _on_drop(self) -> None:
        button = self.sender()
        assert button is not None
        self.plan_dropped.emit(*button.property("plan"))

    def _clear(self) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()


def leg_words(leg: Leg) -> str:
    """Return from where a visit was sent on: "Dari Loket 2, Budi (Registrasi): …"."""
    words = f"Dari {leg.counter}, {leg.officer} ({leg.service_title})"
    return f"{words}: {leg.note}" if leg.note else words


def plan_words(plan: PlannedService) -> str:
    """Return what follows: "Berikutnya: Akun PPK, kembali ke Loket 1. …"."""
    place = f", kembali ke {plan.counter}" if plan.counter else ""
    note = f". {plan.note}" if plan.note else ""
    return f"Berikutnya: {plan.service_title}{place}{note}"
