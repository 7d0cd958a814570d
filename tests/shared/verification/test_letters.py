"""A *surat kuasa* that has run out or was used before is doubted, and never refused."""

from datetime import date, timedelta
from typing import Any

import pytest

from shared.verification.letters import (
    LetterDoubt,
    LetterUse,
    ProxyLetter,
    is_expired,
    letter_key,
    letter_warnings,
)
from tests.support.offices import MONDAY

TODAY = MONDAY.date()
LETTER = ProxyLetter("12/SK/XI/2026", date(2026, 11, 2))


def use(**changes: Any) -> LetterUse:
    values: dict[str, Any] = {
        "company": "PT Cipta Karya",
        "bearer": "Bayu",
        "dated": LETTER.dated,
        "at": MONDAY - timedelta(days=7),
        "slip": "DK-2026-0001",
        "same_company": True,
        "same_bearer": True,
        "case_over": False,
    }
    return LetterUse(**{**values, **changes})


def doubts(letter: ProxyLetter, *uses: LetterUse) -> list[LetterDoubt]:
    return [warning.doubt for warning in letter_warnings(letter, TODAY, uses)]


@pytest.mark.parametrize(
    ("until", "expired"),
    [(TODAY - timedelta(days=1), True), (TODAY, False), (None, False)],
)
def test_a_letter_holds_to_the_end_of_its_last_day(until: date | None, expired: bool) -> None:
    assert is_expired(ProxyLetter("1", None, until), TODAY) is expired


def test_the_same_messenger_may_come_again_for_what_was_still_lacking() -> None:
    assert doubts(LETTER, use()) == []


@pytest.mark.parametrize(
    ("changes", "doubt"),
    [
        ({"same_company": False}, LetterDoubt.OTHER_COMPANY),
        ({"same_bearer": False}, LetterDoubt.OTHER_BEARER),
        ({"case_over": True}, LetterDoubt.CASE_OVER),
        ({"same_company": False, "case_over": True}, LetterDoubt.OTHER_COMPANY),
    ],
)
def test_a_letter_used_otherwise_is_doubted(changes: dict[str, bool], doubt: LetterDoubt) -> None:
    assert doubts(LETTER, use(**changes)) == [doubt]


def test_one_number_with_two_dates_is_two_letters() -> None:
    other = use(same_company=False, dated=date(2026, 10, 1))
    assert doubts(LETTER, other) == []
    assert doubts(ProxyLetter(LETTER.number), other) == [LetterDoubt.OTHER_COMPANY]


def test_each_doubt_is_told_once_with_its_latest_use() -> None:
    newest, older = use(same_bearer=False, slip="DK-2"), use(same_bearer=False, slip="DK-1")
    expired = ProxyLetter(LETTER.number, LETTER.dated, TODAY - timedelta(days=1))
    warnings = letter_warnings(expired, TODAY, (newest, older))
    assert [(w.doubt, w.use and w.use.slip) for w in warnings] == [
        (LetterDoubt.EXPIRED, None),
        (LetterDoubt.OTHER_BEARER, "DK-2"),
    ]


def test_a_number_is_the_same_however_it_is_written() -> None:
    assert letter_key(" 012/sk.dir - XI/2026") == letter_key("012/SK-DIR/XI-2026")
    assert letter_key("---") == ""
