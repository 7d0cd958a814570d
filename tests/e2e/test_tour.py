"""The tour as the end-to-end test: what a day leaves on paper, in the database, on screen."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from sqlalchemy import select

from db.engine import open_database
from db.models import PrintJob, Verification, Visit
from shared.codes import parse_code
from tests.e2e.tour import main
from tests.support.paper import PrintedPdf


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tour that was played once for all tests here."""
    folder = tmp_path_factory.mktemp("tour")
    assert main(["--out", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def summary(out: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    return content


def test_numbers_have_no_gap_on_any_day(summary: dict[str, Any]) -> None:
    numbers = defaultdict(list)
    for ticket in summary["tickets"]:
        prefix, _, number = ticket["number"].partition("-")
        numbers[ticket["service_day"], prefix].append(int(number))
    assert all(given == list(range(1, len(given) + 1)) for given in numbers.values())
    assert sum(map(len, numbers.values())) >= 10


def test_everybody_with_a_number_was_served(summary: dict[str, Any]) -> None:
    assert {ticket["state"] for ticket in summary["tickets"]} == {"done"}
    assert all(ticket["issued_at"] <= ticket["ended_at"] for ticket in summary["tickets"])


def test_whoever_came_outside_the_hours_was_refused_with_the_reason(
    summary: dict[str, Any],
) -> None:
    met = [(r["service"], r["at"][5:19], r["reason"]) for r in summary["refusals"]]
    assert met == [
        ("1a", "11-23T08:58:00", "before_opening"),
        ("1a", "11-23T12:00:05", "break"),
        ("1a", "11-23T12:10:00", "break"),
        ("1a", "11-23T14:00:00", "after_closing"),
        ("1a", "11-27T11:30:00", "break"),
        ("1c", "11-27T11:30:00", "not_service_day"),
    ]


def test_every_slip_carries_its_own_scannable_code(out: Path, summary: dict[str, Any]) -> None:
    slips = summary["slips"]
    assert {slip["kind"] for slip in slips} == {"approved", "incomplete", "rejected"}
    for slip in slips:
        codes = PrintedPdf((out / slip["file"]).read_bytes()).decode()
        assert slip["code"] in codes
        assert parse_code(slip["code"]) is not None


def test_every_number_was_printed_once(out: Path, summary: dict[str, Any]) -> None:
    receipts = sorted(file.stem for file in (out / "receipts").iterdir())
    labels = sorted(f"{t['service_day']}_{t['number']}" for t in summary["tickets"])
    assert receipts == labels


def test_the_case_of_the_proxy_went_over_two_visits(out: Path) -> None:
    database = open_database(f"sqlite:///{out / 'office.db'}")
    with database.reading() as session:
        looks = session.scalars(
            select(Verification)
            .where(Verification.official_name == "CV Sinar Jaya")
            .order_by(Verification.visit_no)
        ).all()
        assert [(look.visit_no, look.outcome) for look in looks] == [
            (1, "incomplete"), (2, "approved"),
        ]  # fmt: skip
        assert len({look.case_id for look in looks}) == 1
        assert set(session.scalars(select(PrintJob.state))) == {"printed"}
        assert session.scalar(select(Visit.purpose).where(Visit.service.is_(None)))
    database.close()


def test_every_picture_is_a_whole_window(out: Path, summary: dict[str, Any]) -> None:
    sizes = {(1080, 1920), (1920, 1080), (1366, 768)}
    for screen in summary["screens"]:
        with Image.open(out / "screens" / screen["file"]) as picture:
            assert picture.size in sizes, screen
            assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 20, "not blank"
        assert screen["caption"]


def test_the_ticket_on_the_kiosk_can_be_scanned_from_its_picture(
    out: Path, summary: dict[str, Any]
) -> None:
    [ticket] = [s for s in summary["screens"] if s["file"].endswith("kiosk-ticket.png")]
    with Image.open(out / "screens" / ticket["file"]) as picture:
        [found] = zxingcpp.read_barcodes(picture)
    assert parse_code(found.text) is not None


def test_a_real_offices_files_are_never_taken_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "office.db").write_bytes(b"kantor sungguhan")
    assert main(["--out", str(tmp_path)]) == 2
    assert "Pilih folder lain" in capsys.readouterr().err
    assert (tmp_path / "office.db").read_bytes() == b"kantor sungguhan"


def test_no_sealed_number_lies_readable_in_what_the_day_left(out: Path) -> None:
    secrets = (b"013121660091000", b"9120001234567", b"081234567890", b"0813987654")
    for file in (out / "office.db", *(out / "receipts").iterdir(), out / "summary.json"):
        content = file.read_bytes()
        assert not any(secret in content for secret in secrets), file
