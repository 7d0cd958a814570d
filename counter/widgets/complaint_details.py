"""One complaint beside the list: how it stands, what was written and answered, what can be done."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from counter.widgets.basics import column, label, restyle, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.complaint_forms import Step
from counter.widgets.complaint_words import arrival_words, standing_words, tone_of
from shared.complaints import ComplaintView, class_words, kind_words
from shared.wording import format_clock, format_short_date

_BUTTONS_A_LINE: Final = 4
_STEPS: Final = (
    (Step.ANSWER, "Jawab", "F2"),
    (Step.NOTE, "Catat", "F3"),
    (Step.ASSIGN, "Tugaskan", "F4"),
    (Step.CLASSIFY, "Golongan", "F6"),
    (Step.CLOSE, "Tutup", "F8"),
    (Step.REOPEN, "Buka lagi", "F8"),
)


class ComplaintDetails(QFrame):
    """Shows a complaint with the steps its officer may take; keys stand on the buttons."""

    step_asked = Signal(object)
    """Carries the `Step`."""
    contact_asked = Signal()
    paper_asked = Signal()

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("complaintDetails")
        self.setProperty("role", "card")
        self._zone = zone
        self._title = label("", "title", "complaintNumber")
        self._standing = wrapped("", "value", "complaintStanding")
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(4)
        self._facts.setColumnStretch(1, 1)
        self._said = column(gap=4)
        self._show_contact = KeyButton("Lihat kontak", "F9", name="complaintContactButton")
        self._show_contact.clicked.connect(self.contact_asked)
        self._print = KeyButton("Cetak", "Ctrl+P", name="complaintPaperButton")
        self._print.clicked.connect(self.paper_asked)
        self._steps = {step: _button(step, words, key) for step, words, key in _STEPS}
        for step, button in self._steps.items():
            button.clicked.connect(partial(self._on_step, step))
        self._buttons = QGridLayout()
        self._lay_out()

    def show_view(self, view: ComplaintView, contact: str = "") -> None:
        """Show a complaint; `contact` is its opened contact while that was asked for."""
        self._title.setText(f"{view.row.number}  ·  {kind_words(view.row.kind)}")
        self._standing.setText(standing_words(view.row))
        tone = tone_of(view.row)
        restyle(self._standing, "role", {"blocks": "error", "warns": "warning"}.get(tone, "value"))
        _fill_facts(self._facts, self._facts_of(view, contact))
        _fill_texts(self._said, self._texts_of(view))
        self._show_contact.setVisible(bool(view.contact) and view.may_note and not contact)
        self._print.say("Cetak lagi" if view.print_job_id else "Cetak")
        self._offer(view)

    def offer_steps(self, is_so: bool) -> None:
        """Show the buttons; without them there is more room to read while something is written."""
        self._bar.setVisible(is_so)

    def _on_step(self, step: Step) -> None:
        self.step_asked.emit(step)

    def _offer(self, view: ComplaintView) -> None:
        allowed = {
            Step.ANSWER: view.may_answer,
            Step.NOTE: view.may_note,
            Step.ASSIGN: view.may_manage,
            Step.CLASSIFY: view.may_manage,
            Step.CLOSE: view.may_close,
            Step.REOPEN: view.may_reopen,
        }
        offered = [self._steps[step] for step, is_so in allowed.items() if is_so]
        for button in self._steps.values():
            button.setVisible(button in offered)
        shown = [*offered, *([] if self._show_contact.isHidden() else [self._show_contact])]
        while self._buttons.takeAt(0):
            pass
        for at, button in enumerate((*shown, self._print)):
            self._buttons.addWidget(button, *divmod(at, _BUTTONS_A_LINE))

    def _facts_of(self, view: ComplaintView, contact: str) -> Iterator[tuple[str, str]]:
        row_ = view.row
        yield "Masuk", arrival_words(row_, view.workstation, view.received_by, self._zone)
        yield "Golongan", class_words(row_.classification)
        yield "Layanan", view.service_title
        yield "Pelapor", row_.name or "Tanpa nama"
        yield "Kontak", contact or view.contact
        yield "Petugas", row_.owner or "Belum ada"

    def _texts_of(self, view: ComplaintView) -> Iterator[tuple[str, str, str]]:
        """Heading, text and who wrote it when, of each thing that was written."""
        yield kind_words(view.row.kind), view.text, ""
        if view.answer and view.answered_at:
            yield "Jawaban", view.answer, self._answered(view, view.answered_at)
        if view.closed_at:
            yield "Ditutup", view.closing_note, self._written("", view.closed_at)
        for at, note in enumerate(view.notes):
            yield "" if at else "Langkah", note.text, self._written(note.officer, note.at)

    def _answered(self, view: ComplaintView, first_at: datetime) -> str:
        """Whose the answer is as it reads now; of a better one also who answered first."""
        if (better := view.improved) is None:
            return self._written(view.answered_by, first_at)
        return (
            f"Diperbaiki oleh {better.officer} pada {self._moment(better.at)}\n"
            f"Pertama dijawab oleh {view.answered_by} pada {self._moment(first_at)}"
        )

    def _written(self, officer: str, moment: datetime) -> str:
        when = self._moment(moment)
        return f"{officer}, {when}" if officer else when

    def _moment(self, moment: datetime) -> str:
        day = format_short_date(moment.astimezone(self._zone).date())
        return f"{day}, {format_clock(moment, self._zone)}"

    def _lay_out(self) -> None:
        read = QWidget()
        reading = column(margins=(0, 0, 10, 0), gap=10)
        reading.addLayout(self._facts)
        reading.addLayout(self._said)
        reading.addStretch(1)
        read.setLayout(reading)
        scroll = QScrollArea()
        scroll.setObjectName("complaintScroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName("Isi pengaduan")
        scroll.setWidget(read)
        for at, button in enumerate((*self._steps.values(), self._show_contact, self._print)):
            self._buttons.addWidget(button, 0, at)
        self._buttons.setHorizontalSpacing(8)
        self._buttons.setVerticalSpacing(8)
        buttons = row(gap=0)
        buttons.addLayout(self._buttons)
        buttons.addStretch(1)
        self._bar = QWidget()
        self._bar.setLayout(buttons)
        layout = column(margins=(20, 14, 14, 14), gap=8)
        layout.addWidget(self._title)
        layout.addWidget(self._standing)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._bar)
        self.setLayout(layout)


def _button(step: Step, words: str, key: str) -> KeyButton:
    kind = "go" if step is Step.ANSWER else ""
    return KeyButton(words, key, kind, f"{step}ComplaintButton")


def _fill_facts(grid: QGridLayout, facts: Iterable[tuple[str, str]]) -> None:
    _empty(grid)
    top = Qt.AlignmentFlag.AlignTop
    for at, (title, value) in enumerate((t, v) for t, v in facts if v):
        grid.addWidget(label(title, "quiet"), at, 0, top)
        grid.addWidget(wrapped(value, "value"), at, 1, top)


def _fill_texts(layout: QVBoxLayout, texts: Iterable[tuple[str, str, str]]) -> None:
    _empty(layout)
    for heading, text, written in texts:
        if heading:
            layout.addSpacing(6)
            layout.addWidget(label(heading, "section"))
        if text:
            layout.addWidget(wrapped(text, "value"))
        if written:
            layout.addWidget(wrapped(written, "small"))


def _empty(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.deleteLater()
