"""Who may sit down, and where; every refusal stands beside its field."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from shared.actors import Role, new_request
from shared.clock import SettableClock
from shared.demonstration import PASSWORD
from shared.founding import found_office
from shared.office import Office
from shared.staff import SignIn
from tests.counter.conftest import Open
from tests.support.desk import Desk, Key
from tests.support.offices import MONDAY, Place, seated

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def try_password(desk: Desk, password: str) -> None:
    desk.wait_for(lambda: desk.focus == "usernameField", "the first field")
    desk.write("siti")
    desk.press(Key.Key_Tab)
    desk.write(password)
    desk.press(Key.Key_Return)


def test_an_officer_signs_in_and_sits_at_the_chosen_counter(open_counter: Open) -> None:
    desk = open_counter()
    desk.sign_in("budi", counter=2)
    assert "Loket 2" in desk.text("headerPlace")
    assert desk.text("headerOfficer") == "Budi Santoso, verifikator"
    assert desk.text("simulatedLabel") == "SIMULASI"


def test_a_wrong_password_is_told_beside_it_and_the_name_stays(open_counter: Open) -> None:
    desk = open_counter()
    try_password(desk, "keliru")
    desk.wait_for_text("passwordError", "tidak cocok")
    assert desk.focus == "passwordField"
    assert desk.find(QLineEdit, "usernameField").text() == "siti"
    desk.write("d")
    assert desk.text("passwordError") == ""


def test_a_locked_account_is_told_when_it_opens(open_counter: Open) -> None:
    desk = open_counter()
    try_password(desk, "keliru")
    for _ in range(5):
        desk.wait_for(lambda: desk.is_enabled("signInButton"), "the answer")
        desk.press(Key.Key_Return)
    desk.wait_for_text("passwordError", "Terlalu banyak percobaan")


def test_a_taken_counter_can_be_taken_over(open_counter: Open, sqlite_place: Place) -> None:
    seated(sqlite_place.open(), "kepala", counter=1)
    desk = open_counter()
    desk.wait_for(lambda: desk.window.sign_in.form.counters.count() > 0, "counters")
    try_password(desk, "depok-2026")
    desk.wait_for_text("counterError", "Indra Wijaya")
    desk.click(desk.find(QPushButton, "takeOverButton"))
    desk.wait_for(lambda: desk.window.work.isVisible(), "the work page")


def test_the_first_start_creates_an_officer_with_every_role(
    open_counter: Open, tmp_path: Path
) -> None:
    place = Place(f"sqlite:///{tmp_path / 'new.db'}", tmp_path / "new.key", SettableClock(MONDAY))
    found_office(place.url, place.key_file, place.clock)
    office = place.open()
    desk = open_counter(office)
    desk.wait_for(lambda: desk.focus == "newNameField", "the form of the first officer")
    for text in ("Ratna Dewi", "ratna", "rahasia-sekali", "rahasia-keliru"):
        desk.write(text)
        desk.press(Key.Key_Tab)
    desk.press(Key.Key_Tab, Key.Key_Return)
    desk.wait_for_text("newOfficerError", "tidak sama")
    desk.write("rahasia-sekali")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: desk.window.work.isVisible(), "the work page")
    officer = desk.window.officer
    assert officer is not None
    assert officer.roles == frozenset(Role)
    desk.window.close()
    place.close()


def test_a_password_given_once_is_replaced_before_anything_else(
    open_counter: Open, sqlite_place: Place
) -> None:
    office = sqlite_place.open()
    head = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))
    siti = next(o for o in office.personnel.officers(head) if o.username == "siti")
    office.personnel.reset_password(siti.id, "hanya-sekali", head, new_request())
    desk = open_counter()
    try_password(desk, "hanya-sekali")
    desk.wait_for(lambda: desk.focus == "ownPasswordField", "the form of the own password")
    for first, second, told in (
        ("milik-sendiri", "milik-sendirj", "tidak sama"),
        ("pendek", "pendek", "terlalu pendek"),
        ("hanya-sekali", "hanya-sekali", "sama dengan yang lama"),
    ):
        type_twice(desk, first, second)
        desk.wait_for_text("ownPasswordError", told)
    type_twice(desk, "milik-sendiri", "milik-sendiri")
    desk.wait_for(lambda: desk.window.work.isVisible(), "the work page")
    assert "Loket 1" in desk.text("headerPlace")


def type_twice(desk: Desk, first: str, second: str) -> None:
    """Fill in both fields of the own password anew, and Enter."""
    desk.find(QLineEdit, "ownPasswordField").setFocus()
    desk.press(Key.Key_A, held=CTRL)
    desk.write(first)
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_A, held=CTRL)
    desk.write(second)
    desk.press(Key.Key_Return)
    desk.wait_for(
        lambda: desk.is_enabled("ownPasswordButton") or desk.window.work.isVisible(), "answer"
    )


def test_a_supervisor_works_without_a_counter_and_a_verifier_is_told(
    open_counter: Open,
) -> None:
    desk = open_counter()
    desk.wait_for(lambda: desk.window.sign_in.form.counters.count() == 3, "counters")
    desk.write("siti")
    desk.press(Key.Key_Tab)
    desk.write(PASSWORD)
    desk.press(Key.Key_Tab, Key.Key_End, Key.Key_Tab, Key.Key_Return)
    desk.wait_for_text("counterError", "Pilih loket")
    desk.find(QLineEdit, "usernameField").setFocus()
    desk.press(Key.Key_A, held=CTRL)
    desk.write("kepala")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: desk.window.officer is not None, "the supervisor")
    assert desk.text("headerPlace") == "Tanpa loket"
    assert not desk.is_enabled("pageTab1")


def test_an_officer_changes_the_own_password(desk: Desk, sqlite_office: Office) -> None:
    desk.press(Key.Key_A, held=ALT)
    desk.wait_for(lambda: desk.focus == "oldPassword", "the account's page")
    for text in ("bukan-ini", "milik-sendiri", "milik-sendiri"):
        desk.write(text)
        desk.press(Key.Key_Tab)
    desk.press(Key.Key_S, held=CTRL)
    desk.wait_for_text("oldPasswordProblem", "tidak cocok")
    desk.press(Key.Key_A, held=CTRL)
    desk.write(PASSWORD)
    desk.press(Key.Key_Return)
    desk.wait_for_text("passwordState", "sudah diubah")
    desk.press(Key.Key_Escape)
    desk.wait_for(lambda: desk.window.desk.isVisible(), "the desk")
    assert desk.window.officer is not None
    sqlite_office.staff.unlock(desk.window.officer, "milik-sendiri")


def test_sample_accounts_are_shown_in_the_demonstration_office_only(
    open_counter: Open, sqlite_office: Office
) -> None:
    desk = open_counter()
    assert desk.is_enabled("sample_siti")
    assert sqlite_office.demonstration


def test_closing_the_window_frees_the_counter(open_counter: Open, sqlite_place: Place) -> None:
    desk = open_counter()
    desk.sign_in("siti")
    desk.window.close()
    assert seated(sqlite_place.open(), "kepala", counter=1).counter is not None
