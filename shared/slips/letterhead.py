"""The head of every slip, out of the catalogue's facts about the office."""

from shared.catalogue import OfficeFacts
from shared.slips.content import Letterhead


def letterhead(office: OfficeFacts) -> Letterhead:
    """Return the head with the service phone instead of the letterhead's own (D32)."""
    return Letterhead(
        office=office.short_name,
        lines=office.letterhead,
        address=office.address,
        contact=office.contacts.phone,
        full_name=office.name,
        zone=office.timezone,
    )
