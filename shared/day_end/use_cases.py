"""Ending a service day: each open matter is settled, then the day is ended, then copied."""

from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import func, select

from db import models
from db.backup import back_up
from db.engine import Database
from db.errors import DatabaseRefused
from db.vault import Vault
from shared.actors import Action, Officer, RequestKey, new_id
from shared.acts import Act, Acts
from shared.catalogue import Catalogue
from shared.clock import Clock, service_day
from shared.day_end import reading
from shared.day_end.rules import Settlement, settlements
from shared.day_end.views import DayReview, EndedDay
from shared.errors import UserError
from shared.preferences import read_preferences
from shared.printing import PaperKind, PrintJobs
from shared.queueing.steps import label_of, settle
from shared.queueing.tickets import is_at_counter
from shared.queueing.views import TicketState
from shared.slips import letterhead
from shared.slips.content import DaySlip
from shared.staff.seats import end_sessions
from shared.verification.carrying import carry_over_in

SETTLED: Final = "day.settled"
UNSEATED: Final = "day.unseated"
ENDED: Final = "day.ended"
BACKED_UP: Final = "day.backed_up"
LONGEST_REASON: Final = 240


class DayEnd:
    """Reviews, settles and ends service days, and keeps a verified copy of the office."""

    def __init__(
        self,
        database: Database,
        acts: Acts,
        catalogue: Catalogue,
        vault: Vault,
        print_jobs: PrintJobs,
        clock: Clock,
    ) -> None:
        self._database = database
        self._acts = acts
        self._catalogue = catalogue
        self._vault = vault
        self._print_jobs = print_jobs
        self._clock = clock

    def today(self) -> date:
        """The present service day."""
        return service_day(self._clock.now(), self._catalogue.office.zone)

    def review(self, day: date, by: Officer) -> DayReview:
        """A day with all that is still open in it."""
        by.must_be_allowed(Action.END_DAY)
        with self._database.reading() as session:
            return DayReview(
                day=day,
                tickets=reading.read_open_tickets(session, day, self._catalogue),
                seated=reading.read_seated(session),
                figures=reading.read_figures(session, day),
                ended=reading.read_ended(session, day),
            )

    def forgotten(self, by: Officer) -> tuple[date, ...]:
        """Earlier days that are not ended with all their visits, oldest first."""
        by.must_be_allowed(Action.END_DAY)
        with self._database.reading() as session:
            return reading.read_forgotten(session, self.today())

    def settle(
        self,
        ticket_id: UUID,
        seen: TicketState,
        settlement: Settlement,
        reason: str,
        by: Officer,
        request: RequestKey,
    ) -> None:
        """Settle one open ticket as it was seen, with the reason.

        Raises `day.reason`, `day.unfit` for a settlement that does not fit, `day.in_room` for
        who sits at a computer, and `queue.changed` when the ticket is not as it was seen.
        """
        by.must_be_allowed(Action.END_DAY)
        reason = _tidied(reason)
        with self._acts.begin(by, request, SETTLED, about=ticket_id) as act:
            if act.earlier:
                return
            ticket = self._open_ticket(act, ticket_id)
            unfinished = bool(reading.open_verifications(act.session, (ticket_id,)))
            if settlement not in settlements(seen, unfinished):
                raise UserError("day.unfit", label=label_of(ticket))
            if ticket.state != seen:
                state = TicketState(ticket.state)
                raise UserError("queue.changed", label=label_of(ticket), state=state)
            settle(act, ticket_id, TicketState(settlement), reason)
            carry_over_in(act, ticket_id, self._vault)
            act.record(
                SETTLED, ticket_id, ticket.visit_id, before=seen, after=settlement, reason=reason
            )

    def unseat(self, session_id: UUID, by: Officer, request: RequestKey) -> None:
        """Sign out an officer who forgot to; nothing happens when they did meanwhile.

        Raises `day.still_serving` while a visitor is at that counter.
        """
        by.must_be_allowed(Action.END_DAY)
        with self._acts.begin(by, request, UNSEATED, about=session_id) as act:
            if act.earlier:
                return
            seat = act.session.get_one(models.CounterSession, session_id)
            _refuse_while_serving(act, seat)
            end_sessions(act, models.CounterSession.id == session_id)
            act.record(UNSEATED, session_id, officer=seat.officer.username)

    def end(self, day: date, by: Officer, request: RequestKey) -> EndedDay:
        """End a day in which nothing is open any more, and print its slip.

        Verifications without an outcome are carried over, also those of finished visits.
        Ending it again keeps the newest figures. Raises `day.not_yet` for a day to come,
        `day.open_matters` with how many `tickets` are open and `officers` seated; whoever ends
        the day may sit still.
        """
        by.must_be_allowed(Action.END_DAY)
        with self._acts.begin(by, request, ENDED) as act:
            if not act.earlier:
                self._refuse_open_matters(act, day, by)
                self._write_end(act, day, by)
            ended = reading.read_ended(act.session, day)
            assert ended is not None
            return ended

    def back_up(self, day: date, folder: Path, by: Officer, request: RequestKey) -> EndedDay:
        """Copy the office as it stands after a day's end into the folder, verified.

        Raises `day.not_ended`, and `day.backup_failed` with the problem; then nothing is kept
        and it may be tried again.
        """
        by.must_be_allowed(Action.END_DAY)
        with self._database.reading() as session:
            ended = reading.read_ended(session, day)
        if ended is None:
            raise UserError("day.not_ended")
        try:
            made = back_up(self._database, folder / _file_name(ended), ended.journal_number)
        except DatabaseRefused as refusal:
            raise UserError("day.backup_failed", problem=str(refusal)) from refusal
        with self._acts.begin(by, request, BACKED_UP, about=ended.id) as act:
            if not act.earlier:
                act.session.get_one(models.DayEnd, ended.id).backup = str(made.file)
                act.record(BACKED_UP, ended.id, file=made.file.name, journal=made.journal_number)
            kept = reading.read_ended(act.session, day)
        assert kept is not None
        return kept

    def _open_ticket(self, act: Act, ticket_id: UUID) -> models.Ticket:
        ticket = act.session.get(models.Ticket, ticket_id)
        if ticket is None:
            raise UserError("queue.unknown")
        at_computer = select(models.RoomStay.id).where(
            models.RoomStay.visit_id == ticket.visit_id, models.RoomStay.ended_at.is_(None)
        )
        if act.session.scalar(at_computer) is not None:
            raise UserError("day.in_room", label=label_of(ticket))
        return ticket

    def _refuse_open_matters(self, act: Act, day: date, by: Officer) -> None:
        if day > service_day(act.now, self._catalogue.office.zone):
            raise UserError("day.not_yet")
        tickets = len(reading.read_open_tickets(act.session, day, self._catalogue))
        seated = reading.read_seated(act.session)
        officers = sum(seat.officer_id != by.id for seat in seated)
        is_today = day == service_day(act.now, self._catalogue.office.zone)
        if tickets or (officers and is_today):
            raise UserError("day.open_matters", tickets=tickets, officers=officers)

    def _write_end(self, act: Act, day: date, by: Officer) -> None:
        row = act.session.scalar(select(models.DayEnd).where(models.DayEnd.service_day == day))
        if row is None:
            row = models.DayEnd(id=new_id(), service_day=day)
            row.officer_id, row.ended_at, row.journal_number, row.figures = by.id, act.now, 0, {}
            act.session.add(row)
        # Visits may have been finished without a slip.
        for ticket in reading.read_unfinished(act.session, day):
            carry_over_in(act, ticket, self._vault)
        figures = reading.read_figures(act.session, day)
        act.record(ENDED, row.id, day=day.isoformat(), figures=figures.kept())
        act.session.flush()
        row.officer_id, row.ended_at, row.backup = by.id, act.now, ""
        row.journal_number = act.session.scalar(select(func.max(models.JournalEntry.number))) or 0
        row.figures = {**figures.kept()}
        act.session.flush()
        slip = self._slip(act, day, by)
        self._print_jobs.add(act, PaperKind.DAY, row.id, f"Lembar harian {day:%d-%m-%Y}", slip)

    def _slip(self, act: Act, day: date, by: Officer) -> DaySlip:
        ended = reading.read_ended(act.session, day)
        assert ended is not None
        return DaySlip(
            letterhead=letterhead(self._catalogue.office, read_preferences(act.session)),
            day=day,
            ended_at=ended.ended_at,
            officer=by.full_name,
            journal_number=ended.journal_number,
            figures=ended.figures.kept(),
            simulated=self._clock.simulated,
        )


def _refuse_while_serving(act: Act, seat: models.CounterSession) -> None:
    ticket = act.session.scalar(select(models.Ticket).where(is_at_counter(seat.counter_id)))
    if ticket is not None and seat.ended_at is None:
        raise UserError("day.still_serving", label=label_of(ticket))


def _tidied(reason: str) -> str:
    tidy = " ".join(reason.split())
    if not tidy or len(tidy) > LONGEST_REASON:
        raise UserError("day.reason", longest=LONGEST_REASON)
    return tidy


def _file_name(ended: EndedDay) -> str:
    """One file a day and journal row: ending a day again never overwrites the earlier copy."""
    return f"kantor-{ended.day.isoformat()}-{ended.journal_number}.db"
