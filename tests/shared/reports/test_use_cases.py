"""Reports asked for: by whom, for which periods, and that one transaction answers."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from db.office_key import load_key
from shared.actors import new_request
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.preferences import read_preferences
from shared.reports.asked import Asked, ReportKind
from shared.reports.document import Document, Section, Table
from shared.reports.files import Format, write
from shared.reports.kinds import REPORTS
from shared.reports.period import parse_period
from tests.shared.reports.sample import STATIONERY, sample
from tests.support.offices import KIOSK, Place, at, seated, take_ticket


@pytest.mark.parametrize("kind", list(ReportKind))
def test_every_report_of_an_empty_month_can_be_made(
    sqlite_office: Office, kind: ReportKind, tmp_path: Path
) -> None:
    """On the first day of an office nothing has happened yet, and every report says so."""
    found = sqlite_office.reports.document(kind, parse_period("2026-11"), None)
    assert found.title and found.period == "November 2026"
    files = write(found, sqlite_office.reports.stationery(None), tmp_path, tuple(Format))
    assert [file.suffix for file in files] == [".pdf", ".xlsx"]
    assert all(file.stat().st_size > 1000 for file in files)


def test_files_of_different_reports_and_periods_do_not_overwrite_each_other(
    sqlite_office: Office,
) -> None:
    names = {
        sqlite_office.reports.document(kind, parse_period(period), None).file_name
        for kind in ReportKind
        for period in ("2026-11", "2026-Q4", "2026-S2", "2026", "2026-10")
    }
    assert len(names) == 5 * len(ReportKind)


@pytest.mark.parametrize("kind", list(ReportKind))
def test_every_report_is_signed(sqlite_office: Office, kind: ReportKind) -> None:
    """By both supervisors of the standard, by hand until the office has named them (D22)."""
    november = parse_period("2026-11")
    unnamed = sqlite_office.reports.document(kind, november, None).signatories
    positions = ["Kepala Tim LPSE", "Kasubag Pengelolaan LPSE"]
    assert [each.position for each in unnamed] == positions
    assert {(each.name, each.nip) for each in unnamed} == {("", "")}
    named = {"position": positions[0], "name": "Indra Kusuma", "nip": "197602022002122001"}
    chief = seated(sqlite_office, "kepala", 1)
    sqlite_office.preferences.change({"signatories": (named,)}, chief, new_request())
    (signed,) = sqlite_office.reports.document(kind, november, None).signatories
    assert (signed.position, signed.name) == (positions[0], "Indra Kusuma")


def test_a_running_period_says_until_when_it_was_counted(office: Office, place: Place) -> None:
    place.clock.set(at(9, 42))
    kind = ReportKind.GUESTS
    running = office.reports.document(kind, parse_period("2026-11"), None)
    assert "dihitung sampai 23 November 2026 pukul 09.42" in running.footnotes[0]
    ended = office.reports.document(kind, parse_period("2026-10"), None)
    assert not any("belum berakhir" in note for note in ended.footnotes)


def test_a_period_that_has_not_begun_is_refused(office: Office) -> None:
    with pytest.raises(UserError) as refused:
        office.reports.document(ReportKind.GUESTS, parse_period("2026-12"), None)
    assert refused.value.key == "reports.future_period"
    assert "Desember 2026" in sentence(refused.value)


def test_only_supervisors_read_reports(office: Office) -> None:
    with pytest.raises(UserError) as refused:
        office.reports.document(
            ReportKind.GUESTS, parse_period("2026-11"), seated(office, "siti", 1)
        )
    assert refused.value.key == "staff.not_allowed"


@pytest.mark.parametrize("kind", list(ReportKind))
def test_a_report_says_truly_whether_it_hides_numbers(
    sqlite_office: Office, sqlite_place: Place, kind: ReportKind
) -> None:
    """One that does is named otherwise when it is opened, so that both can lie in a folder."""
    office, november = sqlite_office, parse_period("2026-11")
    with office.database.reading() as session:
        chosen = read_preferences(session)
        asked = Asked(november, at(9), office.catalogue, chosen, load_key(sqlite_place.key_file))
        masked = REPORTS[kind].read(session, asked)
        opened = REPORTS[kind].read(session, replace(asked, unmasked=True))
    assert (masked != opened) is REPORTS[kind].is_masked
    assert (masked.file_name != opened.file_name) is REPORTS[kind].is_masked


@pytest.mark.parametrize("kind", [each.kind for each in REPORTS.values() if not each.is_masked])
def test_nothing_is_logged_as_opened_where_nothing_is_hidden(
    office: Office, kind: ReportKind
) -> None:
    kepala = seated(office, "kepala", 2)
    with pytest.raises(UserError) as refused:
        office.reports.unmasked(kind, parse_period("2026-11"), "Audit", kepala, new_request())
    assert refused.value.key == "reports.nothing_masked"
    assert REPORTS[kind].title in sentence(refused.value)
    assert office.personal_data.log(kepala) == ()


def test_the_stationery_is_the_offices(office: Office) -> None:
    head = seated(office, "kepala", 2)
    found = office.reports.stationery(head)
    assert found.letterhead.office == office.catalogue.office.short_name
    assert (found.place, found.made_by) == (office.catalogue.office.city, head.full_name)


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing_half(tmp_path: Path) -> None:
    blocked = tmp_path / "laporan.pdf"
    blocked.mkdir()
    document = Document("Laporan", (Section("Isi", ()),), "laporan")
    with pytest.raises(UserError) as refused:
        write(document, STATIONERY, tmp_path, (Format.PDF,))
    assert str(blocked) in sentence(refused.value)
    assert [file.name for file in tmp_path.iterdir()] == ["laporan.pdf"]


def test_a_newer_file_replaces_the_older_one(tmp_path: Path) -> None:
    document = replace(sample(3), file_name="tamu")
    write(document, STATIONERY, tmp_path / "baru", (Format.PDF,))
    (tmp_path / "baru" / "tamu.pdf").write_bytes(b"lama")
    (file,) = write(document, STATIONERY, tmp_path / "baru", (Format.PDF,))
    assert file.read_bytes().startswith(b"%PDF")


def test_nobody_stays_less_than_no_time_in_the_bidding_room(office: Office, place: Place) -> None:
    place.clock.set(at(10))
    code = take_ticket(office, "1d").code
    place.clock.set(at(9, 59))  # the time of the kiosk at the door is behind
    office.bidding_room.sign_out(code, KIOSK, new_request())
    place.clock.set(at(11))
    document = office.reports.document(ReportKind.ROOM, parse_period("2026-11"), None)
    lengths = [
        dict(zip((column.title for column in part.columns), row, strict=True))["Lama"]
        for section in document.sections
        for part in section.parts
        if isinstance(part, Table)
        for row in part.rows
    ]
    assert lengths == [timedelta(0)]
