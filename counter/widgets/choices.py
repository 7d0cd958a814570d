"""Fields in which something is chosen instead of typed."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from counter.typed import Unreadable
from counter.widgets.check_box import CheckBox
from counter.widgets.fields import LONGEST_WIDTH, Field
from shared.wording import format_days

_DAY_NAMES: Final = tuple(format_days(frozenset({day})) for day in range(7))


class ChoiceBox(QComboBox):
    """A choice that shows that it opens."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.6))
        right, middle = self.width() - 18, self.height() / 2
        corners = ((right - 5, middle - 2.5), (right, middle + 2.5), (right + 5, middle - 2.5))
        painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in corners]))


class ChoiceField(Field):
    """One of several values, opened with the arrows."""

    def __init__(
        self, name: str, caption: str, choices: Mapping[object, str], *, hint: str = ""
    ) -> None:
        self._box = ChoiceBox()
        self._box.setObjectName(name)
        self._box.setMinimumWidth(220)
        self._box.setMaximumWidth(LONGEST_WIDTH)
        self._values: list[object] = []
        super().__init__(name, caption, self._box, hint)
        self.offer(choices)
        self._box.activated.connect(self._on_edited)

    def offer(self, choices: Mapping[object, str]) -> None:
        """Offer these values; the one chosen stays chosen."""
        chosen = self.value() if self._values else None
        self._values = list(choices)
        self._box.clear()
        self._box.addItems(list(choices.values()))
        self.show_value(chosen)

    @property
    def offered(self) -> tuple[object, ...]:
        """The values that can be chosen."""
        return tuple(self._values)

    def value(self) -> object:
        return self._values[self._box.currentIndex()]

    def show_value(self, value: object) -> None:
        self._box.setCurrentIndex(self._values.index(value) if value in self._values else 0)


class SwitchField(Field):
    """Yes or no; the words of yes stand beside the box."""

    def __init__(self, name: str, caption: str, words: str, *, hint: str = "") -> None:
        self._box = CheckBox(words, name)
        super().__init__(name, caption, self._box, hint)
        self._box.clicked.connect(self._on_edited)

    def value(self) -> object:
        return self._box.isChecked()

    def show_value(self, value: object) -> None:
        self._box.setChecked(bool(value))


class SeveralField(Field):
    """Any number of values; Space ticks, arrows and Tab go from one to the next.

    `missing` is said when none is ticked.
    """

    def __init__(
        self,
        name: str,
        caption: str,
        choices: Iterable[tuple[object, str]],
        *,
        columns: int = 1,
        missing: str = "",
        hint: str = "",
    ) -> None:
        body = QWidget()
        body.setObjectName(f"{name}Boxes")
        self._boxes: dict[object, CheckBox] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(0)
        for at, (value, words) in enumerate(choices):
            box = CheckBox(words, f"{name}-{value}")
            self._boxes[value] = box
            grid.addWidget(box, at // columns, at % columns)
        body.setLayout(grid)
        self._missing = missing
        super().__init__(name, caption, body, hint)
        for box in self._boxes.values():
            box.clicked.connect(self._on_ticked)

    @property
    def input(self) -> QWidget:
        return next(iter(self._boxes.values()), self.body)

    def value(self) -> object:
        ticked = frozenset(value for value, box in self._boxes.items() if box.isChecked())
        if self._missing and not ticked:
            raise Unreadable(self._missing)
        return ticked

    def show_value(self, value: object) -> None:
        wanted = value if isinstance(value, frozenset) else frozenset()
        for each, box in self._boxes.items():
            box.setChecked(each in wanted)

    def _on_ticked(self) -> None:
        self._on_edited()


class DaysField(SeveralField):
    """Days of the week, Monday = 0."""

    def __init__(
        self, name: str, caption: str, *, columns: int = 7, missing: str = "", hint: str = ""
    ) -> None:
        days = enumerate(_DAY_NAMES)
        super().__init__(name, caption, days, columns=columns, missing=missing, hint=hint)
