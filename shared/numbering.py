"""Numbers without gap or double: of tickets by day, of slips by year."""

from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

_RAISE: Final = text(
    """
    INSERT INTO number_series (name, period, last) VALUES (:name, :period, 1)
    ON CONFLICT (name, period) DO UPDATE SET last = number_series.last + 1
    RETURNING last
    """
)
"""Understood by both databases; SQLAlchemy's own spelling would load their dialects at start."""


def next_number(session: Session, name: str, period: str) -> int:
    """Take the next number of a series in a period, from 1 on.

    Part of the caller's transaction: if that is undone, the number is given again.
    """
    return int(session.execute(_RAISE, {"name": name, "period": period}).scalar_one())
