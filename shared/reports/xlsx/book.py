"""The workbook: a cover with who made it and who signs, and a sheet for each section."""

import re
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from shared.reports.document import Document
from shared.reports.stationery import Stationery
from shared.reports.xlsx.formats import GREEN, QUIET, Formats
from shared.reports.xlsx.page import Page
from shared.slips.phrases import SIMULATION, written_date, written_moment

COVER: Final = "Laporan"
_LONGEST_NAME: Final = 31
_A4: Final = 9
_BY_HAND: Final = "_" * 28
"""The line for a name that is written by hand."""


def render(document: Document, stationery: Stationery) -> bytes:
    """Return the workbook of a report; nothing a visitor wrote in it can become a formula."""
    buffer = BytesIO()
    workbook = Workbook(
        buffer,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    made_at = stationery.made_at.astimezone(stationery.zone).replace(tzinfo=None)
    workbook.set_properties(
        {
            "title": document.title,
            "subject": document.period,
            "author": stationery.letterhead.full_name or stationery.letterhead.office,
            "created": made_at,
        }
    )
    formats = Formats(workbook)
    names = _names(document)
    _write_cover(workbook.add_worksheet(COVER), document, stationery, formats, names)
    title = ", ".join(filter(None, (document.title, document.period)))
    for section, name in zip(document.sections, names, strict=True):
        sheet = workbook.add_worksheet(name)
        _set_up_printing(sheet, document, stationery)
        Page(workbook, sheet, formats, stationery.zone).write_section(section, title)
    workbook.close()
    return buffer.getvalue()


def _names(document: Document) -> list[str]:
    """Names that spreadsheets accept, each only once."""
    names: list[str] = []
    for section in document.sections:
        plain = re.sub(r"[\[\]:*?/\\']+", " ", section.sheet or section.heading).strip() or "Isi"
        name, copies = plain[:_LONGEST_NAME].strip(), 1
        while name.casefold() in {COVER.casefold(), *(each.casefold() for each in names)}:
            copies += 1
            name = f"{plain[: _LONGEST_NAME - 4].strip()} {copies}"
        names.append(name)
    return names


def _write_cover(
    sheet: Worksheet,
    document: Document,
    stationery: Stationery,
    formats: Formats,
    names: list[str],
) -> None:
    head = stationery.letterhead
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 1, 44)
    _set_up_printing(sheet, document, stationery)
    lines = [(line, formats.text(10)) for line in head.lines]
    lines.append((head.full_name or head.office, formats.text(12, bold=True)))
    lines += [(text, formats.text(9, colour=QUIET)) for text in (head.address, head.contact)]
    lines.append(("", formats.text()))
    lines.append((document.title, formats.text(18, bold=True, colour=GREEN)))
    lines.append((document.subtitle, formats.text(11, colour=QUIET)))
    lines.append((document.period, formats.text(12, bold=True)))
    made = f"Dibuat {written_moment(stationery.made_at, head.zone)}"
    by = f" oleh {stationery.made_by}" if stationery.made_by else ""
    lines.append((f"{made}{by}", formats.text(colour=QUIET)))
    lines += [(SIMULATION, formats.text(11, bold=True))] * stationery.simulated
    row = 0
    for text, dress in lines:
        sheet.write_string(row, 0, text, dress)
        row += bool(text) or dress is formats.text()
    row = _write_contents(sheet, document, formats, names, row + 1)
    for note in document.footnotes:
        sheet.write_string(row, 0, note, formats.paragraph(colour=QUIET))
        row += 1
    _write_signatures(sheet, document, stationery, formats, row + 1)


def _write_contents(
    sheet: Worksheet, document: Document, formats: Formats, names: list[str], row: int
) -> int:
    link = formats.of(font_color=GREEN, underline=1)
    for section, name in zip(document.sections, names, strict=True):
        sheet.write_url(row, 0, f"internal:'{name}'!A1", link, section.heading or name)
        row += 1
    return row + 1


def _write_signatures(
    sheet: Worksheet, document: Document, stationery: Stationery, formats: Formats, row: int
) -> None:
    if not document.signatories:
        return
    day = written_date(stationery.made_at, stationery.letterhead.zone)
    where = ", ".join(filter(None, (stationery.place, day)))
    sheet.write_string(row, len(document.signatories[:2]) - 1, where, formats.text())
    for at, each in enumerate(document.signatories):
        top, column = row + 1 + at // 2 * 7, at % 2
        sheet.write_string(top, column, each.position, formats.paragraph())
        sheet.write_string(top + 4, column, each.name or _BY_HAND, formats.paragraph(bold=True))
        nip = f"NIP {each.nip}" if each.nip else "" if each.name else "NIP"
        sheet.write_string(top + 5, column, nip, formats.text())


def _set_up_printing(sheet: Worksheet, document: Document, stationery: Stationery) -> None:
    sheet.set_paper(_A4)
    sheet.set_landscape() if document.landscape else sheet.set_portrait()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.hide_gridlines(2)
    office = stationery.letterhead.office.replace("&", "&&")
    sheet.set_footer(f"&L&8{office}&R&8Halaman &P dari &N")
