"""Pauses of a counter: nobody is called there, and the board says why."""

from uuid import UUID

from sqlalchemy import select

from db.models import CounterPause, CounterSession, Ticket
from shared.actors import Action, Officer, RequestKey, new_id
from shared.acts import Act
from shared.errors import UserError
from shared.queueing.calls import refuse_on_pause
from shared.queueing.desk import QueueDesk
from shared.queueing.seats import is_seated, own_pause
from shared.queueing.steps import label_of, tidied_note
from shared.queueing.tickets import is_at_counter
from shared.queueing.views import Pause, TicketState

PAUSED = "counter.paused"
RESUMED = "counter.resumed"
LONGEST_REASON = 80


class Pausing(QueueDesk):
    """Begins and ends an officer's pause; leaving the counter ends it as well."""

    def pause(self, reason: str, by: Officer, request: RequestKey) -> Pause:
        """Call nobody to the officer's counter until `resume`; who is being served stays.

        Raises `queue.pause_reason_missing`, `queue.note_too_long`, `queue.on_pause`, and
        `queue.pause_while_called` while somebody is on the way to the counter.
        """
        by.must_be_allowed(Action.CALL)
        reason = tidied_note(reason, LONGEST_REASON)
        if not reason:
            raise UserError("queue.pause_reason_missing")
        with self._acts.begin(by, request, PAUSED) as act:
            if act.earlier:
                begun = act.session.get_one(CounterPause, act.earlier)
                return Pause(begun.reason, begun.started_at)
            refuse_on_pause(act, by)
            _refuse_while_called(act, by)
            pause = CounterPause(
                id=new_id(), session_id=_seat_of(act, by), reason=reason, started_at=act.now
            )
            act.session.add(pause)
            act.record(PAUSED, pause.id, counter=by.seat.name, reason=reason)
            return Pause(reason, act.now)

    def resume(self, by: Officer, request: RequestKey) -> None:
        """End the officer's pause; without one, nothing happens."""
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, RESUMED) as act:
            pause = None if act.earlier else own_pause(act.session, by)
            if pause is not None:
                pause.ended_at = act.now
                act.record(RESUMED, pause.id, counter=by.seat.name)


def _refuse_while_called(act: Act, by: Officer) -> None:
    visitor = act.session.scalar(select(Ticket).where(is_at_counter(by.seat.id)))
    if visitor is not None and visitor.state == TicketState.CALLED:
        raise UserError("queue.pause_while_called", label=label_of(visitor))


def _seat_of(act: Act, by: Officer) -> UUID:
    """The officer's time at the counter; that there is one was looked at when the act began."""
    seat = select(CounterSession.id).where(
        CounterSession.officer_id == by.id, CounterSession.counter_id == by.seat.id, is_seated()
    )
    return act.session.scalars(seat).one()
