"""Facts of a file: right for every size, told step by step, given up when asked."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from shared.errors import UserError
from shared.messages import sentence
from shared.requests import hashing
from shared.requests.hashing import PIECE, HashingCancelled, hash_file


def no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7])
def test_the_facts_are_the_files(tmp_path: Path, size: int) -> None:
    content = (b"penawaran" * (size // 9 + 1))[:size]
    file = tmp_path / "penawaran.rhs"
    file.write_bytes(content)
    told: list[tuple[int, int]] = []
    facts = hash_file(file, lambda done, total: told.append((done, total)), lambda: False)
    assert (facts.name, facts.size) == ("penawaran.rhs", size)
    assert facts.sha256 == hashlib.sha256(content).hexdigest()
    assert (told[0], told[-1]) == ((0, size), (size, size))
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_giving_up_stops_before_the_next_piece(tmp_path: Path) -> None:
    file = tmp_path / "besar.rhs"
    file.write_bytes(bytes(3 * PIECE))
    told: list[int] = []
    with pytest.raises(HashingCancelled):
        hash_file(file, lambda done, _total: told.append(done), lambda: len(told) >= 2)
    assert told == [0, PIECE]


def test_never_more_than_a_piece_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hashing, "PIECE", 1000)
    file = tmp_path / "kecil.rhs"
    file.write_bytes(bytes(2500))
    told: list[int] = []
    hash_file(file, lambda done, _total: told.append(done), lambda: False)
    assert told == [0, 1000, 2000, 2500]


def overwritten(file: Path) -> None:
    with file.open("r+b") as content:
        content.write(b"lain")
    later = file.stat().st_mtime_ns + 10**9  # a disk may tell moments apart by seconds alone
    os.utime(file, ns=(later, later))


def shortened(file: Path) -> None:
    os.truncate(file, 2 * PIECE)


def lengthened(file: Path) -> None:
    with file.open("ab") as content:
        content.write(bytes(2 * PIECE))


def replaced(file: Path) -> None:
    other = file.with_name("lain.rhs")
    other.write_bytes(b"penawaran lain")
    other.replace(file)


UNDER_WINDOWS = pytest.mark.skipif(os.name == "nt", reason="nothing replaces an open file there")


@pytest.mark.parametrize(
    "change",
    [overwritten, shortened, lengthened, pytest.param(replaced, marks=UNDER_WINDOWS)],
)
def test_a_file_that_changes_while_it_is_read_is_refused(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    file = tmp_path / "penawaran.rhs"
    file.write_bytes(bytes(3 * PIECE))
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        if done == PIECE:
            change(file)

    with pytest.raises(UserError, match=r"requests\.file_changed") as caught:
        hash_file(file, progress, lambda: False)
    assert "penawaran.rhs berubah" in sentence(caught.value)
    assert all(done <= total == 3 * PIECE for done, total in told)


def test_a_medium_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"requests\.file_unreadable"):
        hash_file(tmp_path / "hilang.rhs", no_progress, lambda: False)
    with pytest.raises(UserError, match=r"requests\.file_unreadable"):
        hash_file(tmp_path, no_progress, lambda: False)


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX alone")
def test_a_name_in_another_encoding_can_be_kept_and_shown(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"penawaran-\xe9.rhs")
    file.write_bytes(b"penawaran")
    facts = hash_file(file, no_progress, lambda: False)
    assert facts.name == "penawaran-\\udce9.rhs"
    assert facts.name.encode()
    file.unlink()
    with pytest.raises(UserError, match=r"requests\.file_unreadable") as caught:
        hash_file(file, no_progress, lambda: False)
    assert sentence(caught.value).encode()
