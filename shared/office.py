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
from shared.complaints import Complaints
from shared.day_end import DayEnd
from shared.daybook import Daybook
from shared.guestbook import Guestbook
from shared.monitoring import Monitoring
from shared.office_admin import Administration, Phrases, administration_of
from shared.office_hours import OfficeHours
from shared.personal_data import PersonalData
from shared.preferences import OfficePreferences
from shared.printing import PrintJobs
from shared.queueing import Queueing
from shared.reports.use_cases import Reports
from shared.requests import Requests
from shared.staff import Personnel, Staff
from shared.staff_menu import StaffMenu
from shared.survey import Survey
from shared.training import ClassDesk, Training
from shared.verification import Verification, VerificationArchive
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
    phrases: Phrases
    administration: Administration
    guestbook: Guestbook
    daybook: Daybook
    queueing: Queueing
    bidding_room: BiddingRoom
    verification: Verification
    verification_archive: VerificationArchive
    requests: Requests
    complaints: Complaints
    staff: Staff
    personnel: Personnel
    staff_menu: StaffMenu
    survey: Survey
    training: Training
    day_end: DayEnd
    monitoring: Monitoring
    personal_data: PersonalData
    alerts: Alerts
    workstations: Workstations
    reports: Reports
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
    alerts, workstations = Alerts(database, acts), Workstations(database, clock)
    queueing = Queueing(database, acts, catalogue, hours, clock)
    room = RoomDesk(catalogue, hours, vault)
    personal_data = PersonalData(database, acts, catalogue, vault, clock)
    classes = ClassDesk(catalogue, hours, vault, print_jobs, clock)
    return Office(
        name=record.name,
        demonstration=record.demonstration,
        clock=clock,
        catalogue=catalogue,
        hours=hours,
        preferences=OfficePreferences(database, acts, catalogue),
        phrases=Phrases(database, acts),
        administration=administration_of(database, acts, catalogue, clock),
        guestbook=Guestbook(
            database, acts, catalogue, hours, vault, print_jobs, room, classes, clock
        ),
        daybook=Daybook(database, acts, catalogue, vault, clock),
        queueing=queueing,
        bidding_room=BiddingRoom(database, acts, room, catalogue, hours, vault, clock),
        verification=Verification(database, acts, catalogue, vault, print_jobs, clock),
        verification_archive=VerificationArchive(
            database, acts, catalogue, vault, print_jobs, clock
        ),
        complaints=Complaints(database, acts, catalogue, vault, print_jobs, clock),
        requests=Requests(database, acts, catalogue, vault, print_jobs, clock),
        staff=Staff(database, acts, clock, catalogue.office.zone),
        personnel=Personnel(database, acts),
        staff_menu=StaffMenu(database, acts, clock),
        survey=Survey(database, acts, catalogue, clock),
        training=Training(database, acts, classes, catalogue, vault, clock),
        day_end=DayEnd(database, acts, catalogue, vault, print_jobs, clock),
        monitoring=Monitoring(database, catalogue, alerts, workstations, clock),
        personal_data=personal_data,
        alerts=alerts,
        workstations=workstations,
        reports=Reports(database, catalogue, vault, personal_data, clock),
        print_jobs=print_jobs,
        database=database,
    )
