"""The queue as the apps know it: everything that is read of it and done with it."""

from shared.queueing.calling import CallingVisitors
from shared.queueing.looking import Looking
from shared.queueing.noting import Noting
from shared.queueing.pausing import Pausing
from shared.queueing.routing import Routing
from shared.queueing.serving import Serving
from shared.queueing.undoing import Undoing


class Queueing(Looking, CallingVisitors, Serving, Routing, Undoing, Pausing, Noting):
    """Shows the line, and calls, serves, sends on and ends its tickets.

    Each of the classes it is put together of is one topic, in a file of its own.
    """
