"""Training (1f): sessions and their calendar, participants, attendance, and evaluation."""

from shared.training.class_desk import ClassDesk
from shared.training.evaluation import QUESTIONS, SCORES, EvaluationQuestion, score_words
from shared.training.people import LONGEST as LONGEST_OF_PARTICIPANT
from shared.training.people import problems as participant_problems
from shared.training.people import tidied as tidied_participant
from shared.training.use_cases import Training
from shared.training.views import (
    Channel,
    CheckIn,
    ImportedRow,
    ImportedState,
    ImportReport,
    OpenSession,
    Participant,
    ParticipantForm,
    ParticipantState,
    Participation,
    QuestionResult,
    Registration,
    Results,
    SessionForm,
    SessionRow,
    SessionState,
    SessionView,
    Standing,
    TrainingMode,
)

__all__ = [
    "LONGEST_OF_PARTICIPANT",
    "QUESTIONS",
    "SCORES",
    "Channel",
    "CheckIn",
    "ClassDesk",
    "EvaluationQuestion",
    "ImportReport",
    "ImportedRow",
    "ImportedState",
    "OpenSession",
    "Participant",
    "ParticipantForm",
    "ParticipantState",
    "Participation",
    "QuestionResult",
    "Registration",
    "Results",
    "SessionForm",
    "SessionRow",
    "SessionState",
    "SessionView",
    "Standing",
    "Training",
    "TrainingMode",
    "participant_problems",
    "score_words",
    "tidied_participant",
]
