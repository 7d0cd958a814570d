"""The guestbook for officers: the day, searching, corrections that keep what stood there."""

import csv
from dataclasses import replace
from io import StringIO

import pytest

from db.models import VisitCorrection
from shared.actors import Officer, new_request
from shared.catalogue import Audience
from shared.daybook import DaybookEntry, Entry
from shared.daybook.export import as_csv
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.guestbook import LONGEST, SignInForm
from shared.office import Office
from shared.staff import SignIn
from tests.support.offices import KIOSK, WIB, Place, at, seated, take_ticket

REASON = "Salah tulis"


@pytest.fixture
def rina(office: Office) -> Officer:
    return seated(office, "rina", 2)


def come_as_guest(office: Office, name: str = "Tono", purpose: str = "Rapat") -> None:
    form = SignInForm(Audience.GUEST, name=name, purpose=purpose, host="Bu Ani")
    office.guestbook.sign_in(form, KIOSK, new_request())


def today(office: Office, by: Officer) -> tuple[DaybookEntry, ...]:
    return office.daybook.read(office.daybook.today(), by)


def entry_of(found: DaybookEntry) -> Entry:
    return Entry(found.person, found.organisation, found.purpose, found.host, found.phone)


def correct(office: Office, by: Officer, found: DaybookEntry, **changes: str) -> None:
    seen = entry_of(found)
    unchanged = replace(seen, phone=None)
    right = replace(unchanged, **changes)
    office.daybook.correct(found.visit_id, seen, right, REASON, by, new_request())


def test_the_day_lists_tickets_and_guests_by_arrival_with_masked_numbers(
    office: Office, place: Place, rina: Officer
) -> None:
    take_ticket(office, "1a", name="Dewi", phone="081234567890")
    place.clock.set(at(9, 5))
    come_as_guest(office)
    dewi, tono = today(office, rina)
    assert (dewi.person, dewi.label) == ("Dewi", "A-001")
    assert "1234567" not in dewi.phone
    assert dewi.phone
    assert (tono.label, tono.state, tono.purpose, tono.host) == ("", None, "Rapat", "Bu Ani")


def test_another_day_is_another_page(office: Office, place: Place, rina: Officer) -> None:
    take_ticket(office, "1a")
    place.clock.set(at(9, day=24))
    assert not today(office, rina)


@pytest.mark.parametrize(
    "words",
    ["dewi", "DEWI maju", "maju dewi", "081234567890", "+62 812-3456-7890", "88", " dewi "],
)
def test_a_search_finds_words_anywhere_and_whole_numbers(
    office: Office, place: Place, rina: Officer, words: str
) -> None:
    take_ticket(office, "1a", name="Dewi", organisation="PT Maju 88", phone="081234567890")
    take_ticket(office, "1a", name="Budi", organisation="CV Lain", phone="081111111111")
    place.clock.set(at(9, day=25))
    assert [found.person for found in office.daybook.search(words, rina)] == ["Dewi"]


@pytest.mark.parametrize("words", ["RENÉE", "renée", "Renée maju"])
def test_a_search_minds_no_capitals_of_any_letter(
    office: Office, rina: Officer, words: str
) -> None:
    take_ticket(office, "1a", name="RENÉE TAN", organisation="PT Maju", phone="081234567890")
    take_ticket(office, "1a", name="RENE TAN", organisation="PT Maju", phone="081111111111")
    assert [found.person for found in office.daybook.search(words, rina)] == ["RENÉE TAN"]


@pytest.mark.parametrize("words", ["", "   ", "0812345", "dewi lain", "100%", "d_wi"])
def test_a_search_finds_nothing_by_chance(office: Office, rina: Officer, words: str) -> None:
    take_ticket(office, "1a", name="Dewi", organisation="PT Maju", phone="081234567890")
    take_ticket(office, "1a", name="Budi", organisation="CV Lain", phone="081111111111")
    assert not office.daybook.search(words, rina)


def test_a_correction_keeps_what_stood_there_with_the_reason(office: Office, rina: Officer) -> None:
    take_ticket(office, "1a", name="Dewi Angraini")
    [found] = today(office, rina)
    correct(office, rina, found, name="  Dewi   Anggraini ")
    [mended] = today(office, rina)
    assert mended.person == "Dewi Anggraini"
    assert mended.is_corrected
    [made] = office.daybook.corrections(found.visit_id, rina)
    assert (made.field, made.before, made.after) == ("name", "Dewi Angraini", "Dewi Anggraini")
    assert (made.reason, made.officer) == (REASON, "Rina Kartika")


def test_a_corrected_phone_is_sealed_found_and_masked_in_what_is_kept(
    office: Office, rina: Officer
) -> None:
    take_ticket(office, "1a", phone="081234567890")
    [found] = today(office, rina)
    correct(office, rina, found, phone="0813 9999 0000")
    assert office.daybook.search("081399990000", rina)
    assert not office.daybook.search("081234567890", rina)
    with office.database.reading() as session:
        kept = session.query(VisitCorrection).one()
    assert kept.field == "phone"
    assert "99990" not in kept.after
    assert "23456" not in kept.before


