"""The guestbook at the counter, by keyboard: the day, the search, a correction, the export."""

from pathlib import Path

from PySide6.QtCore import Qt

from counter.pages.guestbook import GuestbookPage
from shared.actors import new_request
from shared.catalogue import Audience
from shared.daybook import Entry
from shared.guestbook import SignInForm
from shared.office import Office
from tests.counter.conftest import Open
from tests.support.desk import Desk, Key
from tests.support.offices import KIOSK, Place, at, seated, take_ticket

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def open_guestbook(open_counter: Open, username: str = "rina") -> Desk:
    desk = open_counter()
    desk.sign_in(username, counter=2)
    desk.turn_to("Buku tamu")
    desk.wait_for(lambda: desk.focus == "guestbookSearch", "the guestbook")
    return desk


def page(desk: Desk) -> GuestbookPage:
    return desk.find(GuestbookPage, "guestbookPage")


def people(desk: Desk) -> list[str]:
    """The names in the table, as they stand."""
    model = page(desk).table.model()
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def wait_for_people(desk: Desk, *names: str) -> None:
    desk.wait_for(lambda: people(desk) == list(names), f"{names} in {people(desk)}")


def open_form(desk: Desk) -> None:
    """The first visit's form, from the search by keyboard."""
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: desk.is_enabled("correctVisitButton"), "the visit's details")
    desk.press(Key.Key_F2)
    desk.wait_for(lambda: desk.focus == "name", "the form")


def come(office: Office, name: str) -> None:
    form = SignInForm(Audience.GUEST, name=name, purpose="Rapat")
    office.guestbook.sign_in(form, KIOSK, new_request())


def test_the_day_fills_by_itself_and_another_day_is_a_key_away(
    open_counter: Open, sqlite_office: Office, sqlite_place: Place
) -> None:
    take_ticket(sqlite_office, "1a", name="Dewi")
    sqlite_place.clock.set(at(9, day=24))
    desk = open_guestbook(open_counter)
    wait_for_people(desk)
    come(sqlite_office, "Tono")
    wait_for_people(desk, "Tono")
    desk.press(Key.Key_Left, held=ALT)
    wait_for_people(desk, "Dewi")
    desk.press(Key.Key_Right, held=ALT)
    wait_for_people(desk, "Tono")


def test_a_search_looks_through_every_day(
    open_counter: Open, sqlite_office: Office, sqlite_place: Place
) -> None:
    take_ticket(sqlite_office, "1a", name="Dewi", organisation="PT Maju")
    sqlite_place.clock.set(at(9, day=24))
    take_ticket(sqlite_office, "1a", name="Budi", organisation="CV Lain")
    desk = open_guestbook(open_counter)
    wait_for_people(desk, "Budi")
    desk.write("maju")
    wait_for_people(desk, "Dewi")
    desk.press(*[Key.Key_Backspace] * 4)
    wait_for_people(desk, "Budi")


def test_a_correction_is_typed_kept_and_shown_with_its_reason(
    open_counter: Open, sqlite_office: Office
) -> None:
    take_ticket(sqlite_office, "1a", name="Dewi Angraini")
    desk = open_guestbook(open_counter)
    wait_for_people(desk, "Dewi Angraini")
    open_form(desk)
    desk.press(Key.Key_A, held=CONTROL)
    desk.write("Dewi Anggraini")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("reasonProblem", "Tulis alasannya")
    assert desk.focus == "reason"
    desk.write("Salah ketik")
    desk.press(Key.Key_S, held=CONTROL)
    wait_for_people(desk, "Dewi Anggraini")
    desk.wait_for(lambda: not page(desk).details.is_correcting, "the form to close")


def test_what_is_typed_survives_other_peoples_work(
    open_counter: Open, sqlite_office: Office
) -> None:
    take_ticket(sqlite_office, "1a", name="Dewi")
    desk = open_guestbook(open_counter)
    wait_for_people(desk, "Dewi")
    open_form(desk)
    desk.write("xyz")
    come(sqlite_office, "Tono")
    wait_for_people(desk, "Dewi", "Tono")
    assert page(desk).details.is_correcting
    assert "xyz" in str(page(desk).details.form.fields["name"].value())


def test_a_correction_that_came_second_is_told_and_nothing_is_overwritten(
    open_counter: Open, sqlite_office: Office
) -> None:
    take_ticket(sqlite_office, "1a", name="Dewi")
    desk = open_guestbook(open_counter)
    wait_for_people(desk, "Dewi")
    open_form(desk)
    boss = seated(sqlite_office, "kepala", 1)
    [found] = sqlite_office.daybook.read(sqlite_office.daybook.today(), boss)
    seen = Entry(found.person, found.organisation)
    right = Entry("Dewi A", found.organisation)
    sqlite_office.daybook.correct(found.visit_id, seen, right, "Salah", boss, new_request())
    desk.press(Key.Key_A, held=CONTROL)
    desk.write("Dewi B")
    desk.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    page(desk).details.form.fields["reason"].input.setFocus()
    desk.write("Salah ketik")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("correctVisitProblem", "dikoreksi petugas lain")
    wait_for_people(desk, "Dewi A")


def test_the_export_writes_what_is_listed(
    open_counter: Open, sqlite_office: Office, tmp_path: Path
) -> None:
    take_ticket(sqlite_office, "1a", name="Dewi")
    come(sqlite_office, "Tono")
    desk = open_guestbook(open_counter)
    wait_for_people(desk, "Dewi", "Tono")
    page(desk).export(tmp_path / "tamu.csv")
    written = (tmp_path / "tamu.csv").read_text(encoding="utf-8-sig")
    assert "Dewi" in written
    assert "Tono" in written
    assert "081234567890" not in written
    page(desk).export(tmp_path / "tidak" / "ada.csv")
    assert "tidak dapat ditulis" in desk.text("guestbookNews")
