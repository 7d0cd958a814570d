"""Who may change what, whether a change is journalled, and that a retry changes nothing more."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import select

from db import models
from db.models import JournalEntry
from shared.actors import Officer, RequestKey, new_request
from shared.catalogue import Catalogue, parse
from shared.errors import UserError
from shared.office import Office
from shared.office_admin import Topic
from shared.office_admin.closures import ClosureForm
from shared.office_admin.computers import ComputerForm
from shared.office_admin.counters import CounterForm
from shared.office_admin.holidays import DayOff
from shared.office_admin.overlays import OverlayForm
from shared.office_admin.targets import DatedTarget
from tests.support.offices import at, seated

CLOSURE = ClosureForm(at(13), at(15), "Rapat")
OVERLAY = OverlayForm("Jam Ramadan", date(2027, 2, 8), date(2027, 3, 9), time(8), time(15))
LEAVE = DayOff(date(2026, 12, 30), "Cuti tambahan")
TARGET = DatedTarget("1a", date(2026, 11, 1), 90)


@dataclass(frozen=True)
class Way:
    """A use case: what must stand before it, and the use case itself."""

    do: Callable[[Office, Any, Officer, RequestKey], object]
    before: Callable[[Office, Officer], Any] = lambda office, by: None


def closure(office: Office, by: Officer) -> Any:
    return office.administration.closures.enter(CLOSURE, by, new_request())


def overlay(office: Office, by: Officer) -> Any:
    return office.administration.overlays.enter(OVERLAY, by, new_request())


def target(office: Office, by: Officer) -> Any:
    office.administration.targets.enter(TARGET, by, new_request())
    return TARGET.key


def holiday(office: Office, by: Officer) -> Any:
    office.administration.holidays.enter(LEAVE, by, new_request())
    return LEAVE.day


def counter(office: Office, by: Officer) -> Any:
    form = CounterForm(7, "Loket 7", frozenset({"1a"}))
    return office.administration.counters.add(form, by, new_request())


def retired_counter(office: Office, by: Officer) -> Any:
    made = counter(office, by)
    office.administration.counters.retire(made, by, new_request())
    return made


def computer(office: Office, by: Officer) -> Any:
    return office.administration.computers.add(ComputerForm(20, "PC 20"), by, new_request())


def retired_computer(office: Office, by: Officer) -> Any:
    made = computer(office, by)
    office.administration.computers.retire(made, by, new_request())
    return made


def another_catalogue(office: Office) -> Catalogue:
    present = office.catalogue
    return parse(present.source.replace(present.version, "coba-2027"), "coba.toml")


def adopted(office: Office, by: Officer) -> Any:
    catalogues = office.administration.catalogues
    catalogues.adopt(another_catalogue(office), date(2026, 12, 1), by, new_request())
    return "coba-2027"


WAYS: dict[str, Way] = {
    "preferences.changed": Way(
        lambda o, _, by, key: o.preferences.change({"last_ticket_minutes": 5}, by, key)
    ),
    "phrases.chosen": Way(lambda o, _, by, key: o.phrases.choose(Topic.PAUSE, ["Salat"], by, key)),
    "closure.entered": Way(lambda o, _, by, key: o.administration.closures.enter(CLOSURE, by, key)),
    "closure.changed": Way(
        lambda o, it, by, key: o.administration.closures.change(it, CLOSURE, by, key), closure
    ),
    "closure.lifted": Way(
        lambda o, it, by, key: o.administration.closures.lift(it, by, key), closure
    ),
    "overlay.entered": Way(lambda o, _, by, key: o.administration.overlays.enter(OVERLAY, by, key)),
    "overlay.changed": Way(
        lambda o, it, by, key: o.administration.overlays.change(it, OVERLAY, by, key), overlay
    ),
    "overlay.dropped": Way(
        lambda o, it, by, key: o.administration.overlays.drop(it, by, key), overlay
    ),
    "holiday.entered": Way(lambda o, _, by, key: o.administration.holidays.enter(LEAVE, by, key)),
    "holiday.changed": Way(
        lambda o, it, by, key: o.administration.holidays.change(it, LEAVE, by, key), holiday
    ),
    "holiday.dropped": Way(
        lambda o, it, by, key: o.administration.holidays.drop(it, by, key), holiday
    ),
    "holiday.year_filled": Way(
        lambda o, _, by, key: o.administration.holidays.fill_year(2035, by, key)
    ),
    "target.entered": Way(lambda o, _, by, key: o.administration.targets.enter(TARGET, by, key)),
    "target.changed": Way(
        lambda o, it, by, key: o.administration.targets.change(it, TARGET, by, key), target
    ),
    "target.dropped": Way(
        lambda o, it, by, key: o.administration.targets.drop(it, by, key), target
    ),
    "counter.added": Way(
        lambda o, _, by, key: o.administration.counters.add(
            CounterForm(9, "Loket 9", frozenset({"1a"})), by, key
        )
    ),
    "counter.changed": Way(
        lambda o, it, by, key: o.administration.counters.change(
            it, CounterForm(8, "Loket 8", frozenset({"1b"})), by, key
        ),
        counter,
    ),
    "counter.retired": Way(
        lambda o, it, by, key: o.administration.counters.retire(it, by, key), counter
    ),
    "counter.restored": Way(
        lambda o, it, by, key: o.administration.counters.restore(it, by, key), retired_counter
    ),
    "computer.added": Way(
        lambda o, _, by, key: o.administration.computers.add(ComputerForm(21, "PC 21"), by, key)
    ),
    "computer.changed": Way(
        lambda o, it, by, key: o.administration.computers.change(
            it, ComputerForm(22, "PC 22"), by, key
        ),
        computer,
    ),
    "computer.arranged": Way(
        lambda o, it, by, key: o.administration.computers.arrange({it: (5, 5)}, by, key), computer
    ),
    "computer.retired": Way(
        lambda o, it, by, key: o.administration.computers.retire(it, by, key), computer
    ),
    "computer.restored": Way(
        lambda o, it, by, key: o.administration.computers.restore(it, by, key), retired_computer
    ),
    "catalogue.adopted": Way(
        lambda o, _, by, key: o.administration.catalogues.adopt(
            another_catalogue(o), date(2026, 12, 1), by, key
        )
    ),
    "catalogue.withdrawn": Way(
        lambda o, it, by, key: o.administration.catalogues.withdraw(it, by, key), adopted
    ),
}


def journalled(office: Office, action: str) -> int:
    with office.database.reading() as session:
        wanted = select(JournalEntry).where(JournalEntry.action == action)
        return len(session.scalars(wanted).all())


@pytest.mark.parametrize("action", WAYS)
def test_a_supervisor_may_and_a_retry_changes_nothing_more(
    office: Office, kepala: Officer, action: str
) -> None:
    way = WAYS[action]
    stands = way.before(office, kepala)
    earlier = journalled(office, action)
    request = new_request()
    first = way.do(office, stands, kepala, request)
    again = way.do(office, stands, kepala, request)
    assert journalled(office, action) == earlier + 1
    if action.endswith(("entered", "added")):
        assert again == first


@pytest.mark.parametrize("username", ["siti", "budi", "rina"])
def test_nobody_else_may(office: Office, kepala: Officer, username: str) -> None:
    other = seated(office, username, 2)
    for action, way in WAYS.items():
        stands = way.before(office, kepala)
        with pytest.raises(UserError) as refused:
            way.do(office, stands, other, new_request())
        assert refused.value.key == "staff.not_allowed", action
        _clear(office, action, stands, kepala)


def _clear(office: Office, action: str, stands: Any, by: Officer) -> None:
    """Let the next way begin where this one began."""
    affairs = office.administration
    topic = action.split(".")[0]
    if topic == "holiday" and stands is not None:
        affairs.holidays.drop(stands, by, new_request())
    if topic == "target" and stands is not None:
        affairs.targets.drop(stands, by, new_request())
    if topic in {"counter", "computer"} and stands is not None:
        with office.database.writing() as session:
            kind: Any = {"counter": models.Counter, "computer": models.Computer}[topic]
            session.delete(session.get_one(kind, stands))
