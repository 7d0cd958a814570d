"""The kiosk's own process killed between commit and print (issue: kill -9)."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import PrintJob, Ticket
from shared.actors import new_request
from shared.office import Office
from shared.printing import JobState
from tests.support.offices import KIOSK, MONDAY, Place
from tests.support.touch import wait_until

ROOT = Path(__file__).parents[2]
PATIENCE = 120
A_VISITOR_AT_THE_KIOSK = """
import sys
from pathlib import Path
from kiosk import app
from shared.startup import open_workstation
from tests.kiosk.test_app import take_a_ticket
from tests.support.touch import Hand
application = app._application()
settings, office = open_workstation(Path(sys.argv[1]), "Kiosk 1")
with app._kiosk(settings, office) as window:
    window.resize(1080, 1920)
    window.show()
    take_a_ticket(Hand(window))
    application.exec()
"""


@contextmanager
def deaf_printer() -> Iterator[int]:
    """A port on which connections are neither taken nor refused: printing hangs for a while."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        port = listener.getsockname()[1]
        waiting = [socket.socket() for _ in range(4)]
        for connection in waiting:
            connection.setblocking(False)
            connection.connect_ex(("127.0.0.1", port))
        yield port
        for connection in waiting:
            connection.close()


@contextmanager
def running(*words: str) -> Iterator[subprocess.Popen[bytes]]:
    """A Python process of its own, killed at the end."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen([sys.executable, *words], cwd=ROOT, env=environment)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def settings_file(place: Place, folder: Path, name: str, tickets: str) -> str:
    file = folder / name
    file.write_text(
        f'[database]\nurl = "{place.url}"\nkey_file = "{place.key_file}"\n'
        f'[workstation]\nname = "{KIOSK.name}"\n[tickets]\n{tickets}\n'
        f"[simulation]\nstarts_at = {MONDAY.isoformat()}\n"
        f"begun_at = {datetime.now(UTC).isoformat()}\n"
    )
    return str(file)


def states(office: Office) -> list[str]:
    """How far the jobs have come, oldest first."""
    with office.database.reading() as session:
        return list(session.scalars(select(PrintJob.state).order_by(PrintJob.id)))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems queue connections differently")
def test_a_ticket_outlives_its_kiosk_and_is_printed_again(
    sqlite_place: Place, tmp_path: Path
) -> None:
    office = sqlite_place.open()
    with deaf_printer() as port:
        deaf = f'device = "escpos"\nhost = "127.0.0.1"\nport = {port}'
        file = settings_file(sqlite_place, tmp_path, "before.toml", deaf)
        with running("-c", A_VISITOR_AT_THE_KIOSK, file) as kiosk:
            wait_until(
                lambda: states(office) == [JobState.PRINTING] or kiosk.poll() is not None,
                "the ticket is committed and its paper is not out",
                PATIENCE,
            )
            kiosk.send_signal(signal.SIGKILL)
            assert kiosk.wait() == -signal.SIGKILL

    prints = tmp_path / "prints"
    file = settings_file(sqlite_place, tmp_path, "after.toml", f'folder = "{prints}"')
    with running("-m", "kiosk", "--windowed", "--settings", file):
        wait_until(lambda: states(office) == [JobState.FAILED], "the job is given up", PATIENCE)
        with office.database.reading() as session:
            [job] = session.scalars(select(PrintJob.id))
        office.print_jobs.print_again(job, KIOSK, new_request())
        wait_until(lambda: list(prints.glob("*.pdf")), "the paper is out", PATIENCE)
    assert [paper.stem for paper in prints.glob("*.pdf")] == ["2026-11-23_C-001_salinan"]
    with office.database.reading() as session:
        assert session.scalars(select(Ticket.number)).all() == [1]
