"""What is pinned is what is declared, for everybody, from any source."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LOCKS = ROOT / "installer" / "locks"
NAMES = ("run", "test", "build")


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(lock: str) -> set[str]:
    lines = (LOCKS / f"{lock}.in").read_text("utf-8").splitlines()
    return {found[0] for line in lines if (found := re.match(r"[A-Za-z][\w-]*", line))}


def pinned(lock: str) -> dict[str, str]:
    lines = (LOCKS / f"{lock}.txt").read_text("utf-8").splitlines()
    pairs = (line.split(" ")[0].split("==") for line in lines if "==" in line)
    return {canonical(name): version for name, version in pairs}


@pytest.mark.parametrize("lock", NAMES)
def test_everything_declared_is_pinned(lock: str) -> None:
    assert {canonical(name) for name in declared(lock)} <= pinned(lock).keys()


@pytest.mark.parametrize("lock", ["test", "build"])
def test_every_lock_pins_what_the_product_runs_on_alike(lock: str) -> None:
    assert pinned("run").items() <= pinned(lock).items()


@pytest.mark.parametrize("lock", NAMES)
def test_a_lock_names_no_source(lock: str) -> None:
    assert "://" not in (LOCKS / f"{lock}.txt").read_text("utf-8")


@pytest.mark.parametrize("lock", NAMES)
def test_every_direct_dependency_is_accounted_for(lock: str) -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8").lower()
    assert {name for name in declared(lock) if f"| {name.lower()} " not in page} == set()
