"""The decree itself: its number and law, and what it says alike for every service."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ComponentKind(StrEnum):
    """The components a service standard is made of (PermenPANRB 15/2014, D31)."""

    LEGAL_BASIS = "legal_basis"
    REQUIREMENTS = "requirements"
    PROCEDURE = "procedure"
    COMPLETION_TIME = "completion_time"
    SERVICE_HOURS = "service_hours"
    REGISTRATION = "registration"
    FEE = "fee"
    PRODUCTS = "products"
    COMPLAINTS = "complaints"
    FACILITIES = "facilities"
    COMPETENCE = "competence"
    SUPERVISION = "supervision"
    HEADCOUNT = "headcount"
    GUARANTEE = "guarantee"
    SAFETY = "safety"
    EVALUATION = "evaluation"


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A regulation as the decree prints it; `same_as` numbers the entry it repeats (D25)."""

    no: int
    text: str
    note: str | None = None
    same_as: int | None = None


@dataclass(frozen=True, slots=True)
class Commitments:
    """What the decree promises alike for every service (C7, C14–C16)."""

    fee: str
    guarantee: str
    safety: str
    evaluation: str


@dataclass(frozen=True, slots=True)
class ComponentHeading:
    """A component's place in the printed standard; `extra` when the regulation
    has no such component (D31).
    """

    no: int
    kind: ComponentKind
    label: str
    extra: bool


@dataclass(frozen=True, slots=True)
class Decree:
    """The decision that sets the standards, with all that it says alike for every service."""

    number: str
    date: date
    title: str
    issuer: str
    signatory: str
    sections: tuple[str, ...]
    headings: tuple[ComponentHeading, ...]
    legal_basis: tuple[LegalBasis, ...]
    commitments: Commitments

    @property
    def distinct_legal_basis(self) -> tuple[LegalBasis, ...]:
        """The regulations with each named once, as shown to readers (D25)."""
        return tuple(entry for entry in self.legal_basis if entry.same_as is None)
