"""What nobody finished before its day ended counts on the next visit; two looks in one visit."""

from dataclasses import replace

from shared.actors import new_id, new_request
from shared.catalogue import Mark
from shared.office import Office
from shared.verification import Outcome, SeenDocument
from shared.verification.carrying import carry_over_in
from tests.shared.verification.desk import NPWP, Desk, desk, saw
from tests.support.offices import Place, at, take_ticket


def carry_over(place: Place, here: Desk, ticket_id: object) -> bool:
    """End the day of a ticket as the day's end does."""
    from db.office_key import load_key
    from shared.acts import Acts

    acts = Acts(here.office.database, here.office.clock)
    with acts.begin(here.officer, new_request(), "day.ended") as act:
        done = carry_over_in(act, ticket_id, load_key(place.key_file))  # type: ignore[arg-type]
        act.record("day.ended", new_id())
        return done


def test_what_was_seen_counts_on_the_next_visit(place: Place) -> None:
    office = place.open()
    here = desk(office)
    file = here.receive()
    ktp = saw(Mark.PRESENT, Mark.ORIGINAL, Mark.COPY)
    seen = {"ktp_direktur": ktp, "nib": saw(Mark.PRESENT)}
    office.verification.save(replace(file.draft, npwp=NPWP, documents=seen), here.officer)
    assert carry_over(place, here, file.ticket_id)
    assert not carry_over(place, here, file.ticket_id)
    here.leave()
    place.clock.set(at(9, day=24))
    here = desk(office)
    found = here.memory_of(NPWP).open_case
    assert found is not None
    assert (found.case_id, found.last_slip) == (file.case_id, "")
    ticket = take_ticket(office)
    here.serve(ticket)
    by = here.officer
    again = office.verification.open(ticket.id, by, new_request(), case_id=found.case_id)
    assert (again.visit_no, again.follows) == (2, "")
    assert again.earlier is not None
    assert (again.earlier.slip, again.earlier.lacks) == ("", ())
    assert again.draft.entry("ktp_direktur").settled_earlier
    assert again.draft.entry("nib").seen == SeenDocument(frozenset({Mark.PRESENT}))
    here.fill(again)
    assert here.conclude(again, Outcome.APPROVED).slip.follows == ""


def test_a_further_service_in_one_visit_is_verified_on_its_own(office: Office) -> None:
    here = desk(office)
    file = here.receive("1a")
    office.queueing.plan_service(file.ticket_id, "1b", here.officer, new_request())
    here.fill(file)
    first = here.conclude(file, Outcome.APPROVED)
    office.queueing.call(file.ticket_id, here.officer, new_request(), reason="lanjut")
    office.queueing.begin(file.ticket_id, here.officer, new_request())
    second = here.open_again(file)
    assert (second.service, second.visit_no) == ("1b", 1)
    assert second.case_id != file.case_id
    here.fill(second)
    ended = here.conclude(second, Outcome.APPROVED)
    assert ended.ticket_id == first.ticket_id
    assert ended.slip.number == "BV-2026-0002"
