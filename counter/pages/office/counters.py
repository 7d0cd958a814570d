"""The office's counters and what is called there."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from counter.intentions import Work
from counter.pages.office.records import RecordsSection
from counter.pages.tab import Bench
from counter.widgets.basics import Notice
from counter.widgets.choices import SeveralField
from counter.widgets.fields import NumberField, TextField, Words
from counter.widgets.form import Values
from counter.widgets.record_table import Cell, Column, Record
from shared.office_admin.counters import LONGEST_NAME, MOST, CounterForm, CounterView


class CountersSection(RecordsSection):
    """Counters in use and retired ones; a service that no counter calls is told above them."""

    title = "Loket"
    explained = (
        "Nama dan layanan baru berlaku bagi petugas yang masuk ke loket itu sesudah disimpan."
        " Loket yang tidak dipakai lagi tetap ada di riwayat."
    )
    add_words = "Tambah loket"
    new_title = "Loket baru"
    away_words = "Berhenti memakai"
    empty_words = "Belum ada loket. Tekan Ctrl+N untuk menambah."
    problems = {
        "counter.name_missing": "name",
        "counter.too_long": "name",
        "counter.number_unfit": "number",
        "counter.number_taken": "number",
        "counter.unknown_service": "services",
    }

    def __init__(self, bench: Bench) -> None:
        self._counters: dict[Hashable, CounterView] = {}
        super().__init__(bench)
        self._uncalled = Notice("uncalledServices")
        self._uncalled.hide()
        self.content.insertWidget(0, self._uncalled)

    def columns(self) -> Sequence[Column]:
        return (
            Column("No.", ends_right=True),
            Column("Nama"),
            Column("Layanan", True),
            Column("Keadaan"),
        )

    def fields(self) -> Sequence[QWidget]:
        catalogue = self.bench.office.catalogue
        codes = self.bench.office.administration.counters.callable_services
        return (
            NumberField("number", "N&omor", 1, MOST),
            TextField("name", "&Nama", LONGEST_NAME, hint="Disebut saat memanggil."),
            SeveralField(
                "services",
                "&Layanan",
                [(code, f"{code}  {catalogue.service(code).title}") for code in codes],
                missing="Pilih sedikitnya satu layanan.",
            ),
            Words("seated", "Keadaan"),
        )

    def reading(self) -> Callable[[], tuple[CounterView, ...]]:
        return self.office.administration.counters.all

    def show_read(self, found: tuple[CounterView, ...]) -> None:
        self._counters = {view.id: view for view in found}
        uncalled = self.office.administration.counters.uncalled(found)
        self._uncalled.setVisible(bool(uncalled))
        if uncalled:
            named = ", ".join(self._named(code) for code in uncalled)
            self._uncalled.say(
                "warns",
                "Ada layanan yang tidak dipanggil di loket mana pun",
                f"{named}. Pengunjungnya akan menunggu tanpa dipanggil; tambahkan ke suatu loket.",
            )
        self.show_records(
            [_record(view) for view in found], {view.id: _values(view) for view in found}
        )
        self._show_away()

    def new_values(self) -> Values:
        taken = [view.form.number for view in self._counters.values()]
        number = max(taken, default=0) + 1
        return {
            "number": number,
            "name": f"Loket {number}",
            "services": frozenset(),
            "seated": "Belum dipakai",
        }

    def title_of(self, key: Any) -> str:
        return f"Ubah {self._counters[key].form.name}"

    def question_of(self, key: Any) -> str:
        view = self._counters[key]
        if view.retired:
            return f"Pakai {view.form.name} lagi?"
        return f"Berhenti memakai {view.form.name}? Loket ini hilang dari semua pilihan."

    def save(self, key: Any, values: Mapping[str, Any]) -> None:
        counters = self.office.administration.counters
        form = CounterForm(values["number"], values["name"], values["services"])
        work: Work
        if key is None:
            work = partial(counters.add, form, self.by)
        else:
            work = partial(counters.change, key, form, self.by)
        self.carry_out((key, form), work, self.form)

    def take_away(self, key: Any) -> None:
        counters, view = self.office.administration.counters, self._counters[key]
        step = counters.restore if view.retired else counters.retire
        words = "dipakai lagi" if view.retired else "tidak dipakai lagi"
        work = partial(step, view.id, self.by)
        self.carry_out(("retire", key, view.retired), work, None, f"{view.form.name} {words}.")

    def after_done(self, result: Any) -> None:
        super().after_done(result)
        if isinstance(result, UUID):
            self.go_to_after(result)

    def _on_current(self, key: Hashable | None) -> None:
        super()._on_current(key)
        self._show_away()

    def _show_away(self) -> None:
        view = self._counters.get(self.editing) if self.editing is not None else None
        words = "Pakai lagi" if view is not None and view.retired else self.away_words
        self.away.setText(f"{words}…")
        self.question.set_verb(words)

    def _named(self, code: str) -> str:
        return f"{code} {self.office.catalogue.service(code).title}"


def _record(view: CounterView) -> Record:
    form, tone = view.form, "quiet" if view.retired else ""
    state = "Tidak dipakai" if view.retired else view.officer or "Kosong"
    return Record(
        view.id,
        (
            Cell(str(form.number), form.number, tone),
            Cell(form.name, None, tone),
            Cell(", ".join(sorted(form.services)), len(form.services), tone),
            Cell(state, None, tone),
        ),
    )


def _values(view: CounterView) -> Values:
    seated = f"Dipakai {view.officer}" if view.officer else "Tidak ada petugas"
    return {
        "number": view.form.number,
        "name": view.form.name,
        "services": view.form.services,
        "seated": "Tidak dipakai lagi" if view.retired else seated,
    }
