"""Figures by reason stay explainable: the office's sentences stay, own words become one."""

from datetime import timedelta

from sqlalchemy import select, update

from db.models import JournalEntry, Request
from shared.actors import Officer, new_request
from shared.office import Office
from shared.office_admin import Topic
from shared.reports.asked import ReportKind
from shared.reports.document import Table
from shared.reports.period import parse_period
from shared.verification import Outcome
from tests.shared.personal_data.rows import add_request
from tests.shared.verification.desk import desk
from tests.support.offices import KIOSK, Place, at, seated, take_ticket

OFFERED = "Masa berlaku sudah habis."
ONCE_OFFERED = "Dokumen palsu."
OWN = "Ibu Dewi marah, 0812 3456 7890"
ERASED = "(alasan dihapus)"


def rows(office: Office, sheet: str) -> list[tuple[object, ...]]:
    """The rows of the last table of a section of the month's monitoring."""
    document = office.reports.document(ReportKind.MONITORING, parse_period("2026-11"), None)
    (section,) = (each for each in document.sections if each.sheet == sheet)
    table = section.parts[-1]
    assert isinstance(table, Table)
    return sorted(row[1:] for row in table.rows)


def live_through(office: Office, by: Officer) -> None:
    """Papers and requests refused, and numbers called early, for reasons of all kinds."""
    office.phrases.choose(Topic.DOCUMENT_NOTE, [ONCE_OFFERED], by, new_request())
    office.phrases.choose(Topic.DOCUMENT_NOTE, [], by, new_request())
    here = desk(office)
    for reason in (OFFERED, ONCE_OFFERED, OWN, "Berkas orang lain"):
        file = here.receive()
        here.fill(file)
        here.conclude(file, Outcome.REJECTED, reason)
    for reason in ("Lansia atau kondisi khusus", OWN):
        ticket = take_ticket(office, "1c").id
        office.queueing.call(ticket, by, new_request(), reason=reason)
        office.queueing.begin(ticket, by, new_request())
        office.queueing.finish(ticket, by, new_request())
    for note in (OFFERED, OWN):
        row = add_request(office, by, at(9))
        with office.database.writing() as session:
            changed = {"state": "rejected", "outcome_note": note}
            session.execute(update(Request).where(Request.id == row).values(changed))


BEFORE = [
    ("Berkas orang lain", 1),
    (ONCE_OFFERED, 1),
    (OWN, 1),
    (OWN, 1),
    (OFFERED, 1),
    (OFFERED, 1),
]
AFTER = [(ERASED, 1), (ERASED, 2), (ONCE_OFFERED, 1), (OFFERED, 1), (OFFERED, 1)]


def test_refusals_by_reason_stay_explainable_after_an_erasing(office: Office) -> None:
    by = seated(office, "kepala", 2)
    live_through(office, by)
    assert rows(office, "Verifikasi") == sorted(BEFORE)
    found = office.personal_data.find("dewi", by)
    office.personal_data.erase(found, "Permintaan sendiri", by, new_request())
    assert rows(office, "Verifikasi") == sorted(AFTER)
    assert sum(count for _, count in AFTER) == sum(count for _, count in BEFORE)


def test_so_they_do_when_everything_is_past_its_time(office: Office, place: Place) -> None:
    by = seated(office, "kepala", 2)
    live_through(office, by)
    acts = rows(office, "Di luar aturan")
    place.clock.set(at(9) + timedelta(days=366 * 11))
    first = office.personal_data.retain(KIOSK, new_request()).counts
    assert first["journal"] > 0
    assert rows(office, "Verifikasi") == sorted(AFTER)
    counts = [row[-1] for row in rows(office, "Di luar aturan")]
    assert counts == [row[-1] for row in acts] == [6]
    again = office.personal_data.retain(KIOSK, new_request()).counts
    assert again["journal"] == 0


def test_a_sentence_of_the_office_is_known_as_one_in_every_night(
    office: Office, place: Place
) -> None:
    by = seated(office, "kepala", 2)
    office.phrases.choose(Topic.OUT_OF_ORDER, [ONCE_OFFERED], by, new_request())
    office.phrases.choose(Topic.OUT_OF_ORDER, [], by, new_request())
    for reason in (ONCE_OFFERED, OWN):
        ticket = take_ticket(office, "1c").id
        office.queueing.call(ticket, by, new_request(), reason=reason)
        office.queueing.begin(ticket, by, new_request())
        office.queueing.finish(ticket, by, new_request())
    place.clock.set(at(9) + timedelta(days=366 * 11))
    nights = [office.personal_data.retain(KIOSK, new_request()).counts["journal"]]
    assert reasons(office) == [ERASED, ONCE_OFFERED]
    place.clock.advance(timedelta(days=1))
    nights.append(office.personal_data.retain(KIOSK, new_request()).counts["journal"])
    assert nights[0] > 0
    assert nights[1] == 0, "the second night finds nothing"
    assert reasons(office) == [ERASED, ONCE_OFFERED]


def reasons(office: Office) -> list[str]:
    """Why visitors were called out of order, as far as the journal still tells."""
    with office.database.reading() as session:
        written = session.scalars(select(JournalEntry.details))
        return sorted(str(details["reason"]) for details in written if details.get("reason"))
