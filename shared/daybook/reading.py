"""Reading visits as the guestbook shows them, and finding them among all days."""

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, select, union_all
from sqlalchemy.orm import Session

from db.models import OfficerRecord, Ticket, Visit, VisitCorrection, Visitor
from db.searching import has_words
from db.vault import Vault
from shared.catalogue import Audience, Catalogue
from shared.daybook.views import Correction, DaybookEntry
from shared.identity import Identity, kept_identity, mask, normalise
from shared.queueing.views import TicketState, ticket_label

MOST_FOUND: Final = 200
"""A search shows so many of the newest; whoever sees that many looks for more words."""

Found = Select[Visit, Visitor, Ticket | None, str | None, bool]


def select_visits() -> Found:
    """Visits with visitor, ticket, the officer who wrote them, and whether they were corrected."""
    corrected = exists().where(VisitCorrection.visit_id == Visit.id)
    return (
        select(Visit, Visitor, Ticket, OfficerRecord.full_name, corrected)
        .join(Visitor, Visit.visitor_id == Visitor.id)
        .outerjoin(Ticket, Ticket.visit_id == Visit.id)
        .outerjoin(OfficerRecord, Visit.signed_in_by == OfficerRecord.id)
    )


def read_entries(
    session: Session, wanted: Found, catalogue: Catalogue, vault: Vault
) -> Iterator[DaybookEntry]:
    """Run a narrowed `select_visits` and hand out frozen entries, their numbers masked."""
    for visit, visitor, ticket, officer, is_corrected in session.execute(wanted):
        yield DaybookEntry(
            visit_id=visit.id,
            day=visit.service_day,
            arrived_at=visit.arrived_at,
            person=visitor.name,
            organisation=visitor.organisation,
            phone=mask(Identity.PHONE, opened(vault, visitor, "phone")),
            identity=mask(kept_identity(visitor.identity_kind), opened(vault, visitor, "identity")),
            audience=Audience(visit.audience),
            service=visit.service or "",
            service_title=catalogue.service(visit.service).title if visit.service else "",
            purpose=visit.purpose,
            host=visit.host,
            label=ticket_label(ticket.prefix, ticket.number) if ticket else "",
            state=TicketState(ticket.state) if ticket else None,
            priority=visit.priority,
            workstation=visit.workstation,
            signed_in_by=officer or "",
            is_corrected=is_corrected,
        )


def read_corrections(session: Session, visit_id: UUID) -> tuple[Correction, ...]:
    """What was corrected of a visit, newest first."""
    made = (
        select(VisitCorrection, OfficerRecord.full_name)
        .join(OfficerRecord, VisitCorrection.officer_id == OfficerRecord.id)
        .where(VisitCorrection.visit_id == visit_id)
        .order_by(VisitCorrection.corrected_at.desc(), VisitCorrection.id)
    )
    return tuple(
        Correction(row.field, row.before, row.after, row.reason, officer, row.corrected_at)
        for row, officer in session.execute(made)
    )


def found_by(words: str, vault: Vault) -> ColumnElement[bool] | None:
    """What a search means: every word in name or organisation, or an exact number; None if empty.

    Sealed numbers are found by their keyed index, which knows whole numbers only. Of the names
    only the newest are looked for: everybody who comes is written down anew.
    """
    if not words.strip():
        return None
    named = select(Visitor.id).where(has_words(words, Visitor.name, Visitor.organisation))
    newest = select(named.order_by(Visitor.id.desc()).limit(MOST_FOUND).subquery().c.id)
    is_number = normalise(Identity.PHONE, words).isdigit()
    numbered = _with_number(words, vault) if is_number else ()
    # Each by its own: an "or" of both would have no index to go by.
    return Visit.visitor_id.in_(union_all(newest, *numbered))


def opened(vault: Vault, visitor: Visitor, number: str) -> str:
    """A visitor's "phone" or "identity" number, readable; never to be shown unmasked."""
    sealed = getattr(visitor, f"{number}_sealed")
    return vault.open(sealed, f"visitors.{number}", visitor.id)


def _with_number(words: str, vault: Vault) -> Iterator[Select[UUID]]:
    people = select(Visitor.id)
    yield people.where(
        Visitor.phone_index == vault.index(normalise(Identity.PHONE, words), "phone")
    )
    for kind in (Identity.NIK, Identity.NIP):
        yield people.where(Visitor.identity_index == vault.index(normalise(kind, words), kind))
