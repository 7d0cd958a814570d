"""A report's PDF looked at: everything is on it, heads are repeated, and nothing is torn apart."""

import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from shared.reports import pdf
from shared.reports.document import (
    Bars,
    Column,
    Document,
    Findings,
    HeatMap,
    KeyFigure,
    KeyFigures,
    Kind,
    Line,
    Paragraph,
    Section,
    Series,
    Signatory,
    Table,
)
from shared.reports.wording import written
from tests.shared.reports.sample import LONG_COMPANY, SIGNATORIES, STATIONERY, guests_table, sample

MM = 72 / 25.4


class Printed:
    """The sheets of a report, as somebody reads them."""

    def __init__(self, document: Document) -> None:
        content = pdf.render(document, STATIONERY)
        self._pdf = pypdfium2.PdfDocument(BytesIO(content))
        self.sheets = [
            self._pdf[at].get_textpage().get_text_range() for at in range(len(self._pdf))
        ]
        self.size_mm = tuple(round(side / MM) for side in self._pdf[0].get_size())

    @property
    def text(self) -> str:
        return "\n".join(self.sheets)

    @property
    def letters(self) -> str:
        """Everything without the spaces and line breaks that a layout decides."""
        return squeezed(self.text)

    def picture(self, at: int) -> Image.Image:
        picture: Image.Image = self._pdf[at].render(scale=1).to_pil()
        return picture.convert("L")


def squeezed(text: str) -> str:
    return "".join(text.split())


def texts_of(document: Document) -> list[str]:
    """Every word a document has, as every rendering has to write it."""
    found = [document.title, document.subtitle, document.period, *document.footnotes]
    for section in document.sections:
        found.append(section.heading)
        for part in section.parts:
            if isinstance(part, Paragraph):
                found.append(part.text)
            elif isinstance(part, Findings):
                found += [finding.text for finding in part.findings]
            elif isinstance(part, KeyFigures):
                for figure in part.figures:
                    value = written(figure.value, figure.kind, STATIONERY.zone)
                    found += [value, figure.name, figure.note]
            elif isinstance(part, Table):
                found += [part.title, part.note, *_cells(part)]
            else:
                found.append(part.title)
    return [text for text in found if text]


def _cells(table: Table) -> list[str]:
    rows = (*table.rows, table.totals) if table.totals else table.rows
    if not rows:
        return [table.empty]
    return [column.title for column in table.columns] + [
        written(value, column.kind, STATIONERY.zone)
        for row in rows
        for value, column in zip(row, table.columns, strict=True)
        if column.kind is not Kind.SIGN
    ]


@pytest.mark.parametrize("landscape", [False, True])
def test_everything_a_report_says_is_on_its_sheets(landscape: bool) -> None:
    document = replace(sample(), landscape=landscape)
    printed = Printed(document)
    missing = [text for text in texts_of(document) if squeezed(text) not in printed.letters]
    # Names in narrow columns are broken where other columns stand beside them.
    assert all(len(text) > 20 for text in missing)
    for text in missing:
        assert all(squeezed(word) in printed.letters for word in text.split())
    assert printed.size_mm == ((297, 210) if landscape else (210, 297))


def test_every_sheet_says_which_it_is_and_who_made_it_when() -> None:
    printed = Printed(sample())
    for at, sheet in enumerate(printed.sheets, start=1):
        assert f"Halaman {at} dari {len(printed.sheets)}" in sheet
        assert "Dibuat Selasa, 1 Desember 2026, 09.30 WIB oleh Ratna Wulandari" in sheet
        assert "Monitoring Sasaran Pelayanan" in sheet


def test_a_register_repeats_its_head_and_loses_no_row() -> None:
    document = Document("Buku tamu", (Section("", (guests_table(200),)),), "tamu")
    sheets = Printed(document).sheets
    assert len(sheets) > 3
    numbers = [line.split()[0] for sheet in sheets for line in sheet.splitlines() if line.split()]
    assert [int(n) for n in numbers if n.isdecimal()] == list(range(1, 201))
    assert all("Tanggal dan jam" in sheet for sheet in sheets)


