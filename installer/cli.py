"""The words of the command line, and one sentence for whatever stops them."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from installer import commands
from installer.console import terminal
from installer.failures import SetupFailure, explain_os_error
from installer.workshop import Workshop, this_workshop

INTERRUPTED = 130  # what shells report after Ctrl+C


def main(arguments: Sequence[str]) -> int:
    """Carry out a command line; returns its exit code."""
    options = _parser().parse_args(arguments)
    console = terminal()
    try:
        return _carry_out(options, this_workshop(console))
    except SetupFailure as failure:
        sentence = str(failure)
    except OSError as error:
        sentence = explain_os_error(error)
    except KeyboardInterrupt:
        console.say("\nDihentikan. Jalankan lagi perintah yang sama untuk melanjutkan.")
        return INTERRUPTED
    print(sentence, file=sys.stderr)
    return 1


def _carry_out(options: argparse.Namespace, workshop: Workshop) -> int:
    match options.command:
        case "run":
            return commands.run(workshop)
        case "tour":
            return commands.tour(workshop, options.out, everything=options.all)
        case "test":
            return commands.test(workshop, include_long=options.long)
        case _:
            return commands.build(workshop)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m installer", description="Loket LPSE")
    verbs = parser.add_subparsers(dest="command", required=True)
    verbs.add_parser("run", help="pasang lalu buka kantor demonstrasi (kios, loket, papan)")
    tour = verbs.add_parser("tour", help="putar satu hari kantor dan simpan gambar layarnya")
    tour.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder hasil")
    tour.add_argument("--all", action="store_true", help="juga setiap halaman dan keadaan")
    test = verbs.add_parser("test", help="semua pemeriksaan dan pengujian")
    test.add_argument("--long", action="store_true", help="termasuk pengujian yang lama")
    verbs.add_parser("build", help="bangun bundel mandiri kios dan loket ke dist/")
    return parser
