"""What stands in the side column, and how it is laid out on pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from kiosk.display.layout import ROW_GAP, Layout
from kiosk.display.lettering import Ruler, evenly_wrapped, wrapped
from kiosk.display.side import RowKind, Section, SideColumn, SideRow, paged
from kiosk.display.standing import line_groups
from kiosk.display.ticker import parts
from shared.opening_hours import State
from shared.qt.fonts import use_bundled_font
from shared.queueing.views import BoardCounter, BoardLine
from tests.kiosk.display.samples import WIB, at, call, closed, line, opened, pause


@pytest.fixture
def column(qapp: QApplication) -> SideColumn:
    use_bundled_font()
    return SideColumn(Ruler(65), Layout(65))


def counter(number: int, label: str = "", staffed: bool = True) -> BoardCounter:
    return BoardCounter(number, f"Loket {number}", staffed, label)


def said(sections: tuple[Section, ...]) -> dict[str, list[str]]:
    """The sections' rows as one reads them."""
    return {
        section.heading.body.replace("\n", " "): [
            " ".join(filter(None, (row.lead, row.body.replace("\n", " "), row.value)))
            for row in section.rows
        ]
        for section in sections
    }


def test_every_counter_tells_its_number_and_those_without_officer_share_a_row(
    column: SideColumn,
) -> None:
    counters = (
        counter(1, "A-014"),
        counter(2),
        counter(3, staffed=False),
        counter(4, staffed=False),
    )
    assert said(column.sections(counters, (), ())) == {
        "Loket": ["Loket 1 A-014", "Loket 2 –", "Loket 3 dan Loket 4 tutup"]
    }


def test_a_counter_on_a_pause_says_why_once_its_visitor_has_left(column: SideColumn) -> None:
    counters = (
        BoardCounter(1, "Loket 1", True, "", "Salat Zuhur"),
        BoardCounter(2, "Loket 2", True, "A-002", "Rapat"),
    )
    assert said(column.sections(counters, (), ())) == {
        "Loket": ["Loket 1 Jeda: Salat Zuhur", "Loket 2 A-002"]
    }


def test_counters_are_not_listed_while_nobody_sits_anywhere(column: SideColumn) -> None:
    assert column.sections((counter(1, staffed=False),), (), ()) == ()


def test_the_last_calls_tell_where_each_number_went(column: SideColumn) -> None:
    calls = [call(n, f"A-{n:03}", f"Loket {n}") for n in range(9, 0, -1)]
    assert said(column.sections((), calls, ()))["Panggilan terakhir"] == [
        "A-009 Loket 9",
        "A-008 Loket 8",
        "A-007 Loket 7",
        "A-006 Loket 6",
    ]


def test_lines_are_counted_and_closed_ones_for_which_nobody_waits_share_a_row(
    column: SideColumn,
) -> None:
    room = BoardLine("D", "Ruang bidding", 0, (opened(at(16)),), free_computers=5)
    shut = (closed(State.NOT_SERVICE_DAY, at(9, day=30)),)
    lines = (
        line("A", pause(at(13)), waiting=3),
        line("B", pause(at(13))),
        line("C", opened(at(16)), closed(State.SPECIAL_CLOSURE, at(9, day=24)), waiting=2),
        room,
        line("E", *shut),
        line("F", *shut),
    )
    told = said(column.sections((), (), line_groups(lines, at(12, 18), WIB)))
    assert {heading.replace("\N{NO-BREAK SPACE}", " "): rows for heading, rows in told.items()} == {
        "Istirahat, buka pukul 13.00": ["A Layanan A 3", "Layanan B"],
        "Menunggu": ["C Layanan C sebagian buka 2", "D Ruang bidding 5 PC kosong 0"],
        "Tutup, buka Senin 30 Nov pukul 09.00": ["Layanan E dan F"],
    }


def row(height: int = 90) -> SideRow:
    return SideRow(RowKind.LINE, "A", "x", "1", False, height)


def heading(height: int = 70) -> SideRow:
    return SideRow(RowKind.HEADING, "", "Judul", "", False, height)


def test_a_long_section_goes_on_under_its_heading_on_the_next_page() -> None:
    pages = paged((Section(heading(), (row(),) * 10),), 720)
    assert [len(page) for page in pages] == [7, 5]
    assert all(page[0].kind is RowKind.HEADING for page in pages)


def test_a_heading_never_ends_a_page() -> None:
    full = Section(heading(), (row(),) * 5)
    pages = paged((full, Section(heading(), (row(), row()))), 720)
    assert [[each.kind for each in page].count(RowKind.HEADING) for page in pages] == [1, 1]


@given(
    st.lists(st.lists(st.integers(60, 240), min_size=1, max_size=12), min_size=1, max_size=5),
    st.integers(500, 900),
)
def test_every_row_stands_on_a_page_once_in_order_and_no_page_overflows(
    heights: list[list[int]], room: int
) -> None:
    sections = [Section(heading(), tuple(row(h) for h in rows)) for rows in heights]
    pages = paged(sections, room)
    laid = [each for page in pages for each in page if each.kind is not RowKind.HEADING]
    assert laid == [each for section in sections for each in section.rows]
    for page in pages:
        assert sum(each.height + ROW_GAP for each in page) <= room
        assert page[0].kind is RowKind.HEADING
        assert page[-1].kind is not RowKind.HEADING


def ten_a_letter(text: str) -> float:
    return 10.0 * len(text)


@given(st.text("ab ", min_size=1, max_size=80), st.integers(60, 300))
def test_wrapped_lines_fit_and_lose_no_letter(text: str, room: int) -> None:
    lines = wrapped(text, room, ten_a_letter)
    assert all(ten_a_letter(each) <= room for each in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_lines_are_of_about_the_same_length() -> None:
    text = "satu dua tiga empat lima enam"
    assert wrapped(text, 250, ten_a_letter) == ("satu dua tiga empat lima", "enam")
    assert evenly_wrapped(text, 250, ten_a_letter) == ("satu dua tiga", "empat lima enam")


def test_a_word_without_end_is_cut_without_measuring_its_every_part() -> None:
    measured: list[str] = []

    def width(text: str) -> float:
        measured.append(text)
        return ten_a_letter(text)

    assert wrapped("W" * 1_000, 255, width) == ("W" * 25,) * 40
    assert len(measured) < 1_000


def test_a_sentence_too_long_for_the_running_text_says_that_it_goes_on() -> None:
    assert list(parts(["Pendek.", "satu dua tiga empat"], 150, ten_a_letter)) == [
        "Pendek.",
        "satu dua …",
        "tiga empat",
    ]
