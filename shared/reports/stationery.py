"""What stands around a report on paper: who issues it, where and when."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from shared.catalogue import Catalogue
from shared.preferences import Preferences
from shared.reports.document import Signatory
from shared.slips.content import Letterhead


@dataclass(frozen=True, slots=True)
class Stationery:
    """The letterhead, the place and the aware moment a report is made, and by whom."""

    letterhead: Letterhead
    made_at: datetime
    place: str = ""
    made_by: str = ""
    simulated: bool = False

    @property
    def zone(self) -> ZoneInfo:
        """The office's zone: every moment in a report is written in it."""
        return ZoneInfo(self.letterhead.zone)


def signatories(chosen: Preferences, catalogue: Catalogue) -> tuple[Signatory, ...]:
    """Who signs reports, as the office chose them (D22, D24).

    Where it has named nobody, both supervisors of the standard, to be signed for by hand.
    """
    if not chosen.signatories:
        positions = dict.fromkeys(service.supervisor for service in catalogue.services)
        return tuple(Signatory(position) for position in positions)
    return tuple(
        Signatory(entry["position"], entry["name"], entry["nip"]) for entry in chosen.signatories
    )
