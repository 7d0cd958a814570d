"""`python -m tests.e2e.tour --out DIR [--all]`: play the day and leave its pictures."""

import argparse
import shutil
import sys
from pathlib import Path

from tests.e2e.day import play
from tests.e2e.gallery import walk_every_page
from tests.e2e.scene import Day
from tests.e2e.stage import stage
from tests.e2e.summary import FILE, write_summary

OURS = ("screens", "slips", "receipts", "office.db", "office.db-wal", "office.db-shm",
        "office.key", "first-start", "counter-pages", "cadangan", "remembered", FILE)  # fmt: skip
"""What an earlier tour left in the folder; nothing else there is touched."""

MARK = ".loket-tour"
"""Says that a folder is a tour's: a real office's files are never taken away."""


class NotATour(Exception):
    """The folder holds files of these names that no tour has left."""


def tour(out: Path, *, everything: bool = False) -> Day:
    """Play the story into a folder; with `everything`, walk all pages and states besides."""
    clear(out)
    with stage(out) as built:
        day = play(built)
        if everything:
            walk_every_page(day)
        write_summary(out, built.office(), day)
    return day


def clear(out: Path) -> None:
    """Make the folder and take away what an earlier tour left in it; raises `NotATour`."""
    out.mkdir(parents=True, exist_ok=True)
    foreign = [name for name in OURS if (out / name).exists()]
    if foreign and not (out / MARK).exists():
        raise NotATour(f"{out} berisi {', '.join(foreign)} yang bukan dari tur. Pilih folder lain.")
    (out / MARK).touch()
    for name in OURS:
        target = out / name
        if target.is_dir():
            shutil.rmtree(target)
        else:
            target.unlink(missing_ok=True)


def main(arguments: list[str] | None = None) -> int:
    """Play the tour from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.tour", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--all", action="store_true", help="every page and state besides")
    chosen = parser.parse_args(arguments)
    try:
        day = tour(chosen.out, everything=chosen.all)
    except NotATour as refusal:
        print(refusal, file=sys.stderr)
        return 2
    print(f"{len(day.stage.pictures)} gambar, {len(day.refusals)} penolakan: {chosen.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
