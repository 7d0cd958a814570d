"""Files that only their owner may read; the only module that knows file rights.

On Windows a file under the user's own profile is private by its folder's rights, so that
nothing is set there.
"""

import os
import stat
import sys
import tempfile
from pathlib import Path


def write_private(path: Path, content: bytes) -> None:
    """Create the file for its owner alone; raises `FileExistsError` rather than replace one.

    The content reaches the disk before this returns, since what it seals may follow at once; a
    crash leaves the whole file or none.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, unfinished = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:  # mkstemp made it for the owner alone
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.link(unfinished, path)
    finally:
        Path(unfinished).unlink()


def replace_private(path: Path, content: bytes) -> None:
    """Write the file for its owner alone; whoever reads it meets the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, unfinished = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(unfinished).replace(path)
    finally:
        Path(unfinished).unlink(missing_ok=True)


def is_private(path: Path) -> bool:
    """Whether nobody but the owner may read the file."""
    if sys.platform == "win32":
        return True
    return not path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)
