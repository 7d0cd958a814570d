"""After erasing, no table says the name or the number any more, and what was counted stays."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.base import Base
from db.models import Alert, DataRequest, JournalEntry, RequestNote, TicketStep, Visitor
from shared.actors import Kiosk, Officer, new_request
from shared.complaints import ComplaintForm, ComplaintQuery, Kind, Which
from shared.office import Office
from tests.shared.personal_data.rows import PHONE, add_participant, add_request
from tests.shared.verification.desk import desk
from tests.support.offices import KIOSK, Place, at, seated, take_ticket

TOLD = ("dewi", "anggraini", PHONE, "cipta karya", "dinas kesehatan", "ac mati")
SPOKEN = "Ibu Dewi Anggraini menelepon dari 0812 3456 7890"


def everywhere(office: Office) -> Iterator[tuple[str, str]]:
    """Every value of every table, as text."""
    with office.database.reading() as session:
        for table in Base.metadata.sorted_tables:
            for row in session.execute(select(table)):
                for name, value in row._mapping.items():
                    if value is not None:
                        yield f"{table.name}.{name}", str(value).casefold()


def left(office: Office) -> set[str]:
    """Where something of Dewi stands."""
    return {place for place, said in everywhere(office) if any(word in said for word in TOLD)}


def lived_through(office: Office, by: Officer) -> None:
    """Dewi in every record, with what officers like to note about somebody."""
    desk(office).send_home("nib")
    ticket = take_ticket(office, "1c")
    office.queue.call(ticket.ticket_id, by, new_request(), override=SPOKEN)
    office.queue.start(ticket.ticket_id, by, new_request())
    office.notes.add(ticket.visit_id, SPOKEN, by, new_request())
    office.queue.finish(ticket.ticket_id, by, new_request(), note=SPOKEN)
    add_request(office, by, at(9))
    add_participant(office, at(9))
    complained(office, by)
