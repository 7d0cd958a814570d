"""Fixtures of the set-up tests: a search path and a quiet console, both in a temporary folder."""

import io
from pathlib import Path

import pytest

from installer.console import Console
from tests.installer.machines import SearchPath


@pytest.fixture
def search_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SearchPath:
    return SearchPath(tmp_path / "programs", monkeypatch)


@pytest.fixture
def shown() -> io.StringIO:
    """What the console has printed."""
    return io.StringIO()


@pytest.fixture
def log_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "logs"
    folder.mkdir()
    return folder


@pytest.fixture
def console(shown: io.StringIO, log_folder: Path) -> Console:
    return Console(shown, log_folder)
