"""What participants thought of a session, added up from their forms."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import TrainingEvaluation, TrainingParticipant
from shared.training import evaluation
from shared.training.reading import read_counts
from shared.training.views import QuestionResult, Results


def read_results(session: Session, session_id: UUID) -> Results:
    """The results of a session; remarks by the alphabet, so that none shows who came when."""
    registered, attended = read_counts(session, session_id)
    forms = list(
        session.scalars(
            select(TrainingEvaluation)
            .join(TrainingParticipant, TrainingParticipant.id == TrainingEvaluation.participant_id)
            .where(TrainingParticipant.session_id == session_id)
        )
    )
    return Results(
        registered=registered,
        attended=attended,
        evaluated=len(forms),
        questions=tuple(_question(each.name, forms) for each in evaluation.QUESTIONS),
        mean=evaluation.mean([score for form in forms for score in scores_of(form)]),
        remarks=tuple(sorted(form.remark for form in forms if form.remark)),
    )


def scores_of(form: TrainingEvaluation) -> list[int]:
    """Every score of a form."""
    return [score for score in form.scores.values() if isinstance(score, int)]


def _question(name: str, forms: Sequence[TrainingEvaluation]) -> QuestionResult:
    given = [score for form in forms if isinstance(score := form.scores.get(name), int)]
    return QuestionResult(
        question=name,
        counts={score: given.count(score) for score in evaluation.SCORES},
        mean=evaluation.mean(given),
    )
