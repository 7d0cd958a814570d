"""Whether a file lies on a network share, where SQLite's write-ahead log does not work.

The only module that knows how each operating system names its mounts.
"""

import re
import sys
from pathlib import Path

NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "9p", "fuse.sshfs", "davfs", "ceph"}
    | {"fuse.glusterfs", "fuse.rclone", "vboxsf", "prl_fs"}
)
WINDOWS_REMOTE_DRIVE = 4


def is_on_network_share(path: Path) -> bool:
    """Whether the path, or the nearest folder above it that exists, is mounted from afar."""
    existing = next(folder for folder in (path, *path.parents) if folder.exists()).resolve()
    if sys.platform == "win32":
        return _is_remote_drive(existing)
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return False
    return file_system_of(existing, mounts.read_text()) in NETWORK_FILE_SYSTEMS


def file_system_of(path: Path, mounts: str) -> str:
    """The file system type of the deepest mount point above `path` in a mount table."""
    best = ("", "")
    for line in mounts.splitlines():
        _device, point, kind, *_rest = line.split(" ")
        point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), point)
        if path.is_relative_to(point) and len(point) >= len(best[0]):
            best = (point, kind)
    return best[1]


def _is_remote_drive(path: Path) -> bool:
    if str(path).startswith("\\\\"):
        return True
    import ctypes  # Windows alone needs it

    windows = getattr(ctypes, "windll")  # noqa: B009 - exists on Windows alone
    return bool(windows.kernel32.GetDriveTypeW(path.anchor) == WINDOWS_REMOTE_DRIVE)
