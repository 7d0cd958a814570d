"""What a period's figures are counted by: reasons in the journal, the day of a ticket's parts."""

import json

import sqlalchemy as sa
from alembic import op

from db.texts import storable

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_REASON = "coalesce(nullif(details ->> 'override', ''), nullif(details ->> 'reason', ''))"
_GIVEN = sa.text("reason IS NOT NULL")


def upgrade() -> None:
    """Work both out of what stands."""
    _make_readable()
    _name_reasons()
    _date_legs()


def _make_readable() -> None:
    """Take out of the details what would keep PostgreSQL from looking into them."""
    escaped = sa.text(
        "SELECT number, CAST(details AS TEXT) FROM journal"
        r" WHERE CAST(details AS TEXT) LIKE '%\u%' ESCAPE '!'"
    )
    journal = sa.table("journal", sa.column("number"), sa.column("details", sa.JSON()))
    for number, details in op.get_bind().execute(escaped).all():
        kept = json.loads(details)
        readable = storable(kept)
        if readable != kept:
            row = journal.update().where(journal.c.number == number)
            op.get_bind().execute(row.values(details=readable))


def _name_reasons() -> None:
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


def _date_legs() -> None:
    op.add_column("ticket_legs", sa.Column("service_day", sa.Date()))
    op.execute(
        "UPDATE ticket_legs SET service_day ="
        " (SELECT service_day FROM tickets WHERE tickets.id = ticket_legs.ticket_id)"
    )
    with op.batch_alter_table("ticket_legs") as legs:
        legs.alter_column("service_day", existing_type=sa.Date(), nullable=False)
        legs.create_index("ix_ticket_legs_day", ["service_day", "ticket_id"])
