"""A password is asked for only of somebody who sits there to type it."""

import pytest

from installer.privileges import administrator_prefix

SUDO = "/usr/bin/sudo"


def prefix(
    *, is_root: bool, sudo: str | None, at_terminal: bool, works: str
) -> tuple[list[str] | None, list[str]]:
    """The prefix, and which forms of sudo were tried."""
    tried: list[str] = []

    def succeeds(command: list[str]) -> bool:
        tried.append(command[1])
        return command[1] == works

    found = administrator_prefix(
        is_root=is_root, sudo=sudo, at_terminal=at_terminal, succeeds=succeeds
    )
    return found, tried


def test_root_needs_nothing_before_the_command() -> None:
    assert prefix(is_root=True, sudo=SUDO, at_terminal=True, works="") == ([], [])


def test_without_sudo_there_is_no_way() -> None:
    assert prefix(is_root=False, sudo=None, at_terminal=True, works="") == (None, [])


@pytest.mark.parametrize("at_terminal", [True, False])
def test_sudo_without_password_is_used_at_once(at_terminal: bool) -> None:
    found = prefix(is_root=False, sudo=SUDO, at_terminal=at_terminal, works="-n")
    assert found == ([SUDO, "-n"], ["-n"])


def test_a_password_is_asked_for_at_a_terminal() -> None:
    found = prefix(is_root=False, sudo=SUDO, at_terminal=True, works="-v")
    assert found == ([SUDO, "-n"], ["-n", "-v"])


def test_a_password_is_not_asked_for_where_nobody_can_type_it() -> None:
    assert prefix(is_root=False, sudo=SUDO, at_terminal=False, works="-v") == (None, ["-n"])
