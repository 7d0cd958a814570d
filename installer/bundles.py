"""Builds one-directory bundles of both apps with PyInstaller and starts each once."""

import shutil
import subprocess
from pathlib import Path

from installer.failures import SetupFailure
from installer.virtualenv import child_environment
from installer.workshop import Workshop

APPS = ("kiosk", "counter")
START_LIMIT = 60  # seconds for a first start from a cold disk

# Found by trying: what PyInstaller does not see because it is imported by name or read as data.
COLLECT = (
    *(("--collect-all", name) for name in ("escpos", "holidays", "tzdata", "alembic")),
    ("--collect-submodules", "reportlab.graphics.barcode"),
    ("--collect-data", "barcode"),
    ("--hidden-import", "_cffi_backend"),  # of miniaudio
)
# Given as a whole, to the app that speaks: file by file the command would be too long for Windows.
VOICE = Path("resources", "voice")
SPEAKS = "kiosk"
# Alembic reads migrations from disk, as sources.
SOURCES_AS_DATA = "db/migrations"


def build(workshop: Workshop) -> int:
    """Build both apps into `dist/` and see each of them start."""
    for app in APPS:
        with workshop.console.step(f"Membangun bundel {app}"):
            workshop.console.run(
                [str(workshop.environment.python), *pyinstaller_arguments(app, workshop.root)],
                child_environment(),
            )
    for app in APPS:
        version = started_version(workshop.root / "dist" / app / app)
        workshop.console.say(f"dist/{app}: {version}")
    workshop.console.forget_log()
    return 0


def pyinstaller_arguments(app: str, root: Path) -> list[str]:
    """Arguments for the environment's Python that bundle one app."""
    work = root / "build" / "pyinstaller"
    return [
        *("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--name", app),
        *("--distpath", str(root / "dist"), "--workpath", str(work), "--specpath", str(work)),
        *("--paths", str(root)),
        *(part for option in COLLECT for part in option),
        *(part for file in data_files(app, root) for part in _data_option(root, file, file.parent)),
        *(_data_option(root, VOICE, VOICE) if app == SPEAKS else ()),
        str(root / app / "__main__.py"),
    ]


def data_files(app: str, root: Path) -> list[Path]:
    """What an app reads from disk at run time, but the voice: QML, resources, migrations.

    Paths are below `root`.
    """
    files = [
        path
        for folder in (app, "shared", "db", "resources")
        for path in (root / folder).rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc")
    ]
    files += (root / SOURCES_AS_DATA).rglob("*.py")
    names = sorted(file.relative_to(root) for file in files)
    return [name for name in names if VOICE not in name.parents]


def started_version(program: Path) -> str:
    """What a bundled app answers to `--version` without a screen.

    Raises SetupFailure when it does not start.
    """
    found = shutil.which(program.name, path=str(program.parent)) or str(program)
    env = {**child_environment(), "QT_QPA_PLATFORM": "offscreen"}
    started = subprocess.run(
        [found, "--version"],
        env=env,
        capture_output=True,
        encoding="utf-8",
        timeout=START_LIMIT,
        check=False,
    )
    if started.returncode != 0 or not started.stdout.strip():
        raise SetupFailure(f"Bundel {program.name} tidak mau mulai: {_last_words(started.stderr)}")
    return started.stdout.strip()


def _data_option(root: Path, name: Path, target: Path) -> tuple[str, str]:
    return "--add-data", f"{root / name}:{target}"


def _last_words(output: str) -> str:
    # PyInstaller's own last line says only that something was raised.
    lines = [line for line in output.splitlines() if line.strip() and not line.startswith("[PYI")]
    return lines[-1] if lines else "tanpa pesan"
