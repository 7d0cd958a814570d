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


def hash_file(path: Path, progress: Progress, is_cancelled: Callable[[], bool]) -> FileFacts:
    """Name, size in bytes and SHA-256 in hex of a file of any size.

    Raises `requests.file_unreadable`, and `HashingCancelled`.
    """
    digest, done = hashlib.sha256(), 0
    try:
        with path.open("rb", buffering=0) as file:
            total = path.stat().st_size
            progress(0, total)
            while piece := file.read(PIECE):
                if is_cancelled():
                    raise HashingCancelled
                digest.update(piece)
                done += len(piece)
                progress(done, total)
    except OSError as error:
        raise UserError("requests.file_unreadable", name=path.name) from error
    return FileFacts(path.name, done, digest.hexdigest())
