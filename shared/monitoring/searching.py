"""What a word of a search means in the journal: an action, an officer, a place or a number."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from db.models import JournalEntry, OfficerRecord, Ticket
from db.searching import has_words
from shared.monitoring.words import actions_with
from shared.queueing.views import parse_label


def who() -> ColumnElement[UUID | None]:
    """The officer of a row; at signing in and out, who is nobody then, it is the subject."""
    return func.coalesce(JournalEntry.officer_id, JournalEntry.subject_id)


def meanings(session: Session, word: str) -> ColumnElement[bool] | None:
    """The condition that a word occurs in what a row is shown with; None where it never does.

    It asks the journal's own columns alone, for whole values: years are passed over quickly.
    """
    meant = tuple(_meanings(session, word))
    return or_(*meant) if meant else None


def _meanings(session: Session, word: str) -> Iterator[ColumnElement[bool]]:
    if actions := actions_with(word):
        yield JournalEntry.action.in_(actions)
    if officers := session.scalars(_officers_named(word)).all():
        yield who().in_(officers)
    if places := session.scalars(_places_named(word)).all():
        yield JournalEntry.workstation.in_(places)
    yield from _labelled(word)


def _officers_named(word: str) -> Select[UUID]:
    return select(OfficerRecord.id).where(has_words(word, OfficerRecord.full_name))


def _places_named(word: str) -> Select[str]:
    """The few workstations of all rows, one after the other by their index, then by the word."""
    place = JournalEntry.workstation
    places = select(func.min(place).label("name")).cte("places", recursive=True)
    following = select(func.min(place)).where(place > places.c.name).scalar_subquery()
    every = places.union_all(select(following).where(places.c.name.is_not(None)))
    return select(every.c.name).where(has_words(word, every.c.name))


def _labelled(word: str) -> Iterator[ColumnElement[bool]]:
    if label := parse_label(word):
        prefix, number = label
        numbered = (Ticket.prefix == prefix, Ticket.number == number)
        yield JournalEntry.visit_id.in_(select(Ticket.visit_id).where(*numbered))
