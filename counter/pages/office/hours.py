"""When the office closes and pauses, and until when numbers are given (D07, D08, D09b)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer

from counter.pages.office.section import Section
from counter.pages.tab import Bench
from counter.typed import Unreadable
from counter.widgets.basics import card, column, label, row, wrapped
from counter.widgets.breaks_field import BreaksField, as_rows
from counter.widgets.buttons import KeyButton
from counter.widgets.choices import SwitchField
from counter.widgets.fields import NumberField, TimeField
from counter.widgets.form import Form
from counter.widgets.week_table import WeekTable
from shared.clock import service_day
from shared.office import Office
from shared.office_hours import read_break
from shared.opening_hours.week import DayPlan
from shared.preferences import Preferences
from shared.wording import format_plain_date, format_time

_PREVIEW_AFTER_MS = 250


@dataclass(frozen=True, slots=True)
class _Now:
    preferences: Preferences
    week: Mapping[str, tuple[DayPlan, ...]]


class HoursSection(Section):
    """The hours that the office itself decides, with what a week looks like under them."""

    title = "Jam layanan"
    explained = (
        "Hari dan jam setiap layanan mengikuti standar pelayanan di katalog. Di sini kantor"
        " menentukan yang tidak diatur di sana. Berlaku untuk nomor berikutnya."
    )
    problems = {"preferences.closes_too_early": "office_closes"}

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._preferences: Preferences | None = None
        self._first = _monday(service_day(self.office.clock.now(), self.zone))
        closes = format_time(bench.office.catalogue.office.closes)
        self.form = Form("hours", [
            TimeField(
                "office_closes", "&Jam tutup kantor", optional=True,
                hint=f"Akhir layanan “s/d selesai”. Kosong: pukul {closes}, seperti di katalog.",
            ),
            BreaksField(
                "office_breaks", "&Istirahat kantor",
                "Untuk layanan yang di katalog tidak punya istirahat. Biarkan kosong bila tidak"
                " ada.",
            ),
            SwitchField(
                "tickets_in_break", "Saat istirahat",
                "Nomor tetap boleh diambil di kios, dipanggil sesudah istirahat",
            ),
            NumberField(
                "last_ticket_minutes", "&Nomor terakhir", 0, 120,
                unit="menit sebelum tutup atau istirahat (0 = sampai tutup)",
            ),
        ])  # fmt: skip
        self.watch(self.form)
        self.form.submitted.connect(self._on_submitted)
        self.form.cancelled.connect(self.look)
        self.week = WeekTable("hoursWeek")
        self._week_of = label("", "section", "hoursWeekOf")
        self._before = KeyButton("Minggu sebelumnya", "F6", name="weekBeforeButton")
        self._after = KeyButton("Minggu berikutnya", "F7", name="weekAfterButton")
        self._before.clicked.connect(partial(self._turn, -7))
        self._after.clicked.connect(partial(self._turn, 7))
        self._thinking = QTimer(self, singleShot=True, interval=_PREVIEW_AFTER_MS)
        self._thinking.timeout.connect(self.look)
        for field in self.form.fields.values():
            field.edited.connect(self._thinking.start)
        self._lay_out_hours()

    def end(self) -> None:
        self._thinking.stop()
        super().end()

    def reading(self) -> Callable[[], _Now]:
        return partial(_read, self.office, self._first, self._thought())

    def show_read(self, found: _Now) -> None:
        self._preferences = found.preferences
        self.form.renew(_values(found.preferences))
        self.week.show_week(found.week)
        last = self._first + timedelta(days=6)
        self._week_of.setText(
            f"{format_plain_date(self._first)} – {format_plain_date(last)}"
            + ("  ·  pratinjau, belum disimpan" if self.form.is_dirty else "")
        )

    def _thought(self) -> dict[str, Any]:
        """The choices that are typed and not stored; what cannot be read yet is left out."""
        if not self.form.is_dirty:
            return {}
        chosen: dict[str, Any] = {}
        for name, field in self.form.fields.items():
            try:
                chosen[name] = field.value()
            except Unreadable:
                continue
        return _written(chosen)

    def _turn(self, days: int) -> None:
        self._first += timedelta(days=days)
        self.look()

    def _on_submitted(self, values: dict[str, Any]) -> None:
        chosen = _written(values)
        work = partial(self.office.preferences.change, chosen, self.by)
        self.carry_out(("hours", repr(chosen)), work, self.form)

    def _lay_out_hours(self) -> None:
        frame = card("hoursCard")
        inside = column(margins=(18, 14, 18, 14))
        inside.addWidget(self.form)
        frame.setLayout(inside)
        self.content.addWidget(frame)
        head = row(gap=8)
        head.addWidget(label("Jam buka satu minggu", "heading"))
        head.addWidget(self._week_of, 1)
        head.addWidget(self._before)
        head.addWidget(self._after)
        self.content.addLayout(head)
        self.content.addWidget(self.week)
        self.content.addWidget(
            wrapped("Sudah termasuk hari libur, penutupan, dan jam khusus.", "small")
        )
        self.content.addStretch(1)


def _read(office: Office, first: date, thought: dict[str, Any]) -> _Now:
    preferences = office.preferences.read()
    return _Now(preferences, office.hours.week(first, replace(preferences, **thought)))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _values(preferences: Preferences) -> dict[str, object]:
    return {
        "office_closes": preferences.office_closes,
        "office_breaks": tuple(read_break(entry) for entry in preferences.office_breaks),
        "tickets_in_break": preferences.tickets_in_break,
        "last_ticket_minutes": preferences.last_ticket_minutes,
    }


def _written(values: dict[str, Any]) -> dict[str, Any]:
    """Form values as the office's choices keep them."""
    if "office_breaks" in values:
        return {**values, "office_breaks": as_rows(values["office_breaks"])}
    return values
