"""The chosen computer: who sits there, and what an officer may do about it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from counter.widgets.basics import Notice, column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.floor_plan import STATE_WORDS, attention
from counter.widgets.inline_question import InlineQuestion
from shared.actors import Action, Officer
from shared.bidding_room.views import AssistanceState, ComputerState, ComputerView, StayView
from shared.wording import format_clock

_MOVES_A_ROW: Final = 4


class ComputerCard(QFrame):
    """Shows one computer and asks for the steps that are possible there; decides none of them."""

    identity_confirmed = Signal()
    arrived = Signal()
    called_again = Signal()
    assistance_asked = Signal()
    released = Signal(str)
    blocked = Signal(str)
    unblocked = Signal()
    move_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("computerCard")
        self.setProperty("role", "card")
        self._computer: ComputerView | None = None
        self._busy = False
        self._may_assist = False
        self._name = label("", "title", "computerName")
        self._state = wrapped("", "quiet", "computerState")
        self._person = wrapped("", "heading", "computerPerson")
        self._facts = wrapped("", "quiet", "computerFacts")
        self._news = Notice("computerNotice")
        self._news.hide()
        self._make_buttons()
        self._lay_out()

    def begin(self, officer: Officer) -> None:
        """Offer what this officer may do."""
        self._may_assist = officer.may(Action.ASSIST)

    def show_computer(
        self,
        computer: ComputerView | None,
        free: Sequence[ComputerView],
        now: datetime,
        zone: ZoneInfo,
    ) -> None:
        """Show a computer as it is now; `free` are those a visitor may be moved to."""
        if computer is None or self._computer is None or computer.id != self._computer.id:
            self.close_questions()
        self._computer = computer
        self.setVisible(computer is not None)
        if computer is None:
            return
        self._name.setText(computer.name)
        self._state.setText(computer.out_of_order or STATE_WORDS[computer.state])
        self._show_stay(computer.stay, now, zone)
        call = attention(computer)
        self._news.setVisible(bool(call))
        if call:
            self._news.say("warns", call)
        self._moves.offer([other for other in free if other.id != computer.id])
        self._enable_possible_steps()

    def show_busy(self, busy: bool) -> None:
        """While a step is being written no second one can be asked for."""
        self._busy = busy
        self._enable_possible_steps()

    def close_questions(self) -> None:
        """Close whatever was being asked about another computer."""
        for question in (self._release_question, self._block_question):
            question.close_question()
        self._moves.hide()

    def _make_buttons(self) -> None:
        self._identity = KeyButton("Identitas ditunjukkan", "F4", "go", "identityButton")
        self._arrive = KeyButton("Sudah datang", "F2", "go", "arrivedButton")
        self._recall = KeyButton("Panggil ulang", "F3", name="callAgainButton")
        self._assist = KeyButton("Mulai dampingi", "F5", name="assistButton")
        self._move = KeyButton("Pindahkan", "F6", name="moveButton")
        self._release = KeyButton("Bebaskan", "F7", name="releaseButton")
        self._block = KeyButton("Rusak", "F8", name="blockButton")
        self._unblock = KeyButton("Pakai lagi", "F8", "go", "unblockButton")
        self._identity.clicked.connect(self.identity_confirmed)
        self._arrive.clicked.connect(self.arrived)
        self._recall.clicked.connect(self.called_again)
        self._assist.clicked.connect(self.assistance_asked)
        self._unblock.clicked.connect(self.unblocked)
        self._release_question = InlineQuestion("release", "Bebaskan", needs_answer=True)
        self._release_question.answered.connect(self.released)
        self._block_question = InlineQuestion("block", "Tandai rusak", needs_answer=True)
        self._block_question.answered.connect(self.blocked)
        self._moves = _MoveQuestion()
        self._moves.chosen.connect(self.move_asked)
        self._release.clicked.connect(self._on_release)
        self._block.clicked.connect(self._on_block)
        self._move.clicked.connect(self._moves.open)

    def _lay_out(self) -> None:
        layout = column(margins=(18, 16, 18, 18), gap=8)
        for part in (self._name, self._state, self._person, self._facts, self._news):
            layout.addWidget(part)
        for buttons in (
            (self._identity,),
            (self._arrive, self._recall),
            (self._assist,),
            (self._move, self._release),
            (self._block, self._unblock),
        ):
            line = row(gap=8)
            for button in buttons:
                line.addWidget(button, 1)
            layout.addLayout(line)
        for question in (self._moves, self._release_question, self._block_question):
            layout.addWidget(question)
        self.setLayout(layout)

    def _show_stay(self, stay: StayView | None, now: datetime, zone: ZoneInfo) -> None:
        self._person.setVisible(stay is not None)
        self._facts.setVisible(stay is not None)
        if stay is None:
            return
        self._person.setText(stay.organisation or stay.person)
        who = f"{stay.person}\n" if stay.organisation else ""
        package = f"\nPaket: {stay.tender_package}" if stay.tender_package else ""
        verb = "Dipanggil" if stay.claim_until and stay.claim_until > now else "Masuk"
        since = format_clock(stay.since, zone)
        self._facts.setText(f"{who}{stay.label}  ·  {verb} pukul {since}{package}")

    def _enable_possible_steps(self) -> None:
        computer = self._computer
        stay = computer.stay if computer else None
        claimed = computer is not None and computer.state is ComputerState.CLAIMED
        seated = stay is not None and not claimed
        shown = (
            (self._identity, seated and stay is not None and not stay.identity_shown),
            (self._arrive, claimed),
            (self._recall, claimed),
            (self._assist, self._may_assist and _asks_help(stay)),
            (self._move, seated),
            (self._release, stay is not None),
            (self._block, computer is not None and computer.out_of_order is None),
            (self._unblock, computer is not None and computer.out_of_order is not None),
        )
        for button, possible in shown:
            button.setVisible(possible)
            button.setEnabled(possible and not self._busy)
        if stay is not None:
            begun = stay.assistance is AssistanceState.BEING_GIVEN
            self._assist.say("Selesai dampingi" if begun else "Mulai dampingi")

    def _on_release(self) -> None:
        assert self._computer is not None
        self._release_question.ask(
            f"Bebaskan {self._computer.name} tanpa tanda keluar pengunjung? Tulis alasannya."
        )

    def _on_block(self) -> None:
        assert self._computer is not None
        self._block_question.ask(f"{self._computer.name} tidak dapat dipakai. Apa masalahnya?")


class _MoveQuestion(QFrame):
    """Asks to which free computer a visitor moves: one button each."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("moveQuestion")
        self.setProperty("role", "notice")
        self.setProperty("tone", "plain")
        self._sentence = wrapped("", "quiet", "moveSentence")
        self._buttons: list[KeyButton] = []
        self._offered: tuple[UUID, ...] = ()
        self._rows = column(gap=8)
        layout = column(margins=(12, 10, 12, 12), gap=8)
        layout.addWidget(self._sentence)
        layout.addLayout(self._rows)
        self.setLayout(layout)
        self.hide()

    def offer(self, free: Sequence[ComputerView]) -> None:
        """Offer these computers; the keyboard is not taken from a button that stays."""
        offered = tuple(computer.id for computer in free)
        if offered == self._offered:
            return
        self._offered = offered
        self._clear()
        for at, computer in enumerate(free):
            if at % _MOVES_A_ROW == 0:
                line = row(gap=8)
                self._rows.addLayout(line)
            button = KeyButton(computer.name, name=f"moveTo{computer.number}")
            button.setProperty("computer", computer.id)
            button.clicked.connect(self._on_clicked)
            self._buttons.append(button)
            line.addWidget(button)
        self._sentence.setText("Pindah ke komputer mana?" if free else "Tidak ada komputer kosong.")

    def open(self) -> None:
        """Show the choice, with the keyboard on the first."""
        self.show()
        if self._buttons:
            self._buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _clear(self) -> None:
        for button in self._buttons:
            button.deleteLater()
        self._buttons = []
        while self._rows.count():
            self._rows.takeAt(0)

    def _on_clicked(self) -> None:
        self.hide()
        sender = self.sender()
        assert sender is not None
        self.chosen.emit(sender.property("computer"))


def _asks_help(stay: StayView | None) -> bool:
    return stay is not None and stay.assistance in (
        AssistanceState.ASKED,
        AssistanceState.BEING_GIVEN,
    )
