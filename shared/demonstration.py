"""The demonstration office: sample officers, two counters, eight bidding-room computers."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from db.engine import connect
from db.models import Computer
from shared.actors import Kiosk, Role, new_id, new_request
from shared.clock import Clock
from shared.errors import UserError
from shared.founding import NewCounter, found_office
from shared.office import Office, open_office
from shared.staff import NewOfficer, SignIn

STARTS_AT = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Asia/Jakarta"))
"""A working Monday at nine."""

COUNTERS = (
    NewCounter("Loket 1", ("1a", "1b")),
    NewCounter("Loket 2", ("1a", "1b", "1c", "1d", "1e", "1f", "2a", "2b", "2c", "2d", "2e", "3a")),
)
COMPUTERS = 8

PASSWORD = "depok-2026"
"""Of every sample officer; shown on the sign-in page of a demonstration office only."""

OFFICERS = (
    NewOfficer("kepala", "Indra Wijaya", PASSWORD, frozenset({Role.SUPERVISOR, Role.VERIFIER})),
    NewOfficer("siti", "Siti Rahma", PASSWORD, frozenset({Role.VERIFIER})),
    NewOfficer("budi", "Budi Santoso", PASSWORD, frozenset({Role.HELPDESK, Role.VERIFIER})),
    NewOfficer("rina", "Rina Kartika", PASSWORD, frozenset({Role.FRONT_OFFICE})),
)


def found_demonstration(url: str, key_file: Path, clock: Clock) -> None:
    """Make the demonstration office; what stands of it already stays."""
    found_office(url, key_file, clock, counters=COUNTERS, demonstration=True)
    office = open_office(url, key_file, clock)
    try:
        _hire(office)
    finally:
        office.close()
    _place_computers(url)


def _hire(office: Office) -> None:
    first, *others = OFFICERS
    if not office.staff.has_officers():
        office.staff.create_officer(first, Kiosk("Pemasang"), new_request())
    supervisor = office.staff.sign_in(SignIn(first.username, PASSWORD, "Pemasang"))
    for officer in others:
        with suppress(UserError):  # hired by an earlier, interrupted start
            office.staff.create_officer(officer, supervisor, new_request())


def _place_computers(url: str) -> None:
    database = connect(url)
    try:
        with database.writing() as session:
            present = session.query(Computer).count()
            for number in range(present + 1, COMPUTERS + 1):
                session.add(Computer(id=new_id(), number=number, name=f"PC {number}"))
    finally:
        database.close()
