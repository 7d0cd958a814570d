"""Ways through the kiosk that together show its pages, walked by touch."""

import re
from collections.abc import Callable, Iterator

from PySide6.QtQuick import QQuickItem

from tests.support.scanner import scan
from tests.support.touch import Hand, came_true

Way = Callable[[Hand], Iterator[str]]
CODE = re.compile(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){2}")
LONG_NAME = ("Raden Ajeng Siti Nurhaliza Kusumawardhani Prawirodirdjo " * 3)[:119]


def home(hand: Hand) -> Iterator[str]:
    """The page everybody comes from."""
    hand.wait_for("audience-provider")
    yield "home"


def provider(hand: Hand) -> Iterator[str]:
    """A proxy with the longest of names, who forgets to fill in at first: 1a."""
    hand.tap("audience-provider")
    hand.wait_for("service-1a")
    yield "services of providers"
    hand.tap("service-1a")
    yield "applicant, unanswered"
    hand.tap("type-badan_usaha")
    hand.tap("director-no")
    hand.tap("online")
    yield "applicant, answered"
    hand.tap("room-first-no")
    hand.tap("proceed")
    hand.tap("submit")
    yield "guestbook, nothing filled in"
    for text in (LONG_NAME, LONG_NAME, "0812345678901234567890"):
        hand.key_in(text)
        hand.tap("key-next")
    yield "guestbook, full"
    hand.tap("submit")
    hand.wait_for("ticket-number")
    yield "ticket"
    scan(hand, next(text for text in hand.texts() if CODE.fullmatch(text)))
    hand.wait_for("come-again")
    yield "returning, recalled"
    hand.tap("come-again")
    hand.wait_for("submit")
    yield "returning, to confirm"
    hand.tap("cancel")


def civil_servant(hand: Hand) -> Iterator[str]:
    """Somebody who wants a tender's schedule changed: 2c."""
    hand.tap("audience-asn")
    hand.wait_for("service-2c")
    yield "services of civil servants"
    hand.tap("service-2c")
    yield "questions, unanswered"
    hand.tap("proceed")
    yield "questions, lacking"
    hand.tap("day-0")
    hand.fill("upload_limit", "8")
    hand.wait_for("moment-said")
    yield "questions, a moment that has passed"
    hand.tap("cancel")


def asker(hand: Hand) -> Iterator[str]:
    """Somebody with a problem, who then looks for a training: 1c, 1f."""
    hand.tap("audience-provider")
    hand.tap("service-1c")
    hand.wait_for("answer-problem-login")
    yield "questions with a text"
    hand.tap("back")
    hand.tap("service-1f")
    hand.wait_for("answer-training_mode-reguler")
    yield "questions to choose from"
    hand.tap("cancel")


def bidder(hand: Hand) -> Iterator[str]:
    """Somebody who needs a computer of the bidding room: 1d."""
    hand.tap("audience-provider")
    hand.tap("service-1d")
    hand.wait_for("assistance-no")
    yield "assistance"
    hand.tap("assistance-no")
    hand.wait_for("submit")
    for text in ("Rudi Hartono", "CV Karya", "081234567890"):
        hand.key_in(text)
        hand.tap("key-next")
    yield "guestbook of the bidding room"
    hand.tap("submit")
    hand.wait_for("seat-computer")
    yield "seat"
    hand.tap("done")


def guest(hand: Hand) -> Iterator[str]:
    """Somebody who comes for no service."""
    hand.tap("audience-guest")
    hand.wait_for("submit")
    yield "guest"
    for text in ("Rahmat", "Mengantar surat"):
        hand.key_in(text)
        hand.tap("key-next")
    hand.tap("submit")
    hand.wait_for("thanks")
    yield "thanks"
    hand.tap("done")


def reader(hand: Hand) -> Iterator[str]:
    """Somebody who only wants to know which papers to bring."""
    hand.tap("errand-papers")
    hand.wait_for("papers-1a")
    yield "papers"
    hand.tap("papers-1a")
    hand.wait_for("papers-type-badan_usaha")
    yield "documents"
    hand.tap("standard")
    hand.wait_for("component")
    yield "standard"
    hand.tap("component-3" if hand.look_for("component-3") else "component-after")
    yield "procedure"
    hand.tap("cancel")


def leaver(hand: Hand) -> Iterator[str]:
    """The bidder of before, without slip."""
    hand.tap("errand-check-out")
    hand.wait_for("floor-plan")
    yield "computers"
    hand.tap_item(next(item for item in hand.items() if _is_in_use(item)))
    hand.wait_for("digits")
    yield "digits"
    for digit in "1111":
        hand.tap(f"key-{digit}")
    if came_true(lambda: hand.look_for("sign-out"), 0.5):
        hand.tap("sign-out")
    hand.wait_for("refusal")
    yield "wrong digits"
    hand.tap("cancel")


def _is_in_use(item: QQuickItem) -> bool:
    return item.objectName().startswith("place-") and item.isEnabled()


def helpless(hand: Hand) -> Iterator[str]:
    """Somebody who needs an officer."""
    hand.tap("errand-help")
    hand.wait_for("call-officer")
    yield "help"
    hand.tap("call-officer")
    hand.wait_for("errand-end")
    yield "help comes"
    hand.tap("done")


WAYS: tuple[Way, ...] = (
    *(home, provider, civil_servant, asker, bidder),
    *(guest, reader, leaver, helpless),
)
"""In this order: the leaver needs the bidder's computer."""
