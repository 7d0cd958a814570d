"""What a visitor only reads: how far a matter has come, and what happens with personal data."""

from kiosk.flow.errand import Errand
from kiosk.flow.pages import Page
from kiosk.flow.trail import Trail
from shared.complaints.views import ComplaintStatus
from shared.requests.views import RequestStatus

Status = RequestStatus | ComplaintStatus


class Progress(Trail):
    """Shows how far a request or a complaint has come, to whoever holds its code."""

    def __init__(self, status: Status) -> None:
        super().__init__(Page.PROGRESS)
        self.status = status


class Privacy(Trail):
    """Shows the whole notice on personal data; what it was opened from waits `below`."""

    def __init__(self, below: Errand | None = None) -> None:
        super().__init__(Page.PRIVACY)
        self.below = below
