"""A form that is saved or taken back as a whole, worked by keyboard, with problems in place."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from counter.typed import Unreadable
from counter.widgets.basics import column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.fields import Field

Values = Mapping[str, object]

_OVERTAKEN = "Baru saja diubah petugas lain. Simpan memakai isian Anda, Batal memakai yang baru."


class Form(QFrame):
    """Fields with "Simpan" and "Batal": Ctrl+S or Enter saves, Esc takes back what was typed.

    `submitted` carries a dict of the values by field name, once all of them could be read; whoever
    hears it answers with `saved`, `refuse` or `refuse_all`. What stands in the form is only
    replaced by `show_values`; `renew` leaves a form alone that somebody is filling in.
    """

    submitted = Signal(object)
    cancelled = Signal()
    dirty_changed = Signal(bool)

    def __init__(
        self,
        name: str,
        parts: Iterable[Field | QWidget],
        verb: str = "Simpan",
        *,
        title: str = "",
        may_cancel_clean: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`parts` are fields, and widgets that stand between them.

        `may_cancel_clean` keeps "Batal" at hand while nothing is typed, for a form that was
        opened to add something.
        """
        super().__init__(parent)
        self.setObjectName(f"{name}Form")
        self._parts = tuple(parts)
        self.fields = {part.name: part for part in self._parts if isinstance(part, Field)}
        self._title = label(title, "heading", f"{name}Title")
        if not title:
            self._title.hide()
        self._problem = wrapped("", "error", f"{name}Problem")
        self._problem.hide()
        self._state = label("", "small", f"{name}State")
        self._save = KeyButton(verb, "Ctrl+S", "go", f"{name}SaveButton")
        self._cancel = KeyButton("Batal", "Esc", name=f"{name}CancelButton")
        self._is_dirty = self._is_busy = False
        self._may_cancel_clean = may_cancel_clean
        self._shown: dict[str, object] = {}
        self._connect()
        self._lay_out()
        self._show_state()

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._is_dirty

    def set_title(self, title: str) -> None:
        """Say what the form is about now."""
        self._title.setText(title)
        self._title.setVisible(bool(title))

    def offer_cancel(self, *, always: bool) -> None:
        """Keep "Batal" at hand also while nothing is typed, or only then."""
        self._may_cancel_clean = always
        self._show_state()

    def set_verb(self, verb: str) -> None:
        """Say what the saving button does now."""
        self._save.setText(verb)

    def show_values(self, values: Values) -> None:
        """Fill in these values; what was typed is gone, and nothing is wrong any more."""
        self._shown = dict(values)
        for name, value in values.items():
            self.fields[name].show_value(value)
        self._take_back()
        self._state.setText("")
        self._set_dirty(False)

    def allow_as_shown(self) -> None:
        """Let what stands in the form be saved without anything being typed."""
        self._set_dirty(True)
        self._state.setText("")

    def renew(self, values: Values) -> None:
        """Fill in what is stored by now; what somebody has typed over stays, and is told of."""
        if self._is_dirty and not self._is_busy:
            for name in [name for name in values if values[name] != self._shown.get(name)]:
                self._renew_field(self.fields[name], values[name])
        elif not self._is_busy and dict(values) != self._shown:
            self.show_values(values)
        self._shown = dict(values)

    def values(self) -> dict[str, object] | None:
        """What is filled in, or None after saying beside each field what cannot be read."""
        read: dict[str, object] = {}
        unread: list[Field] = []
        for name, field in self.fields.items():
            try:
                read[name] = field.value()
            except Unreadable as problem:
                field.refuse(str(problem))
                unread.append(field)
        if unread:
            unread[0].input.setFocus()
            return None
        return read

    def submit(self) -> None:
        """Save as the button does."""
        if self._is_busy or not self._save.isEnabled():
            return
        self._take_back()
        values = self.values()
        if values is not None:
            self.submitted.emit(values)

    def show_busy(self, busy: bool) -> None:
        """While it is being saved it cannot be saved again."""
        self._is_busy = busy
        self._show_state()

    def saved(self, words: str = "Tersimpan.") -> None:
        """What stands in the form is stored."""
        read = {name: field.value() for name, field in self.fields.items()}
        self._shown = read
        self._set_dirty(False)
        self._state.setText(words)

    def refuse(self, name: str, sentence: str) -> None:
        """Say what is wrong beside a field, and put the keyboard there."""
        self.fields[name].refuse(sentence)
        self.fields[name].input.setFocus()

    def refuse_all(self, sentence: str) -> None:
        """Say what is wrong with the form as a whole, above its buttons."""
        self._problem.setText(sentence)
        self._problem.show()

    def cancel(self) -> None:
        """Take back what was typed."""
        self.show_values(dict(self._shown))
        self.cancelled.emit()

    def focus_start(self) -> None:
        """Put the keyboard in the first field that takes it."""
        for field in self.fields.values():
            if field.isEnabled() and field.input.focusPolicy() != Qt.FocusPolicy.NoFocus:
                field.input.setFocus()
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._cancel.isEnabled():
            self.cancel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        for field in self.fields.values():
            field.edited.connect(self._on_edited)
            field.entered.connect(self.submit)
        # Several forms may be on one page: the keys are those of the form that has the keyboard.
        for button in (self._save, self._cancel):
            button.setShortcut("")
        by_key = QShortcut(QKeySequence("Ctrl+S"), self)
        by_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        by_key.activated.connect(self.submit)
        self._save.clicked.connect(self.submit)
        self._cancel.clicked.connect(self.cancel)

    def _lay_out(self) -> None:
        buttons = row(gap=8)
        buttons.addWidget(self._save)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._state)
        buttons.addStretch(1)
        layout = column(gap=8)
        layout.addWidget(self._title)
        for part in self._parts:
            layout.addWidget(part)
        layout.addWidget(self._problem)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self.setLayout(layout)

    def _renew_field(self, field: Field, stored: object) -> None:
        try:
            is_touched = field.value() not in (self._shown.get(field.name), stored)
        except Unreadable:
            is_touched = True
        if is_touched:
            field.refuse(_OVERTAKEN)
        else:
            field.show_value(stored)

    def _on_edited(self) -> None:
        self._problem.hide()
        self._set_dirty(True)

    def _take_back(self) -> None:
        self._problem.hide()
        for field in self.fields.values():
            field.take_back()

    def _set_dirty(self, dirty: bool) -> None:
        has_changed = dirty is not self._is_dirty
        self._is_dirty = dirty
        if dirty:
            self._state.setText("Belum disimpan")
        self._show_state()
        if has_changed:
            self.dirty_changed.emit(dirty)

    def _show_state(self) -> None:
        self._save.setEnabled(self._is_dirty and not self._is_busy)
        self._cancel.setEnabled((self._is_dirty or self._may_cancel_clean) and not self._is_busy)
