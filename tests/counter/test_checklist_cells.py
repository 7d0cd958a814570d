"""What pressing a cell means, and how marks are told apart."""

from dataclasses import replace

import pytest

from counter.widgets.checklist_cells import (
    CellKind,
    DocumentLine,
    absence_toggled,
    completed,
    mark_cell,
    toggled,
)
from counter.widgets.tick import TickLook
from shared.catalogue import Mark, RequiredDocument
from shared.verification.rules import SeenDocument
from shared.verification.views import DocumentEntry

LETTER = RequiredDocument(
    code="surat_kuasa",
    title="surat kuasa",
    label="Surat kuasa",
    blocking=frozenset({Mark.PRESENT, Mark.METERAI, Mark.COMPANY_STAMP}),
    warning=frozenset({Mark.ORIGINAL}),
    not_applicable=frozenset({Mark.COMPANY_STAMP}),
)
PKP = replace(LETTER, conditional=True, not_applicable=frozenset())


def line(*marks: Mark, document: RequiredDocument = LETTER, **changes: bool) -> DocumentLine:
    return DocumentLine(1, document, DocumentEntry(SeenDocument(frozenset(marks))), **changes)


def pressed(before: DocumentLine, mark: Mark) -> DocumentLine:
    return replace(before, entry=replace(before.entry, seen=toggled(before, mark)))


def test_any_mark_implies_that_the_paper_is_there() -> None:
    assert pressed(line(), Mark.METERAI).seen.marks == {Mark.PRESENT, Mark.METERAI}


def test_taking_back_the_paper_takes_back_its_marks() -> None:
    assert pressed(line(Mark.PRESENT, Mark.METERAI), Mark.PRESENT).seen == SeenDocument()


def test_a_stamp_that_may_be_waived_goes_round_through_three_states() -> None:
    ticked = pressed(line(Mark.PRESENT), Mark.COMPANY_STAMP)
    waived = pressed(ticked, Mark.COMPANY_STAMP)
    open_again = pressed(waived, Mark.COMPANY_STAMP)
    assert Mark.COMPANY_STAMP in ticked.seen.marks
    assert waived.seen.not_applicable == {Mark.COMPANY_STAMP}
    assert open_again.seen == SeenDocument(frozenset({Mark.PRESENT}))


def test_a_stamp_that_may_not_be_waived_goes_back_and_forth() -> None:
    ticked = pressed(line(Mark.PRESENT, document=PKP), Mark.COMPANY_STAMP)
    assert pressed(ticked, Mark.COMPANY_STAMP).seen == SeenDocument(frozenset({Mark.PRESENT}))


def test_a_mark_that_is_not_asked_cannot_be_seen() -> None:
    assert pressed(line(), Mark.COPY).seen == SeenDocument()
    assert mark_cell(line(), Mark.COPY).kind is CellKind.NOT_ASKED


def test_completing_a_row_keeps_what_was_waived() -> None:
    waived = pressed(pressed(line(Mark.PRESENT), Mark.COMPANY_STAMP), Mark.COMPANY_STAMP)
    assert completed(waived).marks == {Mark.PRESENT, Mark.METERAI, Mark.ORIGINAL}
    assert completed(waived).not_applicable == {Mark.COMPANY_STAMP}


def test_only_a_conditional_paper_can_be_declared_absent() -> None:
    assert absence_toggled(line(document=PKP)).declared_absent
    assert not absence_toggled(line()).declared_absent


@pytest.mark.parametrize(
    ("shown", "mark", "look"),
    [
        (line(), Mark.METERAI, TickLook.UNSEEN),
        (line(), Mark.ORIGINAL, TickLook.UNSEEN_DERIVED),
        (line(reached=True), Mark.METERAI, TickLook.BLOCKS),
        (line(Mark.PRESENT), Mark.METERAI, TickLook.BLOCKS),
        (line(Mark.PRESENT), Mark.ORIGINAL, TickLook.WARNS),
        (line(Mark.METERAI), Mark.METERAI, TickLook.TICKED),
        (line(Mark.ORIGINAL), Mark.ORIGINAL, TickLook.TICKED_DERIVED),
    ],
)
def test_decreed_and_derived_marks_never_look_alike(
    shown: DocumentLine, mark: Mark, look: TickLook
) -> None:
    assert mark_cell(shown, mark).look is look
