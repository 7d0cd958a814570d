"""Asking an officer to come."""

from collections.abc import Callable
from enum import StrEnum

from kiosk.flow.pages import Page
from kiosk.flow.trail import Trail
from shared.actors import RequestKey, new_request


class Call(StrEnum):
    """What an officer was called for, and so where the visitor waits."""

    HELP = "help"
    ASSISTANCE = "assistance"
    SIGN_OUT = "sign_out"


class Help(Trail):
    """Asks once more before an officer is called, then says that one comes.

    With a `reason` somebody was called already, for a user of `computer`.
    """

    def __init__(
        self,
        reason: Call | None = None,
        computer: str = "",
        make_request: Callable[[], RequestKey] = new_request,
    ) -> None:
        super().__init__(Page.HELP_COMING if reason else Page.HELP, make_request)
        self.reason = reason or Call.HELP
        self.computer = computer

    def call(self) -> RequestKey | None:
        """The request under which to call; None while it is under way or done."""
        return self._request("call") if self.page is Page.HELP else None

    def coming(self) -> None:
        """An officer has been told."""
        self._end_on(Page.HELP_COMING)
