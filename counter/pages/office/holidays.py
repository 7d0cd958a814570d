"""The days off of a year."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from counter.intentions import Work
from counter.pages.office.records import RecordsSection
from counter.pages.tab import Bench
from counter.widgets.basics import Notice, label, row
from counter.widgets.buttons import KeyButton
from counter.widgets.choices import SwitchField
from counter.widgets.fields import DateField, TextField
from counter.widgets.form import Values
from counter.widgets.record_table import Cell, Column, Record
from shared.clock import service_day
from shared.office_admin.holidays import LONGEST_NAME, YEARS, DayOff
from shared.wording import format_date


class HolidaysSection(RecordsSection):
    """One year's table, with the way to the years beside it."""

    title = "Hari libur"
    explained = (
        "Libur nasional dan cuti bersama. Tanggal “perkiraan” belum ditetapkan pemerintah:"
        " betulkan begitu keputusannya terbit."
    )
    add_words = "Tambah hari libur"
    new_title = "Hari libur baru"
    empty_words = "Tahun ini belum berisi hari libur."
    problems = {
        "holiday.name_missing": "name",
        "holiday.too_long": "name",
        "holiday.taken": "day",
        "holiday.year": "day",
    }

    def __init__(self, bench: Bench) -> None:
        self._year = service_day(bench.office.clock.now(), bench.office.catalogue.office.zone).year
        super().__init__(bench)
        self._shown_year = label("", "heading", "holidayYear")
        self._before = KeyButton("Tahun sebelumnya", "F6", name="yearBeforeButton")
        self._after = KeyButton("Tahun berikutnya", "F7", name="yearAfterButton")
        self._before.clicked.connect(partial(self._turn, -1))
        self._after.clicked.connect(partial(self._turn, 1))
        self._fill = KeyButton("Isi libur nasional", "Ctrl+L", "go", "fillYearButton")
        self._fill.clicked.connect(self._on_fill)
        self._empty = Notice("yearEmpty")
        self._empty.content.addWidget(self._fill)
        self._empty.hide()
        self._lay_out_years()

    def columns(self) -> Sequence[Column]:
        return (Column("Tanggal"), Column("Nama", True), Column("Jenis"))

    def fields(self) -> Sequence[QWidget]:
        return (
            DateField("day", "&Tanggal"),
            TextField("name", "&Nama", LONGEST_NAME),
            SwitchField("collective_leave", "Jenis", "Cuti bersama"),
            SwitchField("estimated", "Kepastian", "Perkiraan, belum ditetapkan"),
        )

    def reading(self) -> Callable[[], tuple[DayOff, ...]]:
        return partial(self.office.administration.holidays.of_year, self._year)

    def show_read(self, found: tuple[DayOff, ...]) -> None:
        self._shown_year.setText(f"{self._year}")
        self._before.setEnabled(self._year > YEARS[0])
        self._after.setEnabled(self._year < YEARS[1])
        self._empty.setVisible(not found)
        if not found:
            self._empty.say(
                "plain",
                f"Tahun {self._year} belum berisi hari libur.",
                "Isi dengan kalender nasional, lalu betulkan yang perlu.",
            )
        self.show_records(
            [_record(day_off) for day_off in found],
            {day_off.day: _values(day_off) for day_off in found},
        )

    def new_values(self) -> Values:
        return {"day": None, "name": "", "collective_leave": False, "estimated": False}

    def title_of(self, key: Any) -> str:
        return f"Ubah {format_date(key)}"

    def question_of(self, key: Any) -> str:
        return f"Hapus {self.values[key]['name']}? {format_date(key)} menjadi hari biasa."

    def save(self, key: Any, values: Mapping[str, Any]) -> None:
        holidays, day_off = self.office.administration.holidays, DayOff(**values)
        work: Work
        if key is None:
            work = partial(holidays.enter, day_off, self.by)
        else:
            work = partial(holidays.change, key, day_off, self.by)
        self._year = day_off.day.year
        self._saved = day_off.day
        self.carry_out((key, day_off), work, self.form)

    def take_away(self, key: Any) -> None:
        drop = self.office.administration.holidays.drop
        self._saved = None
        self.carry_out(("drop", key), partial(drop, key, self.by), None, "Hari libur dihapus.")

    def after_done(self, result: Any) -> None:
        super().after_done(result)
        if self._saved is not None:
            self._editing = None
            self.go_to_after(self._saved)

    _saved: date | None = None

    def first_key(self) -> Hashable:
        """The next day off, if the year has one to come."""
        today = service_day(self.office.clock.now(), self.zone)
        coming = (day for day in self.values if isinstance(day, date) and day >= today)
        return min(coming, default=super().first_key())

    def _turn(self, years: int) -> None:
        if self.form.is_dirty:
            self.form.refuse_all("Simpan atau batalkan dulu isian ini.")
            return
        self._year += years
        self.look()

    def _on_fill(self) -> None:
        fill = self.office.administration.holidays.fill_year
        self._saved = None
        work = partial(fill, self._year, self.by)
        self.carry_out(("fill", self._year), work, None, "Libur nasional ditambahkan.")

    def _lay_out_years(self) -> None:
        years = row(gap=8)
        years.addWidget(self._shown_year)
        years.addStretch(1)
        years.addWidget(self._before)
        years.addWidget(self._after)
        self.content.insertLayout(0, years)
        self.content.insertWidget(1, self._empty)


def _record(day_off: DayOff) -> Record:
    kind = "Cuti bersama" if day_off.collective_leave else "Libur"
    if day_off.estimated:
        kind = f"{kind}, perkiraan"
    return Record(
        day_off.day,
        (
            Cell(format_date(day_off.day), day_off.day),
            Cell(day_off.name),
            Cell(kind, None, "warns" if day_off.estimated else ""),
        ),
    )


def _values(day_off: DayOff) -> Values:
    return {
        "day": day_off.day,
        "name": day_off.name,
        "collective_leave": day_off.collective_leave,
        "estimated": day_off.estimated,
    }
