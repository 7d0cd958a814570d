"""The register of a period: every complaint with its deadline, and nobody's words or name."""

from datetime import date
from decimal import Decimal

from shared.actors import Officer, new_request
from shared.complaints import ComplaintForm, ComplaintReceipt, Kind
from shared.demonstration import PASSWORD
from shared.office import Office
from shared.reports.asked import ReportKind
from shared.reports.document import Bars, Document, Findings, KeyFigures, Section, Table
from shared.reports.period import Period, Span
from shared.staff import SignIn
from tests.support.offices import KIOSK, Place, at

NOVEMBER = Period(Span.MONTH, 2026, 11)


def complain(office: Office, kind: Kind = Kind.QUESTION) -> ComplaintReceipt:
    form = ComplaintForm(kind, "RAHASIA", name="DEWI", contact="081234567890", anonymous=False)
    return office.complaints.submit(form, KIOSK, new_request())


def answer(office: Office, receipt: ComplaintReceipt, boss: Officer) -> None:
    seen = office.complaints.get(receipt.id, boss).revision
    office.complaints.answer(receipt.id, "JAWABAN", seen, boss, new_request())


def read(office: Office, boss: Officer, period: Period = NOVEMBER) -> Document:
    return office.reports.document(ReportKind.COMPLAINTS, period, boss)


def table(section: Section) -> Table:
    return next(part for part in section.parts if isinstance(part, Table))


def test_an_empty_month_says_so(office: Office, boss: Officer) -> None:
    summary, listed = read(office, boss).sections
    assert table(listed).rows == ()
    assert table(summary).totals == ("Jumlah", 0, 0, 0, None, 0, 0)
    assert not any(isinstance(part, Bars) for part in summary.parts)


def test_a_better_answer_after_the_deadline_makes_nothing_late(
    office: Office, boss: Officer, place: Place
) -> None:
    receipt = complain(office)
    answer(office, receipt, boss)
    place.clock.set(at(9, day=30))
    boss = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))
    answer(office, receipt, boss)
    listed = table(read(office, boss).sections[1])
    assert (listed.rows[0][8], listed.rows[0][-1]) == (date(2026, 11, 23), "Tepat waktu")
    assert not listed.flagged


def test_each_is_judged_by_its_deadline_on_the_day_of_asking(
    office: Office, boss: Officer, place: Place
) -> None:
    place.clock.set(at(0, day=1).replace(hour=0, minute=0))
    kept = complain(office)
    late, missed = complain(office), complain(office)
    waiting = complain(office, Kind.COMPLAINT)
    place.clock.set(at(23, 59, day=6))
    answer(office, kept, boss)
    place.clock.set(at(0, 0, day=7))
    answer(office, late, boss)
    place.clock.set(at(9, day=12))
    summary, listed = read(office, boss).sections
    rows = {row[0]: row for row in table(listed).rows}
    assert [rows[each.number][-1] for each in (kept, late, missed, waiting)] == [
        *("Tepat waktu", "Terlambat"),
        *("Lewat tenggat", "Menunggu"),
    ]
    assert rows[kept.number][8] == date(2026, 11, 6)
    assert table(listed).flagged == {(1, 10), (2, 10)}
    totals = table(summary).totals
    assert totals == ("Jumlah", 4, 2, 1, Decimal("0.5"), 2, 1)
    [findings] = [part for part in summary.parts if isinstance(part, Findings)]
    said = " ".join(each.text for each in findings.findings)
    assert "1 belum dijawab dan sudah lewat tenggat" in said
    assert "1 dijawab sesudah tenggat" in said


def test_the_classes_add_up_and_the_key_figures_agree(office: Office, boss: Officer) -> None:
    answer(office, complain(office), boss)
    complain(office, Kind.SUGGESTION)
    summary, _listed = read(office, boss).sections
    counts = table(summary)
    for place_at in (1, 2, 3, 5, 6):
        assert sum(int(str(row[place_at])) for row in counts.rows) == counts.totals[place_at]
    [keys] = [part for part in summary.parts if isinstance(part, KeyFigures)]
    assert [each.value for each in keys.figures] == [2, 1, Decimal(1), 0]


def test_the_month_is_the_offices_own_not_utc(office: Office, boss: Officer, place: Place) -> None:
    place.clock.set(at(0, 0, day=30).replace(month=12, day=1))
    complain(office)
    place.clock.set(at(9).replace(month=12, day=2))
    assert table(read(office, boss).sections[1]).rows == ()
    december = Period(Span.MONTH, 2026, 12)
    assert len(table(read(office, boss, december).sections[1]).rows) == 1


def test_neither_words_nor_people_stand_in_it(office: Office, boss: Officer) -> None:
    answer(office, complain(office), boss)
    said = repr(read(office, boss))
    assert not any(secret in said for secret in ("RAHASIA", "DEWI", "JAWABAN", "8123", "7890"))
