"""The service standards of one LPSE as values: what its decree promises, per service."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from shared.catalogue.decree import Decree
from shared.catalogue.documents import ApplicantType, Link, RequiredDocument
from shared.catalogue.questions import Question
from shared.catalogue.windows import ServiceWindow
from shared.voice.calls import CALL_PHRASE


class Audience(StrEnum):
    """Who stands at the kiosk (D41, D54)."""

    PROVIDER = "provider"
    ASN = "asn"
    AUDITOR = "auditor"
    GUEST = "guest"


class Channel(StrEnum):
    """How a request reaches the office (D12, D19)."""

    ONLINE = "online"
    WALK_IN = "walk_in"
    WHATSAPP = "whatsapp"
    PHONE = "phone"
    EMAIL = "email"
    LPSE_SUPPORT = "lpse_support"


class TargetStart(StrEnum):
    """From which moment a target runs (D11)."""

    SERVING = "serving"
    COMPLETE_FILE = "complete_file"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a choice on screen says, in Indonesian and English."""

    title: str
    title_en: str
    description: str
    description_en: str


@dataclass(frozen=True, slots=True)
class Line:
    """What a waiting line is called on the board; services of one ticket prefix share it (D52)."""

    title: str
    title_en: str


@dataclass(frozen=True, slots=True)
class Contacts:
    """Where visitors ask and complain (C9); `suggestion_box` says whether there is one."""

    phone: str
    whatsapp: str
    emails: tuple[str, ...]
    suggestion_box: str


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """The office itself; `closes` is the default end of "s/d selesai" (D08)."""

    name: str
    short_name: str
    agency: str
    letterhead: tuple[str, ...]
    city: str
    address: str
    phone: str
    fax: str
    website: str
    timezone: str
    closes: time
    contacts: Contacts

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone, whatever the machine's."""
        return ZoneInfo(self.timezone)


@dataclass(frozen=True, slots=True)
class Target:
    """How fast a service is promised (C4); `minutes` is None where no time is promised.

    `text` is its short form for screens, `decree_text` the decree's wording. Up to
    `tolerance` minutes more are still on time (D10).
    """

    text: str
    text_en: str
    decree_text: str
    minutes: int | None = None
    tolerance: int = 0
    starts: TargetStart = TargetStart.SERVING


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody a procedure names: a role of the office, the visitor, LKPP."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a procedure (C3), numbered in the order it really happens (D13)."""

    no: int
    actor: Party
    text: str


@dataclass(frozen=True, slots=True)
class Escalation:
    """Who passes an unsolved request on to whom, why the decree says so (D16, D17).

    With `only_for` it is a way for requests with that answer alone.
    """

    source: Party
    target: Party
    basis: str
    via: Party | None = None
    only_for: str = ""


@dataclass(frozen=True, slots=True)
class StaffNeed:
    """How many people of a role a service has and what they have learnt (C11, C13, D21)."""

    role: Party
    headcount: int
    competence: str


@dataclass(frozen=True, slots=True)
class Service:
    """One service standard.

    `name` is the decree's heading; `title` and `description` are ours, for screens.
    `documents` holds one list per applicant type, or a single one under
    `ApplicantType.ANY`. `conformity` names the system whose data the verifier compares
    (D51), `online_question` what the kiosk asks first (D36), `questions` what it asks of the
    matter itself. `is_room` services are used at a computer of the bidding room and never
    called to a counter; `is_assisted` is the one of them that comes with an officer's help.
    `call_phrase` is how the voice words a call.
    """

    code: str
    section: int
    prefix: str
    name: str
    title: str
    title_en: str
    description: str
    description_en: str
    audiences: frozenset[Audience]
    window: ServiceWindow
    target: Target
    documents: Mapping[ApplicantType, tuple[RequiredDocument, ...]]
    documents_lead: str | None
    documents_lead_en: str
    proxy_rule: str | None
    proxy_rule_en: str
    proxy_documents: Mapping[ApplicantType, tuple[RequiredDocument, ...]]
    procedure: tuple[Step, ...]
    procedure_lead: str | None
    procedure_lead_en: str
    escalations: tuple[Escalation, ...]
    registration: str
    channels: tuple[Channel, ...]
    products: tuple[str, ...]
    facilities: tuple[str, ...]
    staff: tuple[StaffNeed, ...]
    supervisor: str
    asks_identity: bool
    is_room: bool
    is_assisted: bool
    conformity: str | None
    online_question: str | None
    online_question_en: str
    notice: str | None
    notice_en: str
    links: tuple[Link, ...]
    questions: tuple[Question, ...]
    call_phrase: str = CALL_PHRASE

    @property
    def has_checklist(self) -> bool:
        """True where papers are verified against a list per applicant type (1a, 1b)."""
        return ApplicantType.ANY not in self.documents

    def documents_for(self, applicant: ApplicantType) -> tuple[RequiredDocument, ...]:
        """The list of an applicant type; nobody's type brings a Badan Usaha's papers (D39)."""
        return self.documents[_listed(applicant)]

    def proxy_documents_for(self, applicant: ApplicantType) -> tuple[RequiredDocument, ...]:
        """What a visitor who is not the director adds; empty where no rule is printed (D04)."""
        return self.proxy_documents.get(_listed(applicant), ())

    def question(self, name: str) -> Question | None:
        """The question of that name; None when the service does not ask it (any more)."""
        return next((question for question in self.questions if question.name == name), None)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The whole catalogue; `source` is its text and `digest` that text's SHA-256 in hex.

    `lines` holds exactly one line for every ticket prefix that a service has. `english`
    translates texts of the standard, which stand there in the decree's words.
    """

    version: str
    effective_from: date
    decree: Decree
    office: OfficeFacts
    audiences: Mapping[Audience, Choice]
    applicant_types: Mapping[ApplicantType, Choice]
    lines: Mapping[str, Line]
    services: tuple[Service, ...]
    english: Mapping[str, str]
    source: str
    digest: str

    def service(self, code: str) -> Service:
        """The service of that code; KeyError when there is none."""
        service = self.known_service(code)
        if service is None:
            raise KeyError(code)
        return service

    def known_service(self, code: str | None) -> Service | None:
        """The same for a record that may name none, or one of an older catalogue: None then."""
        return next((service for service in self.services if service.code == code), None)

    def services_for(self, audience: Audience) -> tuple[Service, ...]:
        """The services an audience is offered, in the decree's order (D41)."""
        return tuple(service for service in self.services if audience in service.audiences)

    def room_service(self, assisted: bool = False) -> Service | None:
        """The bidding room's service, alone or with an officer's help; None where it has none."""
        room = (service for service in self.services if service.is_room)
        return next((service for service in room if service.is_assisted == assisted), None)


def _listed(applicant: ApplicantType) -> ApplicantType:
    return ApplicantType.BADAN_USAHA if applicant is ApplicantType.OTHER else applicant
