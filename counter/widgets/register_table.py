"""The day's register of the bidding room's users, as the standard's product has it (1d C8)."""

from collections.abc import Callable
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from shared.bidding_room.views import RegisterRow, StayEnding
from shared.wording import format_clock

_AnyIndex = QModelIndex | QPersistentModelIndex


class RegisterTable(QTableView):
    """Lists who used the room today, oldest first."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("registerTable")
        self.setAccessibleName("Daftar pengguna ruang bidding hari ini")
        self._model = _RegisterModel(zone, self)
        self.setModel(self._model)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(_PACKAGE, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(_PACKAGE, _PACKAGE_WIDTH)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_rows(self, rows: tuple[RegisterRow, ...]) -> None:
        """List these users."""
        self._model.replace(rows)


class _RegisterModel(QAbstractTableModel):
    """The register's rows in words."""

    def __init__(self, zone: ZoneInfo, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[RegisterRow, ...] = ()
        self._zone = zone

    def replace(self, rows: tuple[RegisterRow, ...]) -> None:
        """Hold these rows instead."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _COLUMNS[section][0]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _COLUMNS[index.column()][1](self._rows[index.row()], self._zone)
        return None


_ENDINGS: Final = {
    None: "Masih di dalam",
    StayEnding.SIGNED_OUT: "Keluar sendiri",
    StayEnding.RELEASED: "Dibebaskan petugas",
    StayEnding.AUTOMATIC: "Keluar otomatis",
    StayEnding.LAPSED: "Tidak datang",
}


def _times(row: RegisterRow, zone: ZoneInfo) -> str:
    came = format_clock(row.seated_at, zone)
    # Nobody saw an automatic ending: its moment is when it was written, maybe the next morning.
    seen = row.ended_at is not None and row.ending is not StayEnding.AUTOMATIC
    return f"{came} – {format_clock(row.ended_at, zone)}" if seen and row.ended_at else came


def _who(row: RegisterRow, _zone: ZoneInfo) -> str:
    return "\n".join(part for part in (row.person, row.organisation) if part)


def _identity(row: RegisterRow, _zone: ZoneInfo) -> str:
    shown = "ditunjukkan" if row.identity_shown else "belum ditunjukkan"
    return f"{row.identity}\n{shown}" if row.identity else shown.capitalize()


_COLUMNS: Final[tuple[tuple[str, Callable[[RegisterRow, ZoneInfo], str]], ...]] = (
    ("No.", lambda row, _zone: str(row.number)),
    ("Nama dan perusahaan/instansi", _who),
    ("KTP/NIP", _identity),
    ("Paket tender", lambda row, _zone: row.tender_package),
    ("PC", lambda row, _zone: row.computer),
    ("Masuk – keluar", _times),
    ("Tanda keluar", lambda row, _zone: _ENDINGS[row.ending]),
)
_NAME: Final = 1
_PACKAGE: Final = 3
_PACKAGE_WIDTH: Final = 150
