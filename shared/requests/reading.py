"""One request as officers see it, put together from its rows."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import models
from shared.answers import in_words
from shared.catalogue import Catalogue, Channel, Mark, Service
from shared.contacts import masked_contact
from shared.queueing.views import ticket_label
from shared.requests.clocks import read_clock
from shared.requests.rules import (
    UPLOAD_LIMIT,
    Passed,
    asked_marks,
    examines,
    has_upload_limit,
    kept_via,
    onward,
    papers_asked,
)
from shared.requests.views import (
    EscalationView,
    FileFacts,
    Milestone,
    MilestoneView,
    NotedFile,
    Onward,
    PaperView,
    RequestNote,
    RequestState,
    RequestStep,
    RequestView,
)
from shared.requests.words import milestone_words

Names = Mapping[UUID, str]


def read_view(
    session: Session, row: models.Request, catalogue: Catalogue, contact: str, now: datetime
) -> RequestView:
    """A request with all that belongs to it; `contact` comes opened and leaves masked."""
    service = catalogue.service(row.service)
    names: Names = dict(
        session.execute(select(models.OfficerRecord.id, models.OfficerRecord.full_name)).all()
    )
    state, channel = RequestState(row.state), Channel(row.channel)
    papers = read_papers(session, row.id, service, channel)
    steps = escalations_of(session, row.id)
    chain = passed_of(steps)
    milestones = _milestones(session, row.id, names) if examines(service) else ()
    return RequestView(
        id=row.id,
        number=row.number,
        code=row.code,
        revision=row.revision,
        service=service.code,
        service_title=service.title,
        target=service.target.text,
        channel=channel,
        requester=row.requester,
        organisation=row.organisation,
        contact=masked_contact(contact),
        answers=_answers(row, service),
        received_at=row.received_at,
        received_by=names[row.received_by],
        officer_id=row.officer_id,
        officer=names[row.officer_id],
        state=state,
        complete_at=row.complete_at,
        lacking=row.lacking,
        clock=read_clock(session, row.id, service, catalogue, now),
        upload_limit=row.upload_limit,
        asks_upload_limit=has_upload_limit(service),
        papers=papers,
        lacks=tuple(paper.label for paper in papers if not paper.is_complete),
        may_mark_complete=not state.is_closed and row.complete_at is None,
        may_mark_incomplete=not state.is_closed and state is not RequestState.INCOMPLETE,
        targets=() if state.is_closed else _targets(service, chain, papers, row),
        escalations=tuple(_escalation(step, service, names) for step in steps),
        examines=examines(service),
        milestones=milestones,
        files=_files(session, row.id, names),
        notes=_notes(session, row.id, names),
        history=_history(session, row.id, names),
        products=service.products,
        outcome_note=row.outcome_note,
        product=row.product,
        handed_over_to=row.handed_over_to,
        handed_over_at=row.handed_over_at,
        closed_at=row.closed_at,
        visit_id=row.visit_id,
        ticket_label=_label(session, row),
        print_job=_print_job(session, row.id),
    )


def read_papers(
    session: Session, request_id: UUID, service: Service, channel: Channel
) -> tuple[PaperView, ...]:
    """The papers a request needs, with what was seen of each."""
    wanted = select(models.RequestPaper).where(models.RequestPaper.request_id == request_id)
    seen = {paper.document: paper for paper in session.scalars(wanted)}
    return tuple(
        PaperView(
            document=document.code,
            label=document.label,
            asked=asked_marks(document),
            blocking=document.blocking,
            seen=frozenset(map(Mark, seen[document.code].marks))
            if document.code in seen
            else frozenset(),
            note=seen[document.code].note if document.code in seen else "",
            hint=document.note or "",
        )
        for document in papers_asked(service, channel)
    )


def escalations_of(session: Session, request_id: UUID) -> Sequence[models.RequestEscalation]:
    """The steps a request took along its chain, in order."""
    wanted = select(models.RequestEscalation).where(
        models.RequestEscalation.request_id == request_id
    )
    return session.scalars(wanted.order_by(models.RequestEscalation.position)).all()


def passed_of(steps: Sequence[models.RequestEscalation]) -> tuple[Passed, ...]:
    """The same for the rules."""
    return tuple(Passed(step.target, step.answered_at is not None) for step in steps)


def party_name(service: Service, code: str) -> str:
    """What a party of the service's chain is called; its code once the catalogue forgot it."""
    parties = (
        party
        for each in service.escalations
        for party in (each.source, each.target, each.via)
        if party is not None
    )
    return next((party.name for party in parties if party.code == code), code)


