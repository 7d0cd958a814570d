"""The catalogue versions an office has, and taking on another one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import select

from db.engine import Database
from db.models import CatalogueVersion
from shared.actors import Action, Officer, RequestKey
from shared.acts import Act, Acts
from shared.catalogue import BUNDLED, Catalogue, load, parse
from shared.catalogue_in_force import catalogue_in_force
from shared.clock import Clock, service_day
from shared.errors import UserError

ADOPTED: Final = "catalogue.adopted"
WITHDRAWN: Final = "catalogue.withdrawn"
LONGEST_VERSION: Final = 40


@dataclass(frozen=True, slots=True)
class VersionView:
    """A version of the catalogue: in force, still to come, or over."""

    version: str
    effective_from: date
    loaded_at: datetime
    in_force: bool
    to_come: bool


class CatalogueVersions:
    """Lists versions, and takes on or withdraws the next one.

    A service day is worked by one catalogue: a new version takes effect on a later day, and each
    program works by it from its first start on that day. `running` is what this one works by.
    """

    def __init__(self, database: Database, acts: Acts, catalogue: Catalogue, clock: Clock) -> None:
        self._database = database
        self._acts = acts
        self._clock = clock
        self.running = catalogue

    def versions(self) -> tuple[VersionView, ...]:
        """Every version, the latest to take effect first."""
        now = self._clock.now()
        today = service_day(now, self.running.office.zone)
        newest_first = (CatalogueVersion.effective_from.desc(), CatalogueVersion.loaded_at.desc())
        with self._database.reading() as session:
            rows = session.scalars(select(CatalogueVersion).order_by(*newest_first)).all()
            in_force = catalogue_in_force(session, now).version
            return tuple(
                VersionView(
                    version=row.id,
                    effective_from=row.effective_from,
                    loaded_at=row.loaded_at,
                    in_force=row.id == in_force,
                    to_come=row.effective_from > today,
                )
                for row in rows
            )

    def earliest_day(self) -> date:
        """The first day on which a version taken on now may take effect."""
        return service_day(self._clock.now(), self.running.office.zone) + timedelta(days=1)

    def offered(self) -> Catalogue | None:
        """The catalogue that comes with the program, where this office does not have it yet.

        One that is for another office is not offered.
        """
        bundled = load(BUNDLED)
        if bundled.office.short_name != self.running.office.short_name:
            return None
        known = (CatalogueVersion.id == bundled.version) | (
            CatalogueVersion.digest == bundled.digest
        )
        with self._database.reading() as session:
            if session.scalar(select(CatalogueVersion.id).where(known)) is not None:
                return None
        return bundled

    def adopt(self, catalogue: Catalogue, from_day: date, by: Officer, request: RequestKey) -> None:
        """Let a catalogue take effect on a later day.

        Raises `catalogue.past` with the earliest day, `catalogue.same` or `catalogue.known` for
        a text or a name the office has, `catalogue.long_version`, `catalogue.other_zone`, and
        `catalogue.drops_services`: tickets, counters and cases go on naming what was once served.
        """
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        with self._acts.begin(by, request, ADOPTED) as act:
            if act.earlier:
                return
            self._refuse_unfit(act, catalogue, from_day)
            act.session.add(
                CatalogueVersion(
                    id=catalogue.version,
                    digest=catalogue.digest,
                    effective_from=from_day,
                    source=catalogue.source,
                    loaded_at=act.now,
                )
            )
            act.record(
                ADOPTED,
                by.id,
                version=catalogue.version,
                digest=catalogue.digest,
                effective_from=from_day.isoformat(),
            )

    def withdraw(self, version: str, by: Officer, request: RequestKey) -> None:
        """Give up a version before it takes effect; raises `catalogue.in_force` or `.gone`."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        with self._acts.begin(by, request, WITHDRAWN) as act:
            if act.earlier:
                return
            row = act.session.get(CatalogueVersion, version)
            if row is None:
                raise UserError("catalogue.gone")
            if row.effective_from <= service_day(act.now, self.running.office.zone):
                raise UserError("catalogue.in_force", version=version)
            act.session.delete(row)
            act.record(WITHDRAWN, by.id, version=version, digest=row.digest)

    def _refuse_unfit(self, act: Act, catalogue: Catalogue, from_day: date) -> None:
        zone = self.running.office.timezone
        if catalogue.office.timezone != zone:
            raise UserError("catalogue.other_zone", zone=catalogue.office.timezone, office=zone)
        if len(catalogue.version) > LONGEST_VERSION:
            raise UserError("catalogue.long_version", longest=LONGEST_VERSION)
        earliest = service_day(act.now, self.running.office.zone) + timedelta(days=1)
        if from_day < earliest:
            raise UserError("catalogue.past", day=f"{earliest:%d-%m-%Y}")
        rows = act.session.scalars(select(CatalogueVersion)).all()
        for row in rows:
            if row.digest == catalogue.digest:
                raise UserError("catalogue.same", version=row.id)
            if row.id == catalogue.version:
                raise UserError("catalogue.known", version=row.id)
        to_come = [parse(row.source, row.id) for row in rows if row.effective_from >= earliest]
        _refuse_dropping(catalogue, (self.running, *to_come))


def _refuse_dropping(catalogue: Catalogue, others: Iterable[Catalogue]) -> None:
    known = {service.code for other in others for service in other.services}
    dropped = known - {service.code for service in catalogue.services}
    if dropped:
        raise UserError("catalogue.drops_services", services=", ".join(sorted(dropped)))
