"""The supervisor's reports: chosen with their period, read on the screen, saved as files."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from counter.intentions import Intentions
from counter.looker import Looker
from counter.pages.tab import Bench, Tab
from counter.widgets.basics import column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.inline_question import InlineQuestion
from counter.widgets.period_chooser import PeriodChooser
from counter.widgets.report_folder import ReportFolder
from counter.widgets.report_view import ReportView
from shared.actors import Action, Officer, RequestKey
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.reports.asked import ReportKind
from shared.reports.document import Document
from shared.reports.files import Format, write
from shared.reports.period import Period

_LIST_WIDTH: Final = 268
_BOTH: Final = tuple(Format)
_WHY: Final = (
    "Nomor identitas dan telepon akan tampil lengkap, juga dalam berkas yang disimpan. Tulis"
    " alasannya; nama Anda dan alasan ini dicatat."
)
_UNMASKED: Final = "Nomor tampil lengkap; alasan Anda sudah dicatat."


@dataclass(frozen=True, slots=True)
class Shown:
    """What is on the screen: which report of which period."""

    kind: ReportKind
    period: Period
    document: Document


class _Kinds(QListWidget):
    """The reports; Enter or Right goes into the one chosen."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class ReportsPage(Tab):
    """Reads the chosen report off the GUI thread and saves the one that is shown."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportsPage")
        self._office = bench.office
        self._zone = bench.office.catalogue.office.zone
        self._tasks = bench.tasks
        self._officer: Officer | None = None
        self.shown: Shown | None = None
        self._looker = Looker(bench.tasks, self)
        self._intentions = Intentions(bench.tasks, self)
        self.view = ReportView(bench.theme, self._zone)
        self.when = PeriodChooser(self._office.reports.today)
        self.folder = ReportFolder()
        self._make_parts()
        self._connect()
        self._lay_out()

    def begin(self, officer: Officer) -> None:
        """Open the first report of the present month."""
        self._officer = officer
        self.kinds.blockSignals(True)
        self.kinds.setCurrentRow(0)
        self.kinds.blockSignals(False)
        self.when.begin()

    def end(self) -> None:
        """Close the page; what is being written is still written, but told to nobody."""
        self._looker.end()
        self._intentions.drop()
        self._tasks.forget(self)
        self._question.close_question()
        self._officer, self.shown = None, None
        self.view.show_document(None)

    def focus_start(self) -> None:
        """Give the keyboard to the list of reports."""
        self.kinds.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.focus_start()
            return
        super().keyPressEvent(event)

    def save(self, formats: tuple[Format, ...] = _BOTH) -> None:
        """Write the report on the screen as files, off the GUI thread."""
        if self.shown is None:
            return
        self._say("Sedang menulis berkas …")
        document, folder = self.shown.document, self.folder.path
        work = partial(_write, self._office, document, self._who, folder, formats)
        self._tasks.run(work, self._on_saved, self._on_refused, self)

    # Reading

    @property
    def _who(self) -> Officer:
        assert self._officer is not None
        return self._officer

    @property
    def _kind(self) -> ReportKind:
        return list(self._office.reports.kinds)[max(self.kinds.currentRow(), 0)]

    def _read(self) -> None:
        if self._officer is None:
            return
        report = self._office.reports.kinds[self._kind]
        self._title.setText(report.title)
        self._purpose.setText(report.purpose)
        may = self._officer.may(Action.MANAGE_PERSONAL_DATA)
        self._unmask.setVisible(report.is_masked and may)
        self._question.close_question()
        self._let_save(False)
        self._say("")
        self._looker.begin(partial(_look, self._office, self._kind, self.when.period, self._who))

    def _on_looked(self, shown: Shown) -> None:
        if self.shown is None or self.shown.document != shown.document:
            self.view.show_document(shown.document)
        self.shown = shown
        self._let_save(True)

    def _on_failed(self, refusal: UserError) -> None:
        self.shown = None
        self.view.show_document(None)
        self._on_refused(refusal)

    # Full numbers

    def _on_unmask(self) -> None:
        self._question.ask(_WHY)

    def _on_reason(self, reason: str) -> None:
        kind, period = self._kind, self.when.period
        work = partial(_look_unmasked, self._office, kind, period, reason, self._who)
        self._intentions.carry_out(
            ("unmask", kind, period, reason), work, self._on_unmasked, self._on_refused
        )

    def _on_unmasked(self, shown: Shown) -> None:
        if (shown.kind, shown.period) == (self._kind, self.when.period):
            self._on_looked(shown)
            self._say(_UNMASKED)

    # Saving

    def _on_saved(self, files: tuple[Path, ...]) -> None:
        names = " dan ".join(file.name for file in files)
        self._say(f"Tersimpan: {names} di {files[0].parent}")
        self.folder.look()

    def _on_refused(self, refusal: UserError) -> None:
        self._say(sentence(refusal, self._zone))

    def _let_save(self, ready: bool) -> None:
        for button in (self._both, self._pdf, self._xlsx, self._unmask):
            button.setEnabled(ready)

    def _say(self, words: str) -> None:
        self._news.setText(words)
        self._news.setVisible(bool(words))

    # Parts

    def _make_parts(self) -> None:
        self.kinds = _Kinds()
        self.kinds.setObjectName("reportKinds")
        self.kinds.setAccessibleName("Laporan yang tersedia")
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for report in self._office.reports.kinds.values():
            QListWidgetItem(report.title, self.kinds).setToolTip(report.title)
        self._title = label("", "title", "reportTitle")
        self._purpose = wrapped("", "quiet", "reportPurpose")
        self._both = KeyButton("Simpan PDF dan Excel", "Ctrl+S", "go", "saveReportButton")
        self._pdf = KeyButton("PDF saja", "Ctrl+P", name="savePdfButton")
        self._xlsx = KeyButton("Excel saja", "Ctrl+E", name="saveXlsxButton")
        self._unmask = KeyButton("Nomor lengkap", "Ctrl+B", name="unmaskReportButton")
        self._question = InlineQuestion("unmask", "Tampilkan nomor", needs_answer=True)
        self._news = wrapped("", "heading", "reportNews")
        self._let_save(False)

    def _connect(self) -> None:
        self._looker.looked.connect(self._on_looked)
        self._looker.failed.connect(self._on_failed)
        self.when.changed.connect(self._read)
        self.kinds.currentRowChanged.connect(self._read)
        self.kinds.entered.connect(self.view.setFocus)
        self._both.clicked.connect(partial(self.save, _BOTH))
        self._pdf.clicked.connect(partial(self.save, (Format.PDF,)))
        self._xlsx.clicked.connect(partial(self.save, (Format.XLSX,)))
        self._unmask.clicked.connect(self._on_unmask)
        self._question.answered.connect(self._on_reason)

    def _lay_out(self) -> None:
        side = column(margins=(12, 18, 12, 12), gap=10)
        side.addWidget(label("Laporan", "title"))
        side.addWidget(self.kinds, 1)
        frame = QFrame()
        frame.setObjectName("reportSide")
        frame.setFixedWidth(_LIST_WIDTH)
        frame.setLayout(side)
        main = column(margins=(20, 16, 20, 12), gap=10)
        main.addLayout(self._head())
        main.addLayout(self._tools())
        main.addWidget(self._question)
        main.addWidget(self._news)
        main.addWidget(self.view, 1)
        layout = row(gap=0)
        layout.addWidget(frame)
        layout.addLayout(main, 1)
        self.setLayout(layout)

    def _head(self) -> QHBoxLayout:
        words = column(gap=2)
        words.addWidget(self._title)
        words.addWidget(self._purpose)
        head = row(gap=10)
        head.addLayout(words, 1)
        for button in (self._unmask, self._pdf, self._xlsx, self._both):
            head.addWidget(button)
        return head

    def _tools(self) -> QHBoxLayout:
        tools = row(gap=10)
        tools.addWidget(self.when)
        tools.addStretch(1)
        tools.addWidget(self.folder)
        return tools


def _look(office: Office, kind: ReportKind, period: Period, by: Officer) -> Shown:
    return Shown(kind, period, office.reports.document(kind, period, by))


def _look_unmasked(
    office: Office,
    kind: ReportKind,
    period: Period,
    reason: str,
    by: Officer,
    *,
    request: RequestKey,
) -> Shown:
    found = office.reports.unmasked(kind, period, reason, by, request)
    return Shown(kind, period, found)


def _write(
    office: Office, document: Document, by: Officer, folder: Path, formats: tuple[Format, ...]
) -> tuple[Path, ...]:
    return write(document, office.reports.stationery(by), folder, formats)
