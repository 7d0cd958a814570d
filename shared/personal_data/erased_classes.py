"""What is written of a whole class, where it names one who took part."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import TrainingParticipant, TrainingSession
from db.vault import Vault
from shared.personal_data.erased_history import cover_journal
from shared.personal_data.naming import Person

_WRITTEN: Final = ("requested_by", "result", "reason")


class Named:
    """Those of one class whose names are covered; each is looked for on their own."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people = tuple(people)

    def covered(self, said: str) -> str:
        """The text with all of them covered."""
        for person in self._people:
            said = person.covered(said)
        return said


def participant(row: TrainingParticipant, vault: Vault) -> Person:
    """A participant as texts may name them."""
    return Person(row.name, row.contact_index, vault)


def texts_naming(lesson: TrainingSession, person: Person) -> Iterator[str]:
    """What is written of a class and names this person."""
    for field in _WRITTEN:
        said = getattr(lesson, field)
        if person.covered(said) != said:
            yield said


def cover_classes(
    session: Session, participants: Iterable[TrainingParticipant], vault: Vault
) -> None:
    """Cover these people in what is written of their classes; the rest of it stays."""
    people: dict[UUID, list[Person]] = defaultdict(list)
    for row in participants:
        people[row.session_id].append(participant(row, vault))
    named = {lesson: Named(each) for lesson, each in people.items()}
    for lesson in session.scalars(select(TrainingSession).where(TrainingSession.id.in_(named))):
        for field in _WRITTEN:
            covered = named[lesson.id].covered(getattr(lesson, field))
            setattr(lesson, field, covered[: _longest(field)])
    cover_journal(session, {lesson: each.covered for lesson, each in named.items()})


def _longest(field: str) -> Any:
    """How many letters the database takes; None where it takes any number."""
    return getattr(TrainingSession.__table__.c[field].type, "length", None)
