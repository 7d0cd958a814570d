"""What a visitor does at the kiosk that is not signing in."""

from typing import Protocol

from kiosk.flow.pages import Page


class Errand(Protocol):
    """A way of its own through the kiosk, from its first page until it ends or is wiped.

    Signing in waits under it as it was left, so that an errand begun on the page of services
    ends there.
    """

    @property
    def page(self) -> Page:
        """The page on screen."""

    @property
    def may_go_back(self) -> bool:
        """Whether "Kembali" leads anywhere; from its first page it ends the errand."""

    def back(self) -> bool:
        """Go to the page before; False when there is none, which ends the errand."""
