"""The left column: what to do next, who waits, is held or did not come, and what is filled in."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from counter.style import Theme
from counter.widgets.basics import Notice, column, label, row, text_field, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.inline_question import InlineQuestion
from counter.widgets.queue_buttons import QueueButtons
from counter.widgets.queue_list import QueueList
from counter.widgets.queue_rows import list_rows
from counter.widgets.queue_sheet import Sheet
from counter.widgets.queue_sheets import QueueSheets
from shared.codes import Code, parse_code
from shared.opening_hours import Opening
from shared.queueing.views import CounterLine, Pause, TicketState, Undoable
from shared.wording import format_clock

WIDTH: Final = 330
_EMPTY: Final = "Belum ada yang menunggu. Nomor baru muncul di sini sendiri."


class QueuePanel(QFrame):
    """Shows a counter's line and asks for the steps of a ticket's life; decides none of them."""

    call_asked = Signal(object)
    ticket_chosen = Signal(object)
    code_entered = Signal(object)
    override_given = Signal(str)
    finish_confirmed = Signal(str)
    undo_asked = Signal(object)
    pause_asked = Signal()
    sign_in_asked = Signal()

    def __init__(self, theme: Theme, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queuePanel")
        self.setFixedWidth(WIDTH)
        self._state: TicketState | None = None
        self._undo: Undoable | None = None
        self._came_from: QWidget | None = None
        self._sheet: Sheet | None = None
        self.buttons = QueueButtons()
        self.sheets = QueueSheets(theme, zone)
        for sheet in self.sheets.all:
            sheet.closed.connect(self.close_sheet)
        self._make_questions()
        self._make_list(theme)
        self._make_foot()
        self._lay_out()

    def show_line(self, line: CounterLine, now: datetime, zone: ZoneInfo) -> None:
        """Show the queue as it is now; the chosen row and what is being typed stay."""
        self._state = line.current.state if line.current else None
        self.list.show_rows(list_rows(line, now, zone))
        self._empty.setVisible(not line.waiting)
        self._show_breaks(line.paused)
        self._show_pause(line.pause, zone)
        self._show_undo(line.undo)
        if self._state not in (TicketState.CALLED, TicketState.SERVING):
            self.finish_question.close_question()
        self.buttons.show_line(line, now)

    def show_busy(self, busy: bool) -> None:
        """While a step is being written no second one can be asked for."""
        self.buttons.show_busy(busy)
        for sheet in self.sheets.all:
            sheet.show_busy(busy)
        self._undo_button.setEnabled(not busy)
        self._pause_button.setEnabled(not busy)

    # Sheets

    @property
    def sheet(self) -> Sheet | None:
        """What is being filled in; None while the line is shown."""
        return self._sheet

    def open_sheet(self, sheet: Sheet) -> None:
        """Put a sheet in the place of the line, with the keyboard in its first field."""
        focused = QApplication.focusWidget()
        if focused is not None and not self._is_in_sheet(focused):
            self._came_from = focused
        self._show(sheet)
        sheet.first().setFocus()

    def close_sheet(self) -> None:
        """Show the line again, and give the keyboard back to where it was."""
        if self.sheet is None:
            return
        focused = QApplication.focusWidget()
        had_keyboard = focused is None or self._is_in_sheet(focused)
        self._show(None)
        back, self._came_from = self._came_from, None
        if had_keyboard:
            may = back is not None and shiboken6.isValid(back) and back.isVisible()
            (back if may and back is not None else self.list).setFocus()

    def _show(self, sheet: Sheet | None) -> None:
        """Show a sheet or the line; what is not needed meanwhile gives its room."""
        self._sheet = sheet
        self._line_page.setVisible(sheet is None)
        for each in self.sheets.all:
            each.setVisible(each is sheet)
        self._entry.setVisible(sheet is None)
        self._show_undo(self._undo)

    def _is_in_sheet(self, widget: QWidget) -> bool:
        return self._sheet is not None and self._sheet.isAncestorOf(widget)

    # The keyboard, and news

    def focus_start(self) -> None:
        """Put the keyboard on the list, or on the sheet in its place."""
        sheet = self.sheet
        (sheet.first() if sheet is not None else self.list).setFocus()

    def focus_code_field(self) -> None:
        """Let the officer type a code that the scanner cannot read."""
        self.close_sheet()
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

    # Parts

    def _make_questions(self) -> None:
        self.finish_question = InlineQuestion("finish", "Selesaikan")
        self.finish_question.answered.connect(self.finish_confirmed)
        self.override_question = InlineQuestion("override", "Panggil juga", needs_answer=True)
        self.override_question.answered.connect(self.override_given)
        self._breaks = Notice("pausedNotice")
        self._breaks.hide()
        self._pause = Notice("ownPauseNotice")
        self._pause.hide()

    def _make_list(self, theme: Theme) -> None:
        self.list = QueueList(theme)
        self.list.call_asked.connect(self.call_asked)
        self.list.chosen.connect(self.ticket_chosen)
        self._empty = wrapped(_EMPTY, "quiet", "queueEmpty")
        self._empty.setContentsMargins(16, 4, 16, 4)

    def _make_foot(self) -> None:
        self._undo_words = wrapped("", "small", "undoWords")
        self._undo_button = KeyButton("Urungkan", "Ctrl+Z", name="undoButton")
        self._undo_button.clicked.connect(self._on_undo)
        self._code = text_field("codeField", 24)
        self._code.setPlaceholderText("Pindai, atau ketik lalu Enter")
        self._code.returnPressed.connect(self._on_code_entered)
        self._code_problem = wrapped("", "error", "codeProblem")
        self._code_problem.hide()
        self._sign_in_button = KeyButton("Daftarkan", "Ctrl+N", name="signInVisitorButton")
        self._sign_in_button.setToolTip("Daftarkan pengunjung yang tidak memakai kios")
        self._sign_in_button.clicked.connect(self.sign_in_asked)
        self._pause_button = KeyButton("Jeda", "Ctrl+P", name="pauseButton")
        self._pause_button.clicked.connect(self.pause_asked)

    def _lay_out(self) -> None:
        top = column(margins=(16, 16, 16, 8), gap=8)
        for part in (self.buttons, self.finish_question, self.override_question):
            top.addWidget(part)
        top.addWidget(self._pause)
        top.addWidget(self._breaks)
        self._line_page = QWidget()
        line = column(gap=0)
        line.addWidget(self._empty)
        line.addWidget(self.list, 1)
        self._line_page.setLayout(line)
        layout = column(gap=0)
        layout.addLayout(top)
        for page in (self._line_page, *self.sheets.all):
            layout.addWidget(page, 1)
        layout.addLayout(self._foot())
        self.setLayout(layout)
        self._show(None)

    def _foot(self) -> QVBoxLayout:
        self._undo_row = QWidget()
        undo = row(gap=8)
        undo.addWidget(self._undo_words, 1)
        undo.addWidget(self._undo_button)
        self._undo_row.setLayout(undo)
        self._undo_row.hide()
        always = row(gap=8)
        always.addWidget(self._sign_in_button, 1)
        always.addWidget(self._pause_button, 1)
        foot = column(margins=(16, 8, 16, 16), gap=8)
        foot.addWidget(self._undo_row)
        entry = column(gap=4)
        entry.addWidget(label("Kode tiket atau lembar  (Ctrl+K)", "small"))
        entry.addWidget(self._code)
        self._entry = QWidget()
        self._entry.setLayout(entry)
        foot.addWidget(self._entry)
        foot.addWidget(self._code_problem)
        foot.addLayout(always)
        return foot

    def _show_breaks(self, paused: Mapping[str, Opening]) -> None:
        if not paused:
            self._breaks.hide()
            return
        reasons = dict.fromkeys(opening.reason for opening in paused.values())
        self._breaks.say("warns", "", " ".join(reasons))

    def _show_pause(self, pause: Pause | None, zone: ZoneInfo) -> None:
        self._pause_button.say("Akhiri jeda" if pause else "Jeda")
        self._pause_button.dress_as("go" if pause else "")
        if pause is None:
            self._pause.hide()
            return
        since = f"Sejak {format_clock(pause.since, zone)}; layar antrean menampilkannya."
        self._pause.say("warns", f"Jeda: {pause.reason}", since)

    def _show_undo(self, undo: Undoable | None) -> None:
        self._undo = undo
        self._undo_words.setText(undo.words if undo else "")
        self._undo_row.setVisible(undo is not None and self._sheet is None)

    def _on_undo(self) -> None:
        if self._undo is not None:
            self.undo_asked.emit(self._undo.step_id)

    def _on_code_entered(self) -> None:
        code: Code | None = parse_code(self._code.text())
        if code is None:
            self.refuse_code("Kode ini tidak dikenal. Periksa kembali huruf dan angkanya.")
            return
        self.refuse_code("")
        self._code.clear()
        self.code_entered.emit(code)
