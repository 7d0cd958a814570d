"""What the board says about a moment."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kiosk.display.standing import (
    CALL_IS_NEWS,
    CALL_STAYS,
    Panel,
    PanelKind,
    countdown,
    line_groups,
    notice,
    panel,
)
from shared.opening_hours import State
from tests.kiosk.display.samples import WIB, at, board, call, closed, line, opened, pause

NBSP = "\N{NO-BREAK SPACE}"


def test_a_call_shows_its_number_and_where_to_go() -> None:
    now = at(9, 42)
    shown = panel(board(line("A", opened(at(12))), now=now), call(1, "A-014"), False, now, WIB)
    assert shown == Panel(PanelKind.CALL, "A-014", "Loket 1", "Silakan menuju")


def test_a_call_to_a_computer_says_in_which_room_it_stands() -> None:
    now = at(9, 42)
    to_pc = replace(call(1, "D-007", "PC 3"), is_computer=True)
    shown = panel(board(line("D", opened(at(16))), now=now), to_pc, False, now, WIB)
    assert shown == Panel(PanelKind.CALL, "D-007", "PC 3", "Silakan ke ruang bidding")


def test_an_open_office_that_has_called_nobody_yet_welcomes() -> None:
    now = at(9, 1)
    shown = panel(board(line("A", opened(at(12))), now=now), None, False, now, WIB)
    assert shown.kind is PanelKind.WELCOME


@pytest.mark.parametrize(
    ("age", "serving", "stands"),
    [
        (timedelta(hours=2), True, True),
        (CALL_IS_NEWS - timedelta(seconds=1), False, True),
        (CALL_IS_NEWS, False, False),
    ],
)
def test_while_anything_is_open_a_call_stands_until_its_visitor_is_done(
    age: timedelta, serving: bool, stands: bool
) -> None:
    now = at(12, 30)
    partly = board(line("A", pause(at(13))), line("C", opened(at(16))), now=now)
    latest = call(1, "C-002", made_at=now - age, serving=serving)
    shown = panel(partly, latest, False, now, WIB)
    assert (shown.kind is PanelKind.CALL) is stands


def test_a_break_of_everything_counts_down() -> None:
    now = at(12, 18)
    shown = panel(board(line("A", pause(at(13))), now=now), None, False, now, WIB)
    assert shown == Panel(
        PanelKind.PAUSE, "Istirahat", "42 menit lagi", f"Buka lagi pukul{NBSP}13.00"
    )


@pytest.mark.parametrize(
    ("age", "serving", "held", "stands"),
    [
        (CALL_STAYS - timedelta(seconds=1), True, False, True),
        (CALL_STAYS, True, False, False),
        (timedelta(seconds=20), False, False, False),
        (timedelta(seconds=2), False, True, True),
    ],
)
def test_after_closing_a_call_stands_while_it_is_answered(
    age: timedelta, serving: bool, held: bool, stands: bool
) -> None:
    now = at(14, 20)
    shut = board(line("A", closed(State.AFTER_CLOSING, at(9, day=24))), now=now)
    latest = call(1, "A-031", made_at=now - age, serving=serving)
    shown = panel(shut, latest, held, now, WIB)
    assert (shown.kind is PanelKind.CALL) is stands


def test_a_holiday_bears_its_name_and_the_next_opening() -> None:
    now = at(10)
    holiday = closed(State.HOLIDAY, at(9, day=25), "Hari Guru")
    friday_only = closed(State.NOT_SERVICE_DAY, at(9, day=26))
    shut = board(line("A", friday_only), line("B", holiday), now=now)
    assert panel(shut, None, False, now, WIB) == Panel(
        PanelKind.CLOSED, "Hari libur", "Hari Guru", f"Buka lagi Rabu 25 Nov pukul{NBSP}09.00"
    )


def test_before_opening_counts_down_to_the_first_service() -> None:
    now = at(8, 35)
    first, later = (closed(State.BEFORE_OPENING, at(hour)) for hour in (9, 10))
    shown = panel(board(line("A", later), line("B", first), now=now), None, False, now, WIB)
    assert (shown.title, shown.text) == ("Belum buka", "25 menit lagi")
    assert shown.detail == f"Buka pukul{NBSP}09.00"


def test_a_closing_without_known_end_promises_nothing() -> None:
    now = at(10)
    shut = board(line("A", closed(State.SPECIAL_CLOSURE, None, "Pindah kantor")), now=now)
    assert panel(shut, None, False, now, WIB) == Panel(
        PanelKind.CLOSED, "Tutup sementara", "Pindah kantor"
    )
    assert notice(shut, now, WIB) == ()


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (at(12, 0, 0), "1 jam lagi"),
        (at(12, 0, 1), "1 jam lagi"),
        (at(12, 18, 0), "42 menit lagi"),
        (at(12, 18, 59), "42 menit lagi"),
        (at(12, 59, 0), "1 menit lagi"),
        (at(12, 59, 59), "1 menit lagi"),
        (at(13, 0, 0), "kurang dari 1 menit lagi"),
        (at(13, 5, 0), "kurang dari 1 menit lagi"),
        (at(10, 42, 0), "2 jam 18 menit lagi"),
    ],
)
def test_the_countdown_agrees_with_the_clock_beside_it(now: datetime, words: str) -> None:
    assert countdown(at(13), now) == words


def test_lines_stand_under_what_they_share() -> None:
    groups = line_groups(
        (
            line("A", pause(at(13)), waiting=3),
            line("B", pause(at(13))),
            line("C", opened(at(16))),
            line("D", opened(at(14)), closed(State.SPECIAL_CLOSURE, at(9, day=24))),
            line("E", closed(State.NOT_SERVICE_DAY, at(9, day=30))),
        ),
        at(12, 18),
        WIB,
    )
    assert [
        (group.heading.replace(NBSP, " "), group.is_open, "".join(x.prefix for x in group.lines))
        for group in groups
    ] == [
        ("Istirahat, buka pukul 13.00", False, "AB"),
        ("Menunggu", True, "CD"),
        ("Tutup, buka Senin 30 Nov pukul 09.00", False, "E"),
    ]


def test_the_notice_tells_of_a_break_before_all_else() -> None:
    now = at(12, 18)
    partly = board(
        line("A", pause(at(13))),
        line("B", pause(at(13))),
        line("C", opened(at(12, 30))),
        now=now,
    )
    assert told(notice(partly, now, WIB)) == [
        "Layanan A dan B istirahat, buka lagi pukul 13.00",
        "Layanan A dan B buka 42 menit lagi",
    ]


def test_the_notice_tells_of_the_next_closing_and_of_the_next_opening() -> None:
    now = at(9, 42)
    some = board(
        *(line(prefix, opened(at(14))) for prefix in "ABG"), line("C", opened(at(16))), now=now
    )
    assert told(notice(some, now, WIB)) == ["Layanan A, B, dan G buka sampai pukul 14.00"]
    shut = board(line("A", closed(State.AFTER_CLOSING, at(9, day=24))), now=now)
    assert told(notice(shut, now, WIB)) == ["Semua layanan buka lagi besok pukul 09.00"]


def told(sentences: tuple[str, ...]) -> list[str]:
    return [sentence.replace(NBSP, " ") for sentence in sentences]
