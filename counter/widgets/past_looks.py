"""The list of concluded verifications, with the field in which one is looked for."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter.pages.tab import Bench
from counter.widgets.basics import column, label, row, text_field, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.case_side import OUTCOMES
from counter.widgets.record_table import Cell, Column, Record, RecordTable
from counter.wording import written_moment
from shared.verification.memory import EarlierLook
from shared.verification.rules import Outcome

_COLUMNS: Final = (
    Column("Waktu"),
    Column("Layanan"),
    Column("Penyedia", stretches=True),
    Column("Dibawa oleh"),
    Column("Hasil"),
    Column("Lembar"),
    Column("Petugas"),
)
_TONES: Final = {Outcome.INCOMPLETE: "warns", Outcome.REJECTED: "blocks"}
_LONGEST: Final = 40


class PastLooks(QWidget):
    """Enter in the field looks for a number or opens a slip; Enter in the list opens a row."""

    asked = Signal(str)
    chosen = Signal(object)

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pastLooks")
        self._zone = bench.office.catalogue.office.zone
        self._catalogue = bench.office.catalogue
        self._field = text_field("caseField", _LONGEST)
        self._field.setPlaceholderText("Pindai lembar, atau ketik nomor lembar, NPWP, atau NIB")
        self._field.returnPressed.connect(self._on_asked)
        self._look = KeyButton("Cari", "Enter", "go", "caseSearchButton")
        self._look.setShortcut("")
        self._look.clicked.connect(self._on_asked)
        self._refusal = wrapped("", "error", "caseRefusal")
        self._refusal.hide()
        self.table = RecordTable("pastVerifications", _COLUMNS, bench.theme)
        self.table.say_when_empty(
            "Belum ada verifikasi yang selesai. Yang selesai di loket muncul di sini."
        )
        self.table.chosen.connect(self.chosen)
        self._lay_out()

    def show_looks(self, looks: tuple[EarlierLook, ...]) -> None:
        """Show these verifications, in this order until a column is chosen."""
        self.table.show_records([self._record(look) for look in looks])

    def refuse(self, words: str) -> None:
        """Say under the field what was not found."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))

    def clear(self) -> None:
        """Forget what was looked for."""
        self._field.clear()
        self.refuse("")
        self.table.show_records(())

    def focus_start(self) -> None:
        """Put the keyboard into the field."""
        self._field.setFocus()
        self._field.selectAll()

    def _record(self, look: EarlierLook) -> Record:
        came = "" if look.is_director else " (diwakili)"
        return Record(
            look.verification_id,
            (
                Cell(written_moment(look.at, self._zone), look.at.timestamp()),
                Cell(look.service),
                Cell(look.provider),
                Cell(f"{look.bearer}{came}"),
                Cell(OUTCOMES[look.outcome].capitalize(), tone=_TONES.get(look.outcome, "")),
                Cell(look.slip),
                Cell(look.officer),
            ),
        )

    def _on_asked(self) -> None:
        self.asked.emit(" ".join(self._field.text().split()))

    def _lay_out(self) -> None:
        asked = row(gap=10)
        asked.addWidget(self._field, 1)
        asked.addWidget(self._look)
        layout = column(margins=(24, 20, 24, 20), gap=10)
        layout.addWidget(label("Berkas verifikasi", "title"))
        layout.addLayout(asked)
        layout.addWidget(self._refusal)
        layout.addWidget(self.table, 1)
        layout.addWidget(label("Enter membuka lembarnya", "small"))
        self.setLayout(layout)
