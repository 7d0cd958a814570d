"""The composition root: one office, opened, with one attribute per topic."""

from dataclasses import dataclass
from pathlib import Path

from db.changes import ChangeWatch, watch
from db.engine import Database, open_database
from db.errors import DatabaseRefused
from db.models import OfficeRecord
from db.office_key import load_key
from db.vault import Vault
from shared.acts import Acts
from shared.alerts import Alerts
from shared.bidding_room import BiddingRoom, RoomDesk
from shared.catalogue import Catalogue
from shared.catalogue_in_force import catalogue_in_force
from shared.clock import Clock
from shared.guestbook import Guestbook
from shared.office_hours import OfficeHours
from shared.preferences import OfficePreferences
from shared.printing import PrintJobs
from shared.queueing import Queueing
from shared.staff import Staff
from shared.staff_menu import StaffMenu
from shared.verification import Verification
from shared.workstations import Workstations


@dataclass(frozen=True, slots=True)
class Office:
    """An opened office: rules and use cases wired to one database and one clock."""

    name: str
    demonstration: bool
    clock: Clock
    catalogue: Catalogue
    hours: OfficeHours
    preferences: OfficePreferences
    guestbook: Guestbook
    queueing: Queueing
    bidding_room: BiddingRoom
    verification: Verification
    staff: Staff
    staff_menu: StaffMenu
    alerts: Alerts
    workstations: Workstations
    print_jobs: PrintJobs
    database: Database

    def changes(self) -> ChangeWatch:
        """A new watch for what other processes commit; close it after use."""
        return watch(self.database)

    def close(self) -> None:
        """Give the database back."""
        self.database.close()


def open_office(url: str, key_file: Path, clock: Clock) -> Office:
    """Open the office in a database with its key; raises `DatabaseRefused`."""
    vault = load_key(key_file)
    database = open_database(url)
    try:
        record, catalogue = _read_office(database, vault, clock)
    except BaseException:
        database.close()
        raise
    return _compose(record, catalogue, database, vault, clock)


def _read_office(database: Database, vault: Vault, clock: Clock) -> tuple[OfficeRecord, Catalogue]:
    with database.reading() as session:
        record = session.get(OfficeRecord, 1)
        if record is None:
            raise DatabaseRefused("database.empty", url=str(database.url))
        if record.key_fingerprint != vault.fingerprint:
            raise DatabaseRefused("key.wrong", fingerprint=record.key_fingerprint)
        return record, catalogue_in_force(session, clock.now())


def _compose(
    record: OfficeRecord, catalogue: Catalogue, database: Database, vault: Vault, clock: Clock
) -> Office:
    acts = Acts(database, clock)
    hours = OfficeHours(database, catalogue, clock)
    print_jobs = PrintJobs(database, acts, clock)
    queueing = Queueing(database, acts, catalogue, hours, clock)
    room = RoomDesk(catalogue, hours, vault)
    return Office(
        name=record.name,
        demonstration=record.demonstration,
        clock=clock,
        catalogue=catalogue,
        hours=hours,
        preferences=OfficePreferences(database, acts),
        guestbook=Guestbook(database, acts, catalogue, hours, vault, print_jobs, room, clock),
        queueing=queueing,
        bidding_room=BiddingRoom(database, acts, room, catalogue, hours, vault, clock),
        verification=Verification(database, acts, catalogue, vault, print_jobs, clock),
        staff=Staff(database, acts, clock),
        staff_menu=StaffMenu(database, acts, clock),
        alerts=Alerts(database, acts),
        workstations=Workstations(database, clock),
        print_jobs=print_jobs,
        database=database,
    )
