"""The folder `.venv` with the locked dependencies in it, made once and repaired when broken."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from installer.console import Console
from installer.failures import SetupFailure

SPACE_NEEDED = 800_000_000  # bytes: the whole set installed, and some air
# A stamp names a finished set-up; a new way of installing changes the number.
STAMP = "loket-lpse.json"
STAMP_VERSION = 1


@dataclass(frozen=True, slots=True)
class VirtualEnvironment:
    """A virtual environment at `folder`, filled from the lock files in `locks`.

    The stamp is taken away before anything is changed and written last, so a set-up that was
    cut off has none and is begun afresh.
    """

    folder: Path
    locks: Path
    python_version: str = sys.version.split()[0]

    @property
    def python(self) -> Path:
        """The interpreter inside."""
        if os.name == "nt":
            return self.folder / "Scripts" / "python.exe"
        return self.folder / "bin" / "python"

    def holds(self, lock: str) -> bool:
        """Whether everything of this lock is installed."""
        return self._finished().get(lock) == self._digest(lock)

    def install(self, lock: str, console: Console) -> None:
        """Install a lock, into a new environment unless the present one is known to be whole."""
        finished = self._finished()
        self._stamp.unlink(missing_ok=True)
        uv = find_uv()
        if not finished:
            self._check_space()
            with console.step("Membuat .venv"):
                console.run(create_command(uv, self.folder), child_environment())
        with console.step(f"Memasang pustaka Python yang dikunci ({lock})"):
            requirements = self.locks / f"{lock}.txt"
            console.run(install_command(uv, self.python, requirements), child_environment())
        self._write_stamp({**finished, "run": self._digest("run"), lock: self._digest(lock)})

    @property
    def _stamp(self) -> Path:
        return self.folder / STAMP

    def _digest(self, lock: str) -> str:
        return hashlib.sha256((self.locks / f"{lock}.txt").read_bytes()).hexdigest()

    def _finished(self) -> dict[str, str]:
        """Digests of the locks installed; empty when there is nothing to build on."""
        try:
            stamp = json.loads(self._stamp.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        match stamp:
            case {"version": version, "python": python, "locks": dict(locks)}:
                same = (version, python) == (STAMP_VERSION, self.python_version)
                return locks if same and self.python.exists() else {}
        return {}  # damaged, or not ours

    def _write_stamp(self, locks: dict[str, str]) -> None:
        stamp = {"version": STAMP_VERSION, "python": self.python_version, "locks": locks}
        partial = self._stamp.with_suffix(".part")
        partial.write_text(json.dumps(stamp), "utf-8")
        partial.replace(self._stamp)

    def _check_space(self) -> None:
        free = shutil.disk_usage(self.folder.parent).free
        if free < SPACE_NEEDED:
            raise SetupFailure(
                f"Ruang disk kurang: perlu {SPACE_NEEDED / 1e9:.1f} GB"
                f" di {self.folder.parent}, tersisa {free / 1e9:.1f} GB."
            )


def find_uv() -> str | None:
    """uv, when this machine has one that works: it installs three times as fast as pip."""
    uv = shutil.which("uv")
    if uv is None or subprocess.run([uv, "--version"], capture_output=True, check=False).returncode:
        return None
    return uv


def create_command(uv: str | None, folder: Path) -> list[str]:
    """Make an empty environment, throwing away what lies there."""
    if uv:
        return [uv, "venv", "--clear", "--python", sys.executable, str(folder)]
    return [sys.executable, "-m", "venv", "--clear", str(folder)]


def install_command(uv: str | None, python: Path, requirements: Path) -> list[str]:
    """Install exactly what is locked, as ready-made wheels, with its bytecode."""
    exact = ["--require-hashes", "--only-binary", ":all:", "-r", str(requirements)]
    if uv:
        return [uv, "pip", "install", "--python", str(python), "--compile-bytecode", *exact]
    quiet = ["--no-input", "--disable-pip-version-check", "--retries", "2"]
    return [str(python), "-m", "pip", "install", "--compile", *quiet, *exact]


def child_environment() -> dict[str, str]:
    """The environment of everything we start.

    Bytecode may be written (each start would compile again otherwise), no other Python's
    folders leak in, and text is UTF-8 even where the machine's locale is plain C.
    """
    kept = dict(os.environ)
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV"):
        kept.pop(name, None)
    if kept.get("LC_ALL") in ("C", "POSIX"):
        kept["LC_ALL"] = "C.UTF-8"
    return kept
