"""Opens kiosk, counter and board of a fresh demonstration office; runs inside `.venv`.

The clock starts on a working Monday at nine and every screen says SIMULASI, so that the
office is open at night and on Sundays too.
"""

import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from shared.clock import SimulatedClock
from shared.demonstration import STARTS_AT, found_demonstration

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "demonstration"

WINDOWS = (
    ("Kiosk 1", "kiosk.toml", ("kiosk",)),
    ("Layar antrean", "display.toml", ("kiosk", "--display")),
    ("PC loket 1", "counter.toml", ("counter",)),
)
"""Workstation, settings file and app of each window."""

SETTINGS = """\
# Satu komputer dari kantor demonstrasi; dibuat ulang setiap kali demonstrasi dimulai.

[database]
url = "sqlite:///office.db"
key_file = "office.key"

[workstation]
name = "{workstation}"

[tickets]
folder = "prints"

[slips]
folder = "prints"

[simulation]
starts_at = {starts_at}
begun_at = {begun_at}
"""


def main() -> int:
    """Show the three windows until all of them are closed."""
    begun_at = datetime.now(UTC)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    clock = SimulatedClock(STARTS_AT, begun_at)
    found_demonstration(f"sqlite:///{FOLDER / 'office.db'}", FOLDER / "office.key", clock)
    started = []
    for workstation, file, app in WINDOWS:
        _write_settings(FOLDER / file, workstation, begun_at)
        started.append(_start(app, FOLDER / file))
    try:
        return max(process.wait() for process in started)
    except KeyboardInterrupt:
        for process in started:
            process.terminate()
        return 0


def _write_settings(file: Path, workstation: str, begun_at: datetime) -> None:
    text = SETTINGS.format(
        workstation=workstation,
        starts_at=STARTS_AT.isoformat(),
        begun_at=begun_at.isoformat(),
    )
    file.write_text(text, encoding="utf-8")


def _start(app: tuple[str, ...], settings: Path) -> subprocess.Popen[bytes]:
    module, *options = app
    words = [sys.executable, "-m", module, *options, "--settings", str(settings)]
    if module == "kiosk":
        words.append("--windowed")
    return subprocess.Popen(words, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
