"""Sample slips, and looking at the PDFs they become."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import pypdfium2
import zxingcpp
from PIL import Image

from shared.catalogue import Mark
from shared.slips.content import (
    Acknowledgement,
    Bearer,
    ComplaintChannels,
    DocumentRow,
    Letterhead,
    MarkState,
    Provider,
    SlipKind,
    SlipLink,
    TicketSlip,
    VerificationSlip,
)

ISSUED = datetime(2026, 11, 23, 9, 42, tzinfo=ZoneInfo("Asia/Jakarta"))
OFFICE = Letterhead(
    "LPSE Kota Depok", ("PEMERINTAH KOTA DEPOK",), "Jalan Margonda Raya Nomor 54", "021-7521440"
)
LONG_NAME = ("PT Pembangunan Prasarana dan Sumber Daya Air Nusantara " * 3)[:119] + "."
FORM = SlipLink("Formulir", "https://lpse.example.go.id/formulir?beritaId=8920034")


def ticket(**changes: Any) -> TicketSlip:
    """A ticket of Monday morning."""
    values: dict[str, Any] = {
        "letterhead": OFFICE,
        "label": "A-014",
        "code": "T7F3K92QMX4B",
        "service_title": "Registrasi dan verifikasi penyedia",
        "issued_at": ISSUED,
        "ahead": 3,
        "counters": ("Loket 1", "Loket 2"),
    }
    return TicketSlip(**{**values, **changes})


def receipt(**changes: Any) -> Acknowledgement:
    """The receipt of a request that came to a counter."""
    values: dict[str, Any] = {
        "letterhead": OFFICE,
        "title": "Tanda terima permintaan",
        "number": "PM-2026-0007",
        "code": "M7F3K92QMX4B",
        "issued_at": ISSUED,
        "subject": "Perubahan jadwal tender",
        "officer": "Budi Santoso",
        "facts": (("Pemohon", "Rudi Hartono"), ("Instansi", "Dinas Pekerjaan Umum")),
        "points": ("Simpan lembar ini sampai permintaan Anda selesai.",),
        "on_receipt_paper": False,
    }
    return Acknowledgement(**{**values, **changes})


def document(title: str, seen: str = "", lacking: str = "", **changes: Any) -> DocumentRow:
    """A document with marks named by the words in `seen` and `lacking`."""
    states = dict.fromkeys(map(Mark, seen.split()), MarkState.SEEN)
    states |= dict.fromkeys(map(Mark, lacking.split()), MarkState.LACKING)
    return DocumentRow(title, {**states, **changes.pop("marks", {})}, **changes)


def verification(kind: SlipKind, **changes: Any) -> VerificationSlip:
    """A slip of a company whose papers are in order."""
    values: dict[str, Any] = {
        "kind": kind,
        "letterhead": OFFICE,
        "number": "0001/BV/LPSE/2026",
        "code": {"approved": "V", "incomplete": "K", "rejected": "R"}[kind] + "7F3K92QMX4B",
        "service_title": "Registrasi dan verifikasi penyedia",
        "ticket_label": "A-014",
        "concluded_at": ISSUED,
        "provider": Provider("PT Cipta Karya", "Badan Usaha", "••.•••.•••.•-•••.000", "•••1234"),
        "bearer": Bearer("Dewi Anggraini"),
        "officer": "Siti Rahma",
        "documents": (document("KTP Direktur", seen="present original copy"),),
        "system": "SPSE",
        "place": "Depok",
        "complaints": ComplaintChannels(
            "021-7521440", "08111355507", ("helpdesk@lpse.example.go.id",), True
        ),
    }
    return VerificationSlip(**{**values, **changes})


_DPI = 300
"""Bars one pixel wide are blurred below this, and the decoder misses one code in hundreds."""


@dataclass(frozen=True)
class PrintedPdf:
    """A PDF as its reader has it."""

    content: bytes

    @cached_property
    def _document(self) -> pypdfium2.PdfDocument:
        return pypdfium2.PdfDocument(BytesIO(self.content))

    @property
    def sheets(self) -> int:
        """How many sheets it prints."""
        return len(self._document)

    @property
    def size_mm(self) -> tuple[int, int]:
        """Width and height of the first sheet."""
        width, height = self._document[0].get_size()
        return round(width / 72 * 25.4), round(height / 72 * 25.4)

    @cached_property
    def text(self) -> str:
        """All text, with line breaks as spaces."""
        return self._text_above(0)

    @cached_property
    def body(self) -> str:
        """The text without the foot of each sheet."""
        return self._text_above(11 / 25.4 * 72)

    def _text_above(self, bottom: float) -> str:
        return " ".join(self._texts(bottom))

    @property
    def sheet_texts(self) -> list[str]:
        """The text of each sheet."""
        return self._texts(0)

    def _texts(self, bottom: float) -> list[str]:
        pages = (page.get_textpage() for page in self._document)
        return [" ".join(page.get_text_bounded(bottom=bottom).split()) for page in pages]

    def pictures(self) -> Iterable[Image.Image]:
        """The sheets as a laser printer of `_DPI` gives them."""
        return (page.render(scale=_DPI / 72).to_pil() for page in self._document)

    def decode(self) -> list[str]:
        """What a scanner reads, sheet after sheet."""
        return [found.text for sheet in self.pictures() for found in zxingcpp.read_barcodes(sheet)]

    def inked_to_the_edge(self) -> bool:
        """Whether anything is printed in the outermost 2 mm, where printers cut it off."""
        edge = round(2 / 25.4 * _DPI)
        return any(
            strip.convert("L").point(lambda shade: shade < 250).getbbox() is not None
            for sheet in self.pictures()
            for strip in (
                sheet.crop((0, 0, edge, sheet.height)),
                sheet.crop((sheet.width - edge, 0, sheet.width, sheet.height)),
            )
        )
