"""What a class comes to, beside its participants, with the steps that concern all of it."""

from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from counter.pages.training.words import (
    mean_words,
    number_words,
    presence_words,
    request_words,
    seats_words,
)
from counter.widgets.basics import column, label, wrapped
from counter.widgets.buttons import KeyButton
from shared.training import QUESTIONS, Results, SessionState, SessionView

_STEPS: Final = (
    ("add", "Tambah peserta", "Ctrl+N"),
    ("import", "Impor daftar…", "Ctrl+I"),
    ("change", "Ubah kelas", "F2"),
    ("hold", "Akhiri kelas", "F8"),
    ("cancel", "Batalkan kelas", "F9"),
    ("sheet", "Simpan daftar hadir…", "Ctrl+D"),
    ("papers", "Simpan hasil…", "Ctrl+H"),
)
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Overview(QFrame):
    """Tells how full a class is and how it was judged; its buttons say `asked` with a step."""

    asked = Signal(str)

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.setProperty("role", "card")
        self.setObjectName("trainingOverview")
        self._seats = wrapped("", "heading", "trainingSeats")
        self._presence = wrapped("", "quiet", "trainingPresence")
        self._request = wrapped("", "quiet", "trainingRequest")
        self._result = wrapped("", "value", "trainingResult")
        self._reason = wrapped("", "value", "trainingReason")
        self._judged = label("Evaluasi peserta", "section")
        self._mean = wrapped("", "quiet", "trainingMean")
        self._means = QGridLayout()
        self._means.setHorizontalSpacing(12)
        self._means.setVerticalSpacing(4)
        self._means.setColumnStretch(0, 1)
        self._remarks = wrapped("", "quiet", "trainingRemarks")
        self._buttons = {name: self._button(*step) for step in _STEPS for name in step[:1]}
        self._lay_out()

    def show_session(self, view: SessionView, results: Results, *, has_begun: bool) -> None:
        """Show a class as it stands."""
        _say(self._seats, seats_words(view.row))
        _say(self._presence, presence_words(view.row) if has_begun else "")
        _say(self._request, request_words(view))
        _say(self._result, view.result and f"Hasil: {view.result}")
        _say(self._reason, view.reason and f"Dibatalkan: {view.reason}")
        self._show_results(results)
        self._show_steps(view, has_begun)
        self.show()

    def show_busy(self, busy: bool) -> None:
        """Take no step while one is being written."""
        for button in self._buttons.values():
            button.setEnabled(not busy)

    def _show_results(self, results: Results) -> None:
        while (item := self._means.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._judged.setVisible(results.evaluated > 0)
        _say(self._mean, mean_words(results) if results.evaluated else "")
        for at, (question, result) in enumerate(
            zip(QUESTIONS, results.questions, strict=True) if results.evaluated else ()
        ):
            self._means.addWidget(wrapped(question.title, "small"), at, 0)
            self._means.addWidget(label(number_words(result.mean), "value"), at, 1, _RIGHT)
        _say(self._remarks, "\n".join(f"“{remark}”" for remark in results.remarks[-5:]))

    def _show_steps(self, view: SessionView, has_begun: bool) -> None:
        is_open = view.takes_participants
        is_on = view.row.state is not SessionState.CANCELLED
        offered = {
            "add": is_open,
            "import": is_open,
            "change": is_open,
            "hold": is_on and has_begun,
            "cancel": is_open and not view.row.attended,
            "sheet": is_on,
            "papers": is_on and has_begun,
        }
        is_held = view.row.state is SessionState.HELD
        self._buttons["hold"].say("Ubah hasil" if is_held else "Akhiri kelas")
        # On the day the loud button is the one that notes who is there.
        notes_presence = view.takes_attendance and view.row.registered > 0
        self._buttons["add"].dress_as("" if notes_presence else "go")
        for name, button in self._buttons.items():
            button.setVisible(offered[name])

    def _button(self, name: str, words: str, key: str) -> KeyButton:
        kind = "go" if name == "add" else ""
        made = KeyButton(words, key, kind, f"training_{name}_button")
        made.setProperty("step", name)
        made.clicked.connect(self._on_step)
        return made

    def _on_step(self) -> None:
        self.asked.emit(str(self.sender().property("step")))

    def _lay_out(self) -> None:
        layout = column(margins=(18, 16, 18, 16), gap=8)
        told = (self._seats, self._presence, self._request, self._result, self._reason)
        for part in told:
            layout.addWidget(part)
        layout.addSpacing(4)
        layout.addWidget(self._judged)
        layout.addWidget(self._mean)
        layout.addLayout(self._means)
        layout.addWidget(self._remarks)
        layout.addSpacing(4)
        for button in self._buttons.values():
            layout.addWidget(button)
        layout.addStretch(1)
        self.setLayout(layout)


def _say(part: QWidget, words: str) -> None:
    part.setProperty("text", words)
    part.setVisible(bool(words))
