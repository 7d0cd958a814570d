"""What a printed slip says (data), and how that is laid out for paper.

`pages`, `pdf` and `receipt` are for printing: import them where something is printed, so that
windows open without them.
"""

from shared.slips.content import Acknowledgement, RoomPaper, Slip, TicketSlip, VerificationSlip
from shared.slips.letterhead import letterhead

__all__ = [
    "Acknowledgement",
    "RoomPaper",
    "Slip",
    "TicketSlip",
    "VerificationSlip",
    "letterhead",
]
