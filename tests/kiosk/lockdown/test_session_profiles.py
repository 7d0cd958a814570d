"""The session profiles that the product ships fit the program they start."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk.options import read_options

SESSION = Path(__file__).parents[3] / "resources" / "session"
LINUX = SESSION / "linux"


def test_a_session_starts_the_kiosk_supervised_and_locked() -> None:
    [command] = re.findall(r"-m kiosk (.*)", (LINUX / "run-kiosk").read_text("utf-8"))
    options = read_options(command.removesuffix("${LOKET_OPTIONS:-}").split())
    assert options.supervised
    assert not options.windowed
    assert options.settings == Path("/etc/loket-lpse/kiosk.toml")


@pytest.mark.parametrize(
    ("kiosk_ends_with", "compositor"), [(0, "cage"), (3, "cage"), (3, "xinit")]
)
def test_a_session_ends_as_the_kiosk_did_although_the_compositor_says_nothing(
    tmp_path: Path, kiosk_ends_with: int, compositor: str
) -> None:
    commands = {
        # Neither passes on how its client ended; both run what stands before or after `--`.
        "cage": 'while [ "$1" != -- ]; do shift; done; shift; "$@"; exit 0',
        "xinit": '"$1" "$2"; exit 0',
        "xset": "exit 0",
        "setxkbmap": "exit 0",
        "openbox": "exit 0",
        ".venv/bin/python": f"exit {kiosk_ends_with}",
    }
    for name, script in commands.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)
    ended = subprocess.run(
        ["sh", str(LINUX / "run-session"), *(["x11"] if compositor == "xinit" else [])],
        cwd=tmp_path,
        env={"XDG_RUNTIME_DIR": str(tmp_path), "PATH": f"{tmp_path}:/usr/bin:/bin"},
        check=False,
    )
    assert ended.returncode == kiosk_ends_with


@pytest.mark.parametrize("name", ["loket-kiosk.service", "loket-kiosk-x11.service"])
def test_a_session_restarts_after_a_crash_but_not_when_staff_closed_it(name: str) -> None:
    unit = (LINUX / name).read_text("utf-8").splitlines()
    assert "Restart=on-failure" in unit
    assert "StartLimitIntervalSec=0" in unit, "systemd never gives up"
    assert "User=loket-kiosk" in unit


def test_the_window_manager_knows_no_key_and_no_click() -> None:
    root = ElementTree.parse(LINUX / "openbox.xml").getroot()
    space = "{" + root.tag[1:].partition("}")[0] + "}"
    for section in ("keyboard", "mouse", "menu"):
        found = root.find(space + section)
        assert found is not None, f"{section} is empty on purpose"
        assert len(found) == 0


def test_the_installer_copies_every_part_and_nothing_else(tmp_path: Path) -> None:
    for option in ((), ("--x11",)):
        subprocess.run(
            ["sh", str(LINUX / "install.sh"), *option],
            env={"LOKET_ROOT": str(tmp_path), "PATH": "/usr/bin:/bin"},
            check=True,
            capture_output=True,
        )
    installed = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    assert {name for name in installed if (tmp_path / name).is_file()} == {
        "etc/systemd/system/loket-kiosk.service",
        "etc/systemd/system/loket-kiosk-x11.service",
        "etc/X11/xorg.conf.d/90-loket-kiosk.conf",
        "etc/sysctl.d/90-loket-kiosk.conf",
        "etc/systemd/logind.conf.d/90-loket-kiosk.conf",
        "etc/systemd/system.conf.d/90-loket-kiosk.conf",
    }
    removing = subprocess.run(
        ["sh", str(LINUX / "install.sh"), "--remove"],
        env={"LOKET_ROOT": str(tmp_path), "PATH": "/usr/bin:/bin"},
        check=False,
    )
    assert removing.returncode == 0
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
