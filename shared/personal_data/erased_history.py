"""What the history of records still says of a person: steps that may be undone, and the journal."""

import re
from collections.abc import Collection, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from db.models import JournalEntry, TicketStep
from shared.monitoring.words import REASON_ERASED, REASONS
from shared.office_admin.phrases import ever_offered
from shared.personal_data.erased_slips import ERASED

_SHORTEST_NAME: Final = 3
_LONG_NUMBER: Final = re.compile(r"\d{8}")


def forget_steps(session: Session, tickets: Select[UUID]) -> None:
    """Take what was noted out of steps at counters, so that no undoing brings it back."""
    for step in session.scalars(select(TicketStep).where(TicketStep.ticket_id.in_(tickets))):
        step.before, step.after = _without_notes(step.before), _without_notes(step.after)


def cover_journal(session: Session, people: Mapping[UUID, str]) -> None:
    """Cover every text in the journal that names a person of these records, or holds a number.

    That there was a reason still counts; what names nobody stays as it was written, and so does
    a reason in the office's own words.
    """
    offered = ever_offered(session)
    written = select(JournalEntry).where(
        or_(JournalEntry.visit_id.in_(people), JournalEntry.subject_id.in_(people))
    )
    for entry in session.scalars(written):
        about = (entry.visit_id, entry.subject_id)
        name = " ".join(people.get(key, "") for key in about if key)
        covered = {
            key: _covered(key, said, name, offered) if isinstance(said, str) else said
            for key, said in entry.details.items()
        }
        if covered != entry.details:
            entry.details = covered


def _covered(key: str, said: str, name: str, offered: Collection[str]) -> str:
    """What stays of a text; a reason is still counted, under its own words if the office's."""
    is_of_the_office = key in REASONS and said in offered
    if is_of_the_office or not names_somebody(said, name):
        return said
    return REASON_ERASED if key in REASONS else ERASED


def names_somebody(said: str, name: str) -> bool:
    """Whether a text has a word of the name, or a number as long as a telephone's."""
    is_numbered = _LONG_NUMBER.search(re.sub(r"[\s.-]", "", said))
    return bool(is_numbered) or not _words(name).isdisjoint(_words(said))


def _words(text: str) -> frozenset[str]:
    words = re.findall(r"\w+", text.casefold())
    return frozenset(word for word in words if len(word) >= _SHORTEST_NAME)


def _without_notes(stored: Any) -> Any:
    """Stored values with every note empty, however deep it stands."""
    if isinstance(stored, dict):
        return {
            name: "" if name == "note" and value else _without_notes(value)
            for name, value in stored.items()
        }
    return [_without_notes(each) for each in stored] if isinstance(stored, list) else stored
