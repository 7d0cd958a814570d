"""The catalogue versions kept in an office's database: the one in force, and earlier ones."""

from datetime import datetime
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.errors import DatabaseRefused
from db.models import CatalogueVersion
from shared.catalogue import Catalogue, parse
from shared.clock import service_day


def catalogue_in_force(session: Session, moment: datetime) -> Catalogue:
    """Return the version that took effect last by this moment; raises `DatabaseRefused`."""
    newest_first = (CatalogueVersion.effective_from.desc(), CatalogueVersion.loaded_at.desc())
    for version in session.scalars(select(CatalogueVersion).order_by(*newest_first)):
        catalogue = parse(version.source, version.id)
        if version.effective_from <= service_day(moment, catalogue.office.zone):
            return catalogue
    raise DatabaseRefused("database.no_catalogue")


def catalogue_named(session: Session, version: str) -> Catalogue:
    """Return a version that history names, as it was; raises `CatalogueMistakes`."""
    row = session.get_one(CatalogueVersion, version)
    return _read(row.source, row.id)


@lru_cache(maxsize=8)
def _read(source: str, version: str) -> Catalogue:
    return parse(source, version)
