"""Personal data (UU 27/2022): the notice, how long data is kept, and what a person may ask."""

from shared.personal_data.use_cases import PersonalData
from shared.personal_data.views import (
    LoggedRequest,
    PersonFile,
    Record,
    RecordKind,
    RetentionRun,
)
from shared.privacy_notice import Notice

__all__ = [
    "LoggedRequest",
    "Notice",
    "PersonFile",
    "PersonalData",
    "Record",
    "RecordKind",
    "RetentionRun",
]
