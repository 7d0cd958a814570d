"""The facts of a file to be examined, read piece by piece; the file itself is never kept (D18)."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from shared.errors import UserError
from shared.requests.views import FileFacts

PIECE: Final = 4 * 1024 * 1024
"""Bytes in memory at a time, however large the file is."""

Progress = Callable[[int, int], None]
"""Told how many bytes are read, and of how many."""


class HashingCancelled(Exception):
    """Raised when whoever asked no longer wants to know."""


def readable_name(path: Path) -> str:
    """A file's name as a text can keep it: bytes that are no letters stand as their codes.

    So are names from systems that write theirs in another way, on a medium somebody brings.
    """
    return path.name.encode(errors="backslashreplace").decode()


def hash_file(path: Path, progress: Progress, is_cancelled: Callable[[], bool]) -> FileFacts:
    """Name, size in bytes and SHA-256 in hex of a file of any size.

    Raises `requests.file_unreadable`, `requests.file_changed` for one that is written meanwhile,
    and `HashingCancelled`.
    """
    digest, done, name = hashlib.sha256(), 0, readable_name(path)
    try:
        before = _written(path)
        total, _moment = before
        with path.open("rb", buffering=0) as file:
            progress(0, total)
            while piece := file.read(PIECE):
                if is_cancelled():
                    raise HashingCancelled
                digest.update(piece)
                done += len(piece)
                if done > total:
                    break
                progress(done, total)
        after = _written(path)
    except OSError as error:
        raise UserError("requests.file_unreadable", name=name) from error
    if done != total or after != before:
        raise UserError("requests.file_changed", name=name)
    return FileFacts(name, done, digest.hexdigest())


def _written(path: Path) -> tuple[int, int]:
    """By what it shows that a file was written: its size, and when it was last."""
    facts = path.stat()
    return facts.st_size, facts.st_mtime_ns
