"""Who and what the story is played with, and the turns that come again and again in it."""

import re
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import select

from db.models import Slip
from tests.e2e.officer import Officer
from tests.e2e.stage import Stage
from tests.e2e.visitors import Visitor, leave
from tests.support.touch import Hand, wait_until

CODE: Final = re.compile(r"\b[TP]\w{3}-\w{4}-\w{4}$")


@dataclass(frozen=True)
class Refusal:
    """Somebody came when the service was closed."""

    service: str
    at: str
    reason: str


@dataclass
class Day:
    """Who is where while the story goes on."""

    stage: Stage
    kiosk: Hand
    board: Hand
    siti: Officer
    budi: Officer
    refusals: list[Refusal] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)
    """The code of each person's last ticket."""

    def picture(self, hand: Hand | Officer, name: str, caption: str) -> None:
        """Photograph a window."""
        self.stage.photograph(hand.window, name, caption)

    def arrive(self, visitor: Visitor) -> str:
        """A visitor signs in and leaves the kiosk with a number; returns its barcode's code."""
        visitor.sign_in(self.kiosk)
        code = self.code_on_screen() if visitor.service else ""
        self.codes[visitor.name] = code
        leave(self.kiosk)
        return code

    def code_on_screen(self) -> str:
        """The code under the barcode on the ticket page, as a scanner reads it."""
        found = filter(None, map(CODE.search, self.kiosk.texts()))
        return next(found).group().replace("-", "")

    def is_refused(self, visitor: Visitor) -> None:
        """The card of a closed service says why and leads nowhere."""
        visitor.reach_services(self.kiosk)
        opening = self.budi.office.hours.opening(visitor.service)
        card = self.kiosk.find(f"service-{visitor.service}")
        wait_until(lambda: not card.isEnabled(), f"{visitor.service} is closed")
        self.kiosk.wait_for_text(opening.reason)
        self.kiosk.tap_item(card)
        assert self.kiosk.look_for("submit") is None
        self.note_refusal(visitor.service)

    def note_refusal(self, service: str) -> None:
        """Write down that, when and why somebody was refused."""
        opening = self.budi.office.hours.opening(service)
        self.refusals.append(Refusal(service, opening.at.isoformat(), opening.state))

    def slip_code(self, number: str) -> str:
        """The code of the barcode on a slip that was handed out."""
        with self.budi.office.database.reading() as session:
            code = session.scalar(select(Slip.code).where(Slip.number == number))
        assert code is not None
        return code
