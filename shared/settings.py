"""This workstation's settings file: each key declared once, every mistake told in one go."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from platformdirs import user_config_path, user_data_path

from shared.clock import Clock, SimulatedClock, SystemClock
from shared.errors import UserError
from shared.printing.settings import DeviceKind, PrinterSettings
from shared.scanning import CONTROL_NAMES, LONGEST_FRAME, USUAL_FRAME, Frame, may_be_in_code

APP = "loket-lpse"
DISTANCE_M = (1, 30)
DIAGONAL_INCH = (15, 150)
LONGEST_NAME = 60
"""Characters of a workstation's name in the office's database."""


@dataclass(frozen=True, slots=True)
class DisplaySettings:
    """The board: how far away it is read and how large its 16:9 screen is, and what it adds.

    `call_seconds` is the least time a call stays up. `pictures` is a folder of office pictures,
    `voice_folder` one with a recording of the office's own.
    """

    distance_m: float = 5.0
    diagonal_inch: float = 55.0
    call_seconds: int = 6
    pictures: Path | None = None
    voice: bool = True
    voice_folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What this workstation knows before it reaches the office's database.

    `file` is None when no settings file was given and none lies at its usual place: then the
    office is a SQLite file of this user, founded at the first start.
    """

    database_url: str
    key_file: Path
    workstation: str
    tickets: PrinterSettings = field(default_factory=PrinterSettings)
    slips: PrinterSettings = field(default_factory=PrinterSettings)
    idle_seconds: int = 60
    read_aloud_folder: Path | None = None
    scanner: Frame = USUAL_FRAME
    backups: Path = Path("cadangan")
    display: DisplaySettings = field(default_factory=DisplaySettings)
    clock: Clock = field(default_factory=SystemClock)
    file: Path | None = None


def usual_file() -> Path:
    """Where the settings file lies when none is named."""
    return user_config_path(APP) / "settings.toml"


