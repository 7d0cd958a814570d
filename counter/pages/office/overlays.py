"""Other hours for some dates, such as those of Ramadan (D09)."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from counter.intentions import Work
from counter.pages.office.records import RecordsSection
from counter.widgets.breaks_field import BreaksField
from counter.widgets.choices import ChoiceField, DaysField
from counter.widgets.fields import DateField, TextField, TimeField
from counter.widgets.form import Values
from counter.widgets.record_table import Cell, Column, Record
from shared.office_admin.overlays import LONGEST_NAME, OverlayForm, OverlayView
from shared.wording import format_plain_date, format_time

_OWN, _NONE, _THESE = "own", "none", "these"


class OverlaysSection(RecordsSection):
    """Overlays of today and later."""

    title = "Jam khusus"
    explained = (
        "Jam lain untuk tanggal tertentu, misalnya bulan Ramadan. Selama tanggal itu, jam ini"
        " berlaku untuk semua layanan."
    )
    add_words = "Tambah jam khusus"
    new_title = "Jam khusus baru"
    empty_words = "Belum ada jam khusus. Tekan Ctrl+N untuk menambah, misalnya jam Ramadan."
    problems = {
        "overlay.name_missing": "name",
        "overlay.too_long": "name",
        "overlay.ends_first": "last_day",
        "overlay.closes_first": "closes",
        "overlay.no_days": "days",
        "overlay.break_unfit": "breaks",
    }

    def columns(self) -> Sequence[Column]:
        return (Column("Nama", True), Column("Tanggal"), Column("Jam"))

    def fields(self) -> Sequence[QWidget]:
        self._whose_days = ChoiceField(
            "whose_days", "&Hari", {_OWN: "Hari layanan seperti biasa", _THESE: "Hanya hari ini"}
        )
        self._days = DaysField("days", "", columns=4)
        self._whose_breaks = ChoiceField(
            "whose_breaks",
            "&Istirahat",
            {_OWN: "Seperti biasa", _NONE: "Tanpa istirahat", _THESE: "Diganti"},
            hint="Hanya untuk layanan yang punya istirahat.",
        )
        self._breaks = BreaksField("breaks", "")
        for choice in (self._whose_days, self._whose_breaks):
            choice.edited.connect(self._show_details)
        return (
            TextField(
                "name", "&Nama", LONGEST_NAME, hint="Dibaca pengunjung, misalnya Jam Ramadan."
            ),
            DateField("first_day", "&Mulai tanggal"),
            DateField("last_day", "&Sampai tanggal"),
            TimeField("opens", "Jam &buka"),
            TimeField("closes", "Jam &tutup"),
            self._whose_days,
            self._days,
            self._whose_breaks,
            self._breaks,
        )

    def reading(self) -> Callable[[], tuple[OverlayView, ...]]:
        return self.office.administration.overlays.coming

    def show_read(self, found: tuple[OverlayView, ...]) -> None:
        self.show_records(
            [_record(view) for view in found], {view.id: _values(view.form) for view in found}
        )
        self._show_details()

    def new_values(self) -> Values:
        return {
            **dict.fromkeys(("first_day", "last_day", "opens", "closes")),
            "name": "",
            "whose_days": _OWN,
            "days": frozenset(range(5)),
            "whose_breaks": _OWN,
            "breaks": (),
        }

    def title_of(self, key: Any) -> str:
        return "Ubah jam khusus"

    def question_of(self, key: Any) -> str:
        return "Hapus jam khusus ini? Jam biasa berlaku lagi pada tanggal itu."

    def save(self, key: Any, values: Mapping[str, Any]) -> None:
        overlays, form = self.office.administration.overlays, _form(values)
        work: Work
        if key is None:
            work = partial(overlays.enter, form, self.by)
        else:
            work = partial(overlays.change, key, form, self.by)
        self.carry_out((key, form), work, self.form)

    def take_away(self, key: Any) -> None:
        drop = self.office.administration.overlays.drop
        self.carry_out(("drop", key), partial(drop, key, self.by), None, "Jam khusus dihapus.")

    def after_done(self, result: Any) -> None:
        super().after_done(result)
        if result is not None:
            self.go_to_after(result)

    def _on_add(self) -> None:
        super()._on_add()
        self._show_details()

    def _on_current(self, key: Hashable | None) -> None:
        super()._on_current(key)
        self._show_details()

    def _show_details(self) -> None:
        self._days.setVisible(self._whose_days.value() == _THESE)
        self._breaks.setVisible(self._whose_breaks.value() == _THESE)


def _record(view: OverlayView) -> Record:
    form = view.form
    tone = "warns" if view.holds else ""
    dates = f"{format_plain_date(form.first_day)} – {format_plain_date(form.last_day)}"
    return Record(
        view.id,
        (
            Cell(f"{form.name}  ·  sedang berlaku" if view.holds else form.name, None, tone),
            Cell(dates, form.first_day),
            Cell(f"{format_time(form.opens)}–{format_time(form.closes)}"),
        ),
    )


def _values(form: OverlayForm) -> Values:
    whose_breaks = _OWN if form.breaks is None else _THESE if form.breaks else _NONE
    return {
        "name": form.name,
        "first_day": form.first_day,
        "last_day": form.last_day,
        "opens": form.opens,
        "closes": form.closes,
        "whose_days": _OWN if form.days is None else _THESE,
        "days": frozenset(range(5)) if form.days is None else form.days,
        "whose_breaks": whose_breaks,
        "breaks": form.breaks or (),
    }


def _form(values: Mapping[str, Any]) -> OverlayForm:
    breaks = {_OWN: None, _NONE: (), _THESE: values["breaks"]}[values["whose_breaks"]]
    return OverlayForm(
        name=values["name"],
        first_day=values["first_day"],
        last_day=values["last_day"],
        opens=values["opens"],
        closes=values["closes"],
        days=values["days"] if values["whose_days"] == _THESE else None,
        breaks=breaks,
    )
