"""The kiosk's English is whole and fresh."""

import shutil
from pathlib import Path

import pytest

from installer.translations import TEXTS, collect, compile_texts, refresh, without_english

ROOT = Path(__file__).parents[2]
PAGE = 'import QtQuick\n\nText {{\n    text: qsTr("{}")\n}}\n'


def test_every_text_of_the_pages_has_its_english_and_none_is_left_over(tmp_path: Path) -> None:
    """Whoever changes a text runs `python -m installer.translations` and writes the English."""
    collected = tmp_path / TEXTS.name
    shutil.copyfile(ROOT / TEXTS, collected)
    collect(ROOT, collected)
    assert list(without_english(collected)) == []
    assert collected.read_text("utf-8") == (ROOT / TEXTS).read_text("utf-8")


def test_what_the_kiosk_reads_is_made_from_these_texts(tmp_path: Path) -> None:
    compiled = tmp_path / "kiosk_en.qm"
    compile_texts(ROOT / TEXTS, compiled)
    assert compiled.read_bytes() == (ROOT / TEXTS).with_suffix(".qm").read_bytes()


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A work tree with one page, which says "Kembali" and has its English."""
    say(tmp_path, "Kembali")
    refresh(tmp_path)
    texts = tmp_path / TEXTS
    written = texts.read_text("utf-8").replace(' type="unfinished"></', ">Back</")
    texts.write_text(written, "utf-8")
    return tmp_path


def say(tree: Path, text: str) -> None:
    page = tree / "kiosk" / "qml" / "Page.qml"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(PAGE.format(text), "utf-8")


def test_finished_texts_need_nothing(tree: Path) -> None:
    assert refresh(tree) == 0


def test_a_new_text_is_asked_for_and_the_old_one_dropped(
    tree: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    say(tree, "Batal")
    assert refresh(tree) == 1
    assert "Page: Batal" in capfd.readouterr().out
    texts = (tree / TEXTS).read_text("utf-8")
    assert "Batal" in texts
    assert "Kembali" not in texts


def test_an_empty_english_is_none(tree: Path) -> None:
    texts = tree / TEXTS
    texts.write_text(texts.read_text("utf-8").replace(">Back<", "> <"), "utf-8")
    assert list(without_english(texts)) == [("Page", "Kembali")]
