"""Who stands at the counter: number, name, service, and how long it has taken."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counter.widgets.basics import column, label, restyle, row, wrapped
from counter.widgets.queue_rows import short_duration, who
from shared.catalogue import Catalogue
from shared.queueing.views import TicketState, TicketView

STATE_WORDS: Final = {
    TicketState.WAITING: "Menunggu",
    TicketState.CALLED: "Dipanggil",
    TicketState.SERVING: "Dilayani",
    TicketState.HELD: "Ditunda",
    TicketState.DONE: "Selesai",
    TicketState.NO_SHOW: "Tidak hadir",
    TicketState.CANCELLED: "Dibatalkan",
    TicketState.CARRIED_OVER: "Tidak sempat dilayani",
}


class VisitHead(QWidget):
    """The top of every visit page; the pill tells the time without nagging."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("visitHead")
        self._catalogue = catalogue
        self._ticket: TicketView | None = None
        self._label = label("", "huge", "visitLabel")
        self._name = wrapped("", "title", "visitName")
        self._about = wrapped("", "quiet", "visitAbout")
        self._pill = label("", "pill", "visitPill")
        words = column(gap=2)
        words.addWidget(self._name)
        words.addWidget(self._about)
        layout = row(gap=20)
        layout.addWidget(self._label)
        layout.addLayout(words, 1)
        layout.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(layout)

    def show_ticket(self, ticket: TicketView, now: datetime, visit_no: int = 1) -> None:
        """Name the visit; `visit_no` counts the looks through the same case (D53)."""
        self._ticket = ticket
        self._label.setText(ticket.label)
        self._name.setText(who(ticket))
        self._about.setText("  ·  ".join(about(ticket, self._catalogue, visit_no)))
        self.show_time(now)

    def show_time(self, now: datetime) -> None:
        """Bring the pill up to date."""
        if self._ticket is None:
            return
        words, late = pill_words(self._ticket, self._catalogue, now)
        self._pill.setText(words)
        restyle(self._pill, "tone", "warns" if late else "")


def about(ticket: TicketView, catalogue: Catalogue, visit_no: int) -> tuple[str, ...]:
    """Return what stands under the name: service, type, who came, which visit."""
    kind = ticket.applicant_type
    parts = [ticket.service_title]
    if kind is not None and kind in catalogue.applicant_types:
        parts.append(catalogue.applicant_types[kind].title)
    if ticket.is_director is not None:
        parts.append(f"{'direktur' if ticket.is_director else 'diwakili'} {ticket.person}")
    elif ticket.organisation:
        parts.append(ticket.person)
    if visit_no > 1:
        parts.append(f"kunjungan ke-{visit_no}")
    if ticket.priority:
        parts.append("prioritas")
    if ticket.after_hours:
        parts.append("lewat jam")
    return tuple(parts)


def pill_words(ticket: TicketView, catalogue: Catalogue, now: datetime) -> tuple[str, bool]:
    """Return the pill's text, and whether the promised time is over (D10)."""
    if ticket.state is not TicketState.SERVING or ticket.serving_since is None:
        return STATE_WORDS[ticket.state], False
    target = catalogue.service(ticket.service).target
    elapsed = max(now - ticket.serving_since, timedelta())
    if target.minutes is None:
        return short_duration(elapsed), False
    late = elapsed > timedelta(minutes=target.minutes + target.tolerance)
    return f"{short_duration(elapsed)} dari {target.text}", late
