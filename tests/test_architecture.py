"""The floors of the house: imports only go down (docs/architecture.md)."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_archon import archrule

ROOT = Path(__file__).resolve().parent.parent
FLOORS = {
    # Who may not import whom. What lies on a floor above is not to be known below.
    "kiosk": ("counter", "db", "installer", "tests"),
    "counter": ("kiosk", "db", "installer", "tests"),
    "shared": ("kiosk", "counter", "installer", "tests"),
    "db": ("shared", "kiosk", "counter", "installer", "tests"),
    "installer": ("kiosk", "counter", "tests"),
}
GUI = ("PySide6*", "shiboken6*")


def modules_of(*packages: str) -> list[str]:
    """Patterns for packages and everything in them."""
    return [pattern for package in packages for pattern in (package, f"{package}.*")]


@pytest.mark.parametrize("floor", FLOORS)
def test_imports_only_go_down(floor: str) -> None:
    rule = archrule(f"{floor} knows only what lies below").match(*modules_of(floor))
    rule.should_not_import(*modules_of(*FLOORS[floor])).check(floor, only_direct_imports=True)


def test_only_shared_qt_knows_qt() -> None:
    rule = archrule("shared works without Qt")
    rest = rule.match(*modules_of("shared")).exclude(*modules_of("shared.qt"))
    knows = rest.should_not_import(*GUI, *modules_of("shared.qt"))
    knows.check("shared", only_direct_imports=True)


def test_the_database_knows_no_qt() -> None:
    rule = archrule("db works without Qt").match(*modules_of("db")).should_not_import(*GUI)
    rule.check("db", only_direct_imports=True)


def test_resources_are_data_only() -> None:
    assert list((ROOT / "resources").rglob("*.py")) == []


BOOTSTRAP = sorted(
    path
    for path in (ROOT / "installer").glob("*.py")
    if path.name not in {"demonstration.py", "services_page.py"}  # run inside .venv
)


@pytest.mark.parametrize("path", BOOTSTRAP, ids=lambda path: path.name)
def test_the_bootstrap_needs_only_the_standard_library(path: Path) -> None:
    known = sys.stdlib_module_names | {"installer"}
    assert {name.partition(".")[0] for name in imported_names(path)} <= known


def imported_names(path: Path) -> set[str]:
    """Every module a file imports, wherever in it."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    parts = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return plain | parts


WITHOUT_TEST_TOOLS = """
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"pytest", "_pytest", "pytestqt", "hypothesis", "zxingcpp"}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Absent())
import tests.e2e.tour
"""


def test_the_tour_plays_where_only_the_product_is_installed() -> None:
    """`python3 -m installer run` plays it on a machine without a screen."""
    played = subprocess.run(
        [sys.executable, "-c", WITHOUT_TEST_TOOLS], cwd=ROOT, capture_output=True, text=True
    )
    assert played.returncode == 0, played.stderr
