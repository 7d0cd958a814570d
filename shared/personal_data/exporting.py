"""A person's data as one file to take along: plain text, readable everywhere for years."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from shared.personal_data.views import PersonFile
from shared.personal_data.words import kind_words
from shared.wording import format_date


def write_export(file: PersonFile, folder: Path, zone: ZoneInfo) -> Path:
    """Write the file into a folder, named by its number and by no person; returns where."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"data-pribadi_{file.number}.txt"
    target.write_text("\n".join(_lines(file, zone)) + "\n", encoding="utf-8-sig")
    return target


def _lines(file: PersonFile, zone: ZoneInfo) -> Iterator[str]:
    yield f"Salinan data pribadi {file.number}"
    yield f"Dibuat {format_date(file.made_at.astimezone(zone).date())}"
    for filed in file.records:
        yield ""
        yield kind_words(filed.record.kind)
        yield from (f"  {name}: {value}" for name, value in filed.facts)
