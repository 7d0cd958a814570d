"""Cases over several visits: beginning one, and taking up one that is still open (D53)."""

from dataclasses import replace
from datetime import date
from itertools import groupby
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import OfficerRecord, Slip, Ticket, Verification, VerificationCase
from db.vault import Vault
from shared.actors import Officer, new_id
from shared.acts import Act
from shared.catalogue import ApplicantType, Catalogue, Service
from shared.codes import CodeKind, parse_code
from shared.errors import UserError
from shared.queueing.rules import AT_A_COUNTER, ENDED
from shared.queueing.steps import label_of
from shared.verification.drafts import read_draft, write_draft
from shared.verification.letters import NO_LETTER
from shared.verification.looks import latest_look, successor
from shared.verification.rules import (
    Carried,
    Checklist,
    EarlierLook,
    Outcome,
    SeenDocument,
    carry_over,
    checklist,
)
from shared.verification.views import (
    DocumentEntry,
    Draft,
    EarlierLack,
    EarlierList,
    ReplacedSlip,
)

SLIP_KINDS = frozenset({CodeKind.VERIFICATION, CodeKind.DEFICIENCIES, CodeKind.REFUSAL})


def begin_verification(act: Act, ticket: Ticket, by: Officer, catalogue: Catalogue) -> Verification:
    """Begin a case of its own for a ticket, with what the visitor said at the kiosk."""
    visit = ticket.visit
    # The guestbook asks neither of who came for another service and was sent on to this one:
    # the fullest list, until the officer says otherwise.
    applicant_type = visit.applicant_type or ApplicantType.BADAN_USAHA
    owner = visit.visitor.name if visit.is_director else ""
    row = Verification(
        id=new_id(),
        case=VerificationCase(id=new_id(), service=ticket.service, state="open", opened_at=act.now),
        ticket_id=ticket.id,
        officer_id=by.id,
        visit_no=1,
        catalogue_version=catalogue.version,
        applicant_type=applicant_type,
        is_director=bool(visit.is_director),
        official_name=visit.visitor.organisation or owner,
        bearer_name=visit.visitor.name,
        conforms=False,
        started_at=act.now,
        revision=1,
    )
    act.session.add(row)
    act.session.flush()
    return row


def slip_of_code(session: Session, text: str) -> Slip:
    """Return the slip that a scanned code stands on.

    Raises `verification.not_a_slip` or `verification.unknown_slip`.
    """
    code = parse_code(text)
    if code is None or code.kind not in SLIP_KINDS:
        raise UserError("verification.not_a_slip")
    slip = session.scalars(select(Slip).where(Slip.code == code.value)).one_or_none()
    if slip is None:
        raise UserError("verification.unknown_slip")
    return slip


def replacement_of(session: Session, slip: Slip) -> ReplacedSlip | None:
    """Tell which correction has replaced a slip; None while it counts."""
    later = successor(session, slip.verification_id)
    if later is None or later.concluded_at is None:
        return None
    newer = session.scalars(select(Slip).where(Slip.verification_id == later.id)).one()
    return ReplacedSlip(slip.number, newer.number, later.concluded_at)


def earlier_list(
    session: Session, row: Verification, service: Service, vault: Vault
) -> EarlierList | None:
    """Return what the visit before left open in a case; None on the first visit."""
    if row.visit_no == 1:
        return None
    before = latest_look(session, row.case_id)
    if before is None or before.concluded_at is None:
        return None
    slip = session.scalar(select(Slip.number).where(Slip.verification_id == before.id)) or ""
    draft = read_draft(before, vault)
    lacks = _lacks(draft, checklist(service, draft.applicant_type, draft.is_director))
    return EarlierList(
        slip=slip,
        at=before.concluded_at,
        officer=session.get_one(OfficerRecord, before.officer_id).full_name,
        lacks=lacks if slip else (),
        mismatch=bool(slip) and not lacks and not before.conforms,
        reason=before.reason,
    )


def _lacks(draft: Draft, papers: Checklist) -> tuple[EarlierLack, ...]:
    blocking = groupby(draft.judged(papers).blocking, key=lambda lack: lack.document)
    return tuple(
        EarlierLack(document, tuple(lack.mark for lack in lacks), draft.entry(document.code).note)
        for document, lacks in blocking
    )