def load_settings(file: Path | None = None, workstation: str = "Komputer ini") -> Settings:
    """Read the settings file; raises `settings.unreadable` or `settings.mistakes`.

    Without a file at the usual place every default holds, and `workstation` names the app that
    asks: two apps with one name would share one printer queue. Paths in a file are relative
    to it.
    """
    if file is None and not usual_file().exists():
        return _defaults(workstation)
    chosen = file or usual_file()
    try:
        content = tomllib.loads(chosen.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("settings.unreadable", file=chosen, problem=str(error)) from error
    except tomllib.TOMLDecodeError as error:
        raise UserError("settings.mistakes", file=chosen, mistakes=(str(error),)) from error
    return _Reader(chosen, content).settings(_defaults(workstation))


def _defaults(workstation: str) -> Settings:
    data = user_data_path(APP)
    prints = PrinterSettings(folder=data / "prints")
    return Settings(
        database_url=f"sqlite:///{data / 'office.db'}",
        key_file=user_config_path(APP) / "office.key",
        workstation=workstation,
        tickets=prints,
        slips=prints,
        backups=data / "cadangan",
    )


class _Reader:
    """Takes keys out of a parsed file; whatever is left over is unknown."""

    def __init__(self, file: Path, content: Mapping[str, Any]) -> None:
        self._file = file
        self._left = {
            name: value for table, keys in content.items() for name, value in _named(table, keys)
        }
        self._mistakes: list[str] = []

    def settings(self, default: Settings) -> Settings:
        """Everything the file says, and the default where it is silent."""
        read = Settings(
            database_url=self._database(default.database_url),
            key_file=self._path("database.key_file", default.key_file),
            workstation=self._workstation(default.workstation),
            tickets=self._printer("tickets", default.tickets),
            slips=self._printer("slips", default.slips),
            idle_seconds=self._count("kiosk.idle_seconds", default.idle_seconds),
            read_aloud_folder=self._folder("kiosk.voice_folder"),
            scanner=self._scanner(default.scanner),
            backups=self._path("backup.folder", default.backups),
            display=self._display(default.display),
            clock=self._clock(),
            file=self._file,
        )
        self._mistakes += [f"{key}: kunci ini tidak dikenal; hapus." for key in self._left]
        if self._mistakes:
            raise UserError("settings.mistakes", file=self._file, mistakes=tuple(self._mistakes))
        return read

    def _database(self, default: str) -> str:
        url = self._take("database.url", str, default)
        path = url.removeprefix("sqlite:///")
        return f"sqlite:///{self._file.parent / path}" if path != url else url

    def _workstation(self, default: str) -> str:
        name = str(self._take("workstation.name", str, default))
        if not name.strip():
            self._mistakes.append("workstation.name: beri komputer ini nama.")
        if len(name) > LONGEST_NAME:
            self._mistakes.append(f"workstation.name: pendekkan sampai {LONGEST_NAME} karakter.")
        return name

    def _printer(self, table: str, default: PrinterSettings) -> PrinterSettings:
        return PrinterSettings(
            device=self._device(f"{table}.device", default.device),
            folder=self._path(f"{table}.folder", default.folder),
            host=self._take(f"{table}.host", str, default.host),
            port=self._count(f"{table}.port", default.port),
            printer=self._take(f"{table}.printer", str, default.printer),
            columns=self._count(f"{table}.columns", default.columns),
        )

    def _display(self, default: DisplaySettings) -> DisplaySettings:
        return DisplaySettings(
            distance_m=self._between("display.distance_m", *DISTANCE_M, default.distance_m),
            diagonal_inch=self._between(
                "display.diagonal_inch", *DIAGONAL_INCH, default.diagonal_inch
            ),
            call_seconds=self._count("display.call_seconds", default.call_seconds),
            pictures=self._folder("display.pictures"),
            voice=self._take("display.voice", bool, default.voice),
            voice_folder=self._folder("display.voice_folder"),
        )

    def _scanner(self, default: Frame) -> Frame:
        prefix = self._signs("scanner.prefix", default.prefix)
        suffix = self._signs("scanner.suffix", default.suffix)
        if may_be_in_code(prefix[:1]):
            self._mistakes.append(f"scanner.prefix: jangan diawali {_IN_CODES} STX atau ~.")
        if any(map(may_be_in_code, suffix)):
            self._mistakes.append(f"scanner.suffix: jangan memakai {_IN_CODES} CR, TAB, atau ETX.")
        return Frame(prefix, suffix)

    def _signs(self, key: str, default: str) -> str:
        written = str(self._take(key, str, default))
        signs = CONTROL_NAMES.get(written.upper(), written)
        if len(signs) > LONGEST_FRAME:
            self._mistakes.append(f"{key}: tulis paling banyak {LONGEST_FRAME} karakter.")
        return signs

    def _clock(self) -> Clock:
        starts_at = self._take("simulation.starts_at", datetime, None)
        begun_at = self._take("simulation.begun_at", datetime, None)
        if starts_at is None and begun_at is None:
            return SystemClock()
        if starts_at is None or begun_at is None:
            # Half a simulation must not pass for the real clock.
            self._mistakes.append("simulation: isi starts_at dan begun_at, atau hapus keduanya.")
            return SystemClock()
        if starts_at.tzinfo is None or begun_at.tzinfo is None:
            self._mistakes.append("simulation: tulis kedua waktu dengan zona, misalnya +07:00.")
            return SystemClock()
        return SimulatedClock(starts_at, begun_at)

    def _path(self, key: str, default: Path) -> Path:
        text = self._take(key, str, "")
        return self._file.parent / text if text else default

    def _count(self, key: str, default: int) -> int:
        number = int(self._take(key, int, default))
        if number < 1:
            self._mistakes.append(f"{key}: isi dengan bilangan bulat mulai dari 1.")
        return number

    def _between(self, key: str, least: float, most: float, default: float) -> float:
        number = float(self._take(key, float, default))
        if not least <= number <= most:
            self._mistakes.append(f"{key}: isi dengan bilangan dari {least:g} sampai {most:g}.")
            return default
        return number

    def _folder(self, key: str) -> Path | None:
        text = self._take(key, str, "")
        if not text:
            return None
        folder: Path = self._file.parent / text
        if not folder.is_dir():
            self._mistakes.append(f"{key}: folder {folder} tidak ada.")
        return folder

    def _device(self, key: str, default: DeviceKind) -> DeviceKind:
        text = self._take(key, str, default)
        if text in list(DeviceKind):
            return DeviceKind(text)
        self._mistakes.append(f"{key}: pilih salah satu dari {', '.join(DeviceKind)}.")
        return default

    def _take(self, key: str, kind: type, default: Any) -> Any:
        value = self._left.pop(key, default)
        if value is not default and not _is_a(value, kind):
            self._mistakes.append(f"{key}: isi dengan {_KINDS[kind]}.")
            return default
        return value


def _named(table: str, keys: Any) -> list[tuple[str, Any]]:
    """Name what a table holds; what is no table goes by its own name."""
    if not isinstance(keys, dict):
        return [(table, keys)]
    return [(f"{table}.{key}", value) for key, value in keys.items()]


def _is_a(value: Any, kind: type) -> bool:
    # In Python true and false are numbers, in the file they are not.
    if isinstance(value, bool):
        return kind is bool
    return isinstance(value, int | float) if kind is float else isinstance(value, kind)


_IN_CODES = (
    "huruf, angka, atau tanda hubung, karena kode kami memakainya dan akan terpotong; setel"
    " pemindai dan pengaturan ini ke"
)
_KINDS = {
    str: 'teks di antara tanda petik ("…")',
    int: "bilangan bulat",
    float: "bilangan, misalnya 5.5",
    bool: "true atau false",
    datetime: "waktu ISO, misalnya 2026-11-23T09:00:00+07:00",
}
