"""The page of the number."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal

from kiosk.models.class_times import day_of, hours_of
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.visit_model import VisitModel
from kiosk.models.waits import Wait, wait_of
from shared.catalogue import Catalogue
from shared.codes import grouped
from shared.printing import PrintReport
from shared.slips.barcodes import bars

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class TicketModel(QObject):
    """The ticket just issued; empty when there is none."""

    changed = Signal()

    def __init__(
        self, visit: VisitModel, comfort: ComfortModel, catalogue: Catalogue, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._flow = visit.flow
        self._catalogue = catalogue
        visit.pageChanged.connect(self.changed)
        comfort.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def label(self) -> str:
        """The number: "A-014"."""
        return self._flow.number.label if self._flow.number else ""

    @Property(str, notify=changed)
    def serviceTitle(self) -> str:
        """What it is for."""
        number = self._flow.number
        if number is None:
            return ""
        service = self._catalogue.service(number.service)
        return self._flow.comfort.language.of(service.title, service.title_en)

    @Property(int, notify=changed)
    def ahead(self) -> int:
        """How many wait before it."""
        return self._flow.number.ahead if self._flow.number else 0

    @Property(str, notify=changed)
    def wait(self) -> str:
        """The expected wait as a figure: "20–35"; empty while no counter serves the line."""
        return self._wait.figure

    @Property(bool, notify=changed)
    def waitsHours(self) -> bool:
        """Whether that figure counts hours."""
        return self._wait.in_hours

    @property
    def _wait(self) -> Wait:
        outlook = self._flow.outlook
        if self._flow.number is None or outlook is None or not outlook.counters_open:
            return Wait()
        return wait_of(outlook.shortest, outlook.longest)

    @Property(str, notify=changed)
    def counters(self) -> str:
        """Where it will be called: "Loket 1, 2"."""
        return joined(self._flow.number.counters) if self._flow.number else ""

    @Property(bool, notify=changed)
    def isPriority(self) -> bool:
        """Whether it goes before others (D56)."""
        return self._flow.number.priority if self._flow.number else False

    @Property(bool, notify=changed)
    def isUnprinted(self) -> bool:
        """Whether its paper did not come out."""
        return self._flow.is_unprinted

    @Property(str, notify=changed)
    def code(self) -> str:
        """The code in groups, as under its barcode."""
        return grouped(self._flow.number.code) if self._flow.number else ""

    @Property(list, notify=changed)
    def bars(self) -> list[int]:
        """The barcode's bars: start and width in modules, one after the other."""
        if self._flow.number is None:
            return []
        return [number for bar in bars(self._flow.number.code).bars for number in bar]

    @Property(int, notify=changed)
    def modules(self) -> int:
        """How many modules the barcode is wide."""
        return bars(self._flow.number.code).modules if self._flow.number else 0

    @Property(str, notify=changed)
    def trainingTitle(self) -> str:
        """The weekly class that came with it; empty where none did."""
        place = self._flow.training
        return place.session.title if place else ""

    @Property(str, notify=changed)
    def trainingDay(self) -> str:
        """The day of that class."""
        place, zone = self._flow.training, self._catalogue.office.zone
        return day_of(place.session, zone, self._flow.comfort.language) if place else ""

    @Property(str, notify=changed)
    def trainingHours(self) -> str:
        """Its hours."""
        place, zone = self._flow.training, self._catalogue.office.zone
        return hours_of(place.session, zone, self._flow.comfort.language) if place else ""

    @Property(int, notify=changed)
    def trainingPosition(self) -> int:
        """The number in its waiting list; 0 with a seat."""
        place = self._flow.training
        return place.position if place and place.waiting else 0

    def hear_print(self, report: PrintReport) -> None:
        """A print job ended, of this ticket or of any other."""
        if report.error is not None:
            self._flow.miss_paper(report.subject_id)
            self._visit.touch()
            self.changed.emit()


def joined(names: Sequence[str]) -> str:
    """Return names in one line, their common first word said once: "Loket 1, 2"."""
    words = {name.partition(" ")[0] for name in names}
    if len(names) < 2 or len(words) > 1 or any(" " not in name for name in names):
        return ", ".join(names)
    numbers = ", ".join(name.partition(" ")[2] for name in names)
    return f"{words.pop()} {numbers}"
