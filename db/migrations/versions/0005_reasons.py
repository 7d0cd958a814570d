"""The reasons in the journal as a column of their own, found without reading every row."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_REASON = "coalesce(nullif(details ->> 'override', ''), nullif(details ->> 'reason', ''))"
_GIVEN = sa.text("reason IS NOT NULL")


def upgrade() -> None:
    """Let the databases work the reasons out of what the rows say, also of those that stand."""
    # SQLite adds no stored column to a table that stands, PostgreSQL knows no other before 18.
    is_stored = True if op.get_bind().dialect.name == "postgresql" else None
    reason = sa.Column("reason", sa.Text(), sa.Computed(_REASON, persisted=is_stored))
    op.add_column("journal", reason)
    op.create_index(
        "ix_journal_reasons",
        "journal",
        ["at"],
        sqlite_where=_GIVEN,
        postgresql_where=_GIVEN,
    )
