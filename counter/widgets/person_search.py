"""Looking for one person: the words, the records that name them, and which of these are meant."""

from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from counter.style import Theme
from counter.widgets.basics import column, label, row
from counter.widgets.buttons import KeyButton
from counter.widgets.pick_table import PickTable
from counter.widgets.record_table import Cell, Column
from counter.widgets.record_table import Record as TableRow
from shared.personal_data import Record
from shared.personal_data.words import kind_words
from shared.wording import format_short_date

_LONGEST: Final = 120
_FEWEST_LETTERS: Final = 3
_TOO_SHORT: Final = "Tulis sedikitnya tiga huruf nama, atau satu nomor atau alamat email lengkap."
_NOBODY: Final = "Tidak ada catatan tentang orang ini. Periksa ejaan atau nomornya."
_COLUMNS: Final = (
    Column("Catatan"),
    Column("Nama", stretches=True),
    Column("Perusahaan/instansi", stretches=True),
    Column("Kontak"),
    Column("Nomor"),
    Column("Waktu"),
)


class PersonSearch(QWidget):
    """Takes words, shows what was found for them, and knows the records that are meant."""

    asked = Signal(str)
    """Carries words that are enough to look for somebody."""
    begun_anew = Signal()
    """Another search begins; nothing of the last person is to stay on screen."""
    wanted_changed = Signal()

    def __init__(self, theme: Theme, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._found: dict[object, Record] = {}
        self.words = QLineEdit()
        self.words.setObjectName("personSearch")
        self.words.setMaxLength(_LONGEST)
        self.words.setClearButtonEnabled(True)
        self.words.setPlaceholderText("Nama, atau nomor telepon, KTP/NIP, NPWP, email lengkap")
        self._look = KeyButton("Cari", "Enter", "go", "personSearchButton")
        self._look.setShortcut("")
        self.table = PickTable("personRecords", _COLUMNS, theme)
        self.table.say_when_empty(_TOO_SHORT)
        self.picked: QLabel = label("", "quiet", "personPicked")
        self.words.returnPressed.connect(self.look_up)
        self._look.clicked.connect(self.look_up)
        self.table.picked_changed.connect(self._on_meant)
        self.table.current_changed.connect(self._on_current)
        self.setFocusProxy(self.words)
        self._lay_out()

    @property
    def wanted(self) -> tuple[Record, ...]:
        """The records that were ticked, or the one under the cursor."""
        keys = self.table.picked or (self.table.current,)
        return tuple(self._found[key] for key in keys if key in self._found)

    @property
    def only(self) -> Record | None:
        """The record that is meant, unless several are."""
        wanted = self.wanted
        return wanted[0] if len(wanted) == 1 else None

    def look_up(self) -> None:
        """Look for whoever is named in the search."""
        words = " ".join(self.words.text().split())
        self.begun_anew.emit()
        if len(words) >= _FEWEST_LETTERS:
            self.asked.emit(words)
            return
        self.show_found(())
        self.table.say_when_empty(_TOO_SHORT)

    def show_found(self, records: tuple[Record, ...]) -> None:
        """Show what was found, with the keyboard in it."""
        self._found = {(record.kind, record.id): record for record in records}
        self.table.say_when_empty(_NOBODY if self.words.text() else _TOO_SHORT)
        self.table.offer([self._row(record) for record in records])
        if records:
            self.table.setFocus()

    def forget(self) -> None:
        """Forget words and records."""
        self.words.clear()
        self.show_found(())

    def _on_current(self, _key: object) -> None:
        self._on_meant()

    def _on_meant(self) -> None:
        count, found = len(self.table.picked), len(self._found)
        hint = "Spasi memilih, Ctrl+A memilih semua" if found > 1 else ""
        self.picked.setText(f"{count} dari {found} dipilih" if count else hint)
        self.wanted_changed.emit()

    def _row(self, record: Record) -> TableRow:
        day = format_short_date(record.at.astimezone(self._zone).date())
        year = record.at.astimezone(self._zone).year
        return TableRow(
            (record.kind, record.id),
            (
                Cell(kind_words(record.kind)),
                Cell(record.name),
                Cell(record.organisation),
                Cell(record.contact),
                Cell(record.label),
                Cell(f"{day} {year}", record.at),
            ),
        )

    def _lay_out(self) -> None:
        tools = row(gap=8)
        tools.addWidget(self.words, 1)
        tools.addWidget(self._look)
        layout = column(gap=14)
        layout.addLayout(tools)
        layout.addWidget(self.table, 1)
        self.setLayout(layout)
