"""An officer who does what was recorded, by keys and scans alone, and counts them."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from counter.widgets.floor_plan import FloorPlan
from counter.widgets.queue_picker import Picker
from counter.widgets.tick import TickBox
from shared.bidding_room.views import ComputerState, ComputerView
from shared.catalogue import ApplicantType
from shared.queueing.views import TicketState
from tests.e2e.bidding_room import turn_to_queue, turn_to_room
from tests.e2e.officer import ABSENT, MISSING, Officer
from tests.e2e.recorded_day import Deed, Turn, Visitor
from tests.support.desk import Key

CTRL: Final = Qt.KeyboardModifier.ControlModifier
_OPTIONAL: Final = ("pkp", "sertifikat_keahlian")
"""What nobody of this day has, and nobody needs."""


@dataclass
class Effort:
    """What a visit has cost: keys for steps, letters that had to be typed, scans."""

    keys: int = 0
    letters: int = 0
    scans: int = 0


class CounterHands:
    """One counter; `code_of` knows the barcode of a number, `slip_of` that of its slip."""

    def __init__(
        self,
        officer: Officer,
        code_of: Callable[[str], str],
        slip_of: Callable[[str], str],
        effort: defaultdict[str, Effort],
    ) -> None:
        self.officer = officer
        self._code_of = code_of
        self._slip_of = slip_of
        self._effort = effort
        self._letters = self._scans = 0
        self._deeds: dict[Deed, Callable[[Visitor, str], None]] = {
            Deed.SERVE: self._serve,
            Deed.CALL: self._call,
            Deed.CALL_CHOSEN: self._call_chosen,
            Deed.CALL_BEFORE: self._call_before,
            Deed.RECALL: self._recall,
            Deed.NO_SHOW: self._no_show,
            Deed.CONTINUE: self._continue,
            Deed.ACCEPT: self._accept,
            Deed.SEND_BACK: self._send_back,
            Deed.REJECT: self._reject,
            Deed.FINISH: self._finish,
            Deed.HOLD: self._hold,
            Deed.SEND: self._send,
            Deed.SEND_AND_BACK: self._send_and_back,
            Deed.PLAN: self._plan,
            Deed.GO_ON: self._go_on,
            Deed.UNDO: self._undo,
            Deed.SIGN_IN: self._sign_in,
            Deed.IDENTITY: self._identity,
            Deed.SIGN_OUT: self._sign_out,
        }

    def do(self, visitor: Visitor, turn: Turn) -> None:
        """Do what was recorded, and note what it cost."""
        self.officer.come_forward()
        keys, self._letters, self._scans = self.officer.keys, 0, 0
        self._deeds[turn.deed](visitor, turn.words)
        effort = self._effort[visitor.number]
        effort.keys += self.officer.keys - keys - self._letters
        effort.letters += self._letters
        effort.scans += self._scans

    def pause(self) -> None:
        """Call nobody, for the first of the office's reasons."""
        self.officer.come_forward()
        self.officer.press(Key.Key_P, held=CTRL)
        self._wait_for_focus("pauseAnswer")
        self._take_first_phrase()
        self.officer.wait_for_text("ownPauseNoticeHeading", "Jeda")

    def resume(self) -> None:
        """Call again."""
        self.officer.wait_until_enabled("pauseButton")
        self.officer.press(Key.Key_P, held=CTRL)
        self.officer.wait_until_enabled("callNextButton")

    # Calling

    def _call(self, visitor: Visitor, _words: str) -> None:
        assert self.officer.call_next() == visitor.number

    def _serve(self, visitor: Visitor, words: str) -> None:
        self._call(visitor, words)
        self._scan_who_came(visitor)

    def _call_chosen(self, visitor: Visitor, _words: str) -> None:
        self._choose(visitor.number)
        self.officer.press(Key.Key_Return)
        self.officer.wait_for_visitor(TicketState.CALLED, visitor.number)
        self._scan_who_came(visitor)

    def _call_before(self, visitor: Visitor, _words: str) -> None:
        self._choose(visitor.number)
        self.officer.press(Key.Key_Return)
        self.officer.wait_for_text("reasonHeading", f"{visitor.number} di luar urutan")
        self._take_first_phrase()
        self.officer.wait_for_visitor(TicketState.CALLED, visitor.number)
        self._scan_who_came(visitor)

    def _recall(self, _visitor: Visitor, _words: str) -> None:
        before = self._calls()
        self.officer.press_button("recallButton", Key.Key_F3)
        self.officer.wait_for(lambda: self._calls() > before, "the call is repeated")

    def _no_show(self, _visitor: Visitor, _words: str) -> None:
        self.officer.no_show()

    def _calls(self) -> int:
        visitor = self.officer.visitor
        return visitor.calls if visitor else 0

    def _choose(self, number: str) -> None:
        """Go to a number in the list by the arrow keys."""
        officer = self.officer
        officer.wait_for_queue(number)
        if officer.focus != "queueList":
            turn_to_queue(officer)
        officer.press(Key.Key_Home)
        while not self._chosen().startswith(number):
            before = self._chosen()
            officer.press(Key.Key_Down)
            assert self._chosen() != before, f"{number} is reached"

    def _chosen(self) -> str:
        return str(self.officer.window.work.queue.list.currentIndex().data() or "")

    def _scan_who_came(self, visitor: Visitor) -> None:
        self._scan(self._code_of(visitor.number))
        self.officer.wait_for_visitor(TicketState.SERVING, visitor.number)

    # Papers

    def _continue(self, _visitor: Visitor, words: str) -> None:
        self.officer.wait_for_checklist()
        self._scan(self._slip_of(words))
        self.officer.wait_until_read("kunjungan ke-2")

    def _accept(self, visitor: Visitor, _words: str) -> None:
        self._look_through(visitor, "")
        self.officer.approve()

    def _send_back(self, visitor: Visitor, words: str) -> None:
        self._look_through(visitor, words)
        self.officer.send_back()

    def _reject(self, visitor: Visitor, words: str) -> None:
        self._look_through(visitor, "")
        self.officer.ask_to_reject()
        self._write(words)
        self.officer.press(Key.Key_Return)
        self.officer.save_slip()

    def _look_through(self, visitor: Visitor, missing: str) -> None:
        self.officer.wait_for_checklist()
        self._fill_in_company(visitor)
        if missing:
            lacking = dict.fromkeys(missing.split(), MISSING)
            self.officer.check(dict.fromkeys(_OPTIONAL, ABSENT) | lacking)
        else:
            self.officer.check_at_once(_OPTIONAL)
        conforms = self.officer.find(TickBox, "conformsTick")
        if conforms.isVisible() and not conforms.isChecked():
            self.officer.confirm_conformity()

    def _fill_in_company(self, visitor: Visitor) -> None:
        """Type what is not known yet; Enter leads from field to field, and to the papers."""
        answers = _papers_say(visitor)
        while (name := self.officer.focus) in answers:
            if not self.officer.find(QLineEdit, name).text():
                self._write(answers[name])
            self.officer.press(Key.Key_Return)
        self._wait_for_focus("checklist")

    # Other ways of a visit

    def _finish(self, _visitor: Visitor, _words: str) -> None:
        self.officer.finish()

    def _hold(self, _visitor: Visitor, words: str) -> None:
        self.officer.press(Key.Key_F6)
        self._wait_for_focus("holdAnswer")
        while f"hold{words}" not in self._chosen_lengths():
            self.officer.press(Key.Key_F6)
        self.officer.press(Key.Key_Return)
        self.officer.wait_for_nobody()

    def _chosen_lengths(self) -> list[str]:
        buttons = self.officer.window.work.queue.findChildren(QPushButton)
        return [button.objectName() for button in buttons if button.isChecked()]

    def _send(self, _visitor: Visitor, words: str) -> None:
        self._choose_destination(Key.Key_F5, words)
        self.officer.press(Key.Key_Return)
        self.officer.wait_for_nobody()

    def _send_and_back(self, _visitor: Visitor, words: str) -> None:
        self._choose_destination(Key.Key_F5, words)
        self.officer.press(Key.Key_Tab, Key.Key_Space, Key.Key_Return)
        self.officer.wait_for_nobody()

    def _plan(self, visitor: Visitor, words: str) -> None:
        self._choose_destination(Key.Key_G, words, CTRL)
        self.officer.press(Key.Key_Return)
        self.officer.wait_for(lambda: self._plans(), "the service is added")
        self.officer.wait_for_visitor(TicketState.SERVING, visitor.number)

    def _plans(self) -> bool:
        visitor = self.officer.visitor
        return visitor is not None and bool(visitor.plans)

    def _choose_destination(
        self,
        key: Qt.Key,
        words: str,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.officer.press(key, held=held)
        pickers = self.officer.window.work.queue.findChildren(Picker)
        self.officer.wait_for(
            lambda: any(p.isVisible() and p.shown for p in pickers), "the destinations are listed"
        )
        self._write(words)
        self.officer.press(Key.Key_Return)

    def _go_on(self, visitor: Visitor, _words: str) -> None:
        self.officer.press_button("finishButton", Key.Key_F7)
        self.officer.wait_for_text("nextHint", "Berikutnya")
        self.officer.press(Key.Key_Return)
        self.officer.wait_for(lambda: not self._plans(), "the next service begins")
        self.officer.wait_for_visitor(TicketState.SERVING, visitor.number)

    def _undo(self, visitor: Visitor, _words: str) -> None:
        self.officer.wait_for_text("undoWords", visitor.number)
        self.officer.press(Key.Key_Z, held=CTRL)
        self.officer.wait_for_visitor(TicketState.SERVING, visitor.number)

    def _sign_in(self, visitor: Visitor, _words: str) -> None:
        """Somebody with a problem (1c) does not use the kiosk."""
        self.officer.press(Key.Key_N, held=CTRL)
        guest = self.officer.window.work.guest
        picker = guest.findChildren(Picker)[0]
        self.officer.wait_for(lambda: picker.shown, "what visitors come for")
        self._wait_for_focus("guestWantField")
        self._write(visitor.service)
        self.officer.press(Key.Key_Return)
        for field, answer in (
            ("name", visitor.name),
            ("organisation", visitor.organisation),
            ("phone", phone_of(visitor)),
        ):
            self._wait_for_focus(field)
            self._write(answer)
            self.officer.press(Key.Key_Return)
        self.officer.press(Key.Key_Down, Key.Key_Return)
        self._write("Kata sandi ditolak")
        self.officer.press(Key.Key_S, held=CTRL)
        self.officer.wait_for_text("guestNewsHeading", f"Nomor {visitor.number}")

    # The bidding room

    def _identity(self, _visitor: Visitor, words: str) -> None:
        turn_to_room(self.officer)
        self._walk_to(int(words))
        self.officer.press_button("identityButton", Key.Key_F4)
        self.officer.wait_for(
            lambda: not self.officer.is_enabled("identityButton"), "the identity is confirmed"
        )
        turn_to_queue(self.officer)

    def _sign_out(self, visitor: Visitor, _words: str) -> None:
        self._scan(self._code_of(visitor.number))
        self.officer.wait_for_text("roomSignOutSentence", visitor.number)
        place = self._place()
        self.officer.press(Key.Key_Return)
        self.officer.wait_for(lambda: place in self._free_places(), f"PC {place} to be free")
        turn_to_queue(self.officer)

    def _walk_to(self, number: int) -> None:
        """Go to a computer by the arrows; row 0 is next to the door, at the bottom."""
        goal = next(place for place in self._computers() if place.number == number)
        while (at := self._at_computer()).id != goal.id:
            if at.row != goal.row:
                self.officer.press(Key.Key_Up if at.row < goal.row else Key.Key_Down)
            else:
                self.officer.press(Key.Key_Right if at.column < goal.column else Key.Key_Left)
            assert self._at_computer().id != at.id, "the arrows walk through the room"

    def _at_computer(self) -> ComputerView:
        chosen = self.officer.find(FloorPlan, "floorPlan").chosen_computer
        assert chosen is not None
        return chosen

    def _place(self) -> int:
        return self._at_computer().number

    def _computers(self) -> tuple[ComputerView, ...]:
        now = self.officer.window.desk.room.now
        return now.floor.computers if now else ()

    def _free_places(self) -> list[int]:
        return [c.number for c in self._computers() if c.state is ComputerState.FREE]

    # Keys, letters, scans

    def _take_first_phrase(self) -> None:
        """Take the office's first sentence by two keys, once the sentences have been read."""
        queue = self.officer.window.work.queue

        def offered() -> bool:
            buttons = queue.findChildren(QPushButton)
            return any(b.isVisible() and b.property("kind") == "phrase" for b in buttons)

        self.officer.wait_for(offered, "the office's sentences")
        self.officer.press(Key.Key_Down, Key.Key_Return)

    def _write(self, text: str) -> None:
        self.officer.write(text)
        self._letters += len(text)

    def _scan(self, code: str) -> None:
        self.officer.scan(code)
        self._scans += 1

    def _wait_for_focus(self, name: str) -> None:
        self.officer.wait_for(lambda: self.officer.focus == name, f"the keyboard is in {name}")


def phone_of(visitor: Visitor) -> str:
    """A phone of everybody's own, the same again when the same company comes back."""
    return "0812" + "".join(f"{ord(letter) % 10}" for letter in f"{visitor.name:<9}"[:9])


def _papers_say(visitor: Visitor) -> dict[str, str]:
    """What stands on the papers, by the field into which it is typed."""
    digits = "".join(f"{ord(letter) % 10}" for letter in f"{visitor.organisation:<20}")
    is_other = visitor.kind is ApplicantType.OTHER
    return {
        "official_nameField": visitor.organisation or visitor.name,
        "npwpField": f"01{digits[:13]}",
        "nibField": f"91{digits[:11]}",
        "bearer_nameField": visitor.name,
        "typeNote": "Koperasi" if is_other else "",
        "letterNumber": visitor.letter,
        "letterDated": "20-11-2026",
        "letterUntil": "",
    }
