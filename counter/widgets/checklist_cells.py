"""What each cell of the checklist shows, worked out from the rules without a screen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from counter.widgets.tick import TickLook
from shared.catalogue import Mark, RequiredDocument, in_order
from shared.verification.rules import SeenDocument, Shortfall, counted, shortfalls
from shared.verification.views import DocumentEntry

MARK_HEADS: Final[Mapping[Mark, str]] = {
    Mark.PRESENT: "Ada",
    Mark.ORIGINAL: "Asli",
    Mark.COPY: "Copy",
    Mark.METERAI: "Meterai",
    Mark.SIGNATURE: "Ttd",
    Mark.COMPANY_STAMP: "Cap",
}
MARK_WORDS: Final[Mapping[Mark, str]] = {
    Mark.PRESENT: "berkas",
    Mark.ORIGINAL: "asli",
    Mark.COPY: "copy",
    Mark.METERAI: "meterai",
    Mark.SIGNATURE: "tanda tangan",
    Mark.COMPANY_STAMP: "cap",
}


_AT_ONCE: Final = frozenset({Mark.PRESENT, Mark.ORIGINAL, Mark.COPY})


class CellKind(StrEnum):
    """How a mark stands in its cell."""

    NOT_ASKED = "not_asked"
    TICK = "tick"
    WAIVED = "waived"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class MarkCell:
    """One mark of one document; `look` counts for a tick only."""

    kind: CellKind
    look: TickLook = TickLook.UNSEEN


NOT_ASKED: Final = MarkCell(CellKind.NOT_ASKED)


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document of the checklist with what the officer filled in.

    `reached` says that the officer has come this far, so that what lacks is shown as lacking
    and not as still to come.
    """

    number: int
    document: RequiredDocument
    entry: DocumentEntry
    reached: bool = False

    @property
    def seen(self) -> SeenDocument:
        """What counts of this document."""
        return counted(self.document, self.entry.seen)

    @property
    def note(self) -> str:
        """The officer's remark."""
        return self.entry.note

    @property
    def settled(self) -> bool:
        """Whether an earlier visit left nothing open here (D53)."""
        return self.entry.settled_earlier

    @property
    def is_touched(self) -> bool:
        """Whether the officer has said anything about this document."""
        seen = self.seen
        return bool(seen.marks or seen.not_applicable or seen.declared_absent or self.note)


def mark_cell(line: DocumentLine, mark: Mark) -> MarkCell:
    """Return how a mark of a document is shown."""
    document, saw = line.document, line.seen
    if mark not in document.marks or saw.declared_absent:
        return NOT_ASKED
    if line.settled:
        return MarkCell(CellKind.SETTLED)
    if mark in saw.not_applicable:
        return MarkCell(CellKind.WAIVED)
    return MarkCell(CellKind.TICK, _look(line, mark, mark in saw.marks))


def _look(line: DocumentLine, mark: Mark, ticked: bool) -> TickLook:
    derived = mark not in line.document.blocking
    if ticked:
        return TickLook.TICKED_DERIVED if derived else TickLook.TICKED
    if not (line.reached or line.is_touched):
        return TickLook.UNSEEN_DERIVED if derived else TickLook.UNSEEN
    return TickLook.WARNS if derived else TickLook.BLOCKS


def toggled(line: DocumentLine, mark: Mark) -> SeenDocument:
    """Return what was seen after the officer presses a mark.

    A mark that may be "tidak berlaku" goes from open to ticked to waived; taking back "ada" takes
    back everything that was seen on that paper.
    """
    saw = line.seen
    if mark not in line.document.marks:
        return saw
    if mark in saw.not_applicable:
        return SeenDocument(saw.marks, False, saw.not_applicable - {mark})
    if mark not in saw.marks:
        return counted(line.document, SeenDocument(saw.marks | {mark}, False, saw.not_applicable))
    waived = saw.not_applicable | ({mark} & line.document.not_applicable)
    remaining = frozenset[Mark]() if mark is Mark.PRESENT else saw.marks - {mark}
    return SeenDocument(remaining, False, waived)


def completed(line: DocumentLine) -> SeenDocument:
    """Return a document with every mark seen, except those declared "tidak berlaku"."""
    saw = line.seen
    marks = frozenset(line.document.marks) - saw.not_applicable
    return SeenDocument(marks, not_applicable=saw.not_applicable)


def seen_at_once(line: DocumentLine) -> SeenDocument:
    """Return a document as "semua asli dan copy" ticks it: there, with original and copy.

    Meterai, signature and stamp are looked at one by one. Whether a "jika ada" document exists
    has to be said first (D45).
    """
    saw = line.seen
    if line.settled or (line.document.conditional and not saw.marks):
        return line.entry.seen
    asked = _AT_ONCE & frozenset(line.document.marks)
    return SeenDocument(saw.marks | asked, not_applicable=saw.not_applicable)


def absence_toggled(line: DocumentLine) -> SeenDocument:
    """Return a "jika ada" document declared absent, or no longer so."""
    if not line.document.conditional:
        return line.seen
    return SeenDocument(declared_absent=not line.seen.declared_absent)


def mark_columns(lines: Iterable[DocumentLine]) -> tuple[Mark, ...]:
    """Return the marks that any of these documents is asked for, in printing order."""
    return in_order(mark for line in lines for mark in line.document.marks)


def remark(line: DocumentLine) -> tuple[str, bool]:
    """Return what stands beside a document when there is no note, and whether it blocks."""
    if line.settled:
        return "Diterima sebelumnya", False
    if line.seen.declared_absent:
        return "Tidak ada", False
    if not (line.is_touched or line.reached):
        return "", False
    lacks = shortfalls(line.document, line.seen)
    blocking = tuple(lack for lack in lacks if lack.blocks)
    if blocking:
        return lacking_words(blocking), True
    return (f"Sebaiknya: {_named(lacks)}", False) if lacks else ("", False)


def lacking_words(lacks: Iterable[Shortfall]) -> str:
    """Return what one document lacks: "Kurang: copy, meterai"."""
    marks = tuple(lacks)
    if any(lack.undecided for lack in marks):
        return "Ada atau tidak ada?"
    if any(lack.mark is Mark.PRESENT for lack in marks):
        return "Belum ada"
    return f"Kurang: {_named(marks)}"


def _named(lacks: Iterable[Shortfall]) -> str:
    return ", ".join(MARK_WORDS[lack.mark] for lack in lacks)
