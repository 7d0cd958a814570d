"""The satisfaction survey (SKM): its questions, the answers, and the index they make."""

from shared.survey.questions import ELEMENTS, TRAITS, Element, Trait, Wording
from shared.survey.use_cases import Survey
from shared.survey.views import Score, SurveyFigures, SurveyForm, SurveyOffer

__all__ = [
    "ELEMENTS",
    "TRAITS",
    "Element",
    "Score",
    "Survey",
    "SurveyFigures",
    "SurveyForm",
    "SurveyOffer",
    "Trait",
    "Wording",
]
