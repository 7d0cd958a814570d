"""From any slip to its page."""

from shared.slips.acknowledgement import acknowledgement_page
from shared.slips.blocks import Page
from shared.slips.content import Acknowledgement, DaySlip, Slip, TicketSlip
from shared.slips.day import day_page
from shared.slips.ticket import ticket_page
from shared.slips.verification import verification_page


def page_of(slip: Slip, copy: bool = False) -> Page:
    """Describe a slip; a copy made later is marked SALINAN."""
    if isinstance(slip, TicketSlip):
        return ticket_page(slip, copy)
    if isinstance(slip, DaySlip):
        return day_page(slip, copy)
    if isinstance(slip, Acknowledgement):
        return acknowledgement_page(slip, copy)
    return verification_page(slip, copy)
