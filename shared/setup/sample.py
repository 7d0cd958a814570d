"""The demonstration office of one computer, apart from any real one."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from shared.clock import Clock, SimulatedClock, SystemClock
from shared.demonstration import STARTS_AT, found_demonstration
from shared.errors import UserError
from shared.settings import load_settings
from shared.setup.plan import file_url

_FRESH: Final = timedelta(hours=12)

_SETTINGS: Final = """\
# Kantor contoh; dibuat baru bila sudah lama tidak dibuka.

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


def sample_settings(folder: Path, workstation: str, clock: Clock | None = None) -> Path:
    """Make the demonstration office in a folder of its own; returns this workstation's settings.

    Kiosk, counter and board that are opened on the same day share it.
    """
    now = (clock or SystemClock()).now()
    file = folder / f"{workstation.lower().replace(' ', '-')}.toml"
    begun_at = _begun_at(folder)
    if begun_at is None or not timedelta() <= now - begun_at < _FRESH:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        begun_at = now
        played = SimulatedClock(STARTS_AT, now)
        found_demonstration(file_url(folder / "office.db"), folder / "office.key", played)
    text = _SETTINGS.format(
        workstation=workstation,
        starts_at=STARTS_AT.isoformat(),
        begun_at=begun_at.isoformat(),
    )
    file.write_text(text, encoding="utf-8")
    return file


def _begun_at(folder: Path) -> datetime | None:
    """When the office that lies there began to be played."""
    for file in folder.glob("*.toml"):
        try:
            clock = load_settings(file).clock
        except UserError:
            return None
        if isinstance(clock, SimulatedClock):
            return clock.begun_at
    return None
