"""Ending a day: everything open is settled with a reason, figures add up, a copy is kept."""

from datetime import timedelta
from pathlib import Path

import pytest

from db.backup import verify
from shared.actors import Officer, new_request
from shared.catalogue import Audience
from shared.day_end import DayReview, OpenTicket, Settlement
from shared.errors import UserError
from shared.guestbook import IssuedTicket, SignInForm
from shared.office import Office
from shared.queueing.views import TicketState
from shared.slips import pages
from shared.slips.saved import from_json, to_json
from tests.support.offices import KIOSK, Place, at, provider_form, seated, take_ticket

REASON = "Kantor tutup"


@pytest.fixture
def rina(office: Office) -> Officer:
    """The front office, who ends the day."""
    return seated(office, "rina", 2)


def review(office: Office, by: Officer) -> DayReview:
    return office.day_end.review(office.day_end.today(), by)


def open_ticket(office: Office, by: Officer, label: str) -> OpenTicket:
    return next(t for t in review(office, by).tickets if t.label == label)


def settle(office: Office, by: Officer, label: str, settlement: Settlement) -> None:
    found = open_ticket(office, by, label)
    office.day_end.settle(found.id, found.state, settlement, REASON, by, new_request())


def serve(office: Office, officer: Officer, ticket: IssuedTicket) -> None:
    called = office.queueing.call_next(officer, new_request())
    assert called is not None
    assert called.label == ticket.label
    office.queueing.begin(called.id, officer, new_request())


def end(office: Office, by: Officer):  # type: ignore[no-untyped-def]
    return office.day_end.end(office.day_end.today(), by, new_request())


def test_a_quiet_day_ends_at_once_and_its_figures_stay(office: Office, rina: Officer) -> None:
    ended = end(office, rina)
    assert ended.figures.visits == 0
    assert review(office, rina).ended == ended
    assert not review(office, rina).has_news


def test_every_open_state_has_its_settlements_and_the_figures_add_up(
    office: Office, rina: Officer
) -> None:
    siti = seated(office, "siti", 1)
    held, missed, served, waiting, gone = (take_ticket(office, "1b") for _ in range(5))
    serve(office, siti, held)
    line = office.queueing.line(siti)
    assert line.current is not None
    office.queueing.hold(line.current.id, siti, new_request())
    called = office.queueing.call_next(siti, new_request())
    assert called is not None
    settle(office, rina, held.label, Settlement.CARRIED_OVER)
    settle(office, rina, missed.label, Settlement.NO_SHOW)
    serve(office, siti, served)
    settle(office, rina, served.label, Settlement.DONE)
    settle(office, rina, waiting.label, Settlement.CARRIED_OVER)
    settle(office, rina, gone.label, Settlement.CANCELLED)
    office.staff.sign_out(siti)
    figures = end(office, rina).figures
    assert (figures.served, figures.no_show, figures.cancelled, figures.carried_over) == (
        1,
        1,
        1,
        2,
    )
    assert figures.tickets == 5
    assert figures.visits == figures.tickets + figures.guests
    assert figures.still_open == 0


def test_an_open_ticket_keeps_the_day_from_ending(office: Office, rina: Officer) -> None:
    take_ticket(office, "1a")
    with pytest.raises(UserError) as refused:
        end(office, rina)
    assert refused.value.key == "day.open_matters"
    assert refused.value.facts["tickets"] == 1


def test_others_who_are_seated_keep_the_day_from_ending_and_can_be_signed_out(
    office: Office, rina: Officer
) -> None:
    seated(office, "siti", 1)
    with pytest.raises(UserError, match=r"day\.open_matters"):
        end(office, rina)
    [siti] = [each for each in review(office, rina).seated if each.officer_id != rina.id]
    office.day_end.unseat(siti.session_id, rina, new_request())
    office.day_end.unseat(siti.session_id, rina, new_request())
    assert end(office, rina).journal_number > 0


def test_nobody_is_signed_out_while_a_visitor_stands_there(office: Office, rina: Officer) -> None:
    siti = seated(office, "siti", 1)
    ticket = take_ticket(office, "1a")
    serve(office, siti, ticket)
    found = next(each for each in review(office, rina).seated if each.officer_id == siti.id)
    with pytest.raises(UserError, match=r"day\.still_serving"):
        office.day_end.unseat(found.session_id, rina, new_request())


