"""Complaints, suggestions and questions: received, handled by their deadline, answered (D48)."""

from shared.complaints.deadline import DEFAULT_CLASSES, Classification, due_date
from shared.complaints.form import LONGEST, ComplaintForm, problems, tidied
from shared.complaints.use_cases import Complaints
from shared.complaints.views import (
    Attention,
    Channel,
    ComplaintQuery,
    ComplaintReceipt,
    ComplaintRow,
    ComplaintState,
    ComplaintStatus,
    ComplaintView,
    Handler,
    Kind,
    Note,
    Which,
    Written,
)
from shared.complaints.words import (
    channel_words,
    class_words,
    kind_words,
    state_words,
)

__all__ = [
    "DEFAULT_CLASSES",
    "LONGEST",
    "Attention",
    "Channel",
    "Classification",
    "ComplaintForm",
    "ComplaintQuery",
    "ComplaintReceipt",
    "ComplaintRow",
    "ComplaintState",
    "ComplaintStatus",
    "ComplaintView",
    "Complaints",
    "Handler",
    "Kind",
    "Note",
    "Which",
    "Written",
    "channel_words",
    "class_words",
    "due_date",
    "kind_words",
    "problems",
    "state_words",
    "tidied",
]
