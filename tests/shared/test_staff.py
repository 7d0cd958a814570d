"""Signing in at a counter or at none, failures and pauses, the idle lock, nights."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from db.models import Counter, CounterPause, CounterSession, JournalEntry
from shared.actors import Officer, Role, new_id, new_request
from shared.backoff import FREE_TRIES
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.staff import Passwords, SignIn
from tests.support.offices import Place, at, seated


def come_in(office: Office, username: str = "siti") -> Officer:
    """Sign in at Loket 1 from "PC 1", the workstation at which `fail` fails."""
    counter = office.staff.counters()[0].id
    return office.staff.sign_in(SignIn(username, PASSWORD, "PC 1", counter))


def fail(office: Office, username: str = "siti", times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(UserError, match=r"staff\.wrong_password"):
            office.staff.sign_in(SignIn(username, "salah", "PC 1"))


def test_an_officer_signs_in_with_roles_and_counter(office: Office) -> None:
    siti = seated(office, "siti", 1)
    assert siti.roles == {Role.VERIFIER}
    assert siti.seat.name == "Loket 1"


def test_the_user_name_is_read_kindly_and_the_password_strictly(office: Office) -> None:
    assert office.staff.sign_in(SignIn(" RINA ", PASSWORD, "PC 1")).full_name == "Rina Kartika"
    with pytest.raises(UserError, match=r"staff\.wrong_password"):
        office.staff.sign_in(SignIn("rina", PASSWORD.upper(), "PC 1"))


def test_an_unknown_name_is_refused_like_a_wrong_password(office: Office) -> None:
    fail(office, "hantu")


def test_failures_make_the_account_pause_and_a_right_password_forgives(
    office: Office, place: Place
) -> None:
    fail(office, times=FREE_TRIES)
    with pytest.raises(UserError, match=r"staff\.locked") as refused:
        come_in(office)
    assert "09.00" in sentence(refused.value)
    place.clock.advance(timedelta(seconds=30))
    come_in(office)
    fail(office, times=FREE_TRIES - 1)
    come_in(office)


def test_one_accounts_failures_lock_nobody_else_out(office: Office) -> None:
    fail(office, times=FREE_TRIES)
    seated(office, "budi", 2)


def test_pauses_grow_but_never_beyond_a_quarter_of_an_hour(office: Office, place: Place) -> None:
    for _ in range(FREE_TRIES + 12):
        place.clock.advance(timedelta(minutes=15))
        fail(office)
    place.clock.advance(timedelta(minutes=14, seconds=59))
    with pytest.raises(UserError, match=r"staff\.locked"):
        come_in(office)
    place.clock.advance(timedelta(seconds=1))
    come_in(office)


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
        come_in(office)


# At no counter


@pytest.mark.parametrize("username", ["kepala", "rina", "budi"])
def test_who_has_work_besides_a_counter_may_sit_at_none(office: Office, username: str) -> None:
    officer = office.staff.sign_in(SignIn(username, PASSWORD, "Meja depan"))
    assert officer.counter is None


def test_a_verifier_alone_needs_a_counter(office: Office) -> None:
    with pytest.raises(UserError, match=r"staff\.needs_counter"):
        office.staff.sign_in(SignIn("siti", PASSWORD, "Meja depan"))


def test_a_retired_counter_is_neither_offered_nor_taken(office: Office) -> None:
    retired = office.staff.counters()[1]
    with office.database.writing() as session:
        session.get_one(Counter, retired.id).retired = True
    assert [counter.number for counter in office.staff.counters()] == [1]
    with pytest.raises(UserError, match=r"staff\.counter_gone"):
        office.staff.sign_in(SignIn("kepala", PASSWORD, "PC 1", retired.id))


def test_leaving_ends_the_pause_of_the_counter(office: Office) -> None:
    siti = come_in(office)
    with office.database.writing() as session:
        seat = session.scalars(select(CounterSession)).all()[-1]
        session.add(
            CounterPause(
                id=new_id(), session_id=seat.id, reason="Salat", started_at=seat.started_at
            )
        )
    office.staff.sign_out(siti)
    with office.database.reading() as session:
        assert [pause.ended_at is None for pause in session.scalars(select(CounterPause))] == [
            False
        ]


# Behind the idle lock


def test_the_same_password_opens_the_lock_and_the_counter_stays(office: Office) -> None:
    siti = come_in(office)
    assert office.staff.unlock(siti, PASSWORD) == siti
    assert office.queueing.line(siti).current is None


def test_wrong_tries_at_the_lock_count_with_those_at_the_door(office: Office, place: Place) -> None:
    siti = come_in(office)
    fail(office, times=FREE_TRIES - 1)
    with pytest.raises(UserError, match=r"staff\.wrong_password"):
        office.staff.unlock(siti, "salah")
    with pytest.raises(UserError, match=r"staff\.locked"):
        office.staff.unlock(siti, PASSWORD)
    place.clock.advance(timedelta(seconds=30))
    office.staff.unlock(siti, PASSWORD)
    fail(office)  # one alone: what was before is forgiven


def test_tries_elsewhere_do_not_hold_the_lock_shut(office: Office) -> None:
    siti = come_in(office)
    for _ in range(FREE_TRIES):
        with pytest.raises(UserError, match=r"staff\.wrong_password"):
            office.staff.sign_in(SignIn("siti", "salah", "PC lain"))
    with pytest.raises(UserError, match=r"staff\.locked"):
        office.staff.sign_in(SignIn("siti", PASSWORD, "PC lain"))
    office.staff.unlock(siti, PASSWORD)


def test_a_counter_taken_over_meanwhile_is_not_given_back(office: Office) -> None:
    siti = come_in(office)
    counter = office.staff.counters()[0].id
    office.staff.sign_in(SignIn("budi", PASSWORD, "PC 2", counter, take_over=True))
    with pytest.raises(UserError, match=r"staff\.seat_lost"):
        office.staff.unlock(siti, PASSWORD)


def test_an_officer_who_sits_elsewhere_by_now_is_not_let_back(office: Office) -> None:
    siti = come_in(office)
    seated(office, "siti", 2)
    with pytest.raises(UserError, match=r"staff\.seat_lost"):
        office.staff.unlock(siti, PASSWORD)


# Nights


def test_a_counter_left_open_overnight_is_free_in_the_morning(office: Office, place: Place) -> None:
    left = come_in(office)
    place.clock.set(at(8, 55, day=24))
    budi = seated(office, "budi", 1)
    with pytest.raises(UserError, match=r"staff\.seat_lost"):
        office.queueing.call_next(left, new_request())
    assert office.queueing.call_next(budi, new_request()) is None
    with office.database.reading() as session:
        expired = select(JournalEntry).where(JournalEntry.action == "staff.session_expired")
        assert [row.subject_id for row in session.scalars(expired)] == [left.id]


def test_midnight_is_the_offices_and_a_session_of_today_goes_on(
    office: Office, place: Place
) -> None:
    place.clock.set(at(0, 0, day=24))
    siti = come_in(office)
    place.clock.set(at(23, 59, 59, day=24))
    seated(office, "budi", 2)
    assert office.queueing.call_next(siti, new_request()) is None


def test_who_unlocks_the_next_morning_sits_there_again_from_today(
    office: Office, place: Place
) -> None:
    siti = come_in(office)
    place.clock.set(at(8, 55, day=24))
    seated(office, "budi", 2)
    office.staff.unlock(siti, PASSWORD)
    counter = office.staff.counters()[0].id
    office.staff.sign_in(SignIn("rina", PASSWORD, "PC 9", counter, take_over=True))
    with pytest.raises(UserError, match=r"staff\.seat_lost"):
        office.staff.unlock(siti, PASSWORD)


def test_a_counter_left_open_overnight_promises_no_short_wait(office: Office, place: Place) -> None:
    come_in(office)
    today = office.queueing.outlook("1a")
    assert today is not None and today.counters_open == 1
    place.clock.set(at(9, 30, day=24))
    tomorrow = office.queueing.outlook("1a")
    assert tomorrow is not None and tomorrow.counters_open == 0
