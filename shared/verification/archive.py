"""Concluded verifications: found again by slip or number, and corrected by a supervisor."""

import re
from dataclasses import replace
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import models
from db.engine import Database
from db.vault import Vault
from shared.actors import Action, Officer, RequestKey
from shared.acts import Act, Acts
from shared.catalogue import Catalogue, CatalogueMistakes
from shared.catalogue_in_force import catalogue_named
from shared.clock import Clock, service_day
from shared.errors import UserError
from shared.preferences import read_preferences
from shared.printing import PaperKind, PrintJobs
from shared.queueing.steps import label_of
from shared.slips.content import VerificationSlip
from shared.slips.letterhead import letterhead
from shared.verification.cases import replacement_of, slip_of_code
from shared.verification.correcting import (
    against_correcting,
    correction_note,
    next_version,
    tidied_why,
    versions_of,
)
from shared.verification.drafts import drop_other_papers, read_draft, tidied, write_draft
from shared.verification.endings import (
    end,
    keep_slip,
    must_fit,
    numbered,
    read_ended,
    tidied_reason,
)
from shared.verification.memory import EarlierLook, as_look, past_looks
from shared.verification.providers import link_provider, numbered_so
from shared.verification.rules import Checklist, Outcome, checklist
from shared.verification.slip_content import Ending, compose_slip, hours_of
from shared.verification.views import (
    CaseFile,
    ConcludedVerification,
    Correction,
    Draft,
    PastVerification,
)

CORRECTED: Final = "verification.corrected"
MOST_FOUND: Final = 50
_SLIP_NUMBER: Final = re.compile(r"[A-Z]{2}-\d{4}-\d{4,}")


