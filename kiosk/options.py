"""The command line of `python -m kiosk`; standard library only, as the supervisor reads it too."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from shared import product


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for; `beats` means that a supervisor reads the standard output."""

    settings: Path | None
    display: bool
    survey: bool
    windowed: bool
    set_pin: bool
    supervised: bool
    beats: bool
    setup: bool


def read_options(arguments: list[str] | None = None) -> Options:
    """Read the command line; ends the program on a mistake, `--help` or `--version`."""
    return Options(**vars(_parser().parse_args(arguments)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m kiosk", description="Opens the kiosk, the public board or the survey."
    )
    parser.add_argument("--settings", type=Path, metavar="FILE", help="this workstation's settings")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--display", action="store_true", help="open the public board instead")
    instead.add_argument(
        "--survey", action="store_true", help="open the satisfaction survey for a tablet instead"
    )
    parser.add_argument(
        "--windowed", action="store_true", help="do not fill the screen, and let go of it"
    )
    parser.add_argument(
        "--supervised", action="store_true", help="start again after a crash or when frozen"
    )
    parser.add_argument(
        "--set-pin", action="store_true", help="choose the PIN of the kiosks' staff menu, and end"
    )
    parser.add_argument(
        "--setup", action="store_true", help="set this workstation up, or change how it was"
    )
    parser.add_argument("--beats", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument(
        "--version", action="version", version=f"{product.NAME} {product.VERSION} (kiosk)"
    )
    return parser
