"""Registering online first, in the bidding room, without losing one's place (D36)."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from db.models import Computer, JournalEntry, PrintJob, Setting, Ticket, Visit
from shared.actors import Officer, new_request
from shared.catalogue import Audience
from shared.errors import UserError
from shared.guestbook import SignedIn
from shared.messages import sentence
from shared.office import Office
from shared.queueing import QueueRow, TicketState
from tests.support.offices import KIOSK, Place, at, missed, provider_form, seated, take_ticket


@pytest.fixture
def siti(office: Office) -> Officer:
    return seated(office, "siti", 1)


def go_to_room(office: Office, service: str = "1a", **changes: object) -> SignedIn:
    form = provider_form(service, registered_online=False, room_first=True, **changes)
    return office.guestbook.sign_in(form, KIOSK, new_request())


def fill_room(office: Office) -> None:
    with office.database.writing() as session:
        for computer in session.scalars(select(Computer)):
            computer.out_of_order = "Rusak"


def shown(rows: tuple[QueueRow, ...]) -> list[tuple[str, str, bool]]:
    return [(row.ticket.label, row.why, row.passed_over) for row in rows]


def test_one_tap_gives_a_number_and_a_computer(office: Office) -> None:
    signed_in = go_to_room(office)
    assert signed_in.ticket is not None
    assert signed_in.room_ticket is not None
    assert signed_in.seat is not None
    assert (signed_in.ticket.label, signed_in.room_ticket.label) == ("A-001", "D-001")
    assert (signed_in.seat.label, signed_in.seat.computer) == ("D-001", "PC 1")
    with office.database.reading() as session:
        companion = session.scalars(select(Visit).where(Visit.companion_of.is_not(None))).one()
        assert companion.companion_of == signed_in.visit_id
        assert companion.service == "1d"
        signed = session.scalars(
            select(JournalEntry).where(JournalEntry.action == "guestbook.signed_in")
        ).one()
        assert (signed.details["ticket"], signed.details["room_ticket"]) == ("A-001", "D-001")
        assert session.scalar(select(func.count()).select_from(PrintJob)) == 2


def test_a_repeated_request_gives_the_same_number_and_computer(office: Office) -> None:
    form = provider_form(registered_online=False, room_first=True)
    request = new_request()
    first = office.guestbook.sign_in(form, KIOSK, request)
    assert office.guestbook.sign_in(form, KIOSK, request) == first
    with office.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Ticket)) == 2


def test_who_is_in_the_room_is_passed_over_and_keeps_the_place(
    office: Office, place: Place, siti: Officer
) -> None:
    away = go_to_room(office)
    take_ticket(office)
    assert shown(office.queueing.line(siti).waiting) == [
        ("A-002", "Urutan kedatangan", False),
        ("A-001", "Sedang mendaftar di PC 1", True),
    ]
    called = office.queueing.call_next(siti, new_request())
    assert called is not None
    assert called.label == "A-002"
    missed(office, place, called.id, siti)
    take_ticket(office)
    place.clock.advance(timedelta(minutes=30))
    assert away.room_ticket is not None
    office.bidding_room.sign_out(away.room_ticket.code, KIOSK, new_request())
    assert [row.ticket.label for row in office.queueing.line(siti).waiting] == ["A-001", "A-003"]
    back = office.queueing.call_next(siti, new_request())
    assert back is not None
    assert back.label == "A-001"


def test_when_nobody_else_waits_the_officer_is_told_and_may_choose(
    office: Office, siti: Officer
) -> None:
    away = go_to_room(office)
    with pytest.raises(UserError, match=r"queue\.all_in_room") as refused:
        office.queueing.call_next(siti, new_request())
    assert "A-001" in sentence(refused.value)
    assert away.ticket is not None
    called = office.queueing.call(away.ticket.id, siti, new_request())
    assert called.state is TicketState.CALLED


def test_a_full_room_keeps_both_places(office: Office, siti: Officer) -> None:
    fill_room(office)
    signed_in = go_to_room(office)
    assert signed_in.seat is None
    assert signed_in.room_ticket is not None
    assert shown(office.queueing.line(siti).waiting) == [
        ("A-001", "Menunggu komputer di ruang bidding", True)
    ]


def test_a_computer_that_was_not_claimed_ends_the_passing_over(
    office: Office, place: Place, siti: Officer
) -> None:
    first = take_ticket(office, "1d")
    with office.database.writing() as session:
        for computer in session.scalars(select(Computer).where(Computer.number > 1)):
            computer.out_of_order = "Rusak"
    go_to_room(office)
    office.bidding_room.sign_out(first.code, KIOSK, new_request())
    assert shown(office.queueing.line(siti).waiting) == [("A-001", "Dipanggil ke PC 1", True)]
    place.clock.advance(timedelta(minutes=6))
    office.bidding_room.lapse(KIOSK, new_request())
    assert shown(office.queueing.line(siti).waiting) == [("A-001", "Urutan kedatangan", False)]


def test_a_closed_room_takes_no_companion_and_nothing_is_written(
    office: Office, place: Place
) -> None:
    place.clock.set(at(10, day=27))  # a Friday: 1a is open, the room is not
    with pytest.raises(UserError, match=r"hours\.closed") as refused:
        go_to_room(office)
    assert getattr(refused.value.facts["opening"], "service") == "1d"  # noqa: B009
    with office.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Visit)) == 0
    assert take_ticket(office).label == "A-001"


@pytest.mark.parametrize(
    ("service", "changes"),
    [("1a", {"registered_online": True}), ("1a", {"registered_online": None}), ("1c", {})],
)
def test_only_who_has_not_registered_online_goes_there(
    office: Office, service: str, changes: dict[str, object]
) -> None:
    form = provider_form(service, **{"registered_online": False, **changes, "room_first": True})
    assert office.guestbook.sign_in(form, KIOSK, new_request()).room_ticket is None


def test_tickets_of_the_room_are_never_called_to_a_counter(office: Office) -> None:
    budi = seated(office, "budi", 2)
    fill_room(office)
    waiting = take_ticket(office, "1e")
    assert office.queueing.line(budi).waiting == ()
    assert office.queueing.call_next(budi, new_request()) is None
    for step in (office.queueing.call, office.queueing.return_to_line):
        with pytest.raises(UserError, match=r"queue\.room"):
            step(waiting.id, budi, new_request())
    assert office.queueing.outlook("1e") is None


def test_on_a_friday_an_officer_may_open_the_room_for_a_reason(
    office: Office, place: Place
) -> None:
    place.clock.set(at(9, day=27))
    form = provider_form(registered_online=False, room_first=True)
    by = seated(office, "siti", 1)
    with pytest.raises(UserError, match=r"hours\.closed"):
        office.guestbook.sign_in(form, by, new_request())
    signed_in = office.guestbook.sign_in(form, by, new_request(), override="Tender hari ini")
    assert signed_in.seat is not None
    with office.database.reading() as session:
        late = {t.service: t.after_hours for t in session.scalars(select(Ticket))}
        entry = session.scalars(
            select(JournalEntry).where(JournalEntry.subject_id == signed_in.visit_id)
        ).one()
    assert late == {"1a": False, "1d": True}
    assert entry.details["override"] == "Tender hari ini"


def test_a_counter_cannot_take_anybody_out_of_the_rooms_line(office: Office, siti: Officer) -> None:
    fill_room(office)
    ticket = take_ticket(office, "1d")
    with pytest.raises(UserError, match=r"queue\.room"):
        office.queueing.cancel(ticket.id, siti, new_request(), "Pulang")
    assert office.queueing.ticket(ticket.id).state is TicketState.WAITING


def test_a_priority_call_in_the_room_does_not_use_up_the_counters_turn(
    office: Office, siti: Officer
) -> None:
    with office.database.writing() as session:
        session.add(Setting(name="priority_rule", value="two_to_one"))
    take_ticket(office, "1d", priority=True)
    take_ticket(office, "1d", priority=True)
    take_ticket(office)
    take_ticket(office, priority=True)
    assert office.queueing.line(siti).waiting[0].why == "Prioritas, giliran 2:1"


def test_the_companion_belongs_to_the_same_person(office: Office) -> None:
    go_to_room(office, priority=True)
    with office.database.reading() as session:
        visits = session.scalars(select(Visit)).all()
        assert len({visit.visitor_id for visit in visits}) == 1
        assert all(visit.priority for visit in visits)
        assert {visit.audience for visit in visits} == {Audience.PROVIDER}
