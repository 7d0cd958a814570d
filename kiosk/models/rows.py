"""Frozen dataclasses as the rows of a list that QML repeats."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

Index = QModelIndex | QPersistentModelIndex
_FIRST_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()


class Rows(QAbstractListModel):
    """Serves rows of one dataclass; a role bears its field's name in camelCase."""

    def __init__(self, row_type: type, parent: QObject) -> None:
        super().__init__(parent)
        self._fields = [field.name for field in fields(row_type)]
        self._rows: tuple[object, ...] = ()

    def show(self, rows: Sequence[object]) -> None:
        """Show these rows; as long as their number stays, so do the items under a finger."""
        before, self._rows = self._rows, tuple(rows)
        if len(before) != len(self._rows):
            self.beginResetModel()
            self.endResetModel()
            return
        for at, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the fields as QML writes them."""
        return {
            _FIRST_ROLE + at: QByteArray(_camel_case(name).encode())
            for at, name in enumerate(self._fields)
        }

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one field of one row."""
        at = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= at < len(self._fields):
            return None
        return getattr(self._rows[index.row()], self._fields[at])


def _camel_case(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
