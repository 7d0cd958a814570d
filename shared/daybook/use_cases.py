"""What officers do with the guestbook."""

from datetime import date
from typing import Final
from uuid import UUID

from db.engine import Database
from db.models import Visit
from db.vault import Vault
from shared.actors import Action, Officer, RequestKey
from shared.acts import Acts
from shared.catalogue import Catalogue
from shared.clock import Clock, service_day
from shared.daybook import correcting
from shared.daybook.reading import (
    MOST_FOUND,
    found_by,
    read_corrections,
    read_entries,
    select_visits,
)
from shared.daybook.views import Correction, DaybookEntry, Entry
from shared.errors import UserError

CORRECTED: Final = "guestbook.corrected"


class Daybook:
    """Shows a day's guestbook, finds visits of any day, and corrects what was written wrongly."""

    def __init__(
        self, database: Database, acts: Acts, catalogue: Catalogue, vault: Vault, clock: Clock
    ) -> None:
        self._database = database
        self._acts = acts
        self._catalogue = catalogue
        self._vault = vault
        self._clock = clock

    def today(self) -> date:
        """The present service day."""
        return service_day(self._clock.now(), self._catalogue.office.zone)

    def read(self, day: date, by: Officer) -> tuple[DaybookEntry, ...]:
        """Everybody who came on a day, by arrival."""
        by.must_be_allowed(Action.READ_GUESTBOOK)
        wanted = select_visits().where(Visit.service_day == day)
        wanted = wanted.order_by(Visit.arrived_at, Visit.id)
        with self._database.reading() as session:
            return tuple(read_entries(session, wanted, self._catalogue, self._vault))

    def search(self, words: str, by: Officer) -> tuple[DaybookEntry, ...]:
        """The newest visits of any day in whose name or organisation every word occurs.

        Digits find an exact phone or identity number instead. At most `MOST_FOUND`.
        """
        by.must_be_allowed(Action.READ_GUESTBOOK)
        condition = found_by(words, self._vault)
        if condition is None:
            return ()
        newest_first = (Visit.arrived_at.desc(), Visit.id.desc())
        wanted = select_visits().where(condition).order_by(*newest_first).limit(MOST_FOUND)
        with self._database.reading() as session:
            return tuple(read_entries(session, wanted, self._catalogue, self._vault))

    def corrections(self, visit_id: UUID, by: Officer) -> tuple[Correction, ...]:
        """What was corrected of a visit, newest first."""
        by.must_be_allowed(Action.READ_GUESTBOOK)
        with self._database.reading() as session:
            return read_corrections(session, visit_id)

    def correct(
        self,
        visit_id: UUID,
        seen: Entry,
        entry: Entry,
        reason: str,
        by: Officer,
        request: RequestKey,
    ) -> None:
        """Write what is right in place of what was seen; what stood there is kept with the reason.

        `seen.phone` is the masked number. Nothing is written where nothing was changed.
        Raises `guestbook.reason`, `guestbook.form` with the problems of its fields, and
        `guestbook.changed` when somebody else corrected the entry meanwhile.
        """
        by.must_be_allowed(Action.CORRECT_GUESTBOOK)
        reason = " ".join(reason.split())
        if not reason or len(reason) > correcting.LONGEST_REASON:
            raise UserError("guestbook.reason", longest=correcting.LONGEST_REASON)
        with self._acts.begin(by, request, CORRECTED, about=visit_id) as act:
            if act.earlier:
                return
            visit = act.session.get_one(Visit, visit_id)
            if not correcting.stands(visit, seen, self._vault):
                raise UserError("guestbook.changed", name=visit.visitor.name)
            entry = correcting.checked(visit, entry)
            made = correcting.changes(visit, entry, self._vault)
            if not made:
                return
            for change in made:
                correcting.keep(act, visit, change, reason, by)
            correcting.write(act, visit, entry, self._vault)
            fields = [field for field, _before, _after in made]
            act.record(CORRECTED, visit_id, visit_id, fields=fields, reason=reason)
