"""Receipts looked at: drawn from their ESC/POS commands, they scan and fit the paper."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.slips import Slip, receipt
from shared.slips.content import (
    Acknowledgement,
    RoomPaper,
    SlipKind,
    TicketSlip,
    VerificationSlip,
)
from shared.slips.pages import page_of
from shared.slips.receipt_text import CODE_PAGE, hanging, printable, side_by_side, wrapped
from tests.support import paper as samples
from tests.support.escpos_picture import Receipt, draw
from tests.support.paper import FORM, LONG_NAME, OFFICE, document, ticket, verification

SLIPS = [ticket(), *map(verification, SlipKind), samples.receipt(on_receipt_paper=True)]


def printed(slip: Slip, columns: int = 48, copy: bool = False) -> Receipt:
    return draw(receipt.render(page_of(slip, copy), columns), columns)


def text_of(paper: Receipt) -> str:
    return " ".join(" ".join(paper.lines).split())


@pytest.mark.parametrize("columns", [42, 48])
@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.code)
def test_a_scanner_reads_the_code_and_the_paper_is_cut_once(
    slip: TicketSlip | VerificationSlip | Acknowledgement, columns: int
) -> None:
    paper = printed(slip, columns)
    assert paper.decode() == [slip.code]
    assert paper.cuts == 1


def test_a_ticket_says_what_its_visitor_needs() -> None:
    text = text_of(printed(ticket(priority=True)))
    for part in ("A-014", "Loket 1, 2", "Antrean prioritas", "Tidak dipungut biaya", "09.42 WIB"):
        assert part in text


def test_the_computer_is_the_largest_word_of_a_room_ticket() -> None:
    room = RoomPaper("PC 12", "Gedung Puskesmas", claim_minutes=5)
    paper = printed(ticket(label="D-007", code="P7F3K92QMX4B", counters=(), room=room))
    assert paper.decode() == ["P7F3K92QMX4B"]
    assert "PC 12" in [line.strip() for line in paper.lines]
    assert "Gedung Puskesmas" in text_of(paper)


def test_copies_and_the_demonstration_are_marked() -> None:
    paper = printed(ticket(simulated=True), copy=True)
    assert [line.strip() for line in paper.lines[:2]] == ["SALINAN", "SIMULASI"]


def test_marks_are_printed_as_signs_with_their_meaning() -> None:
    paper = document("NPWP", seen="present original", lacking="copy", note="Fotokopi buram")
    slip = verification(SlipKind.INCOMPLETE, documents=(paper,), links=(FORM,))
    strip = printed(slip)
    text = text_of(strip)
    assert "[v] ada [x] kurang" in text
    assert "1. NPWP [v] Ada [v] Asli [x] Copy Kurang copy. Fotokopi buram" in text
    assert FORM.url in strip.decode()


@pytest.mark.parametrize("columns", [42, 48])
@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.code)
def test_long_names_wrap(
    slip: TicketSlip | VerificationSlip | Acknowledgement, columns: int
) -> None:
    office = replace(OFFICE, office=LONG_NAME)
    title = "subject" if isinstance(slip, Acknowledgement) else "service_title"
    changes: dict[str, Any] = {title: "x" * 120}
    paper = printed(replace(slip, letterhead=office, **changes), columns)
    assert LONG_NAME in text_of(paper)
    assert text_of(paper).replace(" ", "").count("x") >= 120


@pytest.mark.parametrize(
    ("text", "on_paper"),
    [
        ("± 15 menit", "± 15 menit"),
        ("Senin–Jumat — “pagi” ‘ini’…", "Senin-Jumat - \"pagi\" 'ini'..."),
        ("••• 1234", "*** 1234"),
        ("Zdeněk Łukasz Škoda", "Zdenek ■ukasz Skoda"),
        ("café naïve Ñandú", "café naïve Ñandú"),
        ("中文", "■■"),
        ("a\tb\nc\x1b@", "a b c@"),
    ],
)
def test_characters_the_printer_lacks_get_a_likeness(text: str, on_paper: str) -> None:
    assert printable(text) == on_paper


@given(st.text(), st.integers(8, 60))
def test_lines_fit_and_never_carry_a_command(text: str, columns: int) -> None:
    for line in [*wrapped(text, columns), *hanging("12. ", text, columns)]:
        assert len(line) <= columns
        assert min(line.encode(CODE_PAGE), default=32) >= 32


@given(st.lists(st.text(max_size=80), min_size=1, max_size=4))
def test_values_side_by_side_fit(texts: list[str]) -> None:
    assert all(len(line) <= 42 for line in side_by_side(texts, 42))
