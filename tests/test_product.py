"""The product has one version, wherever it is written."""

import tomllib
from pathlib import Path

from shared import product

ROOT = Path(__file__).resolve().parent.parent


def test_the_metadata_tell_the_version_that_the_apps_tell() -> None:
    metadata = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert metadata["project"]["version"] == product.VERSION
