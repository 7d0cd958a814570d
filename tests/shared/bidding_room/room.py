"""Visitors and officers of the bidding room, for its tests."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from db.models import Closure, JournalEntry, RoomStay
from shared.actors import Officer, Role, new_id, new_request
from shared.bidding_room import ComputerView, RoomSeat
from shared.demonstration import COMPUTERS, PASSWORD
from shared.guestbook import IssuedTicket, SignedIn
from shared.office import Office
from shared.staff import SignIn
from tests.support.offices import KIOSK, provider_form, seated

MINUTE = timedelta(minutes=1)


def officer(office: Office, username: str) -> Officer:
    """A sample officer who sits at no counter, but for Siti: a verifier needs one."""
    if username == "siti":
        return seated(office, username, 1)
    return office.staff.sign_in(SignIn(username, PASSWORD, "PC front office"))


def come(office: Office, service: str = "1d", **changes: object) -> SignedIn:
    """A visitor signs in for the bidding room at the kiosk."""
    return office.guestbook.sign_in(provider_form(service, **changes), KIOSK, new_request())


def sit(office: Office, service: str = "1d", **changes: object) -> RoomSeat:
    """A visitor signs in and gets a computer at once."""
    seat = come(office, service, **changes).seat
    assert seat is not None
    return seat


def wait(office: Office, service: str = "1d", **changes: object) -> IssuedTicket:
    """A visitor signs in and finds the room full."""
    signed_in = come(office, service, **changes)
    assert signed_in.seat is None
    assert signed_in.ticket is not None
    return signed_in.ticket


def fill(office: Office) -> list[RoomSeat]:
    """Every computer of the demonstration office gets its visitor."""
    return [sit(office) for _ in range(COMPUTERS)]


def leave(office: Office, seat: RoomSeat) -> None:
    """A visitor signs out with the slip."""
    office.bidding_room.sign_out(seat.code, KIOSK, new_request())


def _reader() -> Officer:
    """Somebody of the front office who only looks, without signing in."""
    roles = frozenset({Role.FRONT_OFFICE})
    return Officer(new_id(), "rina", "Rina Kartika", roles, "PC front office")


def computer(office: Office, number: int) -> ComputerView:
    """A computer as the front office sees it."""
    floor = office.bidding_room.floor(_reader())
    return next(each for each in floor.computers if each.number == number)


def waiting(office: Office) -> list[str]:
    """The labels of who waits, in the order of being called."""
    return [each.label for each in office.bidding_room.floor(_reader()).waiting]


def missed(office: Office) -> list[str]:
    """The labels of who did not come."""
    return [each.label for each in office.bidding_room.floor(_reader()).missed]


def stays(office: Office) -> list[RoomStay]:
    """Every stay there ever was, the oldest first."""
    with office.database.reading() as session:
        return list(session.scalars(select(RoomStay).order_by(RoomStay.id)))


def actions(office: Office, visit_id: UUID) -> list[str]:
    """What the journal holds of a visit."""
    with office.database.reading() as session:
        wanted = select(JournalEntry.action).where(JournalEntry.visit_id == visit_id)
        return list(session.scalars(wanted.order_by(JournalEntry.number)))


def close_room(
    office: Office, starts: datetime, ends: datetime, services: Sequence[str] = ("1d", "1e")
) -> None:
    """A training class takes the room for some hours."""
    with office.database.writing() as session:
        session.add(
            Closure(
                id=new_id(), starts_at=starts, ends_at=ends, reason="Pelatihan SPSE",
                services=list(services),
            )
        )  # fmt: skip
