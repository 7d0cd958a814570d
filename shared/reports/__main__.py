"""`python -m shared.reports`: make an office's reports without a window, for a scheduler."""

import argparse
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from shared.errors import UserError
from shared.faults import told
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

    Returns 1 when one could not be made, which is told and does not stop the others, and 2 with a
    sentence when nothing can be made.
    """
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    chosen = _parser().parse_args(arguments)
    try:
        _, office = open_workstation(chosen.settings, _NAME)
    except CannotStart as refusal:
        print(refusal, file=sys.stderr)
        return 2
    try:
        period = _period(chosen, office)
        office.reports.must_have_begun(period)
        make_ready(chosen.out)
        return 1 if _make(office, period, chosen) else 0
    except Exception as fault:  # noqa: BLE001 - whoever reads the scheduler's mail needs a sentence
        print(sentence(told(fault)), file=sys.stderr)
        return 2
    finally:
        office.close()


def _make(office: Office, period: Period, chosen: argparse.Namespace) -> list[str]:
    """Write every report and return what could not be made."""
    stationery = office.reports.stationery(None)
    missing: list[str] = []
    for name in chosen.only or office.reports.kinds:
        report = office.reports.kinds[ReportKind(name)]
        with _going_on(report.title, missing):
            document = office.reports.document(report.kind, period, None)
            for kind in map(Format, chosen.format or Format):
                with _going_on(f"{report.title} ({kind.upper()})", missing):
                    (file,) = write(document, stationery, chosen.out, (kind,))
                    print(file, flush=True)
    return missing


@contextmanager
def _going_on(what: str, missing: list[str]) -> Iterator[None]:
    """Tell what could not be made, so that the rest still is."""
    try:
        yield
    except Exception as fault:  # noqa: BLE001 - one report's fault must not stop the others
        missing.append(what)
        print(f"{what}: {sentence(told(fault))}", file=sys.stderr)


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
