"""A week of opening hours: services that keep the same hours share a line."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from counter.widgets.basics import column, label, wrapped
from shared.opening_hours.week import DayPlan
from shared.wording import format_day, format_time

_FIRST_WIDTH: Final = 120


class WeekTable(QWidget):
    """Seven days beside each other; what makes a day special stands under its hours."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnMinimumWidth(0, _FIRST_WIDTH)
        for day in range(1, 8):
            self._grid.setColumnStretch(day, 1)
        self.setLayout(self._grid)

    def show_week(self, week: Mapping[str, tuple[DayPlan, ...]]) -> None:
        """Show these hours, by service code."""
        while (item := self._grid.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        groups = _grouped(week)
        for at, plan in enumerate(next(iter(groups), ())):
            head = f"{format_day(plan.day)[:3]} {plan.day:%d-%m}"
            self._put(0, at + 1, label(head, "section"))
        for below, (days, codes) in enumerate(groups.items(), start=1):
            self._put(below, 0, wrapped(", ".join(codes), "section", f"weekServices{below}"))
            for at, plan in enumerate(days):
                self._put(below, at + 1, _cell(plan, f"week{below}-{at}"))

    def _put(self, row: int, column: int, words: QWidget) -> None:
        self._grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignTop)


def _grouped(
    week: Mapping[str, tuple[DayPlan, ...]],
) -> dict[tuple[DayPlan, ...], list[str]]:
    groups: dict[tuple[DayPlan, ...], list[str]] = {}
    for code, days in week.items():
        groups.setdefault(days, []).append(code)
    return groups


def _cell(plan: DayPlan, name: str) -> QWidget:
    if not plan.spans:
        return wrapped(_short(plan), "small", name)
    lines = (f"{format_time(starts)}–{format_time(ends)}" for starts, ends in plan.spans)
    hours = wrapped("\n".join(lines), "value", name)
    if not plan.named:
        return hours
    both = QWidget()
    layout = column(gap=0)
    layout.addWidget(hours)
    layout.addWidget(wrapped(plan.named, "small", f"{name}Named"))
    both.setLayout(layout)
    return both


def _short(plan: DayPlan) -> str:
    """Why a day is closed; a usual day off needs no reason."""
    return plan.closed if plan.named or "bukan hari layanan" not in plan.closed else "tutup"
