"""Office days by chance: visitors come, counters and the bidding room work, through use cases."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from uuid import UUID

from shared.actors import Officer, new_request
from shared.catalogue import Audience
from shared.errors import UserError
from shared.guestbook import SignedIn, SignInForm
from shared.office import Office
from shared.queueing import CounterLine, Destination, TicketState, TicketView
from shared.verification import Correction, Outcome
from tests.shared.verification.desk import Desk
from tests.support.history import npwp_of
from tests.support.offices import KIOSK, WIB, Place, provider_form, seated

STEP = timedelta(minutes=10)
OPENS, CLOSES = time(9), time(16)
ARRIVALS = 0.36
COMPANIES = 30
VISITORS = {
    "guest": 3, "verified": 9, "room": 5, "helped": 4, "asn": 3, "first_online": 2,
    "at_counter": 1,
}  # fmt: skip

REFUSALS = frozenset(
    {
        "hours.break", "hours.closed", "queue.all_in_room", "queue.already_planned",
        "queue.cannot_undo", "queue.counter_unstaffed", "queue.nowhere_called",
        "queue.return_too_late", "queue.same_destination", "queue.service_closed",
        "room.changed", "room.computer_taken", "verification.case_busy",
        "verification.case_closed", "verification.case_went_on", "verification.other_service",
        "verification.slip_replaced",
    }
)  # fmt: skip
"""What the rules may answer to somebody who acts by chance; anything else is a fault."""


def guest_form(purpose: str) -> SignInForm:
    """Somebody who comes for no service."""
    return SignInForm(Audience.GUEST, name="Tamu", purpose=purpose)


@dataclass
class OfficeDays:
    """An office that works: every deed that succeeded is counted by its name."""

    office: Office
    place: Place
    chance: random.Random
    deeds: Counter[str] = field(default_factory=Counter)
    officers: list[Officer] = field(default_factory=list)
    _slips: list[str] = field(default_factory=list)
    _seats: list[str] = field(default_factory=list)
    _concluded: list[UUID] = field(default_factory=list)

    # The day

    def work(self, day: date, front: Officer) -> None:
        """Let a day pass from opening to closing."""
        self.officers = [seated(self.office, "siti", 1), seated(self.office, "budi", 2)]
        self._seats.clear()
        moment = max(self.place.clock.now(), datetime.combine(day, OPENS, WIB))
        while moment < datetime.combine(day, CLOSES, WIB):
            self.place.clock.set(moment)
            while self.chance.random() < ARRIVALS:
                self._arrival()
            for officer in self.officers:
                self._counter(officer)
            self._room(front)
            moment += STEP

    def go_home(self) -> None:
        """Officers sign out, but now and then one forgets to."""
        for officer in self.officers:
            if self.chance.random() < 0.75:
                self.office.staff.sign_out(officer)
                self.deeds["signed out"] += 1
            else:
                self.deeds["sign-out forgotten"] += 1

    def try_to(self, what: str, deed: Callable[[], object]) -> bool:
        """Do something the rules may refuse; a rule not expected here is a fault."""
        try:
            deed()
        except UserError as refusal:
            if refusal.key not in REFUSALS:
                raise
            self.deeds[f"refused: {refusal.key}"] += 1
            return False
        self.deeds[what] += 1
        return True

    def _pick(self, **weights: int) -> str:
        return self.chance.choices(tuple(weights), tuple(weights.values()))[0]

    # Visitors

    def _arrival(self) -> None:
        kind = self._pick(**VISITORS)
        if kind == "guest":
            form = guest_form("Mengantar surat")
        elif kind == "first_online":
            form = provider_form(
                self.chance.choice(("1a", "1b")), registered_online=False, room_first=True
            )
        elif kind == "asn":
            code = self.chance.choice(("2a", "2c", "2e"))
            form = provider_form(code, audience=Audience.ASN, organisation="Dinas Pendidikan")
        else:
            codes = {"room": ("1d", "1e"), "helped": ("1c", "1f")}.get(kind, ("1a", "1b"))
            form = provider_form(self.chance.choice(codes), registered_online=True)
        if form.service not in ("1a", "1b"):
            form = replace(form, applicant_type=None, is_director=None)
        number = self.chance.randrange(COMPANIES)
        form = replace(
            form, phone=f"0812{number:08d}", priority=self.chance.random() < 0.15,
            organisation=form.organisation and f"PT Contoh {number}",
        )  # fmt: skip
        by = self.officers[0] if kind == "at_counter" else KIOSK

        def come() -> None:
            self._came(self.office.guestbook.sign_in(form, by, new_request()))

        self.try_to(f"came: {kind}", come)

    def _came(self, signed_in: SignedIn) -> None:
        if signed_in.seat is not None:
            self._seats.append(signed_in.seat.code)
        for ticket in (signed_in.ticket, signed_in.room_ticket):
            if ticket is not None and ticket.label.startswith("D") and signed_in.seat is None:
                self._seats.append(ticket.code)

    # Counters

    def _counter(self, by: Officer) -> None:
        line = self.office.queueing.line(by)
        if line.undo and self.chance.random() < 0.05:
            self.try_to("undone", self._queue("undo", line.undo.step_id, by))
        elif line.current is None:
            self._idle(line, by)
        elif line.current.state is TicketState.CALLED:
            self._called(line, line.current, by)
        else:
            self._serving(line.current, by)

    def _idle(self, line: CounterLine, by: Officer) -> None:
        what = self._pick(next=14, jump=2, held=4, missed=2, cancel=1, pause=1, priority=1)
        if line.pause is not None:
            self.try_to("resumed", self._queue("resume", by))
        elif what == "pause":
            self.try_to("paused", self._queue("pause", "Mencetak laporan", by))
        elif what == "held" and line.held:
            self.try_to("called: held", self._queue("call", line.held[0].id, by))
        elif what == "missed" and line.missed:
            self.try_to("called: missed", self._queue("call", line.missed[0].id, by))
        elif line.waiting and what in ("jump", "cancel", "priority"):
            self._out_of_turn(what, self.chance.choice(line.waiting).ticket.id, by)
        else:
            override = "Didahulukan" if self.chance.random() < 0.2 else ""
            self.try_to("called: next", self._queue("call_next", by, override=override))

    def _out_of_turn(self, what: str, ticket: UUID, by: Officer) -> None:
        deed = {
            "jump": self._queue("call", ticket, by, override="Sakit"),
            "cancel": self._queue("cancel", ticket, by, reason="Pulang"),
            "priority": self._queue("withdraw_priority", ticket, by),
        }[what]
        self.try_to(f"waiting: {what}", deed)

    def _called(self, line: CounterLine, ticket: TicketView, by: Officer) -> None:
        assert line.calling is not None
        patience = (line.calling.no_show_from, line.calling.recall_from)
        comes = 0.25 if line.calling.calls > 1 else 0.75
        if self.chance.random() < comes:
            self.try_to("begun", self._queue("begin", ticket.id, by))
        elif patience[0] and patience[0] <= line.now:
            self.try_to("no-show", self._queue("no_show", ticket.id, by))
        elif self.chance.random() < 0.2:
            self.try_to("returned", self._queue("return_to_line", ticket.id, by))
        elif patience[1] <= line.now:
            self.try_to("recalled", self._queue("recall", ticket.id, by))

    def _serving(self, ticket: TicketView, by: Officer) -> None:
        what = self._pick(end=14, longer=4, hold=2, send=2, plan=2, note=1, cancel=1)
        if what == "hold":
            back = self.place.clock.now() + timedelta(minutes=30)
            back_at = back if self.chance.random() < 0.5 else None
            self.try_to("held", self._queue("hold", ticket.id, by, "Fotokopi", back_at))
        elif what == "send":
            self._send(ticket, by)
        elif what == "plan":
            self.try_to("planned", self._queue("plan_service", ticket.id, self._service(), by))
        elif what == "note":
            self.try_to("noted", self._queue("add_note", ticket.visit_id, "Kursi roda", by))
        elif what == "cancel":
            self.try_to("cancelled", self._queue("cancel", ticket.id, by, reason="Pulang"))
        elif what == "end":
            self._end(ticket, by)

    def _send(self, ticket: TicketView, by: Officer) -> None:
        returns = self.chance.random() < 0.5
        to = Destination(self._service())
        name = "sent on, returns" if returns else "sent on"
        self.try_to(name, self._queue("transfer", ticket.id, to, by, "Tolong", returns=returns))

    def _end(self, ticket: TicketView, by: Officer) -> None:
        if ticket.service in ("1a", "1b") and self.chance.random() < 0.9:
            self._verify(ticket, by)
        elif ticket.plans and ticket.plans[0].service in by.seat.services:
            stay = self.chance.random() < 0.5 and ticket.plans[0].counter is None
            self.try_to("finished: goes on", self._queue("finish", ticket.id, by, stay=stay))
        else:
            self.try_to("finished", self._queue("finish", ticket.id, by))

    def _service(self) -> str:
        return self.chance.choice(("1a", "1b", "1c", "1f"))

    def _queue(self, step: str, *of: object, **more: object) -> Callable[[], object]:
        """A step of the queue by its name, as a new intention."""
        arguments = list(of)
        by = next(at for at, each in enumerate(arguments) if isinstance(each, Officer))
        arguments.insert(by + 1, new_request())
        return partial(getattr(self.office.queueing, step), *arguments, **more)

    # Papers

    def _verify(self, ticket: TicketView, by: Officer) -> None:
        desk, slip = Desk(self.office, by), ""
        if self._slips and self.chance.random() < 0.3:
            slip = self._slips.pop(0)
        opened = self.office.verification.open
        if not self.try_to("papers opened", partial(opened, ticket.id, by, new_request(), slip)):
            return
        file = opened(ticket.id, by, new_request())
        how = self._pick(approved=8, incomplete=4, rejected=2, later=2)
        npwp = npwp_of(self.chance.randrange(COMPANIES))
        lacking = next(iter(desk.papers(file))).code if how == "incomplete" else ""
        desk.fill(file, without=lacking, npwp=npwp, nib="", conforms=how == "approved")
        if how == "later":
            self.deeds["papers put aside"] += 1
            return
        reason = "" if how == "approved" else "Dokumen tidak asli"
        done = desk.conclude(file, Outcome(how), reason)
        self.deeds[f"papers {how}"] += 1
        self._concluded.append(done.verification_id)
        if how == "incomplete":
            self._slips.append(done.slip.code)

    def correct(self, by: Officer) -> None:
        """A supervisor turns one of the last verifications into a rejection."""
        found = self._concluded.pop()
        archive = self.office.verification_archive
        draft = archive.read(found, by).file.draft
        correction = Correction(draft, Outcome.REJECTED, "Dokumen palsu", "Keliru menilai")
        deed = partial(archive.correct, found, correction, by, new_request())
        self.try_to("papers corrected", deed)

    # The bidding room

    def _room(self, front: Officer) -> None:
        room = self.office.bidding_room
        room.lapse(KIOSK, new_request())
        for code in list(self._seats):
            if self.chance.random() < 0.15:
                self._visitor_in_room(code)
        floor = room.floor(front)
        stays = [each.stay for each in floor.computers if each.stay]
        if stays and self.chance.random() < 0.1:
            stay = self.chance.choice(stays).id
            deeds: dict[str, Callable[[], object]] = {
                "released": partial(room.release, stay, "Pergi", front, new_request()),
                "identity shown": partial(room.confirm_identity, stay, front, new_request()),
            }
            what = self.chance.choice(tuple(deeds))
            self.try_to(f"room: {what}", deeds[what])
        if floor.missed and self.chance.random() < 0.2:
            again = partial(room.call_again, floor.missed[0].ticket_id, front, new_request())
            self.try_to("room: called again", again)

    def _visitor_in_room(self, code: str) -> None:
        """Whoever holds this slip sits down, or leaves, as it is their turn."""
        room = self.office.bidding_room
        try:
            seat = room.seat_of(code)
        except UserError as not_there:
            if not_there.key == "room.ended":
                self._seats.remove(code)
            return
        if seat.seated_at is None:
            self.try_to("room: claimed", partial(room.claim, code, KIOSK, new_request()))
        else:
            self.try_to("room: left", partial(room.sign_out, code, KIOSK, new_request()))
            self._seats.remove(code)
