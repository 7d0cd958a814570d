"""Why a service is closed, in the order of D57, and what people read about it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from shared.catalogue import Break, ServiceWindow
from shared.opening_hours import (
    Calendar,
    Closure,
    Holiday,
    Opening,
    Overlay,
    State,
    TicketPolicy,
    opening,
    takes_tickets,
)
from tests.shared.opening_hours.samples import (
    MON_FRI,
    OFFICE_CLOSES,
    RAMADAN_2026,
    STRAIGHT_THROUGH,
    UNTIL_DONE,
    WITH_BREAKS,
    calendar,
    wib,
)


def ask(
    moment: str, window: ServiceWindow = WITH_BREAKS, days: Calendar | None = None, code: str = "1a"
) -> Opening:
    return opening(window, days or calendar(), code, wib(moment))


@pytest.mark.parametrize(
    ("moment", "state", "until", "next_open", "reason"),
    [
        (
            "2026-11-23 08:59:59",
            State.BEFORE_OPENING,
            "2026-11-23 09:00",
            "2026-11-23 09:00",
            "Belum buka, layanan dimulai pukul 09.00",
        ),
        ("2026-11-23 09:00:00", State.OPEN, "2026-11-23 12:00", None, "Buka sampai pukul 12.00"),
        ("2026-11-23 11:59:59", State.OPEN, "2026-11-23 12:00", None, "Buka sampai pukul 12.00"),
        (
            "2026-11-23 12:00:00",
            State.BREAK,
            "2026-11-23 13:00",
            "2026-11-23 13:00",
            "Istirahat pukul 12.00–13.00",
        ),
        ("2026-11-23 13:00:00", State.OPEN, "2026-11-23 14:00", None, "Buka sampai pukul 14.00"),
        (
            "2026-11-27 11:30:00",
            State.BREAK,
            "2026-11-27 13:00",
            "2026-11-27 13:00",
            "Istirahat pukul 11.30–13.00",
        ),
        (
            "2026-11-23 14:00:00",
            State.AFTER_CLOSING,
            "2026-11-24 00:00",
            "2026-11-24 09:00",
            "Sudah tutup sejak pukul 14.00",
        ),
        (
            "2026-11-27 14:00:00",
            State.AFTER_CLOSING,
            "2026-11-28 00:00",
            "2026-11-30 09:00",
            "Sudah tutup sejak pukul 14.00",
        ),
        (
            "2026-11-28 10:00:00",
            State.NOT_SERVICE_DAY,
            "2026-11-30 00:00",
            "2026-11-30 09:00",
            "Sabtu bukan hari layanan; buka Senin–Jumat",
        ),
        (
            "2026-12-24 10:00:00",
            State.HOLIDAY,
            "2026-12-26 00:00",
            "2026-12-28 09:00",
            "Libur: Cuti Bersama Hari Raya Natal",
        ),
        (
            "2026-12-31 23:59:59",
            State.AFTER_CLOSING,
            "2027-01-01 00:00",
            "2027-01-04 09:00",
            "Sudah tutup sejak pukul 14.00",
        ),
        (
            "2027-01-01 00:00:00",
            State.HOLIDAY,
            "2027-01-02 00:00",
            "2027-01-04 09:00",
            "Libur: Tahun Baru Masehi",
        ),
    ],
)
def test_answers(moment: str, state: State, until: str, next_open: str | None, reason: str) -> None:
    answer = ask(moment)
    assert (answer.state, answer.reason) == (state, reason)
    assert answer.until == wib(until)
    assert answer.next_open == (wib(next_open) if next_open else None)
    assert answer.is_open is (state is State.OPEN)


def test_an_open_end_closes_with_the_office() -> None:
    assert ask("2026-11-23 15:59:59", UNTIL_DONE).reason == "Buka sampai pukul 16.00"
    assert ask("2026-11-23 16:00:00", UNTIL_DONE).state is State.AFTER_CLOSING
    late = replace(calendar(), office_closes=time(16, 30))
    assert ask("2026-11-23 16:29:59", UNTIL_DONE, late).is_open


def test_nine_services_rest_on_friday() -> None:
    friday = ask("2026-11-27 10:00", UNTIL_DONE)
    assert friday.state is State.NOT_SERVICE_DAY
    assert friday.reason == "Jumat bukan hari layanan; buka Senin–Kamis"
    assert friday.until == wib("2026-11-30")
    assert friday.next_open == wib("2026-11-30 09:00")


@pytest.mark.parametrize("moment", ["2026-03-21 10:00", "2026-05-31 10:00"])
def test_a_weekend_beats_a_holiday(moment: str) -> None:
    assert ask(moment).state is State.NOT_SERVICE_DAY


def test_a_holiday_on_friday_is_no_service_day_where_friday_is_none() -> None:
    assert ask("2026-04-03 10:00").name == "Wafat Yesus Kristus"
    assert ask("2026-04-03 10:00", UNTIL_DONE).state is State.NOT_SERVICE_DAY


def test_consecutive_holidays_of_different_names_are_one_closing() -> None:
    answer = ask("2026-03-18 10:00")
    assert answer.name == "Cuti Bersama Hari Suci Nyepi"
    assert answer.until == wib("2026-03-21")
    assert answer.next_open == wib("2026-03-25 09:00")


def test_an_estimated_holiday_says_so() -> None:
    days = replace(calendar(), holidays={date(2027, 3, 10): Holiday("Idul Fitri", estimated=True)})
    assert ask("2027-03-10 10:00", days=days).reason == "Libur: Idul Fitri (perkiraan)"


@pytest.mark.parametrize(
    "moment",
    ["2026-11-28 10:00", "2026-12-25 10:00", "2026-11-23 10:00", "2026-11-23 12:30"],
)
def test_a_special_closure_beats_everything(moment: str) -> None:
    closure = Closure(wib("2026-11-01"), wib("2027-01-01"), "Renovasi gedung")
    answer = ask(moment, days=calendar(closure))
    assert answer.state is State.SPECIAL_CLOSURE
    assert (answer.name, answer.reason) == ("Renovasi gedung", "Tutup sementara: Renovasi gedung")
    assert answer.until == wib("2027-01-01")
    assert answer.next_open == wib("2027-01-04 09:00")


def test_a_closure_of_minutes_splits_an_opening() -> None:
    days = calendar(Closure(wib("2026-11-23 10:00"), wib("2026-11-23 10:20"), "Simulasi gempa"))
    assert ask("2026-11-23 09:59:59", days=days).until == wib("2026-11-23 10:00")
    closed = ask("2026-11-23 10:00", days=days)
    assert closed.until == closed.next_open == wib("2026-11-23 10:20")
    assert ask("2026-11-23 10:20", days=days).is_open


def test_closures_that_touch_are_one_closing() -> None:
    days = calendar(
        Closure(wib("2026-11-23 10:00"), wib("2026-11-23 11:00"), "Rapat"),
        Closure(wib("2026-11-23 10:30"), wib("2026-11-23 11:30"), "Listrik padam"),
    )
    assert ask("2026-11-23 10:00", days=days).until == wib("2026-11-23 11:30")


def test_a_closure_may_concern_some_services() -> None:
    days = calendar(
        Closure(wib("2026-11-23 00:00"), wib("2026-11-24 00:00"), "Pindah", frozenset({"1d", "1e"}))
    )
    assert ask("2026-11-23 10:00", days=days, code="1a").is_open
    assert ask("2026-11-23 10:00", days=days, code="1d").state is State.SPECIAL_CLOSURE


def test_a_closure_stored_in_utc_ends_in_the_offices_zone() -> None:
    until = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
    days = calendar(Closure(until - timedelta(hours=1), until, "Rapat"))
    answer = ask("2026-11-23 09:30", days=days)
    assert str(answer.until) == "2026-11-23 10:00:00+07:00"


def test_ramadan_changes_hours_and_breaks_and_is_named() -> None:
    days = calendar(RAMADAN_2026)
    assert ask("2026-02-18 06:29:59", days=days).state is State.BEFORE_OPENING
    assert ask("2026-02-18 06:30", days=days).until == wib("2026-02-18 12:00")
    assert ask("2026-02-18 12:15", days=days).reason == (
        "Istirahat pukul 12.00–12.30 (Jam kerja Ramadan 1447 H)"
    )
    assert ask("2026-02-20 12:29:59", days=days).state is State.BREAK
    assert ask("2026-02-20 12:30", days=days).is_open
    assert ask("2026-03-25 06:30", days=days).state is State.BEFORE_OPENING


def test_ramadan_closes_early_what_is_otherwise_open_until_done() -> None:
    days = calendar(RAMADAN_2026)
    assert ask("2026-02-18 12:15", UNTIL_DONE, days).is_open
    assert ask("2026-02-18 14:00", UNTIL_DONE, days).state is State.AFTER_CLOSING
    friday = ask("2026-02-20 10:00", UNTIL_DONE, days)
    assert friday.state is State.NOT_SERVICE_DAY
    assert friday.name is None


def test_an_overlay_may_keep_the_breaks_and_change_the_days() -> None:
    saturday = Overlay(
        "Sabtu melayani",
        date(2026, 11, 27),
        date(2026, 11, 28),
        time(8, 0),
        time(15, 0),
        days=frozenset({5}),
    )
    days = calendar(saturday)
    assert ask("2026-11-27 10:00", days=days).reason == (
        "Jumat bukan hari layanan; buka Sabtu (Sabtu melayani)"
    )
    assert ask("2026-11-28 08:00", days=days).until == wib("2026-11-28 15:00")
    assert ask("2026-11-26 12:30", days=calendar(replace(saturday, days=None))).is_open is False


def test_an_overlay_does_not_open_a_holiday() -> None:
    days = calendar(replace(RAMADAN_2026, last_day=date(2026, 3, 19)))
    assert ask("2026-03-18 10:00", days=days).reason == "Libur: Cuti Bersama Hari Suci Nyepi"


def test_the_overlay_that_begins_last_holds() -> None:
    short = Overlay("Rapat kerja", date(2026, 2, 25), date(2026, 2, 25), time(10, 0), time(11, 0))
    for days in (calendar(RAMADAN_2026, short), calendar(short, RAMADAN_2026)):
        assert ask("2026-02-25 09:00", days=days).name == "Rapat kerja"
        assert ask("2026-02-26 09:00", days=days).name == "Jam kerja Ramadan 1447 H"
    later_listed = replace(short, name="Rapat besar")
    assert ask("2026-02-25 09:00", days=calendar(short, later_listed)).name == "Rapat besar"


def test_an_office_break_is_for_services_without_their_own() -> None:
    noon = (Break(MON_FRI, time(11, 45), time(12, 45)),)
    days = calendar(office_breaks=noon)
    assert ask("2026-11-23 12:00", STRAIGHT_THROUGH, days).state is State.BREAK
    assert ask("2026-11-23 11:50", WITH_BREAKS, days).is_open
    assert ask("2026-11-23 12:00", STRAIGHT_THROUGH).is_open


def test_a_service_that_never_opens() -> None:
    answer = ask("2026-11-23 10:00", ServiceWindow(frozenset(), time(9, 0), None))
    assert (answer.state, answer.until, answer.next_open) == (State.NOT_SERVICE_DAY, None, None)
    assert answer.reason == "Layanan ini sedang tidak dibuka"


def test_every_zone_of_the_asker_gets_the_offices_answer() -> None:
    office = ask("2026-11-23 12:30")
    for zone in ("UTC", "America/New_York", "Asia/Jayapura"):
        moment = wib("2026-11-23 12:30").astimezone(ZoneInfo(zone))
        answer = opening(WITH_BREAKS, calendar(), "1a", moment)
        assert answer == office
        assert answer.at.isoformat() == "2026-11-23T12:30:00+07:00"


def test_an_office_further_east_opens_by_its_own_clock() -> None:
    jayapura = Calendar(ZoneInfo("Asia/Jayapura"), OFFICE_CLOSES)
    assert opening(STRAIGHT_THROUGH, jayapura, "3a", wib("2026-11-23 07:00")).is_open


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        opening(WITH_BREAKS, calendar(), "1a", wib("2026-11-23").replace(tzinfo=None))


@pytest.mark.parametrize(
    ("moment", "policy", "issues"),
    [
        ("2026-11-23 13:59:59", TicketPolicy(), True),
        ("2026-11-23 14:00:00", TicketPolicy(), False),
        ("2026-11-23 12:30:00", TicketPolicy(), False),
        ("2026-11-23 12:30:00", TicketPolicy(in_break=True), True),
        ("2026-11-23 08:59:59", TicketPolicy(in_break=True), False),
        ("2026-11-23 13:44:59", TicketPolicy(cut_off=timedelta(minutes=15)), True),
        ("2026-11-23 13:45:00", TicketPolicy(cut_off=timedelta(minutes=15)), False),
        ("2026-11-23 11:45:00", TicketPolicy(cut_off=timedelta(minutes=15)), False),
    ],
)
def test_when_tickets_are_issued(moment: str, policy: TicketPolicy, issues: bool) -> None:
    assert takes_tickets(ask(moment), policy) is issues