@pytest.mark.parametrize("rows", range(1, 60, 4))
def test_signatures_never_stand_alone(rows: int) -> None:
    columns = (Column("Nama"), Column("Jumlah", Kind.COUNT))
    table = Table(columns, tuple((f"baris-{at}", at) for at in range(rows)))
    section = Section("Isi", (table,))
    last = Printed(Document("Laporan", (section,), "x", signatories=SIGNATORIES)).sheets[-1]
    assert "Kepala Tim LPSE" in last
    assert "baris-" in last


def test_a_heading_never_stands_at_the_foot_of_a_sheet_alone() -> None:
    chart = Bars("Grafik", ("a", "b"), (Series("x", (1, 2)),))
    for filling in range(0, 60, 6):
        rows = tuple((f"isi {at}",) for at in range(filling))
        sections = (
            Section("Pertama", (Table((Column("A"),), rows),)),
            Section("Judul kedua", (chart,)),
        )
        sheets = Printed(Document("Laporan", sections, "x")).sheets
        assert [sheet for sheet in sheets if "Judul kedua" in sheet and "Grafik" in sheet]


def test_totals_are_not_parted_from_the_last_rows() -> None:
    for rows in range(40, 60):
        table = Table(
            (Column("Nama"), Column("Jumlah", Kind.COUNT)),
            tuple((f"baris-{at}", 1) for at in range(rows)),
            totals=("Jumlah seluruhnya", rows),
        )
        sheets = Printed(Document("Laporan", (Section("", (table,)),), "x")).sheets
        last = next(sheet for sheet in sheets if "Jumlah seluruhnya" in sheet)
        assert f"baris-{rows - 1}" in last


def test_both_signatories_are_named_and_an_unnamed_one_has_a_line_to_write_on() -> None:
    document = replace(sample(0), signatories=(*SIGNATORIES[:1], Signatory("Kasubag Pengelolaan")))
    text = Printed(document).text
    assert "Contoh, 1 Desember 2026" in text
    assert "Ir. Bambang Sutrisno, M.T." in text and "NIP 197001011995031001" in text
    assert "Kasubag Pengelolaan" in text


REASON = (
    "Permohonan ditolak karena surat tugas belum ditandatangani pimpinan dan lampiran tidak"
    " terbaca sehingga pemohon diminta melengkapi lagi."
)


def register_of(texts: list[str], *, landscape: bool = True, signed: bool = True) -> Document:
    """A register with one narrow column of texts, its rows called baris-0 and so on."""
    columns = (Column("Nomor"), *[Column("Perusahaan", weight=2)] * 3, Column("Alasan"))
    rows = tuple((f"baris-{at}", *[LONG_COMPANY] * 3, text) for at, text in enumerate(texts))
    table = Table(columns, rows, numbered=True, note="Catatan kaki tabel.")
    figures = KeyFigures((KeyFigure("Diterima", len(texts)),))
    return Document(
        "Register",
        (Section("Daftar", (figures, table)),),
        "x",
        signatories=SIGNATORIES if signed else (),
        landscape=landscape,
    )


def told(length: int, at: int) -> str:
    """A reason of so many letters that begins and ends like no other."""
    return f"awal-{at} " + (REASON * 8)[: length - 16].strip() + f" akhir-{at}"


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize(
    ("count", "length"),
    [(1, 500), (2, 500), (3, 300), (3, 500), (4, 240), (5, 150), (9, 500), (16, 200)],
)
def test_long_texts_do_not_stop_a_report_and_are_all_on_it(
    count: int, length: int, landscape: bool, signed: bool
) -> None:
    document = register_of(
        [told(length, at) for at in range(count)], landscape=landscape, signed=signed
    )
    printed = Printed(document)
    for at in range(count):
        assert f"awal-{at}" in printed.letters and f"akhir-{at}" in printed.letters
    assert printed.letters.count("pemohon") == sum(
        told(length, at).count("pemohon") for at in range(count)
    )
    assert all("Nomor" in sheet for sheet in printed.sheets if "awal-" in sheet)
    assert not signed or "Kepala Tim LPSE" in printed.sheets[-1]


