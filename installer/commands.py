"""What each of the four commands does once its words are understood."""

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from installer import bundles, gates
from installer.needs import (
    LISTENING,
    OBJDUMP,
    POSTGRESQL_SERVER,
    QT_LIBRARIES,
    SCREEN_LIBRARIES,
    SHARED_PYTHON,
    SOUND_LIBRARIES,
    Need,
)
from installer.workshop import Workshop

TOUR_FOLDER = "tour"


def has_screen(platform: str, environ: Mapping[str, str]) -> bool:
    """Whether windows can be shown to somebody."""
    if platform != "linux":
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def run(workshop: Workshop) -> int:
    """Open the demonstration office; without a screen, play the tour and say where it lies."""
    if not has_screen(sys.platform, os.environ):
        out = workshop.root / TOUR_FOLDER
        workshop.console.say("Tidak ada layar: tur diputar sebagai gantinya.")
        return tour(workshop, out, everything=False)
    workshop.prepare("run", _on_linux(*QT_LIBRARIES, *SCREEN_LIBRARIES, *SOUND_LIBRARIES))
    workshop.console.say("Membuka kios, loket, dan papan antrean kantor demonstrasi.")
    return workshop.start(["-m", "installer.demonstration"])


def tour(workshop: Workshop, out: Path, *, everything: bool) -> int:
    """Play one office day through the real windows and leave its pictures in a folder.

    Raises OSError, before anything is installed, when nothing can be written there.
    """
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=out):
        pass
    workshop.prepare("run", _on_linux(*QT_LIBRARIES))
    options = ["--all"] if everything else []
    arguments = ["-m", "tests.e2e.tour", "--out", str(out.resolve()), *options]
    code = workshop.start(arguments, QT_QPA_PLATFORM="offscreen")
    if code == 0:
        workshop.console.say(f"Tur selesai. Lihat gambar layar di {out.resolve() / 'screens'}")
    return code


def test(workshop: Workshop, *, include_long: bool) -> int:
    """Every gate: lint, format, types, QML lint, tests."""
    listening = LISTENING if include_long else ()
    workshop.prepare("test", (*_on_linux(*QT_LIBRARIES, *listening), POSTGRESQL_SERVER))
    return gates.pass_all(gates.gates(include_long=include_long), workshop)


def build(workshop: Workshop) -> int:
    """Bundles of both apps that run without Python."""
    workshop.prepare("build", _on_linux(*QT_LIBRARIES, OBJDUMP, SHARED_PYTHON))
    return bundles.build(workshop)


def _on_linux(*needs: Need) -> tuple[Need, ...]:
    # Windows and macOS bring these along.
    return needs if sys.platform == "linux" else ()
