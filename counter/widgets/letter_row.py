"""What is written on a *surat kuasa*: number and dates, all of them optional (D04)."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from counter.typed import Unreadable, read_date, write_date
from counter.widgets.basics import label, restyle, text_field, wrapped
from shared.verification.drafts import LONGEST_LETTER
from shared.verification.letters import ProxyLetter, is_expired

_LONGEST_DATE: Final = 12
_EXPIRED: Final = "⚠ Masa berlakunya sudah lewat."


class LetterRow(QWidget):
    """Three fields in a row; a date that cannot be read is told beside it and left out."""

    edited = Signal()
    finished = Signal()
    """Enter was pressed in the last field, or without a number in the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letterRow")
        self._today: date | None = None
        self._number = text_field("letterNumber", LONGEST_LETTER)
        self._dated = _date_field("letterDated")
        self._until = _date_field("letterUntil")
        self._problem = wrapped("", "warning", "letterProblem")
        self._fields = (self._number, self._dated, self._until)
        for field in self._fields:
            field.textEdited.connect(self._on_edited)
            field.returnPressed.connect(self._on_return)
        self._lay_out()

    @property
    def letter(self) -> ProxyLetter:
        """What is filled in, as far as it can be read."""
        number = self._number.text().strip()
        return ProxyLetter(number, _day(self._dated), _day(self._until))

    def show_letter(self, letter: ProxyLetter, today: date) -> None:
        """Show a letter; it is judged by this day."""
        self._today = today
        self._number.setText(letter.number)
        self._dated.setText(write_date(letter.dated))
        self._until.setText(write_date(letter.valid_until))
        self._show_problems()

    def focus_start(self) -> None:
        """Put the keyboard into the first field."""
        self._number.setFocus()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        captions = ("No. surat &kuasa", "&Tanggal surat", "Berlaku sampa&i")
        for at, (caption, field) in enumerate(zip(captions, self._fields, strict=True)):
            words = label(caption, "small")
            words.setBuddy(field)
            grid.addWidget(words, 0, at)
            grid.addWidget(field, 1, at)
        grid.addWidget(self._problem, 1, len(self._fields))
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(len(self._fields), 6)

    def _on_edited(self) -> None:
        self._show_problems()
        self.edited.emit()

    def _on_return(self) -> None:
        at = self._fields.index(self.sender())
        has_letter = bool(self._number.text().strip())
        if has_letter and at + 1 < len(self._fields):
            self._fields[at + 1].setFocus()
            self._fields[at + 1].selectAll()
        else:
            self.finished.emit()

    def _show_problems(self) -> None:
        wrong = [problem for field in (self._dated, self._until) if (problem := _problem(field))]
        is_over = self._today is not None and is_expired(self.letter, self._today)
        said = wrong[0] if wrong else _EXPIRED if is_over else ""
        self._problem.setText(said)
        self._problem.setProperty("role", "error" if wrong else "warning")
        restyle(self._problem, "tone", "blocks" if wrong else "warns")
        restyle(self._dated, "problem", "blocks" if _problem(self._dated) else "")
        expired = "warns" if is_over else ""
        restyle(self._until, "problem", "blocks" if _problem(self._until) else expired)


def _date_field(name: str) -> QLineEdit:
    field = text_field(name, _LONGEST_DATE)
    field.setPlaceholderText("tt-bb-tttt")
    field.setFixedWidth(132)
    return field


def _day(field: QLineEdit) -> date | None:
    try:
        return read_date(field.text()) if field.text().strip() else None
    except Unreadable:
        return None


def _problem(field: QLineEdit) -> str:
    try:
        if field.text().strip():
            read_date(field.text())
    except Unreadable as unreadable:
        return str(unreadable)
    return ""
