"""`python -m shared.catalogue [FILE] [--json]`: check a catalogue and print it."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from shared.catalogue.as_json import as_json
from shared.catalogue.loader import BUNDLED, load
from shared.catalogue.mistakes import CatalogueMistakes
from shared.catalogue.overview import overview
from shared.pipes import while_read


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the catalogue, or every mistake in it; 0 when it can be used, else 1."""
    options = _parser().parse_args(arguments)
    try:
        catalogue = load(options.file)
    except CatalogueMistakes as error:
        print(error, file=sys.stderr)
        return 1
    with while_read():
        if options.json:
            print(json.dumps(as_json(catalogue), ensure_ascii=False, indent=2), flush=True)
        else:
            print(*overview(catalogue), sep="\n", flush=True)
    return 0


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="python -m shared.catalogue",
        description="Periksa berkas katalog standar pelayanan, lalu tampilkan isinya.",
    )
    parser.add_argument(
        "file", metavar="FILE", nargs="?", type=Path, default=BUNDLED,
        help="berkas katalog (bawaan: katalog yang ikut program)",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="tampilkan sebagai JSON")
    return parser


if __name__ == "__main__":
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # a Windows code page lacks ± and ═
    sys.exit(main())
