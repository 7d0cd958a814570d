"""The dark band on top: where, the pages, what time it is, who, and how long it is open."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget

from counter.line_reader import Outlook
from counter.widgets.basics import column, label, row
from counter.widgets.buttons import KeyButton
from counter.widgets.queue_rows import short_duration
from shared.actors import Officer, Role
from shared.opening_hours import State
from shared.wording import format_clock, format_when

_HEIGHT: Final = 52
_TABS_HEIGHT: Final = 40
_ROOM_FOR_STATE: Final = 330
"""The state of the office changes its words all day; the tabs must not jump with them."""

ROLE_NAMES = {
    Role.VERIFIER: "verifikator",
    Role.HELPDESK: "helpdesk",
    Role.FRONT_OFFICE: "front office",
    Role.SUPERVISOR: "supervisor",
}
_KEYS: Final = "1234567890-="
"""The keys of the pages in their order, as they lie side by side on the keyboard."""


class Header(QFrame):
    """Shows the counter, its pages, the clock, the officer and the state of the office."""

    sign_out_asked = Signal()
    page_asked = Signal(int)
    other_theme_asked = Signal()
    account_asked = Signal()

    def __init__(
        self, simulated: bool, pages: tuple[str, ...], is_dark: bool, parent: QWidget | None = None
    ) -> None:
        """`pages` are the titles of what the officer may turn to, in the order of their keys."""
        super().__init__(parent)
        self.setObjectName("header")
        self.setFixedHeight(_HEIGHT)
        self._tab_row = QWidget()
        self._place = label("", "heading", "headerPlace")
        self._simulated = label("SIMULASI", "simulated", "simulatedLabel")
        self._simulated.setVisible(simulated)
        self._officer = label("", "soft", "headerOfficer")
        self._clock = label("", "heading", "headerClock")
        self._state = label("", "soft", "headerState")
        self._connection = label("", "simulated", "headerConnection")
        self._connection.hide()
        self._tabs = QButtonGroup(self)
        self._tabs.idClicked.connect(self.page_asked)
        for at, title in enumerate(pages):
            self._tabs.addButton(_tab(at, title), at)
        self._theme = KeyButton("&Terang" if is_dark else "&Gelap", name="themeButton")
        self._theme.setToolTip("Ganti tampilan terang atau gelap")
        self._theme.clicked.connect(self.other_theme_asked)
        self._account = KeyButton("&Akun", name="accountButton")
        self._account.setToolTip("Kata sandi saya, dan mengunci layar (Ctrl+Shift+L)")
        self._account.clicked.connect(self.account_asked)
        self._leave = KeyButton("&Keluar", name="signOutButton")
        self._leave.clicked.connect(self.sign_out_asked)
        self._lay_out()

    @property
    def titles(self) -> tuple[str, ...]:
        """Every page's title, in the order of their keys."""
        return tuple(str(tab.property("title")) for tab in self._tabs.buttons())

    @property
    def shown_titles(self) -> tuple[str, ...]:
        """The titles of the pages that are offered."""
        return tuple(
            str(tab.property("title")) for tab in self._tabs.buttons() if not tab.isHidden()
        )

    def show_pages(self, allowed: Iterable[int]) -> None:
        """Offer these pages, numbered by their keys; a single one needs no tab."""
        shown = sorted(allowed)
        for at, tab in enumerate(self._tabs.buttons()):
            tab.setVisible(at in shown and len(shown) > 1)
            tab.setProperty("key", _KEYS[shown.index(at)] if at in shown else "")
            self.show_count(at, 0)
        self._place_tabs()

    def show_page(self, at: int) -> None:
        """Mark the page that is on screen."""
        self._tabs.button(at).setChecked(True)

    def show_count(self, at: int, count: int) -> None:
        """Say at a page's tab how much waits there for an officer."""
        tab = self._tabs.button(at)
        words = f"&{tab.property('key')} {tab.property('title')}"
        tab.setText(words + (f"  ·  {count}" if count else ""))
        self._place_tabs()

    def show_officer(self, officer: Officer, services: str) -> None:
        """Name the counter and who sits there; what it serves is told when it is pointed at."""
        place = officer.counter
        self._place.setText(place.name if place else "Tanpa loket")
        self._place.setToolTip(services)
        first_role = next((ROLE_NAMES[role] for role in Role if role in officer.roles), "")
        self._officer.setText(f"{officer.full_name}, {first_role}")
        self._place_tabs()

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
        self._place_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tabs()

    def _lay_out(self) -> None:
        self._band = row(margins=(20, 0, 16, 0), gap=16)
        self._band.addWidget(self._place)
        for part in (self._simulated, self._connection):
            self._band.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._band.addStretch(1)
        for part in (self._state, self._clock, self._officer):
            self._band.addWidget(part)
        for button in (self._theme, self._account, self._leave):
            self._band.addWidget(button)
        tabs = row(gap=4)
        for tab in self._tabs.buttons():
            tabs.addWidget(tab)
        tabs.addStretch(1)
        self._tab_row.setLayout(tabs)
        self._tab_row.setFixedHeight(_TABS_HEIGHT - 6)
        self._below = row(margins=(12, 0, 16, 6))
        layout = column(gap=0)
        layout.addLayout(self._band, 1)
        layout.addLayout(self._below)
        self.setLayout(layout)

    def _place_tabs(self) -> None:
        """Put the tabs beside the place, or under it where they would have to be cut off."""
        offered = len(self.shown_titles) > 0
        fits = self._tab_row.sizeHint().width() <= self._room_for_tabs()
        beside = self._band.indexOf(self._tab_row) >= 0
        below = self._below.indexOf(self._tab_row) >= 0
        if fits and not beside:
            self._below.removeWidget(self._tab_row)
            self._band.insertWidget(1, self._tab_row)
        elif not fits and not below:
            self._band.removeWidget(self._tab_row)
            self._below.addWidget(self._tab_row)
        self._tab_row.setVisible(offered)
        self.setFixedHeight(_HEIGHT if fits or not offered else _HEIGHT + _TABS_HEIGHT)

    def _room_for_tabs(self) -> int:
        """How much the first line has left; its state is given room whatever it says now."""
        parts = (self._place, self._clock, self._officer, self._theme, self._account, self._leave)
        told = (self._simulated, self._connection)
        shown = (*parts, *(part for part in told if not part.isHidden()))
        taken = sum(part.sizeHint().width() + self._band.spacing() for part in shown)
        return self.width() - taken - _ROOM_FOR_STATE


def _tab(at: int, title: str) -> QPushButton:
    """Return a page's tab; its key is Alt with the number that stands underlined before it."""
    tab = KeyButton("", kind="tab", name=f"pageTab{at + 1}")
    tab.setProperty("title", title)
    tab.setCheckable(True)
    tab.setCursor(Qt.CursorShape.PointingHandCursor)
    tab.hide()
    return tab


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
