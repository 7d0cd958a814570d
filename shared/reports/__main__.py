"""`python -m shared.reports`: make an office's reports without a window, for a scheduler."""

import argparse
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from shared.errors import UserError
from shared.faults import OFFLINE, told
from shared.messages import sentence
from shared.office import Office
from shared.reports.asked import ReportKind
from shared.reports.files import Format, make_ready, write
from shared.reports.period import Period, Span, parse_period, period_of
from shared.startup import CannotStart, open_workstation

_NAME = "Laporan terjadwal"
_EXAMPLES = {
    Span.MONTH: "2026-11",
    Span.QUARTER: "2026-Q4",
    Span.SEMESTER: "2026-S2",
    Span.YEAR: "2026",
}


def main(arguments: list[str] | None = None) -> int:
    """Write the reports and name each file once it is written.

    What cannot be made is told and does not stop the rest, unless the database is lost. Returns 0
    when everything is written, 1 when something is missing, and 2 when there is nothing.
    """
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    chosen = _parser().parse_args(arguments)
    try:
        _, office = open_workstation(chosen.settings, _NAME)
    except CannotStart as refusal:
        print(refusal, file=sys.stderr)
        return 2
    outcome = _Outcome()
    try:
        period = _period(chosen, office)
        office.reports.must_have_begun(period)
        make_ready(chosen.out)
        _make(office, period, chosen, outcome)
    except Exception as fault:  # noqa: BLE001 - whoever reads the scheduler's mail needs a sentence
        outcome.is_whole = False
        print(sentence(told(fault)), file=sys.stderr)
    finally:
        office.close()
    return outcome.exit_code


@dataclass(slots=True)
class _Outcome:
    """What has come of the reports so far."""

    has_files: bool = False
    is_whole: bool = True

    @property
    def exit_code(self) -> int:
        if self.is_whole:
            return 0
        return 1 if self.has_files else 2


def _make(office: Office, period: Period, chosen: argparse.Namespace, outcome: _Outcome) -> None:
    """Write every report that can be made."""
    stationery = office.reports.stationery(None)
    for name in chosen.only or office.reports.kinds:
        report = office.reports.kinds[ReportKind(name)]
        with _going_on(report.title, outcome):
            document = office.reports.document(report.kind, period, None)
            for kind in map(Format, chosen.format or Format):
                with _going_on(f"{report.title} ({kind.upper()})", outcome):
                    (file,) = write(document, stationery, chosen.out, (kind,))
                    outcome.has_files = True
                    print(file, flush=True)


@contextmanager
def _going_on(what: str, outcome: _Outcome) -> Iterator[None]:
    """Tell what could not be made, so that the rest still is; without a database nothing can."""
    try:
        yield
    except Exception as fault:
        refusal = told(fault)
        if refusal.key == OFFLINE:
            raise refusal from fault
        outcome.is_whole = False
        print(f"{what}: {sentence(refusal)}", file=sys.stderr)


def _period(chosen: argparse.Namespace, office: Office) -> Period:
    """The period asked for; without one, the month that has just ended."""
    for span in Span:
        written = getattr(chosen, span)
        if written is not None:
            period = parse_period(written)
            if period.span is not span:
                raise UserError("reports.bad_period")
            return period
    return period_of(office.reports.today().replace(day=1) - timedelta(days=1), Span.MONTH)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m shared.reports",
        description="Buat laporan kantor tanpa jendela; tanpa periode, bulan yang baru berakhir.",
    )
    parser.add_argument(
        "--settings", type=Path, metavar="FILE", help="berkas pengaturan komputer ini"
    )
    parser.add_argument(
        "--out", type=_folder, required=True, metavar="FOLDER", help="folder tempat laporan ditulis"
    )
    periods = parser.add_mutually_exclusive_group()
    for span, example in _EXAMPLES.items():
        periods.add_argument(f"--{span}", metavar=example, help=f"misalnya {example}")
    parser.add_argument(
        "--only",
        action="append",
        choices=[kind.value for kind in ReportKind],
        help="hanya laporan ini; boleh ditulis beberapa kali",
    )
    parser.add_argument(
        "--format",
        action="append",
        choices=[kind.value for kind in Format],
        help="hanya jenis berkas ini (semula keduanya)",
    )
    return parser


def _folder(written: str) -> Path:
    """A folder that was named: an empty setting of a scheduler is none."""
    if not written.strip():
        raise argparse.ArgumentTypeError("tulis nama foldernya")
    return Path(written)


if __name__ == "__main__":
    sys.exit(main())
