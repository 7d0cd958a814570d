"""One-off closings of the office or of some services."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from counter.intentions import Work
from counter.pages.office.records import RecordsSection
from counter.spans import end_of, span_words, until_words
from counter.widgets.choices import ChoiceField, SeveralField
from counter.widgets.fields import DateField, TextField, TimeField
from counter.widgets.form import Values
from counter.widgets.record_table import Cell, Column, Record
from shared.office import Office
from shared.office_admin import Topic
from shared.office_admin.closures import LONGEST_REASON, ClosureForm, ClosureView

_ALL, _ROOM, _SOME = "all", "room", "some"


@dataclass(frozen=True, slots=True)
class _Now:
    closures: tuple[ClosureView, ...]
    phrases: tuple[str, ...]


class ClosuresSection(RecordsSection):
    """Closings that hold or are to come."""

    title = "Penutupan"
    explained = (
        "Menutup kantor atau sebagian layanan untuk waktu tertentu, misalnya rapat atau gangguan"
        " listrik. Berlaku untuk nomor berikutnya; nomor yang sudah diambil tetap dilayani."
    )
    add_words = "Tambah penutupan"
    new_title = "Penutupan baru"
    away_words = "Cabut"
    empty_words = "Tidak ada penutupan. Tekan Ctrl+N untuk menutup kantor atau suatu layanan."
    problems = {
        "closure.reason_missing": "reason",
        "closure.too_long": "reason",
        "closure.ends_first": "to_day",
        "closure.past": "to_day",
        "closure.unknown_service": "services",
    }

    def columns(self) -> Sequence[Column]:
        return (Column("Waktu"), Column("Yang ditutup"), Column("Alasan", stretches=True))

    def fields(self) -> Sequence[QWidget]:
        catalogue = self.bench.office.catalogue
        self._what = ChoiceField(
            "what",
            "&Yang ditutup",
            {_ALL: "Semua layanan", _ROOM: "Ruang bidding", _SOME: "Layanan tertentu"},
        )
        self._services = SeveralField(
            "services",
            "Layanan",
            [(service.code, f"{service.code}  {service.title}") for service in catalogue.services],
        )
        self._what.edited.connect(self._show_services)
        self._reason = TextField(
            "reason",
            "&Alasan",
            LONGEST_REASON,
            hint="Dibaca pengunjung. Panah bawah: kalimat siap pakai.",
        )
        return (
            self._what,
            self._services,
            DateField("from_day", "&Mulai tanggal"),
            TimeField("from_time", "Mulai jam", optional=True, hint="Kosong: sejak awal hari."),
            DateField("to_day", "&Selesai tanggal"),
            TimeField("to_time", "Selesai jam", optional=True, hint="Kosong: sampai akhir hari."),
            self._reason,
        )

    def reading(self) -> Callable[[], _Now]:
        return partial(_read, self.office)

    def show_read(self, found: _Now) -> None:
        self._reason.suggest(found.phrases)
        room = self.office.administration.closures.room_services
        self.show_records(
            [self._record(view) for view in found.closures],
            {view.id: _values(view.form, room, self.zone) for view in found.closures},
        )
        self._show_services()

    def new_values(self) -> Values:
        today = self.office.clock.now().astimezone(self.zone).date()
        return {
            "what": _ALL,
            "services": frozenset(),
            "from_day": today,
            "from_time": None,
            "to_day": today,
            "to_time": None,
            "reason": "",
        }

    def title_of(self, key: Any) -> str:
        return "Ubah penutupan"

    def question_of(self, key: Any) -> str:
        return "Cabut penutupan ini? Layanannya buka lagi sesuai jam biasa."

    def save(self, key: Any, values: Mapping[str, Any]) -> None:
        closures = self.office.administration.closures
        if values["what"] == _SOME and not values["services"]:
            self.form.refuse("services", "Pilih sedikitnya satu layanan.")
            return
        form = _closure(values, closures.room_services, self.zone)
        work: Work
        if key is None:
            work = partial(closures.enter, form, self.by)
        else:
            work = partial(closures.change, key, form, self.by)
        self.carry_out((key, form), work, self.form)

    def take_away(self, key: Any) -> None:
        lift = self.office.administration.closures.lift
        self.carry_out(("lift", key), partial(lift, key, self.by), None, "Penutupan dicabut.")

    def after_done(self, result: Any) -> None:
        super().after_done(result)
        if result is not None:
            self.go_to_after(result)

    def _on_add(self) -> None:
        super()._on_add()
        self._show_services()

    def _on_current(self, key: Hashable | None) -> None:
        super()._on_current(key)
        self._show_services()

    def _show_services(self) -> None:
        self._services.setVisible(self._what.value() == _SOME)

    def _record(self, view: ClosureView) -> Record:
        form = view.form
        what = _what(form.services, self.office.administration.closures.room_services)
        words = {_ALL: "Semua layanan", _ROOM: "Ruang bidding", _SOME: ", ".join(
            sorted(form.services)
        )}  # fmt: skip
        tone = "warns" if view.holds else ""
        when = span_words(form, self.zone)
        if view.holds:
            when = until_words(form, self.zone, self.office.clock.now())
        return Record(
            view.id,
            (
                Cell(when, form.starts_at, tone),
                Cell(words[what]),
                Cell(form.reason),
            ),
        )


def _read(office: Office) -> _Now:
    return _Now(office.administration.closures.coming(), office.phrases.of(Topic.CLOSE))


def _what(services: frozenset[str], room: frozenset[str]) -> str:
    if not services:
        return _ALL
    return _ROOM if services == room else _SOME


def _values(form: ClosureForm, room: frozenset[str], zone: ZoneInfo) -> Values:
    starts, ends = form.starts_at.astimezone(zone), form.ends_at.astimezone(zone)
    whole_end = ends.time() == time.min
    last = ends.date() - timedelta(days=1) if whole_end else ends.date()
    return {
        "what": _what(form.services, room),
        "services": form.services,
        "from_day": starts.date(),
        "from_time": None if starts.time() == time.min else starts.time(),
        "to_day": last,
        "to_time": None if whole_end else ends.time(),
        "reason": form.reason,
    }


def _closure(values: Mapping[str, Any], room: frozenset[str], zone: ZoneInfo) -> ClosureForm:
    services = {_ALL: frozenset[str](), _ROOM: room, _SOME: values["services"]}[values["what"]]
    starts = datetime.combine(values["from_day"], values["from_time"] or time.min, zone)
    ends = end_of(values["to_day"], values["to_time"], zone)
    return ClosureForm(starts, ends, values["reason"], services)
