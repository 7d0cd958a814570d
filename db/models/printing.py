"""Paper that was promised: a row is written with what it prints, and kept until it is out."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base

IS_PENDING = text("state IN ('queued', 'printing')")


class PrintJob(Base):
    """One sheet for the printer of one workstation."""

    __tablename__ = "print_jobs"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    workstation: Mapped[str] = mapped_column(String(60))
    kind: Mapped[str] = mapped_column(String(10))
    subject_id: Mapped[UUID] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(String(60))
    content: Mapped[dict[str, object]]
    copy: Mapped[bool] = mapped_column(server_default=text("false"))
    state: Mapped[str] = mapped_column(String(10))
    attempts: Mapped[int] = mapped_column(server_default="0")
    error: Mapped[str] = mapped_column(Text, server_default="")
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("kind IN ('ticket', 'slip', 'day')", name="kind"),
        CheckConstraint("state IN ('queued', 'printing', 'printed', 'failed')", name="state"),
        Index(
            "ix_print_jobs_pending",
            "workstation",
            "created_at",
            sqlite_where=IS_PENDING,
        ),
    )
