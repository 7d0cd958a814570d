"""Attendance sheet, result and register: what they say agrees with the raw rows."""

import random
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.models import TrainingEvaluation, TrainingParticipant, TrainingSession
from shared.actors import Officer, new_request
from shared.office import Office
from shared.reports.asked import ReportKind
from shared.reports.document import Document, KeyFigure, KeyFigures, Kind, Table
from shared.reports.period import Period, Span
from shared.training import TrainingMode
from tests.shared.training.support import class_form, join, person, plan, scores
from tests.support.offices import KIOSK, Place, at, seated

NOVEMBER = Period(Span.MONTH, 2026, 11)


def tables(document: Document) -> list[Table]:
    return [
        part for section in document.sections for part in section.parts if isinstance(part, Table)
    ]


def figures(document: Document) -> dict[str, KeyFigure]:
    return {
        figure.name: figure
        for section in document.sections
        for part in section.parts
        if isinstance(part, KeyFigures)
        for figure in part.figures
    }


def test_the_sheet_has_a_line_to_sign_for_everybody_with_a_seat(
    office: Office, by: Officer
) -> None:
    session = plan(office, by)
    for number in (2, 1, 3):
        join(office, session, number)
    sheet = office.training.attendance_sheet(session, by)
    (table,) = tables(sheet)
    assert [row[0] for row in table.rows][:3] == ["Peserta 1", "Peserta 2", ""]
    assert table.columns[-1].kind is Kind.SIGN
    assert sheet.period == "Selasa, 24 November 2026 pukul 09.00–11.00"
    assert [each.name for each in sheet.signatories] == ["Agus Salim", "Rina Kartika"]
    assert "0812" not in repr(sheet)


def test_the_result_tells_who_came_and_how_it_was_judged(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by, capacity=3)
    places = [join(office, session, number) for number in (1, 2, 3)]
    place.clock.set(at(9, day=24))
    for each in places[:2]:
        office.training.attend(each.code, KIOSK, new_request())
    office.training.evaluate(places[0].code, scores(4, practice=1), "Bagus", KIOSK, new_request())
    office.training.hold(session, 1, "Semua materi dibahas.", by, new_request())
    result = office.training.result_sheet(session, by)
    found = figures(result)
    assert [found[name].value for name in ("Terdaftar", "Hadir", "Mengisi evaluasi")] == [3, 2, 1]
    assert found["Kehadiran"].value == Decimal(2) / Decimal(3)
    assert found["Nilai evaluasi"].value == Decimal("3.50")
    attendance, judged = tables(result)
    assert [row[2] for row in attendance.rows] == ["Hadir 09.00", "Hadir 09.00", "Tidak hadir"]
    assert judged.rows[3][1:] == (1, 0, 0, 0, Decimal("1.00"))
    for said in ("Semua materi dibahas.", "Bagus"):
        assert said in repr(result)


def test_presence_copied_from_a_sheet_tells_no_arrival_after_the_class(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by, capacity=3)
    places = [join(office, session, number) for number in (1, 2, 3)]
    moments = at(11, day=24), at(11, 0, 1, day=24), at(8, day=25)
    for each, moment in zip(places, moments, strict=True):
        place.clock.set(moment)
        office.training.note_presence(each.participant_id, by, new_request())
    later = "Hadir, dicatat kemudian"
    (attendance,) = tables(office.training.result_sheet(session, by))
    assert [row[2] for row in attendance.rows] == ["Hadir 11.00", later, later]
    _, people = tables(office.reports.document(ReportKind.TRAINING, NOVEMBER, None))
    assert [row[4:] for row in people.rows] == [
        ("Hadir 11.00", at(11, day=24)),
        (later, at(11, 0, 1, day=24)),
        (later, at(8, day=25)),
    ]


def test_a_result_without_forms_says_so(office: Office, by: Officer) -> None:
    result = office.training.result_sheet(plan(office, by), by)
    assert "Belum ada peserta yang mengisi" in repr(result)
    assert figures(result)["Kehadiran"].value is None


