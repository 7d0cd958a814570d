"""The checklist as a table: documents down, marks across, a note at the end."""

from dataclasses import dataclass, replace
from typing import Final, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from counter.widgets.checklist_cells import (
    MARK_HEADS,
    NOT_ASKED,
    DocumentLine,
    MarkCell,
    absence_toggled,
    completed,
    mark_cell,
    mark_columns,
    seen_at_once,
    toggled,
)
from shared.catalogue import Mark
from shared.verification.rules import Checklist, SeenDocument
from shared.verification.views import DocumentEntry

_AnyIndex = QModelIndex | QPersistentModelIndex
LINE_ROLE: Final = Qt.ItemDataRole.UserRole
CELL_ROLE: Final = Qt.ItemDataRole.UserRole + 1
NUMBER_COLUMN: Final = 0
TITLE_COLUMN: Final = 1
FIRST_MARK_COLUMN: Final = 2


class Filled(Protocol):
    """Whatever holds what an officer filled in, paper by paper."""

    def entry(self, code: str) -> DocumentEntry:
        """What was filled in for a document; an empty entry when nothing was."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading across the table."""

    text: str


class ChecklistModel(QAbstractTableModel):
    """Holds what the officer has seen so far and says `edited` at every change."""

    edited = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Section | DocumentLine] = []
        self._marks: tuple[Mark, ...] = ()
        self.phrases: tuple[str, ...] = ()
        """Sentences offered while a note is typed."""

    def show_papers(self, papers: Checklist, draft: Filled) -> None:
        """Show these documents as filled in, those of a proxy under their own heading."""
        self.beginResetModel()
        lines = [
            DocumentLine(number, paper, draft.entry(paper.code))
            for number, paper in enumerate(papers, start=1)
        ]
        self._marks = mark_columns(lines)
        own = len(papers.documents)
        self._rows = [*lines[:own]]
        if papers.proxy_documents:
            heading = Section("Surat kuasa, karena yang hadir bukan direktur atau pemilik")
            self._rows += [heading, *lines[own:]]
        self._mark_reached()
        self.endResetModel()

    def renew(self, draft: Filled) -> None:
        """Show what the same documents are now, without a new beginning."""
        self._rows = [
            replace(row, entry=draft.entry(row.document.code))
            if isinstance(row, DocumentLine)
            else row
            for row in self._rows
        ]
        self._mark_reached()
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.note_column))

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks that have a column."""
        return self._marks

    @property
    def note_column(self) -> int:
        """Where the notes stand."""
        return FIRST_MARK_COLUMN + len(self._marks)

    @property
    def entries(self) -> dict[str, DocumentEntry]:
        """What the officer filled in, by the code of the document."""
        lines = (row for row in self._rows if isinstance(row, DocumentLine))
        return {line.document.code: line.entry for line in lines}

    def line_at(self, row: int) -> DocumentLine | None:
        """The document in a row; None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, DocumentLine) else None

    def section_rows(self) -> tuple[int, ...]:
        """The rows that are headings."""
        return tuple(at for at, row in enumerate(self._rows) if isinstance(row, Section))

    def mark_of(self, column: int) -> Mark | None:
        """The mark of a column; None for the others."""
        at = column - FIRST_MARK_COLUMN
        return self._marks[at] if 0 <= at < len(self._marks) else None

    def is_stop(self, row: int, column: int) -> bool:
        """Whether there is something to do in a cell, so that the keyboard stops there."""
        line = self.line_at(row)
        if line is None:
            return False
        if line.settled:
            return column == self.note_column
        mark = self.mark_of(column)
        if mark is not None:
            return mark in line.document.marks
        return column == self.note_column or (column == TITLE_COLUMN and line.document.conditional)

    def press(self, row: int, column: int) -> None:
        """Tick, untick or waive a mark; on a "jika ada" title declare that there is none.

        A document that an earlier visit settled is opened again.
        """
        line, mark = self.line_at(row), self.mark_of(column)
        if line is None:
            return
        if line.settled:
            self._fill_in(row, replace(line.entry, settled_earlier=False))
        elif mark is not None:
            self._see(row, toggled(line, mark))
        elif column == TITLE_COLUMN:
            self.press_absent(row)

    def press_absent(self, row: int) -> None:
        """Declare that a "jika ada" document does not exist, or take that back."""
        line = self.line_at(row)
        if line is not None and not line.settled and line.document.conditional:
            self._see(row, absence_toggled(line))

    def complete(self, row: int) -> None:
        """Tick every mark of a document."""
        line = self.line_at(row)
        if line is not None and not line.settled:
            self._see(row, completed(line))

    def is_complete(self, row: int) -> bool:
        """Whether nothing more can be seen of a document that is there or need not be."""
        line = self.line_at(row)
        if line is None or line.settled or line.entry.seen.declared_absent:
            return True
        return completed(line) == line.entry.seen

    def see_all_at_once(self) -> None:
        """Tick "ada", "asli" and "copy" wherever they are asked; the rest stays to be looked at."""
        for at, row in enumerate(self._rows):
            if isinstance(row, DocumentLine) and not row.settled:
                seen = replace(row.entry, seen=seen_at_once(row))
                self._rows[at] = replace(row, entry=seen)
        self._tell_edited()

    def _see(self, row: int, seen: SeenDocument) -> None:
        line = self.line_at(row)
        assert line is not None
        self._fill_in(row, replace(line.entry, seen=seen))

    def _fill_in(self, row: int, entry: DocumentEntry) -> None:
        line = self.line_at(row)
        assert line is not None
        self._rows[row] = replace(line, entry=entry)
        self._tell_edited()

    def _tell_edited(self) -> None:
        self._mark_reached()
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.note_column))
        self.edited.emit()

    def _mark_reached(self) -> None:
        """What stands above the last document touched was passed over, not still to come."""
        touched = [
            at
            for at, row in enumerate(self._rows)
            if isinstance(row, DocumentLine) and row.is_touched
        ]
        last = max(touched, default=-1)
        self._rows = [
            replace(row, reached=at < last) if isinstance(row, DocumentLine) else row
            for at, row in enumerate(self._rows)
        ]

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.note_column + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == self.note_column:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        mark = self.mark_of(section)
        if mark is not None:
            return MARK_HEADS[mark]
        return "Catatan" if section == self.note_column else ""

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == LINE_ROLE:
            return row
        if isinstance(row, Section):
            return row.text if role == Qt.ItemDataRole.DisplayRole else None
        if role == CELL_ROLE:
            return self._cell(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(row, index.column())
        return None

    def setData(
        self, index: _AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        line = self.line_at(index.row())
        if line is None or index.column() != self.note_column:
            return False
        note = str(value).strip()
        if note != line.note:
            self._fill_in(index.row(), replace(line.entry, note=note))
        return True

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        line = self.line_at(index.row())
        editable = index.column() == self.note_column and line is not None and not line.settled
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def _cell(self, line: DocumentLine, column: int) -> MarkCell:
        mark = self.mark_of(column)
        return mark_cell(line, mark) if mark is not None else NOT_ASKED

    def _tooltip(self, line: DocumentLine, column: int) -> str | None:
        if column == TITLE_COLUMN:
            return "\n".join(filter(None, (line.document.title, line.document.note)))
        if line.settled:
            return "Diterima pada kunjungan sebelumnya. Klik atau Spasi untuk memeriksa lagi."
        return line.note if column == self.note_column and line.note else None

    def _text(self, line: DocumentLine, column: int) -> str:
        if column == NUMBER_COLUMN:
            return str(line.number)
        if column == TITLE_COLUMN:
            return line.document.label
        return line.note if column == self.note_column else ""
