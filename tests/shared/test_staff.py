"""Signing in at a counter, failures and pauses, and who may hire whom."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.models import CounterSession, OfficerRecord
from shared.actors import Kiosk, Role, new_request
from shared.backoff import FREE_TRIES
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.staff import NewOfficer, Passwords, SignIn
from tests.support.offices import Place, seated

NEW = NewOfficer("Joko ", " Joko Susilo ", "panjang-sekali", frozenset({Role.HELPDESK}))


def fail(office: Office, username: str = "siti", times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(UserError, match=r"staff\.wrong_password"):
            office.staff.sign_in(SignIn(username, "salah", "PC 1"))


def test_an_officer_signs_in_with_roles_and_counter(office: Office) -> None:
    siti = seated(office, "siti", 1)
    assert siti.roles == {Role.VERIFIER}
    assert siti.seat.name == "Loket 1"


def test_the_user_name_is_read_kindly_and_the_password_strictly(office: Office) -> None:
    assert office.staff.sign_in(SignIn(" SITI ", PASSWORD, "PC 1")).full_name == "Siti Rahma"
    with pytest.raises(UserError, match=r"staff\.wrong_password"):
        office.staff.sign_in(SignIn("siti", PASSWORD.upper(), "PC 1"))


def test_an_unknown_name_is_refused_like_a_wrong_password(office: Office) -> None:
    fail(office, "hantu")


def test_failures_make_the_account_pause_and_a_right_password_forgives(
    office: Office, place: Place
) -> None:
    fail(office, times=FREE_TRIES)
    with pytest.raises(UserError, match=r"staff\.locked") as refused:
        office.staff.sign_in(SignIn("siti", PASSWORD, "PC 1"))
    assert "09.00" in sentence(refused.value)
    place.clock.advance(timedelta(seconds=30))
    office.staff.sign_in(SignIn("siti", PASSWORD, "PC 1"))
    fail(office, times=FREE_TRIES - 1)
    office.staff.sign_in(SignIn("siti", PASSWORD, "PC 1"))


def test_one_accounts_failures_lock_nobody_else_out(office: Office) -> None:
    fail(office, times=FREE_TRIES)
    seated(office, "budi", 2)


def test_pauses_grow_but_never_beyond_a_quarter_of_an_hour(office: Office, place: Place) -> None:
    for _ in range(FREE_TRIES + 12):
        place.clock.advance(timedelta(minutes=15))
        fail(office)
    place.clock.advance(timedelta(minutes=14, seconds=59))
    with pytest.raises(UserError, match=r"staff\.locked"):
        office.staff.sign_in(SignIn("siti", PASSWORD, "PC 1"))
    place.clock.advance(timedelta(seconds=1))
    office.staff.sign_in(SignIn("siti", PASSWORD, "PC 1"))


def test_a_taken_counter_names_who_sits_there_and_can_be_taken_over(office: Office) -> None:
    seated(office, "siti", 1)
    counter = office.staff.counters()[0].id
    with pytest.raises(UserError, match=r"staff\.counter_taken") as refused:
        office.staff.sign_in(SignIn("budi", PASSWORD, "PC 2", counter))
    assert "Siti Rahma" in sentence(refused.value)
    office.staff.sign_in(SignIn("budi", PASSWORD, "PC 2", counter, take_over=True))


def test_an_officer_comes_back_after_a_crash_and_sits_in_one_place(office: Office) -> None:
    seated(office, "siti", 1)
    seated(office, "siti", 1)
    seated(office, "siti", 2)
    with office.database.reading() as session:
        still = CounterSession.ended_at.is_(None)
        assert len(session.scalars(select(CounterSession).where(still)).all()) == 1


def test_signing_out_frees_the_counter_once(office: Office) -> None:
    siti = seated(office, "siti", 1)
    office.staff.sign_out(siti)
    office.staff.sign_out(siti)
    seated(office, "budi", 1)


def test_an_inactive_officer_stays_outside(office: Office) -> None:
    with office.database.writing() as session:
        row = session.scalar(select(OfficerRecord).where(OfficerRecord.username == "siti"))
        assert row is not None
        row.active = False
    with pytest.raises(UserError, match=r"staff\.wrong_password"):
        office.staff.sign_in(SignIn("siti", PASSWORD, "PC 1"))


def test_only_a_supervisor_hires(office: Office) -> None:
    for stranger in (seated(office, "siti", 1), Kiosk("Kiosk 1")):
        with pytest.raises(UserError, match=r"staff\.not_allowed"):
            office.staff.create_officer(NEW, stranger, new_request())
    head = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC 3"))
    request = new_request()
    first = office.staff.create_officer(NEW, head, request)
    assert office.staff.create_officer(NEW, head, request) == first
    assert office.staff.sign_in(SignIn("joko", NEW.password, "PC 4")).full_name == "Joko Susilo"


def test_a_user_name_belongs_to_one_person(office: Office) -> None:
    head = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC 3"))
    twin = NewOfficer("SITI", "Siti Dua", "panjang-sekali", frozenset({Role.HELPDESK}))
    with pytest.raises(UserError, match=r"staff\.username_taken"):
        office.staff.create_officer(twin, head, new_request())


@pytest.mark.parametrize(
    ("new", "key"),
    [
        (NewOfficer("", "X", "panjang-sekali", frozenset({Role.HELPDESK})), "staff.incomplete"),
        (NewOfficer("x", " ", "panjang-sekali", frozenset({Role.HELPDESK})), "staff.incomplete"),
        (NewOfficer("x", "X", "panjang-sekali", frozenset()), "staff.incomplete"),
        (NewOfficer("x", "X", "pendek7", frozenset({Role.HELPDESK})), "staff.short_password"),
    ],
)
def test_an_incomplete_officer_is_not_hired(office: Office, new: NewOfficer, key: str) -> None:
    head = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC 3"))
    with pytest.raises(UserError) as refused:
        office.staff.create_officer(new, head, new_request())
    assert refused.value.key == key


def test_leaving_a_lost_counter_does_not_end_the_new_seat(office: Office) -> None:
    before = seated(office, "siti", 1)
    now = seated(office, "siti", 2)
    office.staff.sign_out(before)
    assert office.queueing.call_next(now, new_request()) is None


def test_tries_that_wait_for_each_other_do_not_slip_past_the_pause(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pause begins while a password is being checked, which takes long on purpose."""
    real, rivals = Passwords.match, [True]

    def match(passwords: Passwords, hashed: str, password: str) -> bool:
        if rivals and rivals.pop():
            fail(office, times=FREE_TRIES)
        return real(passwords, hashed, password)

    monkeypatch.setattr(Passwords, "match", match)
    with pytest.raises(UserError, match=r"staff\.locked"):
        office.staff.sign_in(SignIn("siti", PASSWORD, "PC 1"))


@pytest.mark.parametrize("changes", [{"username": "x" * 41}, {"full_name": "x" * 121}])
def test_a_name_that_its_column_cannot_hold_is_refused(
    office: Office, changes: dict[str, str]
) -> None:
    head = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC 3"))
    new = replace(NEW, **changes)  # type: ignore[arg-type]
    with pytest.raises(UserError, match=r"staff\.too_long") as refused:
        office.staff.create_officer(new, head, new_request())
    assert sentence(refused.value)
