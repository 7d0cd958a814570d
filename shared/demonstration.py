"""The demonstration office: sample officers, two counters, eight bidding-room computers."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from shared.actors import Kiosk, Role, new_request
from shared.clock import Clock
from shared.errors import UserError
from shared.founding import NewCounter, found_office, place_computers
from shared.office import Office, open_office
from shared.staff import NewOfficer, SignIn

STARTS_AT = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Asia/Jakarta"))
"""A working Monday at nine."""

COUNTERS = (
    NewCounter("Loket 1", ("1a", "1b")),
    NewCounter("Loket 2", ("1a", "1b", "1c", "1d", "1e", "1f", "2a", "2b", "2c", "2d", "2e", "3a")),
)
COMPUTERS = 8

MAKLUMAT = """\
Contoh untuk kantor demonstrasi: kami berjanji melayani Anda sesuai standar pelayanan yang \
ditetapkan, tanpa biaya, dan terus memperbaiki layanan.
Bila kami tidak menepatinya, sampaikan kepada kami. Kami siap menerima sanksi sesuai peraturan.\
"""
"""No office's own words: an office writes and signs its own."""

PASSWORD = "depok-2026"
"""Of every sample officer; shown on the sign-in page of a demonstration office only."""

PIN = "481620"
"""Of the kiosks' staff menu in a demonstration office."""

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
        if not office.staff_menu.has_pin():
            office.staff_menu.set_pin(PIN, Kiosk("Pemasang"), new_request())
    finally:
        office.close()
    place_computers(url, COMPUTERS)


def _hire(office: Office) -> None:
    first, *others = OFFICERS
    if not office.staff.has_officers():
        office.staff.create_officer(first, Kiosk("Pemasang"), new_request())
    supervisor = office.staff.sign_in(SignIn(first.username, PASSWORD, "Pemasang"))
    for officer in others:
        with suppress(UserError):  # hired by an earlier, interrupted start
            office.staff.create_officer(officer, supervisor, new_request())
    if not office.preferences.read().maklumat:
        office.preferences.change({"maklumat": MAKLUMAT}, supervisor, new_request())