def test_an_unfinished_verification_is_carried_over_and_its_case_goes_on(
    place: Place, office: Office, rina: Officer
) -> None:
    siti = seated(office, "siti", 1)
    ticket = take_ticket(office, "1a")
    serve(office, siti, ticket)
    line = office.queueing.line(siti)
    assert line.current is not None
    case = office.verification.open(line.current.id, siti, new_request()).case_id
    found = open_ticket(office, rina, ticket.label)
    assert found.verification_open
    assert Settlement.DONE not in found.settlements
    with pytest.raises(UserError, match=r"day\.unfit"):
        settle(office, rina, ticket.label, Settlement.DONE)
    settle(office, rina, ticket.label, Settlement.CARRIED_OVER)
    place.clock.set(at(9, day=24))
    again = take_ticket(office, "1a")
    serve(office, siti, again)
    line = office.queueing.line(siti)
    assert line.current is not None
    file = office.verification.open(line.current.id, siti, new_request(), case_id=case)
    assert file.case_id == case
    assert file.visit_no == 2


def test_who_acted_first_wins(office: Office, rina: Officer) -> None:
    siti = seated(office, "siti", 1)
    take_ticket(office, "1a")
    [seen] = review(office, rina).tickets
    office.queueing.call_next(siti, new_request())
    with pytest.raises(UserError) as refused:
        office.day_end.settle(
            seen.id, seen.state, Settlement.CANCELLED, REASON, rina, new_request()
        )
    assert refused.value.key == "queue.changed"
    assert open_ticket(office, rina, seen.label).state is TicketState.CALLED


def test_settling_needs_a_reason_and_repeating_the_request_changes_nothing(
    office: Office, rina: Officer
) -> None:
    take_ticket(office, "1a")
    [seen] = review(office, rina).tickets
    request = new_request()
    with pytest.raises(UserError, match=r"day\.reason"):
        office.day_end.settle(seen.id, seen.state, Settlement.CANCELLED, "  ", rina, request)
    for _twice in range(2):
        office.day_end.settle(seen.id, seen.state, Settlement.CANCELLED, REASON, rina, request)
    assert review(office, rina).figures.cancelled == 1


def test_who_sits_at_a_computer_is_signed_out_with_the_room(office: Office, rina: Officer) -> None:
    signed_in = office.guestbook.sign_in(provider_form("1d"), KIOSK, new_request())
    assert signed_in.ticket is not None
    found = open_ticket(office, rina, signed_in.ticket.label)
    assert found.at_computer
    assert not found.settlements
    with pytest.raises(UserError, match=r"day\.in_room"):
        office.day_end.settle(
            found.id, found.state, Settlement.CANCELLED, REASON, rina, new_request()
        )
    office.bidding_room.end_of_day(rina, new_request())
    assert not review(office, rina).tickets
    assert end(office, rina).figures.room_users == 1


def test_forgotten_days_are_found_and_settled_the_next_morning(
    place: Place, office: Office, rina: Officer
) -> None:
    label = take_ticket(office, "1a").label
    monday = office.day_end.today()
    assert not office.day_end.forgotten(rina)
    place.clock.set(at(7, 30, day=24))
    assert office.day_end.forgotten(rina) == (monday,)
    [left] = office.day_end.review(monday, rina).tickets
    assert left.label == label
    office.day_end.settle(left.id, left.state, Settlement.CARRIED_OVER, REASON, rina, new_request())
    ended = office.day_end.end(monday, rina, new_request())
    assert ended.figures.carried_over == 1
    assert not office.day_end.forgotten(rina)


def test_a_visitor_after_the_end_is_seen_and_the_day_can_be_ended_again(
    office: Office, rina: Officer
) -> None:
    first = end(office, rina)
    take_ticket(office, "1a")
    assert review(office, rina).has_news
    [late] = review(office, rina).tickets
    office.day_end.settle(late.id, late.state, Settlement.CANCELLED, REASON, rina, new_request())
    again = end(office, rina)
    assert again.id == first.id
    assert again.figures.visits == 1
    assert again.journal_number > first.journal_number


