"""Quotes that end on a later line or never: cells are read, nobody below is taken in unseen."""

from pathlib import Path

import pytest

from shared.actors import Officer, new_request
from shared.contacts import masked_contact
from shared.office import Office
from shared.training import ImportedState
from shared.training.lists import MOST_ROWS, read_list
from shared.training.tables import LARGEST_FILE, MOST_COLUMNS
from tests.shared.training.listed import csv_file, states, tried, workbook
from tests.shared.training.support import plan, refused, seen

NEW, WRONG = ImportedState.NEW, ImportedState.WRONG
TITLES = "Nama;Instansi;HP\n"


def people(*numbers: int) -> str:
    return "".join(f"Orang {n};PT {n};08123456780{n}\n" for n in numbers)


@pytest.mark.parametrize(
    "quoted",
    [
        'Ani;"PT A;0812345679\n',
        '"Ani;PT A;0812345679\n',
        'Ani;PT A;"0812345679\n',
    ],
)
def test_a_quote_that_never_ends_is_its_rows_mistake_and_everybody_below_is_told(
    office: Office, by: Officer, tmp_path: Path, quoted: str
) -> None:
    session = plan(office, by, capacity=9)
    path = csv_file(tmp_path, TITLES + people(1) + quoted + people(2, 3))
    report = tried(office, session, path, by)
    assert states(report) == [(2, NEW), (3, WRONG), (4, NEW), (5, NEW)]
    assert report.rows[1].notes == (
        'Tanda kutip (") tidak ditutup di baris ini, jadi peserta di bawahnya dapat ikut terbaca'
        " di sini. Hapus tanda kutip itu atau jadikan isi selnya satu baris, lalu simpan"
        " berkasnya.",
    )
    assert (report.rows[1].name, report.rows[1].organisation, report.rows[1].contact) == ("",) * 3
    with refused("training.list_wrong"):
        office.training.import_list(session, path, by, new_request(), dry_run=False)
    assert seen(office, session, by).participants == ()


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_the_last_row_may_not_leave_its_quote_open_either(
    office: Office, by: Officer, tmp_path: Path, ending: str
) -> None:
    path = csv_file(tmp_path, f'{TITLES}{people(1)}Ani;"PT A;0812345679{ending}')
    assert states(tried(office, plan(office, by), path, by)) == [(2, NEW), (3, WRONG)]


def test_a_quote_that_ends_lines_below_has_taken_in_who_stood_between(
    office: Office, by: Officer, tmp_path: Path
) -> None:
    pair = f'Ani;"PT A;0812345679\n{people(2)}Budi;PT B";0812345677\n'
    path = csv_file(tmp_path, TITLES + people(1) + pair + people(3))
    assert states(tried(office, plan(office, by), path, by)) == [(2, NEW), (3, WRONG), (4, NEW)]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_a_line_break_in_a_cell_becomes_a_blank_or_is_passed_over(
    office: Office, by: Officer, tmp_path: Path, line_break: str
) -> None:
    rows = (
        'Nama;Instansi;"HP|(WA)";Alamat',
        '"Ani|Lestari";"PT A|";0812345678;"Jalan Mawar|Depok"',
        'Budi;PT B;"0812|345679";Bogor',
        ';;;"Catatan:||lihat surat"',
        "",
    )
    text = line_break.join(rows).replace("|", line_break)
    session = plan(office, by)
    path = csv_file(tmp_path, text)
    report = tried(office, session, path, by)
    assert states(report) == [(2, NEW), (3, NEW)]
    assert [(each.name, each.organisation) for each in report.rows] == [
        ("Ani Lestari", "PT A"),
        ("Budi", "PT B"),
    ]
    assert report.rows[1].contact == masked_contact("0812 345679")
    assert report.passed_over == ("Alamat",)
    office.training.import_list(session, path, by, new_request(), dry_run=False)
    assert len(seen(office, session, by).participants) == 2


COMMAS = "Nama,Instansi,HP,Alamat\n"


@pytest.mark.parametrize(
    "address",
    ['"Jalan Mawar 1, RT 2\nDepok"', '"Jalan Mawar 1\nDepok, Jawa Barat"', '"Depok,\n"'],
)
def test_an_address_of_several_lines_may_hold_what_parts_the_columns(
    tmp_path: Path, address: str
) -> None:
    text = f"{COMMAS}Ani,PT A,081,{address}\nBudi,PT B,082,Bogor\n"
    listed = read_list(csv_file(tmp_path, text)).people
    assert [(each.form.name, each.torn) for each in listed] == [("Ani", False), ("Budi", False)]


