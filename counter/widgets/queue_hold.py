"""Setting a visit aside: why, and when the visitor is expected back."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from counter.typed import Unreadable, read_time
from counter.widgets.basics import label, restyle, text_field
from counter.widgets.phrase_field import PhraseField
from counter.widgets.queue_sheet import Sheet
from shared.wording import format_clock

LONGEST_NOTE: Final = 240
_LENGTHS: Final = (0, 15, 30, 60)
"""Minutes until the visitor comes back; 0 when nobody knows."""


@dataclass(frozen=True, slots=True)
class Holding:
    """How a visit is set aside; `return_at` is aware."""

    note: str
    return_at: datetime | None


class HoldSheet(Sheet):
    """Asks a note and the time of return; F6 pressed again goes through the usual lengths."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__("hold", "Tunda", parent)
        self._zone = zone
        self._now: datetime | None = None
        self._minutes = 0
        self._note = PhraseField("holdAnswer", "Catatan (boleh kosong)", LONGEST_NOTE)
        self._note.entered.connect(self._on_confirm)
        self._lengths = {minutes: self._length_button(minutes) for minutes in _LENGTHS}
        self._clock = text_field("holdClock", 5)
        self._clock.setPlaceholderText("atau pukul, misalnya 10.30")
        self._clock.setAccessibleName("Kembali pukul")
        self._clock.textEdited.connect(self._on_clock_typed)
        self._clock.returnPressed.connect(self._on_confirm)
        self._lay_out_fields()
        self.lead_through(self._note, self._clock)
        self._show_length()

    def show_time(self, now: datetime) -> None:
        """Tell lengths by the time of day."""
        self._now = now
        self._show_length()

    def offer(self, phrases: tuple[str, ...]) -> None:
        """Offer the office's own notes."""
        self._note.offer(phrases)

    def next_length(self) -> None:
        """Choose the next usual length; the keyboard stays where it is."""
        at = _LENGTHS.index(self._minutes)
        self._choose(_LENGTHS[(at + 1) % len(_LENGTHS)])

    @property
    def holding(self) -> Holding:
        """What was filled in; only after `is_ready`."""
        return Holding(self._note.text, self._return_at())

    def clear(self) -> None:
        self._note.clear()
        self._choose(0)

    def first(self) -> QWidget:
        return self._note

    def is_ready(self) -> bool:
        try:
            self._return_at()
        except Unreadable as mistake:
            self.refuse(str(mistake))
            restyle(self._clock, "problem", "blocks")
            self._clock.setFocus()
            return False
        return True

    def _return_at(self) -> datetime | None:
        assert self._now is not None
        if self._clock.text().strip():
            return _moment(read_time(self._clock.text()), self._now, self._zone)
        return self._now + timedelta(minutes=self._minutes) if self._minutes else None

    def _lay_out_fields(self) -> None:
        lengths = QGridLayout()
        lengths.setContentsMargins(0, 0, 0, 0)
        lengths.setSpacing(6)
        for at, button in enumerate(self._lengths.values()):
            lengths.addWidget(button, at // 2, at % 2)
        self._caption = label("", "small", "holdReturn")
        self.content.addWidget(self._note)
        self.content.addSpacing(4)
        self.content.addWidget(self._caption)
        self.content.addLayout(lengths)
        self.content.addWidget(self._clock)
        self.content.addStretch(1)

    def _length_button(self, minutes: int) -> QPushButton:
        button = QPushButton(f"{minutes} menit" if minutes else "Belum tahu")
        button.setObjectName(f"hold{minutes}")
        button.setProperty("kind", "choice")
        button.setProperty("minutes", minutes)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._on_length)
        return button

    def _on_length(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self._choose(int(button.property("minutes")))

    def _choose(self, minutes: int) -> None:
        self._minutes = minutes
        self._clock.clear()
        self._on_clock_typed("")

    def _on_clock_typed(self, _text: str) -> None:
        restyle(self._clock, "problem", "")
        self.take_back()
        self._show_length()

    def _show_length(self) -> None:
        has_clock = bool(self._clock.text().strip())
        for minutes, button in self._lengths.items():
            button.setChecked(minutes == self._minutes and not has_clock)
        when = ""
        if self._now is not None and self._minutes and not has_clock:
            back = self._now + timedelta(minutes=self._minutes)
            when = f" pukul {format_clock(back, self._zone)}"
        self._caption.setText(f"Kembali{when}  ·  F6 mengganti waktu")


def _moment(clock: time, now: datetime, zone: ZoneInfo) -> datetime:
    return datetime.combine(now.astimezone(zone).date(), clock, zone)
