"""`python -m shared.reports`: make an office's reports without a window, for a scheduler."""

import argparse
import sys
from datetime import timedelta
from pathlib import Path

from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.reports.asked import ReportKind
from shared.reports.files import Format, write
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
    """Write the reports and name each file; 2 and a sentence when something refuses."""
    chosen = _parser().parse_args(arguments)
    try:
        _, office = open_workstation(chosen.settings, _NAME)
    except CannotStart as refusal:
        print(refusal, file=sys.stderr)
        return 2
    try:
        for file in _make(office, _period(chosen, office), chosen):
            print(file)
    except UserError as refusal:
        print(sentence(refusal), file=sys.stderr)
        return 2
    finally:
        office.close()
    return 0


def _make(office: Office, period: Period, chosen: argparse.Namespace) -> list[Path]:
    kinds = [ReportKind(name) for name in chosen.only or office.reports.kinds]
    stationery = office.reports.stationery(None)
    formats = tuple(Format(name) for name in chosen.format or Format)
    return [
        file
        for kind in kinds
        for file in write(
            office.reports.document(kind, period, None), stationery, chosen.out, formats
        )
    ]


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
        "--out", type=Path, required=True, metavar="FOLDER", help="folder tempat laporan ditulis"
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


if __name__ == "__main__":
    sys.exit(main())
