"""Founding an office: its tables, its key, its first catalogue, calendar and counters.

`python -m shared.founding [--settings FILE] [--catalogue FILE] [--computers N]` does it for the
settings of a workstation, and tells whether that workstation can open the office.
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import models
from db.engine import connect, make_folder, revision_of
from db.errors import DatabaseRefused
from db.migrate import upgrade
from db.office_key import load_key, make_key
from db.vault import Vault
from shared.actors import new_id
from shared.catalogue import BUNDLED, Catalogue, CatalogueMistakes, load
from shared.clock import Clock, service_day
from shared.errors import UserError
from shared.messages import sentence
from shared.office import open_office
from shared.opening_hours import seeded_holidays
from shared.settings import load_settings

YEARS_OF_HOLIDAYS = 5
"""Dates not yet decreed are marked as estimated; the office corrects its table."""

COMPUTERS_A_ROW = 4
"""How the bidding room's computers are placed on the floor plan."""


@dataclass(frozen=True, slots=True)
class NewCounter:
    """A counter to begin with, and the services it calls."""

    name: str
    services: tuple[str, ...]


def found_office(
    url: str,
    key_file: Path,
    clock: Clock,
    catalogue_file: Path = BUNDLED,
    counters: tuple[NewCounter, ...] = (),
    demonstration: bool = False,
) -> None:
    """Make a new office; does nothing where one stands already.

    The key is on the disk before anything is sealed with it; an interrupted founding is
    finished by founding again. Without `counters`, one counter calls every service.
    """
    catalogue = load(catalogue_file)
    database = connect(url)
    make_folder(database.url)
    try:
        upgrade(database)
        with database.writing() as session:
            if session.get(models.OfficeRecord, 1) is None:
                vault = _key(key_file)
                _write_office(session, catalogue, vault, clock, demonstration)
                _write_catalogue(session, catalogue, clock)
                _write_holidays(session, catalogue, clock)
                _write_counters(session, counters or _one_for_all(catalogue))
    finally:
        database.close()


def place_computers(url: str, count: int) -> None:
    """Give the bidding room this many computers, rows of four from the door; none is taken away."""
    database = connect(url)
    try:
        with database.writing() as session:
            present = session.scalar(select(func.count()).select_from(models.Computer)) or 0
            for number in range(present + 1, count + 1):
                session.add(_computer(number))
    finally:
        database.close()


def is_founded(url: str) -> bool:
    """Whether an office stands there; an interrupted founding is none yet."""
    database = connect(url)
    try:
        if revision_of(database) is None:
            return False
        with database.reading() as session:
            return session.scalar(select(models.OfficeRecord.id)) is not None
    finally:
        database.close()


def _key(key_file: Path) -> Vault:
    return load_key(key_file) if key_file.exists() else make_key(key_file)


def _one_for_all(catalogue: Catalogue) -> tuple[NewCounter, ...]:
    return (NewCounter("Loket 1", tuple(service.code for service in catalogue.services)),)


def _write_office(
    session: Session, catalogue: Catalogue, vault: Vault, clock: Clock, demonstration: bool
) -> None:
    session.add(
        models.OfficeRecord(
            id=1,
            name=catalogue.office.name,
            key_fingerprint=vault.fingerprint,
            demonstration=demonstration,
            created_at=clock.now(),
        )
    )


def _write_catalogue(session: Session, catalogue: Catalogue, clock: Clock) -> None:
    session.add(
        models.CatalogueVersion(
            id=catalogue.version,
            digest=catalogue.digest,
            effective_from=catalogue.effective_from,
            source=catalogue.source,
            loaded_at=clock.now(),
        )
    )


def _write_holidays(session: Session, catalogue: Catalogue, clock: Clock) -> None:
    first = service_day(clock.now(), catalogue.office.zone).year
    for day, holiday in seeded_holidays(range(first, first + YEARS_OF_HOLIDAYS)).items():
        session.add(
            models.Holiday(
                day=day,
                name=holiday.name,
                collective_leave=holiday.collective_leave,
                estimated=holiday.estimated,
            )
        )


def _write_counters(session: Session, counters: tuple[NewCounter, ...]) -> None:
    for number, counter in enumerate(counters, start=1):
        services = [models.CounterService(service=code) for code in counter.services]
        session.add(
            models.Counter(id=new_id(), number=number, name=counter.name, services=services)
        )


def _computer(number: int) -> models.Computer:
    row, column = divmod(number - 1, COMPUTERS_A_ROW)
    return models.Computer(id=new_id(), number=number, name=f"PC {number}", row=row, column=column)


def main(arguments: list[str] | None = None) -> int:
    """Found the office that a workstation's settings name."""
    parser = argparse.ArgumentParser(prog="python -m shared.founding", description=__doc__)
    parser.add_argument("--settings", type=Path, metavar="FILE", help="berkas pengaturan")
    parser.add_argument(
        "--catalogue", type=Path, metavar="FILE", default=BUNDLED, help="katalog kantor baru"
    )
    parser.add_argument(
        "--computers", type=int, default=0, metavar="N", help="banyaknya PC ruang bidding"
    )
    chosen = parser.parse_args(arguments)
    try:
        settings = load_settings(chosen.settings)
        url, key_file, clock = settings.database_url, settings.key_file, settings.clock
        found_office(url, key_file, clock, chosen.catalogue)
        place_computers(url, chosen.computers)
        office = open_office(url, key_file, clock)
    except UserError as error:
        print(sentence(error), file=sys.stderr)
        return 2
    except (DatabaseRefused, CatalogueMistakes) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"Kantor siap: {office.name}")
    office.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
