"""The counter's window: signing in, then the officer's day."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from counter.away import Away
from counter.pages.desk import DeskPage
from counter.pages.sign_in import SignInPage
from counter.pages.tab import Bench
from counter.pages.work import WorkPage
from counter.remembered import keep, recall
from counter.scanner import Scanner
from counter.style import DARK, LIGHT, THEMES, style_sheet
from shared.actors import Officer
from shared.codes import Code
from shared.errors import UserError
from shared.faults import log_fault
from shared.office import Office
from shared.printing import PrintReport
from shared.qt.change_feed import ChangeFeed
from shared.qt.fonts import use_bundled_font
from shared.qt.heartbeat import Heartbeat
from shared.qt.tasks import Tasks
from shared.scanning import USUAL_FRAME, Frame
from shared.workstations import WorkstationKind

_SMALLEST: Final = (1366, 700)
_FIRST_SIZE: Final = (1366, 768)
_THEME: Final = "theme"


class CounterWindow(QMainWindow):
    """One officer's window; closing it ends its work under way and signs the officer out.

    `paper_promised` is the moment for this workstation's spooler to look for work.
    """

    paper_promised = Signal()

    def __init__(
        self,
        office: Office,
        workstation: str,
        backups: Path,
        scanner: Frame = USUAL_FRAME,
    ) -> None:
        """`scanner` is what this workstation's scanner writes around a code.

        `backups` is the folder for copies of the office.
        """
        super().__init__()
        use_bundled_font()
        self.setObjectName("window")
        self.setWindowTitle(f"Loket LPSE, {office.name}")
        self._theme = THEMES.get(recall(_THEME), LIGHT)
        self.setStyleSheet(style_sheet(self._theme))
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST_SIZE)
        self._office = office
        self._backups = backups
        self._officer: Officer | None = None
        self._tasks = Tasks(self)
        self._feed = ChangeFeed(office.changes(), self)
        self.sign_in = SignInPage(office, self._tasks, workstation)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.sign_in)
        self.desk = self._new_desk()
        self.setCentralWidget(self._pages)
        self.away = Away(office, self._tasks, self._pages, self)
        self.scanner = Scanner(self, scanner)
        self._connect()
        self.scanner.start()
        beat = partial(office.workstations.beat, workstation, WorkstationKind.COUNTER)
        self._heartbeat = Heartbeat(beat, self)
        self.sign_in.begin()

    @property
    def officer(self) -> Officer | None:
        """Who is signed in."""
        return self._officer

    @property
    def work(self) -> WorkPage:
        """The page of the queue."""
        return self.desk.work

    def hear_print(self, report: PrintReport) -> None:
        """Show that paper did not come out, wherever the officer is by now."""
        self.desk.tell_print_failure(report)

    def show_fault(self, fault: UserError) -> None:
        """Tell of a fault of the program; everything goes on."""
        self.desk.tell(fault)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what was filled in, free the counter, and give the connection back."""
        self._feed.close()
        self._heartbeat.close()
        self.away.end()
        self._tasks.close()
        self._store_now()
        if self._officer is not None:
            self._leave_counter(self._officer)
            self._officer = None
        super().closeEvent(event)

    def _connect(self) -> None:
        self.sign_in.signed_in.connect(self._on_signed_in)
        self.away.came_back.connect(self._on_came_back)
        self.away.other_officer_asked.connect(self._on_sign_out)
        self.scanner.scanned.connect(self._on_scanned)
        self.scanner.misread.connect(self._on_misread)
        by_hand = QShortcut(QKeySequence("Ctrl+K"), self)
        by_hand.activated.connect(self._on_code_by_hand)

    def _new_desk(self) -> DeskPage:
        desk = DeskPage(Bench(self._office, self._tasks, self._feed, self._theme, self._backups))
        desk.sign_out_asked.connect(self._on_sign_out)
        desk.other_theme_asked.connect(self._on_other_theme)
        desk.account_asked.connect(lambda: self.away.open_account())
        desk.paper_promised.connect(self.paper_promised)
        self._pages.addWidget(desk)
        return desk

    def _on_other_theme(self) -> None:
        """Dress everything anew; what paints itself is made again in the other colours."""
        self._theme = LIGHT if self._theme.is_dark else DARK
        keep(_THEME, self._theme.name)
        old, at = self.desk, self.desk.shown
        old.end()
        self.setStyleSheet(style_sheet(self._theme))
        self.desk = self._new_desk()
        self._pages.setCurrentWidget(self.desk)
        self._pages.removeWidget(old)
        old.deleteLater()
        if self._officer is not None:
            self.desk.begin(self._officer)
            self.desk.turn_to(at)

    def _on_signed_in(self, officer: Officer) -> None:
        self._officer = officer
        self._pages.setCurrentWidget(self.desk)
        self.desk.begin(officer)
        self.away.begin(officer)

    def _on_came_back(self, officer: Officer) -> None:
        """Show the desk as it was left, or anew for new roles."""
        self._pages.setCurrentWidget(self.desk)
        if officer != self._officer:
            self.desk.end()
            self._on_signed_in(officer)

    # What is meant for the desk, and goes nowhere while it is covered

    def _on_scanned(self, code: Code) -> None:
        if self._is_at_desk:
            self.desk.scan(code)

    def _on_misread(self) -> None:
        if self._is_at_desk:
            self.desk.tell_misread()

    def _on_code_by_hand(self) -> None:
        if self._is_at_desk:
            self.desk.focus_code_field()

    @property
    def _is_at_desk(self) -> bool:
        return self._pages.currentWidget() is self.desk

    def _on_sign_out(self) -> None:
        if self._officer is None:  # asked twice
            return
        officer, self._officer = self._officer, None
        self.away.end()
        self.desk.end()
        work = partial(self._office.staff.sign_out, officer)
        self._tasks.run(work, self._on_signed_out, self._on_sign_out_failed, self)

    def _on_signed_out(self, _nothing: None) -> None:
        self._pages.setCurrentWidget(self.sign_in)
        self.sign_in.begin()

    def _on_sign_out_failed(self, refusal: UserError) -> None:
        self._on_signed_out(None)
        self.sign_in.tell(refusal)

    def _store_now(self) -> None:
        try:
            self.desk.store_now()
        except Exception as fault:  # noqa: BLE001 - the window closes, whatever the database says
            log_fault(fault)

    def _leave_counter(self, officer: Officer) -> None:
        try:
            self._office.staff.sign_out(officer)
        except Exception as fault:  # noqa: BLE001 - the window closes, whatever the database says
            log_fault(fault)
