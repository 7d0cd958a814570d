"""Officers: who they are and what they may do, how they get in, and where they sit."""

from shared.staff.door import Door, SignIn, Staff
from shared.staff.passwords import SHORTEST_PASSWORD, Passwords, one_time_password
from shared.staff.personnel import Personnel
from shared.staff.records import LONGEST_NAME, LONGEST_USERNAME, NewOfficer, OfficerView
from shared.staff.seats import begun_today, end_overnight, end_sessions

__all__ = [
    "LONGEST_NAME",
    "LONGEST_USERNAME",
    "SHORTEST_PASSWORD",
    "Door",
    "NewOfficer",
    "OfficerView",
    "Passwords",
    "Personnel",
    "SignIn",
    "Staff",
    "begun_today",
    "end_overnight",
    "end_sessions",
    "one_time_password",
]
