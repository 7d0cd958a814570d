"""Which texts the bundled voice has to know: calls, catalogue, the kiosk's own words."""

import dataclasses
import hashlib
import re
import tomllib
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from shared import messages, messages_en
from shared.catalogue import Catalogue, Question
from shared.complaints.views import ComplaintState, Kind
from shared.complaints.words import kind_words
from shared.complaints.words import state_words as complaint_words
from shared.identity import Doubt
from shared.privacy_notice import TEXT
from shared.requests.views import RequestState
from shared.requests.words import state_words as request_words
from shared.survey.questions import ELEMENTS, TRAITS
from shared.training.evaluation import QUESTIONS, SCORES, score_words
from shared.voice.speech import UNSPOKEN, words_of

PHRASES: Final = "phrases.toml"
_SLOT: Final = re.compile(r"%n|%L?\d+|\{\w*\}")
_NOT_READ: Final = frozenset(
    {
        *("source", "digest", "version", "code", "prefix", "timezone", "english"),
        *("url", "emails", "website", "fax", "letterhead", "number", "issuer", "signatory"),
        *("sections", "basis"),
    }
)
"""Fields of a catalogue that no page of the kiosk shows in Indonesian."""

_LONGEST_NAME: Final = 60
_DOMAIN_DOT: Final = re.compile(r"(?<=[a-z])\.(?=[a-z])")
_CAPITALS: Final = re.compile(r"\b[A-Z]{6,}\b")
_PLACEHOLDER: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Script:
    """What a voice has to record: the words of calls, and the texts of pages.

    `pronunciation` spells words for a voice that reads letters.
    """

    calls: tuple[str, ...]
    pages: tuple[str, ...]
    pronunciation: Mapping[str, str]

    def spelled(self, text: str) -> str:
        """The text as a voice that knows no abbreviations should read it."""
        for word, sound in self.pronunciation.items():
            text = re.sub(rf"\b{re.escape(word)}\b", sound, text, flags=re.IGNORECASE)
        text = _DOMAIN_DOT.sub(" titik ", UNSPOKEN.sub(" ", text))
        return _CAPITALS.sub(lambda found: found.group().lower(), text)


def read_script(folder: Path, catalogue: Catalogue, translations: Iterable[Path]) -> Script:
    """Everything to be recorded, each text once; what calls need is not among the pages."""
    phrases = tomllib.loads((folder / PHRASES).read_text("utf-8"))
    calls = _once(text for texts in phrases["calls"].values() for text in texts)
    calls |= _once(piece for s in catalogue.services for piece in pieces(s.call_phrase))
    screens = (text for texts in phrases["screens"].values() for text in texts)
    shown = (
        *catalogue_texts(catalogue),
        *refusals(),
        *promises(),
        *(text for file in translations for text in sources(file)),
    )
    pages = _once([*screens, *(piece for text in shown for piece in pieces(text))])
    return Script(
        tuple(calls.values()),
        tuple(text for words, text in pages.items() if words not in calls),
        phrases["pronunciation"],
    )


def catalogue_texts(catalogue: Catalogue) -> Iterator[str]:
    """Every Indonesian text of a catalogue that a visitor may read."""
    yield from _strings(catalogue)


def refusals() -> Iterator[str]:
    """The Indonesian sentences that visitors may be refused with: those that have English."""
    yield from (text for key, text in messages.SENTENCES.items() if key in messages_en.SENTENCES)
    yield from messages.FIELD_SENTENCES.values()
    yield from (doubt.sentence for doubt in Doubt)


def promises() -> Iterator[str]:
    """What pages say of requests, complaints, trainings, personal data and the survey."""
    yield from (kind_words(kind) for kind in Kind)
    yield from (complaint_words(state) for state in ComplaintState)
    yield from (request_words(state) for state in RequestState)
    yield from (question.text() for question in QUESTIONS)
    yield from (score_words(score) for score in SCORES)
    yield from TEXT.splitlines()
    for element in ELEMENTS:
        yield from (words.text for words in (element.name, element.question, *element.answers))
    for trait in TRAITS:
        yield from (words.text for words in (trait.name, *trait.choices.values()))


def sources(translation: Path) -> Iterator[str]:
    """The Indonesian texts of a translation file of Qt's."""
    for source in ElementTree.parse(translation).getroot().iter("source"):
        yield source.text or ""


def pieces(text: str) -> Iterator[str]:
    """What stands between the slots of a text."""
    for piece in _SLOT.split(text):
        if any(sign.isalpha() for sign in piece):
            yield " ".join(piece.split()).strip(" ,.;:()")


def clip_name(text: str) -> str:
    """The file name, without ending, of the clip that says a text."""
    words = " ".join(words_of(text))
    name = _PLACEHOLDER.sub("-", words.lower()).strip("-")
    if len(name) <= _LONGEST_NAME:
        return name
    mark = hashlib.sha256(words.encode()).hexdigest()[:6]
    return f"{name[:_LONGEST_NAME].rstrip('-')}-{mark}"


def _once(texts: Iterable[str]) -> dict[str, str]:
    """Texts by the words they say."""
    return {clip_name(text): text for text in texts if text}


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    for part in _parts(value):
        yield from _strings(part)


def _parts(value: object) -> Iterable[object]:
    if dataclasses.is_dataclass(value):
        names = (part.name for part in dataclasses.fields(value))
        return [getattr(value, name) for name in names if _is_read(value, name)]
    if isinstance(value, Mapping):
        return value.values()
    return value if isinstance(value, tuple) else ()


def _is_read(holder: object, field: str) -> bool:
    if isinstance(holder, Question) and field == "name":
        return False
    return field not in _NOT_READ and not field.endswith("_en")
