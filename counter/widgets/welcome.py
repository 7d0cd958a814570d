"""The dark side of the pages before the desk: which office this is, and what time and day."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from counter.widgets.basics import column, label, row, wrapped
from shared.office import Office
from shared.wording import format_clock, format_date

_TICK_MS = 1_000


class Welcome(QFrame):
    """Names the office, says when it is only a sample or its time only played, and the time."""

    def __init__(self, office: Office, name: str) -> None:
        """`name` tells the pages' labels apart."""
        super().__init__()
        self.setObjectName("welcome")
        self._office = office
        self._time = label("", "welcomeTime", f"{name}Time")
        self._date = label("", "welcomeSoft")
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self._show_time)
        layout = column(margins=(48, 48, 48, 48), gap=8)
        layout.addWidget(label("Loket LPSE", "welcomeTitle"))
        layout.addWidget(wrapped(office.catalogue.office.name, "welcomeSoft"))
        layout.addSpacing(8)
        tags = row()
        for words, is_so in (
            ("KANTOR CONTOH", office.demonstration),
            ("SIMULASI", office.clock.simulated),
        ):
            if is_so:
                tags.addWidget(label(words, "simulated", f"{name}Tag"))
        tags.addStretch(1)
        layout.addLayout(tags)
        layout.addStretch(1)
        layout.addWidget(self._time)
        layout.addWidget(self._date)
        self.setLayout(layout)

    def begin(self) -> None:
        """Let the time run."""
        self._show_time()
        self._ticks.start()

    def end(self) -> None:
        """Rest while nobody looks."""
        self._ticks.stop()

    def _show_time(self) -> None:
        zone = self._office.catalogue.office.zone
        now = self._office.clock.now()
        self._time.setText(format_clock(now, zone))
        self._date.setText(format_date(now.astimezone(zone).date()))
