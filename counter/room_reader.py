"""What one look at the bidding room brings."""

from dataclasses import dataclass

from shared.actors import Officer
from shared.bidding_room.views import Floor, RegisterRow
from shared.clock import service_day
from shared.office import Office


@dataclass(frozen=True, slots=True)
class RoomNow:
    """The room's computers with everybody in it, and today's register."""

    floor: Floor
    register: tuple[RegisterRow, ...]


def read_room(office: Office, officer: Officer) -> RoomNow:
    """Read the room as an officer of it sees it."""
    today = service_day(office.clock.now(), office.catalogue.office.zone)
    return RoomNow(office.bidding_room.floor(officer), office.bidding_room.register(today, officer))
