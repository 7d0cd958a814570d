"""The office's counters: their numbers, names and services, and their end."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db.engine import Database
from db.models import Counter, CounterService, CounterSession, OfficerRecord, Ticket
from shared.actors import Action, Officer, RequestKey, new_id
from shared.acts import Act, Acts
from shared.catalogue import Catalogue
from shared.errors import UserError
from shared.queueing.views import TicketState, ticket_label

ADDED: Final = "counter.added"
CHANGED: Final = "counter.changed"
RETIRED: Final = "counter.retired"
RESTORED: Final = "counter.restored"
LONGEST_NAME: Final = 60
MOST: Final = 99
_OPEN: Final = (TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.HELD)


@dataclass(frozen=True, slots=True)
class CounterForm:
    """A counter as it should be; `services` are called there."""

    number: int
    name: str
    services: frozenset[str]


@dataclass(frozen=True, slots=True)
class CounterView:
    """A counter, and who sits there now (empty for nobody)."""

    id: UUID
    form: CounterForm
    retired: bool
    officer: str


class Counters:
    """Adds, changes, retires and restores counters.

    New names and services hold for whoever signs in at the counter next.
    """

    def __init__(self, database: Database, acts: Acts, catalogue: Catalogue) -> None:
        self._database = database
        self._acts = acts
        self._catalogue = catalogue

    @property
    def callable_services(self) -> tuple[str, ...]:
        """The services that are called to a counter, in the decree's order."""
        return tuple(s.code for s in self._catalogue.services if not s.is_room)

    def all(self) -> tuple[CounterView, ...]:
        """Every counter by number, the retired ones too."""
        with self._database.reading() as session:
            rows = session.scalars(select(Counter).order_by(Counter.number)).all()
            offered = _services(session)
            seated = _seated(session)
            return tuple(
                CounterView(
                    row.id,
                    CounterForm(row.number, row.name, offered.get(row.id, frozenset())),
                    row.retired,
                    seated.get(row.id, ""),
                )
                for row in rows
            )

    def uncalled(self, counters: tuple[CounterView, ...]) -> tuple[str, ...]:
        """The services that no counter in use calls: their visitors would wait in vain."""
        in_use = (counter.form.services for counter in counters if not counter.retired)
        called = frozenset[str]().union(*in_use)
        return tuple(code for code in self.callable_services if code not in called)

    def add(self, form: CounterForm, by: Officer, request: RequestKey) -> UUID:
        """Add a counter.

        Raises `counter.name_missing`, `.too_long`, `.number_unfit`, `.number_taken` or
        `.unknown_service`.
        """
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        name = self._checked(form)
        with self._acts.begin(by, request, ADDED) as act:
            if act.earlier:
                return act.earlier
            _refuse_taken(act.session, form.number, None)
            row = Counter(id=new_id(), number=form.number, name=name)
            row.services = [CounterService(service=code) for code in sorted(form.services)]
            act.session.add(row)
            act.record(ADDED, row.id, None, **_told(row))
            return row.id

    def change(self, counter_id: UUID, form: CounterForm, by: Officer, request: RequestKey) -> None:
        """Give a counter another number, name or services; raises as `add`, and `counter.gone`."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        name = self._checked(form)
        with self._acts.begin(by, request, CHANGED, about=counter_id) as act:
            if act.earlier:
                return
            row = _row(act, counter_id)
            _refuse_taken(act.session, form.number, counter_id)
            before = _told(row)
            row.number, row.name = form.number, name
            present = {entry.service: entry for entry in row.services}
            row.services = [
                present.get(code) or CounterService(service=code) for code in sorted(form.services)
            ]
            act.record(CHANGED, row.id, before=before, after=_told(row))

    def retire(self, counter_id: UUID, by: Officer, request: RequestKey) -> None:
        """Use a counter no longer; its history stays.

        Raises `counter.in_use` with who sits there, `counter.has_visitors` with whom it has or
        awaits, and `counter.last` for the only one left.
        """
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        with self._acts.begin(by, request, RETIRED, about=counter_id) as act:
            if act.earlier:
                return
            row = _row(act, counter_id)
            _refuse_used(act.session, row)
            row.retired = True
            act.record(RETIRED, row.id, None, **_told(row))

    def restore(self, counter_id: UUID, by: Officer, request: RequestKey) -> None:
        """Use a retired counter again."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        with self._acts.begin(by, request, RESTORED, about=counter_id) as act:
            if not act.earlier:
                row = _row(act, counter_id)
                row.retired = False
                act.record(RESTORED, row.id, None, **_told(row))

    def _checked(self, form: CounterForm) -> str:
        """The name without needless blanks, if the form makes sense."""
        name = " ".join(form.name.split())
        if not name:
            raise UserError("counter.name_missing")
        if len(name) > LONGEST_NAME:
            raise UserError("counter.too_long", longest=LONGEST_NAME)
        if not 1 <= form.number <= MOST:
            raise UserError("counter.number_unfit", most=MOST)
        for code in sorted(form.services - set(self.callable_services)):
            raise UserError("counter.unknown_service", service=code)
        return name


def _services(session: Session) -> dict[UUID, frozenset[str]]:
    found: dict[UUID, set[str]] = {}
    for row in session.scalars(select(CounterService)):
        found.setdefault(row.counter_id, set()).add(row.service)
    return {counter: frozenset(codes) for counter, codes in found.items()}


def _seated(session: Session) -> dict[UUID, str]:
    wanted = (
        select(CounterSession.counter_id, OfficerRecord.full_name)
        .join(OfficerRecord, OfficerRecord.id == CounterSession.officer_id)
        .where(CounterSession.ended_at.is_(None))
    )
    return dict(iter(session.execute(wanted)))


def _row(act: Act, counter_id: UUID) -> Counter:
    row = act.session.get(Counter, counter_id)
    if row is None:
        raise UserError("counter.gone")
    return row


def _refuse_taken(session: Session, number: int, own: UUID | None) -> None:
    taken = session.scalar(select(Counter).where(Counter.number == number))
    if taken is not None and taken.id != own:
        words = f"{taken.name} (tidak dipakai lagi)" if taken.retired else taken.name
        raise UserError("counter.number_taken", number=number, name=words)


def _refuse_used(session: Session, row: Counter) -> None:
    officer = _seated(session).get(row.id)
    if officer is not None:
        raise UserError("counter.in_use", counter=row.name, officer=officer)
    labels = _awaited(session, row.id)
    if labels:
        raise UserError("counter.has_visitors", counter=row.name, labels=", ".join(labels))
    others = select(func.count()).where(Counter.retired.is_(False), Counter.id != row.id)
    if not session.scalar(others):
        raise UserError("counter.last", counter=row.name)


def _awaited(session: Session, counter_id: UUID) -> list[str]:
    """The open tickets that are at a counter, or were sent to it."""
    here = or_(Ticket.counter_id == counter_id, Ticket.for_counter_id == counter_id)
    wanted = select(Ticket).where(here, Ticket.state.in_(_OPEN)).order_by(Ticket.issued_at)
    return [ticket_label(row.prefix, row.number) for row in session.scalars(wanted)]


def _told(row: Counter) -> dict[str, object]:
    return {
        "number": row.number,
        "name": row.name,
        "services": sorted(entry.service for entry in row.services),
    }
