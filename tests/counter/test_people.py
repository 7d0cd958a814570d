"""A supervisor's page of officers, by keyboard: hired, changed, reset, locked out and let back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from counter.pages.desk import TABS
from counter.pages.office.page import OfficePage
from counter.pages.office.people import PeopleSection
from shared.actors import Officer, Role, new_request
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.office import Office
from shared.staff import OfficerView, SignIn
from tests.counter.conftest import Open
from tests.support.desk import Desk, Key
from tests.support.offices import Place, seated

CTRL = Qt.KeyboardModifier.ControlModifier
OWN = "milik-sendiri"


class People:
    """The section, with a supervisor at its keyboard."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        at = next(at for at, kind in enumerate(TABS) if kind.title == "Kantor")
        desk.window.desk.turn_to(at)
        page = desk.window.desk.tab(at)
        assert isinstance(page, OfficePage)
        section = page.turn_to(PeopleSection)
        assert isinstance(section, PeopleSection)
        self.section = section
        desk.wait_for(lambda: self.section.values, "the officers")
        self.section.focus_start()

    def go_to(self, name: str) -> None:
        """Put the cursor on an officer, by arrows from the top."""
        self.desk.find(type(self.section.table), self.section.table.objectName()).setFocus()
        self.desk.press(Key.Key_Home, held=CTRL)
        for _ in range(len(self.section.values)):
            current = self.section.table.current
            if current is not None and self.section.values[current]["full_name"] == name:
                return
            self.desk.press(Key.Key_Down)
        raise AssertionError(f"no {name} among the officers")

    @property
    def given(self) -> str:
        """The password on screen."""
        return self.desk.text("givenPasswordText")

    def wait_for_password(self) -> str:
        self.desk.wait_for(lambda: self.given, "a password")
        return self.given


@pytest.fixture
def people(open_counter: Open) -> People:
    desk = open_counter()
    desk.sign_in("kepala")
    return People(desk)


def view_of(office: Office, username: str) -> OfficerView:
    by = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC lain"))
    return next(view for view in office.personnel.officers(by) if view.username == username)


def supervisor(office: Office) -> Officer:
    """Budi, made a supervisor at another workstation."""
    head = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC lain"))
    budi = next(view for view in office.personnel.officers(head) if view.username == "budi")
    office.personnel.change_officer(
        budi, budi.full_name, budi.roles | {Role.SUPERVISOR}, head, new_request()
    )
    return office.staff.sign_in(SignIn("budi", PASSWORD, "PC lain"))


def test_an_officer_is_hired_and_signs_in_with_what_is_shown_once(
    people: People, sqlite_place: Place
) -> None:
    desk = people.desk
    desk.press(Key.Key_N, held=CTRL)
    desk.wait_for(lambda: desk.focus == "full_name", "an empty form")
    desk.write("Joko Susilo")
    desk.press(Key.Key_Tab)
    desk.write("siti")
    desk.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Space)
    desk.press(Key.Key_S, held=CTRL)
    desk.wait_for_text("usernameProblem", "sudah dipakai")
    desk.press(Key.Key_A, held=CTRL)
    desk.write("joko")
    desk.press(Key.Key_Return)
    once = people.wait_for_password()
    desk.wait_for(lambda: desk.focus == "passwordNotedButton", "the keyboard on it")
    desk.press(Key.Key_Return)
    assert people.given == ""
    office = sqlite_place.open()
    joko = office.staff.sign_in(SignIn("joko", once, "PC lain", new_password=OWN))
    assert joko.roles == {Role.HELPDESK}


def test_nothing_of_a_password_stays_when_the_page_is_turned(people: People) -> None:
    people.go_to("Rina Kartika")
    people.desk.press(Key.Key_R, held=CTRL)
    people.desk.wait_for(lambda: people.desk.focus == "resetPasswordConfirmButton", "a question")
    people.desk.press(Key.Key_Return)
    once = people.wait_for_password()
    people.desk.window.desk.turn_to(0)
    labels = people.desk.window.findChildren(QLabel)
    assert not [label for label in labels if once in label.text()]


def test_roles_are_changed_and_who_was_slower_is_told(people: People, sqlite_place: Place) -> None:
    desk, office = people.desk, sqlite_place.open()
    people.go_to("Rina Kartika")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: desk.focus == "full_name", "the form")
    desk.press(Key.Key_End)
    desk.write(" Dewi")
    budi, rina = supervisor(office), view_of(office, "rina")
    office.personnel.change_officer(rina, "Rina K.", rina.roles, budi, new_request())
    desk.wait_for(lambda: "Rina K." in shown_names(people), "the other's change")
    desk.press(Key.Key_S, held=CTRL)
    desk.wait_for_text(f"{people.section.form.objectName()[:-4]}Problem", "supervisor lain")
    assert view_of(office, "rina").full_name == "Rina K."
    desk.press(Key.Key_Escape)
    people.go_to("Rina K.")
    desk.press(Key.Key_Return, Key.Key_End)
    desk.write(" Dewi")
    desk.press(Key.Key_S, held=CTRL)
    desk.wait_for(lambda: view_of(office, "rina").full_name == "Rina K. Dewi", "the new name")


def shown_names(people: People) -> list[str]:
    return [str(values["full_name"]) for values in people.section.values.values()]


def test_an_account_is_locked_after_a_question_and_opened_again(
    people: People, sqlite_place: Place
) -> None:
    desk, office = people.desk, sqlite_place.open()
    siti = seated(office, "siti", 2)
    people.go_to("Siti Rahma")
    away = people.section.away
    for confirmed, active in ((Key.Key_Escape, True), (Key.Key_Return, False)):
        desk.press(Key.Key_D, held=CTRL)
        desk.wait_for(people.section.question.isVisible, "the question")
        if confirmed is Key.Key_Return:
            desk.press(Key.Key_Backtab)
        desk.press(confirmed)
        desk.wait_for(lambda: not people.section.question.isVisible(), "the answer")
        desk.wait_for(lambda wanted=active: view_of(office, "siti").active is wanted, "it")  # type: ignore[misc]
    with pytest.raises(UserError, match=r"staff\.account_locked"):
        office.queueing.call_next(siti, new_request())
    desk.wait_for(lambda: "Akun dikunci" in states(people), "the state")
    people.go_to("Siti Rahma")
    desk.wait_for(lambda: "Buka kunci" in away.text(), "the other verb")
    desk.press(Key.Key_D, held=CTRL)
    desk.wait_for(people.section.question.isVisible, "the question")
    desk.press(Key.Key_Backtab, Key.Key_Return)
    desk.wait_for(lambda: view_of(office, "siti").active, "the account to be open")


def states(people: People) -> list[str]:
    model = people.section.table.model()
    last = model.columnCount() - 1
    return [str(model.index(at, last).data()) for at in range(model.rowCount())]


def test_ones_own_account_is_neither_locked_nor_reset_here(people: People) -> None:
    people.go_to("Indra Wijaya")
    assert not people.section.away.isEnabled()
    assert not people.section.reset.isEnabled()
    people.desk.press(Key.Key_Return)
    people.section.form.fields["roles"].input.setFocus()
    boxes = list(Role)
    people.desk.press(*[Key.Key_Tab] * boxes.index(Role.SUPERVISOR), Key.Key_Space)
    people.desk.press(Key.Key_S, held=CTRL)
    people.desk.wait_for_text("rolesProblem", "satu-satunya supervisor")
