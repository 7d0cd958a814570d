"""How long the kiosk waits for a visitor who does nothing."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.flow import RESULTS
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.visit_model import VisitModel

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: until the wipe, how many of them with a warning, and on a result page."""

    idle: int = 60
    warning: int = 15
    result: int = 20


@QmlElement
@QmlUncreatable("made by the window")
class PatienceModel(QObject):
    """Counts down while nobody touches the kiosk, warns, and wipes the visit."""

    changed = Signal()

    def __init__(self, visit: VisitModel, patience: Patience, second: int, parent: QObject) -> None:
        """`second` is the length of a second in milliseconds, so that tests need not wait."""
        super().__init__(parent)
        self._visit = visit
        self._patience = patience
        self._left = patience.idle
        self._timer = QTimer(self, interval=second)
        self._timer.timeout.connect(self._count)
        visit.changed.connect(self.touch)

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """Seconds until the visit is wiped."""
        return self._left

    @Property(bool, notify=changed)
    def isWarning(self) -> bool:
        """Whether the visitor is asked to go on; result pages only count down."""
        return self.is_asking

    @property
    def is_asking(self) -> bool:
        """The same, for Python."""
        flow = self._visit.flow
        is_asked = self._timer.isActive() and flow.has_begun and not self._is_result
        return is_asked and self._left <= self._patience.warning

    @Slot()
    def touch(self) -> None:
        """Somebody is there: begin to count anew."""
        was_warning = self._left <= self._patience.warning  # the visit may have ended since
        flow = self._visit.flow
        is_soon = self._is_result and not flow.is_unprinted  # time to photograph the screen
        self._left = self._patience.result if is_soon else self._patience.idle
        if self._visit.flow.is_untouched:
            self._timer.stop()
        else:
            self._timer.start()
        if was_warning or self._is_result:
            self.changed.emit()

    @property
    def _is_result(self) -> bool:
        return self._visit.flow.page in RESULTS

    @Slot()
    def _count(self) -> None:
        self._left -= 1
        self.changed.emit()
        if self._left <= 0:
            self._visit.wipe()
