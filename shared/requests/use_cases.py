"""Requests as the apps know them: everything that is read of them and done with them."""

from shared.requests.chain import Passing
from shared.requests.checking import Checking
from shared.requests.closing import ClosingRequests
from shared.requests.looking import Looking
from shared.requests.recording import Recording


class Requests(Looking, Recording, Checking, Passing, ClosingRequests):
    """Records, shows, checks, passes on and ends what is asked of the helpdesk.

    Each of the classes it is put together of is one topic, in a file of its own. A step names the
    revision it was decided on: of two officers at once one wins, and the other is told.
    """
