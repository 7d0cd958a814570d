"""Everything that is kept in a record, opened: what a person may see and take along."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from sqlalchemy.orm import Session

from db.vault import Vault
from shared.catalogue import Catalogue
from shared.personal_data.facts.complaints import complaint_facts
from shared.personal_data.facts.parts import Fact, Source
from shared.personal_data.facts.requests import request_facts
from shared.personal_data.facts.training import participant_facts
from shared.personal_data.facts.verifications import verification_facts
from shared.personal_data.facts.visits import visit_facts
from shared.personal_data.views import FiledRecord, Record, RecordKind


def opened(session: Session, record: Record, vault: Vault, catalogue: Catalogue) -> FiledRecord:
    """A record with its facts; what is empty is left out."""
    source = Source(session, record, vault, catalogue)
    facts = (fact for fact in _READERS[record.kind](source) if fact[1])
    return FiledRecord(record, (("Waktu", source.moment(record.at)), *facts))


_READERS: Final[Mapping[RecordKind, Callable[[Source], Iterator[Fact]]]] = {
    RecordKind.VISIT: visit_facts,
    RecordKind.VERIFICATION: verification_facts,
    RecordKind.REQUEST: request_facts,
    RecordKind.TRAINING: participant_facts,
    RecordKind.COMPLAINT: complaint_facts,
}
