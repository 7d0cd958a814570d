"""The recorded voice: clips by what they say, from one folder or several."""

import logging
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from shared.voice.sound import RATE, Sound, chime, joined, silence, trimmed
from shared.voice.speech import PAUSES, without_pauses, words_of

BUNDLED: Final = Path(__file__).resolve().parent.parent.parent / "resources" / "voice"
INDEX: Final = "clips.toml"
CHIME: Final = "bel"
"""File name, without ending, of a recorded chime."""

FORMATS: Final = (".wav", ".ogg", ".flac", ".mp3")
BETWEEN_CLIPS: Final = 0.05
LONGEST_SPOKEN: Final = 60
"""Words looked at for the longest clip that says them."""

Synthesise = Callable[[str], Sound | None]
_log = logging.getLogger(__name__)


class Pack:
    """Speaks words with the longest clips that say them.

    Of several folders the first that has a clip supplies it, so that a human recording may be
    as incomplete as it likes; for one that none has, shorter clips say the same. What no clip
    says is left to `synthesise`, or stays unsaid.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        texts: Mapping[str, str],
        synthesise: Synthesise | None = None,
    ) -> None:
        """Take folders, the best first; `texts` tells what the clip of each file name says."""
        self._folders = tuple(folders)
        self._names: dict[tuple[str, ...], list[str]] = {}
        for name, text in reversed(tuple(texts.items())):
            self._names.setdefault(without_pauses(words_of(text)), []).append(name)
        self._synthesise = synthesise

    @classmethod
    def load(cls, folders: Sequence[Path] = (), synthesise: Synthesise | None = None) -> "Pack":
        """The pack that comes along, under recordings of the office's own."""
        texts = read_index(BUNDLED)
        for folder in folders:
            texts |= read_index(folder)
        return cls((*folders, BUNDLED), texts, synthesise)

    def chime(self) -> Sound:
        """What is heard before a call."""
        return self._recorded(CHIME) or chime()

    def say(self, words: Sequence[str]) -> Sound:
        """The words as one sound."""
        return joined(self._parts(words))

    def unsaid(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words for which there is no clip."""
        runs = (run for run, name in self._runs(words) if name is None)
        return tuple(word for run in runs for word in run if word not in PAUSES)

    def _parts(
        self, words: Sequence[str], lacking: frozenset[str] = frozenset()
    ) -> Iterator[Sound]:
        """What says the words, without the clips that are `lacking` although they are named."""
        for run, name in self._runs(words, lacking):
            if run[0] in PAUSES:
                yield silence(PAUSES[run[0]])
                continue
            sound = self._recorded(name) if name else self._synthesised(run)
            if sound is not None:
                yield from (sound, silence(BETWEEN_CLIPS))
            elif name is not None:
                yield from self._parts(run, lacking | {name})

    def _runs(
        self, words: Sequence[str], lacking: frozenset[str] = frozenset()
    ) -> Iterator[tuple[tuple[str, ...], str | None]]:
        """Cut words into pauses, what a clip says (with its name), and what none says."""
        at = 0
        unknown: list[str] = []
        while at < len(words):
            length, name = self._longest(words, at, lacking)
            if name is None and words[at] not in PAUSES:
                unknown.append(words[at])
            else:
                if unknown:
                    yield tuple(unknown), None
                    unknown = []
                yield tuple(words[at : at + length]), name
            at += length
        if unknown:
            yield tuple(unknown), None

    def _longest(
        self, words: Sequence[str], at: int, lacking: frozenset[str]
    ) -> tuple[int, str | None]:
        if words[at] in PAUSES:
            return 1, None
        for end in range(min(len(words), at + LONGEST_SPOKEN), at, -1):
            names = self._names.get(without_pauses(tuple(words[at:end])), [])
            name = next((name for name in names if name not in lacking), None)
            if name is not None and words[end - 1] not in PAUSES:
                return end - at, name
        return 1, None

    def _recorded(self, name: str) -> Sound | None:
        for file in self._files(name):
            sound = read_clip(file)
            if sound is not None:
                return sound
        return None

    def _files(self, name: str) -> Iterable[Path]:
        for folder in self._folders:
            yield from (f for ending in FORMATS if (f := folder / f"{name}{ending}").is_file())

    def _synthesised(self, run: Sequence[str]) -> Sound | None:
        return self._synthesise(" ".join(run)) if self._synthesise else None


def read_index(folder: Path) -> dict[str, str]:
    """What the clips of a folder say, by file name; a folder without an index adds nothing."""
    file = folder / INDEX
    if not file.is_file():
        return {}
    try:
        content = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        _log.warning("%s cannot be read: %s", file, error)
        return {}
    return {name: text for name, text in content.items() if isinstance(text, str)}


def read_clip(file: Path) -> Sound | None:
    """A recording, whatever its format, without the silence around it; None if it is damaged."""
    try:
        return decoded(file.read_bytes())
    except (OSError, ValueError) as error:
        _log.warning("%s cannot be played: %s", file, error)
        return None


def decoded(content: bytes) -> Sound | None:
    """A sound file's content; None when there is nothing to hear. Raises ValueError."""
    # Only who speaks needs the library.
    import miniaudio

    try:
        found = miniaudio.decode(content, nchannels=1, sample_rate=RATE)
    except miniaudio.MiniaudioError as error:
        raise ValueError(str(error)) from error
    sound = trimmed(Sound(found.samples.tobytes()))
    return sound if sound.samples else None
