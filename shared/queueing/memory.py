"""The officers' steps on tickets, remembered so that the last one can be undone."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import SurveyedVisit, Ticket, TicketStep
from shared.actors import Officer, new_id
from shared.acts import Act
from shared.clock import service_day
from shared.queueing.rules import AT_A_COUNTER
from shared.queueing.snapshots import Snapshot, take_snapshot
from shared.queueing.steps import known, label_of
from shared.queueing.tickets import is_at_counter
from shared.queueing.views import TicketState, Undoable

CHANGED: Final = "nomor itu sudah berubah sejak langkah Anda"
NOT_THE_LAST: Final = "itu bukan lagi langkah terakhir Anda"
OTHER_DAY: Final = "langkah itu dari hari lain"
OTHER_COUNTER: Final = "langkah itu dilakukan di loket lain"
OCCUPIED: Final = "{label} sekarang di loket ini"
ANSWERED: Final = (
    "pengunjung sudah mengisi survei. Bila masih perlu dilayani, minta pengunjung mengambil nomor"
    " baru"
)

WORDS: Final[Mapping[str, str]] = {
    "ticket.called": "{label} dipanggil",
    "ticket.serving": "{label} mulai dilayani",
    "ticket.held": "{label} ditunda",
    "ticket.returned": "{label} dikembalikan ke antrean",
    "ticket.no_show": "{label} ditandai tidak hadir",
    "ticket.cancelled": "{label} dibatalkan",
    "ticket.done": "{label} ditandai selesai",
    "ticket.sent_on": "{label} lanjut ke layanan berikutnya",
    "ticket.transferred": "{label} dialihkan",
    "ticket.priority_withdrawn": "prioritas {label} dicabut",
}
"""What each step did, as the officer is told before taking it back."""


@contextmanager
def remembered(act: Act, ticket_id: UUID, by: Officer, action: str) -> Iterator[TicketStep]:
    """Keep what a step changes on a ticket; `action` is the journal's name for the step."""
    ticket = known(act, ticket_id)
    before = take_snapshot(act.session, ticket)
    step = TicketStep(
        id=new_id(), ticket_id=ticket_id, officer_id=by.id, action=action, taken_at=act.now
    )
    yield step
    step.before = before.as_json()
    step.after = take_snapshot(act.session, ticket).as_json()
    act.session.add(step)


def last_step(session: Session, by: Officer) -> TicketStep | None:
    """The officer's last step on a ticket that was not undone."""
    return session.scalar(
        select(TicketStep)
        .where(TicketStep.officer_id == by.id, TicketStep.undone_at.is_(None))
        .order_by(TicketStep.taken_at.desc(), TicketStep.id.desc())
        .limit(1)
    )


def undoable(session: Session, by: Officer, today: date, zone: ZoneInfo) -> Undoable | None:
    """What the officer can undo now."""
    step = last_step(session, by)
    if step is None or service_day(step.taken_at, zone) != today or why_not(session, step, by):
        return None
    label = label_of(session.get_one(Ticket, step.ticket_id))
    return Undoable(step.id, label, step.action, WORDS[step.action].format(label=label))


def why_not(session: Session, step: TicketStep, by: Officer) -> str:
    """What speaks against undoing a step of today; empty when nothing does."""
    before, after = Snapshot.from_json(step.before), Snapshot.from_json(step.after)
    ticket = session.get_one(Ticket, step.ticket_id)
    if any(_is_at_another_counter(side, by) for side in (before, after)):
        return OTHER_COUNTER
    if take_snapshot(session, ticket).differs_from(after):
        return CHANGED
    if _is_unserved_after_answering(session, ticket, before):
        return ANSWERED
    visitor = session.scalar(select(Ticket).where(is_at_counter(by.seat.id)))
    returns = before.ticket["state"] in AT_A_COUNTER
    if returns and visitor is not None and visitor.id != ticket.id:
        return OCCUPIED.format(label=label_of(visitor))
    return ""


def _is_unserved_after_answering(session: Session, ticket: Ticket, before: Snapshot) -> bool:
    """Whether the way back would leave an answer of a visit that was never served."""
    if before.ticket["state"] == TicketState.DONE:
        return False
    return session.get(SurveyedVisit, ticket.visit_id) is not None


def _is_at_another_counter(side: Snapshot, by: Officer) -> bool:
    here = by.counter.id if by.counter else None
    return side.ticket["state"] in AT_A_COUNTER and side.counter_id != here
