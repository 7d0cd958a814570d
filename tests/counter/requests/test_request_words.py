"""How a promise is worded: at the edges of being kept, of resting, and of being broken."""

from datetime import timedelta

import pytest

from counter.request_words import clock_words, length, limit_words, received_words, size_words
from shared.requests import RequestState
from shared.targets import TargetClock
from tests.support.offices import WIB, at

OPEN, INCOMPLETE = RequestState.OPEN, RequestState.INCOMPLETE
PASSED, DONE = RequestState.ESCALATED, RequestState.DONE
REJECTED = RequestState.REJECTED


def clock(left: float, *, used: float, runs: bool = True, ticks: bool = True) -> TargetClock:
    """A promise by minutes left and used up."""
    spans = timedelta(minutes=left), timedelta(minutes=used)
    return TargetClock(spans[1], spans[0], None, runs, ticks, late=left < 0)


@pytest.mark.parametrize(
    ("how", "state", "words", "tone"),
    [
        (clock(15, used=0), OPEN, "sisa 15 m", ""),
        (clock(5.1, used=9.9), OPEN, "sisa 5 m", ""),
        (clock(5, used=10), OPEN, "sisa 5 m", "warns"),
        (clock(0.5, used=14.5), OPEN, "sisa kurang dari 1 m", "warns"),
        (clock(0, used=15), OPEN, "waktunya habis", "blocks"),
        (clock(-0.5, used=15.5), OPEN, "lewat kurang dari 1 m", "blocks"),
        (clock(-75, used=90), OPEN, "lewat 1 j 15 m", "blocks"),
        (clock(9, used=1, ticks=False), OPEN, "sisa 9 m, di luar jam layanan", ""),
        (clock(15, used=0, runs=False), OPEN, "mulai saat berkas lengkap", "quiet"),
        (clock(8, used=7, runs=False), INCOMPLETE, "berhenti, sisa 8 m", "quiet"),
        (clock(-45, used=60, runs=False), INCOMPLETE, "berhenti, lewat 45 m", "blocks"),
        (clock(0, used=15, runs=False), INCOMPLETE, "berhenti, waktunya habis", "blocks"),
        (clock(15, used=0, runs=False), REJECTED, "waktunya tidak berjalan", "quiet"),
        (clock(15, used=0, runs=False), PASSED, "kurang dari 1 m, dalam target", ""),
        (clock(8, used=7, runs=False), PASSED, "7 m, dalam target", ""),
        (clock(-2, used=17, runs=False), DONE, "17 m, lewat target", "blocks"),
        (clock(8, used=22), PASSED, "sisa 8 m", "warns"),
    ],
)
def test_a_clock_in_words(how: TargetClock, state: RequestState, words: str, tone: str) -> None:
    assert clock_words(how, state, checked=False) == (words, tone)


def test_a_day_that_was_broken_before_it_rested_says_so_whatever_is_left() -> None:
    broken = TargetClock(
        timedelta(hours=11), timedelta(hours=13), None, runs=False, ticks=False, late=True
    )
    assert clock_words(broken, INCOMPLETE, checked=False) == ("berhenti, lewat target", "blocks")


def test_nothing_promised_is_said_as_such() -> None:
    nothing = TargetClock(timedelta(0), None, None, runs=True, ticks=True, late=False)
    assert clock_words(nothing, OPEN, checked=True) == ("tanpa target waktu", "quiet")


@pytest.mark.parametrize(
    ("limit", "words", "tone"),
    [
        (at(12), "12.00, sisa 3 j 0 m", ""),
        (at(10), "10.00, sisa 1 j 0 m", "warns"),
        (at(9), "09.00, batas sudah lewat", "blocks"),
        (at(9, day=25), "Rab 25 Nov 09.00, sisa 48 j 0 m", ""),
    ],
)
def test_an_upload_limit_in_words(limit: object, words: str, tone: str) -> None:
    assert limit_words(limit, at(9), WIB) == (words, tone)  # type: ignore[arg-type]


def test_a_moment_of_another_day_is_named_with_its_day() -> None:
    assert received_words(at(8, 5), at(9), WIB) == "08.05"
    assert received_words(at(16, day=20), at(9), WIB) == "Jum 20 Nov, 16.00"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (1_000, "1,0 KB"),
        (4_234_567_890, "4,2 GB"),
        (2_500_000_000_000, "2.500,0 GB"),
    ],
)
def test_sizes_in_words(size: int, words: str) -> None:
    assert size_words(size) == words


def test_the_shortest_lengths() -> None:
    assert length(timedelta(seconds=59)) == "kurang dari 1 m"
    assert length(timedelta(seconds=60)) == "1 m"
