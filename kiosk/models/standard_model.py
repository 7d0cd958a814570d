"""A service's whole standard, component by component."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.flow import Papers
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.papers_model import short_address
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from kiosk.models.visit_model import VisitModel
from shared.catalogue import Catalogue
from shared.catalogue.standard import Component, standard_of
from shared.wording import format_date

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ComponentRow:
    """A component to choose."""

    number: int
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of a component."""

    line: str


@QmlElement
@QmlUncreatable("made by the window")
class StandardModel(QObject):
    """What the office promises for one service, as its decree has it."""

    changed = Signal()

    def __init__(
        self, visit: VisitModel, comfort: ComfortModel, catalogue: Catalogue, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._comfort = comfort
        self._catalogue = catalogue
        self._shown: tuple[Component, ...] = ()
        self._components = Rows(ComponentRow, self)
        self._lines = Rows(LineRow, self)
        visit.changed.connect(self._show)
        comfort.languageChanged.connect(self._show)

    @Property(QObject, constant=True)
    def components(self) -> QObject:
        """The components, as `ComponentRow`."""
        return self._components

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        """The lines of the chosen one, as `LineRow`."""
        return self._lines

    @Property(int, notify=changed)
    def number(self) -> int:
        """The chosen component's number."""
        return self._number

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many components there are."""
        return len(self._shown)

    @Property(str, notify=changed)
    def label(self) -> str:
        """What it is called."""
        return next((c.label for c in self._shown if c.no == self._number), "")

    @Property(str, notify=changed)
    def serviceTitle(self) -> str:
        """Whose standard it is."""
        service = self._papers.service if self._papers else None
        return self._comfort.spoken.of(service.title, service.title_en) if service else ""

    @Property(str, notify=changed)
    def decree(self) -> str:
        """The decision that sets it: number and date."""
        decree = self._catalogue.decree
        _weekday, _, day = format_date(decree.date, self._comfort.spoken).partition(", ")
        return f"{decree.number}, {day}"

    @Property(str, constant=True)
    def address(self) -> str:
        """The office's web page."""
        return self._catalogue.office.website

    @Property(str, constant=True)
    def shownAddress(self) -> str:
        """The web page as one reads it."""
        return short_address(self._catalogue.office.website)

    @Slot(int)
    def choose(self, number: int) -> None:
        """Show a component."""
        if self._papers:
            self._papers.choose_component(number)
            self._visit.touch()

    @property
    def _number(self) -> int:
        return self._papers.component if self._papers else 0

    @property
    def _papers(self) -> Papers | None:
        errand = self._visit.flow.errand
        return errand if isinstance(errand, Papers) else None

    @Slot()
    def _show(self) -> None:
        papers = self._papers
        service = papers.service if papers else None
        language = self._comfort.spoken
        self._shown = standard_of(service, self._catalogue, language) if service else ()
        self._components.show(
            [ComponentRow(c.no, c.label, c.no == self._number) for c in self._shown]
        )
        chosen = next((c.lines for c in self._shown if c.no == self._number), ())
        self._lines.show([LineRow(line) for line in chosen])
        self.changed.emit()
