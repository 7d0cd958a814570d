"""Installs what the machine lacks with apt-get, or says exactly how to."""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

from installer.console import Console
from installer.failures import SetupFailure
from installer.needs import Need, missing
from installer.privileges import my_administrator_prefix

_QUIETLY = ["env", "DEBIAN_FRONTEND=noninteractive"]
_WAIT_FOR_LOCK = ["-o", "DPkg::Lock::Timeout=120"]


@dataclass(frozen=True, slots=True)
class Apt:
    """apt-get as this person may run it; `prefix` is None without the right to."""

    program: str | None
    prefix: list[str] | None
    is_installable: Callable[[str], bool]

    def update(self) -> list[str]:
        """The command that fetches the package lists."""
        return [*(self.prefix or []), *_QUIETLY, "apt-get", *_WAIT_FOR_LOCK, "update"]

    def install(self, packages: list[str]) -> list[str]:
        """The command that installs packages."""
        options = [*_WAIT_FOR_LOCK, "install", "-y", "--no-install-recommends"]
        return [*(self.prefix or []), *_QUIETLY, "apt-get", *options, *packages]


def apt_of_this_machine() -> Apt:
    """apt-get as found here."""
    return Apt(shutil.which("apt-get"), my_administrator_prefix(), _is_installable)


def ensure(needs: tuple[Need, ...], console: Console, find_apt: Callable[[], Apt]) -> None:
    """Install whatever is missing.

    Raises SetupFailure with the exact command when this person may not, and when it did not help.
    """
    lacking = missing(needs)
    if not lacking:
        return
    apt = find_apt()
    if apt.program is None or apt.prefix is None:
        raise SetupFailure(by_hand(lacking, has_apt=apt.program is not None))
    with console.step("Memasang paket sistem"):
        console.attempt(apt.update())  # a stale or foreign list need not stop the installation
        packages = choose_packages(lacking, apt.is_installable)
        console.say(f"  {' '.join(packages)}")
        console.run(apt.install(packages))
    still = missing(lacking)
    if still:
        raise SetupFailure(by_hand(still, has_apt=True))


def choose_packages(needs: tuple[Need, ...], is_installable: Callable[[str], bool]) -> list[str]:
    """One package for each need, once each: the first name that this release of Debian knows."""
    chosen = [_choose(need.packages, is_installable) for need in needs]
    return list(dict.fromkeys(chosen))


def by_hand(needs: tuple[Need, ...], *, has_apt: bool) -> str:
    """The sentence that tells an administrator what to install."""
    names = ", ".join(need.name for need in needs)
    if not has_apt:
        return f"Komputer ini belum punya: {names}. Pasang dengan pengelola paket sistem."
    packages = list(dict.fromkeys(need.packages[-1] for need in needs))
    command = f"sudo apt-get update && sudo apt-get install -y {' '.join(packages)}"
    return f"Komputer ini belum punya: {names}. Minta administrator menjalankan: {command}"


def _choose(names: tuple[str, ...], is_installable: Callable[[str], bool]) -> str:
    *preferred, last = names
    return next((name for name in preferred if is_installable(name)), last)


def _is_installable(package: str) -> bool:
    command = ["apt-get", "install", "--simulate", "--no-install-recommends", package]
    plain = {**os.environ, "LC_ALL": "C"}
    return subprocess.run(command, env=plain, capture_output=True, check=False).returncode == 0
