"""Which period a report is about: how long it is, and one back or onwards by key."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from counter.widgets.basics import label, row
from counter.widgets.buttons import KeyButton
from counter.widgets.choices import ChoiceBox
from shared.errors import UserError
from shared.reports.period import Period, Span, period_of

_SPANS: Final = (
    (Span.MONTH, "Bulan"),
    (Span.QUARTER, "Triwulan"),
    (Span.SEMESTER, "Semester"),
    (Span.YEAR, "Tahun"),
)


class PeriodChooser(QWidget):
    """Begins with the present month; nothing later than today can be chosen."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._period = period_of(today(), Span.MONTH)
        self._span = ChoiceBox()
        self._span.setObjectName("reportSpan")
        self._span.setAccessibleName("Panjang periode")
        self._span.addItems([words for _span, words in _SPANS])
        self._span.activated.connect(self._on_span)
        self._earlier = KeyButton("Sebelumnya", "Alt+Left", name="earlierPeriodButton")
        self._earlier.clicked.connect(partial(self._turn, Period.previous))
        self._later = KeyButton("Berikutnya", "Alt+Right", name="laterPeriodButton")
        self._later.clicked.connect(partial(self._turn, Period.following))
        self._words = label("", "heading", "reportPeriod")
        self._words.setMinimumWidth(140)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = row(gap=10)
        for part in (self._span, self._earlier, self._words, self._later):
            layout.addWidget(part)
        self.setLayout(layout)

    @property
    def period(self) -> Period:
        """The period chosen."""
        return self._period

    def begin(self) -> None:
        """Choose the present month again."""
        self._span.setCurrentIndex(0)
        self._choose(period_of(self._today(), Span.MONTH))

    def choose(self, period: Period) -> None:
        """Choose this period."""
        self._span.setCurrentIndex([span for span, _words in _SPANS].index(period.span))
        self._choose(period)

    def _on_span(self, at: int) -> None:
        self._choose(period_of(min(self._period.last, self._today()), _SPANS[at][0]))

    def _turn(self, neighbour: Callable[[Period], Period]) -> None:
        try:
            period = neighbour(self._period)
        except UserError:
            return  # there is no earlier year
        if period.first <= self._today():
            self._choose(period)

    def _choose(self, period: Period) -> None:
        self._period = period
        self._words.setText(period.words)
        self._later.setEnabled(period.last < self._today())
        self.changed.emit()
