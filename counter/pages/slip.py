"""The slip on screen: first as a preview, then as what was saved and printed."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from counter.style import Theme
from counter.widgets.basics import Notice, column, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.sheets import Sheets
from shared.verification.rules import Outcome
from shared.verification.views import ConcludedVerification

SLIP_TITLES: Final[Mapping[Outcome, str]] = {
    Outcome.APPROVED: "Lembar Bukti Verifikasi",
    Outcome.INCOMPLETE: "Daftar Kekurangan Berkas",
    Outcome.REJECTED: "Lembar Penolakan",
}
_CONSEQUENCES: Final[Mapping[Outcome, str]] = {
    Outcome.APPROVED: "Verifikasi disetujui dan kunjungan selesai.",
    Outcome.INCOMPLETE: "Pengunjung membawa daftar ini saat kembali; kunjungan selesai.",
    Outcome.REJECTED: "Permohonan ditolak dengan alasan yang tercetak; kunjungan selesai.",
}
_SIDE_WIDTH: Final = 280


class SlipPage(QWidget):
    """Shows a slip, asks to save and print it, and tells how the printing went."""

    confirmed = Signal()
    back_asked = Signal()
    print_asked = Signal()
    copy_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("slipPage")
        self._sheets = Sheets(theme)
        self._heading = wrapped("", "title", "slipHeading")
        self._about = wrapped("", "quiet", "slipAbout")
        self._print_state = Notice("printState")
        self._confirm = KeyButton("Simpan dan cetak", "F10", "primary", "confirmSlipButton")
        self._back = KeyButton("Kembali", "Esc", name="backButton")
        self._retry = KeyButton("Cetak lagi", "Ctrl+R", "go", "retryPrintButton")
        self._copy = KeyButton("Cetak salinan", "Ctrl+D", name="printCopyButton")
        self._confirm.clicked.connect(self.confirmed)
        self._back.clicked.connect(self.back_asked)
        self._retry.clicked.connect(self.print_asked)
        self._copy.clicked.connect(self.copy_asked)
        self._lay_out()

    def show_preview(
        self, outcome: Outcome, pictures: tuple[QImage, ...], consequence: str = ""
    ) -> None:
        """Show what would be printed, and what saving it brings about."""
        self._heading.setText(SLIP_TITLES[outcome])
        self._about.setText(f"Pratinjau. {consequence or _CONSEQUENCES[outcome]}")
        self._sheets.show_pictures(pictures)
        self._print_state.hide()
        self._show_buttons(concluded=False)
        self._confirm.setFocus()

    def show_concluded(self, ended: ConcludedVerification, pictures: tuple[QImage, ...]) -> None:
        """Show the slip that was handed out."""
        outcome = Outcome(ended.slip.kind.value)
        self._heading.setText(SLIP_TITLES[outcome])
        self._about.setText(f"Nomor {ended.slip.number}. {_CONSEQUENCES[outcome]}")
        self._sheets.show_pictures(pictures)
        self._show_buttons(concluded=True)
        self.show_printing("plain", "Sedang dicetak…")

    def show_busy(self, busy: bool) -> None:
        """While the slip is being saved it cannot be saved again."""
        self._confirm.setEnabled(not busy)
        self._back.setEnabled(not busy)

    def show_printing(
        self, tone: str, words: str, why: str = "", *, may_retry: bool = False
    ) -> None:
        """Tell how the printing goes; a failed one can be asked for again."""
        self._print_state.say(tone, words, why)
        self._retry.setVisible(may_retry)

    def refuse(self, sentence: str) -> None:
        """Say why the slip was not saved."""
        self._print_state.say("blocks", "Belum tersimpan", sentence)

    def _show_buttons(self, *, concluded: bool) -> None:
        self._confirm.setVisible(not concluded)
        self._back.setVisible(not concluded)
        self._copy.setVisible(concluded)
        self._retry.hide()
        self.show_busy(False)
        self._hint.setVisible(concluded)

    def _lay_out(self) -> None:
        self._hint = wrapped("F2 memanggil nomor berikutnya.", "quiet", "afterHint")
        side = column(gap=12)
        for part in (self._heading, self._about, self._confirm, self._print_state, self._retry):
            side.addWidget(part)
        side.addWidget(self._copy)
        side.addWidget(self._hint)
        side.addStretch(1)
        side.addWidget(self._back)
        holder = QWidget()
        holder.setFixedWidth(_SIDE_WIDTH)
        holder.setLayout(side)
        layout = row(margins=(24, 20, 24, 20), gap=24)
        # A stretch to either side keeps sheet and words together on a wide screen.
        layout.addStretch(1)
        layout.addWidget(self._sheets, 1_000)
        layout.addWidget(holder)
        layout.addStretch(1)
        self.setLayout(layout)
