"""Visitors who are in the bidding room while their ticket keeps its place (D36)."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Computer, Ticket, Visit
from shared.queueing.rules import ENDED
from shared.queueing.views import TicketState


def in_bidding_room(session: Session, visits: Sequence[UUID]) -> dict[UUID, str]:
    """Which of some visits are passed over for now, each with where its visitor is."""
    if not visits:
        return {}
    companions = (
        select(Visit.companion_of, Ticket.state, Computer.name)
        .join(Ticket, Ticket.visit_id == Visit.id)
        .outerjoin(Computer, Ticket.computer_id == Computer.id)
        .where(Visit.companion_of.in_(visits), Ticket.state.not_in(ENDED))
    )
    return {
        visit: _whereabouts(TicketState(state), computer)
        for visit, state, computer in session.execute(companions)
        if visit is not None
    }


def _whereabouts(state: TicketState, computer: str | None) -> str:
    if state is TicketState.SERVING:
        return f"Sedang mendaftar di {computer}"
    if state is TicketState.CALLED:
        return f"Dipanggil ke {computer}"
    return "Menunggu komputer di ruang bidding"
