"""What the machine itself must have, how that is recognised, and what Debian calls it."""

import ctypes
import importlib.util
import shutil
import sys
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Need:
    """One thing the machine must have; `packages` are its Debian names, to be tried in order."""

    name: str
    packages: tuple[str, ...]
    is_met: Callable[[], bool]


def library(soname: str, *packages: str) -> Need:
    """A shared library, found the way the program loader finds it."""
    return Need(soname, packages, lambda: _loads(soname))


def program(name: str, package: str) -> Need:
    """A program on the search path."""
    return Need(name, (package,), lambda: shutil.which(name) is not None)


def missing(needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Those not met yet."""
    return tuple(need for need in needs if not need.is_met())


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _has_postgresql_server() -> bool:
    folders = [*Path("/usr/lib/postgresql").glob("*/bin"), *Path("/usr").glob("pgsql-*/bin")]
    found = any((folder / "initdb").is_file() for folder in folders)
    return found or shutil.which("initdb") is not None


def _has_shared_python() -> bool:
    name, folder = (sysconfig.get_config_var(key) for key in ("INSTSONAME", "LIBDIR"))
    is_shared = bool(sysconfig.get_config_var("Py_ENABLE_SHARED"))
    return not is_shared or Path(folder, name).exists()


# Windows and macOS bring all of Qt's libraries along.
_GLIB = ("libglib2.0-0t64", "libglib2.0-0")
QT_LIBRARIES = (
    library("libglib-2.0.so.0", *_GLIB),
    library("libgthread-2.0.so.0", *_GLIB),
    library("libGL.so.1", "libgl1"),
    library("libEGL.so.1", "libegl1"),
    library("libX11.so.6", "libx11-6"),
    library("libxkbcommon.so.0", "libxkbcommon0"),
    library("libfontconfig.so.1", "libfontconfig1"),
    library("libfreetype.so.6", "libfreetype6"),
    library("libbrotlidec.so.1", "libbrotli1"),
    library("libdbus-1.so.3", "libdbus-1-3"),
)
SCREEN_LIBRARIES = (
    library("libxcb-cursor.so.0", "libxcb-cursor0"),
    library("libxcb-icccm.so.4", "libxcb-icccm4"),
    library("libxcb-image.so.0", "libxcb-image0"),
    library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    library("libxcb-randr.so.0", "libxcb-randr0"),
    library("libxcb-render-util.so.0", "libxcb-render-util0"),
    library("libxcb-shape.so.0", "libxcb-shape0"),
    library("libxcb-sync.so.1", "libxcb-sync1"),
    library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    library("libxcb-xkb.so.1", "libxcb-xkb1"),
    library("libX11-xcb.so.1", "libx11-xcb1"),
    library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    library("libwayland-client.so.0", "libwayland-client0"),
    library("libwayland-cursor.so.0", "libwayland-cursor0"),
    library("libwayland-egl.so.1", "libwayland-egl1"),
)
SOUND_LIBRARIES = (
    library("libpulse.so.0", "libpulse0"),
    library("libasound.so.2", "libasound2t64", "libasound2"),
)

# With these a test hears what the board says.
LISTENING = (
    library("libpulse.so.0", "libpulse0"),
    program("pulseaudio", "pulseaudio"),
    program("parec", "pulseaudio-utils"),
)
POSTGRESQL_SERVER = Need("PostgreSQL (initdb)", ("postgresql",), _has_postgresql_server)
OBJDUMP = program("objdump", "binutils")
PYTHON_VENV = Need(
    "modul venv Python",
    (f"python3.{sys.version_info.minor}-venv", "python3-venv"),
    lambda: all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")),
)
SHARED_PYTHON = Need(
    "pustaka bersama Python",
    (f"libpython3.{sys.version_info.minor}",),
    _has_shared_python,
)
