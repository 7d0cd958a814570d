"""What officers tell each other about a visit: the notes so far, and a new one."""

from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QWidget

from counter.widgets.basics import column, wrapped
from counter.widgets.queue_sheet import Sheet
from shared.queueing.views import StaffNote
from shared.wording import format_clock

LONGEST: Final = 500
_HEIGHT: Final = 96


class NotesSheet(Sheet):
    """Shows every note on a visit and takes one more; Shift+Enter begins a new line."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__("note", "Simpan catatan", parent)
        self._zone = zone
        self._earlier = column(gap=6)
        self._earlier.addStretch(1)
        self._shown: tuple[StaffNote, ...] = ()
        self._text = QPlainTextEdit()
        self._text.setObjectName("noteAnswer")
        self._text.setPlaceholderText("Untuk petugas lain, tidak dicetak")
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(_HEIGHT)
        self._text.textChanged.connect(self.take_back)
        self._text.installEventFilter(self)
        self.content.addWidget(self._text)
        self.content.addWidget(self._scrolling(), 1)
        self.lead_through(self._text)

    @property
    def text(self) -> str:
        """What was written."""
        return self._text.toPlainText().strip()

    def show_notes(self, notes: tuple[StaffNote, ...]) -> None:
        """Show the notes so far, the newest on top."""
        if notes == self._shown:
            return
        self._shown = notes
        while self._earlier.count() > 1:
            item = self._earlier.takeAt(0)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.deleteLater()
        for note in notes:
            self._earlier.insertWidget(0, wrapped(note_words(note, self._zone), "value"))

    def clear(self) -> None:
        self._text.clear()

    def first(self) -> QWidget:
        return self._text

    def is_ready(self) -> bool:
        if not self.text:
            self.refuse("Tulis catatannya dulu.")
        elif len(self.text) > LONGEST:
            self.refuse(f"Terlalu panjang ({len(self.text)} huruf); paling banyak {LONGEST} huruf.")
        return 0 < len(self.text) <= LONGEST

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._on_confirm()
                return True
        return super().eventFilter(watched, event)

    def _scrolling(self) -> QScrollArea:
        inside = QWidget()
        inside.setLayout(self._earlier)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area


def note_words(note: StaffNote, zone: ZoneInfo) -> str:
    """Return a note with who left it and when: "Rina Kartika, 09.40: …"."""
    return f"{note.officer}, {format_clock(note.at, zone)}: {note.text}"
