"""Refreshes the kiosk's English: `python -m installer.translations`, run inside `.venv`.

lupdate collects what the QML says into `kiosk_en.ts`, where people write the English; lrelease
makes the `.qm` of it that the kiosk reads. What is no longer said is dropped.
"""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

TEXTS = Path("resources", "translations", "kiosk_en.ts")
PAGES = Path("kiosk", "qml")


def refresh(root: Path) -> int:
    """Bring texts and compiled texts up to date; returns 1 while something lacks its English."""
    texts = root / TEXTS
    texts.parent.mkdir(parents=True, exist_ok=True)
    collect(root, texts)
    compile_texts(texts, texts.with_suffix(".qm"))
    unfinished = list(without_english(texts))
    for place, text in unfinished:
        print(f"{TEXTS}: {place}: {text}")
    return 1 if unfinished else 0


def collect(root: Path, texts: Path) -> None:
    """Add to a file of texts what the kiosk's QML says, and drop what it no longer says."""
    pages = sorted(path.relative_to(root).as_posix() for path in (root / PAGES).rglob("*.qml"))
    options = ["-silent", "-no-obsolete", "-no-ui-lines", "-locations", "none"]
    languages = ["-source-language", "id", "-target-language", "en"]
    command = [_tool("lupdate"), *options, *languages, *pages, "-ts", str(texts)]
    subprocess.run(command, cwd=root, check=True)


def compile_texts(texts: Path, compiled: Path) -> None:
    """Write the form in which Qt reads them."""
    command = [_tool("lrelease"), "-silent", str(texts), "-qm", str(compiled)]
    subprocess.run(command, check=True)


def without_english(texts: Path) -> Iterable[tuple[str, str]]:
    """Context and text of every message whose English is missing or unconfirmed."""
    for context in ElementTree.parse(texts).getroot().iter("context"):
        for message in context.iter("message"):
            if not _is_finished(message.find("translation")):
                yield context.findtext("name", ""), message.findtext("source", "")


def _is_finished(english: ElementTree.Element | None) -> bool:
    if english is None or english.get("type") is not None:
        return False
    return all((form.text or "").strip() for form in english.findall("numerusform") or [english])


def _tool(name: str) -> str:
    spec = importlib.util.find_spec("PySide6")
    assert spec is not None and spec.origin is not None
    return str(Path(spec.origin).parent / (f"{name}.exe" if os.name == "nt" else name))


if __name__ == "__main__":
    sys.exit(refresh(Path(__file__).resolve().parent.parent))
