"""Hiring, changing, resetting and locking out; nobody undoes another's change unseen."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import select

from db.models import JournalEntry
from shared.actors import Kiosk, Officer, Role, new_request
from shared.backoff import FREE_TRIES
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.office import Office
from shared.staff import NewOfficer, OfficerView, SignIn, one_time_password
from tests.support.offices import Place, seated

ONCE = "hanya-sekali"
OWN = "milik-sendiri"
HELPDESK = frozenset({Role.HELPDESK})
SUPERVISOR = frozenset({Role.SUPERVISOR})
NEW = NewOfficer("Joko ", " Joko Susilo ", ONCE, HELPDESK)


@pytest.fixture
def kepala(office: Office) -> Officer:
    return office.staff.sign_in(SignIn("kepala", PASSWORD, "PC 3"))


def view_of(office: Office, username: str, by: Officer) -> OfficerView:
    return next(view for view in office.personnel.officers(by) if view.username == username)


def promote(office: Office, username: str, by: Officer) -> Officer:
    """Make somebody a supervisor too, and let them sign in as one."""
    seen = view_of(office, username, by)
    office.personnel.change_officer(
        seen, seen.full_name, seen.roles | SUPERVISOR, by, new_request()
    )
    return office.staff.sign_in(SignIn(username, PASSWORD, f"PC {username}"))


def actions(office: Office) -> list[str]:
    with office.database.reading() as session:
        rows = session.scalars(select(JournalEntry).order_by(JournalEntry.number))
        return [row.action for row in rows]


# Hiring


def test_only_a_supervisor_hires(office: Office, kepala: Officer) -> None:
    for stranger in (seated(office, "siti", 1), Kiosk("Kiosk 1")):
        with pytest.raises(UserError, match=r"staff\.not_allowed"):
            office.personnel.create_officer(NEW, stranger, new_request())
    request = new_request()
    first = office.personnel.create_officer(NEW, kepala, request)
    assert office.personnel.create_officer(NEW, kepala, request) == first
    joko = view_of(office, "joko", kepala)
    assert (joko.full_name, joko.roles, joko.must_change_password) == (
        "Joko Susilo",
        HELPDESK,
        True,
    )


def test_nobody_but_a_supervisor_sees_the_officers(office: Office) -> None:
    with pytest.raises(UserError, match=r"staff\.not_allowed"):
        office.personnel.officers(seated(office, "siti", 1))


def test_a_user_name_belongs_to_one_person(office: Office, kepala: Officer) -> None:
    twin = NewOfficer("SITI", "Siti Dua", ONCE, HELPDESK)
    with pytest.raises(UserError, match=r"staff\.username_taken"):
        office.personnel.create_officer(twin, kepala, new_request())


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"username": ""}, "staff.incomplete"),
        ({"full_name": " "}, "staff.incomplete"),
        ({"roles": frozenset()}, "staff.incomplete"),
        ({"username": "x" * 41}, "staff.too_long"),
        ({"full_name": "x" * 121}, "staff.too_long"),
        ({"password": "pendek7"}, "staff.short_password"),
        ({"password": " " * 12}, "staff.short_password"),
        ({"username": "Joko-Susilo", "password": "joko-susilo"}, "staff.password_is_name"),
    ],
)
def test_an_incomplete_officer_is_not_hired(
    office: Office, kepala: Officer, changes: dict[str, object], key: str
) -> None:
    with pytest.raises(UserError) as refused:
        office.personnel.create_officer(replace(NEW, **changes), kepala, new_request())  # type: ignore[arg-type]
    assert refused.value.key == key


# The password for one sign-in


def test_the_first_sign_in_asks_for_a_password_of_ones_own(office: Office, kepala: Officer) -> None:
    office.personnel.create_officer(NEW, kepala, new_request())
    attempt = SignIn("joko", ONCE, "PC 4")
    with pytest.raises(UserError, match=r"staff\.must_change_password"):
        office.staff.sign_in(attempt)
    for unfit, key in (("pendek7", "short_password"), (ONCE, "same_password")):
        with pytest.raises(UserError, match=key):
            office.staff.sign_in(replace(attempt, new_password=unfit))
    with pytest.raises(UserError, match=r"staff\.wrong_password"):
        office.staff.sign_in(SignIn("joko", "tebakan-saja", "PC 4", new_password=OWN))
    office.staff.sign_in(replace(attempt, new_password=OWN))
    assert office.staff.sign_in(SignIn("joko", OWN, "PC 4")).full_name == "Joko Susilo"
    with pytest.raises(UserError, match=r"staff\.wrong_password"):
        office.staff.sign_in(attempt)


def test_who_chose_a_password_keeps_it_whatever_else_a_sign_in_brings(office: Office) -> None:
    office.staff.sign_in(SignIn("rina", PASSWORD, "PC 4", new_password=OWN))
    office.staff.sign_in(SignIn("rina", PASSWORD, "PC 4"))


def test_a_reset_password_holds_once_and_forgives_wrong_tries(
    office: Office, kepala: Officer
) -> None:
    for _ in range(FREE_TRIES):
        with pytest.raises(UserError, match=r"staff\.wrong_password"):
            office.staff.sign_in(SignIn("rina", "lupa-lagi", "PC 4"))
    rina, request = view_of(office, "rina", kepala), new_request()
    for _ in range(2):  # a retry gives the same password again
        office.personnel.reset_password(rina.id, ONCE, kepala, request)
    with pytest.raises(UserError, match=r"staff\.must_change_password"):
        office.staff.sign_in(SignIn("rina", ONCE, "PC 4"))
    office.staff.sign_in(SignIn("rina", ONCE, "PC 4", new_password=OWN))


def test_a_reset_is_told_behind_the_idle_lock(office: Office, kepala: Officer) -> None:
    siti = seated(office, "siti", 1)
    office.personnel.reset_password(siti.id, ONCE, kepala, new_request())
    with pytest.raises(UserError, match=r"staff\.password_reset"):
        office.staff.unlock(siti, ONCE)


def test_passwords_given_out_are_long_clear_and_never_the_same() -> None:
    given = {one_time_password() for _ in range(200)}
    assert len(given) == 200
    assert all(len(password) == 14 for password in given)
    assert not set("".join(given)) & set("0o1liI")


def test_one_changes_ones_own_password_by_the_old_one(office: Office) -> None:
    siti, request = seated(office, "siti", 1), new_request()
    with pytest.raises(UserError, match=r"staff\.wrong_password"):
        office.staff.change_password(siti, "bukan-ini", OWN, new_request())
    for _ in range(2):
        office.staff.change_password(siti, PASSWORD, OWN, request)
    assert office.staff.unlock(siti, OWN) == siti
    assert actions(office).count("staff.password_changed") == 4  # three at the founding


def test_guessing_the_old_password_makes_one_wait_too(office: Office) -> None:
    siti = seated(office, "siti", 1)
    for _ in range(FREE_TRIES):
        with pytest.raises(UserError, match=r"staff\.wrong_password"):
            office.staff.change_password(siti, "bukan-ini", OWN, new_request())
    with pytest.raises(UserError, match=r"staff\.locked"):
        office.staff.change_password(siti, PASSWORD, OWN, new_request())


# Changing


def test_new_roles_hold_from_the_next_unlocking(office: Office, kepala: Officer) -> None:
    siti, seen = seated(office, "siti", 1), view_of(office, "siti", kepala)
    office.personnel.change_officer(seen, "Siti Rahmawati", HELPDESK, kepala, new_request())
    back = office.staff.unlock(siti, PASSWORD)
    assert (back.full_name, back.roles) == ("Siti Rahmawati", HELPDESK)


def test_what_another_supervisor_changed_is_not_overwritten(
    office: Office, kepala: Officer
) -> None:
    seen, request = view_of(office, "siti", kepala), new_request()
    for _ in range(2):
        office.personnel.change_officer(seen, "Siti R.", seen.roles, kepala, request)
    with pytest.raises(UserError, match=r"staff\.officer_changed"):
        office.personnel.change_officer(seen, "Siti", seen.roles, kepala, new_request())
    assert view_of(office, "siti", kepala).full_name == "Siti R."


def test_the_last_supervisor_stays_one(office: Office, kepala: Officer) -> None:
    seen = view_of(office, "kepala", kepala)
    with pytest.raises(UserError, match=r"staff\.last_supervisor"):
        office.personnel.change_officer(seen, seen.full_name, HELPDESK, kepala, new_request())
    budi = promote(office, "budi", kepala)
    office.personnel.lock_out(budi.id, kepala, new_request())
    with pytest.raises(UserError, match=r"staff\.last_supervisor"):
        office.personnel.change_officer(seen, seen.full_name, HELPDESK, kepala, new_request())
    office.personnel.let_back(budi.id, kepala, new_request())
    office.personnel.change_officer(seen, seen.full_name, HELPDESK, kepala, new_request())
    with pytest.raises(UserError, match=r"staff\.not_allowed"):
        office.personnel.lock_out(budi.id, kepala, new_request())


def test_two_supervisors_who_demote_each_other_at_once_leave_one(
    office: Office, place: Place, kepala: Officer
) -> None:
    budi = promote(office, "budi", kepala)
    others = place.open()
    first = partial(demote, office, view_of(office, "budi", kepala), kepala)
    second = partial(demote, others, view_of(office, "kepala", kepala), budi)
    with ThreadPoolExecutor(2) as pool:
        refused = [work.result() for work in [pool.submit(first), pool.submit(second)]]
    assert sorted(refused) == ["", "staff.not_allowed"]


def demote(office: Office, seen: OfficerView, by: Officer) -> str:
    try:
        office.personnel.change_officer(seen, seen.full_name, HELPDESK, by, new_request())
    except UserError as refusal:
        return refusal.key
    return ""


# Locking out


def test_who_is_locked_out_can_do_nothing_more(office: Office, kepala: Officer) -> None:
    siti, budi = seated(office, "siti", 1), promote(office, "budi", kepala)
    for officer in (siti, budi):
        office.personnel.lock_out(officer.id, kepala, new_request())
    with pytest.raises(UserError, match=r"staff\.account_locked"):
        office.queueing.call_next(siti, new_request())
    with pytest.raises(UserError, match=r"staff\.account_locked"):
        office.personnel.create_officer(NEW, budi, new_request())
    with pytest.raises(UserError, match=r"staff\.account_locked"):
        office.staff.unlock(siti, PASSWORD)
    assert view_of(office, "siti", kepala).counter == ""
    seated(office, "rina", 1)
    with pytest.raises(UserError, match=r"staff\.wrong_password"):  # only its owner is told more
        office.staff.sign_in(SignIn("siti", "tebakan-saja", "PC 1"))


def test_who_is_let_back_has_the_old_password(office: Office, kepala: Officer) -> None:
    rina = view_of(office, "rina", kepala)
    office.personnel.lock_out(rina.id, kepala, new_request())
    office.personnel.let_back(rina.id, kepala, new_request())
    office.staff.sign_in(SignIn("rina", PASSWORD, "PC 1"))


def test_nobody_resets_or_locks_out_oneself(office: Office, kepala: Officer) -> None:
    personnel = office.personnel
    for refused in (
        partial(personnel.lock_out, kepala.id),
        partial(personnel.reset_password, kepala.id, ONCE),
    ):
        with pytest.raises(UserError, match=r"staff\.own_account"):
            refused(kepala, new_request())


def test_no_change_of_accounts_is_anybodys_but_a_supervisors(office: Office) -> None:
    siti, rina = seated(office, "siti", 1), seated(office, "rina", 2)
    seen = OfficerView(rina.id, "rina", rina.full_name, rina.roles, True, False)
    personnel = office.personnel
    for refused in (
        partial(personnel.change_officer, seen, "Rina", SUPERVISOR),
        partial(personnel.reset_password, rina.id, ONCE),
        partial(personnel.lock_out, rina.id),
        partial(personnel.let_back, rina.id),
    ):
        with pytest.raises(UserError, match=r"staff\.not_allowed"):
            refused(siti, new_request())
