"""`python -m kiosk --set-pin`: chooses the PIN of the staff menu in a terminal."""

import sys
from collections.abc import Callable
from getpass import getpass

from shared.actors import Kiosk, new_request
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office


def ask_for_pin(office: Office, by: Kiosk, ask: Callable[[str], str] = getpass) -> int:
    """Ask twice and keep the PIN; returns the exit code."""
    pin = ask("PIN baru untuk menu petugas (tidak ditampilkan): ")
    if ask("Ulangi PIN: ") != pin:
        print("Kedua PIN tidak sama. Jalankan perintah ini sekali lagi.", file=sys.stderr)
        return 1
    try:
        office.staff_menu.set_pin(pin, by, new_request())
    except UserError as refusal:
        print(sentence(refusal), file=sys.stderr)
        return 1
    print("PIN menu petugas sudah disimpan; berlaku di semua kios kantor ini.")
    return 0