def test_two_numbers_that_look_alike_under_the_mask_are_both_told(
    office: Office, rina: Officer
) -> None:
    take_ticket(office, "1a", phone="081234567890")
    [found] = today(office, rina)
    correct(office, rina, found, phone="081239997890")
    assert len(office.daybook.corrections(found.visit_id, rina)) == 1


def test_the_first_correction_wins_and_the_second_officer_is_told(
    office: Office, rina: Officer
) -> None:
    take_ticket(office, "1a", name="Dewi")
    [found] = today(office, rina)
    correct(office, rina, found, name="Dewi A")
    with pytest.raises(UserError, match=r"guestbook\.changed"):
        correct(office, rina, found, name="Dewi B")
    assert today(office, rina)[0].person == "Dewi A"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", " "),
        ("organisation", ""),
        ("phone", ""),
        ("name", "x" * (LONGEST["name"] + 1)),
    ],
)
def test_what_was_given_is_not_taken_away(
    office: Office, rina: Officer, field: str, value: str
) -> None:
    take_ticket(office, "1a")
    [found] = today(office, rina)
    with pytest.raises(UserError) as refused:
        correct(office, rina, found, **{field: value})
    assert refused.value.key == "guestbook.form"
    assert [each.field for each in refused.value.facts["problems"]] == [field]  # type: ignore[attr-defined]
    assert not today(office, rina)[0].is_corrected


def test_a_correction_needs_a_reason(office: Office, rina: Officer) -> None:
    take_ticket(office, "1a")
    [found] = today(office, rina)
    seen = entry_of(found)
    with pytest.raises(UserError, match=r"guestbook\.reason"):
        office.daybook.correct(found.visit_id, seen, seen, " ", rina, new_request())


def test_a_repeated_request_corrects_once(office: Office, rina: Officer) -> None:
    take_ticket(office, "1a", name="Dewi")
    [found] = today(office, rina)
    seen, request = replace(entry_of(found), phone=None), new_request()
    for _twice in range(2):
        office.daybook.correct(
            found.visit_id, seen, replace(seen, name="Dewi A"), REASON, rina, request
        )
    assert len(office.daybook.corrections(found.visit_id, rina)) == 1


def test_who_may_read_and_who_may_correct(office: Office, rina: Officer) -> None:
    take_ticket(office, "1a")
    [found] = today(office, rina)
    siti = seated(office, "siti", 1)
    budi = office.staff.sign_in(SignIn("budi", PASSWORD, "PC helpdesk"))
    with pytest.raises(UserError, match=r"staff\.not_allowed"):
        today(office, siti)
    assert today(office, budi)
    with pytest.raises(UserError, match=r"staff\.not_allowed"):
        correct(office, budi, found, name="Lain")


def test_the_export_holds_every_row_and_no_formula(office: Office, rina: Officer) -> None:
    come_as_guest(office, name="=HYPERLINK(1)", purpose='Rapat; "anggaran"')
    come_as_guest(office, name="@Tono")
    written = as_csv(today(office, rina), WIB)
    title, *rows = csv.reader(StringIO(written.removeprefix("\ufeff")))
    assert [row[title.index("Nama")] for row in rows] == ["'=HYPERLINK(1)", "'@Tono"]
    assert rows[0][title.index("Keperluan")] == 'Rapat; "anggaran"'


@pytest.mark.parametrize(
    "begins", ["=", "+", "-", "@", "\uff1d", " =", "\n=", "\u00a0 @", "\t", "\r"]
)
def test_no_cell_of_the_export_begins_like_a_formula(
    office: Office, rina: Officer, begins: str
) -> None:
    come_as_guest(office)
    entries = [replace(each, purpose=f"{begins}1+1") for each in today(office, rina)]
    title, row = csv.reader(StringIO(as_csv(entries, WIB).removeprefix("\ufeff"), newline=""))
    assert row[title.index("Keperluan")] == f"'{begins}1+1"


def test_a_phone_number_corrected_twice_at_once_is_told(office: Office, rina: Officer) -> None:
    take_ticket(office, "1a", phone="081234567890")
    [found] = today(office, rina)
    correct(office, rina, found, phone="081111111111")
    with pytest.raises(UserError, match=r"guestbook\.changed"):
        correct(office, rina, found, phone="082222222222")


def test_a_correction_that_changes_nothing_leaves_no_trace(office: Office, rina: Officer) -> None:
    take_ticket(office, "1a")
    [found] = today(office, rina)
    correct(office, rina, found)
    assert not office.daybook.corrections(found.visit_id, rina)
    assert not today(office, rina)[0].is_corrected
