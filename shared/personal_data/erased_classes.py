"""What is written of a whole class, where it names one who took part."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import TrainingParticipant, TrainingSession
from shared.personal_data.erased_history import cover_journal, names_somebody
from shared.personal_data.erased_slips import ERASED

_WRITTEN: Final = ("requested_by", "result", "reason")


def cover_classes(session: Session, participants: Sequence[UUID]) -> None:
    """Cover texts of these people's classes that name one of them; the class itself stays."""
    people = TrainingParticipant
    named: dict[UUID, list[str]] = defaultdict(list)
    wanted = select(people.session_id, people.name).where(people.id.in_(participants))
    for lesson, name in session.execute(wanted):
        named[lesson].append(name)
    names = {lesson: " ".join(each) for lesson, each in named.items()}
    for row in session.scalars(select(TrainingSession).where(TrainingSession.id.in_(names))):
        for field in _WRITTEN:
            if names_somebody(getattr(row, field), names[row.id]):
                setattr(row, field, ERASED)
    cover_journal(session, names)
