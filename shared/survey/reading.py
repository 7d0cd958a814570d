"""Reading what the survey needs out of the database: whose slip, and the sums of a period."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import Request, SurveyAnswer, SurveyedVisit, Ticket
from shared.catalogue import Catalogue
from shared.codes import Code, CodeKind, parse_code
from shared.errors import UserError
from shared.guestbook.recall import visit_with
from shared.queueing.steps import label_of
from shared.queueing.views import TicketState
from shared.survey.questions import TRAITS
from shared.survey.views import Score, SurveyFigures, SurveyOffer

DAYS: Final = 14
"""How long after a visit its survey can be answered."""

SCORES: Final = tuple(
    getattr(SurveyAnswer, name) for name in ("u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9")
)


def offered(session: Session, catalogue: Catalogue, text: str, today: date) -> SurveyOffer:
    """The visit of a scanned or typed code, if it may answer now.

    Raises `survey.unknown_code`, `survey.not_served`, `survey.too_late` and `survey.answered`.
    """
    code = parse_code(text)
    ticket = _ticket_of(session, code) if code else None
    if code is None or ticket is None:
        raise UserError("survey.unknown_code")
    if ticket.state != TicketState.DONE:
        raise UserError("survey.not_served", label=label_of(ticket))
    if ticket.service_day < today - timedelta(days=DAYS):
        raise UserError("survey.too_late", days=DAYS)
    if session.get(SurveyedVisit, ticket.visit_id) is not None:
        raise UserError("survey.answered", label=label_of(ticket))
    title, title_en = _titles(catalogue, ticket.service)
    return SurveyOffer(
        visit_id=ticket.visit_id,
        code=code.value,
        label=label_of(ticket),
        service=ticket.service,
        service_title=title,
        service_title_en=title_en,
        served_on=ticket.service_day,
    )


def _ticket_of(session: Session, code: Code) -> Ticket | None:
    if code.kind is CodeKind.REQUEST:
        wanted = select(Ticket).join(Request, Request.visit_id == Ticket.visit_id)
        return session.scalar(wanted.where(Request.code == code.value))
    try:
        _, visit = visit_with(session, code.value)
    except UserError:
        return None
    return session.scalar(select(Ticket).where(Ticket.visit_id == visit.id))


def _titles(catalogue: Catalogue, code: str) -> tuple[str, str]:
    """What a service is called; one of an earlier catalogue has only its code."""
    service = catalogue.known_service(code)
    return (service.title, service.title_en) if service else (code, code)


def read_figures(
    session: Session, services: Iterable[str], first: date, last: date
) -> SurveyFigures:
    """The survey of the days from first to last, which begin and end months.

    Its answers are those of the visits served then, since each is counted in its visit's month.
    These services stand first and always, in this order; others that were served or judged then
    follow.
    """
    sums = _sums(session, first, last)
    served = _served(session, first, last)
    others = sorted((sums.keys() | served.keys()) - set(services))
    nobody = (0,) * (len(SCORES) + 1)
    scores = {
        code: Score(sums.get(code, nobody)[1:], sums.get(code, nobody)[0], served.get(code, 0))
        for code in (*services, *others)
    }
    return SurveyFigures(first, last, _together(scores), scores, _profile(session, first, last))


def _together(scores: dict[str, Score]) -> Score:
    every = tuple(scores.values())
    totals = tuple(sum(score.totals[at] for score in every) for at in range(len(SCORES)))
    answers = sum(score.answers for score in every)
    return Score(totals, answers, sum(score.population for score in every))


def _sums(session: Session, first: date, last: date) -> dict[str, tuple[int, ...]]:
    """By service: how many answered, then the sum of each element."""
    sums = (func.sum(score) for score in SCORES)
    wanted = (
        select(SurveyAnswer.service, func.count(), *sums)
        .where(SurveyAnswer.given_on.between(first, last))
        .group_by(SurveyAnswer.service)
    )
    return {row[0]: tuple(map(int, row[1:])) for row in session.execute(wanted)}


def _served(session: Session, first: date, last: date) -> dict[str, int]:
    """By service: the visits that were served, of whom alone answers are asked."""
    wanted = (
        select(Ticket.service, func.count())
        .where(Ticket.service_day.between(first, last), Ticket.state == TicketState.DONE)
        .group_by(Ticket.service)
    )
    return {row[0]: row[1] for row in session.execute(wanted)}


def _profile(session: Session, first: date, last: date) -> dict[str, dict[str, int]]:
    return {
        trait.code: _counted(session, getattr(SurveyAnswer, trait.code), first, last)
        for trait in TRAITS
    }


def _counted(
    session: Session, trait: InstrumentedAttribute[str], first: date, last: date
) -> dict[str, int]:
    wanted = (
        select(trait, func.count())
        .where(SurveyAnswer.given_on.between(first, last))
        .group_by(trait)
    )
    return {row[0]: row[1] for row in session.execute(wanted)}
