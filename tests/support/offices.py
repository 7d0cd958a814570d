"""Real offices on real databases, for tests and for the tour."""

import shutil
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from db.models import Setting
from shared.actors import Kiosk, Officer, new_request
from shared.catalogue import ApplicantType, Audience
from shared.clock import SettableClock
from shared.demonstration import PASSWORD, found_demonstration
from shared.guestbook import IssuedTicket, SignInForm
from shared.office import Office, open_office
from shared.queueing import TicketView
from shared.staff import SignIn
from tests.support.postgres import TEMPLATE, Server, running_server

WIB = ZoneInfo("Asia/Jakarta")
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=WIB)
KIOSK = Kiosk("Kiosk 1")


def at(hour: int, minute: int = 0, second: int = 0, day: int = 23) -> datetime:
    """A moment of November 2026 in the office; the 23rd is a working Monday."""
    return datetime(2026, 11, day, hour, minute, second, tzinfo=WIB)


@dataclass
class Place:
    """Where a test's office lies, so that further workstations can open it."""

    url: str
    key_file: Path
    clock: SettableClock
    _opened: list[Office] = field(default_factory=list)

    def found(self) -> Office:
        """Make the demonstration office and open it."""
        found_demonstration(self.url, self.key_file, self.clock)
        return self.open()

    def open(self) -> Office:
        """One more workstation of the same office."""
        office = open_office(self.url, self.key_file, self.clock)
        self._opened.append(office)
        return office

    def close(self) -> None:
        """Close every workstation that was opened here."""
        for office in self._opened:
            office.close()


def seated(office: Office, username: str, counter: int) -> Officer:
    """A sample officer at a counter."""
    chosen = next(c for c in office.staff.counters() if c.number == counter)
    return office.staff.sign_in(SignIn(username, PASSWORD, f"PC loket {counter}", chosen.id))


ANSWERS = {
    "1c": {"problem": "login", "description": "Kata sandi ditolak"},
    "1f": {"training_mode": "berjalan"},
    "2a": {"role": "ppk", "account_request": "baru"},
    "2b": {"lpse_role": "helpdesk", "account_request": "baru"},
    "2c": {"role": "pokja", "schedule_change": "upload", "tender_code": "81234567"},
    "2d": {"role": "pokja", "medium": "flash_disk", "file_name": "penawaran.rhs"},
    "2e": {"role": "ppk", "data_change": "email"},
    "3a": {"institution": "apip", "auditor_request": "baru"},
}
"""What a visitor answers at least, by service."""


def provider_form(service: str = "1a", **changes: object) -> SignInForm:
    """A director of a company who wants a service."""
    values: dict[str, object] = {
        "audience": Audience.PROVIDER,
        "name": "Dewi Anggraini",
        "organisation": "PT Cipta Karya Nusantara",
        "phone": "081234567890",
        "service": service,
        "applicant_type": ApplicantType.BADAN_USAHA,
        "is_director": True,
        "answers": ANSWERS.get(service, {}),
    }
    return SignInForm(**{**values, **changes})  # type: ignore[arg-type]


def take_ticket(office: Office, service: str = "1a", **changes: object) -> IssuedTicket:
    """A visitor takes a number at the kiosk."""
    signed_in = office.guestbook.sign_in(provider_form(service, **changes), KIOSK, new_request())
    assert signed_in.ticket is not None
    return signed_in.ticket


def missed(office: Office, place: Place, ticket_id: UUID, by: Officer) -> TicketView:
    """Nobody comes, however often the number is called."""
    while (calling := office.queueing.line(by).calling) and calling.no_show_from is None:
        place.clock.set(calling.recall_from)
        office.queueing.recall(ticket_id, by, new_request())
    if calling and calling.no_show_from:
        place.clock.set(max(calling.no_show_from, place.clock.now()))
    return office.queueing.no_show(ticket_id, by, new_request())


def impatient(office: Office) -> Office:
    """An office in which one call without an answer is enough."""
    with office.database.writing() as session:
        session.merge(Setting(name="calls_before_no_show", value=1))
        session.merge(Setting(name="seconds_between_calls", value=0))
    return office


class Originals(ExitStack):
    """Offices founded once, from which every test gets a copy of its own."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    @cached_property
    def _server(self) -> Server:
        return self.enter_context(running_server())

    @cached_property
    def _sqlite(self) -> Place:
        url = f"sqlite:///{self._folder / 'original.db'}"
        return self._founded(url, self._folder / "sqlite.key")

    @cached_property
    def _postgres(self) -> Place:
        place = self._founded(self._server.new_database(), self._folder / "postgres.key")
        self._server.keep_as_template(place.url)
        return place

    def copy(self, kind: str, folder: Path) -> Place:
        """A new office of a kind (`sqlite`, `postgresql`), its clock at Monday nine."""
        original = self._sqlite if kind == "sqlite" else self._postgres
        if kind == "sqlite":
            shutil.copy(self._folder / "original.db", folder / "office.db")
            url = f"sqlite:///{folder / 'office.db'}"
        else:
            url = self._server.new_database(TEMPLATE)
        return Place(url, original.key_file, SettableClock(MONDAY))

    def empty(self, kind: str, folder: Path) -> str:
        """The address of a database that has no tables yet."""
        if kind == "sqlite":
            return f"sqlite:///{folder / 'empty.db'}"
        return self._server.new_database()

    def _founded(self, url: str, key_file: Path) -> Place:
        place = Place(url, key_file, SettableClock(MONDAY))
        place.found()
        place.close()
        return place
