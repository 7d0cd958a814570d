"""Which share of each service's matters is to be on time, and from which day on (C16, D42)."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select

from db.engine import Database
from db.models import ServiceTarget
from shared.actors import Action, Officer, RequestKey
from shared.acts import Act, Acts
from shared.catalogue import Catalogue, Service
from shared.clock import Clock, service_day
from shared.errors import UserError

ENTERED: Final = "target.entered"
CHANGED: Final = "target.changed"
DROPPED: Final = "target.dropped"

TargetKey = tuple[str, date]
"""The code of the service and the day from which the target holds."""


@dataclass(frozen=True, slots=True)
class DatedTarget:
    """From a day on, so many percent of a service's matters are to be on time.

    A target holds until the next one of the same service begins; where none was set the promise
    itself does: all of them. A report looks at the one that holds on its period's last day.
    """

    service: str
    from_day: date
    percent: int

    @property
    def key(self) -> TargetKey:
        """What tells it from others."""
        return self.service, self.from_day


class ServiceTargets:
    """Lists and changes dated targets of the services that promise a time."""

    def __init__(self, database: Database, acts: Acts, catalogue: Catalogue, clock: Clock) -> None:
        self._database = database
        self._acts = acts
        self._catalogue = catalogue
        self._clock = clock

    @property
    def services(self) -> tuple[Service, ...]:
        """The services that promise a time; the others are not measured (D15)."""
        return tuple(each for each in self._catalogue.services if each.target.minutes is not None)

    def today(self) -> date:
        """The present service day."""
        return service_day(self._clock.now(), self._catalogue.office.zone)

    def all(self) -> tuple[DatedTarget, ...]:
        """Every target by service, the newest of each first."""
        wanted = select(ServiceTarget).order_by(
            ServiceTarget.service, ServiceTarget.from_day.desc()
        )
        with self._database.reading() as session:
            return tuple(_target(row) for row in session.scalars(wanted))

    def enter(self, target: DatedTarget, by: Officer, request: RequestKey) -> None:
        """Let a target hold; raises `target.percent`, `.unpromised` or `.taken`."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        self._refuse_senseless(target)
        with self._acts.begin(by, request, ENTERED) as act:
            if not act.earlier:
                _refuse_taken(act, target)
                act.session.add(_row(target))
                act.record(ENTERED, by.id, None, **_told(target))

    def change(
        self, key: TargetKey, correct: DatedTarget, by: Officer, request: RequestKey
    ) -> None:
        """Correct a target, its day included; raises as `enter`, and `target.gone`."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        self._refuse_senseless(correct)
        with self._acts.begin(by, request, CHANGED) as act:
            if act.earlier:
                return
            before = _present(act, key)
            if correct.key != key:
                _refuse_taken(act, correct)
            was = _told(_target(before))
            act.session.delete(before)
            act.session.flush()
            act.session.add(_row(correct))
            act.record(CHANGED, by.id, None, before=was, **_told(correct))

    def drop(self, key: TargetKey, by: Officer, request: RequestKey) -> None:
        """Take a target away; what held before it holds again. Raises `target.gone`."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        with self._acts.begin(by, request, DROPPED) as act:
            if act.earlier:
                return
            row = _present(act, key)
            act.record(DROPPED, by.id, None, **_told(_target(row)))
            act.session.delete(row)

    def _refuse_senseless(self, target: DatedTarget) -> None:
        if not 0 <= target.percent <= 100:
            raise UserError("target.percent")
        if target.service not in {service.code for service in self.services}:
            raise UserError("target.unpromised", service=target.service)


def _refuse_taken(act: Act, target: DatedTarget) -> None:
    if act.session.get(ServiceTarget, target.key) is not None:
        raise UserError("target.taken", service=target.service, day=target.from_day)


def _present(act: Act, key: TargetKey) -> ServiceTarget:
    row = act.session.get(ServiceTarget, key)
    if row is None:
        raise UserError("target.gone")
    return row


def _row(target: DatedTarget) -> ServiceTarget:
    return ServiceTarget(service=target.service, from_day=target.from_day, percent=target.percent)


def _target(row: ServiceTarget) -> DatedTarget:
    return DatedTarget(row.service, row.from_day, row.percent)


def _told(target: DatedTarget) -> dict[str, object]:
    return {
        "service": target.service,
        "from_day": target.from_day.isoformat(),
        "percent": target.percent,
    }
