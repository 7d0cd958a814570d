"""The office key: made once, private, carried by export and import, never replaced."""

import stat
from pathlib import Path

import pytest

from db.__main__ import main
from db.errors import DatabaseRefused
from db.office_key import export_key, import_key, load_key, make_key
from db.private_files import write_private


def test_a_new_key_lies_in_a_file_of_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "keys" / "office.key"
    vault = make_key(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert load_key(file).fingerprint == vault.fingerprint


def test_two_offices_never_share_a_key(tmp_path: Path) -> None:
    assert make_key(tmp_path / "a").fingerprint != make_key(tmp_path / "b").fingerprint


def test_a_key_is_never_replaced(tmp_path: Path) -> None:
    file = tmp_path / "office.key"
    before = make_key(file).fingerprint
    with pytest.raises(DatabaseRefused, match="tidak ditimpa"):
        make_key(file)
    assert load_key(file).fingerprint == before


def test_an_exported_key_opens_the_same_office_elsewhere(tmp_path: Path) -> None:
    vault = make_key(tmp_path / "first.key")
    line = export_key(tmp_path / "first.key")
    assert import_key(tmp_path / "second.key", line + "\r\n").fingerprint == vault.fingerprint


@pytest.mark.parametrize(
    "content", ["", "LOKET-KEY-1:", "LOKET-KEY-1:00ff", "bukan kunci", "é" * 80]
)
def test_a_damaged_key_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "office.key"
    file.write_text(content, encoding="utf-8")
    file.chmod(0o600)
    with pytest.raises(DatabaseRefused) as refused:
        load_key(file)
    assert refused.value.key == "key.unreadable"


def test_a_missing_key_names_its_file_and_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(DatabaseRefused, match=r"office\.key.*key import"):
        load_key(tmp_path / "office.key")


def test_a_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "office.key"
    make_key(file)
    file.chmod(0o644)
    with pytest.raises(DatabaseRefused, match="chmod 600"):
        load_key(file)


def test_the_commands_carry_a_key_from_one_computer_to_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "first.key", tmp_path / "second.key"
    fingerprint = make_key(first).fingerprint
    assert main(["key", "export", "--key-file", str(first)]) == 0
    monkeypatch.setattr("sys.stdin.readline", lambda: capsys.readouterr().out, raising=False)
    assert main(["key", "import", "--key-file", str(second)]) == 0
    assert load_key(second).fingerprint == fingerprint


def test_a_key_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "office.key"
    write_private(file, bytes(range(128, 256)))
    with pytest.raises(DatabaseRefused, match="rusak"):
        load_key(file)


def test_a_crash_while_the_key_is_written_leaves_no_half_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_cut(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", power_cut)
    file = tmp_path / "office.key"
    with pytest.raises(KeyboardInterrupt):
        make_key(file)
    assert not file.exists()
