"""What a supervisor looks at; nothing here changes anything."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.engine import Database
from db.models import Ticket, VisitNote
from shared.actors import Action, Officer
from shared.alerts import Alerts
from shared.catalogue import Catalogue
from shared.clock import Clock, service_day
from shared.codes import Code, parse_code
from shared.complaints.reading import read_attention
from shared.day_end.reading import read_figures
from shared.errors import UserError
from shared.monitoring import live
from shared.monitoring.journal import read_journal, read_overrides, read_rows_of_visit
from shared.monitoring.views import JournalQuery, JournalRow, Live, Story
from shared.queueing.views import parse_label
from shared.workstations import Workstations


class Monitoring:
    """Shows the office at this moment, stories of tickets, overrides and the journal."""

    def __init__(
        self,
        database: Database,
        catalogue: Catalogue,
        alerts: Alerts,
        workstations: Workstations,
        clock: Clock,
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._alerts = alerts
        self._workstations = workstations
        self._clock = clock
        self._zone = catalogue.office.zone

    def today(self) -> date:
        """The present service day."""
        return service_day(self._clock.now(), self._zone)

    def live(self, by: Officer) -> Live:
        """The office as it is now."""
        by.must_be_allowed(Action.WATCH)
        now = self._clock.now()
        day = service_day(now, self._zone)
        with self._database.reading() as session:
            tickets = live.read_tickets_now(session, day, self._catalogue)
            return Live(
                now=now,
                tickets=tickets,
                counters=live.read_counters_now(session, day),
                computers=live.count_computers(session),
                services=live.read_services_today(session, day, self._catalogue, tickets),
                figures=read_figures(session, day),
                alerts=self._alerts.open(),
                complaints=read_attention(session, by, day),
                workstations=self._workstations.all(),
            )

    def overrides(self, day: date, by: Officer) -> tuple[JournalRow, ...]:
        """What was done out of the rule on a day, with the reasons, newest first."""
        by.must_be_allowed(Action.WATCH)
        with self._database.reading() as session:
            return read_overrides(session, day, self._zone)

    def journal(self, query: JournalQuery, by: Officer) -> tuple[JournalRow, ...]:
        """A page of the journal, newest first."""
        by.must_be_allowed(Action.WATCH)
        with self._database.reading() as session:
            return read_journal(session, query, self._zone)

    def find(self, text: str, by: Officer) -> UUID:
        """The ticket of a scanned code, or today's of a number such as "A-007".

        Raises `queue.unknown_code`.
        """
        by.must_be_allowed(Action.WATCH)
        with self._database.reading() as session:
            found = _with_code(session, parse_code(text)) or self._numbered(session, text)
        if found is None:
            raise UserError("queue.unknown_code")
        return found

    def story(self, ticket_id: UUID, by: Officer) -> Story:
        """All that happened to a ticket; raises `queue.unknown`."""
        by.must_be_allowed(Action.WATCH)
        with self._database.reading() as session:
            now = live.read_ticket_now(session, ticket_id, self._catalogue)
            if now is None:
                raise UserError("queue.unknown")
            ticket = session.get_one(Ticket, ticket_id)
            notes = select(VisitNote.text).where(VisitNote.visit_id == ticket.visit_id)
            return Story(
                ticket=now,
                day=ticket.service_day,
                rows=read_rows_of_visit(session, ticket.visit_id),
                notes=tuple(session.scalars(notes.order_by(VisitNote.written_at))),
            )

    def _numbered(self, session: Session, text: str) -> UUID | None:
        label = parse_label(text)
        if label is None:
            return None
        prefix, number = label
        numbered = (Ticket.prefix == prefix, Ticket.number == number)
        return session.scalar(
            select(Ticket.id).where(Ticket.service_day == self.today(), *numbered)
        )


def _with_code(session: Session, code: Code | None) -> UUID | None:
    if code is None:
        return None
    return session.scalar(select(Ticket.id).where(Ticket.code == code.value))
