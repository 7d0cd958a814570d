"""The counter's window: signing in, then the officer's day."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from counter.pages.desk import DeskPage
from counter.pages.sign_in import SignInPage
from counter.scanner import Scanner
from counter.style import LIGHT, Theme, style_sheet
from shared.actors import Officer
from shared.errors import UserError
from shared.office import Office
from shared.printing import PrintReport
from shared.qt.change_feed import ChangeFeed
from shared.qt.fonts import use_bundled_font
from shared.qt.tasks import Tasks, log_fault
from shared.scanning import USUAL_FRAME, Frame

_SMALLEST: Final = (1366, 700)
_FIRST_SIZE: Final = (1366, 768)


class CounterWindow(QMainWindow):
    """One officer's window; closing it ends its work under way and signs the officer out.

    `paper_promised` is the moment for this workstation's spooler to look for work.
    """

    paper_promised = Signal()

    def __init__(
        self,
        office: Office,
        workstation: str,
        theme: Theme = LIGHT,
        scanner: Frame = USUAL_FRAME,
    ) -> None:
        """`scanner` is what this workstation's scanner writes around a code."""
        super().__init__()
        use_bundled_font()
        self.setObjectName("window")
        self.setWindowTitle(f"Loket LPSE, {office.name}")
        self.setStyleSheet(style_sheet(theme))
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST_SIZE)
        self._office = office
        self._officer: Officer | None = None
        self._tasks = Tasks(self)
        self._feed = ChangeFeed(office.changes(), self)
        self.sign_in = SignInPage(office, self._tasks, workstation)
        self.desk = DeskPage(office, self._tasks, self._feed, theme)
        self.work = self.desk.work
        self._pages = QStackedWidget()
        self._pages.addWidget(self.sign_in)
        self._pages.addWidget(self.desk)
        self.setCentralWidget(self._pages)
        self.scanner = Scanner(self, scanner)
        self._connect()
        self.scanner.start()
        self.sign_in.begin()

    @property
    def officer(self) -> Officer | None:
        """Who is signed in."""
        return self._officer

    def hear_print(self, report: PrintReport) -> None:
        """Show that paper did not come out, wherever the officer is by now."""
        if report.error is not None:
            self.work.tell_print_failure(report)

    def show_fault(self, fault: UserError) -> None:
        """Tell of a fault of the program; everything goes on."""
        self.work.tell(fault)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what was filled in, free the counter, and give the connection back."""
        self._feed.close()
        self._tasks.close()
        self.work.store_now()
        if self._officer is not None:
            self._leave_counter(self._officer)
            self._officer = None
        super().closeEvent(event)

    def _connect(self) -> None:
        self.sign_in.signed_in.connect(self._on_signed_in)
        self.desk.sign_out_asked.connect(self._on_sign_out)
        self.desk.paper_promised.connect(self.paper_promised)
        self.scanner.scanned.connect(self.desk.scan)
        self.scanner.misread.connect(self.work.tell_misread)
        by_hand = QShortcut(QKeySequence("Ctrl+K"), self)
        by_hand.activated.connect(self.work.queue.focus_code_field)

    def _on_signed_in(self, officer: Officer) -> None:
        self._officer = officer
        self._pages.setCurrentWidget(self.desk)
        self.desk.begin(officer)

    def _on_sign_out(self) -> None:
        assert self._officer is not None
        officer, self._officer = self._officer, None
        self.desk.end()
        work = partial(self._office.staff.sign_out, officer)
        self._tasks.run(work, self._on_signed_out, self._on_sign_out_failed, self)

    def _on_signed_out(self, _nothing: None) -> None:
        self._pages.setCurrentWidget(self.sign_in)
        self.sign_in.begin()

    def _on_sign_out_failed(self, refusal: UserError) -> None:
        self._on_signed_out(None)
        self.sign_in.tell(refusal)

    def _leave_counter(self, officer: Officer) -> None:
        try:
            self._office.staff.sign_out(officer)
        except Exception as fault:  # noqa: BLE001 - the window closes, whatever the database says
            log_fault(fault)
