"""Erasing a participant covers them in what is written of the class, and nothing else of it."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from db.models import JournalEntry, TrainingSession
from shared.actors import Officer, new_request
from shared.office import Office
from shared.personal_data import RecordKind
from shared.training import ParticipantForm
from tests.shared.training.support import plan, seen
from tests.support.offices import KIOSK, Place, at, seated

REASON = "Permintaan sendiri"
RESULT = "Dua hari. Hari Setiawan ujian ulang 30-11-2026; Budi lewat +62 812-3456-7891"
COVERED = "Dua hari. Data dihapus ujian ulang 30-11-2026; Budi lewat Data dihapus"
REQUESTED_BY = "Dinas Pekerjaan Umum, Bapak Setia Budi"


@pytest.fixture
def by(office: Office) -> Officer:
    return seated(office, "kepala", 2)


def hold(office: Office, by: Officer, place: Place, result: str = RESULT) -> UUID:
    """A class that Hari Setiawan and Budi Santoso came to."""
    lesson = plan(office, by, capacity=3, requested_by=REQUESTED_BY)
    for name, phone in (("Hari Setiawan", "081234567890"), ("Budi Santoso", "081234567891")):
        form = ParticipantForm(name, "CV Maju", phone)
        office.training.register(lesson, form, by, new_request())
    place.clock.set(at(11, 30, day=24))
    by = seated(office, "kepala", 2)
    office.training.hold(lesson, seen(office, lesson, by).revision, result, by, new_request())
    return lesson


def written(office: Office, lesson: UUID) -> tuple[str, str]:
    with office.database.reading() as session:
        row = session.get_one(TrainingSession, lesson)
        return row.requested_by, row.result


def erase(office: Office, name: str) -> None:
    by = seated(office, "kepala", 2)
    found = office.personal_data.find(name, by)
    office.personal_data.erase(found, REASON, by, new_request())


def test_a_wish_covers_its_person_and_nobody_else(
    office: Office, place: Place, by: Officer
) -> None:
    lesson = hold(office, by, place)
    erase(office, "Budi Santoso")
    left = "Dua hari. Hari Setiawan ujian ulang 30-11-2026; Budi lewat Data dihapus"
    assert written(office, lesson) == (REQUESTED_BY, left)
    erase(office, "Hari Setiawan")
    assert written(office, lesson) == (REQUESTED_BY, COVERED)


def test_the_night_covers_each_by_their_own_name(office: Office, place: Place, by: Officer) -> None:
    lesson = hold(office, by, place, f"{RESULT}. Bapak Budi Setiawan hadir")
    place.clock.set(at(9) + timedelta(days=366 * 6))
    office.personal_data.retain(KIOSK, new_request())
    left = f"{COVERED}. Bapak Budi Setiawan hadir"
    assert written(office, lesson) == (REQUESTED_BY, left)


def test_why_a_class_was_called_off_still_fits_when_covered(office: Office, by: Officer) -> None:
    lesson = plan(office, by, capacity=3)
    office.training.register(lesson, ParticipantForm("Al Bo", "CV", "0812345"), by, new_request())
    reason = "Al Bo, " * 30
    office.training.cancel(lesson, seen(office, lesson, by).revision, reason, by, new_request())
    erase(office, "Al Bo")
    with office.database.reading() as session:
        left = session.get_one(TrainingSession, lesson).reason
        told = repr(session.scalars(select(JournalEntry.details)).all())
    assert left.startswith("Data dihapus, Data dihapus")
    assert len(left) == 240
    assert "Al Bo" not in left + told


def test_the_copy_has_what_names_the_person_alone(
    office: Office, place: Place, by: Officer
) -> None:
    hold(office, by, place)
    by = seated(office, "kepala", 2)
    (record,) = office.personal_data.find("Hari Setiawan", by)
    assert record.kind is RecordKind.TRAINING
    (filed,) = office.personal_data.read((record,), REASON, by, new_request()).records
    said = [fact for _, fact in filed.facts]
    assert RESULT in said
    assert REQUESTED_BY not in said
