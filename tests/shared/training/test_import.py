"""Lists of participants: told row by row, and written only when asked and right."""

from pathlib import Path

from shared.actors import Officer, new_request
from shared.office import Office
from shared.training import Channel, ImportedState
from tests.shared.training.listed import DEWI, HEAD, JOKO, csv_file, states, tried, workbook
from tests.shared.training.support import join, names, plan, refused, seen


def test_a_trial_tells_every_row_and_writes_nothing(
    office: Office, by: Officer, tmp_path: Path
) -> None:
    session = plan(office, by, capacity=2)
    join(office, session, 1)
    path = workbook(
        tmp_path,
        HEAD,
        DEWI,
        (2, "", "PT Kosong", ""),
        (3, "dewi  ANGGRAINI", "PT. Cipta Karya", ""),
        (4, "Peserta 1", "CV Usaha 1", ""),
        JOKO,
        (6, "Wati", "Dinas C", "12"),
    )
    report = tried(office, session, path, by)
    assert states(report) == [
        (2, ImportedState.NEW),
        (3, ImportedState.WRONG),
        (4, ImportedState.REPEATED),
        (5, ImportedState.KNOWN),
        (6, ImportedState.WAITING),
        (7, ImportedState.WAITING),
    ]
    assert report.rows[1].notes == ("Nama kosong.",)
    assert report.rows[2].notes == ("Sama dengan baris 2.",)
    assert report.rows[0].contact == "0812•••••890"
    assert report.rows[5].notes  # a doubtful number is told, and does not keep the row out
    assert (report.fits, report.written) == (False, False)
    assert names(seen(office, session, by), "registered") == ["Peserta 1"]


def test_a_list_with_a_wrong_row_is_not_written_at_all(
    office: Office, by: Officer, tmp_path: Path
) -> None:
    session = plan(office, by)
    path = workbook(tmp_path, HEAD, DEWI, (2, "Tanpa Instansi", "", ""))
    with refused("training.list_wrong"):
        office.training.import_list(session, path, by, new_request(), dry_run=False)
    assert seen(office, session, by).participants == ()


def test_a_list_is_written_once_and_imported_again_brings_only_the_new(
    office: Office, by: Officer, tmp_path: Path
) -> None:
    session, request = plan(office, by, capacity=2), new_request()
    path = workbook(tmp_path, HEAD, DEWI, JOKO, (3, "Wati", "Dinas C", ""))
    for _retry in range(2):
        report = office.training.import_list(session, path, by, request, dry_run=False)
        assert report.written
    view = seen(office, session, by)
    assert names(view, "registered") == ["Dewi Anggraini", "Joko Widodo"]
    assert names(view, "waiting") == ["Wati"]
    assert {each.channel for each in view.participants} == {Channel.IMPORT}
    with refused("training.list_nothing_new"):
        office.training.import_list(session, path, by, new_request(), dry_run=False)
    longer = workbook(tmp_path, HEAD, DEWI, JOKO, (3, "Wati", "Dinas C"), (4, "Agus", "Dinas D"))
    office.training.import_list(session, longer, by, new_request(), dry_run=False)
    assert names(seen(office, session, by), "waiting") == ["Wati", "Agus"]


def test_what_the_trial_told_is_what_is_written(
    office: Office, by: Officer, tmp_path: Path
) -> None:
    session = plan(office, by, capacity=3)
    join(office, session, 1)
    rows = [(n, f"Orang {n % 5}", "Dinas A", f"08123456780{n % 5}") for n in range(1, 9)]
    path = workbook(tmp_path, HEAD, *rows)
    told = tried(office, session, path, by)
    office.training.import_list(session, path, by, new_request(), dry_run=False)
    row = seen(office, session, by).row
    assert (row.registered, row.waiting) == (
        1 + told.count(ImportedState.NEW),
        told.count(ImportedState.WAITING),
    )
    assert told.count(ImportedState.REPEATED) == 3


def test_a_formula_in_a_list_is_only_text(office: Office, by: Officer, tmp_path: Path) -> None:
    session = plan(office, by)
    path = csv_file(tmp_path, 'nama;instansi\n"=HYPERLINK(""x"")";PT A\n')
    office.training.import_list(session, path, by, new_request(), dry_run=False)
    assert names(seen(office, session, by), "registered") == ['=HYPERLINK("x")']


def test_nothing_is_imported_into_a_class_that_is_over(
    office: Office, by: Officer, tmp_path: Path
) -> None:
    session = plan(office, by)
    office.training.cancel(session, 1, "Rapat", by, new_request())
    with refused("training.session_over"):
        tried(office, session, workbook(tmp_path, HEAD, DEWI), by)


def test_who_stands_in_a_text_file_without_the_zero_is_known_by_the_number(
    office: Office, by: Officer, tmp_path: Path
) -> None:
    session = plan(office, by)
    join(office, session, 1)
    path = csv_file(tmp_path, "nama;instansi;hp\nPeserta 1;Dinas Lain;81234567801\n")
    report = tried(office, session, path, by)
    assert states(report) == [(2, ImportedState.KNOWN)]
    assert report.rows[0].notes == ()
