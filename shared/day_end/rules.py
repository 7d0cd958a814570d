"""How a ticket that is still open may be settled at the end of a day."""

from collections.abc import Mapping
from enum import StrEnum

from shared.queueing.views import TicketState


class Settlement(StrEnum):
    """What becomes of a ticket whose day ends; the values are the states it comes to."""

    DONE = TicketState.DONE
    NO_SHOW = TicketState.NO_SHOW
    CARRIED_OVER = TicketState.CARRIED_OVER
    CANCELLED = TicketState.CANCELLED


SETTLEMENTS: Mapping[TicketState, tuple[Settlement, ...]] = {
    TicketState.WAITING: (Settlement.CARRIED_OVER, Settlement.CANCELLED),
    TicketState.CALLED: (Settlement.NO_SHOW, Settlement.CARRIED_OVER, Settlement.CANCELLED),
    TicketState.SERVING: (Settlement.DONE, Settlement.CARRIED_OVER, Settlement.CANCELLED),
    TicketState.HELD: (Settlement.CARRIED_OVER, Settlement.NO_SHOW, Settlement.CANCELLED),
}
"""What fits each open state, likeliest first."""


def settlements(state: TicketState, verification_open: bool) -> tuple[Settlement, ...]:
    """What fits a ticket; nobody is served whose papers were not looked through to the end."""
    fitting = SETTLEMENTS.get(state, ())
    return tuple(each for each in fitting if not (verification_open and each is Settlement.DONE))
