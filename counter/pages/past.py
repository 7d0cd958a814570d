"""A concluded verification: its slip, the versions of it, a copy, and the way to a correction."""

from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counter.pages.slip import SLIP_TITLES
from counter.style import Theme
from counter.widgets.basics import Notice, column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.sheets import Sheets
from counter.wording import written_moment
from shared.messages import sentence
from shared.printing.jobs import JobState, PrintJobView
from shared.verification.views import PastVerification, SlipVersion

_SIDE_WIDTH: Final = 300
_SUPERVISORS_ONLY: Final = "Hanya supervisor dapat mengoreksi."


class PastPage(QWidget):
    """Shows a slip as it was handed out, and whether it still counts."""

    correction_asked = Signal()
    copy_asked = Signal()
    back_asked = Signal()
    version_chosen = Signal(object)

    def __init__(self, theme: Theme, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pastPage")
        self._zone = zone
        self._sheets = Sheets(theme)
        self._heading = wrapped("", "title", "pastHeading")
        self._about = wrapped("", "quiet", "pastAbout")
        self._void = Notice("pastVoid")
        self._printing = Notice("pastPrinting")
        self._versions: QVBoxLayout = column(gap=6)
        self._correct = KeyButton("Koreksi…", "F8", "large", "correctButton")
        self._fixed = wrapped("", "small", "correctFixed")
        self._copy = KeyButton("Cetak salinan", "Ctrl+D", name="pastCopyButton")
        self._back = KeyButton("Kembali", "Esc", name="pastBackButton")
        self._correct.clicked.connect(self.correction_asked)
        self._copy.clicked.connect(self.copy_asked)
        self._back.clicked.connect(self.back_asked)
        self._lay_out()

    def show_past(
        self, past: PastVerification, pictures: tuple[QImage, ...], *, may_correct: bool
    ) -> None:
        """Show a verification; only who `may_correct` is offered to."""
        slip = past.ended.slip
        self._heading.setText(f"{SLIP_TITLES[past.outcome]} {slip.number}")
        when = written_moment(slip.concluded_at, self._zone)
        self._about.setText("  ·  ".join((slip.provider.name, past.file.ticket_label, when)))
        self._sheets.show_pictures(pictures)
        self._printing.hide()
        self._show_void(past)
        self._show_versions(past)
        can = may_correct and past.fixed is None
        self._correct.setVisible(can)
        why = sentence(past.fixed) if past.fixed else "" if can else _SUPERVISORS_ONLY
        self._fixed.setText(why)
        self._fixed.setVisible(bool(why) and past.replaced is None)
        self._copy.setVisible(past.replaced is None)
        self._back.setFocus()

    def tell_printing(self, job: PrintJobView) -> None:
        """Tell how the printing of a slip or of its copy goes."""
        if job.state is JobState.PRINTED:
            self._printing.say("ready", "Salinan dicetak" if job.copy else "Dicetak")
        elif job.state is JobState.FAILED:
            self.refuse("Belum tercetak. Periksa printer, lalu cetak salinan.")
        else:
            self._printing.say("plain", "Sedang dicetak…")

    def refuse(self, words: str) -> None:
        """Say what could not be done."""
        self._printing.say("blocks", "", words)

    def _show_void(self, past: PastVerification) -> None:
        self._void.setVisible(past.replaced is not None)
        if past.replaced is not None:
            when = written_moment(past.replaced.at, self._zone)
            said = f"Sudah diganti lembar {past.replaced.by} pada {when}."
            self._void.say("blocks", "Lembar ini tidak berlaku lagi", said)

    def _show_versions(self, past: PastVerification) -> None:
        while (item := self._versions.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if len(past.versions) < 2:
            return
        self._versions.addWidget(label("Versi lembar ini", "section"))
        for count, version in enumerate(past.versions):
            is_shown = version.verification_id == past.ended.verification_id
            self._versions.addWidget(self._version(count, version, is_shown))
            if version.why:
                self._versions.addWidget(wrapped(f"Alasan: {version.why}", "small"))

    def _version(self, count: int, version: SlipVersion, is_shown: bool) -> QPushButton:
        named = f"Koreksi ke-{count}" if count else "Lembar pertama"
        button = KeyButton(f"{named}: {version.number}", name=f"version{count}")
        button.setProperty("verification", version.verification_id)
        button.setToolTip(f"{written_moment(version.at, self._zone)}, {version.officer}")
        button.setEnabled(not is_shown)
        button.clicked.connect(self._on_version)
        return button

    def _on_version(self) -> None:
        chosen = self.sender().property("verification")
        assert isinstance(chosen, UUID)
        self.version_chosen.emit(chosen)

    def _lay_out(self) -> None:
        side = column(gap=12)
        side.addWidget(self._heading)
        side.addWidget(self._about)
        side.addWidget(self._void)
        side.addWidget(self._printing)
        side.addLayout(self._versions)
        side.addWidget(self._correct)
        side.addWidget(self._fixed)
        side.addWidget(self._copy)
        side.addStretch(1)
        side.addWidget(self._back)
        holder = QWidget()
        holder.setFixedWidth(_SIDE_WIDTH)
        holder.setLayout(side)
        layout = row(margins=(24, 20, 24, 20), gap=24)
        layout.addStretch(1)
        layout.addWidget(self._sheets, 1_000)
        layout.addWidget(holder)
        layout.addStretch(1)
        self.setLayout(layout)