@pytest.mark.parametrize(
    "rows",
    [
        'Ani,PT A,081,"x\nBudi,PT B,082,y"\n',
        'Ani,PT A,081,"x\nBudi,PT B,082"\n',
        'Ani,PT A,081,"x\nBudi,PT B,082,y\nCici,PT C,083"\n',
        'Ani,"PT A,081,x\nBudi,PT B",082,y\n',
        '"Ani,PT A,081,x\nBudi",PT B,082,y\n',
        'Ani,PT A,"081\nBudi",PT B,082\n',
        'Ani,PT A,081,"x\nBudi",PT B,082,y\n',
        'Ani,PT A,081,"x\nBudi"s,y\n',
    ],
)
def test_quotes_that_have_taken_in_a_row_are_its_mistake_even_where_they_end_properly(
    tmp_path: Path, rows: str
) -> None:
    text = f"{COMMAS}{rows}Dedi,PT D,084,z\n"
    listed = read_list(csv_file(tmp_path, text)).people
    assert [(each.form.name, each.torn) for each in listed] == [("", True), ("Dedi", False)]


def test_two_rows_made_one_in_columns_before_the_names_are_a_mistake(tmp_path: Path) -> None:
    text = 'No;Jabatan;Nama;Instansi\n1;"Staf;Ani;PT A\n2;Staf";Budi;PT B\n3;Staf;Dedi;PT D\n'
    listed = read_list(csv_file(tmp_path, text)).people
    assert [(each.form.name, each.torn) for each in listed] == [("", True), ("Dedi", False)]


def test_quotes_that_end_beyond_the_columns_that_are_read_are_a_mistake(tmp_path: Path) -> None:
    many = ";x" * MOST_COLUMNS
    text = f'Nama;Instansi{many}\nAni;PT A{many};"x\nBudi;PT B{many}"\nDedi;PT D{many}\n'
    listed = read_list(csv_file(tmp_path, text)).people
    assert [(each.form.name, each.torn) for each in listed] == [("", True), ("Dedi", False)]


def test_a_heading_of_several_lines_is_read_whichever_letter_parts_it(tmp_path: Path) -> None:
    for letter in ";,\t":
        text = f'"Nama\nLengkap"{letter}"Instansi"\n"Ani"{letter}"PT A"\n'
        (only,) = read_list(csv_file(tmp_path, text)).people
        assert (only.form.name, only.form.organisation) == ("Ani", "PT A")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Nama;Instansi;"HP\n' + people(1, 2), 1),
        ('"Nama;Instansi;HP\n' + people(1, 2), 1),
        ('Nama;Instansi;"HP\nAni;PT A;081"\n' + people(1, 2), 1),
        ('Daftar peserta\n\n"Nama";"Instansi";"HP\n"1";"Budi";"PT A";"0812345678"\n', 3),
    ],
)
def test_a_heading_that_a_quote_hides_is_refused_with_its_line(
    tmp_path: Path, text: str, line: int
) -> None:
    with refused("training.list_torn") as told:
        read_list(csv_file(tmp_path, text))
    assert told.value.facts["line"] == line


def test_a_title_of_two_lines_above_the_heading_takes_in_nobody(tmp_path: Path) -> None:
    title = '"DAFTAR PESERTA\nPELATIHAN SPSE";;\n'
    listed = read_list(csv_file(tmp_path, title + TITLES + people(1, 2)))
    assert [each.form.name for each in listed.people] == ["Orang 1", "Orang 2"]


def test_quotes_that_end_on_their_line_are_no_mistake(tmp_path: Path) -> None:
    text = TITLES + '"Budi; S.Kom";"PT ""Maju""";081\nAni;CV "Jaya" Abadi;082\n'
    listed = read_list(csv_file(tmp_path, text))
    assert [(each.form.name, each.form.organisation) for each in listed.people] == [
        ("Budi; S.Kom", 'PT "Maju"'),
        ("Ani", 'CV "Jaya" Abadi'),
    ]


def test_a_line_break_in_a_workbooks_cell_takes_in_nobody(tmp_path: Path) -> None:
    path = workbook(tmp_path, ("Nama\nlengkap", "Instansi"), ("Ani\nLestari", "PT A"))
    assert [each.form.name for each in read_list(path).people] == ["Ani Lestari"]


def test_a_file_of_nothing_but_stray_quotes_is_read_to_where_a_list_ends(tmp_path: Path) -> None:
    stray = 'a";"b\n'
    path = csv_file(tmp_path, TITLES + stray * ((LARGEST_FILE - 100) // len(stray)))
    with refused("training.list_too_long") as told:
        read_list(path)
    assert told.value.facts["most"] == MOST_ROWS
