"""Stand-ins for what belongs to the machine: programs on a search path of a test's own."""

import os
import stat
from pathlib import Path

import pytest

SHELL_ONLY = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")


class SearchPath:
    """A folder put first on the search path, for programs that tests write as shell scripts."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder.mkdir()
        self._folder = folder
        monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)

    def add(self, name: str, script: str) -> None:
        """Write a program; its calls are kept as the lines of `calls(name)`."""
        program = self._folder / name
        record = f'echo "$@" >> "{program}.calls"\n'
        program.write_text(f"#!/bin/sh\n{record}{script}\n", "utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    def calls(self, name: str) -> list[str]:
        """The arguments of every call so far, one line each."""
        record = self._folder / f"{name}.calls"
        return record.read_text("utf-8").splitlines() if record.exists() else []
