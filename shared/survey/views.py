"""What the survey takes and tells: frozen copies, never rows of the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from shared.survey import ikm
from shared.survey.questions import TRAITS

LOWEST: Final = 1
HIGHEST: Final = 4


@dataclass(frozen=True, slots=True)
class SurveyForm:
    """An answered survey: nine scores in the elements' order, a profile where it was given.

    `profile` is the chosen code by the trait's. Raises ValueError for what no screen can send.
    """

    scores: tuple[int, ...]
    profile: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what is not a survey."""
        fits = [LOWEST <= score <= HIGHEST for score in self.scores]
        if len(fits) != ikm.ELEMENTS or not all(fits):
            raise ValueError(f"not nine scores from 1 to 4: {self.scores}")
        choices = {trait.code: trait.choices for trait in TRAITS}
        if any(code not in choices.get(trait, ()) for trait, code in self.profile.items()):
            raise ValueError(f"no such profile: {dict(self.profile)}")


@dataclass(frozen=True, slots=True)
class SurveyOffer:
    """A visit that may answer the survey now, without anything of its person."""

    visit_id: UUID
    code: str
    label: str
    service: str
    service_title: str
    service_title_en: str
    served_on: date


@dataclass(frozen=True, slots=True)
class Score:
    """How satisfied people are with the office or one of its services in a period.

    `totals` are the sums of each element's scores, none where they are hidden; `population` are
    the visits that were served.
    """

    totals: tuple[int, ...]
    answers: int
    population: int

    @property
    def sample(self) -> int:
        """How many answers the population asks for."""
        return ikm.sample_needed(self.population)

    @property
    def is_reached(self) -> bool:
        """Whether so many answered."""
        return self.answers >= self.sample

    @property
    def is_judged(self) -> bool:
        """Whether there are scores, and they are shown."""
        return bool(self.answers and self.totals)

    @property
    def index(self) -> Decimal | None:
        """The IKM; None while it is not judged."""
        return ikm.satisfaction_index(self.totals, self.answers) if self.is_judged else None

    @property
    def quality(self) -> ikm.Quality | None:
        """What the IKM stands for."""
        return ikm.quality(self.index) if self.index is not None else None

    @property
    def averages(self) -> tuple[Decimal | None, ...]:
        """The average of each element."""
        if not self.is_judged:
            return (None,) * ikm.ELEMENTS
        return tuple(ikm.average(total, self.answers) for total in self.totals)

    @property
    def indices(self) -> tuple[Decimal | None, ...]:
        """The index of each element."""
        if not self.is_judged:
            return (None,) * ikm.ELEMENTS
        return tuple(ikm.element_index(total, self.answers) for total in self.totals)


@dataclass(frozen=True, slots=True)
class SurveyFigures:
    """A period's survey: the whole office, each service, and who answered.

    `profile` counts the codes of each trait; "" is who did not say, None what is hidden.
    """

    first: date
    last: date
    overall: Score
    services: Mapping[str, Score]
    profile: Mapping[str, Mapping[str, int | None]]
