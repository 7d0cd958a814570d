"""Leaving the bidding room: by the slip's code, or by computer and the phone's last digits."""

from collections.abc import Callable

from kiosk.flow.pages import Page
from kiosk.flow.trail import Trail
from shared.actors import RequestKey, new_request
from shared.bidding_room import Departure, RoomPlace, RoomSeat
from shared.errors import UserError

DIGITS = 4
"""How many of the phone's last digits are asked."""


class CheckOut(Trail):
    """Leads a user of the bidding room to the thanks page, from a slip or from the floor plan.

    With a `seat` its slip was scanned: signing out and asking for assistance are offered.
    """

    def __init__(
        self,
        seat: RoomSeat | None = None,
        make_request: Callable[[], RequestKey] = new_request,
    ) -> None:
        super().__init__(Page.STAY if seat else Page.CHECK_OUT, make_request)
        self.seat = seat
        self.place: RoomPlace | None = None
        self.digits = ""
        self.problem: UserError | None = None
        self.departure: Departure | None = None

    @property
    def may_submit(self) -> bool:
        """Whether a computer is chosen and all its digits are typed."""
        return self.place is not None and len(self.digits) == DIGITS and not self.under_way

    def choose(self, place: RoomPlace) -> None:
        """Ask for the digits of whoever uses this computer."""
        if self.page is Page.CHECK_OUT and place.is_in_use and not self.under_way:
            self.place, self.digits, self.problem = place, "", None
            self._go_to(Page.PHONE_DIGITS)

    def type(self, text: str) -> None:
        """Keep the digits typed so far; the last refusal is no longer told."""
        digits = "".join(letter for letter in text if letter in "0123456789")[:DIGITS]
        if digits != self.digits:
            self.digits, self.problem = digits, None

    def by_slip(self, code: str) -> RequestKey | None:
        """The request under which to sign out by a scanned code; None while one is under way."""
        return self._request(("slip", code))

    def by_phone(self) -> RequestKey | None:
        """The request under which to sign out by computer and digits; None when incomplete."""
        if not self.may_submit or self.place is None:
            return None
        return self._request((self.place.computer_id, self.digits))

    def assistance(self) -> RequestKey | None:
        """The request under which to ask for assistance; None while something is under way."""
        return self._request("assistance") if self.seat else None

    def left(self, departure: Departure) -> None:
        """The visitor is out: say thanks, with time in and time out."""
        self.departure = departure
        self._end_on(Page.GOODBYE)

    def refused(self, error: UserError) -> bool:
        """Tell why it was refused, to try again; False when the outcome is unknown."""
        if not self.settle(error):
            return False
        self.problem, self.digits = error, ""
        return True

    def back(self) -> bool:
        """Go to the page before; digits typed for a computer are not kept for another."""
        self.digits, self.problem = "", None
        return super().back()


class Claim(Trail):
    """A visitor who was called has come: shows the way to the computer."""

    def __init__(self, seat: RoomSeat) -> None:
        super().__init__(Page.CLAIMED)
        self.seat = seat
