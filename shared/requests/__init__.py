"""What is asked of the helpdesk (1c, 2a-2e, 3a): recorded, timed, passed on and ended."""

from shared.requests.closing import Closing
from shared.requests.form import (
    RequestForm,
    asked_fields,
    asked_questions,
    request_channels,
    request_services,
    takes_requests,
)
from shared.requests.use_cases import Requests
from shared.requests.views import (
    CLOSED,
    EscalationView,
    FileFacts,
    Milestone,
    MilestoneView,
    Onward,
    PaperView,
    RequestRow,
    RequestState,
    RequestStatus,
    RequestView,
)

__all__ = [
    "CLOSED",
    "Closing",
    "EscalationView",
    "FileFacts",
    "Milestone",
    "MilestoneView",
    "Onward",
    "PaperView",
    "RequestForm",
    "RequestRow",
    "RequestState",
    "RequestStatus",
    "RequestView",
    "Requests",
    "asked_fields",
    "asked_questions",
    "request_channels",
    "request_services",
    "takes_requests",
]
