"""The document list of a verification slip: its table, and what it still lacks in words."""

from typing import Final

from shared.catalogue import Mark
from shared.slips.blocks import TableRow, TableSection, Tick, TickTable
from shared.slips.content import DocumentRow, MarkState, VerificationSlip

MARK_NAMES: Final = {
    Mark.PRESENT: "Ada",
    Mark.ORIGINAL: "Asli",
    Mark.COPY: "Copy",
    Mark.METERAI: "Meterai",
    Mark.SIGNATURE: "Ttd",
    Mark.COMPANY_STAMP: "Cap",
}
_IN_WORDS: Final = {
    Mark.PRESENT: "dokumennya",
    Mark.ORIGINAL: "dokumen asli",
    Mark.COPY: "copy",
    Mark.METERAI: "meterai",
    Mark.SIGNATURE: "tanda tangan",
    Mark.COMPANY_STAMP: "cap perusahaan",
}
_TICKS: Final = {
    MarkState.SEEN: Tick.YES,
    MarkState.LACKING: Tick.NO,
    MarkState.ADVISED: Tick.ADVISED,
    MarkState.NOT_APPLICABLE: Tick.NOT_APPLICABLE,
}


def document_table(slip: VerificationSlip) -> TickTable:
    """Describe the documents and, for a proxy, the papers of the *surat kuasa* (D04)."""
    rows = slip.documents + slip.proxy_documents
    asked = [mark for mark in MARK_NAMES if any(mark in row.marks for row in rows)]
    headings = (("", slip.documents), ("Surat kuasa", slip.proxy_documents))
    return TickTable(
        columns=tuple(MARK_NAMES[mark] for mark in asked),
        sections=tuple(
            TableSection(heading, tuple(_table_row(row, asked) for row in documents))
            for heading, documents in headings
            if documents
        ),
    )


def shortages(slip: VerificationSlip) -> tuple[str, ...]:
    """Return what blocks the approval, a line for each document."""
    lacking = [
        f"{_title(row)} — {_lacking(row)}"
        for row in slip.documents + slip.proxy_documents
        if MarkState.LACKING in row.marks.values()
    ]
    if slip.conforms is False:
        lacking.append(f"Data di {slip.system} belum sesuai dengan dokumen")
    return tuple(lacking)


def _table_row(row: DocumentRow, asked: list[Mark]) -> TableRow:
    if row.absent:
        nothing = (Tick.NOT_ASKED,) * len(asked)
        return TableRow(_title(row), _joined("Tidak ada, tidak wajib", row.note), nothing)
    ticks = tuple(_tick(row, mark) for mark in asked)
    return TableRow(_title(row), _joined(*_remarks(row), row.note), ticks)


def _title(row: DocumentRow) -> str:
    """Begin with a capital: the decree names some papers in the middle of a sentence."""
    return row.title[:1].upper() + row.title[1:]


def _tick(row: DocumentRow, mark: Mark) -> Tick:
    state = row.marks.get(mark)
    return Tick.NOT_ASKED if state is None else _TICKS[state]


def _remarks(row: DocumentRow) -> tuple[str, str]:
    lacking = _lacking(row).capitalize() if MarkState.LACKING in row.marks.values() else ""
    advised = _named(row, MarkState.ADVISED)
    return (lacking, f"Disarankan {advised}" if advised else "")


def _lacking(row: DocumentRow) -> str:
    """Say what blocks; a document that was not brought lacks just itself."""
    if row.marks.get(Mark.PRESENT) is MarkState.LACKING:
        return "belum dibawa"
    return f"kurang {_named(row, MarkState.LACKING)}"


def _named(row: DocumentRow, state: MarkState) -> str:
    return ", ".join(words for mark, words in _IN_WORDS.items() if row.marks.get(mark) is state)


def _joined(*parts: str) -> str:
    return ". ".join(filter(None, parts))
