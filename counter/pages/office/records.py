"""A section that is a table of records with a form beside it: add, change, and take away."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from counter.pages.office.section import Section
from counter.pages.tab import Bench
from counter.widgets.basics import card, column, row
from counter.widgets.buttons import KeyButton
from counter.widgets.form import Form, Values
from counter.widgets.inline_question import InlineQuestion
from counter.widgets.record_table import Column, Record, RecordTable

FORM_WIDTH: Final = 568
_NEW: Final = object()


class RecordsSection(Section):
    """Shows records; the form holds the one under the cursor, or a new one.

    Kinds of it name the columns and the fields, and carry out `save` and `take_away`.
    """

    add_words: ClassVar[str] = "Tambah"
    new_title: ClassVar[str] = "Baru"
    away_words: ClassVar[str] = "Hapus"
    empty_words: ClassVar[str] = "Belum ada. Tekan Ctrl+N untuk menambah."

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        name = self.objectName()
        self.values: dict[Hashable, Values] = {}
        self._editing: Hashable | object | None = None
        self._go_to: Hashable | None = None
        self.table = RecordTable(f"{name}Table", self.columns(), bench.theme)
        self.table.say_when_empty(self.empty_words)
        self.add = KeyButton(self.add_words, "Ctrl+N", name=f"{name}AddButton")
        self.away = KeyButton(f"{self.away_words}…", "Ctrl+D", name=f"{name}AwayButton")
        self.form = Form(name, self.fields())
        self._form_frame = self._form_card()
        self.question = InlineQuestion(f"{name}Away", self.away_words)
        self.add.clicked.connect(self._on_add)
        self.away.clicked.connect(self._on_away_asked)
        self.question.answered.connect(self._on_away)
        self.table.current_changed.connect(self._on_current)
        self.table.chosen.connect(self._on_chosen)
        self.form.submitted.connect(self._on_submitted)
        self.form.cancelled.connect(self._on_cancelled)
        self.watch(self.form)
        self._lay_out_records()
        self._show_form()

    # What kinds of it say

    def columns(self) -> Sequence[Column]:
        """The table's columns."""
        raise NotImplementedError

    def fields(self) -> Sequence[QWidget]:
        """The form's fields, and what stands between them."""
        raise NotImplementedError

    def new_values(self) -> Values:
        """What a new record begins with."""
        raise NotImplementedError

    def title_of(self, key: Any) -> str:
        """What the form says above a record."""
        raise NotImplementedError

    def question_of(self, key: Any) -> str:
        """What is asked before a record is taken away; empty when it cannot be."""
        raise NotImplementedError

    def save(self, key: Any, values: Mapping[str, Any]) -> None:
        """Carry out adding (no key) or changing."""
        raise NotImplementedError

    def take_away(self, key: Any) -> None:
        """Carry out taking away."""
        raise NotImplementedError

    def first_key(self) -> Hashable:
        """The record to begin at."""
        return self.table.shown_keys[0]

    # What they share

    @property
    def editing(self) -> Hashable | None:
        """The key of the record in the form; None for a new one, or none at all."""
        return None if self._editing is _NEW else self._editing

    def show_records(self, records: Sequence[Record], values: dict[Hashable, Values]) -> None:
        """Show what was read; a form that is being filled in stays."""
        self.values = values
        self.table.show_records(records)
        if self._go_to is not None and self.table.go_to(self._go_to):
            self._go_to = None
        elif self.table.current is None and self.table.shown_keys:
            self.table.go_to(self.first_key())
            QTimer.singleShot(0, self, self._bring_into_view)
        if self.editing is not None and self.editing not in values and not self.form.is_dirty:
            self._editing = None
        self._show_form()

    def focus_start(self) -> None:
        self.table.setFocus()

    def end(self) -> None:
        super().end()
        self.question.close_question()
        self._editing = None
        self._show_form()

    def go_to_after(self, key: Hashable) -> None:
        """Put the cursor on a record when it has been read."""
        self._go_to = key

    def after_done(self, _result: Any) -> None:
        if self._form is None or self._editing is _NEW:
            self._editing = None

    def _show_form(self) -> None:
        editing = self._editing
        self._form_frame.setVisible(editing is not None)
        self.form.setVisible(editing is not None)
        self.form.offer_cancel(always=editing is _NEW)
        question = self.question_of(editing) if self.editing in self.values else ""
        self.away.setEnabled(bool(question))
        if editing is None:
            self._take_up(self.table.current)
        elif editing is not _NEW and editing in self.values:
            self.form.set_title(self.title_of(editing))
            self.form.renew(self.values[editing])

    def _bring_into_view(self) -> None:
        self.table.scrollTo(self.table.currentIndex())

    def _take_up(self, key: Hashable | None) -> None:
        if key is None or key not in self.values:
            return
        self._editing = key
        self.form.show_values(self.values[key])
        self._show_form()

    def _on_current(self, key: Hashable | None) -> None:
        if key is None or key == self._editing:
            return
        if self.form.is_dirty:
            self.form.refuse_all("Simpan atau batalkan dulu isian ini.")
            if self.editing is not None:
                self.table.go_to(self.editing)
            return
        self.question.close_question()
        self._take_up(key)

    def _on_chosen(self, key: Hashable) -> None:
        self._on_current(key)
        self.form.focus_start()

    def _on_add(self) -> None:
        if self.form.is_dirty:
            self.form.refuse_all("Simpan atau batalkan dulu isian ini.")
            self.form.focus_start()
            return
        self.question.close_question()
        self._editing = _NEW
        self.form.set_title(self.new_title)
        self.form.show_values(self.new_values())
        self._show_form()
        self.form.focus_start()

    def _on_submitted(self, values: dict[str, Any]) -> None:
        self.save(self.editing, values)

    def _on_cancelled(self) -> None:
        if self._editing is _NEW:
            self._editing = None
            self._show_form()
        self.focus_start()

    def _on_away_asked(self) -> None:
        key = self.editing
        words = self.question_of(key) if key is not None else ""
        if words:
            self.question.ask_to_confirm(words)

    def _on_away(self, _nothing: str) -> None:
        key = self.editing
        if key is not None:
            self.form.cancel()
            self.take_away(key)

    def _lay_out_records(self) -> None:
        buttons = row(gap=8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.away)
        buttons.addStretch(1)
        left = column(gap=10)
        left.addLayout(buttons)
        left.addWidget(self.question)
        left.addWidget(self.table, 1)
        both = row(gap=16)
        both.addLayout(left, 1)
        both.addWidget(self._form_frame)
        self.content.addLayout(both, 1)

    def _form_card(self) -> QWidget:
        """The form in a card that scrolls where the window is low."""
        frame = card(f"{self.objectName()}Card")
        frame.setFixedWidth(FORM_WIDTH)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.form)
        inside = column(margins=(18, 14, 8, 14))
        inside.addWidget(scroll)
        frame.setLayout(inside)
        return frame
