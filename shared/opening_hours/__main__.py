"""`python -m shared.opening_hours SERVICE [MOMENT…]`: why is it closed?

Answers in JSON lines on standard output; without arguments it answers lines of `SERVICE MOMENT`
from standard input. What it cannot answer it says on standard error, answers the rest all the
same, and ends with status 2.
"""

import argparse
import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from db.errors import DatabaseRefused
from shared.catalogue import BUNDLED, CatalogueMistakes, load
from shared.clock import Clock, SystemClock
from shared.opening_hours.questions import Question, UnclearQuestion, answer, questions_in
from shared.opening_hours.sources import HoursSource, hours_of_catalogue
from shared.pipes import while_read

REFUSED = 2


def main() -> int:
    """Answer the command line or standard input; return the exit status."""
    # PowerShell begins what it pipes with a byte order mark.
    encodings = {sys.stdin: "utf-8-sig", sys.stdout: "utf-8", sys.stderr: "utf-8"}
    for stream, encoding in encodings.items():
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=encoding, errors="replace")
    options = _parser().parse_args()
    clock = SystemClock()
    try:
        with while_read(), _source(options, clock) as source:
            return _answer_all(_questions(options), source, clock)
    except (CatalogueMistakes, DatabaseRefused) as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m shared.opening_hours",
        description="Menjawab apakah layanan buka, sampai kapan, atau mengapa tutup.",
        epilog="Tanpa LAYANAN, pertanyaan dibaca dari masukan standar: satu baris LAYANAN WAKTU.",
    )
    parser.add_argument("service", nargs="?", metavar="LAYANAN", help="kode layanan, misalnya 1a")
    parser.add_argument(
        "moments",
        nargs="*",
        metavar="WAKTU",
        help="waktu ISO, misalnya 2026-11-23T09:42 (waktu kantor); tanpa waktu: sekarang",
    )
    source = parser.add_mutually_exclusive_group()
    source.add_argument(
        "--catalogue", type=Path, default=BUNDLED, metavar="BERKAS", help="katalog lain"
    )
    source.add_argument("--url", help="basis data kantor: jam, libur, dan penutupannya sendiri")
    return parser


@contextmanager
def _source(options: argparse.Namespace, clock: Clock) -> Iterator[HoursSource]:
    if options.url is None:
        yield hours_of_catalogue(load(options.catalogue))
        return
    # Loading the database library takes longer than answering from the catalogue.
    from shared.opening_hours.office_source import hours_of_office

    with hours_of_office(options.url, clock) as source:
        yield source


def _questions(options: argparse.Namespace) -> Iterable[Question]:
    if options.service is None:
        return questions_in(sys.stdin)
    return [Question(options.service, moment) for moment in options.moments or (None,)]


def _answer_all(questions: Iterable[Question], source: HoursSource, clock: Clock) -> int:
    status = 0
    for question in questions:
        try:
            print(answer(question, source, clock), flush=True)
        except UnclearQuestion as slip:
            print(f"{question.place}{slip}", file=sys.stderr)
            status = REFUSED
    return status


if __name__ == "__main__":
    sys.exit(main())
