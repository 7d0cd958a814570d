"""The table that journal rows are shown in, wherever they are shown."""

from collections.abc import Iterable
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from counter.style import Theme
from counter.widgets.record_table import Cell, Column, Record, RecordTable
from shared.monitoring import JournalRow
from shared.wording import format_clock, format_short_date

_COLUMNS: Final = (
    Column("No.", ends_right=True),
    Column("Waktu"),
    Column("Kejadian", stretches=True),
    Column("Nomor"),
    Column("Oleh"),
    Column("Di"),
    Column("Alasan atau rincian", stretches=True),
)


class JournalTable(RecordTable):
    """Rows of the journal; an override stands out."""

    def __init__(
        self, name: str, theme: Theme, zone: ZoneInfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, _COLUMNS, theme, parent)
        self._zone = zone

    def show_rows(self, rows: Iterable[JournalRow]) -> None:
        """Show these rows; their labels are their keys' second half, for opening a story."""
        self.show_records([self._record(row) for row in rows])

    def _record(self, row: JournalRow) -> Record:
        here = row.at.astimezone(self._zone)
        when = f"{format_short_date(here.date())}, {format_clock(row.at, self._zone)}"
        why = ". ".join(filter(None, (row.reason, row.details)))
        return Record(
            (row.number, row.label),
            (
                Cell(str(row.number), row.number),
                Cell(when, row.at),
                Cell(row.words, tone="warns" if row.is_override else ""),
                Cell(row.label),
                Cell(row.officer),
                Cell(row.workstation),
                Cell(why),
            ),
        )