def test_a_day_to_come_cannot_be_ended(office: Office, rina: Officer) -> None:
    tomorrow = office.day_end.today() + timedelta(days=1)
    with pytest.raises(UserError, match=r"day\.not_yet"):
        office.day_end.end(tomorrow, rina, new_request())


def test_a_repeated_request_ends_the_day_once_and_prints_one_slip(
    office: Office, rina: Officer
) -> None:
    request = new_request()
    ends = [office.day_end.end(office.day_end.today(), rina, request) for _ in range(2)]
    assert ends[0] == ends[1]
    claimed = office.print_jobs.claim(rina.workstation)
    assert claimed is not None
    assert office.print_jobs.claim(rina.workstation) is None


def test_the_slip_says_the_figures_and_the_journal(office: Office, rina: Officer) -> None:
    ended = end(office, rina)
    job = office.print_jobs.latest(ended.id)
    assert job is not None
    slip = from_json(job.content)
    assert to_json(slip) == job.content
    said = str(pages.page_of(slip).blocks)
    assert f"nomor {ended.journal_number}" in said
    assert "Kunjungan" in said


def test_the_backup_holds_the_end_of_the_day(office: Office, rina: Officer, tmp_path: Path) -> None:
    take_ticket(office, "1a")
    [left] = review(office, rina).tickets
    office.day_end.settle(left.id, left.state, Settlement.CANCELLED, REASON, rina, new_request())
    ended = end(office, rina)
    kept = office.day_end.back_up(ended.day, tmp_path / "cadangan", rina, new_request())
    assert verify(Path(kept.backup)) >= ended.journal_number
    assert review(office, rina).ended == kept


def test_a_backup_that_cannot_be_written_says_so_and_keeps_nothing(
    office: Office, rina: Officer, tmp_path: Path
) -> None:
    ended = end(office, rina)
    (tmp_path / "cadangan").write_text("bukan folder")
    with pytest.raises(UserError, match=r"day\.backup_failed"):
        office.day_end.back_up(ended.day, tmp_path / "cadangan", rina, new_request())
    assert review(office, rina).ended == ended


def test_a_day_that_was_not_ended_is_not_copied(
    office: Office, rina: Officer, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match=r"day\.not_ended"):
        office.day_end.back_up(office.day_end.today(), tmp_path, rina, new_request())


def test_the_verifier_and_the_helpdesk_do_not_end_days(office: Office) -> None:
    siti = seated(office, "siti", 1)
    with pytest.raises(UserError, match=r"staff\.not_allowed"):
        end(office, siti)


def test_a_number_taken_after_the_end_is_not_forgotten_the_next_morning(
    place: Place, office: Office, rina: Officer
) -> None:
    monday = office.day_end.today()
    end(office, rina)
    late = take_ticket(office, "1a")
    place.clock.set(at(7, 30, day=24))
    assert office.day_end.forgotten(rina) == (monday,)
    [left] = office.day_end.review(monday, rina).tickets
    assert left.label == late.label


def test_a_guest_after_the_end_still_has_to_be_counted(
    place: Place, office: Office, rina: Officer
) -> None:
    monday = office.day_end.today()
    end(office, rina)
    place.clock.set(at(16))
    office.guestbook.sign_in(
        SignInForm(Audience.GUEST, name="Tono", phone="0812", purpose="Rapat"), KIOSK, new_request()
    )
    place.clock.set(at(7, 30, day=24))
    assert office.day_end.forgotten(rina) == (monday,)
    assert office.day_end.end(monday, rina, new_request()).figures.guests == 1
    assert not office.day_end.forgotten(rina)


def test_what_was_verified_on_a_visit_finished_without_a_slip_is_kept(
    place: Place, office: Office, rina: Officer
) -> None:
    siti = seated(office, "siti", 1)
    ticket = take_ticket(office, "1a")
    serve(office, siti, ticket)
    case = office.verification.open(ticket.id, siti, new_request()).case_id
    office.queueing.finish(ticket.id, siti, new_request())
    office.staff.sign_out(siti)
    end(office, rina)
    place.clock.set(at(9, day=24))
    siti = seated(office, "siti", 1)
    again = take_ticket(office, "1a")
    serve(office, siti, again)
    file = office.verification.open(again.id, siti, new_request(), case_id=case)
    assert file.visit_no == 2
