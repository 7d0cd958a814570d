"""Devices: a folder, a printer on the network, the system's spooler."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from shared.errors import UserError
from shared.printing import Device, DeviceKind, PrinterSettings, device_of
from shared.slips.content import SlipKind
from shared.slips.pages import page_of
from tests.support.escpos_picture import draw
from tests.support.paper import PrintedPdf, ticket, verification
from tests.support.printers import NetworkPrinter

ROOT = Path(__file__).parents[3]
TICKET = page_of(ticket())
SLIP = page_of(verification(SlipKind.APPROVED))


def refusal_of(device: Device) -> str:
    with pytest.raises(UserError) as refusal:
        device.print(TICKET)
    return refusal.value.key


def test_the_folder_is_made_and_holds_whole_files_only(tmp_path: Path) -> None:
    device = device_of(PrinterSettings(folder=tmp_path / "new" / "prints"))
    for page in (TICKET, SLIP, SLIP):
        device.print(page)
    names = sorted(path.name for path in (tmp_path / "new" / "prints").iterdir())
    assert names == ["0001-BV-LPSE-2026.pdf", "2026-11-23_A-014.pdf"]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "prints").write_text("a file")
    assert refusal_of(device_of(PrinterSettings(folder=tmp_path / "prints"))) == "printing.folder"


def test_a_network_printer_gets_a_receipt_of_its_width() -> None:
    with NetworkPrinter() as printer:
        settings = PrinterSettings(
            DeviceKind.ESCPOS, host="127.0.0.1", port=printer.port, columns=42
        )
        device_of(settings).print(TICKET)
        receipt = draw(printer.received.get(timeout=60), columns=42)
    assert receipt.decode() == ["T7F3K92QMX4B"]


def test_a_refused_connection_is_said() -> None:
    with NetworkPrinter() as printer:
        port = printer.port
    settings = PrinterSettings(DeviceKind.ESCPOS, host="127.0.0.1", port=port)
    assert refusal_of(device_of(settings)) == "printing.unreachable"


def test_an_unknown_host_is_said() -> None:
    settings = PrinterSettings(DeviceKind.ESCPOS, host="printer.invalid")
    assert refusal_of(device_of(settings)) == "printing.unreachable"


needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="lp is a POSIX command")


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for `lp` that keeps its arguments and what it is given."""
    program = tmp_path / "bin" / "lp"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/args\ncat > {tmp_path}/pdf\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


@needs_posix
def test_the_spooler_is_told_the_paper_of_a_slip(lp: Path) -> None:
    device_of(PrinterSettings(DeviceKind.SYSTEM, printer="laser")).print(SLIP)
    arguments = (lp / "args").read_text().splitlines()
    assert "media=A5" in arguments
    assert arguments[-2:] == ["-d", "laser"]
    assert PrintedPdf((lp / "pdf").read_bytes()).decode() == ["V7F3K92QMX4B"]


@needs_posix
def test_the_spooler_is_told_the_length_of_a_ticket(lp: Path) -> None:
    device_of(PrinterSettings(DeviceKind.SYSTEM)).print(TICKET)
    arguments = (lp / "args").read_text().splitlines()
    [media] = [part for part in arguments if part.startswith("media=")]
    height = PrintedPdf((lp / "pdf").read_bytes()).size_mm[1]
    assert media in (f"media=Custom.80x{height}mm", f"media=Custom.80x{height + 1}mm")
    assert "-d" not in arguments


@needs_posix
def test_a_spooler_that_declines_is_said(lp: Path) -> None:
    (lp / "bin" / "lp").write_text("#!/bin/sh\necho 'lp: unknown printer' >&2\nexit 1\n")
    settings = PrinterSettings(DeviceKind.SYSTEM, printer="gone")
    assert refusal_of(device_of(settings)) == "printing.spooler_refused"


def test_a_machine_without_a_spooler_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert refusal_of(device_of(PrinterSettings(DeviceKind.SYSTEM))) == "printing.no_spooler"


def test_large_libraries_wait_for_the_first_print() -> None:
    program = "import sys, shared.printing, shared.slips; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert {"reportlab", "escpos", "barcode", "PIL"}.isdisjoint(loaded.stdout.split())
