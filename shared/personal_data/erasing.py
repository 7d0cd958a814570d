"""Taking a person out of records: names, numbers and what they wrote; what is counted stays."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Delete, Select, Update, case, delete, select, update
from sqlalchemy.orm import Session

from db.models import (
    Alert,
    Complaint,
    ComplaintNote,
    JournalEntry,
    PrintJob,
    Provider,
    Request,
    RequestEscalation,
    RequestFile,
    RequestMilestone,
    RequestNote,
    RequestPaper,
    Slip,
    Ticket,
    TicketLeg,
    TicketPlan,
    TrainingEvaluation,
    TrainingParticipant,
    Verification,
    VerificationCase,
    VerifiedDocument,
    Visit,
    VisitAnswer,
    VisitCorrection,
    VisitNote,
    Visitor,
)
from db.vault import Vault
from shared.office_admin.phrases import CHOSEN, ever_offered
from shared.personal_data.erased_classes import cover_classes
from shared.personal_data.erased_history import cover_journal, forget_steps, whole_text
from shared.personal_data.erased_reasons import reason_left, reasons_left
from shared.personal_data.erased_slips import ERASED, without_person

T = TypeVar("T")
Ids = Select[UUID] | Sequence[UUID]
_PART: Final = 500
"""So many rows at a time: databases take only so many parameters."""


def erase_visitors(session: Session, visitors: Ids, now: datetime) -> int:
    """Take visitors out of the guestbook and out of everything written about their visits."""
    found = _still(session, Visitor.id, visitors, Visitor.anonymised_at.is_(None))
    for part in _parts(found):
        visits = select(Visit.id).where(Visit.visitor_id.in_(part))
        tickets = select(Ticket.id).where(Ticket.visit_id.in_(visits))
        people = select(Visit.id, Visitor.name).join(Visit.visitor).where(Visitor.id.in_(part))
        _cover_journal(session, people)
        forget_steps(session, tickets)
        _erase_prints(session, tickets)
        _run(
            session,
            delete(VisitAnswer).where(VisitAnswer.visit_id.in_(visits)),
            delete(VisitNote).where(VisitNote.visit_id.in_(visits)),
            delete(VisitCorrection).where(VisitCorrection.visit_id.in_(visits)),
            update(Ticket).where(Ticket.visit_id.in_(visits)).values(note=""),
            update(TicketLeg).where(TicketLeg.ticket_id.in_(tickets)).values(note=""),
            update(TicketPlan).where(TicketPlan.ticket_id.in_(tickets)).values(note=""),
            update(Alert)
            .where(Alert.about.in_(visits) | Alert.about.in_(tickets))
            .values(details=""),
            update(Visit)
            .where(Visit.id.in_(visits))
            .values(purpose=_covered(Visit.purpose), host=""),
            update(Visitor)
            .where(Visitor.id.in_(part))
            .values(
                name=ERASED,
                organisation="",
                phone_sealed=None,
                phone_index=None,
                identity_kind=None,
                identity_sealed=None,
                identity_index=None,
                anonymised_at=now,
            ),
        )
    return len(found)


def erase_verifications(session: Session, looks: Ids) -> int:
    """Take the provider out of verifications, their slips and the papers printed of them.

    A provider of whom nothing else is kept goes too.
    """
    found = _still(session, Verification.id, looks, Verification.official_name != ERASED)
    offered = ever_offered(session)
    for part in _parts(found):
        slips = tuple(session.scalars(select(Slip).where(Slip.verification_id.in_(part))))
        for slip in slips:
            slip.content = without_person(slip.content)
        _erase_prints(session, [slip.id for slip in slips])
        bearers = select(Verification.id, Verification.bearer_name)
        _cover_journal(session, bearers.where(Verification.id.in_(part)))
        _run(
            session,
            update(VerifiedDocument)
            .where(VerifiedDocument.verification_id.in_(part))
            .values(note=""),
            update(Verification)
            .where(Verification.id.in_(part))
            .values(
                official_name=ERASED,
                npwp_sealed=None,
                nib_sealed=None,
                bearer_name="",
                type_note="",
                proxy_letter="",
                proxy_letter_key="",
                proxy_letter_date=None,
                proxy_valid_until=None,
                reason=reason_left(Verification.reason, offered),
                correction_reason=reason_left(Verification.correction_reason, offered),
            ),
            _forget_providers(part),
        )
    return len(found)


def erase_requests(session: Session, requests: Ids) -> int:
    """Take the requester out of requests, with what was written about them."""
    found = _still(session, Request.id, requests, Request.requester != ERASED)
    offered = ever_offered(session)
    for part in _parts(found):
        _erase_prints(session, part)
        _cover_journal(session, select(Request.id, Request.requester).where(Request.id.in_(part)))
        _run(
            session,
            delete(RequestNote).where(RequestNote.request_id.in_(part)),
            delete(RequestFile).where(RequestFile.request_id.in_(part)),
            update(RequestPaper).where(RequestPaper.request_id.in_(part)).values(note=""),
            update(RequestEscalation)
            .where(RequestEscalation.request_id.in_(part))
            .values(note="", reference="", answer=_covered(RequestEscalation.answer)),
            update(RequestMilestone)
            .where(RequestMilestone.request_id.in_(part))
            .values(reference=""),
            update(Request)
            .where(Request.id.in_(part))
            .values(
                requester=ERASED,
                organisation="",
                contact_sealed=None,
                contact_index=None,
                answers={},
                lacking=_covered(Request.lacking),
                outcome_note=reason_left(Request.outcome_note, offered),
                product="",
                handed_over_to="",
            ),
        )
    return len(found)


def erase_participants(session: Session, participants: Ids, vault: Vault) -> int:
    """Take people out of training lists; how many came, and the scores they gave, stay."""
    found = _still(
        session, TrainingParticipant.id, participants, TrainingParticipant.name != ERASED
    )
    for part in _parts(found):
        _erase_prints(session, part)
        people = select(TrainingParticipant).where(TrainingParticipant.id.in_(part))
        rows = session.scalars(people).all()
        cover_classes(session, rows, vault)
        _run(
            session,
            update(TrainingEvaluation)
            .where(TrainingEvaluation.participant_id.in_(part))
            .values(remark=""),
        )
        for row in rows:
            row.name, row.organisation = ERASED, ""
            row.contact_sealed = row.contact_index = None
            row.person_key = row.id.hex  # nobody's any more, and still one row's alone
    return len(found)


def erase_complaints(session: Session, complaints: Ids) -> int:
    """Take out what was complained of and by whom; kind, class and dates stay."""
    found = _still(session, Complaint.id, complaints, Complaint.text != ERASED)
    for part in _parts(found):
        _erase_prints(session, part)
        _run(
            session,
            delete(ComplaintNote).where(ComplaintNote.complaint_id.in_(part)),
            update(Complaint)
            .where(Complaint.id.in_(part))
            .values(
                text=ERASED,
                name="",
                contact_sealed=None,
                contact_index=None,
                answer=_covered(Complaint.answer),
                closing_note="",
            ),
        )
    return len(found)


def empty_journal(session: Session, numbers: Select[int]) -> int:
    """Empty old journal rows of their details; the rows and their numbers stay without a gap.

    Of the reasons of officers stays what is counted. The sentences the office chose stay: they
    are about nobody, and by them its own reasons are known once they are offered no longer.
    """
    offered = ever_offered(session)
    written = select(JournalEntry.number, JournalEntry.details).where(JournalEntry.action != CHOSEN)
    left = {
        number: kept
        for number, details in session.execute(written.where(JournalEntry.number.in_(numbers)))
        if (kept := reasons_left(details, offered)) != details
    }
    _run(
        session,
        *(
            update(JournalEntry).where(JournalEntry.number.in_(part)).values(details={})
            for part in _parts([number for number, kept in left.items() if not kept])
        ),
        *(
            update(JournalEntry).where(JournalEntry.number == number).values(details=kept)
            for number, kept in left.items()
            if kept
        ),
    )
    return len(left)


def _parts(found: Sequence[T]) -> Iterable[Sequence[T]]:
    return (found[at : at + _PART] for at in range(0, len(found), _PART))


def _still(
    session: Session, column: Any, wanted: Ids, still: ColumnElement[bool]
) -> Sequence[UUID]:
    """Which of the wanted rows were not erased yet."""
    if isinstance(wanted, Select):
        return tuple(session.scalars(select(column).where(column.in_(wanted), still)))
    found: list[UUID] = []
    for part in _parts(wanted):
        found += session.scalars(select(column).where(column.in_(part), still))
    return found


def _run(session: Session, *statements: Update | Delete) -> None:
    for statement in statements:
        session.execute(statement, execution_options={"synchronize_session": False})


def _covered(column: Any) -> Any:
    """A text that has to stay a text where there was one."""
    return case((column == "", ""), else_=ERASED)


def _erase_prints(session: Session, subjects: Ids) -> None:
    """Take the person out of what was printed: a copy made later names nobody."""
    for job in session.scalars(select(PrintJob).where(PrintJob.subject_id.in_(subjects))):
        job.content = without_person(job.content)


def _cover_journal(session: Session, people: Select[UUID, str]) -> None:
    cover_journal(session, {row[0]: whole_text(row[1]) for row in session.execute(people)})


def _forget_providers(looks: Sequence[UUID]) -> Update:
    """Providers of these verifications of whom no other verification still names anybody."""
    theirs = (
        select(VerificationCase.provider_id)
        .join(Verification, Verification.case_id == VerificationCase.id)
        .where(Verification.id.in_(looks))
    )
    kept = (
        select(VerificationCase.provider_id)
        .join(Verification, Verification.case_id == VerificationCase.id)
        .where(Verification.official_name != ERASED, VerificationCase.provider_id.is_not(None))
    )
    return (
        update(Provider)
        .where(Provider.id.in_(theirs), Provider.id.not_in(kept))
        .values(
            official_name=ERASED,
            npwp_sealed=None,
            npwp_index=None,
            nib_sealed=None,
            nib_index=None,
        )
    )
