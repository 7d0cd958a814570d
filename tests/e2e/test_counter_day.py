"""A recorded day is worked through three real counters by keys and scans, and adds up."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from counter.pages.day_end import DayEndPage
from db.models import DayEnd, PrintJob, Slip, Ticket, Verification, Visit
from shared.actors import new_request
from shared.catalogue import ApplicantType, Audience
from shared.day_end import DayFigures
from shared.demonstration import PASSWORD
from shared.guestbook import SignInForm
from shared.office import Office
from shared.office_admin.counters import CounterForm
from shared.queueing.views import TicketState, ticket_label
from shared.staff import SignIn
from shared.verification import Outcome
from tests.e2e.counter_hands import CounterHands, Effort, phone_of
from tests.e2e.recorded_day import PAUSES, VISITORS, Deed, Turn, Visitor
from tests.e2e.stage import LANDSCAPE, SMALL_COUNTER, Stage, stage
from tests.support.desk import Key
from tests.support.offices import ANSWERS, KIOSK

pytestmark = pytest.mark.long

ALT: Final = Qt.KeyboardModifier.AltModifier
FRONT_SERVICES: Final = frozenset({"1c", "1f", "2a", "2b", "2c", "2d", "2e", "3a"})
MOST_KEYS: Final = 10
"""A company's director with everything: call, three through the company, all papers at once, the
stamp, the paper that is not there, conformity, outcome, slip."""


Event = Visitor | tuple[Visitor | None, Turn]
"""Who comes, or whose turn it is at a counter; a pause is nobody's."""


@dataclass
class WorkedDay:
    """The office after its day, and what each number has cost."""

    office: Office
    out: Path
    shown: dict[str, str] = field(default_factory=dict)
    effort: defaultdict[str, Effort] = field(default_factory=lambda: defaultdict(Effort))


