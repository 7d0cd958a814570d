"""`python -m shared.personal_data`: delete what is past its time; for a nightly scheduler."""

import argparse
import logging
import sys
from pathlib import Path
from typing import Final

from shared.actors import Kiosk, new_request
from shared.faults import told
from shared.messages import sentence
from shared.personal_data.words import summary
from shared.startup import CannotStart, open_workstation

SCHEDULER: Final = "Tugas malam"


def main(arguments: list[str] | None = None) -> int:
    """Delete once and say what was deleted; 2 and a sentence when that cannot be done."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    chosen = _parser().parse_args(arguments)
    try:
        _, office = open_workstation(chosen.settings, SCHEDULER)
    except CannotStart as refusal:
        print(refusal, file=sys.stderr)
        return 2
    try:
        print(summary(office.personal_data.retain(Kiosk(SCHEDULER), new_request())))
    except Exception as fault:  # noqa: BLE001 - whoever reads the scheduler's mail needs a sentence
        print(sentence(told(fault)), file=sys.stderr)
        return 2
    finally:
        office.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m shared.personal_data",
        description="Hapus data pribadi yang lewat masa simpannya; jadwalkan setiap malam.",
    )
    parser.add_argument(
        "--settings", type=Path, metavar="FILE", help="berkas pengaturan komputer ini"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