def test_contacts_of_the_register_are_opened_for_a_reason(office: Office, by: Officer) -> None:
    join(office, plan(office, by), 1)
    kepala = seated(office, "kepala", 1)
    masked = office.reports.document(ReportKind.TRAINING, NOVEMBER, kepala)
    opened = office.reports.unmasked(
        ReportKind.TRAINING, NOVEMBER, "Permintaan auditor", kepala, new_request()
    )
    contact = person(1).phone
    assert contact not in repr(masked) and contact in repr(opened)
    assert opened.file_name == f"{masked.file_name}-nomor-lengkap"
    (line,) = office.personal_data.log(kepala)
    assert line.reason == "Permintaan auditor"


def test_the_register_agrees_with_an_independent_recount(
    office: Office, place: Place, by: Officer
) -> None:
    live_through_a_month(office, place, by, random.Random(5))
    place.clock.set(at(12, day=30))
    register = office.reports.document(ReportKind.TRAINING, NOVEMBER, None)
    classes, people = tables(register)
    expected = recounted(office)
    assert [row[5:] for row in classes.rows] == [tuple(each) for each in expected]
    counted = [row for row in expected if row[0] is not None]
    assert classes.totals[5:7] == (
        sum(row[0] for row in counted),
        sum(row[1] for row in counted),
    )
    assert figures(register)["Kelas"].value == len(counted)
    assert len(people.rows) == classes.totals[5]
    assert all("•" in str(row[3]) for row in people.rows)


def live_through_a_month(office: Office, place: Place, by: Officer, chance: random.Random) -> None:
    """Classes of several days, with people who come, stay away and judge."""
    for day in (2, 3, 9, 10, 16, 17):
        place.clock.set(at(8, day=day))
        starts = at(9, day=day)
        session = plan(office, by, starts_at=starts, capacity=chance.randint(1, 4))
        places = [join(office, session, number) for number in range(chance.randint(0, 5))]
        if chance.random() < 0.3:
            office.training.cancel(session, 1, "Rapat", by, new_request())
            continue
        place.clock.set(at(9, 30, day=day))
        for each in places:
            if not each.waiting and chance.random() < 0.7:
                office.training.attend(each.code, KIOSK, new_request())
                if chance.random() < 0.6:
                    given = scores(chance.randint(1, 4))
                    office.training.evaluate(each.code, given, "", KIOSK, new_request())
    place.clock.set(at(8, day=23))
    december = class_form(at(9, day=30) + timedelta(days=2), mode=TrainingMode.WALK_IN, letter="")
    join(office, office.training.plan(december, by, new_request()), 1)


def recounted(office: Office) -> list[list[Any]]:
    """Seats, presence, share, forms and mean of each class of November, from the raw rows."""
    with office.database.reading() as session:
        classes = list(session.scalars(select(TrainingSession)))
        people = list(session.scalars(select(TrainingParticipant)))
        forms = {
            row.participant_id: row.scores for row in session.scalars(select(TrainingEvaluation))
        }
    november = sorted(
        (each for each in classes if each.starts_at < at(0, day=30) + timedelta(days=1)),
        key=lambda each: each.starts_at,
    )
    return [_recounted(each.id, each.state, people, forms) for each in november]


def _recounted(
    session: UUID,
    state: str,
    people: list[TrainingParticipant],
    forms: dict[UUID, dict[str, object]],
) -> list[Any]:
    if state == "cancelled":
        return [None] * 5
    seated = [row for row in people if row.session_id == session and row.state == "registered"]
    came = [row for row in seated if row.attended_at is not None]
    given = [score for row in came for score in forms.get(row.id, {}).values()]
    mean = Decimal(sum(map(int, map(str, given)))) / len(given) if given else None
    return [
        len(seated),
        len(came),
        Decimal(len(came)) / len(seated) if seated else None,
        sum(row.id in forms for row in came),
        mean and mean.quantize(Decimal("0.01"), ROUND_HALF_UP),
    ]
