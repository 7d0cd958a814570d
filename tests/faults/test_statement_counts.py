"""A page asks the database as often with sixty rows as with three."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from shared.actors import Officer, Role
from shared.catalogue import Audience
from shared.monitoring import JournalQuery
from shared.office import Office
from tests.faults.test_index_use import statements
from tests.shared.verification.desk import Desk
from tests.support.crowd import PHONE, PROVIDER, Crowd
from tests.support.offices import Place, seated
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

FEW, MANY = 3, 60


def reads_of(office: Office, siti: Officer) -> Reads:
    """What every page reads, for an officer of all roles."""
    by = replace(siti, roles=frozenset(Role))
    desk = Desk(office, siti)
    file = desk.receive("1b", phone=PHONE)
    office.verification.save(replace(file.draft, npwp=PROVIDER), siti)
    today = office.daybook.today()
    words = JournalQuery(today, today, "dipanggil siti")
    visit = office.queueing.ticket(file.ticket_id).visit_id
    return {
        **queue_reads(office, by),
        **room_reads(office, by, today),
        **guestbook_reads(office, by, today, "dewi ramai"),
        "Buku tamu: cari telepon": partial(office.daybook.search, PHONE, by),
        "Buku tamu: koreksi": partial(office.daybook.corrections, visit, by),
        **verification_reads(office, by, file.draft.verification_id, PROVIDER),
        "Verifikasi: lembar periksa": partial(desk.open_again, file),
        **watch_reads(office, by, file.ticket_id),
        "Pantauan: cari di jurnal": partial(office.monitoring.journal, words, by),
        **office_reads(office, by),
        **day_end_reads(office, by, today),
        "Kios: layanan": partial(office.guestbook.offers, Audience.PROVIDER),
        "Kios: ruang bidding": office.bidding_room.places,
        "Papan": office.queueing.board,
    }


def counted(office: Office, reads: Reads) -> Mapping[str, int]:
    """How many statements each page sends."""
    counts = {}
    for name, read in reads.items():
        with statements(office) as sent:
            read()
        counts[name] = len(sent)
    return counts


def test_a_page_asks_as_often_for_sixty_rows_as_for_three(place: Place, office: Office) -> None:
    siti = seated(office, "siti", 1)
    seated(office, "budi", 2)
    crowd = Crowd(place, office, siti)
    crowd.grow(FEW)
    reads = reads_of(office, siti)
    few = counted(office, reads)
    assert min(few.values()) > 0
    crowd.grow(MANY - FEW)
    many = counted(office, reads)
    assert {name: (few[name], many[name]) for name in few if few[name] != many[name]} == {}
