"""The form by which participants judge a training (1f C10): its questions and scores."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from shared.errors import UserError
from shared.language import Language

SCORES: Final = (1, 2, 3, 4)
LONGEST_REMARK: Final = 500
_HUNDREDTHS: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class EvaluationQuestion:
    """One sentence that a participant agrees with more or less; `name` is what is stored."""

    name: str
    title: str
    title_en: str

    def text(self, language: Language = Language.ID) -> str:
        """The sentence in a language."""
        return self.title_en if language is Language.EN else self.title


QUESTIONS: Final = (
    EvaluationQuestion(
        "material",
        "Materi sesuai dengan kebutuhan saya",
        "The material was what I needed",
    ),
    EvaluationQuestion(
        "clarity",
        "Pengajar menjelaskan dengan mudah dipahami",
        "The trainer explained things clearly",
    ),
    EvaluationQuestion(
        "answers",
        "Pertanyaan peserta dijawab dengan baik",
        "Participants' questions were answered well",
    ),
    EvaluationQuestion(
        "practice",
        "Waktu untuk berlatih cukup",
        "There was enough time to practise",
    ),
    EvaluationQuestion(
        "facilities",
        "Ruang, komputer, dan jaringan mendukung",
        "Room, computers, and network were fine",
    ),
    EvaluationQuestion(
        "confidence",
        "Saya kini bisa memakai sistemnya sendiri",
        "I can now use the system on my own",
    ),
)
_WORDS: Final[Mapping[Language, Mapping[int, str]]] = {
    Language.ID: {1: "Tidak setuju", 2: "Kurang setuju", 3: "Setuju", 4: "Sangat setuju"},
    Language.EN: {1: "Disagree", 2: "Rather not", 3: "Agree", 4: "Fully agree"},
}


def score_words(score: int, language: Language = Language.ID) -> str:
    """What a score is called."""
    return _WORDS[language][score]


def checked(scores: Mapping[str, int]) -> dict[str, object]:
    """The scores as they are stored; raises `training.evaluation_incomplete`.

    Every question has one of the four scores, and there is none without a question.
    """
    names = [question.name for question in QUESTIONS]
    if set(scores) != set(names) or any(score not in SCORES for score in scores.values()):
        raise UserError("training.evaluation_incomplete")
    return {name: scores[name] for name in names}


def mean(scores: Sequence[int]) -> Decimal | None:
    """The mean of scores to two decimals, None of no score."""
    if not scores:
        return None
    exact = Decimal(sum(scores)) / Decimal(len(scores))
    return exact.quantize(_HUNDREDTHS, ROUND_HALF_UP)
