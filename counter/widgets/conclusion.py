"""The strip under the checklist: what lacks, and the outcomes that are open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter.lacks import Standing
from counter.widgets.basics import Notice, column, label, row
from counter.widgets.buttons import KeyButton
from counter.widgets.inline_question import InlineQuestion

_KEYS = (
    "Spasi centang  ·  Enter sebaris penuh  ·  Ctrl+A semua asli dan copy  ·  T tidak ada"
    "  ·  ketik atau Spasi pada Catatan"
)


class ConclusionStrip(QWidget):
    """Says at every tick how the verification stands; asks a refusal's reason in place."""

    approve_asked = Signal()
    incomplete_asked = Signal()
    reject_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conclusionStrip")
        self._says = Notice("standing")
        self._reject = KeyButton("Dito&lak…", "", "large", "rejectButton")
        self._incomplete = KeyButton("Belum lengkap", "F9", "large", "incompleteButton")
        self._approve = KeyButton("Setujui dan cetak", "F10", "primary", "approveButton")
        self._reject.clicked.connect(self._on_reject_clicked)
        self._incomplete.clicked.connect(self.incomplete_asked)
        self._approve.clicked.connect(self.approve_asked)
        self.reject_question = InlineQuestion("reject", "Tolak dan lihat lembar", needs_answer=True)
        self.reject_question.answered.connect(self.reject_asked)
        self._lay_out()

    def show_standing(self, standing: Standing, saved: str) -> None:
        """Show how things stand; `saved` says whether the draft is stored."""
        self._says.say(standing.tone, standing.heading, standing.sentence)
        self._saved.setText(saved)
        self._approve.setEnabled(standing.can_approve)
        self._incomplete.setEnabled(standing.can_send_back)
        self._incomplete.dress_as("large" if standing.can_approve else "primary")

    def show_saved(self, saved: str) -> None:
        """Say whether the draft is stored."""
        self._saved.setText(saved)

    def refuse(self, sentence: str) -> None:
        """Say why the last outcome was refused, where it was asked for."""
        self._says.say("blocks", "Belum tersimpan", sentence)

    def _lay_out(self) -> None:
        buttons = row(gap=10)
        for button in (self._reject, self._incomplete, self._approve):
            buttons.addWidget(button)
        self._saved = label("", "small", "savedState")
        foot = row(gap=12)
        foot.addWidget(label(_KEYS, "small", "keysHint"))
        foot.addStretch(1)
        foot.addWidget(self._saved)
        words = column(gap=4)
        words.addWidget(self._says.heading)
        words.addWidget(self._says.sentence)
        words.addStretch(1)
        across = row(gap=20)
        across.addLayout(words, 1)
        across.addLayout(buttons)
        self._says.content.addLayout(across)
        layout = column(gap=6)
        layout.addWidget(self.reject_question)
        layout.addWidget(self._says)
        layout.addLayout(foot)
        self.setLayout(layout)

    def _on_reject_clicked(self) -> None:
        self.reject_question.ask("Alasan penolakan, dicetak pada lembar untuk pengunjung.")
