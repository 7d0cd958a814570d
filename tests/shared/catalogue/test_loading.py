"""Loading finds the same catalogue whatever editor saved it, and never fails in another way."""

import tomllib
from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.catalogue import BUNDLED, ApplicantType, CatalogueMistakes, load, parse
from shared.catalogue.mistakes import KeyPath
from shared.catalogue.reading.toml_lines import KeyLines
from tests.shared.catalogue.samples import TEXT, mistakes_in

LINES: Final = TEXT.split("\n")
LINE = st.integers(0, len(LINES) - 1)
SCRAP = st.text("[]{}=\"'#.,\\\n ab1-:", max_size=4) | st.sampled_from(LINES)


def test_digest_tells_versions_apart() -> None:
    catalogue = load()
    assert catalogue.source == TEXT
    assert catalogue.digest == sha256(TEXT.encode()).hexdigest()
    assert parse(TEXT + "# lain\n", "lain.toml").digest != catalogue.digest


def test_windows_editors_change_nothing(tmp_path: Path) -> None:
    copy = tmp_path / "katalog.toml"
    copy.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert load(copy) == load()


def test_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CatalogueMistakes, match="tidak dapat dibaca"):
        load(tmp_path / "tidak-ada.toml")


def test_file_in_another_encoding(tmp_path: Path) -> None:
    copy = tmp_path / "katalog.toml"
    copy.write_bytes(BUNDLED.read_bytes().replace("±".encode(), b"\xb1", 1))
    with pytest.raises(CatalogueMistakes, match="UTF-8") as caught:
        load(copy)
    assert "±" in LINES[caught.value.mistakes[0].line - 1]


def test_nobody_can_change_what_was_loaded() -> None:
    service = load().service("1a")
    with pytest.raises(FrozenInstanceError):
        service.prefix = "Z"  # type: ignore[misc]
    with pytest.raises(TypeError):
        service.documents[ApplicantType.ANY] = ()  # type: ignore[index]


def test_unknown_service() -> None:
    with pytest.raises(KeyError):
        load().service("9z")


def test_every_key_is_found_on_its_line() -> None:
    lines = KeyLines(TEXT)
    for path in paths(tomllib.loads(TEXT)):
        names = [part for part in path if isinstance(part, str)]
        assert names[-1] in LINES[lines.of(path) - 1], path


def paths(value: Any, path: KeyPath = ()) -> Iterator[KeyPath]:
    """The place of every value, except of list entries, which have no name to look for."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from paths(inner, (*path, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from paths(inner, (*path, at))


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ("a = [\n1,\n# [2]\n  2]\n", ("a", 1), 4),
        ("a.b = 1\n[c]\nd.e = [{f = 1}, {f = 2,\ng = 3}]".replace(",\n", ", "), ("c", "d", "e"), 3),
        ('t = """\n[a]\nb = 1\n"""\n[a]\nb = 2\n', ("a", "b"), 6),
        ("[[a]]\nx = 1\n[[a]]\nx = 2\n[a.b]\ny = 3\n", ("a", 1, "b", "y"), 6),
        ('["a.b"]\n"c d" = 2023-09-01 07:00:00\n', ("a.b", "c d"), 2),
        ("[a]\nb = 1\n", ("a", "missing"), 1),
        ("a = '''x\n''y'''\nb = \"#\" # c = 1\nd = 1", ("d",), 4),
    ],
)
def test_lines_of_unusual_toml(text: str, path: KeyPath, line: int) -> None:
    tomllib.loads(text)
    assert KeyLines(text).of(path) == line


@given(first=LINE, last=LINE, scrap=SCRAP)
@settings(deadline=None, max_examples=100)
def test_lines_replaced_by_anything(first: int, last: int, scrap: str) -> None:
    end = max(first, min(last, first + 3))
    assert_told("\n".join([*LINES[:first], scrap, *LINES[end:]]))


@given(at=st.integers(0, len(TEXT)), length=st.integers(0, 3), scrap=SCRAP)
@settings(deadline=None, max_examples=100)
def test_characters_replaced_by_anything(at: int, length: int, scrap: str) -> None:
    assert_told(TEXT[:at] + scrap + TEXT[at + length :])


@given(st.text(st.characters(exclude_categories=["Cs"])))
@settings(deadline=None)
def test_any_text(text: str) -> None:
    assert_told(text)
    assert mistakes_in(text)


def assert_told(text: str) -> None:
    """A catalogue, or mistakes that each point into the file and say something."""
    for mistake in mistakes_in(text):
        assert 1 <= mistake.line <= text.count("\n") + 1
        assert mistake.key
        assert mistake.problem
