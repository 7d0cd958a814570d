"""`python -m tests.benchmarks.year_of_reports`: reports of an office with a busy year behind it.

A year of 100,000 visits, a fourth of them for requests, in an office that is opened anew. The bars
hold for a month's monitoring on a quiet machine: the page within 200 ms, both files within 2 s, and
no more memory for the tenth report than for the first. `own` is the time this process was at work
on both its threads, which on SQLite is more than there is to wait for. The first line says how fast
the machine is at the moment: shared ones differ by two within minutes. `--postgres` starts a server
of its own.
"""

import argparse
import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from shared.office import Office
from shared.reports import pdf, xlsx
from shared.reports.asked import ReportKind
from shared.reports.period import Period, parse_period
from tests.support.history import History, working_days_before
from tests.support.offices import MONDAY, Originals, Place, seated
from tests.support.request_history import add_requests

SCREEN_BAR_MS = 200
FILES_BAR_MS = 2000
MEMORY_BAR_KB = 4096
DAYS = 260
REGISTERS = (
    ReportKind.GUESTS,
    ReportKind.ROOM,
    ReportKind.VERIFICATIONS,
    ReportKind.REQUESTS,
)


def main() -> int:
    """Print how long a month's reports take to be read and to be made, and their memory."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.year_of_reports")
    parser.add_argument("-n", type=int, default=5, help="counted readings of each")
    parser.add_argument("--visits", type=int, default=100_000, help="visits of the year")
    parser.add_argument("--month", default="2026-10", help="the month that is reported")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL, not SQLite")
    chosen = parser.parse_args()
    kind = "postgresql" if chosen.postgres else "sqlite"
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        originals = stack.enter_context(Originals(folder))
        (folder / "office").mkdir()
        place = originals.copy(kind, folder / "office")
        stack.callback(place.close)
        _fill(place, chosen.visits)
        print(f"a million additions: {_time(_additions)[1]:.0f} ms of this machine", flush=True)
        slow = _measure(place.open(), parse_period(chosen.month), chosen.n)
    print(f"{kind}: {slow} over the bar")
    return 1 if slow else 0


def _measure(office: Office, month: Period, times: int) -> int:
    monitoring = ReportKind.MONITORING
    page = _page(office, monitoring, month)
    slow = _tell("layar: monitoring sebulan", page, times, SCREEN_BAR_MS)
    slow += _tell("PDF dan XLSX: monitoring sebulan", _files(office, month), times, FILES_BAR_MS)
    year = parse_period(str(month.year))
    _tell("layar: monitoring setahun", _page(office, monitoring, year), times, None)
    for kind in REGISTERS:
        _tell(f"layar: register {kind} sebulan", _page(office, kind, month), times, None)
    return slow + _tell_memory(_files(office, month))


def _page(office: Office, kind: ReportKind, period: Period) -> Callable[[], object]:
    return partial(office.reports.document, kind, period, None)


def _files(office: Office, period: Period) -> Callable[[], object]:
    def make() -> object:
        document = office.reports.document(ReportKind.MONITORING, period, None)
        stationery = office.reports.stationery(None)
        return pdf.render(document, stationery), xlsx.render(document, stationery)

    return make


def _tell(name: str, work: Callable[[], object], times: int, bar: int | None) -> int:
    """Print the first time and the median of the others; 1 when that is over the bar."""
    took = [_time(work) for _each in range(times + 1)]
    first, (wall, own) = took[0][0], map(statistics.median, zip(*took[1:], strict=True))
    is_over = bar is not None and wall > bar
    mark = f"  over the bar of {bar} ms" if is_over else ""
    print(f"{name:40} first {first:7.1f}   {wall:7.1f} ms   own {own:7.1f}{mark}", flush=True)
    return int(is_over)


def _tell_memory(work: Callable[[], object]) -> int:
    """Print how much more memory ten reports leave behind; 1 when it is more than a little."""
    work()
    gc.collect()
    before = _memory_kb()
    for _each in range(10):
        work()
    gc.collect()
    grown = _memory_kb() - before
    print(f"{'memory of ten more reports':40} {grown:+} kB", flush=True)
    return int(grown > MEMORY_BAR_KB)


def _memory_kb() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1])


def _additions() -> int:
    total = 0
    for each in range(1_000_000):
        total += each
    return total


def _time(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds until it is done, and those that this process itself was at work."""
    began, own = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - began) * 1000, (time.process_time() - own) * 1000


def _fill(place: Place, visits: int) -> None:
    """Write the year, and close its office: the next one begins as on any morning."""
    began = time.perf_counter()
    office = place.open()
    siti = seated(office, "siti", 1)
    history = History(office, place.key_file, siti)
    history.write(working_days_before(MONDAY.date(), DAYS), visits // DAYS)
    add_requests(office, siti)
    place.close()
    print(f"{visits} visits written in {time.perf_counter() - began:.0f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())
