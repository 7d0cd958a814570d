"""The warning before joining a line that will probably not be served in time."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.models.offers import Offers
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.visit_model import VisitModel
from kiosk.models.waits import Wait, wait_of

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class LongLineModel(QObject):
    """What is known of the line: how many wait, how long it takes, and when the service stops."""

    changed = Signal()

    def __init__(self, visit: VisitModel, offers: Offers, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._flow = visit.flow
        self._offers = offers
        visit.changed.connect(self.changed)
        offers.changed.connect(self.changed)

    @Property(str, notify=changed)
    def serviceTitle(self) -> str:
        """The service whose line it is."""
        return self._flow.service_title

    @Property(int, notify=changed)
    def ahead(self) -> int:
        """How many wait."""
        return self._flow.outlook.ahead if self._flow.outlook else 0

    @Property(str, notify=changed)
    def wait(self) -> str:
        """The expected wait as a figure: "95–130"."""
        return self._wait.figure

    @Property(bool, notify=changed)
    def waitsHours(self) -> bool:
        """Whether that figure counts hours."""
        return self._wait.in_hours

    @Property(bool, notify=changed)
    def isBreak(self) -> bool:
        """Whether a break comes before the turn, rather than the end of the day."""
        return bool(self._flow.outlook and self._flow.outlook.limit_is_break)

    @Property(bool, notify=changed)
    def hasCounters(self) -> bool:
        """Whether a counter serves this line now."""
        return bool(self._flow.outlook and self._flow.outlook.counters_open)

    @Property(str, notify=changed)
    def limit(self) -> str:
        """When the service stops: "pukul 12.00"."""
        limit = self._flow.outlook.limit if self._flow.outlook else None
        return self._offers.when(limit) if limit else ""

    @Slot()
    def accept(self) -> None:
        """Take a number all the same."""
        self._flow.accept_line()
        self._visit.touch()

    @property
    def _wait(self) -> Wait:
        outlook = self._flow.outlook
        return wait_of(outlook.shortest, outlook.longest) if outlook else Wait()
