"""Ways through the kiosk that need an office in a certain state: full, about to close."""

from collections.abc import Callable, Iterator
from uuid import UUID

from sqlalchemy import select

from db import models
from kiosk.window import KioskWindow
from shared.actors import new_request
from shared.errors import UserError
from shared.guestbook import IssuedTicket
from shared.office import Office
from shared.printing import PaperKind, PrintReport
from tests.kiosk.promised_ways import PROMISED_WAYS
from tests.kiosk.steps import clock_of, to_details, write_details
from tests.kiosk.survey_ways import surveyor
from tests.kiosk.ways import WAYS
from tests.support.offices import KIOSK, WIB, take_ticket
from tests.support.scanner import scan
from tests.support.touch import Hand, wait_until

BusyWay = Callable[[Hand, Office], Iterator[str]]
GRANTED = {"Bahasa Indonesia", "Tampilan biasa", "Usual display"}
"""What a button says whose wish is fulfilled: the way back."""


def fill_room(office: Office) -> list[IssuedTicket]:
    """Give every free computer to somebody."""
    free = [place for place in office.bidding_room.places() if place.is_free]
    return [take_ticket(office, "1d") for _ in free]


def miss_paper(hand: Hand, office: Office) -> None:
    """Let the paper of the last number fail."""
    assert isinstance(hand.window, KioskWindow)
    with office.database.reading() as session:
        ticket = session.scalars(select(models.Ticket.id).order_by(models.Ticket.id.desc())).first()
    assert ticket is not None
    bug = UserError("printing.bug")
    hand.window.hear_print(PrintReport(UUID(int=9), PaperKind.TICKET, ticket, "A-001", bug))
    hand.wait_for("unprinted")


def roommate(hand: Hand, office: Office) -> Iterator[str]:
    """A user of the bidding room scans the slip and leaves."""
    scan(hand, take_ticket(office, "1d").code)
    hand.wait_for("sign-out")
    yield "stay"
    hand.tap("sign-out")
    hand.wait_for("done")
    yield "goodbye"
    hand.tap("done")


def unregistered(hand: Hand, office: Office) -> Iterator[str]:
    """Somebody without registration finds the room full, and no paper comes."""
    fill_room(office)
    hand.tap("audience-provider")
    hand.wait_for("service-1d")
    wait_until(lambda: hand.find("service-1d").property("free") == 0, "the room is full")
    yield "services, room full"
    for name in ("service-1a", "type-badan_usaha", "director-no", "online"):
        hand.tap(name)
    hand.wait_for("room-first-yes")
    yield "applicant, room first"
    hand.tap("proceed")
    hand.wait_for("submit")
    write_details(hand)
    hand.tap("submit")
    hand.wait_for("ticket-number")
    yield "room full, number kept"
    miss_paper(hand, office)
    yield "room full, number kept, no paper"
    hand.tap("done")


def called(hand: Hand, office: Office) -> Iterator[str]:
    """Somebody scans too early, and again when a computer has become free."""
    users, late = fill_room(office), take_ticket(office, "1d")
    scan(hand, late.code)
    hand.wait_for("scan-notice")
    yield "not called yet"
    office.bidding_room.sign_out(users[0].code, KIOSK, new_request())
    scan(hand, late.code)
    hand.wait_for("done")
    yield "claimed"
    hand.tap("done")


def unprinted(hand: Hand, office: Office) -> Iterator[str]:
    """The printer fails a number."""
    to_details(hand)
    write_details(hand)
    hand.tap("submit")
    hand.wait_for("ticket-number")
    miss_paper(hand, office)
    yield "ticket, no paper"
    hand.tap("done")


def unprinted_seat(hand: Hand, office: Office) -> Iterator[str]:
    """The printer fails somebody who was given a computer, with an officer's help."""
    for name in ("audience-provider", "service-1d", "assistance-yes"):
        hand.tap(name)
    hand.wait_for("submit")
    write_details(hand)
    hand.tap("submit")
    hand.wait_for("seat-computer")
    miss_paper(hand, office)
    yield "seat, no paper"
    hand.tap("done")


def long_line(hand: Hand, office: Office) -> Iterator[str]:
    """Somebody comes shortly before the break."""
    clock = clock_of(office)
    clock.set(clock.now().astimezone(WIB).replace(hour=11, minute=40))
    for _ in range(6):
        take_ticket(office)
    hand.tap("audience-provider")
    card = hand.find("service-1a")
    wait_until(lambda: card.property("waiting") >= 6, "the line is known")
    hand.tap("service-1a")
    hand.wait_for("accept-line")
    yield "long line"
    hand.tap("accept-line")
    hand.wait_for("type-badan_usaha")
    hand.tap("cancel")


BUSY_WAYS: tuple[BusyWay, ...] = (
    *PROMISED_WAYS,
    surveyor,
    *(roommate, unprinted, unprinted_seat),
    *(called, unregistered, long_line),
)
"""In this order: from `called` on the room is full, the last puts the clock forward."""


def everywhere(hand: Hand, office: Office, *wishes: str) -> Iterator[str]:
    """Walk every way with these wishes, which each visit has to be told again."""
    walks = (*(way(hand) for way in WAYS), *(way(hand, office) for way in BUSY_WAYS))
    for pages in walks:
        hand.wait_for("audience-guest")
        for wish in wishes:
            if hand.find(wish).property("text") not in GRANTED:
                hand.tap(wish)
        for page in pages:
            hand.wait_until_still()
            yield page
