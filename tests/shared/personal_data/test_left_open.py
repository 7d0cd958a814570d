"""What nobody ended: a wish is told which day to end, and the night waits for the room."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from db.models import RoomStay, Visitor
from shared.actors import new_request
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.personal_data import RetentionRun
from tests.shared.bidding_room.room import sit
from tests.support.offices import KIOSK, Place, at, seated, take_ticket

REASON = "Permintaan sendiri"


def erase(office: Office) -> None:
    by = seated(office, "kepala", 2)
    found = office.personal_data.find("dewi", by)
    office.personal_data.erase(found, REASON, by, new_request())


def retain(office: Office) -> RetentionRun:
    return office.personal_data.retain(KIOSK, new_request())


def kept(office: Office) -> tuple[str | None, bytes | None]:
    """The visitor's name, and what the stay keeps of the phone."""
    with office.database.reading() as session:
        return session.scalar(select(Visitor.name)), session.scalar(select(RoomStay.phone_tail))


def test_who_sits_in_the_room_since_yesterday_is_erased_when_that_is_ended(
    office: Office, place: Place
) -> None:
    sit(office)
    place.clock.set(at(9, day=24))
    with pytest.raises(UserError, match=r"personal_data\.forgotten") as refused:
        erase(office)
    assert "D-001 dari 23 November 2026 masih terbuka" in sentence(refused.value)
    name, tail = kept(office)
    assert name == "Dewi Anggraini"
    assert tail is not None
    office.bidding_room.end_of_day(seated(office, "kepala", 2), new_request())
    erase(office)
    assert kept(office) == ("Data dihapus", None)


def test_the_night_does_not_touch_an_open_stay(office: Office, place: Place) -> None:
    sit(office)
    place.clock.set(at(9) + timedelta(days=366 * 6))
    assert retain(office).counts["visits"] == 0
    name, tail = kept(office)
    assert name == "Dewi Anggraini"
    assert tail is not None
    office.bidding_room.end_of_day(seated(office, "kepala", 2), new_request())
    assert retain(office).counts["visits"] == 1
    assert kept(office) == ("Data dihapus", None)


@pytest.mark.parametrize(("days", "is_refused"), [(31, True), (32, False)])
def test_a_number_of_a_day_that_cannot_be_ended_any_more_holds_nobody(
    office: Office, place: Place, days: int, is_refused: bool
) -> None:
    take_ticket(office)
    place.clock.set(at(9) + timedelta(days=days))
    if is_refused:
        with pytest.raises(UserError, match=r"personal_data\.forgotten"):
            erase(office)
    else:
        erase(office)
    assert (kept(office)[0] == "Dewi Anggraini") is is_refused
