"""The bidding room's computers and where they stand."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from counter.intentions import Work
from counter.pages.office.records import RecordsSection
from counter.pages.tab import Bench
from counter.widgets.basics import column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.fields import NumberField, TextField, Words
from counter.widgets.form import Values
from counter.widgets.plan_editor import PlanEditor, Standing
from counter.widgets.record_table import Cell, Column, Record
from shared.office_admin.computers import (
    LONGEST_NAME,
    MOST,
    WIDEST,
    ComputerForm,
    ComputerPlace,
)


class ComputersSection(RecordsSection):
    """Computers in use and retired ones, and the plan that kiosk and room page show."""

    title = "PC & denah"
    explained = (
        "Komputer ruang bidding dan tempatnya di denah. Berlaku untuk pengunjung berikutnya."
    )
    add_words = "Tambah PC"
    new_title = "PC baru"
    away_words = "Berhenti memakai"
    empty_words = "Belum ada komputer. Tekan Ctrl+N untuk menambah."
    problems = {
        "computer.name_missing": "name",
        "computer.too_long": "name",
        "computer.number_unfit": "number",
        "computer.number_taken": "number",
    }

    def __init__(self, bench: Bench) -> None:
        self._computers: dict[Hashable, ComputerPlace] = {}
        super().__init__(bench)
        self.plan = PlanEditor(bench.theme, WIDEST)
        self.plan.chosen.connect(self.table.go_to)
        self.plan.rearranged.connect(self._on_rearranged)
        self._save_plan = KeyButton("Simpan denah", "Ctrl+S", "go", "savePlanButton")
        self._undo_plan = KeyButton("Batal", "Esc", name="undoPlanButton")
        for button in (self._save_plan, self._undo_plan):
            button.setShortcut("")
        self._save_plan.clicked.connect(self._on_save_plan)
        self._undo_plan.clicked.connect(self.plan.take_back)
        self._lay_out_plan()
        self._on_rearranged()

    @property
    def is_dirty(self) -> bool:
        return super().is_dirty or bool(self.plan.moved)

    def columns(self) -> Sequence[Column]:
        return (Column("No.", ends_right=True), Column("Nama", True), Column("Keadaan"))

    def fields(self) -> Sequence[QWidget]:
        return (
            NumberField("number", "N&omor", 1, MOST),
            TextField("name", "&Nama", LONGEST_NAME, hint="Dibaca pengunjung di kios dan slip."),
            Words("state", "Keadaan"),
        )

    def reading(self) -> Callable[[], tuple[ComputerPlace, ...]]:
        return self.office.administration.computers.all

    def show_read(self, found: tuple[ComputerPlace, ...]) -> None:
        self._computers = {view.id: view for view in found}
        self.show_records(
            [_record(view) for view in found], {view.id: _values(view) for view in found}
        )
        in_use = (view for view in found if not view.retired)
        self.plan.show_plan({view.id: Standing(view.form.name, view.place) for view in in_use})
        self._on_rearranged()
        self._show_away()

    def end(self) -> None:
        super().end()
        self.plan.take_back()

    def new_values(self) -> Values:
        number = max((view.form.number for view in self._computers.values()), default=0) + 1
        return {"number": number, "name": f"PC {number}", "state": "Belum dipakai"}

    def title_of(self, key: Any) -> str:
        return f"Ubah {self._computers[key].form.name}"

    def question_of(self, key: Any) -> str:
        view = self._computers[key]
        if view.retired:
            return f"Pakai {view.form.name} lagi?"
        return f"Berhenti memakai {view.form.name}? Komputer ini hilang dari denah dan kios."

    def save(self, key: Any, values: Mapping[str, Any]) -> None:
        computers = self.office.administration.computers
        form = ComputerForm(values["number"], values["name"])
        work: Work
        if key is None:
            work = partial(computers.add, form, self.by)
        else:
            work = partial(computers.change, key, form, self.by)
        self.carry_out((key, form), work, self.form)

    def take_away(self, key: Any) -> None:
        computers, view = self.office.administration.computers, self._computers[key]
        step = computers.restore if view.retired else computers.retire
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
        if isinstance(key, UUID):
            self.plan.choose(key)

    def _show_away(self) -> None:
        view = self._computers.get(self.editing) if self.editing is not None else None
        words = "Pakai lagi" if view is not None and view.retired else self.away_words
        self.away.setText(f"{words}…")
        self.question.set_verb(words)

    def _on_rearranged(self) -> None:
        for button in (self._save_plan, self._undo_plan):
            button.setEnabled(bool(self.plan.moved))
        self._on_dirty(True)

    def _on_save_plan(self) -> None:
        moved = self.plan.moved
        if moved:
            arrange = self.office.administration.computers.arrange
            intention = ("arrange", frozenset(moved.items()))
            self.carry_out(intention, partial(arrange, moved, self.by), None, "Denah tersimpan.")

    def _lay_out_plan(self) -> None:
        frame = QFrame()
        buttons = row(gap=8)
        buttons.addWidget(label("Denah", "heading"))
        hint = "Panah memilih, Ctrl+panah memindahkan; atau seret dengan tetikus."
        buttons.addWidget(wrapped(hint, "small"), 1)
        buttons.addWidget(self._save_plan)
        buttons.addWidget(self._undo_plan)
        inside = column(gap=8)
        inside.addLayout(buttons)
        inside.addWidget(self.plan)
        frame.setLayout(inside)
        self.content.addWidget(frame)
        for keys, step in (("Ctrl+S", self._on_save_plan), ("Esc", self.plan.take_back)):
            by_key = QShortcut(QKeySequence(keys), frame)
            by_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            by_key.activated.connect(step)


def _record(view: ComputerPlace) -> Record:
    tone = "quiet" if view.retired else ""
    return Record(
        view.id,
        (
            Cell(str(view.form.number), view.form.number, tone),
            Cell(view.form.name, None, tone),
            Cell(_state(view), None, tone),
        ),
    )


def _state(view: ComputerPlace) -> str:
    if view.retired:
        return "Tidak dipakai lagi"
    return f"Untuk {view.label}" if view.label else "Kosong"


def _values(view: ComputerPlace) -> Values:
    return {"number": view.form.number, "name": view.form.name, "state": _state(view)}
