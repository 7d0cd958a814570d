"""The spooler: what was promised comes out, and no fault stops what stands behind it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from shared.actors import new_request
from shared.catalogue import ApplicantType
from shared.errors import UserError
from shared.office import Office
from shared.printing import JobState, PaperKind, PrintJobs, Spooler
from shared.printing.devices import Device, FolderDevice, ReceiptPrinter
from tests.support.escpos_picture import draw
from tests.support.offices import KIOSK, Place, take_ticket
from tests.support.paper import PrintedPdf
from tests.support.printers import Listener, NetworkPrinter, Tray

Start = Callable[[Office, Device], Spooler]


@pytest.fixture
def heard() -> Listener:
    return Listener()


@pytest.fixture
def start(heard: Listener) -> Iterator[Start]:
    """Starts spoolers of the kiosk, and stops them at the end."""
    running: list[Spooler] = []

    def begin(office: Office, device: Device) -> Spooler:
        devices = dict.fromkeys(PaperKind, device)
        running.append(Spooler(office.print_jobs, KIOSK.name, devices, heard.reports.put))
        running[-1].start()
        return running[-1]

    yield begin
    for spooler in running:
        spooler.stop()


def test_what_was_promised_before_a_crash_is_printed_after_the_start(
    sqlite_office: Office, start: Start, heard: Listener
) -> None:
    ticket, tray = take_ticket(sqlite_office), Tray()
    start(sqlite_office, tray)
    assert heard.next().error is None
    assert [page.file_name for page in tray.pages] == [f"2026-11-23_{ticket.label}"]
    assert sqlite_office.print_jobs.latest(ticket.id).state is JobState.PRINTED  # type: ignore[union-attr]


def test_a_new_ticket_is_printed_while_it_runs(
    sqlite_office: Office, start: Start, heard: Listener, tmp_path: Path
) -> None:
    spooler = start(sqlite_office, FolderDevice(tmp_path / "receipts"))
    ticket = take_ticket(sqlite_office)
    spooler.wake()
    report = heard.next()
    assert (report.subject_id, report.title, report.error) == (ticket.id, ticket.label, None)
    [file] = (tmp_path / "receipts").iterdir()
    assert PrintedPdf(file.read_bytes()).decode() == [ticket.code]


def test_nobody_needs_to_wake_it(sqlite_office: Office, start: Start, heard: Listener) -> None:
    start(sqlite_office, Tray())
    ticket = take_ticket(sqlite_office)
    assert heard.next().subject_id == ticket.id


def test_a_printer_that_was_off_is_told_and_the_ticket_sent_again(
    sqlite_office: Office, start: Start, heard: Listener
) -> None:
    with NetworkPrinter() as printer:
        port = printer.port
    spooler = start(sqlite_office, ReceiptPrinter("127.0.0.1", port, 48))
    ticket = take_ticket(sqlite_office)
    spooler.wake()
    report = heard.next()
    assert report.error is not None
    assert report.error.key == "printing.unreachable"
    spooler.stop()

    with NetworkPrinter() as printer:
        spooler = start(sqlite_office, ReceiptPrinter("127.0.0.1", printer.port, 48))
        sqlite_office.print_jobs.print_again(report.job_id, KIOSK, new_request())
        spooler.wake()
        assert heard.next().error is None
        receipt = draw(printer.received.get(timeout=60))
    assert receipt.decode() == [ticket.code]
    assert "SALINAN" not in " ".join(receipt.lines)


@pytest.mark.parametrize(
    ("fault", "key"),
    [
        (UserError("printing.unreachable"), "printing.unreachable"),
        (ZeroDivisionError("a bug in a layout"), "printing.bug"),
    ],
)
def test_a_fault_fails_its_own_job_alone(
    sqlite_office: Office, start: Start, heard: Listener, fault: Exception, key: str
) -> None:
    tickets = [take_ticket(sqlite_office) for _ in range(2)]
    tray = Tray(faults=[fault])
    start(sqlite_office, tray)
    reports = [heard.next() for _ in tickets]
    assert [report.error.key if report.error else "" for report in reports] == [key, ""]
    assert [ticket.id for ticket in tickets] == [report.subject_id for report in reports]


def test_a_slip_of_a_newer_program_is_said(
    sqlite_office: Office, start: Start, heard: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_ticket(sqlite_office)
    monkeypatch.setattr("shared.slips.saved.VERSION", 0)
    start(sqlite_office, Tray())
    report = heard.next()
    assert report.error is not None
    assert report.error.key == "printing.unreadable"


def test_a_job_that_was_under_way_in_a_crash_is_told_and_not_repeated(
    sqlite_office: Office, start: Start, heard: Listener
) -> None:
    ticket, tray = take_ticket(sqlite_office), Tray()
    sqlite_office.print_jobs.claim(KIOSK.name)
    spooler = start(sqlite_office, tray)
    report = heard.next()
    assert report.error is not None
    assert (report.subject_id, report.error.key) == (ticket.id, "printing.interrupted")
    sqlite_office.print_jobs.print_again(report.job_id, KIOSK, new_request())
    spooler.wake()
    assert heard.next().error is None
    assert [page.stamps[0] for page in tray.pages] == ["SALINAN"]


class ShakyJobs:
    """Print jobs of a database that is out of reach now and then."""

    def __init__(self, jobs: PrintJobs, refusals: dict[str, int]) -> None:
        self._jobs = jobs
        self._refusals = refusals

    def __getattr__(self, name: str) -> object:
        return partial(self._call, name)

    def _call(self, name: str, *arguments: object) -> object:
        if self._refusals.get(name, 0) > 0:
            self._refusals[name] -= 1
            raise ConnectionError("the database is out of reach")
        return getattr(self._jobs, name)(*arguments)


@pytest.mark.parametrize("verb", ["recover", "claim", "settle"])
def test_a_lost_database_delays_paper_and_never_doubles_it(
    sqlite_office: Office, heard: Listener, verb: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.printing.spooler.POLL_SECONDS", 0.01)
    ticket, tray = take_ticket(sqlite_office), Tray()
    jobs = ShakyJobs(sqlite_office.print_jobs, {verb: 3})
    devices = dict.fromkeys(PaperKind, tray)
    spooler = Spooler(jobs, KIOSK.name, devices, heard.reports.put)  # type: ignore[arg-type]
    spooler.start()
    assert heard.next().error is None
    spooler.stop()
    assert len(tray.pages) == 1
    assert sqlite_office.print_jobs.latest(ticket.id).state is JobState.PRINTED  # type: ignore[union-attr]


def test_stopping_leaves_what_is_queued(
    sqlite_office: Office, start: Start, heard: Listener
) -> None:
    start(sqlite_office, Tray()).stop()
    ticket = take_ticket(sqlite_office)
    assert sqlite_office.print_jobs.latest(ticket.id).state is JobState.QUEUED  # type: ignore[union-attr]
    assert heard.reports.empty()


def test_tickets_and_slips_go_to_printers_of_their_own(
    sqlite_place: Place, heard: Listener
) -> None:
    office = sqlite_place.open()
    trays = {kind: Tray() for kind in PaperKind}
    take_ticket(office, applicant_type=ApplicantType.BADAN_USAHA)
    spooler = Spooler(office.print_jobs, KIOSK.name, trays, heard.reports.put)
    spooler.start()
    heard.next()
    spooler.stop()
    assert {kind for kind, tray in trays.items() if tray.pages} == {PaperKind.TICKET}
