"""What an office decides about itself in the application, every change journalled."""

from dataclasses import dataclass

from db.engine import Database
from shared.acts import Acts
from shared.catalogue import Catalogue
from shared.clock import Clock
from shared.office_admin.catalogues import CatalogueVersions
from shared.office_admin.closures import Closures
from shared.office_admin.computers import Computers
from shared.office_admin.counters import Counters
from shared.office_admin.holidays import Holidays
from shared.office_admin.overlays import Overlays
from shared.office_admin.phrases import Phrases, Topic
from shared.office_admin.targets import ServiceTargets

__all__ = ["Administration", "Phrases", "Topic", "administration_of"]


@dataclass(frozen=True, slots=True)
class Administration:
    """The office's own affairs, one attribute per topic."""

    closures: Closures
    overlays: Overlays
    holidays: Holidays
    counters: Counters
    computers: Computers
    catalogues: CatalogueVersions
    targets: ServiceTargets


def administration_of(
    database: Database, acts: Acts, catalogue: Catalogue, clock: Clock
) -> Administration:
    """Wire the topics to one database and one clock."""
    return Administration(
        closures=Closures(database, acts, catalogue, clock),
        overlays=Overlays(database, acts, catalogue, clock),
        holidays=Holidays(database, acts, catalogue),
        counters=Counters(database, acts, catalogue),
        computers=Computers(database, acts),
        catalogues=CatalogueVersions(database, acts, catalogue, clock),
        targets=ServiceTargets(database, acts, catalogue, clock),
    )
