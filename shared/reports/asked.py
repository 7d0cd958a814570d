"""What is asked of a report, and what it may draw on."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from db.vault import Vault
from shared.catalogue import Catalogue
from shared.preferences import Preferences
from shared.reports.period import Period


class ReportKind(StrEnum):
    """The reports an office makes; the values are their names on the command line."""

    MONITORING = "monitoring"
    DAYS = "harian"
    GUESTS = "tamu"
    ROOM = "ruang"
    VERIFICATIONS = "verifikasi"
    REQUESTS = "permintaan"
    TRAINING = "pelatihan"
    COMPLAINTS = "pengaduan"
    SURVEY = "skm"


@dataclass(frozen=True, slots=True)
class Asked:
    """A period, the moment of asking, and what holds in the office then.

    The `vault` opens sealed numbers, which a report shows masked unless it was asked `unmasked`.
    """

    period: Period
    now: datetime
    catalogue: Catalogue
    preferences: Preferences
    vault: Vault
    unmasked: bool = False

    @property
    def zone(self) -> ZoneInfo:
        """The office's zone, in which days begin and hours are told."""
        return self.catalogue.office.zone
