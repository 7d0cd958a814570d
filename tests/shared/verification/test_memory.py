"""What the office remembers: earlier visits, other companies of the same person, used letters."""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import event

from shared.office import Office
from shared.verification import CaseFile, Outcome
from shared.verification.letters import LetterDoubt, ProxyLetter
from shared.verification.memory import Memory
from tests.shared.verification.desk import NIB, NPWP, Desk, desk
from tests.support.offices import Place, at

OTHER_NPWP = "02.222.222.2-222.000"
BAYU: dict[str, Any] = {"is_director": False, "name": "Bayu Pratama"}
LETTER = ProxyLetter("7/SK/2026", date(2026, 11, 20))


def approved(here: Desk, letter: ProxyLetter = LETTER, npwp: str = NPWP, **visitor: Any) -> str:
    file = here.receive(**visitor)
    here.fill(file, npwp=npwp, nib="" if npwp != NPWP else NIB, letter=letter)
    return here.conclude(file, Outcome.APPROVED).slip.number


def named(here: Desk, npwp: str = NPWP, **changes: Any) -> tuple[CaseFile, Memory]:
    visitor = {
        key: changes.pop(key)
        for key in ("is_director", "name", "organisation", "phone")
        if key in changes
    }
    file = here.receive(**visitor)
    here.office.verification.save(replace(file.draft, npwp=npwp, **changes), here.officer)
    return file, here.memory(file)


def test_earlier_visits_are_told_newest_first_with_who_came(place: Place) -> None:
    office = place.open()
    here = desk(office)
    first = here.send_home("nib", **BAYU).slip.number
    place.clock.set(at(10))
    second = approved(here)
    place.clock.set(at(11))
    _, memory = named(here)
    assert [(look.slip, look.outcome, look.bearer) for look in memory.looks] == [
        (second, Outcome.APPROVED, "Dewi Anggraini"),
        (first, Outcome.INCOMPLETE, "Bayu Pratama"),
    ]
    assert memory.times == 2
    assert [(known.npwp, known.nib) for known in memory.providers] == [
        ("01••••••••••000", "9120••••••567")
    ]


def test_a_person_who_comes_for_several_companies_is_seen(office: Office) -> None:
    here = desk(office)
    approved(here, npwp=OTHER_NPWP, organisation="CV Maju Bersama")
    approved(here, npwp=OTHER_NPWP, organisation="CV Maju Bersama")
    approved(here, npwp="03.333.333.3-333.000", organisation="CV Orang Lain", phone="081200001111")
    file, memory = named(here)
    assert [(other.provider.name, other.times) for other in memory.companies] == [
        ("CV Maju Bersama", 2)
    ]
    office.verification.save(
        replace(file.draft, npwp=OTHER_NPWP, revision=file.draft.revision + 1), here.officer
    )
    assert here.memory(file).companies == ()


def test_who_gave_no_number_in_common_is_nobody_we_know(office: Office) -> None:
    here = desk(office)
    approved(here, npwp=OTHER_NPWP, organisation="CV Maju Bersama", phone="081200001111")
    _, memory = named(here, organisation="PT Baru", npwp="")
    assert memory.is_empty


def test_a_letter_of_a_case_that_is_over_is_doubted(office: Office) -> None:
    here = desk(office)
    slip = approved(here, **BAYU)
    _, memory = named(here, letter=replace(LETTER, number="7-sk-2026"), **BAYU)
    (warning,) = memory.letter
    assert warning.doubt is LetterDoubt.CASE_OVER
    assert warning.use is not None
    assert warning.use.slip == slip


def test_a_letter_in_other_hands_or_for_another_company_is_doubted(office: Office) -> None:
    here = desk(office)
    approved(here, **BAYU)
    _, memory = named(here, letter=LETTER, is_director=False, name="Orang Lain")
    assert [warning.doubt for warning in memory.letter] == [LetterDoubt.OTHER_BEARER]
    here.leave()
    _, memory = named(here, OTHER_NPWP, letter=LETTER, **BAYU, organisation="CV Maju Bersama")
    assert [warning.doubt for warning in memory.letter] == [LetterDoubt.OTHER_COMPANY]


def test_the_letter_serves_again_while_its_case_is_open(office: Office) -> None:
    here = desk(office)
    file = here.receive(**BAYU)
    here.fill(file, without="nib", letter=LETTER)
    slip = here.conclude(file, Outcome.INCOMPLETE).slip
    again = here.receive(slip_code=slip.code, **BAYU)
    assert again.draft.letter == LETTER
    assert here.memory(again).letter == ()


def test_a_directors_visit_forgets_the_letter(office: Office) -> None:
    here = desk(office)
    file = here.receive(**BAYU)
    draft = here.fill(file, letter=replace(LETTER, valid_until=date(2020, 1, 1)))
    office.verification.save(replace(draft, is_director=True), here.officer)
    assert here.memory(file).letter == ()
    assert here.conclude(file, Outcome.APPROVED).slip.bearer.letter == ""


def test_remembering_costs_as_many_queries_for_many_visits_as_for_few(office: Office) -> None:
    here = desk(office)
    counts = []
    for _ in range(2):
        for number in range(3):
            npwp = f"04.444.444.{number}-444.000"
            approved(here, npwp=npwp, organisation=f"CV {number}", **BAYU)
            approved(here, **BAYU)
        file, _ = named(here, letter=LETTER, **BAYU)
        counts.append(statements_of(office, here, file))
        here.leave()
    assert counts[0] == counts[1]


def statements_of(office: Office, here: Desk, file: CaseFile) -> int:
    said: list[str] = []

    def listen(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        said.append(statement)

    event.listen(office.database.engine, "before_cursor_execute", listen)
    here.memory(file)
    event.remove(office.database.engine, "before_cursor_execute", listen)
    return len(said)
