"""One-off closings of the office or of some of its services, such as the room for a class."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select

from db.engine import Database
from db.models import Closure
from shared.actors import Action, Officer, RequestKey, new_id
from shared.acts import Act, Acts
from shared.catalogue import Catalogue
from shared.clock import Clock
from shared.errors import UserError

ENTERED: Final = "closure.entered"
CHANGED: Final = "closure.changed"
LIFTED: Final = "closure.lifted"
LONGEST_REASON: Final = 200


@dataclass(frozen=True, slots=True)
class ClosureForm:
    """What is closed, from when until just before when; no services named means all of them."""

    starts_at: datetime
    ends_at: datetime
    reason: str
    services: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ClosureView:
    """A closing that holds or is to come; `holds` tells which."""

    id: UUID
    form: ClosureForm
    holds: bool


class Closures:
    """Enters, changes and lifts closings; they hold for the next tap.

    Whoever may close the bidding room does so for its services alone; anything else is the
    settings' own right.
    """

    def __init__(self, database: Database, acts: Acts, catalogue: Catalogue, clock: Clock) -> None:
        self._database = database
        self._acts = acts
        self._catalogue = catalogue
        self._clock = clock

    @property
    def room_services(self) -> frozenset[str]:
        """The services that are used in the bidding room."""
        return frozenset(s.code for s in self._catalogue.services if s.is_room)

    def may_close(self, officer: Officer, services: frozenset[str]) -> bool:
        """Whether the officer may close these services; none named means all."""
        if officer.may(Action.CHANGE_SETTINGS):
            return True
        is_room = bool(services) and services <= self.room_services
        return is_room and officer.may(Action.CLOSE_ROOM)

    def coming(self) -> tuple[ClosureView, ...]:
        """The closings that hold now or are to come, the first first."""
        now = self._clock.now()
        wanted = select(Closure).where(Closure.ends_at > now)
        with self._database.reading() as session:
            rows = session.scalars(wanted.order_by(Closure.starts_at, Closure.id)).all()
            return tuple(_view(row, now) for row in rows)

    def enter(self, form: ClosureForm, by: Officer, request: RequestKey) -> UUID:
        """Close from one moment to another.

        Raises `closure.reason_missing`, `closure.too_long`, `closure.ends_first`,
        `closure.past` or `closure.unknown_service`.
        """
        self._refuse_stranger(by, form.services)
        with self._acts.begin(by, request, ENTERED) as act:
            if act.earlier:
                return act.earlier
            reason = self._checked(form, act.now)
            row = Closure(id=new_id(), reason=reason)
            _fill(row, form)
            act.session.add(row)
            act.record(ENTERED, row.id, None, **_told(row))
            return row.id

    def change(self, closure_id: UUID, form: ClosureForm, by: Officer, request: RequestKey) -> None:
        """Let a closing be another one; raises as `enter` does, and `closure.gone`."""
        self._refuse_stranger(by, form.services)
        with self._acts.begin(by, request, CHANGED, about=closure_id) as act:
            if act.earlier:
                return
            row = self._row(act, closure_id, by)
            row.reason = self._checked(form, act.now)
            before = _told(row)
            _fill(row, form)
            act.record(CHANGED, row.id, before=before, after=_told(row))

    def lift(self, closure_id: UUID, by: Officer, request: RequestKey) -> None:
        """Open again: a closing to come is taken away, one that holds ends now."""
        with self._acts.begin(by, request, LIFTED, about=closure_id) as act:
            if act.earlier:
                return
            row = self._row(act, closure_id, by)
            act.record(LIFTED, row.id, None, **_told(row))
            if row.starts_at < act.now:
                row.ends_at = act.now
            else:
                act.session.delete(row)

    def _refuse_stranger(self, by: Officer, services: frozenset[str]) -> None:
        if not self.may_close(by, services):
            raise UserError("staff.not_allowed", action=Action.CHANGE_SETTINGS)

    def _row(self, act: Act, closure_id: UUID, by: Officer) -> Closure:
        row = act.session.get(Closure, closure_id)
        if row is None or row.ends_at <= act.now:
            raise UserError("closure.gone")
        self._refuse_stranger(by, frozenset(row.services))
        return row

    def _checked(self, form: ClosureForm, now: datetime) -> str:
        """The reason without needless blanks, if the form makes sense."""
        reason = " ".join(form.reason.split())
        if not reason:
            raise UserError("closure.reason_missing")
        if len(reason) > LONGEST_REASON:
            raise UserError("closure.too_long", longest=LONGEST_REASON)
        if form.ends_at <= form.starts_at:
            raise UserError("closure.ends_first")
        if form.ends_at <= now:
            raise UserError("closure.past")
        for code in form.services - {service.code for service in self._catalogue.services}:
            raise UserError("closure.unknown_service", service=code)
        return reason


def _fill(row: Closure, form: ClosureForm) -> None:
    row.starts_at, row.ends_at = form.starts_at, form.ends_at
    row.services = sorted(form.services)


def _told(row: Closure) -> dict[str, object]:
    return {
        "starts_at": row.starts_at.isoformat(),
        "ends_at": row.ends_at.isoformat(),
        "reason": row.reason,
        "services": list(row.services),
    }


def _view(row: Closure, now: datetime) -> ClosureView:
    form = ClosureForm(row.starts_at, row.ends_at, row.reason, frozenset(row.services))
    return ClosureView(row.id, form, holds=row.starts_at <= now)
