"""Checking each answer of the first start, and making the workstation from all of them."""

import os
import tempfile
from pathlib import Path
from typing import Final

from db.engine import make_folder, parse_url
from db.errors import DatabaseRefused
from db.office_key import export_key, import_key, vault_of
from db.private_files import write_private
from db.vault import Vault
from shared.catalogue import BUNDLED, load
from shared.clock import Clock, SystemClock
from shared.errors import UserError
from shared.printing.devices import device_of
from shared.printing.settings import DeviceKind, PrinterSettings
from shared.settings import LONGEST_NAME
from shared.setup.databases import find_office, refuse_unfit_for_new
from shared.setup.plan import OfficeFound, Plan, Server, Way, file_url
from shared.setup.settings_file import write_settings

MOST_COUNTERS: Final = 30
MOST_COMPUTERS: Final = 60
_ANOTHER: Final = 100
_LAST_PORT: Final = 65535
_SIGNS_OF_ADDRESSES: Final = "?%"
"""Mean something else in a database's address: another file would be opened."""


class Setup:
    """Makes this workstation one of an office: a new one, or one that stands already."""

    def __init__(self, settings_file: Path, key_file: Path, clock: Clock | None = None) -> None:
        """`key_file` is where the office key is to lie, unless another office's lies there."""
        self._settings_file = settings_file
        self._key_file = key_file
        self._clock = clock or SystemClock()

    def check_file(self, way: Way, path: str) -> tuple[str, OfficeFound | None]:
        """The address of a SQLite file, and the office in it when joining one.

        Raises `setup.path_missing`, `setup.path_signs`, `setup.folder`, and what the database
        refuses.
        """
        if not path.strip():
            raise UserError("setup.path_missing")
        if not path.strip().isprintable() or any(sign in path for sign in _SIGNS_OF_ADDRESSES):
            raise UserError("setup.path_signs")
        file = Path(path.strip()).expanduser().absolute()
        url = file_url(file)
        if way is Way.JOIN_FILE:
            return url, find_office(url, self._clock.now())
        _refuse_closed_folder(url, file)
        refuse_unfit_for_new(url)
        return url, None

    def check_server(self, way: Way, server: Server) -> tuple[str, OfficeFound | None]:
        """The address of a database on a server, and the office in it when joining one.

        Raises `setup.server_missing`, and what the database refuses.
        """
        if not (server.host.strip() and server.database.strip() and server.user.strip()):
            raise UserError("setup.server_missing")
        if way is Way.JOIN_SERVER:
            return server.url, find_office(server.url, self._clock.now())
        refuse_unfit_for_new(server.url)
        return server.url, None

    def check_port(self, typed: str) -> int:
        """The number of a port; raises `setup.port`."""
        digits = typed.strip()
        if not (digits.isascii() and digits.isdigit() and 0 < int(digits) <= _LAST_PORT):
            raise UserError("setup.port")
        return int(digits)

    def check_key(self, typed: str, office: OfficeFound) -> str:
        """The key line out of what was typed: the line itself, or a file that holds it.

        Raises `setup.key_unreadable`, and `setup.key_wrong` when it is another office's.
        """
        line = _line_of(typed.strip())
        if _vault(line).fingerprint != office.fingerprint:
            raise UserError("setup.key_wrong", office=office.name)
        return line

    def present_key(self, office: OfficeFound) -> str:
        """The key line that lies here already, if it is this office's; else ""."""
        try:
            line = export_key(self._key_file)
        except DatabaseRefused:
            return ""
        return line if _vault(line).fingerprint == office.fingerprint else ""

    def check_name(self, name: str, office: OfficeFound | None, own: str = "") -> str:
        """The workstation's name, tidied; `own` is the one it had.

        Raises `setup.name_missing`, `setup.name_too_long`, or `setup.name_taken` while another
        computer works under it.
        """
        tidied = " ".join(name.split())
        if not tidied:
            raise UserError("setup.name_missing")
        if len(tidied) > LONGEST_NAME or not tidied.isprintable():
            raise UserError("setup.name_too_long", longest=LONGEST_NAME)
        if office is not None and tidied != own and tidied in office.workstations:
            raise UserError("setup.name_taken", name=tidied)
        return tidied

    def check_printer(self, printer: PrinterSettings) -> None:
        """Refuse a printer that lacks what it needs, or a folder nothing can be written to.

        Raises `setup.host_missing` or `printing.folder`.
        """
        if printer.device is DeviceKind.ESCPOS and not printer.host.strip():
            raise UserError("setup.host_missing")
        if printer.device is DeviceKind.FOLDER:
            _refuse_closed_printing(printer.folder)

    def print_trial(self, printer: PrinterSettings, workstation: str) -> None:
        """Print a trial page; raises the device's `UserError` when it does not come out."""
        from shared.slips.letterhead import letterhead  # the window opens without these
        from shared.slips.printer_trial import trial_page

        self.check_printer(printer)
        page = trial_page(letterhead(load(BUNDLED).office), workstation, self._clock.now())
        device_of(printer).print(page)

    def carry_out(self, plan: Plan) -> Path:
        """Found or join the office, see that it opens, then write the settings; returns the file.

        Trying again after a failure goes on where it stopped. Raises `setup.database` with what
        went wrong.
        """
        try:
            key_file = self._found(plan) if plan.way.is_new else self._join(plan)
            self._open_once(plan.database_url, key_file)
        except DatabaseRefused as refusal:
            raise UserError("setup.database", problem=str(refusal)) from refusal
        try:
            write_settings(self._settings_file, plan, key_file)
        except OSError as error:
            raise UserError("setup.settings", file=self._settings_file) from error
        return self._settings_file

    def copy_key(self, key_file: Path, folder: str) -> Path:
        """Keep a copy of the office key in a folder, such as a stick's; returns the file.

        Raises `setup.key_copy`, also rather than replace a file.
        """
        try:
            if not Path(folder).expanduser().is_dir():
                raise UserError("setup.key_copy")
            target = Path(folder).expanduser() / "kunci-kantor-loket-lpse.key"
            write_private(target, f"{export_key(key_file)}\n".encode())
        except OSError as error:
            raise UserError("setup.key_copy") from error
        return target

    def _found(self, plan: Plan) -> Path:
        from shared.founding import NewCounter, found_office, place_computers

        services = tuple(service.code for service in load(BUNDLED).services)
        counters = tuple(
            NewCounter(f"Loket {number}", services) for number in range(1, plan.counters + 1)
        )
        key_file = self._free_key_file()
        found_office(plan.database_url, key_file, self._clock, counters=counters)
        place_computers(plan.database_url, plan.computers)
        return key_file

    def _join(self, plan: Plan) -> Path:
        vault = vault_of(plan.key_line, self._key_file)
        for number in range(1, _ANOTHER):
            key_file = self._nth_key_file(number)
            if not key_file.exists():
                import_key(key_file, plan.key_line)
                return key_file
            if vault_of(export_key(key_file), key_file).fingerprint == vault.fingerprint:
                return key_file
        raise DatabaseRefused("key.exists", path=self._key_file)

    def _free_key_file(self) -> Path:
        """Where a new office's key goes: an interrupted founding's is used, never another's."""
        if not self._settings_file.exists():
            return self._key_file
        return next(
            file for file in map(self._nth_key_file, range(1, _ANOTHER)) if not file.exists()
        )

    def _nth_key_file(self, number: int) -> Path:
        if number == 1:
            return self._key_file
        return self._key_file.with_stem(f"{self._key_file.stem}-{number}")

    def _open_once(self, url: str, key_file: Path) -> None:
        from shared.office import open_office

        open_office(url, key_file, self._clock).close()


def _line_of(typed: str) -> str:
    """What was typed, or the content of the file it names."""
    try:
        file = Path(typed).expanduser()
        if typed and file.is_file():
            return file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError, ValueError):
        pass
    return typed


def _vault(line: str) -> Vault:
    try:
        return vault_of(line, Path())
    except DatabaseRefused as refusal:
        raise UserError("setup.key_unreadable") from refusal


def _refuse_closed_folder(url: str, file: Path) -> None:
    try:
        make_folder(parse_url(url))
        with tempfile.TemporaryFile(dir=file.parent):
            pass
    except (DatabaseRefused, OSError) as error:
        raise UserError("setup.folder", folder=file.parent) from error
    if file.exists() and not os.access(file, os.W_OK):
        raise UserError("setup.folder", folder=file.parent)


def _refuse_closed_printing(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise UserError("printing.folder") from error
