"""The dark band on top: where, who, what time it is and how long the counter is still open."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from counter.line_reader import Outlook
from counter.widgets.basics import label, row
from counter.widgets.buttons import KeyButton
from counter.widgets.queue_rows import short_duration
from shared.actors import Officer, Role
from shared.opening_hours import State
from shared.wording import format_clock, format_when

ROLE_NAMES = {
    Role.VERIFIER: "verifikator",
    Role.HELPDESK: "helpdesk",
    Role.FRONT_OFFICE: "front office",
    Role.SUPERVISOR: "supervisor",
}


class Header(QFrame):
    """Shows the counter, the officer, the clock and the state of the office."""

    sign_out_asked = Signal()

    def __init__(self, simulated: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setFixedHeight(52)
        self._place = label("", "heading", "headerPlace")
        self._simulated = label("SIMULASI", "simulated", "simulatedLabel")
        self._simulated.setVisible(simulated)
        self._officer = label("", "soft", "headerOfficer")
        self._clock = label("", "heading", "headerClock")
        self._state = label("", "soft", "headerState")
        self._connection = label("", "simulated", "headerConnection")
        self._connection.hide()
        leave = KeyButton("&Keluar", name="signOutButton")
        leave.clicked.connect(self.sign_out_asked)
        layout = row(margins=(20, 0, 16, 0), gap=16)
        for part in (self._place, self._simulated, self._connection):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        for part in (self._state, self._clock, self._officer):
            layout.addWidget(part)
        layout.addWidget(leave)
        self.setLayout(layout)

    def show_officer(self, officer: Officer, services: str) -> None:
        """Name the counter, what it serves, and who sits there."""
        place = officer.counter
        self._place.setText(f"{place.name}  ·  {services}" if place else "Tanpa loket")
        first_role = next((ROLE_NAMES[role] for role in Role if role in officer.roles), "")
        self._officer.setText(f"{officer.full_name}, {first_role}")

    def show_time(self, now: datetime, zone: ZoneInfo) -> None:
        """Show the time of day."""
        self._clock.setText(format_clock(now, zone))

    def show_outlook(self, outlook: Outlook | None, now: datetime, zone: ZoneInfo) -> None:
        """Say how the counter's services stand; None when nothing is known yet."""
        self._state.setText(state_words(outlook, now, zone) if outlook else "")

    def show_connected(self, connected: bool) -> None:
        """Say when the office's database does not answer."""
        self._connection.setText("Basis data tidak tersambung, mencoba lagi…")
        self._connection.setVisible(not connected)


def state_words(outlook: Outlook, now: datetime, zone: ZoneInfo) -> str:
    """Return how services stand in a few words: "istirahat pukul 12.00, 2 j 18 m lagi"."""
    opening = outlook.opening
    if opening.until is None:
        return opening.reason
    if opening.is_open:
        left = short_duration(max(opening.until - now, timedelta()) + timedelta(seconds=59))
        lines = ", ".join(outlook.lines)
        comes = "istirahat" if outlook.following is State.BREAK else "tutup"
        return f"{lines} {comes} pukul {format_clock(opening.until, zone)}, {left} lagi".lstrip()
    if opening.state is State.BREAK:
        return f"istirahat sampai {format_clock(opening.until, zone)}"
    if opening.next_open is not None:
        return f"tutup, buka {format_when(opening.next_open, now, zone)}"
    return "tutup"
