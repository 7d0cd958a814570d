"""What came of a visit: the number, the computer, and papers that did not come out."""

from collections import deque
from dataclasses import dataclass
from uuid import UUID

from shared.bidding_room import Range, RoomSeat
from shared.guestbook import IssuedTicket, SignedIn
from shared.training.views import Registration

_PAPERS = 4
"""How many papers that did not come out are remembered; a visit has two at most."""


@dataclass(frozen=True, slots=True)
class RoomLine:
    """What a full bidding room tells: how long it takes, and how long a computer is then kept."""

    wait: Range | None
    claim_minutes: int


class Outcome:
    """What one visitor was given; a paper may be missed before its number is on screen."""

    def __init__(self) -> None:
        self._missed: deque[UUID] = deque(maxlen=_PAPERS)
        self._forget_outcome()

    def _forget_outcome(self) -> None:
        self.ticket: IssuedTicket | None = None
        self.seat: RoomSeat | None = None
        self.room_ticket: IssuedTicket | None = None
        self.room_line: RoomLine | None = None
        self.training: Registration | None = None

    def _take(self, entry: SignedIn, room_line: RoomLine | None) -> None:
        self.ticket = entry.ticket
        self.seat = entry.seat
        self.room_ticket = entry.room_ticket
        self.room_line = room_line
        self.training = entry.training

    @property
    def number(self) -> IssuedTicket | None:
        """The number by which the visitor is called next: the room's comes first (D36)."""
        return self.room_ticket or self.ticket

    @property
    def is_unprinted(self) -> bool:
        """Whether a paper of the visitor's did not come out."""
        return any(paper in self._missed for paper in self._papers)

    @property
    def _papers(self) -> tuple[UUID, ...]:
        """What the visitor's papers are about."""
        own = (self.ticket, self.room_ticket)
        tickets = tuple(ticket.id for ticket in own if ticket is not None)
        return (*tickets, *((self.training.participant_id,) if self.training else ()))

    def miss_paper(self, subject: UUID) -> None:
        """A paper did not come out."""
        self._missed.append(subject)
