"""Which share of each service's matters is to be on time, from which day on."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from counter.intentions import Work
from counter.pages.office.records import RecordsSection
from counter.widgets.choices import ChoiceField
from counter.widgets.fields import DateField, NumberField
from counter.widgets.form import Values
from counter.widgets.record_table import Cell, Column, Record
from shared.office_admin.targets import DatedTarget
from shared.wording import format_plain_date


class TargetsSection(RecordsSection):
    """The dated targets of the services that promise a time."""

    title = "Target layanan"
    explained = (
        "Berapa persen dari setiap layanan harus tepat waktu. Yang tidak diatur targetnya 100 %,"
        " yaitu janji standar itu sendiri. Laporan memakai target yang berlaku pada hari terakhir"
        " periodenya."
    )
    add_words = "Tambah target"
    new_title = "Target baru"
    empty_words = "Semua layanan bertarget 100 %. Tekan Ctrl+N untuk mengatur yang lain."
    problems = {
        "target.taken": "from_day",
        "target.percent": "percent",
        "target.unpromised": "service",
    }

    def columns(self) -> Sequence[Column]:
        return (
            Column("Layanan", True),
            Column("Berlaku sejak"),
            Column("Target"),
            Column("Status"),
        )

    def fields(self) -> Sequence[QWidget]:
        return (
            ChoiceField("service", "&Layanan", self._titles),
            DateField("from_day", "&Berlaku sejak"),
            NumberField("percent", "&Tepat waktu", 0, 100, unit="%"),
        )

    def reading(self) -> Callable[[], tuple[DatedTarget, ...]]:
        return self.office.administration.targets.all

    def show_read(self, found: tuple[DatedTarget, ...]) -> None:
        today = self.office.administration.targets.today()
        in_force: dict[str, date] = {}
        for target in found:
            if target.from_day <= today:
                in_force.setdefault(target.service, target.from_day)
        records = []
        for target in found:
            is_in_force = in_force.get(target.service) == target.from_day
            words = _standing(target, today, is_in_force=is_in_force)
            records.append(self._record(target, words, "" if is_in_force else "quiet"))
        self.show_records(records, {target.key: _values(target) for target in found})

    def new_values(self) -> Values:
        return {"service": next(iter(self._titles)), "from_day": None, "percent": 100}

    def title_of(self, key: Any) -> str:
        service, from_day = key
        return f"Ubah target {service} sejak {format_plain_date(from_day)}"

    def question_of(self, key: Any) -> str:
        service, from_day = key
        return (
            f"Hapus target {service} sejak {format_plain_date(from_day)}? Yang berlaku sebelumnya"
            " berlaku lagi, juga dalam laporan periode itu."
        )

    def save(self, key: Any, values: Mapping[str, Any]) -> None:
        targets, target = self.office.administration.targets, DatedTarget(**values)
        work: Work
        if key is None:
            work = partial(targets.enter, target, self.by)
        else:
            work = partial(targets.change, key, target, self.by)
        self._saved: DatedTarget | None = target
        self.carry_out((key, target), work, self.form)

    def take_away(self, key: Any) -> None:
        drop = self.office.administration.targets.drop
        self._saved = None
        self.carry_out(("drop", key), partial(drop, key, self.by), None, "Target dihapus.")

    def after_done(self, result: Any) -> None:
        super().after_done(result)
        if self._saved is not None:
            self._editing = None
            self.go_to_after(self._saved.key)

    @property
    def _titles(self) -> dict[object, str]:
        services = self.office.administration.targets.services
        return {service.code: f"{service.code} {service.title}" for service in services}

    def _record(self, target: DatedTarget, standing: str, tone: str) -> Record:
        title = self._titles.get(target.service, target.service)
        return Record(
            target.key,
            (
                Cell(title),
                Cell(format_plain_date(target.from_day), target.from_day),
                Cell(f"{target.percent} %", target.percent),
                Cell(standing, None, tone),
            ),
        )


def _standing(target: DatedTarget, today: date, *, is_in_force: bool) -> str:
    if is_in_force:
        return "Berlaku"
    return "Akan berlaku" if target.from_day > today else "Dahulu"


def _values(target: DatedTarget) -> Values:
    return {
        "service": target.service,
        "from_day": target.from_day,
        "percent": target.percent,
    }