def reached_by(session: Session, request_id: UUID) -> dict[Milestone, models.RequestMilestone]:
    """The milestones that a request has reached."""
    wanted = select(models.RequestMilestone).where(models.RequestMilestone.request_id == request_id)
    return {Milestone(row.milestone): row for row in session.scalars(wanted)}


def _answers(row: models.Request, service: Service) -> tuple[tuple[str, str], ...]:
    """Answers in words; the upload limit is shown as it stands now, not as it was told."""
    return tuple(
        (question.label or question.title, in_words(question, str(row.answers[question.name])))
        for question in service.questions
        if question.name in row.answers and question.name != UPLOAD_LIMIT
    )


def _targets(
    service: Service, chain: Sequence[Passed], papers: Sequence[PaperView], row: models.Request
) -> tuple[Onward, ...]:
    if row.complete_at is None and any(paper.blocking for paper in papers):
        return ()
    return tuple(
        Onward(
            each.target.code,
            each.target.name,
            each.basis,
            party_name(service, kept_via(each, chain)) if kept_via(each, chain) else "",
        )
        for each in onward(service, chain, row.answers.values())
    )


def _escalation(step: models.RequestEscalation, service: Service, names: Names) -> EscalationView:
    return EscalationView(
        position=step.position,
        source=party_name(service, step.source),
        party=step.target,
        name=party_name(service, step.target),
        via=party_name(service, step.via) if step.via else "",
        escalated_at=step.escalated_at,
        officer=names[step.officer_id],
        reference=step.reference,
        note=step.note,
        answered_at=step.answered_at,
        answer=step.answer,
    )


def _milestones(session: Session, request_id: UUID, names: Names) -> tuple[MilestoneView, ...]:
    reached = reached_by(session, request_id)
    return tuple(
        MilestoneView(
            each,
            milestone_words(each),
            reached[each].reached_at if each in reached else None,
            reached[each].reference if each in reached else "",
            names[reached[each].officer_id] if each in reached else "",
        )
        for each in Milestone
    )


def _files(session: Session, request_id: UUID, names: Names) -> tuple[NotedFile, ...]:
    wanted = select(models.RequestFile).where(models.RequestFile.request_id == request_id)
    return tuple(
        NotedFile(
            FileFacts(row.name, row.size, row.sha256, row.medium),
            row.noted_at,
            names[row.officer_id],
        )
        for row in session.scalars(wanted.order_by(models.RequestFile.id))
    )


def _notes(session: Session, request_id: UUID, names: Names) -> tuple[RequestNote, ...]:
    wanted = select(models.RequestNote).where(models.RequestNote.request_id == request_id)
    return tuple(
        RequestNote(names[row.officer_id], row.written_at, row.text)
        for row in session.scalars(wanted.order_by(models.RequestNote.id))
    )


def _history(session: Session, request_id: UUID, names: Names) -> tuple[RequestStep, ...]:
    entry = models.JournalEntry
    wanted = select(entry.at, entry.officer_id, entry.action).where(entry.subject_id == request_id)
    return tuple(
        RequestStep(at, names.get(officer, "") if officer else "", action)
        for at, officer, action in session.execute(wanted.order_by(entry.number))
    )


def _label(session: Session, row: models.Request) -> str:
    if row.visit_id is None:
        return ""
    wanted = select(models.Ticket.prefix, models.Ticket.number)
    found = session.execute(wanted.where(models.Ticket.visit_id == row.visit_id)).first()
    return ticket_label(*found) if found else ""


def _print_job(session: Session, request_id: UUID) -> UUID | None:
    job = models.PrintJob
    wanted = select(job.id).where(job.subject_id == request_id)
    return session.scalar(wanted.order_by(job.created_at.desc(), job.id.desc()).limit(1))
