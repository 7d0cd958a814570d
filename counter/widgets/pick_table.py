"""A table of records of which several are taken together: Space ticks the one under the cursor."""

from collections.abc import Hashable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from counter.style import Theme
from counter.widgets.record_table import Cell, Column, Record, RecordTable

_TICK = "✓"


class PickTable(RecordTable):
    """Shows a tick before each record that was picked; Ctrl+A picks all, and then none."""

    picked_changed = Signal()

    def __init__(
        self, name: str, columns: Sequence[Column], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, (Column("Pilih"), *columns), theme, parent)
        self._offered: tuple[Record, ...] = ()
        self._ticked: frozenset[Hashable] = frozenset()
        self.clicked.connect(self._on_clicked)

    @property
    def picked(self) -> tuple[Hashable, ...]:
        """The keys that were ticked, from the top."""
        return tuple(record.key for record in self._offered if record.key in self._ticked)

    def offer(self, records: Sequence[Record]) -> None:
        """Show these records; those that were ticked and are still there stay ticked."""
        self._offered = tuple(records)
        self._tick({record.key for record in self._offered} & self._ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers()
        if event.key() == Qt.Key.Key_Space and self.current is not None:
            self._tick(self._ticked ^ {self.current})
        elif event.key() == Qt.Key.Key_A and held == Qt.KeyboardModifier.ControlModifier:
            everything = {record.key for record in self._offered}
            self._tick(everything if everything != self._ticked else set())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: object) -> None:
        if self.currentIndex().column() == 0 and self.current is not None:
            self._tick(self._ticked ^ {self.current})

    def _tick(self, keys: frozenset[Hashable] | set[Hashable]) -> None:
        self._ticked = frozenset(keys)
        self.show_records([self._shown_as(record) for record in self._offered])
        self.picked_changed.emit()

    def _shown_as(self, record: Record) -> Record:
        tick = Cell(_TICK if record.key in self._ticked else "")
        return replace(record, cells=(tick, *record.cells))