def open_case(
    session: Session,
    case_id: UUID,
    service: Service,
    catalogue: Catalogue,
    replaced: ReplacedSlip | None = None,
) -> VerificationCase:
    """Return a case that a visit for `service` may take up.

    Raises `verification.unknown_case`, `.other_service` with the service's title,
    `.case_closed` with the outcome, or `.slip_replaced` if a correction closed it.
    """
    case = session.get(VerificationCase, case_id)
    if case is None:
        raise UserError("verification.unknown_case")
    if case.service != service.code:
        raise UserError("verification.other_service", service=catalogue.service(case.service).title)
    if case.state != "open" and replaced is not None:
        raise UserError("verification.slip_replaced", number=replaced.number, by=replaced.by)
    if case.state != "open":
        raise UserError("verification.case_closed", outcome=Outcome(case.state))
    return case


def take_up(
    session: Session, row: Verification, case: VerificationCase, service: Service, vault: Vault
) -> None:
    """Make a verification that has just begun the next look at another, open case.

    What an earlier visitor left unfinished gives way; raises `verification.case_busy` with
    the label of a ticket that is still being worked on.
    """
    _clear(session, case, session.get_one(Ticket, row.ticket_id).service_day)
    earlier = latest_look(session, case.id)
    own = row.case
    strayed = row.visit_no > 1  # what was carried over belongs to the case of the wrong slip
    row.visit_no = 1 + (earlier.visit_no if earlier else 0)
    row.case = case
    session.flush()
    if not _has_looks(session, own):
        session.delete(own)
    if earlier is not None:
        known, now = read_draft(earlier, vault), read_draft(row, vault)
        if strayed:
            now = replace(now, npwp="", nib="", conforms=False, documents={})
        write_draft(row, _continued(known, now, service), vault)


def latest_slip_number(session: Session, case_id: UUID) -> str:
    """Return the number of the last slip handed out in a case, empty before the first."""
    of_case = select(Slip.number).join(Slip.verification).where(Verification.case_id == case_id)
    last = of_case.order_by(Verification.visit_no.desc(), Verification.version.desc())
    return session.scalar(last.limit(1)) or ""


def _clear(session: Session, case: VerificationCase, today: date) -> None:
    """Remove a look through this case's papers that nobody will finish."""
    unfinished = session.scalar(
        select(Verification).where(
            Verification.case_id == case.id, Verification.concluded_at.is_(None)
        )
    )
    if unfinished is None:
        return
    ticket = session.get_one(Ticket, unfinished.ticket_id)
    if not _is_over(ticket, today):
        raise UserError("verification.case_busy", label=label_of(ticket))
    session.delete(unfinished)
    session.flush()


def _is_over(ticket: Ticket, today: date) -> bool:
    """Whether nobody will serve a ticket any more; one left in line or on hold ends its day."""
    forgotten = ticket.service_day < today and ticket.state not in AT_A_COUNTER
    return forgotten or ticket.state in ENDED


def _has_looks(session: Session, case: VerificationCase) -> bool:
    looks = select(Verification.id).where(Verification.case_id == case.id)
    return session.scalar(looks.limit(1)) is not None


def _continued(known: Draft, now: Draft, service: Service) -> Draft:
    """Return today's draft with what is known from before; who comes is today's answer."""
    papers = checklist(service, known.applicant_type, now.is_director)
    same_bearer = known.bearer_name.casefold() == now.bearer_name.casefold()
    look = EarlierLook(
        seen={code: entry.seen for code, entry in known.documents.items()},
        noted=frozenset(code for code, entry in known.documents.items() if entry.note),
        conforms=known.conforms,
        same_bearer=same_bearer,
    )
    carried = {
        code: _merged(document, known.entry(code), now.entry(code))
        for code, document in carry_over(papers, look).items()
    }
    return Draft(
        verification_id=now.verification_id,
        revision=now.revision,
        applicant_type=known.applicant_type,
        is_director=now.is_director,
        official_name=known.official_name or now.official_name,
        npwp=known.npwp or now.npwp,
        nib=known.nib or now.nib,
        bearer_name=now.bearer_name,
        conforms=known.conforms or now.conforms,
        documents={**now.documents, **carried},
        letter=known.letter if same_bearer and now.letter == NO_LETTER else now.letter,
        type_note=known.type_note or now.type_note,
        blacklist_checked=now.blacklist_checked,
    )


def _merged(carried: Carried, known: DocumentEntry, now: DocumentEntry) -> DocumentEntry:
    """Return what was seen before with what was ticked today before the slip was scanned."""
    if carried.settled:
        return DocumentEntry(carried.seen, known.note, settled_earlier=True)
    seen = SeenDocument(
        marks=carried.seen.marks | now.seen.marks,
        declared_absent=now.seen.declared_absent,
        not_applicable=carried.seen.not_applicable | now.seen.not_applicable,
    )
    return DocumentEntry(seen, now.note or known.note)