class VerificationArchive:
    """Finds concluded verifications, and corrects one by a further version of it."""

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

    def latest(self, by: Officer) -> tuple[EarlierLook, ...]:
        """The verifications concluded last, newest first."""
        _must_be_allowed(by)
        newest = past_looks().order_by(None).order_by(models.Verification.id.desc())
        with_slip = newest.where(models.Slip.id.is_not(None)).limit(MOST_FOUND)
        with self._database.reading() as session:
            return tuple(as_look(found) for found in session.execute(with_slip))

    def search(self, number: str, by: Officer) -> tuple[EarlierLook, ...]:
        """The verifications of whoever has exactly this NPWP or NIB, newest first."""
        _must_be_allowed(by)
        wanted = numbered_so(number, number, self._vault)
        if wanted is None:
            return ()
        of_provider = past_looks().where(wanted, models.Slip.id.is_not(None)).limit(MOST_FOUND)
        with self._database.reading() as session:
            return tuple(as_look(found) for found in session.execute(of_provider))

    def of_slip(self, text: str, by: Officer) -> PastVerification:
        """The verification of a slip, by its code or its number.

        Raises `verification.not_a_slip` or `.unknown_slip`.
        """
        _must_be_allowed(by)
        with self._database.reading() as session:
            return self._past(session, _slip_named(session, text).verification)

    def read(self, verification_id: UUID, by: Officer) -> PastVerification:
        """A concluded verification; raises `verification.unknown` or `.not_concluded`."""
        _must_be_allowed(by)
        with self._database.reading() as session:
            return self._past(session, _concluded(session, verification_id))

    def preview(
        self, verification_id: UUID, correction: Correction, by: Officer
    ) -> VerificationSlip:
        """Return the slip as `correct` would hand it out; raises what that would."""
        by.must_be_allowed(Action.CORRECT_VERIFICATION)
        with self._database.reading() as session:
            old = _correctable(session, verification_id)
            standard = self._standard(session, old)
            draft, why = self._tidied(old, standard, correction), tidied_why(correction.why)
            slip = self._slip(session, old, standard, draft, self._ending(correction, by))
            return replace(slip, correction=correction_note(session, old, why))

    def correct(
        self, verification_id: UUID, correction: Correction, by: Officer, request: RequestKey
    ) -> ConcludedVerification:
        """Put a new version in the place of a concluded verification, with a slip that says so.

        The ticket stays as it ended; case and provider follow the new outcome. Raises what
        `conclude` would of what is filled in, and `verification.already_corrected` with the
        slip's number, `.case_went_on` with the later ticket's label, `.why_missing`.
        """
        by.must_be_allowed(Action.CORRECT_VERIFICATION)
        with self._acts.begin(by, request, CORRECTED) as act:
            if act.earlier:
                return read_ended(act.session, act.earlier)
            old = _correctable(act.session, verification_id)
            standard = self._standard(act.session, old)
            draft, why = self._tidied(old, standard, correction), tidied_why(correction.why)
            ending = replace(self._ending(correction, by), at=act.now)
            slip = self._slip(act.session, old, standard, draft, ending)
            slip = replace(slip, correction=correction_note(act.session, old, why))
            row = next_version(act, old, standard.version, why)
            write_draft(row, draft, self._vault)
            drop_other_papers(row, _papers(standard, old, draft))
            return self._end(act, row, ending, slip)

    def _end(
        self, act: Act, row: models.Verification, ending: Ending, slip: VerificationSlip
    ) -> ConcludedVerification:
        act.session.add(row)
        end(row, ending)
        link_provider(act.session, row, read_draft(row, self._vault), self._vault)
        year = service_day(act.now, self._catalogue.office.zone).year
        slip = numbered(act.session, slip, ending.outcome, year)
        kept = keep_slip(act, row, slip)
        self._print_jobs.add(act, PaperKind.SLIP, kept.id, slip.number, slip)
        assert slip.correction is not None
        names = {"slip": slip.number, "instead_of": slip.correction.number}
        visit = act.session.get_one(models.Ticket, row.ticket_id).visit_id
        act.record(CORRECTED, row.id, visit, reason=slip.correction.reason, **names)
        return read_ended(act.session, row.id)

    def _past(self, session: Session, row: models.Verification) -> PastVerification:
        ended = read_ended(session, row.id)
        slip = session.get_one(models.Slip, ended.slip_id)
        return PastVerification(
            ended=ended,
            file=self._file(session, row, ended.slip.follows),
            service=self._standard(session, row).service(row.case.service),
            outcome=Outcome(ended.slip.kind.value),
            versions=versions_of(session, row),
            replaced=replacement_of(session, slip),
            fixed=against_correcting(session, row),
        )

    def _file(self, session: Session, row: models.Verification, follows: str) -> CaseFile:
        ticket = session.get_one(models.Ticket, row.ticket_id)
        return CaseFile(
            case_id=row.case_id,
            ticket_id=row.ticket_id,
            ticket_label=label_of(ticket),
            service=row.case.service,
            visit_no=row.visit_no,
            follows=follows,
            draft=read_draft(row, self._vault),
        )

    def _standard(self, session: Session, row: models.Verification) -> Catalogue:
        """The catalogue a verification was made by, of the office as it is now.

        A look is corrected by the list its visitor was told of, whatever is asked for since.
        """
        if row.catalogue_version == self._catalogue.version:
            return self._catalogue
        try:
            then = catalogue_named(session, row.catalogue_version)
        except CatalogueMistakes:  # written for an earlier program: history stays readable
            return self._catalogue
        return replace(then, office=self._catalogue.office)

    def _tidied(
        self, old: models.Verification, standard: Catalogue, correction: Correction
    ) -> Draft:
        stored = read_draft(old, self._vault)
        papers = _papers(standard, old, correction.draft)
        return tidied(replace(correction.draft, verification_id=old.id), stored, papers)

    def _slip(
        self,
        session: Session,
        old: models.Verification,
        standard: Catalogue,
        draft: Draft,
        ending: Ending,
    ) -> VerificationSlip:
        """Compose the slip of a correction, if what is filled in may end so."""
        papers = _papers(standard, old, draft)
        must_fit(ending, draft, papers)
        follows = read_ended(session, old.id).slip.follows
        file = replace(self._file(session, old, follows), draft=draft)
        head = letterhead(self._catalogue.office, read_preferences(session))
        slip = compose_slip(file, papers, ending, standard, head)
        # Whoever is to come again comes at the hours of now, not of then.
        return replace(slip, service_hours=hours_of(self._catalogue.service(file.service)))

    def _ending(self, correction: Correction, by: Officer) -> Ending:
        reason = tidied_reason(correction.reason)
        now, simulated = self._clock.now(), self._clock.simulated
        return Ending(correction.outcome, reason, now, by, simulated)


def _papers(standard: Catalogue, row: models.Verification, draft: Draft) -> Checklist:
    service = standard.service(row.case.service)
    return checklist(service, draft.applicant_type, draft.is_director)


def names_a_slip(text: str) -> bool:
    """Whether a text is written as a slip's number: "BV-2026-0001"."""
    return _SLIP_NUMBER.fullmatch(text.strip().upper()) is not None


def _must_be_allowed(by: Officer) -> None:
    if not by.may(Action.CORRECT_VERIFICATION):
        by.must_be_allowed(Action.VERIFY)


def _slip_named(session: Session, text: str) -> models.Slip:
    if not names_a_slip(text):
        return slip_of_code(session, text)
    number = text.strip().upper()
    slip = session.scalars(select(models.Slip).where(models.Slip.number == number)).one_or_none()
    if slip is None:
        raise UserError("verification.unknown_slip")
    return slip


def _concluded(session: Session, verification_id: UUID) -> models.Verification:
    row = session.get(models.Verification, verification_id)
    if row is None:
        raise UserError("verification.unknown")
    if row.outcome is None or row.outcome == Outcome.CARRIED_OVER:
        raise UserError("verification.not_concluded")
    return row


def _correctable(session: Session, verification_id: UUID) -> models.Verification:
    row = _concluded(session, verification_id)
    refused = against_correcting(session, row)
    if refused is not None:
        raise refused
    return row
