"""The product's name and version."""

import tomllib
from pathlib import Path

from shared import product


def test_the_version_is_that_of_the_project_file() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == product.VERSION
