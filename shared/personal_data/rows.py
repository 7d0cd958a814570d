"""The row behind a record that an officer has on screen."""

from typing import TypeVar

from sqlalchemy.orm import Session

from db.base import Base
from shared.errors import UserError
from shared.personal_data.views import Record

Row = TypeVar("Row", bound=Base)


def row_of(session: Session, kind: type[Row], record: Record) -> Row:
    """A record's row; raises `personal_data.gone` for one that is not there (any more)."""
    row = session.get(kind, record.id)
    if row is None:
        raise UserError("personal_data.gone")
    return row
