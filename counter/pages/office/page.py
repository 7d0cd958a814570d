"""The tab "Kantor": the sections on the left, the one chosen on the right."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from counter.pages.office.catalogue import CatalogueSection
from counter.pages.office.closures import ClosuresSection
from counter.pages.office.computers import ComputersSection
from counter.pages.office.counters import CountersSection
from counter.pages.office.holidays import HolidaysSection
from counter.pages.office.hours import HoursSection
from counter.pages.office.overlays import OverlaysSection
from counter.pages.office.people import PeopleSection
from counter.pages.office.personal_data import PersonalDataSection
from counter.pages.office.phrases import PhrasesSection
from counter.pages.office.preferences import (
    ComplaintsSection,
    KeepingSection,
    LetterheadSection,
    QueueSection,
    ScreensSection,
)
from counter.pages.office.section import Section
from counter.pages.office.targets import TargetsSection
from counter.pages.tab import Bench, Tab
from counter.widgets.basics import column, label, row
from shared.actors import Officer

SECTIONS: Final[tuple[type[Section], ...]] = (
    HoursSection,
    ClosuresSection,
    OverlaysSection,
    HolidaysSection,
    TargetsSection,
    CountersSection,
    ComputersSection,
    QueueSection,
    ScreensSection,
    PhrasesSection,
    LetterheadSection,
    ComplaintsSection,
    KeepingSection,
    PersonalDataSection,
    CatalogueSection,
    PeopleSection,
)
"""In the order of the list."""

_LIST_WIDTH: Final = 208
_UNSAVED: Final = "  •"


class SectionList(QListWidget):
    """The sections; arrows turn the page, Right or Enter goes into it."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class OfficePage(Tab):
    """Offers the sections an officer may change; each is made when it is first turned to."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("officePage")
        self._bench = bench
        self._officer: Officer | None = None
        self._made: dict[type[Section], Section] = {}
        self._offered: tuple[type[Section], ...] = ()
        self._at_work: set[type[Section]] = set()
        self.sections = SectionList()
        self.sections.setObjectName("officeSections")
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sections.setAccessibleName("Bagian pengaturan kantor")
        self.sections.currentRowChanged.connect(self._on_row)
        self.sections.entered.connect(self._enter_section)
        self._pages = QStackedWidget()
        self._lay_out()

    @property
    def section(self) -> Section | None:
        """The section on screen."""
        row_at = self.sections.currentRow()
        return self._made.get(self._offered[row_at]) if 0 <= row_at < len(self._offered) else None

    def begin(self, officer: Officer) -> None:
        self._officer = officer
        self._offered = tuple(kind for kind in SECTIONS if officer.may(kind.needs))
        self.sections.clear()
        for kind in self._offered:
            QListWidgetItem(kind.title, self.sections)
        self.sections.setCurrentRow(0)

    def end(self) -> None:
        for kind in self._at_work:
            self._made[kind].end()
        self._at_work.clear()
        self.sections.clear()
        self._officer, self._offered = None, ()

    def focus_start(self) -> None:
        self.sections.setFocus()

    def turn_to(self, kind: type[Section]) -> Section:
        """Show a section and give it the keyboard."""
        self.sections.setCurrentRow(self._offered.index(kind))
        self._enter_section()
        return self._made[kind]

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        if self.section is not None:
            self.section.look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What a form does not take back with Esc leads back to the list.
        if event.key() == Qt.Key.Key_Escape:
            self.sections.setFocus()
            return
        super().keyPressEvent(event)

    def _on_row(self, row_at: int) -> None:
        if not 0 <= row_at < len(self._offered) or self._officer is None:
            return
        kind = self._offered[row_at]
        if kind not in self._made:
            self._made[kind] = self._make(kind)
        section = self._made[kind]
        self._pages.setCurrentIndex(list(self._made).index(kind))
        if kind in self._at_work:
            section.look()
        else:
            self._at_work.add(kind)
            section.begin(self._officer)

    def _make(self, kind: type[Section]) -> Section:
        section = kind(self._bench)
        section.dirty_changed.connect(self._show_unsaved)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(section)
        self._pages.addWidget(scroll)
        return section

    def _enter_section(self) -> None:
        if self.section is not None:
            self.section.focus_start()

    def _show_unsaved(self, _dirty: bool) -> None:
        for at, kind in enumerate(self._offered):
            made = self._made.get(kind)
            mark = _UNSAVED if made is not None and made.is_dirty else ""
            self.sections.item(at).setText(f"{kind.title}{mark}")

    def _lay_out(self) -> None:
        side = column(margins=(12, 18, 12, 12), gap=10)
        side.addWidget(label("Kantor", "title"))
        side.addWidget(self.sections, 1)
        frame = QFrame()
        frame.setObjectName("officeSide")
        frame.setFixedWidth(_LIST_WIDTH)
        frame.setLayout(side)
        layout = row(gap=0)
        layout.addWidget(frame)
        layout.addWidget(self._pages, 1)
        self.setLayout(layout)