class Player:
    """Turns the clock from one recorded moment to the next."""

    def __init__(self, built: Stage) -> None:
        self._stage = built
        self._office = built.office()
        self._codes: dict[str, str] = {}
        self.day = WorkedDay(self._office, built.out)
        _add_front_counter(self._office)
        officers = [built.counter(1), built.counter(2, LANDSCAPE), built.counter(3, SMALL_COUNTER)]
        for at, username in enumerate(("siti", "budi", "rina")):
            officers[at].sign_in(username, at + 1)
        self._hands = [
            CounterHands(officer, self._code_of, self._slip_of, self.day.effort)
            for officer in officers
        ]

    def play(self) -> WorkedDay:
        """From nine until the day has been ended."""
        for at, event in _in_time():
            self._turn_clock(at)
            if isinstance(event, Visitor):
                self._arrive(event)
            else:
                self._do(*event)
        self._end_day()
        return self.day

    def _arrive(self, visitor: Visitor) -> None:
        signed_in = self._office.guestbook.sign_in(_form(visitor), KIOSK, new_request())
        if signed_in.ticket is not None:
            assert signed_in.ticket.label == visitor.number
            self._codes[visitor.number] = signed_in.ticket.code

    def _do(self, visitor: Visitor | None, turn: Turn) -> None:
        hands = self._hands[turn.counter - 1]
        if visitor is not None:
            hands.do(visitor, turn)
        elif turn.deed is Deed.PAUSE:
            hands.pause()
        else:
            hands.resume()

    def _turn_clock(self, at: str) -> None:
        hour, _, minute = at.partition(".")
        self._stage.at(int(hour), int(minute))

    def _code_of(self, number: str) -> str:
        return self._codes.get(number) or _ticket(self._office, number).code

    def _slip_of(self, number: str) -> str:
        with self._office.database.reading() as session:
            ticket = _ticket(self._office, number)
            found = select(Slip.code).join(Verification).where(Verification.ticket_id == ticket.id)
            return session.scalars(found).one()

    # The end of the day

    def _end_day(self) -> None:
        """Siti leaves, Budi forgets to; Rina settles what is open, by keyboard alone."""
        siti, budi, rina = (hands.officer for hands in self._hands)
        self._turn_clock("16.05")
        siti.press(Key.Key_K, held=ALT)
        siti.wait_for(siti.window.sign_in.isVisible, "Siti to be signed out")
        rina.turn_to("Akhir hari")
        rina.wait_for(lambda: self._open_numbers(), "the open numbers")
        rina.press_button("dayEndRoomButton", Key.Key_F9)
        rina.wait_for(lambda: len(self._open_numbers()) == 2, "the room to be empty")
        for visitor in VISITORS:
            for turn in visitor.turns:
                if turn.deed in (Deed.CARRY_OVER, Deed.CANCEL):
                    self._turn_clock(turn.at)
                    self._settle(visitor.number, turn.deed)
        self._tab_to("dayUnseatButton")
        rina.press(Key.Key_Return)
        rina.wait_until_enabled("dayEndButton")
        budi.press(Key.Key_F2)
        budi.wait_until_read("Loket 2 sudah diambil alih")
        self._turn_clock("16.15")
        rina.press_button("dayEndButton", Key.Key_F10)
        rina.wait_for_text("dayNewsSentence", "Cadangan utuh")
        self.day.shown = {name: rina.text(f"day_{name}") for name in DayFigures().kept()}
        self._stage.wait_for_paper("slips", _count_of_slips() + 1)

    def _settle(self, number: str, deed: Deed) -> None:
        rina = self._hands[2].officer
        self._tab_to("dayTicketTable")
        page = rina.find(DayEndPage, "dayEndPage")
        rina.press(Key.Key_Home)
        while self._open_numbers()[page.tickets.table.current] != number:
            before = page.tickets.table.current
            rina.press(Key.Key_Down)
            assert page.tickets.table.current != before, f"{number} is reached"
        self._tab_to("dayReason")
        rina.press(Key.Key_Down, Key.Key_F7 if deed is Deed.CARRY_OVER else Key.Key_F8)
        rina.wait_for(lambda: number not in self._open_numbers().values(), f"{number} is settled")

    def _open_numbers(self) -> dict[object, str]:
        page = self._hands[2].officer.find(DayEndPage, "dayEndPage")
        return {t.id: t.label for t in page.review.tickets} if page.review else {}

    def _tab_to(self, name: str) -> None:
        """Reach a part of the page by Tab alone."""
        rina = self._hands[2].officer
        for _ in range(30):
            if rina.focus == name:
                return
            rina.press(Key.Key_Tab)
        raise AssertionError(f"Tab never leads to {name}")


def _in_time() -> list[tuple[str, Event]]:
    """What happens at the kiosk and at the counters until closing, in the order of the clock."""
    arrivals: list[tuple[str, int, Event]] = [
        (visitor.at, 0, visitor) for visitor in VISITORS if not visitor.at_counter
    ]
    turns: list[tuple[str, int, Event]] = [
        (turn.at, turn.counter, (visitor, turn))
        for visitor, does in [(None, PAUSES), *((v, v.turns) for v in VISITORS)]
        for turn in does
        if turn.at < "16.00"
    ]
    ordered = sorted([*arrivals, *turns], key=lambda event: event[:2])
    return [(at, event) for at, _counter, event in ordered]


def _form(visitor: Visitor) -> SignInForm:
    if not visitor.service:
        return SignInForm(Audience.GUEST, name=visitor.name, purpose="Mengantar surat")
    audiences = {"1": Audience.PROVIDER, "2": Audience.ASN, "3": Audience.AUDITOR}
    has_papers = visitor.service in ("1a", "1b")
    return SignInForm(
        audiences[visitor.service[0]],
        name=visitor.name,
        organisation=visitor.organisation,
        phone=phone_of(visitor),
        priority=visitor.priority,
        service=visitor.service,
        applicant_type=visitor.kind if has_papers else None,
        is_director=visitor.is_director if has_papers else None,
        registered_online=True if visitor.service == "1a" else None,
        answers=ANSWERS.get(visitor.service, {}),
    )


