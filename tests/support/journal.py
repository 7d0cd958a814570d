"""What the journal tells in words, for tests that look for what it must not tell."""

import json
import re

from sqlalchemy import select

from db.models import JournalEntry
from shared.office import Office

IDENTIFIER = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def told_in_journal(office: Office) -> str:
    """Every detail written, without identifiers: any four digits turn up in those by chance."""
    with office.database.reading() as session:
        return IDENTIFIER.sub("", json.dumps(session.scalars(select(JournalEntry.details)).all()))
