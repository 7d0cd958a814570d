"""The way through the survey, walked by touch at the kiosk and on the tablet."""

from collections.abc import Iterator

from shared.office import Office
from shared.survey import ELEMENTS
from tests.shared.survey.parts import served
from tests.support.offices import seated
from tests.support.scanner import scan
from tests.support.touch import Hand


def surveyor(hand: Hand, office: Office) -> Iterator[str]:
    """Somebody who was served says how it was."""
    by = seated(office, "budi", 2)
    ticket = served(office, by)
    office.staff.sign_out(by)
    scan(hand, ticket.code)
    hand.wait_for("survey")
    yield "returning, asked how it was"
    hand.tap("survey")
    yield from asked(hand)
    hand.tap("survey-send")
    hand.wait_for("done")
    yield "survey, thanks"
    hand.tap("done")


def asked(hand: Hand) -> Iterator[str]:
    """Through the nine elements to the profile."""
    for at in range(len(ELEMENTS)):
        hand.wait_for("score-4")
        yield f"survey, element {at + 1}"
        hand.tap("score-4")
    hand.wait_for("survey-send")
    yield "survey, profile"
    hand.tap("trait-sex-0")
    yield "survey, profile begun"
