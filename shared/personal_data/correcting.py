"""Putting right how a person is called and reached, wherever they are written down."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from db.models import Complaint, Request, TrainingParticipant, Visit, VisitCorrection
from db.vault import Vault
from shared.actors import Officer, new_id
from shared.acts import Act
from shared.contacts import masked_contact, seal_contact
from shared.errors import UserError
from shared.guestbook.form import LONGEST
from shared.personal_data.rows import row_of
from shared.personal_data.views import Record, RecordKind


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """How a person is called and reached; a contact of None stays as it is."""

    name: str
    organisation: str = ""
    contact: str | None = None


def correct_record(act: Act, record: Record, entry: PersonEntry, reason: str, vault: Vault) -> None:
    """Write the entry into one record; the guestbook also keeps what stood there before."""
    name, organisation = (" ".join(text.split()) for text in (entry.name, entry.organisation))
    if not name:
        raise UserError("personal_data.name")
    if len(name) > LONGEST["name"] or len(organisation) > LONGEST["organisation"]:
        raise UserError("personal_data.too_long", longest=LONGEST["name"])
    writer = _WRITERS.get(record.kind)
    if writer is None:
        raise UserError("personal_data.elsewhere")
    writer(act, record, PersonEntry(name, organisation, entry.contact), reason, vault)


def _visit(act: Act, record: Record, entry: PersonEntry, reason: str, vault: Vault) -> None:
    visit = row_of(act.session, Visit, record)
    visitor = visit.visitor
    changed = [
        ("name", visitor.name, entry.name),
        ("organisation", visitor.organisation, entry.organisation),
    ]
    visitor.name, visitor.organisation = entry.name, entry.organisation
    if entry.contact is not None:
        before = vault.open(visitor.phone_sealed, "visitors.phone", visitor.id)
        changed.append(("phone", masked_contact(before), masked_contact(entry.contact)))
        visitor.phone_sealed, visitor.phone_index = seal_contact(
            vault, entry.contact, "visitors.phone", visitor.id
        )
    assert isinstance(act.by, Officer)
    act.session.add_all(
        VisitCorrection(
            id=new_id(),
            visit_id=visit.id,
            officer_id=act.by.id,
            corrected_at=act.now,
            field=field,
            before=before,
            after=after,
            reason=reason,
        )
        for field, before, after in changed
        if before != after
    )


def _request(act: Act, record: Record, entry: PersonEntry, _reason: str, vault: Vault) -> None:
    row = row_of(act.session, Request, record)
    row.requester, row.organisation = entry.name, entry.organisation
    if entry.contact is not None:
        row.contact_sealed, row.contact_index = seal_contact(
            vault, entry.contact, "requests.contact", row.id
        )


def _participant(act: Act, record: Record, entry: PersonEntry, _reason: str, vault: Vault) -> None:
    row = row_of(act.session, TrainingParticipant, record)
    row.name, row.organisation = entry.name, entry.organisation
    if entry.contact is not None:
        row.contact_sealed, row.contact_index = seal_contact(
            vault, entry.contact, "training_participants.contact", row.id
        )


def _complaint(act: Act, record: Record, entry: PersonEntry, _reason: str, vault: Vault) -> None:
    row = row_of(act.session, Complaint, record)
    row.name = entry.name
    if entry.contact is not None:
        row.contact_sealed, row.contact_index = seal_contact(
            vault, entry.contact, "complaints.contact", row.id
        )


_WRITERS: Final[Mapping[RecordKind, Callable[[Act, Record, PersonEntry, str, Vault], None]]] = {
    RecordKind.VISIT: _visit,
    RecordKind.REQUEST: _request,
    RecordKind.TRAINING: _participant,
    RecordKind.COMPLAINT: _complaint,
}
