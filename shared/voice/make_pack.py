"""Makes the bundled clips: python -m shared.voice.make_pack (needs espeak-ng and oggenc).

Only missing clips are made and those no longer needed are removed; `--all` makes every one anew.
`--list` prints what a person has to record, file by file, and makes nothing.
"""

import argparse
import shutil
import subprocess
import sys
import tomllib
import wave
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

import miniaudio

from shared.catalogue import load
from shared.voice.pack import BUNDLED, INDEX
from shared.voice.sound import RATE, WIDTH, Sound
from shared.voice.synthesiser import PROGRAM, spoken
from shared.voice.texts import Script, clip_name, read_script

_RESOURCES: Final = BUNDLED.parent
_ENCODER: Final = "oggenc"


@dataclass(frozen=True, slots=True)
class _Quality:
    """How finely a clip is kept: calls fill a waiting room, a page has one listener close by."""

    rate: int
    level: int


_FOR_CALLS: Final = _Quality(RATE, 2)
_FOR_PAGES: Final = _Quality(16_000, -1)
_HEAD: Final = (
    "# Rekaman di folder ini dan apa yang diucapkannya; dibuat oleh shared.voice.make_pack.\n"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make, or list, the clips of a catalogue; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    script = read_script(BUNDLED, load(chosen.catalogue), _translations())
    if chosen.list:
        for text in (*script.calls, *script.pages):
            print(f"{clip_name(text)}\t{text}")
        return 0
    lacking = [name for name in (PROGRAM, _ENCODER) if shutil.which(name) is None]
    if lacking:
        print(f"Pasang dahulu: {', '.join(lacking)} (docs/voice.md)", file=sys.stderr)
        return 2
    print(f"{make(script, chosen.out, anew=chosen.all)} rekaman dibuat di {chosen.out}")
    return 0


def make(script: Script, folder: Path, *, anew: bool) -> int:
    """Bring a folder up to date with a script; returns how many clips were made."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = (*script.calls, *script.pages)
    made = sum(
        [
            *(_make(text, script, folder, _FOR_CALLS, anew) for text in script.calls),
            *(_make(text, script, folder, _FOR_PAGES, anew) for text in script.pages),
        ]
    )
    wanted = {f"{clip_name(text)}.ogg" for text in texts}
    for file in folder.glob("*.ogg"):
        if file.name not in wanted:
            file.unlink()
    (folder / INDEX).write_text(_index(texts), "utf-8")
    return made


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m shared.voice.make_pack", description=__doc__)
    parser.add_argument(
        "--catalogue", type=Path, default=_RESOURCES / "catalogue" / "depok-2023.toml"
    )
    parser.add_argument("--out", type=Path, default=BUNDLED, metavar="FOLDER")
    parser.add_argument("--all", action="store_true", help="make every clip anew")
    parser.add_argument("--list", action="store_true", help="print file names and texts")
    return parser


def _translations() -> list[Path]:
    return sorted((_RESOURCES / "translations").glob("*.ts"))


def _make(text: str, script: Script, folder: Path, quality: _Quality, anew: bool) -> bool:
    file = folder / f"{clip_name(text)}.ogg"
    if file.exists() and not anew:
        return False
    is_fragment = text in script.calls or len(text.split()) <= 2
    sound = spoken(PROGRAM, script.spelled(text), level=is_fragment)
    if sound is None:
        raise ValueError(f"nothing is heard of {text!r}")
    _encode(sound, file, quality)
    return True


def _encode(sound: Sound, file: Path, quality: _Quality) -> None:
    content = BytesIO()
    with wave.open(content, "wb") as recording:
        recording.setnchannels(1)
        recording.setsampwidth(WIDTH)
        recording.setframerate(quality.rate)
        recording.writeframes(_at_rate(sound, quality.rate))
    # The same sound makes the same file, whenever it is made.
    options = ["--quiet", "--serial", "1", "-q", str(quality.level), "--output", str(file), "-"]
    subprocess.run([_ENCODER, *options], input=content.getvalue(), check=True)


def _at_rate(sound: Sound, rate: int) -> bytes:
    if rate == RATE:
        return sound.samples
    form = miniaudio.SampleFormat.SIGNED16
    return bytes(miniaudio.convert_frames(form, 1, RATE, sound.samples, form, 1, rate))


def _index(texts: Iterable[str]) -> str:
    entries = sorted((clip_name(text), text) for text in texts)
    lines = [f"{name} = {_quoted(text)}\n" for name, text in entries]
    content = _HEAD + "".join(lines)
    assert len(tomllib.loads(content)) == len(entries)
    return content


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'


if __name__ == "__main__":
    sys.exit(main())
