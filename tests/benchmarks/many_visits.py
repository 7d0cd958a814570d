"""`python -m tests.benchmarks.many_visits`: every page and search with 100,000 past visits.

What each page reads, as it reads it, on a demonstration office with four years behind it and a
busy day under way. The bar is 200 ms on a quiet machine; on a busy one look at `own`, the time
this process was at work, which on SQLite is all there is to wait for. `--postgres` starts a
server of its own.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from shared.actors import Officer, Role
from shared.catalogue import Audience
from shared.monitoring import JournalQuery
from shared.office import Office
from tests.shared.bidding_room.room import come
from tests.shared.verification.desk import Desk
from tests.support.history import (
    COMPANIES,
    FIRST,
    LAST,
    RARE,
    History,
    npwp_of,
    phone_of,
    working_days_before,
)
from tests.support.offices import MONDAY, Originals, Place, seated, take_ticket
from tests.support.pages import (
    Reads,
    day_end_reads,
    guestbook_reads,
    office_reads,
    queue_reads,
    room_reads,
    verification_reads,
    watch_reads,
)

BAR_MS = 200
TODAY = ("1b", "1a", "1c", "1b", "1f") * 12


def main() -> int:
    """Print for each page and search how long it takes to be read."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.many_visits")
    parser.add_argument("-n", type=int, default=7, help="counted readings of each")
    parser.add_argument("--visits", type=int, default=100_000, help="past visits")
    parser.add_argument("--a-day", type=int, default=100, help="past visits a day")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL, not SQLite")
    chosen = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        originals = stack.enter_context(Originals(folder))
        (folder / "office").mkdir()
        kind = "postgresql" if chosen.postgres else "sqlite"
        place = originals.copy(kind, folder / "office")
        stack.callback(place.close)
        office = place.open()
        siti = seated(office, "siti", 1)
        _fill(place, office, siti, chosen.visits, chosen.a_day)
        slow = 0
        for name, read in _pages(office, siti).items():
            took = [_time(read) for _ in range(chosen.n + 1)]
            first, (wall, own) = took[0][0], map(statistics.median, zip(*took[1:], strict=True))
            slow += wall > BAR_MS
            mark = "  over the bar" if wall > BAR_MS else ""
            print(
                f"{name:46} first {first:7.1f}   {wall:7.1f} ms   own {own:7.1f}{mark}", flush=True
            )
    print(f"{kind}: {slow} over {BAR_MS} ms")
    return 1 if slow else 0


def _fill(place: Place, office: Office, siti: Officer, visits: int, a_day: int) -> None:
    began = time.perf_counter()
    history = History(office, place.key_file, siti)
    history.write(working_days_before(MONDAY.date(), visits // a_day), a_day)
    for number, service in enumerate(TODAY):
        take_ticket(office, service, phone=phone_of(number))
    for _visitor in range(12):
        come(office)
    print(f"{visits} visits written in {time.perf_counter() - began:.0f} s", flush=True)


def _pages(office: Office, siti: Officer) -> Reads:
    kepala = replace(seated(office, "kepala", 2), roles=frozenset(Role))
    desk = Desk(office, siti)
    file = desk.receive("1b", phone=phone_of(17))
    office.verification.save(replace(file.draft, npwp=npwp_of(700)), siti)
    look, ticket = file.draft.verification_id, file.ticket_id
    today = office.daybook.today()
    past = working_days_before(today, 300)[0]
    return {
        **queue_reads(office, siti),
        **room_reads(office, kepala, today),
        **_named("hari lampau", room_reads(office, kepala, past)),
        **guestbook_reads(office, kepala, today, f"{FIRST[2]} {LAST[3]}"),
        **_named("hari lampau", guestbook_reads(office, kepala, past, RARE)),
        **_searches(office, kepala, today),
        **verification_reads(office, kepala, look, npwp_of(300)),
        "Verifikasi: lembar periksa": lambda: desk.open_again(file),
        **watch_reads(office, kepala, ticket),
        **office_reads(office, kepala),
        **day_end_reads(office, kepala, today),
        **_named("hari lampau", day_end_reads(office, kepala, past)),
        "Kios: layanan": lambda: office.guestbook.offers(Audience.PROVIDER),
        "Papan": office.queueing.board,
    }


def _named(what: str, reads: Reads) -> Reads:
    return {f"{name} ({what})": read for name, read in reads.items()}


def _searches(office: Office, by: Officer, today: date) -> Reads:
    """Searches at their worst: common words, words of two columns, nothing found, long ago."""
    words = {
        "kata umum": COMPANIES[0],
        "tiga kata": f"{FIRST[0]} {COMPANIES[1]} {COMPANIES[2]}",
        "tidak ada": "tidakadayangbegini",
        "telepon": phone_of(99),
        "telepon tidak ada": "081300000000",
    }
    started = today - timedelta(days=365)
    journal = {
        "setahun": JournalQuery(started, today),
        "setahun, kata umum": JournalQuery(started, today, "Dipanggil"),
        "setahun, petugas": JournalQuery(started, today, "Siti"),
        "setahun, nomor": JournalQuery(started, today, "A-007"),
        "setahun, tidak ada": JournalQuery(started, today, "tidakadayangbegini"),
        "sebulan, tidak ada": JournalQuery(today - timedelta(days=30), today, "tidakadayangbegini"),
    }
    return {
        **{
            f"Buku tamu: cari {what}": partial(office.daybook.search, said, by)
            for what, said in words.items()
        },
        **{
            f"Jurnal: {what}": partial(office.monitoring.journal, query, by)
            for what, query in journal.items()
        },
    }


def _time(read: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds until it is read, and those that this process itself was at work."""
    began, own = time.perf_counter(), time.process_time()
    read()
    return (time.perf_counter() - began) * 1000, (time.process_time() - own) * 1000


if __name__ == "__main__":
    sys.exit(main())
