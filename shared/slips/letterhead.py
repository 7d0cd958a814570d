"""The head of every slip: what the office chose, else the catalogue's facts."""

from shared.catalogue import OfficeFacts
from shared.preferences import Preferences
from shared.slips.content import Letterhead


def letterhead(office: OfficeFacts, chosen: Preferences | None = None) -> Letterhead:
    """Return the head with the service phone instead of the letterhead's own (D32)."""
    chosen = chosen or Preferences()
    return Letterhead(
        office=office.short_name,
        lines=tuple(chosen.letterhead.splitlines()) or office.letterhead,
        address=chosen.letterhead_address or office.address,
        contact=chosen.letterhead_contact or office.contacts.phone,
        full_name=office.name,
        zone=office.timezone,
    )
