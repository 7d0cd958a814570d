"""The demonstration office: sample officers, two counters, eight bidding-room computers."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from shared.actors import Kiosk, Officer, Role, new_request
from shared.clock import Clock
from shared.founding import NewCounter, found_office, place_computers
from shared.office import Office, open_office
from shared.staff import NewOfficer, SignIn, one_time_password

STARTS_AT = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Asia/Jakarta"))
"""A working Monday at nine."""

COUNTERS = (
    NewCounter("Loket 1", ("1a", "1b")),
    NewCounter("Loket 2", ("1a", "1b", "1c", "1d", "1e", "1f", "2a", "2b", "2c", "2d", "2e", "3a")),
)
COMPUTERS = 8
INSTALLER = "Pemasang"

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
            office.staff_menu.set_pin(PIN, Kiosk(INSTALLER), new_request())
    finally:
        office.close()
    place_computers(url, COMPUTERS)


def _hire(office: Office) -> None:
    first, *others = OFFICERS
    if not office.staff.has_officers():
        office.personnel.create_officer(first, Kiosk(INSTALLER), new_request())
    supervisor = office.staff.sign_in(SignIn(first.username, PASSWORD, INSTALLER))
    for officer in others:
        _hire_one(office, officer, supervisor)
    if not office.preferences.read().maklumat:
        office.preferences.change({"maklumat": MAKLUMAT}, supervisor, new_request())


def _hire_one(office: Office, officer: NewOfficer, supervisor: Officer) -> None:
    """Hire as every office does: by a password for one sign-in, which the officer replaces."""
    present = {view.username: view for view in office.personnel.officers(supervisor)}
    view, once = present.get(officer.username), one_time_password()
    if view is None:
        once_only = replace(officer, password=once)
        office.personnel.create_officer(once_only, supervisor, new_request())
    elif view.must_change_password:  # hired by an earlier, interrupted start
        office.personnel.reset_password(view.id, once, supervisor, new_request())
    else:
        return
    seat = office.staff.counters()[0].id
    choice = SignIn(officer.username, once, INSTALLER, seat, new_password=PASSWORD)
    office.staff.sign_out(office.staff.sign_in(choice))
