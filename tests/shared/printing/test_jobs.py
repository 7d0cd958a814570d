"""Print jobs in the office's database: promised with their subject, never lost, never doubled."""

from datetime import timedelta
from uuid import UUID

import pytest

from shared.actors import Kiosk, new_id, new_request
from shared.errors import UserError
from shared.office import Office
from shared.printing import JobState, PrintJobView
from shared.printing.jobs import INTERRUPTED, STALE, TICKET_LIFE, next_queued
from shared.slips.saved import from_json
from tests.support.offices import KIOSK, Place, provider_form, take_ticket


def job_of(office: Office, ticket_id: UUID) -> PrintJobView:
    found = office.print_jobs.latest(ticket_id)
    assert found is not None
    return found


def test_a_ticket_is_promised_with_its_paper(office: Office) -> None:
    ticket = take_ticket(office)
    job = job_of(office, ticket.id)
    assert (job.state, job.title, job.copy) == (JobState.QUEUED, ticket.label, False)
    slip = from_json(job.content)
    assert (slip.code, slip.issued_at) == (ticket.code, ticket.issued_at)  # type: ignore[union-attr]


def test_a_retried_request_prints_once(office: Office) -> None:
    request = new_request()
    for _ in range(2):
        office.guestbook.sign_in(provider_form(), KIOSK, request)
    assert office.print_jobs.claim(KIOSK.name) is not None
    assert office.print_jobs.claim(KIOSK.name) is None


def test_jobs_are_claimed_oldest_first_and_by_their_workstation_alone(office: Office) -> None:
    labels = [take_ticket(office).label for _ in range(3)]
    assert office.print_jobs.claim("Kiosk 2") is None
    claimed = [office.print_jobs.claim(KIOSK.name) for _ in range(3)]
    assert [job.title for job in claimed if job] == labels
    assert office.print_jobs.claim(KIOSK.name) is None


def test_a_printed_job_is_done(office: Office) -> None:
    ticket = take_ticket(office)
    job = office.print_jobs.claim(KIOSK.name)
    assert job is not None
    office.print_jobs.settle(job.id)
    assert job_of(office, ticket.id).state is JobState.PRINTED


def test_what_failed_for_certain_is_printed_again_as_the_first(office: Office) -> None:
    ticket = take_ticket(office)
    job = office.print_jobs.claim(KIOSK.name)
    assert job is not None
    office.print_jobs.settle(job.id, "printing.unreachable")
    again = office.print_jobs.print_again(job.id, KIOSK, new_request())
    assert again != job.id
    assert job_of(office, ticket.id).id == again
    assert not job_of(office, ticket.id).copy
    assert office.print_jobs.find(job.id).problem == "printing.unreachable"


def test_what_was_printed_or_is_on_its_way_is_printed_again_as_a_copy(office: Office) -> None:
    ticket = take_ticket(office)
    queued = job_of(office, ticket.id)
    second = office.print_jobs.print_again(queued.id, KIOSK, new_request())
    assert office.print_jobs.find(second).copy
    office.print_jobs.settle(second, "printing.unreachable")
    third = office.print_jobs.print_again(second, KIOSK, new_request())
    assert office.print_jobs.find(third).copy


def test_a_copy_comes_out_where_it_is_asked_for(office: Office) -> None:
    ticket = take_ticket(office)
    desk = Kiosk("PC loket 1")
    office.print_jobs.print_again(job_of(office, ticket.id).id, desk, new_request())
    claimed = office.print_jobs.claim("PC loket 1")
    assert claimed is not None
    assert claimed.subject_id == ticket.id


def test_asking_twice_with_one_request_gives_one_copy(office: Office) -> None:
    ticket = take_ticket(office)
    job, request = job_of(office, ticket.id), new_request()
    copies = {office.print_jobs.print_again(job.id, KIOSK, request) for _ in range(3)}
    assert len(copies) == 1


def test_an_unknown_job_is_refused(office: Office) -> None:
    with pytest.raises(UserError) as refusal:
        office.print_jobs.print_again(new_id(), KIOSK, new_request())
    assert refusal.value.key == "printing.unknown_job"


def test_paper_under_way_in_a_crash_is_unknown_and_repeated_as_a_copy(office: Office) -> None:
    take_ticket(office)
    claimed = office.print_jobs.claim(KIOSK.name)
    assert claimed is not None
    assert [job.id for job in office.print_jobs.recover(KIOSK.name)] == [claimed.id]
    left = office.print_jobs.find(claimed.id)
    assert (left.state, left.problem) == (JobState.FAILED, INTERRUPTED)
    again = office.print_jobs.print_again(claimed.id, KIOSK, new_request())
    assert office.print_jobs.find(again).copy


def test_recovery_leaves_other_workstations_alone(office: Office) -> None:
    take_ticket(office)
    claimed = office.print_jobs.claim(KIOSK.name)
    assert claimed is not None
    assert office.print_jobs.recover("Kiosk 2") == ()
    assert office.print_jobs.find(claimed.id).state is JobState.PRINTING


def test_looking_for_work_reads_pending_jobs_only(sqlite_office: Office) -> None:
    query = next_queued(KIOSK.name).compile(sqlite_office.database.engine)
    assert query.positiontup is not None
    with sqlite_office.database.engine.connect() as connection:
        plan = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {query}", tuple(query.params[name] for name in query.positiontup)
        )
        assert "USING INDEX ix_print_jobs_pending (workstation=?)" in plan.fetchall()[0][3]


def test_tickets_of_yesterday_are_not_printed_in_the_morning(place: Place) -> None:
    office = place.open()
    late = take_ticket(office)
    place.clock.advance(timedelta(seconds=1))
    fresh = take_ticket(office)
    place.clock.advance(TICKET_LIFE)
    office.print_jobs.recover(KIOSK.name)
    assert job_of(office, late.id).problem == STALE
    claimed = office.print_jobs.claim(KIOSK.name)
    assert claimed is not None
    assert claimed.subject_id == fresh.id


def test_a_failed_job_asked_for_twice_makes_one_original(office: Office) -> None:
    ticket = take_ticket(office)
    failed = office.print_jobs.claim(KIOSK.name)
    assert failed is not None
    office.print_jobs.settle(failed.id, "printing.unreachable")
    made = []
    for _ in range(2):
        office.print_jobs.print_again(failed.id, KIOSK, new_request())
        again = office.print_jobs.claim(KIOSK.name)
        assert again is not None
        office.print_jobs.settle(again.id)
        made.append(again.copy)
    assert made == [False, True]
    assert job_of(office, ticket.id).copy
