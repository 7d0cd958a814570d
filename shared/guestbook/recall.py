"""Finding the visit that a paper of ours belongs to."""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.models import Slip, Ticket, Verification, Visit
from shared.codes import Code, CodeKind, parse_code
from shared.errors import UserError


def visit_with(session: Session, text: str) -> tuple[Code, Visit]:
    """The visit of a scanned ticket or slip; raises `recall.unknown`."""
    code = parse_code(text)
    visit = session.scalar(_visit_of(code)) if code else None
    if code is None or visit is None:
        raise UserError("recall.unknown")
    return code, visit


def _visit_of(code: Code) -> Select[Visit]:
    if code.kind in (CodeKind.TICKET, CodeKind.ROOM):
        return select(Visit).join(Ticket).where(Ticket.code == code.value)
    of_ticket = select(Visit).join(Ticket).join(Verification, Verification.ticket_id == Ticket.id)
    of_slip = of_ticket.join(Slip, Slip.verification_id == Verification.id)
    return of_slip.where(Slip.code == code.value)
