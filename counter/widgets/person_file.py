"""A person's records, opened: every fact that is kept, to be shown to that person."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from counter.widgets.basics import column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from shared.personal_data import PersonFile
from shared.personal_data.words import kind_words
from shared.wording import format_clock, format_date


class PersonFileCard(QFrame):
    """Shows an opened file until it is closed; nothing of it stays then."""

    closed = Signal()

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("personFile")
        self.setProperty("role", "card")
        self._zone = zone
        self._title = label("", "heading", "personFileTitle")
        self._close = KeyButton("Tutup", "Esc", name="personFileCloseButton")
        self._close.clicked.connect(self.closed)
        self._records = column(margins=(0, 0, 10, 0), gap=12)
        self._lay_out()

    def show_file(self, file: PersonFile) -> None:
        """Show these records."""
        self.clear()
        when = format_clock(file.made_at, self._zone)
        day = format_date(file.made_at.astimezone(self._zone).date())
        self._title.setText(f"{file.number}  ·  diperlihatkan {day}, {when}")
        for filed in file.records:
            self._records.addWidget(label(kind_words(filed.record.kind), "section"))
            self._records.addLayout(_facts(filed.facts))
        self._records.addStretch(1)
        self._close.setFocus()

    def clear(self) -> None:
        """Forget what was shown."""
        self._title.setText("")
        _empty(self._records)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self._records)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName("Data yang dibuka")
        scroll.setWidget(inside)
        head = row(gap=12)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        layout = column(margins=(18, 12, 8, 12), gap=8)
        layout.addLayout(head)
        layout.addWidget(scroll, 1)
        self.setLayout(layout)


def _facts(facts: tuple[tuple[str, str], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for at, (name, value) in enumerate(facts):
        grid.addWidget(label(name, "quiet"), at, 0, top)
        grid.addWidget(wrapped(value, "value"), at, 1, top)
    return grid


def _empty(layout: QVBoxLayout | QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if isinstance(inner, QGridLayout):
            _empty(inner)
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
