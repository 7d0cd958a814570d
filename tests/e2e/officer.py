"""An officer at work: whole steps of the day by keyboard and scanner, nothing else."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from counter.main_window import CounterWindow
from counter.widgets.checklist import Checklist
from counter.widgets.queue_rows import TicketRow
from shared.catalogue import Mark
from shared.office import Office
from shared.queueing.views import TicketState
from tests.support.desk import Desk, Key


@dataclass(frozen=True)
class Company:
    """What an officer reads from the papers and types.

    `kind` is asked of a provider outside the four types, `letter` of who is sent in its place.
    """

    name: str
    npwp: str
    nib: str
    bearer: str
    kind: str = ""
    letter: str = ""


@dataclass(frozen=True)
class Paper:
    """How one document was found: complete, declared absent, missing, or without some marks."""

    lacking: frozenset[Mark] = frozenset()
    not_applicable: frozenset[Mark] = frozenset()
    absent: bool = False
    missing: bool = False

    @property
    def is_complete(self) -> bool:
        """Whether one key ticks the whole row."""
        return not (self.lacking or self.not_applicable or self.absent or self.missing)


COMPLETE: Final = Paper()
MISSING: Final = Paper(missing=True)
ABSENT: Final = Paper(absent=True)


class Officer(Desk):
    """A counter's window with an officer who knows the job."""

    def __init__(self, window: CounterWindow, office: Office) -> None:
        super().__init__(window)
        self.office = office

    def call_next(self) -> str:
        """Call the next number; returns it once it is shown."""
        self.press_button("callNextButton", Key.Key_F2)
        return self.wait_for_visitor(TicketState.CALLED).label

    def call_missed(self, label: str) -> None:
        """Go to a number in the list by arrow keys and call it with Enter."""
        self.wait_for_queue(label)
        self.window.work.queue.focus_start()
        self.press(Key.Key_Home)
        while self._chosen() != label:
            before = self._chosen()
            self.press(Key.Key_Down)
            assert self._chosen() != before, f"{label} is reached"
        self.press(Key.Key_Return)
        self.wait_for_visitor(TicketState.CALLED, label)

    def begin(self) -> None:
        """The visitor stands at the counter."""
        self.press_button("beginButton", Key.Key_F4)
        self.wait_for_visitor(TicketState.SERVING)

    def finish(self) -> None:
        """A service without checklist is over."""
        self.press_button("finishButton", Key.Key_F7)
        self.wait_for_nobody()

    def recall(self) -> None:
        """Announce the called visitor again, and see that it was."""
        before = self.visitor.calls if self.visitor else 0
        self.press_button("recallButton", Key.Key_F3)
        self.wait_for(lambda: self.visitor and self.visitor.calls > before, "the call is repeated")

    def no_show(self) -> None:
        """Nobody came."""
        self.press_button("noShowButton", Key.Key_F8)
        self.wait_for_nobody()

    def enter_company(self, company: Company) -> None:
        """Type the provider's data; Enter leads from field to field."""
        self.wait_for(lambda: self.sees("official_nameField"), "the company can be typed in")
        answers = {
            "official_nameField": company.name,
            "npwpField": company.npwp,
            "nibField": company.nib,
            "bearer_nameField": company.bearer,
        }
        self.find(QLineEdit, "official_nameField").setFocus()
        for name, answer in answers.items():
            self._wait_for_focus(name)
            self.find(QLineEdit, name).selectAll()
            self.write(answer)
            self.press(Key.Key_Return)
        if self.sees("typeNote"):
            self.write(company.kind)
            self.press(Key.Key_Return)
        if self.sees("letterNumber"):
            self.write(company.letter)
            self.press(*[Key.Key_Return] * (3 if company.letter else 1))
        self.wait_for(self.checklist.hasFocus, "the checklist has the keyboard")

    def check(self, papers: Mapping[str, Paper], rest: Paper = COMPLETE) -> None:
        """Go through the checklist row by row; papers not named are all as `rest`."""
        self.wait_for_checklist()
        if not self.checklist.hasFocus():
            self.checklist.setFocus()
        checks = self.checklist.checks
        for row in range(checks.rowCount()):
            line = checks.line_at(row)
            if line is not None and not line.settled:
                self._go_to(row)
                self._check_row(row, papers.get(line.document.code, rest))

    def check_at_once(self, absent: Collection[str]) -> None:
        """All originals and copies by one key, then what is still open, row by row."""
        self.press(Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
        checks = self.checklist.checks
        for row in range(checks.rowCount()):
            line = checks.line_at(row)
            if line is not None and not checks.is_complete(row):
                self._go_to(row)
                self.press(Key.Key_T if line.document.code in absent else Key.Key_Return)

    def confirm_conformity(self) -> None:
        """Tick "Data sesuai di SPSE/SIKAP"."""
        self.press(Key.Key_S, held=Qt.KeyboardModifier.AltModifier)

    def approve(self) -> None:
        """Approve, look at the slip, save and print it."""
        self.press_button("approveButton", Key.Key_F10)
        self.save_slip()

    def send_back(self) -> None:
        """Not complete: hand out the list of what lacks."""
        self.press_button("incompleteButton", Key.Key_F9)
        self.save_slip()

    def ask_to_reject(self) -> None:
        """Open the question for the reason of a refusal."""
        self.wait_until_enabled("rejectButton")
        self.press(Key.Key_L, held=Qt.KeyboardModifier.AltModifier)
        self.wait_for(lambda: self.sees("rejectAnswer"), "the reason is asked")

    def reject(self, reason: str) -> None:
        """Refuse, with the reason typed in place."""
        self.ask_to_reject()
        self.write(reason)
        self.press(Key.Key_Return)
        self.save_slip()

    def save_slip(self) -> None:
        """Save and print the slip that is previewed."""
        self.press_button("confirmSlipButton", Key.Key_F10)
        self.wait_for_text("printStateHeading", "Dicetak")

    def press_button(
        self,
        button: str,
        key: Qt.Key,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a button's key once the button is enabled."""
        self.wait_until_enabled(button)
        self.press(key, held=held)

    def wait_until_enabled(self, button: str) -> None:
        """Wait until a button can be pressed."""
        self.wait_for(lambda: self.is_enabled(button), f"{button} can be pressed")

    def wait_until_read(self, words: str) -> None:
        """Wait until some label says this."""
        self.wait_for(lambda: any(words in said for said in self._said()), f"“{words}” is read")

    def wait_for_queue(self, label: str) -> None:
        """Wait until a number stands in the list."""
        self.wait_for(lambda: label in self._listed(), f"{label} is in the list")

    def sees(self, name: str) -> bool:
        """Whether a part of the window is visible."""
        return self.find(QWidget, name).isVisible()

    @property
    def checklist(self) -> Checklist:
        """The checklist, to read which row is which."""
        return self.find(Checklist, "checklist")

    def _wait_for_focus(self, name: str) -> None:
        self.wait_for(lambda: self.focus == name, f"Enter leads to {name}")

    def _said(self) -> list[str]:
        return [said.text() for said in self.window.findChildren(QLabel) if said.isVisible()]

    def _listed(self) -> list[str]:
        rows = self.window.work.queue.list.rows
        return [row.label for row in rows if isinstance(row, TicketRow)]

    def _chosen(self) -> str:
        shown = self.window.work.queue.list.currentIndex().data() or ""
        return str(shown).partition(" ")[0]

    def _go_to(self, row: int) -> None:
        while (at := self.checklist.currentIndex().row()) != row:
            self.press(Key.Key_Down if at < row else Key.Key_Up)
            assert self.checklist.currentIndex().row() != at, "the arrow keys go from row to row"

    def _check_row(self, row: int, paper: Paper) -> None:
        if paper.is_complete:
            self.press(Key.Key_Return)
        elif paper.absent:
            self.press(Key.Key_T)
        elif not paper.missing:
            self._tick_marks(row, paper)

    def _tick_marks(self, row: int, paper: Paper) -> None:
        """Go from tick to tick; "tidak berlaku" is the second press."""
        checks = self.checklist.checks
        for column in range(checks.columnCount()):
            mark = checks.mark_of(column)
            if mark is None or mark in paper.lacking or not checks.is_stop(row, column):
                continue
            while (at := self.checklist.currentIndex().column()) != column:
                self.press(Key.Key_Right if at < column else Key.Key_Left)
                assert self.checklist.currentIndex().column() != at
            self.press(*[Key.Key_Space] * (2 if mark in paper.not_applicable else 1))
