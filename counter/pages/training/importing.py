"""A list to be imported: what every row would bring, before anything is written."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from counter.intentions import Intentions
from counter.pages.tab import Bench
from counter.pages.training.words import IMPORT_COLUMNS, imported_record
from counter.widgets.basics import Notice, column, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.record_table import RecordTable
from shared.actors import Officer, new_request
from shared.errors import UserError
from shared.messages import sentence
from shared.training import ImportedState, ImportReport, SessionView

_KINDS: Final = "Daftar peserta (*.xlsx *.csv *.txt)"


class ImportPane(QWidget):
    """Reads a file, shows its rows, and registers them when the officer says so."""

    left = Signal()
    imported = Signal(object)
    """Carries the `ImportReport` of a list that was written."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainingImport")
        self._training = bench.office.training
        self._tasks = bench.tasks
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._session: SessionView | None = None
        self._file: Path | None = None
        self._intentions = Intentions(bench.tasks, self)
        self._title = wrapped("", "title", "importTitle")
        self._news = Notice("importNews")
        self.table = RecordTable("importTable", IMPORT_COLUMNS, bench.theme)
        self._back = KeyButton("Batal", "Esc", name="importBackButton")
        self._other = KeyButton("Pilih berkas…", "Ctrl+O", name="importFileButton")
        self._write = KeyButton("Daftarkan", "Ctrl+S", "go", "importWriteButton")
        self._back.clicked.connect(self.left)
        self._other.clicked.connect(self.choose)
        self._write.clicked.connect(self._on_write)
        self._intentions.busy.connect(self._show_busy)
        self._lay_out()

    def begin(self, officer: Officer, session: SessionView) -> None:
        """Be ready for a list of participants of a class."""
        self._officer, self._session, self._file = officer, session, None
        self._title.setText(f"Impor peserta {session.row.title}")
        self.table.show_records(())
        self.table.say_when_empty("")
        self._write.setVisible(False)
        words = (
            "Berkas XLSX atau CSV dengan judul kolom Nama, Instansi, dan Telepon. Belum ada yang"
            " didaftarkan sebelum Anda memeriksanya di sini."
        )
        self._news.say("plain", "Pilih berkas daftar peserta", words)

    def end(self) -> None:
        """Forget the list."""
        self._tasks.forget(self)
        self._intentions.drop()
        self._officer = self._session = self._file = None
        self.table.show_records(())

    def focus_start(self) -> None:
        """Give the keyboard to the rows, or to the choice of a file."""
        (self.table if self._file else self._other).setFocus()

    def choose(self) -> None:
        """Let a file be chosen."""
        home = str(Path.home())
        chosen, _kind = QFileDialog.getOpenFileName(self, "Daftar peserta", home, _KINDS)
        if chosen:
            self.read(Path(chosen))

    def read(self, file: Path) -> None:
        """Show what a file would bring; nothing is written."""
        if self._officer is None or self._session is None:
            return
        self._file = file
        self._write.setVisible(False)
        self._news.say("plain", f"{file.name} sedang dibaca…")
        session_id = self._session.row.id
        work = partial(self._training.import_list, session_id, file, self._officer, new_request())
        self._tasks.run(work, self._on_read, self._on_refused, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _on_read(self, report: ImportReport) -> None:
        self.table.show_records([imported_record(each) for each in report.rows])
        new = report.count(ImportedState.NEW) + report.count(ImportedState.WAITING)
        self._write.say(f"Daftarkan {new} peserta")
        self._write.setVisible(report.fits)
        tone, heading = _verdict(report)
        self._news.say(tone, heading, f"{_first_wrong(report)}{_counted(report)}")
        self.focus_start()

    def _on_write(self) -> None:
        if self._officer is None or self._session is None or self._file is None:
            return
        work = partial(
            self._training.import_list,
            self._session.row.id,
            self._file,
            self._officer,
            dry_run=False,
        )
        intention = ("import", self._session.row.id, self._file)
        self._intentions.carry_out(intention, work, self.imported.emit, self._on_refused)

    def _on_refused(self, refusal: UserError) -> None:
        self._write.setVisible(False)
        self._news.say("blocks", "", sentence(refusal, self._zone))
        self._other.setFocus()

    def _show_busy(self, busy: bool) -> None:
        for button in (self._write, self._other, self._back):
            button.setEnabled(not busy)

    def _lay_out(self) -> None:
        head = row(gap=12)
        head.addWidget(self._title, 1)
        buttons = row(gap=8)
        for button in (self._write, self._other, self._back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = column(margins=(20, 16, 20, 16), gap=12)
        layout.addLayout(head)
        layout.addWidget(self._news)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.setLayout(layout)


def _verdict(report: ImportReport) -> tuple[str, str]:
    wrong = report.count(ImportedState.WRONG)
    if wrong:
        return "blocks", f"{wrong} baris perlu diperbaiki di {report.file} sebelum didaftarkan"
    if not report.fits:
        return "plain", f"Semua orang di {report.file} sudah terdaftar"
    waiting = report.count(ImportedState.WAITING)
    if waiting:
        return "warns", f"{waiting} peserta masuk daftar tunggu karena kursi tidak cukup"
    return "ready", f"{report.file} siap didaftarkan"


def _first_wrong(report: ImportReport) -> str:
    """What to mend first, whole: a line of the table may be too short for it."""
    wrong = (row for row in report.rows if row.state is ImportedState.WRONG)
    return next((f"Baris {row.line}: {' '.join(row.notes)} " for row in wrong), "")


def _counted(report: ImportReport) -> str:
    skipped = report.count(ImportedState.KNOWN) + report.count(ImportedState.REPEATED)
    parts = (
        f"{report.count(ImportedState.NEW)} peserta baru",
        f"{skipped} dilewati" if skipped else "",
        f"dibaca dari lembar “{report.sheet}” saja" if report.sheet else "",
        f"kolom yang tidak dipakai: {', '.join(report.passed_over)}" if report.passed_over else "",
    )
    return "; ".join(filter(None, parts)) + "."
