"""A kiosk killed between commit and print: the ticket exists once, and its paper comes."""

import signal
import subprocess
import sys
from pathlib import Path

from sqlalchemy import func, select

from db.models import PrintJob, Ticket
from shared.printing import PaperKind, Spooler
from tests.support.offices import KIOSK, Place
from tests.support.printers import Listener, Tray

ROOT = Path(__file__).parents[3]
DIES_AFTER_THE_COMMIT = """
import os, signal, sys
from pathlib import Path
from shared.clock import SettableClock
from shared.office import open_office
from tests.support.offices import MONDAY, take_ticket
url, key_file = sys.argv[1:]
take_ticket(open_office(url, Path(key_file), SettableClock(MONDAY)))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_the_ticket_of_a_killed_kiosk_is_printed_after_its_restart(sqlite_place: Place) -> None:
    child = [sys.executable, "-c", DIES_AFTER_THE_COMMIT, sqlite_place.url]
    killed = subprocess.run([*child, str(sqlite_place.key_file)], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL

    office, tray, heard = sqlite_place.open(), Tray(), Listener()
    devices = dict.fromkeys(PaperKind, tray)
    spooler = Spooler(office.print_jobs, KIOSK.name, devices, heard.reports.put)
    spooler.start()
    assert heard.next().error is None
    spooler.stop()
    with office.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Ticket)) == 1
        assert session.scalar(select(func.count()).select_from(PrintJob)) == 1
    assert [page.file_name for page in tray.pages] == ["2026-11-23_A-001"]
    assert tray.pages[0].stamps == ("SIMULASI",)
