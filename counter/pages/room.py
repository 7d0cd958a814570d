"""The bidding room at the counter: its computers, who waits for one, and today's register."""

from datetime import datetime
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counter.intentions import Intentions, Work
from counter.looker import Looker
from counter.pages.room_closing import RoomClosing
from counter.pages.tab import Bench, Tab
from counter.room_reader import RoomNow, read_room
from counter.style import Theme
from counter.widgets.basics import Notice, column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.computer_card import ComputerCard
from counter.widgets.floor_plan import FloorPlan, attention
from counter.widgets.inline_question import InlineQuestion
from counter.widgets.register_table import RegisterTable
from counter.widgets.room_line import RoomLine
from shared.actors import Action, Officer
from shared.bidding_room.views import (
    AssistanceState,
    ComputerState,
    Floor,
    RoomSeat,
    StayView,
)
from shared.codes import Code, CodeKind
from shared.errors import UserError
from shared.messages import sentence

_TICK_MS: Final = 5_000
_SIDE_WIDTH: Final = 380


class RoomPage(Tab):
    """Shows the room and carries the officer's steps to the use cases.

    Attention is for the computers that ask for an officer.
    """

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("roomPage")
        self._bench = bench
        self._office = office = bench.office
        self._room = office.bidding_room
        self._zone = office.catalogue.office.zone
        self._officer: Officer | None = None
        self._now: RoomNow | None = None
        self._leaving: RoomSeat | None = None
        self._tasks = bench.tasks
        self._reader = Looker(self._tasks, self)
        self._reader.looked.connect(self._on_looked)
        self._reader.failed.connect(self._on_refused)
        self._intentions = Intentions(self._tasks, self)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._make_parts(bench.theme)
        bench.feed.changed.connect(self._reader.look)
        self._lay_out()

    def begin(self, officer: Officer) -> None:
        """Open the room for an officer who runs it."""
        self._officer = officer
        self.card.begin(officer)
        self._close.setVisible(officer.may(Action.CLOSE_ROOM))
        self.closing.begin(officer)
        self._tick.start()
        self._reader.begin(partial(read_room, self._office, officer))

    def end(self) -> None:
        """Close the page; answers still under way are told to nobody."""
        self._tick.stop()
        self._reader.end()
        self.closing.end()
        self._intentions.drop()
        self._tasks.forget(self)
        self._officer = self._now = self._leaving = None
        for question in (self._sign_out, self._end_question, self._news):
            question.close_question()

    @property
    def now(self) -> RoomNow | None:
        """The room as it is on screen; None before it was read."""
        return self._now

    def focus_start(self) -> None:
        """Put the keyboard on the plan, from where every key works."""
        self.plan.setFocus()

    def scan(self, code: Code) -> bool:
        """Go to the stay of a scanned slip: seat who was called, offer to sign out who sits."""
        if code.kind is not CodeKind.ROOM:
            return False
        work = partial(self._room.seat_of, code.value)
        self._tasks.run(work, self._on_seat_found, self._on_refused, self)
        return True

    def _make_parts(self, theme: Theme) -> None:
        self.plan = FloorPlan(theme)
        self.plan.chosen.connect(self._show)
        self.card = ComputerCard()
        self._intentions.busy.connect(self.card.show_busy)
        self.card.identity_confirmed.connect(self._on_identity)
        self.card.arrived.connect(self._on_arrived)
        self.card.called_again.connect(self._on_call_again)
        self.card.assistance_asked.connect(self._on_assistance)
        self.card.released.connect(self._on_release)
        self.card.blocked.connect(self._on_block)
        self.card.unblocked.connect(self._on_unblock)
        self.card.move_asked.connect(self._on_move)
        self.closing = RoomClosing(self._bench)
        self._close = KeyButton("Tutup ruang…", "Ctrl+T", name="closeRoomButton")
        self._close.clicked.connect(self.closing.ask)
        self.register = RegisterTable(self._zone)
        self._summary = label("", "quiet", "roomSummary")
        self._closed = Notice("roomClosed")
        self._closed.hide()
        self._news = InlineQuestion("roomNews", "Baik")
        self._sign_out = InlineQuestion("roomSignOut", "Keluarkan")
        self._sign_out.answered.connect(self._on_sign_out)
        self.line = RoomLine()
        self.line.call_asked.connect(self._on_call_missed)
        self._end = KeyButton("Akhiri hari", "F10", name="endOfDayButton")
        self._end.clicked.connect(self._on_end_asked)
        self._end_question = InlineQuestion("endOfDay", "Keluarkan semua")
        self._end_question.answered.connect(self._on_end)
        self._no_register = wrapped(
            "Belum ada pengguna hari ini. Pengunjung mendaftar di kiosk.", "quiet", "roomNoRegister"
        )

    def _lay_out(self) -> None:
        layout = row(margins=(24, 16, 24, 16), gap=20)
        layout.addLayout(self._middle(), 1)
        side = column(gap=12)
        beside = QWidget()
        inner = column(gap=12)
        inner.addWidget(self.card)
        inner.addWidget(self.line)
        beside.setLayout(inner)
        self.closing.asking.connect(beside.setHidden)
        for part in (self._end_question, self._sign_out, self._news, self.closing, beside):
            side.addWidget(part)
        side.addStretch(1)
        frame = QFrame()
        frame.setFixedWidth(_SIDE_WIDTH)
        frame.setLayout(side)
        layout.addWidget(frame)
        self.setLayout(layout)

    def _middle(self) -> QVBoxLayout:
        head = row(gap=12)
        head.addWidget(label("Ruang bidding", "title"))
        head.addWidget(self._summary, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._close)
        head.addWidget(self._end)
        middle = column(gap=12)
        middle.addLayout(head)
        middle.addWidget(self._closed)
        middle.addWidget(self.plan)
        middle.addWidget(label("Daftar pengguna hari ini", "heading"))
        middle.addWidget(self._no_register)
        middle.addWidget(self.register, 1)
        return middle

    # Reading

    def _on_looked(self, now: RoomNow) -> None:
        self._now = now
        self.attention_changed.emit(sum(bool(attention(c)) for c in now.floor.computers))
        self._show()

    def _on_tick(self) -> None:
        """Give a computer whose claim has run out to the next, and let the times go on."""
        now = self._office.clock.now()
        computers = self._now.floor.computers if self._now else ()
        late = next((c for c in computers if _has_lapsed(c.stay, now)), None)
        if late is not None:
            work = partial(self._room.lapse, self._by)
            self._intentions.carry_out(("lapse", late.id), work, self._on_done, self._on_refused)
        elif self.isVisible():
            self._reader.look()  # the room closes and opens by the clock alone
        self._show()

    def _show(self) -> None:
        if self._now is None:
            return
        floor, now = self._now.floor, self._office.clock.now()
        self.plan.show_computers(floor.computers, now)
        free = [c for c in floor.computers if c.state is ComputerState.FREE]
        self.card.show_computer(self.plan.chosen_computer, free, now, self._zone)
        self._summary.setText(_summary(floor))
        self._closed.setVisible(floor.closed is not None)
        if floor.closed is not None:
            self._closed.say("warns", "", floor.closed.reason)
        self._end.setVisible(floor.closed is not None and bool(_still_here(floor)))
        self.line.show_line(floor.waiting, floor.missed, now)
        self.register.show_rows(self._now.register)
        self.register.setVisible(bool(self._now.register))
        self._no_register.setVisible(not self._now.register)

    # Steps

    def _on_identity(self) -> None:
        stay = self._stay()
        self._do("identity", stay.id, partial(self._room.confirm_identity, stay.id, self._by))

    def _on_arrived(self) -> None:
        stay = self._stay()
        self._do("claim", stay.id, partial(self._room.claim, stay.code, self._by))

    def _on_call_again(self) -> None:
        stay = self._stay()
        self._do("call", stay.id, partial(self._room.call_again, stay.ticket_id, self._by))

    def _on_call_missed(self, ticket_id: UUID) -> None:
        self._do("call", ticket_id, partial(self._room.call_again, ticket_id, self._by))

    def _on_assistance(self) -> None:
        stay = self._stay()
        if stay.assistance is AssistanceState.BEING_GIVEN:
            work = partial(self._room.end_assistance, stay.visit_id, self._by)
        else:
            work = partial(self._room.begin_assistance, stay.visit_id, self._by)
        self._do(f"assist {stay.assistance}", stay.id, work)

    def _on_release(self, reason: str) -> None:
        stay = self._stay()
        self._do("release", stay.id, partial(self._room.release, stay.id, reason, self._by))

    def _on_move(self, computer_id: UUID) -> None:
        stay = self._stay()
        work = partial(self._room.move, stay.id, computer_id, self._by)
        self._do(f"move {computer_id}", stay.id, work)
        self.plan.choose(computer_id)
        self.focus_start()

    def _on_block(self, reason: str) -> None:
        computer = self._computer()
        self._do("block", computer, partial(self._room.block, computer, reason, self._by))

    def _on_unblock(self) -> None:
        computer = self._computer()
        self._do("unblock", computer, partial(self._room.unblock, computer, self._by))

    def _on_sign_out(self, _nothing: str) -> None:
        if self._leaving is not None:
            seat, self._leaving = self._leaving, None
            self._do("out", seat.stay_id, partial(self._room.sign_out, seat.code, self._by))

    def _on_end_asked(self) -> None:
        assert self._now is not None
        count = len(_still_here(self._now.floor))
        self._end_question.ask_to_confirm(
            f"{count} nomor belum keluar. Catat semuanya keluar otomatis, tanpa tanda keluar?"
        )

    def _on_end(self, _nothing: str) -> None:
        work = partial(self._room.end_of_day, self._by)
        self._news.close_question()
        self._intentions.carry_out("end of day", work, self._on_done, self._on_refused)

    def _on_seat_found(self, seat: RoomSeat) -> None:
        self.plan.choose(seat.computer_id)
        if seat.seated_at is None:
            self._do("claim", seat.stay_id, partial(self._room.claim, seat.code, self._by))
            return
        self._leaving = seat
        question = f"{seat.label} keluar dari {seat.computer} sekarang?"
        self._sign_out.ask_to_confirm(question, is_expected=True)

    def _do(self, step: str, about: UUID, work: Work) -> None:
        self._news.close_question()
        self._intentions.carry_out((step, about), work, self._on_done, self._on_refused)

    def _on_done(self, _result: object) -> None:
        self.paper_promised.emit()
        self._reader.look()

    def _on_refused(self, refusal: UserError) -> None:
        self._news.tell(sentence(refusal, self._zone))
        self._reader.look()

    @property
    def _by(self) -> Officer:
        assert self._officer is not None
        return self._officer

    def _computer(self) -> UUID:
        computer = self.plan.chosen_computer
        assert computer is not None
        return computer.id

    def _stay(self) -> StayView:
        computer = self.plan.chosen_computer
        assert computer is not None
        assert computer.stay is not None
        return computer.stay


def _summary(floor: Floor) -> str:
    states = [computer.state for computer in floor.computers]
    counted = (
        (states.count(ComputerState.IN_USE), "dipakai"),
        (states.count(ComputerState.CLAIMED), "dipanggil"),
        (states.count(ComputerState.FREE), "kosong"),
        (states.count(ComputerState.OUT_OF_ORDER), "rusak"),
    )
    return "  ·  ".join(f"{count} {word}" for count, word in counted if count)


def _still_here(floor: Floor) -> tuple[object, ...]:
    """Everybody a closed room still counts: at a computer, or waiting for one."""
    return (*(c.stay for c in floor.computers if c.stay), *floor.waiting)


def _has_lapsed(stay: StayView | None, now: datetime) -> bool:
    return stay is not None and stay.claim_until is not None and stay.claim_until <= now
