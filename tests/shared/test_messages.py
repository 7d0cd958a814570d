"""Every refusal that the program raises has a sentence for people."""

import re
from pathlib import Path

from db.errors import REFUSALS
from shared.messages import known_keys

ROOT = Path(__file__).parents[2]
RAISED = re.compile(r'UserError\(\s*"([a-z_.]+)"')
REFUSED = re.compile(r'DatabaseRefused\(\s*"([a-z_.]+)"')


def raised(pattern: re.Pattern[str]) -> set[str]:
    files = (
        file
        for room in ("db", "shared", "kiosk", "counter")
        for file in (ROOT / room).rglob("*.py")
    )
    return {key for file in files for key in pattern.findall(file.read_text(encoding="utf-8"))}


def test_no_refusal_is_without_a_sentence() -> None:
    assert raised(RAISED) - known_keys() == set()
    assert raised(REFUSED) - set(REFUSALS) == set()
