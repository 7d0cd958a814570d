"""The office key: made with the office's database, kept in a file of its owner alone.

The file holds one line, `LOKET-KEY-1:` and 64 hexadecimal digits; the same line is what is
exported to and imported at a further workstation.
"""

import secrets
from pathlib import Path

from db.errors import DatabaseRefused
from db.private_files import is_private, write_private
from db.vault import KEY_BYTES, Vault

MARK = "LOKET-KEY-1:"


def make_key(path: Path) -> Vault:
    """Make a new office key; raises `key.exists` rather than replace one that seals data."""
    return import_key(path, MARK + secrets.token_hex(KEY_BYTES))


def import_key(path: Path, line: str) -> Vault:
    """Keep an exported key line at `path`; raises `key.unreadable` or `key.exists`."""
    vault = Vault(_parse(line, path))
    try:
        write_private(path, f"{line.strip()}\n".encode())
    except FileExistsError as error:
        raise DatabaseRefused("key.exists", path=path) from error
    return vault


def export_key(path: Path) -> str:
    """The line to carry to a further workstation; raises as `load_key` does."""
    load_key(path)
    return _read(path).strip()


def vault_of(line: str, source: Path) -> Vault:
    """The vault of an exported key line; raises `key.unreadable`, which names its source."""
    return Vault(_parse(line, source))


def load_key(path: Path) -> Vault:
    """The vault of the key file; raises `key.missing`, `key.exposed` or `key.unreadable`."""
    if not path.exists():
        raise DatabaseRefused("key.missing", path=path)
    if not is_private(path):
        raise DatabaseRefused("key.exposed", path=path)
    return Vault(_parse(_read(path), path))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise DatabaseRefused("key.unreadable", path=path) from error


def _parse(line: str, path: Path) -> bytes:
    try:
        mark, digits = line.strip()[: len(MARK)], line.strip()[len(MARK) :]
        key = bytes.fromhex(digits)
    except ValueError:
        key = b""
        mark = ""
    if mark != MARK or len(key) != KEY_BYTES:
        raise DatabaseRefused("key.unreadable", path=path)
    return key
