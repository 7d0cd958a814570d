"""Service standards of an LPSE: frozen types, and a loader that finds every mistake."""

from shared.catalogue.decree import Commitments, ComponentHeading, ComponentKind, Decree, LegalBasis
from shared.catalogue.documents import (
    ApplicantType,
    Condition,
    Link,
    Mark,
    RequiredDocument,
    in_order,
)
from shared.catalogue.loader import BUNDLED, load, parse
from shared.catalogue.mistakes import CatalogueMistakes, Mistake
from shared.catalogue.model import (
    Audience,
    Catalogue,
    Channel,
    Choice,
    Contacts,
    Escalation,
    Line,
    OfficeFacts,
    Party,
    Service,
    StaffNeed,
    Step,
    Target,
    TargetStart,
)
from shared.catalogue.questions import LONGEST_ANSWER, Question, QuestionChoice, QuestionKind
from shared.catalogue.windows import Break, ServiceWindow

__all__ = [
    "BUNDLED",
    "LONGEST_ANSWER",
    "ApplicantType",
    "Audience",
    "Break",
    "Catalogue",
    "CatalogueMistakes",
    "Channel",
    "Choice",
    "Commitments",
    "ComponentHeading",
    "ComponentKind",
    "Condition",
    "Contacts",
    "Decree",
    "Escalation",
    "LegalBasis",
    "Line",
    "Link",
    "Mark",
    "Mistake",
    "OfficeFacts",
    "Party",
    "Question",
    "QuestionChoice",
    "QuestionKind",
    "RequiredDocument",
    "Service",
    "ServiceWindow",
    "StaffNeed",
    "Step",
    "Target",
    "TargetStart",
    "in_order",
    "load",
    "parse",
]
