"""Registering a whole list: a report row by row first, and nothing written unless it is asked."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from db.models import TrainingSession
from shared.actors import Action, Officer, RequestKey
from shared.acts import Act
from shared.contacts import masked_contact
from shared.errors import UserError
from shared.training import people
from shared.training.base import TrainingBase
from shared.training.lists import ListedPerson, ParticipantList, read_list
from shared.training.reading import free_seats, session_of, times_of
from shared.training.sentences import TORN, problem_sentence
from shared.training.views import Channel, ImportedRow, ImportedState, ImportReport

IMPORTED: Final = "training.imported"


class Importing(TrainingBase):
    """Takes lists of participants from CSV and XLSX files."""

    def import_list(
        self,
        session_id: UUID,
        path: Path,
        by: Officer,
        request: RequestKey,
        dry_run: bool = True,
    ) -> ImportReport:
        """Tell row by row what a file would bring or, unless it is a `dry_run`, register everybody.

        A list with a wrong row is not written at all: it is mended and imported again, where
        known people are passed over. Raises what `read_list` raises, `training.list_wrong` when
        it may not be written, and `training.session_over`.
        """
        by.must_be_allowed(Action.RUN_TRAINING)
        listed = read_list(path)
        if dry_run:
            with self._database.reading() as session:
                row = _planned(session, session_id)
                return self._report(session, row, listed, path.name, self._clock.now())
        with self._acts.begin(by, request, IMPORTED, about=session_id) as act:
            row = _planned(act.session, session_id)
            report = self._report(act.session, row, listed, path.name, act.now)
            if act.earlier:
                return replace(report, written=True)
            if not report.fits:
                key = "list_wrong" if report.count(ImportedState.WRONG) else "list_nothing_new"
                raise UserError(f"training.{key}", file=path.name)
            self._write(act, row, listed)
            act.record(IMPORTED, session_id, file=path.name, people=len(listed.people))
            return replace(report, written=True)

    def _write(self, act: Act, row: TrainingSession, listed: ParticipantList) -> None:
        for person in listed.people:
            self._desk.enrol(act, row, person.form, Channel.IMPORT)

    def _report(
        self,
        session: Session,
        row: TrainingSession,
        listed: ParticipantList,
        file: str,
        now: datetime,
    ) -> ImportReport:
        seats = free_seats(session, row, now)
        met: dict[str, int] = {}
        rows = []
        for person in listed.people:
            told = self._row(session, row.id, person, met)
            if told.state is ImportedState.NEW:
                state = ImportedState.NEW if seats > 0 else ImportedState.WAITING
                told, seats = replace(told, state=state), seats - 1
            rows.append(told)
        return ImportReport(file, tuple(rows), listed.passed_over, listed.sheet, written=False)

    def _row(
        self, session: Session, session_id: UUID, person: ListedPerson, met: dict[str, int]
    ) -> ImportedRow:
        """One row; `met` are the lines of the people before it."""
        form = person.form
        if person.torn:
            return ImportedRow(person.line, "", "", "", ImportedState.WRONG, (TORN,))
        faulty = {problem.field for problem in person.faults}
        others = people.problems(form, needs_phone=False)
        found = (*person.faults, *(each for each in others if each.field not in faulty))
        keys = people.keys_of(form, self._vault)
        before = min((met[key] for key in keys if key in met), default=None)
        notes = tuple(map(problem_sentence, found))
        if any(problem.blocks for problem in found):
            state = ImportedState.WRONG
        elif before is not None:
            state, notes = ImportedState.REPEATED, (f"Sama dengan baris {before}.", *notes)
        elif self._desk.known(session, session_id, form) is not None:
            state = ImportedState.KNOWN
        else:
            state = ImportedState.NEW
            met.update(dict.fromkeys(keys, person.line))
        return ImportedRow(
            line=person.line,
            name=form.name,
            organisation=form.organisation,
            contact=masked_contact(form.phone) if form.phone else "",
            state=state,
            notes=notes,
        )


def _planned(session: Session, session_id: UUID) -> TrainingSession:
    row = session_of(session, session_id)
    if not times_of(row).is_planned:
        raise UserError("training.session_over", title=row.title)
    return row
