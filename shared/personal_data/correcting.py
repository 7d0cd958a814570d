"""Putting right how a person is called and reached, wherever they are written down."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select

from db.models import Complaint, Request, TrainingParticipant, Visit, VisitCorrection
from db.vault import Vault
from shared.actors import Officer, new_id
from shared.acts import Act
from shared.contacts import masked_contact, seal_contact
from shared.errors import UserError
from shared.guestbook.form import LONGEST
from shared.personal_data.erased_slips import ERASED
from shared.personal_data.rows import row_of
from shared.personal_data.views import Record, RecordKind
from shared.tidying import tidy
from shared.training import ParticipantState
from shared.training.people import same_person


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """How a person is called and reached; a contact of None stays as it is."""

    name: str
    organisation: str = ""
    contact: str | None = None


def correct_record(act: Act, record: Record, entry: PersonEntry, reason: str, vault: Vault) -> None:
    """Write the entry into one record; the guestbook also keeps what stood there before."""
    name, organisation = tidy(entry.name), tidy(entry.organisation)
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
    _refuse_erased(visitor.name)
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
    _refuse_erased(row.requester)
    row.requester, row.organisation = entry.name, entry.organisation
    if entry.contact is not None:
        row.contact_sealed, row.contact_index = seal_contact(
            vault, entry.contact, "requests.contact", row.id
        )


def _participant(act: Act, record: Record, entry: PersonEntry, _reason: str, vault: Vault) -> None:
    row = row_of(act.session, TrainingParticipant, record)
    _refuse_erased(row.name)
    row.name, row.organisation = entry.name, entry.organisation
    row.person_key = _key_of(act, row, vault)
    if entry.contact is not None:
        row.contact_sealed, row.contact_index = seal_contact(
            vault, entry.contact, "training_participants.contact", row.id
        )


def _complaint(act: Act, record: Record, entry: PersonEntry, _reason: str, vault: Vault) -> None:
    row = row_of(act.session, Complaint, record)
    _refuse_erased(row.text)
    row.name = entry.name
    if entry.contact is not None:
        row.contact_sealed, row.contact_index = seal_contact(
            vault, entry.contact, "complaints.contact", row.id
        )


def _key_of(act: Act, row: TrainingParticipant, vault: Vault) -> str:
    """By which the participant is known again; the old one where the new is somebody else's."""
    key = same_person(row.name, row.organisation, vault)
    others = select(TrainingParticipant.id).where(
        TrainingParticipant.session_id == row.session_id,
        TrainingParticipant.person_key == key,
        TrainingParticipant.id != row.id,
        TrainingParticipant.state != ParticipantState.CANCELLED,
    )
    with act.session.no_autoflush:
        return row.person_key if act.session.scalars(others).first() else key


def _refuse_erased(text: str) -> None:
    """Whoever was erased while the page stood open is not written down again."""
    if text == ERASED:
        raise UserError("personal_data.gone")


_WRITERS: Final[Mapping[RecordKind, Callable[[Act, Record, PersonEntry, str, Vault], None]]] = {
    RecordKind.VISIT: _visit,
    RecordKind.REQUEST: _request,
    RecordKind.TRAINING: _participant,
    RecordKind.COMPLAINT: _complaint,
}
