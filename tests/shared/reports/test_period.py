"""Periods of reports: their edges, their neighbours, and how they are written."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import UserError
from shared.reports.period import Period, Span, parse_period, period_of

DAYS = st.dates(date(2001, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("code", "first", "last", "words"),
    [
        ("2026-11", date(2026, 11, 1), date(2026, 11, 30), "November 2026"),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29), "Februari 2028"),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31), "Triwulan IV 2026"),
        ("2026-S2", date(2026, 7, 1), date(2026, 12, 31), "Semester II 2026"),
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "Tahun 2026"),
    ],
)
def test_a_written_period_has_its_days(code: str, first: date, last: date, words: str) -> None:
    period = parse_period(code)
    assert (period.first, period.last, period.words, period.code) == (first, last, words, code)


def test_small_letters_and_spaces_around_are_read_too() -> None:
    assert parse_period(" 2026-q1 ") == Period(Span.QUARTER, 2026, 1)


@pytest.mark.parametrize(
    "text", ["", "2026-13", "2026-00", "2026-Q5", "2026-S3", "1999", "2026-1", "November", "2026-"]
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_period(text)
    assert refused.value.key == "reports.bad_period"


@given(DAYS, st.sampled_from(Span))
def test_periods_follow_each_other_without_a_gap(day: date, span: Span) -> None:
    period = period_of(day, span)
    assert period.first <= day <= period.last
    assert period.following().first == period.last + timedelta(days=1)
    assert period.following().previous() == period
    assert parse_period(period.code) == period


def test_a_period_begins_at_midnight_where_the_office_stands() -> None:
    zone = ZoneInfo("Asia/Jakarta")
    begins, ends = parse_period("2026-12").bounds(zone)
    assert begins == datetime(2026, 12, 1, tzinfo=zone)
    assert ends == datetime(2027, 1, 1, tzinfo=zone)


@pytest.mark.parametrize(
    ("code", "today", "words", "before"),
    [
        ("2026-11", date(2026, 11, 23), "1–23 November 2026", "1–23 Oktober 2026"),
        ("2026-11", date(2026, 11, 1), "1 November 2026", "1 Oktober 2026"),
        ("2026-03", date(2026, 3, 30), "1–30 Maret 2026", "Februari 2026"),
        ("2026-10", date(2026, 10, 30), "1–30 Oktober 2026", "September 2026"),
        ("2026-01", date(2026, 1, 9), "1–9 Januari 2026", "1–9 Desember 2025"),
        ("2026-Q4", date(2026, 11, 23), "1 Oktober–23 November 2026", "1 Juli–23 Agustus 2026"),
        ("2026-S1", date(2026, 2, 28), "1 Januari–28 Februari 2026", "1 Juli–28 Agustus 2025"),
        ("2028", date(2028, 2, 29), "1 Januari–29 Februari 2028", "1 Januari–28 Februari 2027"),
    ],
)
def test_a_running_period_stands_beside_the_same_part_of_the_one_before(
    code: str, today: date, words: str, before: str
) -> None:
    running = parse_period(code).cut_after(today)
    assert (running.words, running.last, running.code) == (words, today, code)
    assert running.previous().words == before


@given(DAYS, st.sampled_from(Span))
def test_a_period_cut_after_a_day_ends_with_it(day: date, span: Span) -> None:
    cut = period_of(day, span).cut_after(day)
    assert (cut.last, cut.following()) == (day, period_of(day, span).following())
    assert cut.previous().last < cut.first
    assert cut.previous().first == period_of(day, span).previous().first
    assert cut.bounds(ZoneInfo("Asia/Jakarta"))[1].date() == day + timedelta(days=1)


@given(DAYS, st.sampled_from(Span))
def test_a_period_is_whole_on_its_last_day(day: date, span: Span) -> None:
    whole = period_of(day, span)
    assert whole.cut_after(whole.last) == whole
