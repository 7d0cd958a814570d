"""The bidding room's computers."""

from uuid import UUID

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Computer(Base):
    """A computer of the bidding room, known to visitors by its number ("PC 3")."""

    __tablename__ = "computers"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(String(40))

    __table_args__ = (CheckConstraint("number > 0", name="number_positive"),)
