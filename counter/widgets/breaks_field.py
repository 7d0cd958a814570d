"""A field for breaks: from when to when, and on which days."""

from datetime import time
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from counter.typed import Unreadable, read_time, write_time
from counter.widgets.basics import column, label, row
from counter.widgets.check_box import CheckBox
from counter.widgets.fields import Field
from shared.catalogue import Break
from shared.wording import format_days

_ROWS: Final = 2
_TIME_WIDTH: Final = 76
_DAYS: Final = range(5)


class BreaksField(Field):
    """A line for each break; an empty line is none. Weekends are never service days' breaks."""

    def __init__(self, name: str, caption: str, hint: str = "") -> None:
        self._lines: list[_Line] = []
        self._rows = column(gap=6)
        body = QWidget()
        body.setLayout(self._rows)
        for _ in range(_ROWS):
            self._add_line(name)
        super().__init__(name, caption, body, hint, stretches=True)
        for line in self._lines:
            self._listen_to(line)

    @property
    def input(self) -> QWidget:
        return self._lines[0].starts if self._lines else self.body

    def value(self) -> tuple[Break, ...]:
        found = (line.value() for line in self._lines)
        return tuple(pause for pause in found if pause is not None)

    def show_value(self, value: object) -> None:
        pauses = value if isinstance(value, tuple) else ()
        while len(self._lines) < len(pauses):
            self._listen_to(self._add_line(self.name))
        for at, line in enumerate(self._lines):
            line.show(pauses[at] if at < len(pauses) else None)

    def _add_line(self, name: str) -> "_Line":
        line = _Line(f"{name}{len(self._lines) + 1}")
        self._lines.append(line)
        self._rows.addLayout(line.layout)
        return line

    def _listen_to(self, line: "_Line") -> None:
        for field in (line.starts, line.ends):
            field.textEdited.connect(self._on_edited)
            field.returnPressed.connect(self.entered)
        for box in line.days.values():
            box.clicked.connect(self._on_ticked)

    def _on_ticked(self) -> None:
        self._on_edited()


class _Line:
    """One break's inputs."""

    def __init__(self, name: str) -> None:
        self.starts = _clock_field(f"{name}Starts", "Istirahat mulai")
        self.ends = _clock_field(f"{name}Ends", "Istirahat selesai")
        self.days = {
            day: CheckBox(format_days(frozenset({day}))[:3], f"{name}Day{day}") for day in _DAYS
        }
        for day, box in self.days.items():
            box.setAccessibleName(format_days(frozenset({day})))
        dash: QLabel = label("–", "value")
        self.layout: QHBoxLayout = row(gap=6)
        for part in (self.starts, dash, self.ends, *self.days.values()):
            self.layout.addWidget(part)
        self.layout.addStretch(1)

    def value(self) -> Break | None:
        if not self.starts.text().strip() and not self.ends.text().strip():
            return None
        starts, ends = read_time(self.starts.text()), read_time(self.ends.text())
        days = frozenset(day for day, box in self.days.items() if box.isChecked())
        if ends <= starts:
            raise Unreadable("Istirahat harus berakhir sesudah mulai.")
        if not days:
            raise Unreadable("Pilih hari istirahatnya.")
        return Break(days, starts, ends)

    def show(self, pause: Break | None) -> None:
        self.starts.setText(write_time(pause.starts if pause else None))
        self.ends.setText(write_time(pause.ends if pause else None))
        for day, box in self.days.items():
            box.setChecked(pause is not None and day in pause.days)


def _clock_field(name: str, accessible: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(accessible)
    made.setPlaceholderText("jj.mm")
    made.setMaxLength(5)
    made.setFixedWidth(_TIME_WIDTH)
    return made


def as_rows(pauses: tuple[Break, ...]) -> tuple[dict[str, object], ...]:
    """Breaks as the office's choices keep them."""
    return tuple(
        {"days": sorted(p.days), "starts": _iso(p.starts), "ends": _iso(p.ends)} for p in pauses
    )


def _iso(clock: time) -> str:
    return clock.isoformat("minutes")
