"""How this person may run a command that changes the system."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable


def administrator_prefix(
    *,
    is_root: bool,
    sudo: str | None,
    at_terminal: bool,
    succeeds: Callable[[list[str]], bool],
) -> list[str] | None:
    """What to put before a command so that it runs as root, or None when that is not to be had.

    Asks for a password only of somebody who sits at a terminal.
    """
    if is_root:
        return []
    if sudo is None:
        return None
    if succeeds([sudo, "-n", "true"]) or (at_terminal and succeeds([sudo, "-v"])):
        return [sudo, "-n"]
    return None


def my_administrator_prefix() -> list[str] | None:
    """`administrator_prefix` for this process."""
    return administrator_prefix(
        is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
        sudo=shutil.which("sudo"),
        at_terminal=sys.stdin is not None and sys.stdin.isatty(),
        succeeds=_succeeds,
    )


def _succeeds(command: list[str]) -> bool:
    try:
        return subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0
    except OSError:
        return False
