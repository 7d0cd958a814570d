"""The steps of a complaint's life: which officer may take them, and from which state."""

from uuid import UUID

from sqlalchemy import CursorResult, update
from sqlalchemy.orm import Session

from db.models import Complaint, ComplaintNote
from shared.actors import Officer, new_id
from shared.acts import Act
from shared.complaints import reading
from shared.complaints.views import ComplaintState
from shared.errors import UserError
from shared.tidying import tidy


def row_with(session: Session, complaint_id: UUID) -> Complaint:
    """A complaint; raises `complaints.unknown`."""
    row = session.get(Complaint, complaint_id)
    if row is None:
        raise UserError("complaints.unknown")
    return row


def row_of_code(session: Session, code: str) -> Complaint:
    """The complaint of a code; raises `complaints.unknown_code`."""
    row = reading.with_code(session, code)
    if row is None:
        raise UserError("complaints.unknown_code")
    return row


def row_read_by(session: Session, complaint_id: UUID, by: Officer) -> Complaint:
    """A complaint that the officer may read; raises `complaints.not_yours`."""
    row = row_with(session, complaint_id)
    if not reading.may_read(row, by):
        raise UserError("complaints.not_yours", number=row.number)
    return row


def row_handled_by(session: Session, complaint_id: UUID, by: Officer) -> Complaint:
    """A complaint that the officer may answer; raises `complaints.not_yours`."""
    row = row_with(session, complaint_id)
    if not reading.may_handle(row, by):
        raise UserError("complaints.not_yours", number=row.number)
    return row


def must_be(row: Complaint, states: tuple[ComplaintState, ...]) -> None:
    """Raise `complaints.ended` for one that is in another state."""
    if row.state not in states:
        raise UserError("complaints.ended", number=row.number)


def step(act: Act, row: Complaint, revision: int, **changed: object) -> None:
    """Change a complaint as it was seen; raises `complaints.changed`."""
    seen = update(Complaint).where(Complaint.id == row.id, Complaint.revision == revision)
    met = act.session.execute(seen.values(revision=revision + 1, **changed))
    assert isinstance(met, CursorResult)
    if met.rowcount != 1:
        raise UserError("complaints.changed", number=row.number)


def note_down(act: Act, complaint_id: UUID, by: Officer, text: str) -> None:
    """Keep a step in handling, in words."""
    act.session.add(
        ComplaintNote(
            id=new_id(),
            complaint_id=complaint_id,
            officer_id=by.id,
            written_at=act.now,
            text=text,
        )
    )


def needed(text: str, key: str, longest: int) -> str:
    """A text that must be there and fit; raises the refusal of this key."""
    text = tidied_lines(text)
    if not text or len(text) > longest:
        raise UserError(key, longest=longest)
    return text


def tidied_lines(text: str) -> str:
    """A text without stray blanks, its lines kept."""
    return "\n".join(map(tidy, text.strip().splitlines()))
