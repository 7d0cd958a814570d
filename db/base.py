"""The declarative base: constraint names that migrations can rely on."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON, MetaData, Uuid
from sqlalchemy.orm import DeclarativeBase

from db.types import UtcDateTime

CONSTRAINT_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Parent of every table; keys are UUIDv7 made by the client, times are UTC."""

    metadata = MetaData(naming_convention=CONSTRAINT_NAMES)
    type_annotation_map: ClassVar = {
        UUID: Uuid(as_uuid=True),
        datetime: UtcDateTime(),
        dict[str, object]: JSON(),
        list[str]: JSON(),
        list[int]: JSON(),
    }
