"""A catalogue in which everything that a kiosk shows is as long as it may become."""

import re
from pathlib import Path

from shared.catalogue import BUNDLED

LONGEST_TITLE = 120
_FILLER = (
    " yang namanya memang panjang sekali supaya terlihat apakah layar masih memuat semuanya" * 2
)
_SHOWN = re.compile(r'^(title|label|description|short_name|name) = "([^"]*)"', re.MULTILINE)


def write_long_catalogue(file: Path) -> None:
    """Write the bundled catalogue with every shown text stretched to 120 characters."""
    source = BUNDLED.read_text(encoding="utf-8")
    file.write_text(_SHOWN.sub(_stretched, source), encoding="utf-8")


def _stretched(match: re.Match[str]) -> str:
    key, text = match.groups()
    return f'{key} = "{(text + _FILLER)[:LONGEST_TITLE].rstrip()}"'
