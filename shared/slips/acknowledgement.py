"""The receipt of a request, a complaint or a registration, described once for both papers."""

from collections.abc import Iterator
from typing import Final

from shared.codes import grouped
from shared.slips.blocks import (
    Barcode,
    Block,
    Facts,
    Masthead,
    Notice,
    Page,
    Paper,
    Points,
    QrCodes,
    Rule,
    Text,
    Title,
    Together,
    Tone,
)
from shared.slips.content import Acknowledgement
from shared.slips.phrases import FREE_OF_CHARGE, file_stem, stamps, written_moment

_SCAN: Final = "Pindai kode lembar ini di kios atau tunjukkan kepada petugas."


def acknowledgement_page(slip: Acknowledgement, copy: bool = False) -> Page:
    """Describe a receipt; a copy made later says so."""
    return Page(
        paper=Paper.RECEIPT if slip.on_receipt_paper else Paper.A5,
        file_name=file_stem(slip.number, copy),
        title=f"{slip.title} {slip.number}",
        blocks=list(_blocks(slip)),
        stamps=stamps(copy, slip.simulated),
        footer=f"Nomor {slip.number}",
    )


def _blocks(slip: Acknowledgement) -> Iterator[Block]:
    yield _masthead(slip)
    yield from _heading(slip)
    yield Facts(_facts(slip))
    if slip.headline:
        yield Notice(slip.headline, slip.lines)
    closing = tuple(_closing(slip))
    # A strip has no sheets that could part what belongs together.
    yield from closing if slip.on_receipt_paper else (Together(closing),)


def _heading(slip: Acknowledgement) -> Iterator[Block]:
    number, code = f"Nomor {slip.number}", Barcode(slip.code, grouped(slip.code))
    if not slip.on_receipt_paper:
        yield Title(slip.title, number, code)
        return
    yield Rule()
    yield Text(slip.title, Tone.STRONG, centred=True)
    yield Text(number, centred=True)
    yield code


def _closing(slip: Acknowledgement) -> Iterator[Block]:
    yield Points("Langkah berikutnya", (*slip.points, _SCAN))
    if slip.links:
        yield QrCodes(tuple((link.label, link.url) for link in slip.links))
    yield Rule()
    yield Text(FREE_OF_CHARGE, Tone.STRONG, centred=slip.on_receipt_paper)
    if slip.letterhead.contact:
        contact = f"Bantuan: {slip.letterhead.contact}"
        yield Text(contact, Tone.QUIET, centred=slip.on_receipt_paper)


def _masthead(slip: Acknowledgement) -> Masthead:
    head = slip.letterhead
    if slip.on_receipt_paper:
        return Masthead((), head.office, ())
    return Masthead(head.lines, head.full_name or head.office, tuple(filter(None, (head.address,))))


def _facts(slip: Acknowledgement) -> tuple[tuple[str, str], ...]:
    pairs = (
        ("Perihal", slip.subject),
        *slip.facts,
        ("Diterima", written_moment(slip.issued_at, slip.letterhead.zone)),
        ("Petugas", slip.officer),
    )
    return tuple((name, value) for name, value in pairs if value)
