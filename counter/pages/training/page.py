"""The tab "Pelatihan": turns between the calendar, a class, and a list to be imported."""

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from counter.intentions import Intentions
from counter.pages.tab import Bench, Tab
from counter.pages.training.calendar import CalendarPane
from counter.pages.training.importing import ImportPane
from counter.pages.training.session import SessionPane
from counter.widgets.basics import column
from shared.actors import Officer
from shared.codes import Code, CodeKind
from shared.errors import UserError
from shared.messages import sentence
from shared.training import CheckIn, ImportedState, ImportReport, SessionView


class TrainingPage(Tab):
    """Keeps training (1f): a scan of a participant's code notes who came, from any page."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainingPage")
        self._training = bench.office.training
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._intentions = Intentions(bench.tasks, self)
        self.calendar = CalendarPane(bench)
        self.session = SessionPane(bench)
        self.importing = ImportPane(bench)
        self._panes = QStackedWidget()
        for pane in (self.calendar, self.session, self.importing):
            self._panes.addWidget(pane)
        self.calendar.opened.connect(self._open)
        self.session.left.connect(self._to_calendar)
        self.session.import_asked.connect(self._on_import_asked)
        self.session.paper_promised.connect(self.paper_promised)
        self.importing.left.connect(self._to_session)
        self.importing.imported.connect(self._on_imported)
        layout = column(gap=0)
        layout.addWidget(self._panes)
        self.setLayout(layout)

    def begin(self, officer: Officer) -> None:
        """Open the calendar."""
        self._officer = officer
        self.calendar.begin(officer)
        self._panes.setCurrentWidget(self.calendar)

    def end(self) -> None:
        """Close every page; nothing of it stays for the next officer."""
        self._intentions.drop()
        for pane in (self.calendar, self.session, self.importing):
            pane.end()
        self._officer = None
        self._panes.setCurrentWidget(self.calendar)

    def focus_start(self) -> None:
        """Give the keyboard to what is on screen."""
        pane = self._panes.currentWidget()
        assert isinstance(pane, CalendarPane | SessionPane | ImportPane)
        pane.focus_start()

    def scan(self, code: Code) -> bool:
        """Note the participant of a scanned code as present, and open the class.

        While a class of today is on screen, the ticket of somebody who came for it registers them.
        """
        if self._officer is None:
            return False
        if code.kind is CodeKind.TICKET and self._panes.currentWidget() is self.session:
            return self.isVisible() and self.session.take_in(code)
        if code.kind is not CodeKind.TRAINING:
            return False
        if self.is_unsaved:
            self._on_not_scanned(UserError("scan.later"))
            return True
        work = partial(self._training.check_in, code.value, self._officer)
        self._intentions.carry_out(("scan", code), work, self._on_scanned, self._on_not_scanned)
        return True

    def _on_scanned(self, found: CheckIn) -> None:
        self._open(found.view.row.id, found.participant.id)
        self.session.tell_check_in(found)

    def _on_not_scanned(self, refusal: UserError) -> None:
        self.calendar.tell(refusal)
        self.session.tell("warns", "", sentence(refusal, self._zone))

    def _open(self, session_id: UUID, participant: UUID | None = None) -> None:
        if self._officer is not None:
            self.session.begin(self._officer, session_id, participant)
            self._panes.setCurrentWidget(self.session)
            self.session.focus_start()

    def _to_calendar(self) -> None:
        shown = self.session.shown
        self.session.end()
        self._panes.setCurrentWidget(self.calendar)
        if shown is not None:
            self.calendar.go_to(shown)
        self.calendar.focus_start()

    def _on_import_asked(self, view: SessionView) -> None:
        assert self._officer is not None
        self.importing.begin(self._officer, view)
        self._panes.setCurrentWidget(self.importing)
        self.importing.focus_start()
        self.importing.choose()

    def _to_session(self) -> None:
        self.importing.end()
        self._panes.setCurrentWidget(self.session)
        self.session.focus_start()

    def _on_imported(self, report: ImportReport) -> None:
        self._to_session()
        seated, waiting = (
            report.count(state) for state in (ImportedState.NEW, ImportedState.WAITING)
        )
        more = f"{waiting} di antaranya masuk daftar tunggu." if waiting else ""
        self.session.tell("ready", f"{seated + waiting} peserta didaftarkan", more)
