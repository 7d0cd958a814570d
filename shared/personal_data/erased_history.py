"""What the history of records still says of a person: steps that may be undone, and the journal."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from db.models import JournalEntry, TicketStep
from shared.monitoring.words import REASON_ERASED, REASONS
from shared.office_admin.phrases import ever_offered
from shared.personal_data.erased_slips import ERASED

Cover = Callable[[str], str]
"""What is left of a text about a person."""

_SHORTEST_NAME: Final = 3
_LONG_NUMBER: Final = re.compile(r"\d{8}")
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
_YEAR: Final = r"(?:19|20)\d\d"
_DATE: Final = re.compile(
    rf"(?<![\d.-])(?:{_DAY}([-/.]){_MONTH}\1{_YEAR}|{_YEAR}-{_MONTH}-{_DAY})(?![.-]?\d)"
)


def forget_steps(session: Session, tickets: Select[UUID]) -> None:
    """Take what was noted out of steps at counters, so that no undoing brings it back."""
    for step in session.scalars(select(TicketStep).where(TicketStep.ticket_id.in_(tickets))):
        step.before, step.after = _without_notes(step.before), _without_notes(step.after)


def cover_journal(session: Session, covers: Mapping[UUID, Cover]) -> None:
    """Cover every text in the journal of these records that names their person.

    That there was a reason still counts; what names nobody stays as it was written, and so does
    a reason in the office's own words.
    """
    for entry, key, _, left in journal_texts(session, covers):
        entry.details = {**entry.details, key: REASON_ERASED if key in REASONS else left}


def journal_texts(
    session: Session, covers: Mapping[UUID, Cover]
) -> Iterator[tuple[JournalEntry, str, str, str]]:
    """What the journal of these records says of their person.

    The entry, what the text is called there, the text, and what is left of it when covered.
    """
    offered = ever_offered(session)
    written = select(JournalEntry).where(
        or_(JournalEntry.visit_id.in_(covers), JournalEntry.subject_id.in_(covers))
    )
    for entry in session.scalars(written.order_by(JournalEntry.number)).all():
        for key, said in entry.details.items():
            if not isinstance(said, str) or (key in REASONS and said in offered):
                continue
            left = _left(said, entry, covers)
            if left != said:
                yield entry, key, said, left


def _left(said: str, entry: JournalEntry, covers: Mapping[UUID, Cover]) -> str:
    for about in {entry.visit_id, entry.subject_id}:
        if about is not None and about in covers:
            said = covers[about](said)
    return said


def whole_text(name: str) -> Cover:
    """Covers the whole of what is written of one person's matter, once it names somebody."""
    return lambda said: ERASED if names_somebody(said, name) else said


def names_somebody(said: str, name: str) -> bool:
    """Whether a text has a word of the name, or a number as long as a telephone's; no date is."""
    is_numbered = _LONG_NUMBER.search(re.sub(r"[\s.-]", "", _DATE.sub("|", said)))
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
