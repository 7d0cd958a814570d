"""What the office remembers of a provider and of the person who came for it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from db.models import (
    OfficerRecord,
    Provider,
    Slip,
    Ticket,
    Verification,
    VerificationCase,
    Visit,
    Visitor,
)
from db.models.verification import HAS_LETTER
from db.types import UtcDateTime
from db.vault import Vault
from shared.verification.drafts import read_draft
from shared.verification.letters import LetterUse, LetterWarning, letter_key, letter_warnings
from shared.verification.looks import counts
from shared.verification.providers import MaskedProvider, masked, numbered_so
from shared.verification.rules import Outcome
from shared.verification.views import Draft

FoundLook: TypeAlias = Row[Verification, VerificationCase, str, str, str]
"""A verification with its case, and the names of its slip, provider and officer."""

MOST_LOOKS = 12
MOST_COMPANIES = 6
_MOST_PROVIDERS = 4
_MOST_USES = 20


@dataclass(frozen=True, slots=True)
class EarlierLook:
    """An earlier verification: how it ended, under which slip, and who came for it."""

    verification_id: UUID
    case_id: UUID
    service: str
    at: datetime
    outcome: Outcome
    slip: str
    provider: str
    bearer: str
    is_director: bool
    officer: str


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case of the provider under the same service that still lacks something (D53)."""

    case_id: UUID
    provider: str
    last_slip: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OtherCompany:
    """A company for which the same person came before, by phone or identity number."""

    provider: MaskedProvider
    times: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Memory:
    """Everything known by exact number; `looks` newest first, `times` counts them all.

    More than one provider means that NPWP and NIB are known of different ones.
    """

    providers: tuple[MaskedProvider, ...]
    looks: tuple[EarlierLook, ...]
    times: int
    open_case: OpenCase | None
    companies: tuple[OtherCompany, ...]
    letter: tuple[LetterWarning, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known that an officer would look at."""
        return not (self.looks or self.companies or self.letter)


def recollect(session: Session, row: Verification, today: date, vault: Vault) -> Memory:
    """Read what is known besides the verification itself, in a constant number of queries."""
    draft = read_draft(row, vault)
    providers = _providers(session, draft, vault)
    known = [provider.id for provider in providers]
    looks = _looks(session, row, known)
    return Memory(
        providers=tuple(masked(provider, vault) for provider in providers),
        looks=tuple(as_look(found) for found in looks),
        times=_count(session, row, known),
        open_case=_open_case(session, row, known),
        companies=tuple(_companies(session, row, draft, known, vault)),
        letter=_letter(session, row, draft, known, today),
    )


def past_looks() -> Select[Verification, VerificationCase, str, str, str]:
    """Ended verifications as they count now, with case, slip, provider and officer."""
    return (
        select(Verification, VerificationCase, Slip.number, Provider.official_name, _OFFICER)
        .join(Verification.case)
        .outerjoin(Slip, Slip.verification_id == Verification.id)
        .outerjoin(VerificationCase.provider)
        .join(OfficerRecord, OfficerRecord.id == Verification.officer_id)
        .where(Verification.concluded_at.is_not(None), counts())
        .order_by(Verification.concluded_at.desc(), Verification.id.desc())
    )


_OFFICER = OfficerRecord.full_name


def as_look(found: FoundLook) -> EarlierLook:
    """Return a row of `past_looks` as screens show it."""
    row, case, slip, provider, officer = found
    assert row.concluded_at is not None
    assert row.outcome is not None
    return EarlierLook(
        verification_id=row.id,
        case_id=case.id,
        service=case.service,
        at=row.concluded_at,
        outcome=Outcome(row.outcome),
        slip=slip or "",
        provider=provider or row.official_name,
        bearer=row.bearer_name,
        is_director=row.is_director,
        officer=officer,
    )


def _providers(session: Session, draft: Draft, vault: Vault) -> list[Provider]:
    wanted = numbered_so(draft.npwp, draft.nib, vault)
    if wanted is None:
        return []
    found = select(Provider).where(wanted).order_by(Provider.id).limit(_MOST_PROVIDERS)
    return list(session.scalars(found))


def _of_others(row: Verification, known: Collection[UUID]) -> ColumnElement[bool]:
    return and_(VerificationCase.provider_id.in_(known), Verification.id != row.id)


def _looks(session: Session, row: Verification, known: Collection[UUID]) -> list[FoundLook]:
    if not known:
        return []
    wanted = past_looks().where(_of_others(row, known)).limit(MOST_LOOKS)
    return list(session.execute(wanted))


def _count(session: Session, row: Verification, known: Collection[UUID]) -> int:
    if not known:
        return 0
    ended = Verification.concluded_at.is_not(None)
    counted = select(func.count()).select_from(Verification).join(Verification.case)
    return session.scalar(counted.where(_of_others(row, known), counts(), ended)) or 0


def _open_case(session: Session, row: Verification, known: Collection[UUID]) -> OpenCase | None:
    if not known:
        return None
    found = session.execute(
        select(Verification, VerificationCase, Slip.number, Provider.official_name)
        .join(Verification.case)
        .join(VerificationCase.provider)
        .outerjoin(Slip, Slip.verification_id == Verification.id)
        .where(
            VerificationCase.provider_id.in_(known),
            VerificationCase.state == "open",
            VerificationCase.service == row.case.service,
            VerificationCase.id != row.case_id,
            Verification.concluded_at.is_not(None),
            counts(),
        )
        .order_by(Verification.concluded_at.desc())
        .limit(1)
    ).first()
    if found is None:
        return None
    look, case, slip, name = found
    assert look.concluded_at is not None
    return OpenCase(case.id, name, slip or "", look.concluded_at)


def _companies(
    session: Session, row: Verification, draft: Draft, known: Collection[UUID], vault: Vault
) -> Iterator[OtherCompany]:
    """For whom else the same person came; who gave no number is not recognised."""
    same = _same_person(session, row)
    if not same:
        return
    last = func.max(Verification.concluded_at, type_=UtcDateTime())
    found = session.execute(
        select(Provider, func.count(Verification.id), last)
        .select_from(Visitor)
        .join(Visit, Visit.visitor_id == Visitor.id)
        .join(Ticket, Ticket.visit_id == Visit.id)
        .join(Verification, Verification.ticket_id == Ticket.id)
        .join(Verification.case)
        .join(VerificationCase.provider)
        .where(or_(*same), Verification.concluded_at.is_not(None), counts())
        .where(Provider.id.not_in(known), Verification.case_id != row.case_id)
        .group_by(Provider.id)
        .order_by(last.desc())
        .limit(MOST_COMPANIES)
    )
    for who, times, at in found:
        # Before its number is typed, the company that came before is known by name alone.
        assert at is not None
        if who.official_name.casefold() != draft.official_name.casefold():
            yield OtherCompany(masked(who, vault), times, at)


def _same_person(session: Session, row: Verification) -> list[ColumnElement[bool]]:
    phone, identity = session.execute(
        select(Visitor.phone_index, Visitor.identity_index)
        .join(Visit)
        .join(Ticket, Ticket.visit_id == Visit.id)
        .where(Ticket.id == row.ticket_id)
    ).one()
    indexes = ((Visitor.phone_index, phone), (Visitor.identity_index, identity))
    return [column == index for column, index in indexes if index is not None]


def _letter(
    session: Session, row: Verification, draft: Draft, known: Collection[UUID], today: date
) -> tuple[LetterWarning, ...]:
    if draft.is_director:
        return ()
    uses = _uses(session, row, draft, known)
    return letter_warnings(draft.letter, today, uses)


def _uses(
    session: Session, row: Verification, draft: Draft, known: Collection[UUID]
) -> list[LetterUse]:
    key = letter_key(draft.letter.number)
    if not key:
        return []
    wanted = (
        past_looks()
        # Said in so many words, or SQLite would not use the index of the few that have one.
        .where(HAS_LETTER, Verification.proxy_letter_key == key, Verification.id != row.id)
        .limit(_MOST_USES)
    )
    return [_use(found, row, draft, known) for found in session.execute(wanted)]


def _use(found: FoundLook, row: Verification, draft: Draft, known: Collection[UUID]) -> LetterUse:
    look, case, slip, provider, _ = found
    assert look.concluded_at is not None
    company = provider or look.official_name
    same_name = company.casefold() == draft.official_name.casefold()
    return LetterUse(
        company=company,
        bearer=look.bearer_name,
        dated=look.proxy_letter_date,
        at=look.concluded_at,
        slip=slip or "",
        same_company=case.id == row.case_id or case.provider_id in known or same_name,
        same_bearer=look.bearer_name.casefold() == draft.bearer_name.casefold(),
        case_over=case.id != row.case_id and case.state != "open",
    )
