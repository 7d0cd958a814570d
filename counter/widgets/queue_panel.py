"""The left column: what to do next, and who waits, is held or did not come."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counter.style import Theme
from counter.widgets.basics import Notice, column, label, row, text_field, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.inline_question import InlineQuestion
from counter.widgets.queue_list import QueueList
from counter.widgets.queue_rows import list_rows
from shared.codes import Code, parse_code
from shared.opening_hours import Opening
from shared.queueing.rules import SOURCES
from shared.queueing.views import CounterLine, TicketState

WIDTH: Final = 330


class QueuePanel(QFrame):
    """Shows a counter's line and asks for the steps of a ticket's life; decides none of them."""

    next_asked = Signal()
    recall_asked = Signal()
    begin_asked = Signal()
    hold_asked = Signal(str)
    no_show_asked = Signal()
    finish_asked = Signal()
    finish_confirmed = Signal(str)
    call_asked = Signal(object)
    ticket_chosen = Signal(object)
    code_entered = Signal(object)
    override_given = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queuePanel")
        self.setFixedWidth(WIDTH)
        self._state: TicketState | None = None
        self._busy = False
        self._make_buttons()
        self.list = QueueList(theme)
        self.list.call_asked.connect(self.call_asked)
        self.list.chosen.connect(self.ticket_chosen)
        self._paused = Notice("pausedNotice")
        self._paused.hide()
        self._empty = wrapped("", "quiet", "queueEmpty")
        self._code = text_field("codeField", 24)
        self._code.setPlaceholderText("Pindai, atau ketik lalu Enter")
        self._code.returnPressed.connect(self._on_code_entered)
        self._code_problem = wrapped("", "error", "codeProblem")
        self._code_problem.hide()
        self._lay_out()
        self._enable_legal_steps()

    def show_line(self, line: CounterLine, now: datetime, zone: ZoneInfo) -> None:
        """Show the queue as it is now; the chosen row and what is being typed stay."""
        self._state = line.current.state if line.current else None
        rows = list_rows(line, now, zone)
        self.list.show_rows(rows)
        self._empty.setText("Belum ada yang menunggu. Nomor baru muncul di sini sendiri.")
        self._empty.setVisible(not line.waiting)
        self._show_paused(line.paused)
        if self._state not in (TicketState.CALLED, TicketState.SERVING):
            self.hold_question.close_question()
            self.finish_question.close_question()
        self._enable_legal_steps()

    def show_busy(self, busy: bool) -> None:
        """While a step is being written no second one can be asked for."""
        self._busy = busy
        self._enable_legal_steps()

    def focus_start(self) -> None:
        """Put the keyboard on the list, from where every key works."""
        self.list.setFocus()

    def focus_code_field(self) -> None:
        """Let the officer type a code that the scanner cannot read."""
        self._code.setFocus()
        self._code.selectAll()

    def refuse_code(self, sentence: str) -> None:
        """Say beside the field why a code leads nowhere; an empty sentence takes it back."""
        self._code_problem.setText(sentence)
        self._code_problem.setVisible(bool(sentence))

    def refuse_call(self, sentence: str, may_override: bool) -> None:
        """Say under the buttons why nobody is called, with the way round it if there is one."""
        if may_override:
            self.override_question.ask(sentence)
        else:
            self.override_question.tell(sentence)

    def tell(self, sentence: str) -> None:
        """Say something under the buttons that asks for nothing."""
        self.override_question.tell(sentence)

    def ask_to_finish(self, sentence: str) -> None:
        """Let the officer confirm an ending that is unusual."""
        self.finish_question.ask_to_confirm(sentence)

    def take_back_refusal(self) -> None:
        """The refusal no longer holds."""
        self.override_question.close_question()

    def _make_buttons(self) -> None:
        self._next = KeyButton("Panggil berikutnya", "F2", "primary", "callNextButton")
        self._recall = KeyButton("Panggil ulang", "F3", name="recallButton")
        self._begin = KeyButton("Mulai layani", "F4", name="beginButton")
        self._hold = KeyButton("Tunda", "F6", name="holdButton")
        self._finish = KeyButton("Selesai", "F7", name="finishButton")
        self._no_show = KeyButton("Tidak hadir", "F8", name="noShowButton")
        self._next.clicked.connect(self.next_asked)
        self._recall.clicked.connect(self.recall_asked)
        self._begin.clicked.connect(self.begin_asked)
        self._finish.clicked.connect(self.finish_asked)
        self._no_show.clicked.connect(self.no_show_asked)
        self.hold_question = InlineQuestion("hold", "Tunda")
        self._hold.clicked.connect(self._on_hold_clicked)
        self.hold_question.answered.connect(self.hold_asked)
        self.finish_question = InlineQuestion("finish", "Selesaikan")
        self.finish_question.answered.connect(self.finish_confirmed)
        self.override_question = InlineQuestion("override", "Panggil juga", needs_answer=True)
        self.override_question.answered.connect(self.override_given)

    def _lay_out(self) -> None:
        top = column(margins=(16, 16, 16, 8), gap=8)
        top.addWidget(self._next)
        for buttons in (
            (self._begin, self._recall),
            (self._hold, self._finish, self._no_show),
        ):
            line = row(gap=8)
            for button in buttons:
                line.addWidget(button, 1)
            top.addLayout(line)
        for question in (self.hold_question, self.finish_question, self.override_question):
            top.addWidget(question)
        top.addWidget(self._paused)
        top.addWidget(self._empty)
        layout = column(gap=0)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addLayout(self._code_entry())
        self.setLayout(layout)

    def _code_entry(self) -> QVBoxLayout:
        caption = label("Kode tiket atau lembar  (Ctrl+K)", "small")
        entry = column(margins=(16, 12, 16, 16), gap=4)
        entry.addWidget(caption)
        entry.addWidget(self._code)
        entry.addWidget(self._code_problem)
        return entry

    def _enable_legal_steps(self) -> None:
        steps = (
            (self._begin, TicketState.SERVING),
            (self._hold, TicketState.HELD),
            (self._no_show, TicketState.NO_SHOW),
            (self._finish, TicketState.DONE),
        )
        for button, target in steps:
            button.setEnabled(not self._busy and self._state in SOURCES[target])
        self._next.setEnabled(not self._busy and self._state is None)
        self._recall.setEnabled(not self._busy and self._state is TicketState.CALLED)
        self._begin.dress_as("go" if self._state is TicketState.CALLED else "")

    def _show_paused(self, paused: Mapping[str, Opening]) -> None:
        if not paused:
            self._paused.hide()
            return
        reasons = dict.fromkeys(opening.reason for opening in paused.values())
        self._paused.say("warns", "", " ".join(reasons))

    def _on_hold_clicked(self) -> None:
        self.hold_question.ask("Tunda pengunjung ini dan bebaskan loket?")

    def _on_code_entered(self) -> None:
        code: Code | None = parse_code(self._code.text())
        if code is None:
            self.refuse_code("Kode ini tidak dikenal. Periksa kembali huruf dan angkanya.")
            return
        self.refuse_code("")
        self._code.clear()
        self.code_entered.emit(code)
