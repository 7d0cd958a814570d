"""Help at a computer (1e): asked, begun and ended inside a use case's transaction."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Assistance
from shared.actors import Officer, new_id
from shared.acts import Act
from shared.alerts import AlertKind, close_in, raise_in, take_in
from shared.bidding_room.views import AssistanceState
from shared.errors import UserError


def ask(act: Act, visit_id: UUID) -> None:
    """Ask the helpdesk to come, once; the time of asking is kept."""
    if open_assistance(act.session, visit_id) is not None:
        return
    act.session.add(Assistance(id=new_id(), visit_id=visit_id, asked_at=act.now))
    raise_in(act, AlertKind.ASSISTANCE, about=visit_id)


def begin(act: Act, visit_id: UUID, by: Officer) -> None:
    """An officer is there; raises `room.changed` when nobody waits for help any more."""
    found = open_assistance(act.session, visit_id)
    if found is None or found.begun_at is not None:
        raise UserError("room.changed")
    found.begun_at, found.officer_id = act.now, by.id
    take_in(act, AlertKind.ASSISTANCE, visit_id, by)


def end(act: Act, visit_id: UUID) -> None:
    """The help that was being given is over; raises `room.changed` when none was."""
    found = open_assistance(act.session, visit_id)
    if found is None or found.begun_at is None:
        raise UserError("room.changed")
    found.ended_at = act.now
    close_in(act, AlertKind.ASSISTANCE, visit_id)


def end_all(act: Act, visit_id: UUID) -> None:
    """A visitor leaves: nobody has to come any more."""
    found = open_assistance(act.session, visit_id)
    if found is not None:
        found.ended_at = act.now
    for kind in (AlertKind.ASSISTANCE, AlertKind.SIGN_OUT):
        close_in(act, kind, visit_id)


def open_assistance(session: Session, visit_id: UUID) -> Assistance | None:
    """The help of a visit that is asked for or being given."""
    wanted = select(Assistance).where(
        Assistance.visit_id == visit_id, Assistance.ended_at.is_(None)
    )
    return session.scalar(wanted)


def states_of(session: Session, visits: Iterable[UUID]) -> dict[UUID, AssistanceState]:
    """How far the help of each visit has come; visits that never asked are left out."""
    wanted = select(Assistance).where(Assistance.visit_id.in_(visits)).order_by(Assistance.asked_at)
    return {row.visit_id: _state(row) for row in session.scalars(wanted)}


def _state(row: Assistance) -> AssistanceState:
    if row.ended_at is not None:
        return AssistanceState.GIVEN if row.begun_at else AssistanceState.NONE
    return AssistanceState.ASKED if row.begun_at is None else AssistanceState.BEING_GIVEN
