"""Finding where somebody is written down: by words of the name, or by an exact number."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, false, literal, or_, select
from sqlalchemy.orm import Session

from db.models import (
    Complaint,
    Provider,
    Request,
    Ticket,
    TrainingParticipant,
    Verification,
    VerificationCase,
    Visit,
    Visitor,
)
from db.searching import has_words
from db.vault import Vault
from shared.contacts import contact_index, masked_contact
from shared.identity import Identity, normalise
from shared.personal_data.erased_slips import ERASED
from shared.personal_data.views import Record, RecordKind
from shared.queueing.views import ticket_label
from shared.verification.providers import numbered_so

MOST_FOUND: Final = 100
"""Of each kind the newest so many; whoever sees that many looks for more words."""
_FEWEST_LETTERS: Final = 3


def find_records(session: Session, words: str, vault: Vault) -> tuple[Record, ...]:
    """Every record of whoever has these words in the name, or exactly this number or address.

    Newest first. Fewer than three letters find nothing: nobody's data is browsed.
    """
    words = " ".join(words.split())
    if len(words) < _FEWEST_LETTERS:
        return ()
    found = [
        *_visits(session, words, vault),
        *_verifications(session, words, vault),
        *(record for kept in _SIGNED for record in _signed(session, kept, words, vault)),
    ]
    return tuple(sorted(found, key=lambda record: record.at, reverse=True))


def _visits(session: Session, words: str, vault: Vault) -> Iterator[Record]:
    numbers = (
        Visitor.phone_index == contact_index(vault, words),
        *(
            Visitor.identity_index == vault.index(normalise(kind, words), kind)
            for kind in (Identity.NIK, Identity.NIP)
        ),
    )
    wanted: Select[Visit, Visitor, Ticket | None] = (
        select(Visit, Visitor, Ticket)
        .join(Visitor, Visit.visitor_id == Visitor.id)
        .outerjoin(Ticket, Ticket.visit_id == Visit.id)
        .where(has_words(words, Visitor.name, Visitor.organisation) | _any(words, *numbers))
        .where(Visitor.anonymised_at.is_(None))
        .order_by(Visit.arrived_at.desc())
        .limit(MOST_FOUND)
    )
    for visit, visitor, ticket in session.execute(wanted):
        phone = vault.open(visitor.phone_sealed, "visitors.phone", visitor.id)
        yield Record(
            kind=RecordKind.VISIT,
            id=visit.id,
            name=visitor.name,
            organisation=visitor.organisation,
            contact=masked_contact(phone),
            label="" if ticket is None else ticket_label(ticket.prefix, ticket.number),
            at=visit.arrived_at,
        )


def _verifications(session: Session, words: str, vault: Vault) -> Iterator[Record]:
    numbered = numbered_so(words, words, vault)
    wanted = (
        select(Verification)
        .join(VerificationCase, Verification.case_id == VerificationCase.id)
        .outerjoin(Provider, VerificationCase.provider_id == Provider.id)
        .where(
            has_words(words, Verification.official_name, Verification.bearer_name)
            | _any(words, *([] if numbered is None else [numbered]))
        )
        .where(Verification.official_name != ERASED)
        .order_by(Verification.started_at.desc())
        .limit(MOST_FOUND)
    )
    for row in session.scalars(wanted):
        yield Record(
            kind=RecordKind.VERIFICATION,
            id=row.id,
            name=row.bearer_name,
            organisation=row.official_name,
            contact="",
            label="",
            at=row.started_at,
        )


@dataclass(frozen=True, slots=True)
class _Signed:
    """A kind of record that bears its person's name and sealed contact itself."""

    kind: RecordKind
    row: type[Request | TrainingParticipant | Complaint]
    name: Any
    organisation: Any
    label: Any
    at: Any
    stands: ColumnElement[bool]
    """Whether it was not erased."""


_NONE: Final = literal("")
_SIGNED: Final = (
    _Signed(
        kind=RecordKind.REQUEST,
        row=Request,
        name=Request.requester,
        organisation=Request.organisation,
        label=Request.number,
        at=Request.received_at,
        stands=Request.requester != ERASED,
    ),
    _Signed(
        kind=RecordKind.TRAINING,
        row=TrainingParticipant,
        name=TrainingParticipant.name,
        organisation=TrainingParticipant.organisation,
        label=_NONE,
        at=TrainingParticipant.registered_at,
        stands=TrainingParticipant.name != ERASED,
    ),
    _Signed(
        kind=RecordKind.COMPLAINT,
        row=Complaint,
        name=Complaint.name,
        organisation=_NONE,
        label=Complaint.number,
        at=Complaint.received_at,
        stands=Complaint.text != ERASED,
    ),
)


def _signed(session: Session, kept: _Signed, words: str, vault: Vault) -> Iterator[Record]:
    row = kept.row
    told = row.id, kept.name, kept.organisation, kept.label, kept.at, row.contact_sealed
    wanted = (
        select(*told)
        .where(
            has_words(words, kept.name, kept.organisation)
            | _any(words, row.contact_index == contact_index(vault, words))
        )
        .where(kept.stands)
        .order_by(kept.at.desc())
        .limit(MOST_FOUND)
    )
    for key, name, organisation, label, at, sealed in session.execute(wanted):
        contact = vault.open(sealed, f"{row.__tablename__}.contact", key)
        yield Record(
            kind=kept.kind,
            id=key,
            name=name,
            organisation=organisation,
            contact=masked_contact(contact),
            label=label,
            at=at,
        )


def _any(words: str, *indexes: ColumnElement[bool]) -> ColumnElement[bool]:
    """One of the numbers is exactly this; a text without digits and without @ is no number."""
    is_number = "@" in words or any(letter.isdigit() for letter in words)
    return or_(false(), *(indexes if is_number else ()))