def _add_front_counter(office: Office) -> None:
    supervisor = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC supervisor"))
    form = CounterForm(3, "Loket 3", FRONT_SERVICES)
    office.administration.counters.add(form, supervisor, new_request())
    office.staff.sign_out(supervisor)


def _ticket(office: Office, number: str) -> Ticket:
    prefix, _, count = number.partition("-")
    with office.database.reading() as session:
        found = select(Ticket).where(Ticket.prefix == prefix, Ticket.number == int(count))
        return session.scalars(found).one()


def _count_of_slips() -> int:
    return sum(visitor.outcome is not None for visitor in VISITORS)


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkedDay]:
    """The recorded day, worked through once for all tests here."""
    out = tmp_path_factory.mktemp("counter-day")
    with stage(out) as built:
        yield Player(built).play()


def test_every_visitor_leaves_as_recorded(worked: WorkedDay) -> None:
    recorded = {v.number: (v.ends, v.outcome) for v in VISITORS if v.number}
    with worked.office.database.reading() as session:
        outcomes = {
            ticket_id: Outcome(outcome)
            for ticket_id, outcome in session.execute(
                select(Verification.ticket_id, Verification.outcome)
            )
            if outcome not in (None, Outcome.CARRIED_OVER)
        }
        found = {
            ticket_label(ticket.prefix, ticket.number): (
                TicketState(ticket.state), outcomes.get(ticket.id)
            )
            for ticket in session.scalars(select(Ticket))
        }  # fmt: skip
    assert found == recorded


def test_the_days_figures_add_up_and_are_those_on_screen(worked: WorkedDay) -> None:
    with worked.office.database.reading() as session:
        ended = session.scalars(select(DayEnd)).one()
        figures = DayFigures.read(ended.figures)
        assert len(session.scalars(select(Visit)).all()) == figures.visits
    assert figures == DayFigures(
        visits=60, guests=4, tickets=56, served=52, no_show=2, cancelled=1, carried_over=1,
        room_users=6, approved=22, incomplete=4, rejected=2,
    )  # fmt: skip
    assert figures.visits == figures.tickets + figures.guests
    ends = (figures.served, figures.no_show, figures.cancelled, figures.carried_over)
    assert figures.tickets == sum(ends)
    assert worked.shown == {name: str(count) for name, count in figures.kept().items()}


def test_every_sheet_was_printed_and_the_copy_of_the_office_is_whole(worked: WorkedDay) -> None:
    with worked.office.database.reading() as session:
        at_counters = select(PrintJob.state).where(PrintJob.workstation.startswith("PC loket"))
        assert set(session.scalars(at_counters)) == {"printed"}
        assert len(session.scalars(select(Slip)).all()) == _count_of_slips()
    assert list((worked.out / "cadangan").glob("kantor-2026-11-23-*.db"))


def test_keys_are_counted_for_every_accepted_verification(
    worked: WorkedDay, capsys: pytest.CaptureFixture[str]
) -> None:
    accepted = [v for v in VISITORS if v.outcome is Outcome.APPROVED]
    costs = [worked.effort[visitor.number] for visitor in accepted]
    with capsys.disabled():
        print("\nNomor  Layanan  Tombol  Huruf diketik  Pindai")
        for visitor, cost in zip(accepted, costs, strict=True):
            print(
                f"{visitor.number}  {visitor.service:7}  {cost.keys:6}  {cost.letters:13}"
                f"  {cost.scans:6}"
            )
        print(f"Rata-rata {sum(c.keys for c in costs) / len(costs):.1f} tombol per persetujuan")
    assert max(worked.effort[v.number].keys for v in accepted if _is_usual(v)) == MOST_KEYS


def _is_usual(visitor: Visitor) -> bool:
    is_company = visitor.kind is ApplicantType.BADAN_USAHA and visitor.is_director
    straight = [turn.deed for turn in visitor.turns] == [Deed.SERVE, Deed.ACCEPT]
    return visitor.service == "1a" and is_company and straight