@pytest.mark.parametrize("words", [300, 301, 302, 303, 304, 305, 2000])
@pytest.mark.parametrize("signed", [False, True])
def test_a_value_longer_than_a_sheet_goes_on_over_the_next_and_loses_no_word(
    words: int, signed: bool
) -> None:
    giant = " ".join(f"kata{at:04}" for at in range(words))
    texts = ["pendek", giant, "x" * 500, "pendek", "pendek"]
    printed = Printed(register_of(texts, signed=signed))
    found = [int(word) for word in re.findall(r"kata(\d{4})", printed.letters)]
    assert found == list(range(words))
    assert printed.letters.count("x" * 30) >= 1 and printed.letters.count("baris-") == 5
    torn = [sheet for sheet in printed.sheets if "Lanjutan dari lembar sebelumnya" in sheet]
    assert torn and all("Nomor" in sheet for sheet in torn)
    assert "Lanjutan" not in printed.sheets[0]
    for sheet in printed.sheets:
        part = re.findall(r"kata\d{4}", sheet)
        assert not part or len(part) >= 3, "no single line of it stands alone"


def test_a_flag_and_the_totals_stay_with_their_own_row_beside_a_torn_one() -> None:
    table = Table(
        (Column("Uraian"), Column("Bagian", Kind.PERCENT)),
        (("kata " * 4000, Decimal("0.5")), ("pendek", Decimal(1))),
        totals=("Semua", Decimal("0.75")),
        flagged=frozenset({(0, 1), (2, 1)}),
    )
    printed = Printed(Document("Laporan", (Section("", (table,)),), "x"))
    assert printed.letters.count("kata") == 4000
    assert printed.text.count("50,0 %") == 1 == printed.text.count("75,0 %")
    assert "pendek" in printed.sheets[-1] and "Semua" in printed.sheets[-1]


def test_what_a_visitor_wrote_is_text_and_no_markup() -> None:
    name = "<b>PT A & B</b> <img src='x'/>"
    table = Table((Column("Nama"),), ((name,),))
    parts = (table, Paragraph(name))
    printed = Printed(Document(name, (Section(name, parts),), "x", footnotes=(name,)))
    assert printed.letters.count(squeezed(name)) == 5


def test_charts_are_told_apart_in_grey() -> None:
    """Two series of equal values leave grounds of clearly different grey."""
    bars = Bars("", ("a",), (Series("x", (1,)), Series("y", (1,))))
    picture = Printed(Document("L", (Section("", (bars,)),), "x")).picture(0)
    counted = picture.histogram()
    greys = [grey for grey in range(250) if counted[grey] > 2000]
    assert max(greys) - min(greys) > 80


def test_the_same_report_gives_the_same_bytes() -> None:
    assert pdf.render(sample(), STATIONERY) == pdf.render(sample(), STATIONERY)


@pytest.mark.parametrize(
    "part",
    [
        Bars("Kosong", (), ()),
        Line("Kosong", (), (Series("a", ()),)),
        HeatMap("Kosong", (), (), ()),
        KeyFigures(()),
        Table((Column("A"),), ()),
    ],
    ids=lambda part: type(part).__name__,
)
def test_an_empty_part_is_no_fault(part: Bars | Line | HeatMap | KeyFigures | Table) -> None:
    assert Printed(Document("Laporan", (Section("Isi", (part,)),), "x")).sheets


def test_simulation_is_said_on_every_sheet() -> None:
    content = pdf.render(sample(), replace(STATIONERY, simulated=True))
    found = pypdfium2.PdfDocument(BytesIO(content))
    assert all("SIMULASI" in found[at].get_textpage().get_text_range() for at in range(len(found)))
