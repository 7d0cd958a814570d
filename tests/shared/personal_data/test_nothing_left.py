"""After erasing, no table says the name or the number any more, and what was counted stays."""

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import func, select

from db.base import Base
from db.models import JournalEntry
from shared.actors import Officer, new_request
from shared.complaints import ComplaintForm, ComplaintQuery, Kind, Which
from shared.office import Office
from tests.shared.personal_data.rows import PHONE, add_participant, add_request
from tests.shared.verification.desk import desk
from tests.support.offices import KIOSK, Place, at, seated, take_ticket

TOLD = ("dewi", "anggraini", PHONE, "812 3456", "cipta karya", "dinas kesehatan", "ac mati")
SPOKEN = "Ibu Dewi menelepon dari 0812 3456 7890"


def left(office: Office) -> set[str]:
    """Where something of Dewi stands, among every value of every table."""
    return {place for place, said in _values(office) if any(word in said for word in TOLD)}


def _values(office: Office) -> Iterator[tuple[str, str]]:
    with office.database.reading() as session:
        for table in Base.metadata.sorted_tables:
            if table.name == "catalogue_versions":
                continue  # its examples name agencies
            for row in session.execute(select(table)):
                for name, value in row._mapping.items():
                    yield f"{table.name}.{name}", str(value).casefold()


def live_through(office: Office, by: Officer) -> None:
    """Dewi in every kind of record, with what officers note of somebody on the way."""
    desk(office).send_home("nib")
    ticket = take_ticket(office, "1c").id
    office.queueing.call(ticket, by, new_request(), reason=SPOKEN)
    office.queueing.begin(ticket, by, new_request())
    office.queueing.hold(ticket, by, new_request(), note=SPOKEN)
    office.queueing.cancel(ticket, by, new_request(), SPOKEN)
    add_request(office, by, at(9))
    add_participant(office, at(9))
    _complain(office, by)


def _complain(office: Office, by: Officer) -> None:
    form = ComplaintForm(Kind.COMPLAINT, "AC mati", name="Dewi", contact=PHONE, anonymous=False)
    office.complaints.submit(form, KIOSK, new_request())
    [row] = office.complaints.board(ComplaintQuery(Which.ALL), by)
    for revision in (1, 3):
        office.complaints.close(row.id, f"AC mati: {SPOKEN}", revision, by, new_request())
        if revision == 1:
            office.complaints.reopen(row.id, SPOKEN, 2, by, new_request())


def reasons(office: Office) -> int:
    """How many acts of officers the journal has a reason for."""
    given = func.coalesce(JournalEntry.details["reason"].as_string(), "")
    with office.database.reading() as session:
        return session.scalar(select(func.count()).where(given != "")) or 0


def test_an_erased_person_stands_in_no_table(office: Office) -> None:
    by = seated(office, "kepala", 2)
    live_through(office, by)
    before = office.day_end.review(office.day_end.today(), by).figures, reasons(office)
    assert {"tickets.note", "ticket_steps.after", "journal.details"} <= left(office)
    found = {*office.personal_data.find("dewi", by), *office.personal_data.find(PHONE, by)}
    office.personal_data.erase(tuple(found), "Permintaan sendiri", by, new_request())
    assert left(office) == set()
    assert before == (
        office.day_end.review(office.day_end.today(), by).figures,
        reasons(office),
    )


def test_what_is_past_its_time_leaves_nobody_behind(office: Office, place: Place) -> None:
    live_through(office, seated(office, "kepala", 2))
    place.clock.set(at(9) + timedelta(days=366 * 6))
    office.personal_data.retain(KIOSK, new_request())
    assert left(office) == set()


def test_a_complaints_words_stay_out_of_the_journal(office: Office) -> None:
    _complain(office, seated(office, "kepala", 2))
    with office.database.reading() as session:
        told = repr(session.scalars(select(JournalEntry.details)).all())
    assert "AC mati" not in told
    assert "Dewi" not in told
