"""The clock in the header."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.models.qml import QmlElement, QmlUncreatable
from shared.clock import Clock
from shared.language import Language
from shared.wording import format_clock, format_date

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_MILLISECONDS: Final = 500


@QmlElement
@QmlUncreatable("made by the window")
class ClockModel(QObject):
    """Shows the office's time and date; `changed` once a minute."""

    changed = Signal()

    def __init__(self, clock: Clock, zone: ZoneInfo, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._zone = zone
        self._language = Language.ID
        self._shown = self._minute()
        timer = QTimer(self, interval=_LOOK_MILLISECONDS)
        timer.timeout.connect(self._look)
        timer.start()

    @Property(str, notify=changed)
    def time(self) -> str:
        """The time of day: "09.42"."""
        return format_clock(self._shown, self._zone, self._language)

    @Property(str, notify=changed)
    def date(self) -> str:
        """The date in full: "Senin, 23 November 2026"."""
        return format_date(self._shown.date(), self._language)

    @Property(bool, constant=True)
    def simulated(self) -> bool:
        """Whether this is not the real time."""
        return self._clock.simulated

    def speak(self, language: Language) -> None:
        """Write time and date in a language; a clock is Indonesian until told otherwise."""
        self._language = language
        self.changed.emit()

    @Slot()
    def _look(self) -> None:
        minute = self._minute()
        if minute != self._shown:
            self._shown = minute
            self.changed.emit()

    def _minute(self) -> datetime:
        now = self._clock.now().astimezone(self._zone)
        return now.replace(second=0, microsecond=0)
