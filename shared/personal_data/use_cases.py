"""What officers do with personal data on a person's wish, and what the office does by itself."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import models
from db.engine import Database
from db.vault import Vault
from shared.actors import Action, Actor, Officer, RequestKey, new_id
from shared.acts import Acts
from shared.catalogue import Catalogue
from shared.clock import Clock, service_day
from shared.errors import UserError
from shared.personal_data.correcting import PersonEntry, correct_record
from shared.personal_data.erased_history import names_somebody
from shared.personal_data.exporting import write_export
from shared.personal_data.finding import find_records
from shared.personal_data.log import logged_line, read_log, whole_numbers, write_line
from shared.personal_data.opening import opened
from shared.personal_data.records import erase_records, refuse_open
from shared.personal_data.retention import erase_what_is_past
from shared.personal_data.views import (
    FiledRecord,
    LoggedRequest,
    PersonFile,
    Record,
    RetentionRun,
)
from shared.preferences import read_preferences
from shared.privacy_notice import Notice, notice_in
from shared.survey.unlinking import unlink_past
from shared.tidying import tidy

READ: Final = "personal_data.read"
EXPORTED: Final = "personal_data.exported"
CORRECTED: Final = "personal_data.corrected"
ERASED: Final = "personal_data.erased"
UNMASKED: Final = "personal_data.unmasked"
RETAINED: Final = "personal_data.retained"
LONGEST_REASON: Final = 240


class PersonalData:
    """Finds, shows, exports, corrects and erases one person's data, and deletes what is past.

    Every use of it but the search leaves a line in a log that names nobody.
    """

    def __init__(
        self, database: Database, acts: Acts, catalogue: Catalogue, vault: Vault, clock: Clock
    ) -> None:
        self._database = database
        self._acts = acts
        self._catalogue = catalogue
        self._vault = vault
        self._clock = clock

    def notice(self) -> Notice:
        """What visitors are told of their data now."""
        with self._database.reading() as session:
            return notice_in(session)

    def find(self, words: str, by: Officer) -> tuple[Record, ...]:
        """Where somebody is written down, masked, newest first; see `find_records`."""
        by.must_be_allowed(Action.MANAGE_PERSONAL_DATA)
        with self._database.reading() as session:
            return find_records(session, words, self._vault)

    def read(
        self, records: Sequence[Record], reason: str, by: Officer, request: RequestKey
    ) -> PersonFile:
        """Open these records to show them to the person they are about.

        Raises `personal_data.reason` without one, `personal_data.reason_names` for one that
        names the person, `personal_data.nothing` for no record.
        """
        return self._opened(records, "read", READ, reason, by, request)

    def export(
        self,
        records: Sequence[Record],
        folder: Path,
        reason: str,
        by: Officer,
        request: RequestKey,
    ) -> Path:
        """Write these records into a file for the person to take along; returns the file.

        Raises as `read` does, and `personal_data.not_written` with the `problem`.
        """
        file = self._opened(records, "export", EXPORTED, reason, by, request)
        try:
            return write_export(file, folder, self._zone)
        except OSError as problem:
            raise UserError("personal_data.not_written", problem=str(problem)) from problem

    def correct(
        self, record: Record, entry: PersonEntry, reason: str, by: Officer, request: RequestKey
    ) -> None:
        """Put right how a person is called and reached in one record.

        Raises `personal_data.name` for an empty name, `personal_data.elsewhere` for a
        verification, which a supervisor corrects as a new version, and as `read` does.
        """
        reason = _checked(by, reason, (record,), entry.name)
        with self._acts.begin(by, request, CORRECTED) as act:
            if not act.earlier:
                correct_record(act, record, entry, reason, self._vault)
                write_line(act, self._zone, "correct", CORRECTED, reason, _counts((record,)))

    def erase(
        self, records: Sequence[Record], reason: str, by: Officer, request: RequestKey
    ) -> Mapping[str, int]:
        """Take the person out of these records for good; what is counted stays.

        Raises `personal_data.open` with the `labels` of matters still under way,
        `personal_data.forgotten` with those, and the `days`, of numbers left open on past days,
        `personal_data.coming` for a place in a class that is not over, and as `read` does; then
        nothing is erased.
        """
        reason = _checked(by, reason, records)
        with self._acts.begin(by, request, ERASED) as act:
            if act.earlier:
                return whole_numbers(logged_line(act.session, act.earlier).counts)
            refuse_open(act.session, records, act.now, self._zone)
            counts = erase_records(act.session, records, act.now, self._vault)
            write_line(act, self._zone, "erase", ERASED, reason, counts)
            return counts

    def unmasked(
        self, what: str, count: int, reason: str, by: Officer, request: RequestKey
    ) -> None:
        """Log that a register was shown with its numbers in full; raises as `read` does."""
        by.must_be_allowed(Action.MANAGE_PERSONAL_DATA)
        reason = _tidied(reason)
        with self._acts.begin(by, request, UNMASKED) as act:
            if not act.earlier:
                write_line(act, self._zone, "unmask", UNMASKED, reason, {what: count})

    def retain(self, by: Actor, request: RequestKey) -> RetentionRun:
        """Delete whatever is past its time; doing it again finds nothing more.

        Surveys of past days lose what their rows still had in common with their visits.
        An officer needs `Action.MANAGE_PERSONAL_DATA`; the nightly job acts for the office.
        """
        if isinstance(by, Officer):
            by.must_be_allowed(Action.MANAGE_PERSONAL_DATA)
        with self._acts.begin(by, request, RETAINED) as act:
            if act.earlier:
                return _run(act.session.get_one(models.RetentionRun, act.earlier))
            chosen = read_preferences(act.session)
            zone = self._catalogue.office.zone
            counts = erase_what_is_past(act.session, act.now, chosen, zone, self._vault)
            unlink_past(act.session, service_day(act.now, zone))
            row = models.RetentionRun(id=new_id(), ran_at=act.now, counts=dict(counts))
            act.session.add(row)
            act.record(RETAINED, row.id, counts=dict(counts))
            return _run(row)

    def last_run(self) -> RetentionRun | None:
        """The newest deletion of what was past its time; None when there was none."""
        newest = select(models.RetentionRun).order_by(models.RetentionRun.ran_at.desc()).limit(1)
        with self._database.reading() as session:
            row = session.scalar(newest)
            return _run(row) if row else None

    def log(self, by: Officer) -> tuple[LoggedRequest, ...]:
        """What was done with personal data, newest first."""
        by.must_be_allowed(Action.MANAGE_PERSONAL_DATA)
        with self._database.reading() as session:
            return read_log(session)

    @property
    def _zone(self) -> ZoneInfo:
        return self._catalogue.office.zone

    def _opened(
        self,
        records: Sequence[Record],
        kind: str,
        action: str,
        reason: str,
        by: Officer,
        request: RequestKey,
    ) -> PersonFile:
        reason = _checked(by, reason, records)
        with self._acts.begin(by, request, action) as act:
            logged = (
                logged_line(act.session, act.earlier)
                if act.earlier
                else write_line(act, self._zone, kind, action, reason, _counts(records))
            )
            return PersonFile(logged.number, logged.made_at, self._filed(act.session, records))

    def _filed(self, session: Session, records: Iterable[Record]) -> tuple[FiledRecord, ...]:
        return tuple(opened(session, record, self._vault, self._catalogue) for record in records)


def _checked(by: Officer, reason: str, records: Sequence[Record], other_name: str = "") -> str:
    by.must_be_allowed(Action.MANAGE_PERSONAL_DATA)
    if not records:
        raise UserError("personal_data.nothing")
    reason = _tidied(reason)
    names = (other_name, *(record.name for record in records))
    if any(names_somebody(reason, name) for name in names):
        raise UserError("personal_data.reason_names")
    return reason


def _tidied(reason: str) -> str:
    reason = tidy(reason)
    if not reason:
        raise UserError("personal_data.reason")
    if len(reason) > LONGEST_REASON:
        raise UserError("personal_data.reason_too_long", longest=LONGEST_REASON)
    return reason


def _counts(records: Iterable[Record]) -> Mapping[str, int]:
    kinds = [record.kind.value for record in records]
    return {kind: kinds.count(kind) for kind in sorted(set(kinds))}


def _run(row: models.RetentionRun) -> RetentionRun:
    return RetentionRun(row.ran_at, whole_numbers(row.counts))
