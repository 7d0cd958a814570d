"""Verifying a provider's papers: opening a case, filling it in, ending it with a slip."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from db import models
from db.engine import Database
from db.vault import Vault
from shared.actors import Action, Officer, RequestKey
from shared.acts import Act, Acts, refuse_lost_seat
from shared.catalogue import Catalogue, Service
from shared.clock import Clock, service_day
from shared.errors import UserError
from shared.preferences import read_preferences
from shared.printing import PaperKind, PrintJobs
from shared.queueing.onward import finish
from shared.queueing.steps import label_of
from shared.queueing.views import TicketState
from shared.slips.content import VerificationSlip
from shared.slips.letterhead import letterhead
from shared.verification.cases import (
    begin_verification,
    earlier_list,
    latest_slip_number,
    open_case,
    replacement_of,
    slip_of_code,
    take_up,
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
from shared.verification.looks import open_look
from shared.verification.memory import Memory, recollect
from shared.verification.merging import merged
from shared.verification.providers import link_provider
from shared.verification.rules import ON_PAPER, Checklist, Outcome, checklist
from shared.verification.slip_content import Ending, compose_slip
from shared.verification.views import CaseFile, CaughtUp, ConcludedVerification, Draft

OPENED = "verification.opened"
ENDINGS = {outcome: f"verification.{outcome}" for outcome in ON_PAPER}


class Verification:
    """Opens, fills in and ends verifications of providers' papers (1a, 1b)."""

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

    def open(
        self,
        ticket_id: UUID,
        by: Officer,
        request: RequestKey,
        slip_code: str = "",
        case_id: UUID | None = None,
    ) -> CaseFile:
        """Open the verification of a ticket that is being served at the officer's counter.

        The first time it begins a case. With the code of a deficiency slip, or a case found
        by number, it continues that one: what was complete is settled, only what lacked is
        open (D53). Opening again gives the same file. Raises `verification.not_serving`,
        `.no_checklist`, and for a case that cannot be continued `.not_a_slip`,
        `.unknown_slip`, `.unknown_case`, `.other_service`, `.case_closed`, `.slip_replaced`
        or `.case_busy`.
        """
        by.must_be_allowed(Action.VERIFY)
        with self._acts.begin(by, request, OPENED) as act:
            ticket = _served_here(act.session, ticket_id, by)
            service = self._service(ticket)
            slip = slip_of_code(act.session, slip_code) if slip_code else None
            case_id = slip.verification.case_id if slip else case_id
            replaced = replacement_of(act.session, slip) if slip else None
            row, changed = self._begun(act, ticket, by)
            if case_id is not None and case_id != row.case_id:
                case = open_case(act.session, case_id, service, self._catalogue, replaced)
                take_up(act.session, row, case, service, self._vault)
                changed = True
            if changed and not act.earlier:
                act.record(OPENED, row.id, ticket.visit_id, visit_no=row.visit_no)
            return replace(self._file(act.session, row, ticket), replaced=replaced)

    def save(self, draft: Draft, by: Officer) -> Draft:
        """Store a draft over the revision it was read from; returns it as stored.

        Nothing else happens: a draft is saved at every pause, and journalled when it ends.
        Saving the same twice is harmless. Raises `verification.changed` when somebody else
        saved meanwhile, `verification.too_long` with the field, `.concluded`, `.not_serving`.
        """
        by.must_be_allowed(Action.VERIFY)
        with self._database.writing() as session:
            refuse_lost_seat(session, by)
            row, ticket = _in_work(session, draft.verification_id, by)
            stored = read_draft(row, self._vault)
            tidy = tidied(draft, stored, self._papers(ticket, draft))
            if tidy != replace(stored, revision=draft.revision):
                if draft.revision != stored.revision:
                    raise UserError("verification.changed")
                write_draft(row, tidy, self._vault)
            return read_draft(row, self._vault)

    def catch_up(self, base: Draft, mine: Draft, by: Officer) -> CaughtUp:
        """Bring a draft together with what another window stored since `base` was (see `merged`).

        Nothing is written; what comes out is saved as any other change. Raises
        `verification.concluded` or `.not_serving` when there is nothing to go on with.
        """
        by.must_be_allowed(Action.VERIFY)
        with self._database.reading() as session:
            row, ticket = _in_work(session, mine.verification_id, by)
            tidy = tidied(mine, base, self._papers(ticket, mine))
            file = self._file(session, row, ticket)
            return CaughtUp(file, merged(base, tidy, file.draft))

    def memory(self, verification_id: UUID, by: Officer) -> Memory:
        """What the office knows of the provider and the person on a verification, numbers masked.

        Providers are found by exactly the NPWP or NIB that is stored, a person by the number
        they signed in with: nobody can browse them.
        """
        by.must_be_allowed(Action.VERIFY)
        with self._database.reading() as session:
            row = session.get(models.Verification, verification_id)
            if row is None:
                raise UserError("verification.unknown")
            today = service_day(self._clock.now(), self._catalogue.office.zone)
            return recollect(session, row, today, self._vault)

    def preview(
        self, verification_id: UUID, outcome: Outcome, reason: str, by: Officer
    ) -> VerificationSlip:
        """Return the slip as `conclude` would hand it out, but for its number and code.

        Raises what `conclude` would.
        """
        by.must_be_allowed(Action.VERIFY)
        with self._database.reading() as session:
            row, ticket = _in_work(session, verification_id, by)
            ending = self._ending(outcome, reason, by, self._clock.now())
            return self._slip(session, row, ticket, ending)

    def conclude(
        self,
        verification_id: UUID,
        outcome: Outcome,
        reason: str,
        by: Officer,
        request: RequestKey,
    ) -> ConcludedVerification:
        """End a verification: outcome, case, ticket, slip, paper and journal in one go.

        What is stored decides, not what a window shows. The same request always gives the
        same slip. Raises `verification.not_serving`, `.concluded`, `.incomplete_data` with
        the fields, `.lacking` with the shortfalls, `.conformity_missing`, `.undecided` with
        the documents, `.nothing_lacking`, `.mismatch_unexplained`, `.note_missing` or
        `.reason_missing`.
        """
        by.must_be_allowed(Action.VERIFY)
        endings = ENDINGS.values()
        with self._acts.begin(by, request, *endings, about=verification_id) as act:
            if act.earlier:
                return read_ended(act.session, act.earlier)
            row, ticket = _in_work(act.session, verification_id, by)
            ending = self._ending(outcome, reason, by, act.now)
            slip = self._slip(act.session, row, ticket, ending)
            year = service_day(act.now, self._catalogue.office.zone).year
            slip = numbered(act.session, slip, outcome, year)
            self._end(act, row, ticket, ending, slip)
            return read_ended(act.session, row.id)

    def _begun(
        self, act: Act, ticket: models.Ticket, by: Officer
    ) -> tuple[models.Verification, bool]:
        """The verification on a ticket, and whether it has just begun.

        A ticket may be verified more than once in a visit: for a further service, or for
        another company of the same person.
        """
        row = open_look(act.session, ticket.id, ticket.service)
        if row is None:
            return begin_verification(act, ticket, by, self._catalogue), True
        row.officer_id = by.id
        return row, False

    def _ending(self, outcome: Outcome, reason: str, by: Officer, at: datetime) -> Ending:
        return Ending(outcome, tidied_reason(reason), at, by, self._clock.simulated)

    def _slip(
        self,
        session: Session,
        row: models.Verification,
        ticket: models.Ticket,
        ending: Ending,
    ) -> VerificationSlip:
        """Compose the slip of what is stored, if that may end so."""
        file = self._file(session, row, ticket)
        papers = self._papers(ticket, file.draft)
        must_fit(ending, file.draft, papers)
        head = letterhead(self._catalogue.office, read_preferences(session))
        return compose_slip(file, papers, ending, self._catalogue, head)

    def _end(
        self,
        act: Act,
        row: models.Verification,
        ticket: models.Ticket,
        ending: Ending,
        slip: VerificationSlip,
    ) -> None:
        draft = read_draft(row, self._vault)
        drop_other_papers(row, self._papers(ticket, draft))
        end(row, ending)
        link_provider(act.session, row, draft, self._vault)
        finish(act, ticket.id, ending.by)
        kept = keep_slip(act, row, slip)
        self._print_jobs.add(act, PaperKind.SLIP, kept.id, slip.number, slip)
        act.record(ENDINGS[ending.outcome], row.id, ticket.visit_id, slip=slip.number)

    def _file(self, session: Session, row: models.Verification, ticket: models.Ticket) -> CaseFile:
        return CaseFile(
            case_id=row.case_id,
            ticket_id=ticket.id,
            ticket_label=label_of(ticket),
            service=ticket.service,
            visit_no=row.visit_no,
            follows=latest_slip_number(session, row.case_id),
            draft=read_draft(row, self._vault),
            earlier=earlier_list(session, row, self._service(ticket), self._vault),
        )

    def _service(self, ticket: models.Ticket) -> Service:
        service = self._catalogue.service(ticket.service)
        if not service.has_checklist:
            raise UserError("verification.no_checklist", service=service.title)
        return service

    def _papers(self, ticket: models.Ticket, draft: Draft) -> Checklist:
        return checklist(self._service(ticket), draft.applicant_type, draft.is_director)


def _served_here(session: Session, ticket_id: UUID, by: Officer) -> models.Ticket:
    ticket = session.get(models.Ticket, ticket_id)
    if ticket is None:
        raise UserError("queue.unknown")
    if ticket.state != TicketState.SERVING or ticket.counter_id != by.seat.id:
        raise UserError("verification.not_serving", label=label_of(ticket))
    return ticket


def _in_work(
    session: Session, verification_id: UUID, by: Officer
) -> tuple[models.Verification, models.Ticket]:
    """The verification to be changed, and its ticket, served at the officer's counter."""
    row = session.get(models.Verification, verification_id)
    if row is None:
        raise UserError("verification.unknown")
    _refuse_concluded(row)
    return row, _served_here(session, row.ticket_id, by)


def _refuse_concluded(row: models.Verification) -> None:
    if row.outcome is not None:
        raise UserError("verification.concluded", outcome=Outcome(row.outcome))
