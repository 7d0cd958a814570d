"""What an officer writes about a session, and what is wrong with it: pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from shared.tidying import tidy
from shared.training.views import SessionForm, TrainingMode

LONGEST: Final = {
    "title": 160,
    "place": 120,
    "letter": 80,
    "requested_by": 120,
    "link": 300,
    "trainers": 120,
}
"""Characters a field, or one trainer's name, holds at most."""
MOST_PEOPLE: Final = 500
LONGEST_CLASS: Final = timedelta(hours=10)


@dataclass(frozen=True, slots=True)
class SessionProblem:
    """What is wrong with one field; `key` names a sentence of `shared.training.sentences`."""

    field: str
    key: str


def tidied(form: SessionForm) -> SessionForm:
    """The form with stray spaces gone, and every trainer named once."""
    return replace(
        form,
        title=tidy(form.title),
        place=tidy(form.place),
        letter=tidy(form.letter),
        requested_by=tidy(form.requested_by),
        link="".join(form.link.split()),
        trainers=tuple(dict.fromkeys(filter(None, map(tidy, form.trainers)))),
    )


def problems(form: SessionForm) -> tuple[SessionProblem, ...]:
    """Everything that speaks against a tidied form.

    A session on a letter names it (D14: "surat permohonan jika permintaan training").
    """
    return tuple(SessionProblem(field, key) for field, key in _problems(form))


def _problems(form: SessionForm) -> Iterator[tuple[str, str]]:
    if not form.title:
        yield "title", "title_missing"
    if not form.place:
        yield "place", "place_missing"
    if form.mode is TrainingMode.ON_LETTER and not form.letter:
        yield "letter", "letter_missing"
    if not timedelta() < form.length <= LONGEST_CLASS:
        yield "length", "length_unfit"
    if not 1 <= form.capacity <= MOST_PEOPLE:
        yield "capacity", "capacity_unfit"
    if form.link and not form.link.startswith(("https://", "http://")):
        yield "link", "link_unfit"
    yield from ((name, "too_long") for name in LONGEST if _is_too_long(form, name))


def _is_too_long(form: SessionForm, name: str) -> bool:
    written = getattr(form, name)
    texts = written if isinstance(written, tuple) else (written,)
    return any(len(text) > LONGEST[name] for text in texts)
