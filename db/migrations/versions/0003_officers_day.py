"""The officer's whole day: tickets sent on, pauses, notes, corrections, phrases, ended days.

Wrong tries at signing in are counted per account and workstation from here on; the counts that
stood are given up.
"""

import sqlalchemy as sa
from alembic import op

from db.types import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_OPEN = sa.text("ended_at IS NULL")
_HAS_LETTER = sa.text("proxy_letter_key <> ''")
_STATES = "('waiting', 'called', 'serving', 'held', 'done', 'no_show', 'cancelled', 'carried_over')"
_ENDED = "(state IN ('done', 'no_show', 'cancelled', 'carried_over')) = (ended_at IS NOT NULL)"


def upgrade() -> None:
    """Alter what stands, then add the new tables."""
    _retire_places()
    _count_failures_by_workstation()
    _send_tickets_on()
    _correct_verifications()
    _print_days()
    _add_ways()
    _add_pauses()
    _add_notes()
    _add_phrases()
    _add_day_ends()
    op.create_index("ix_journal_at", "journal", ["at", "number"])
    op.create_index("ix_journal_workstation", "journal", ["workstation"])
    op.create_index("ix_visitors_names", "visitors", ["id", "name", "organisation"])


def _retire_places() -> None:
    for table in ("counters", "computers"):
        with op.batch_alter_table(table) as places:
            places.add_column(_switch("retired"))


def _count_failures_by_workstation() -> None:
    with op.batch_alter_table("officers") as officers:
        officers.drop_column("failures")
        officers.drop_column("failed_at")
        officers.add_column(_switch("must_change_password"))
    op.create_table(
        "sign_in_failures",
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("workstation", sa.String(length=60), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failed_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("failures > 0", name="ck_sign_in_failures_counts_up"),
        _to("sign_in_failures", "officer_id", "officers"),
        sa.PrimaryKeyConstraint("officer_id", "workstation", name="pk_sign_in_failures"),
    )


def _send_tickets_on() -> None:
    with op.batch_alter_table("tickets") as tickets:
        tickets.add_column(sa.Column("for_counter_id", sa.Uuid()))
        tickets.add_column(sa.Column("requeued_at", UtcDateTime()))
        tickets.add_column(sa.Column("return_at", UtcDateTime()))
        tickets.create_foreign_key(
            "fk_tickets_for_counter_id_counters", "counters", ["for_counter_id"], ["id"]
        )
        for name, condition in (("state", f"state IN {_STATES}"), ("ended", _ENDED)):
            tickets.drop_constraint(f"ck_tickets_{name}", type_="check")
            tickets.create_check_constraint(f"ck_tickets_{name}", sa.text(condition))
        # A state's name has grown.
        tickets.alter_column(
            "state", existing_type=sa.String(length=10), type_=sa.String(length=12)
        )


def _correct_verifications() -> None:
    with op.batch_alter_table("verifications") as looks:
        looks.add_column(_switch("blacklist_checked"))
        looks.add_column(_words("type_note", 240))
        looks.add_column(_words("proxy_letter", 80))
        looks.add_column(_words("proxy_letter_key", 80))
        looks.add_column(sa.Column("proxy_letter_date", sa.Date()))
        looks.add_column(sa.Column("proxy_valid_until", sa.Date()))
        looks.add_column(sa.Column("version", sa.Integer(), server_default="1", nullable=False))
        looks.add_column(sa.Column("corrects", sa.Uuid()))
        looks.add_column(
            sa.Column("correction_reason", sa.Text(), server_default="", nullable=False)
        )
        looks.alter_column(
            "outcome", existing_type=sa.String(length=10), type_=sa.String(length=12)
        )
        looks.drop_constraint("uq_verifications_ticket_id", type_="unique")
        looks.create_unique_constraint(
            "uq_verifications_case_id_visit_no_version", ["case_id", "visit_no", "version"]
        )
        looks.create_unique_constraint("uq_verifications_corrects", ["corrects"])
        looks.create_foreign_key(
            "fk_verifications_corrects_verifications", "verifications", ["corrects"], ["id"]
        )
        looks.drop_constraint("ck_verifications_outcome", type_="check")
        for name, condition in (
            ("outcome", "outcome IN ('approved', 'incomplete', 'rejected', 'carried_over')"),
            ("first_version", "(version = 1) = (corrects IS NULL)"),
            ("correction_reason", "corrects IS NULL OR correction_reason <> ''"),
        ):
            looks.create_check_constraint(f"ck_verifications_{name}", sa.text(condition))
    op.create_index("ix_verifications_ticket_id", "verifications", ["ticket_id"])
    op.create_index(
        "ix_verifications_proxy_letter_key",
        "verifications",
        ["proxy_letter_key"],
        sqlite_where=_HAS_LETTER,
        postgresql_where=_HAS_LETTER,
    )


def _print_days() -> None:
    with op.batch_alter_table("print_jobs") as jobs:
        jobs.drop_constraint("ck_print_jobs_kind", type_="check")
        jobs.create_check_constraint(
            "ck_print_jobs_kind", sa.text("kind IN ('ticket', 'slip', 'day')")
        )


def _add_ways() -> None:
    op.create_table(
        "ticket_legs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(length=10), nullable=False),
        sa.Column("counter_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("queued_at", UtcDateTime(), nullable=False),
        sa.Column("called_at", UtcDateTime(), nullable=False),
        sa.Column("serving_since", UtcDateTime()),
        sa.Column("ended_at", UtcDateTime(), nullable=False),
        _words("note", 240),
        _to("ticket_legs", "ticket_id", "tickets"),
        _to("ticket_legs", "counter_id", "counters"),
        _to("ticket_legs", "officer_id", "officers"),
        sa.PrimaryKeyConstraint("id", name="pk_ticket_legs"),
        sa.UniqueConstraint("ticket_id", "position", name="uq_ticket_legs_ticket_id_position"),
    )
    op.create_index("ix_ticket_legs_service_ended", "ticket_legs", ["service", "ended_at"])
    op.create_table(
        "ticket_plans",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(length=10), nullable=False),
        sa.Column("for_counter_id", sa.Uuid()),
        _words("note", 240),
        sa.Column("planned_by", sa.Uuid(), nullable=False),
        sa.Column("planned_at", UtcDateTime(), nullable=False),
        _to("ticket_plans", "ticket_id", "tickets"),
        _to("ticket_plans", "for_counter_id", "counters"),
        _to("ticket_plans", "planned_by", "officers"),
        sa.PrimaryKeyConstraint("id", name="pk_ticket_plans"),
        sa.UniqueConstraint("ticket_id", "position", name="uq_ticket_plans_ticket_id_position"),
    )
    op.create_table(
        "ticket_steps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("taken_at", UtcDateTime(), nullable=False),
        sa.Column("undone_at", UtcDateTime()),
        _to("ticket_steps", "ticket_id", "tickets"),
        _to("ticket_steps", "officer_id", "officers"),
        sa.PrimaryKeyConstraint("id", name="pk_ticket_steps"),
    )
    op.create_index("ix_ticket_steps_ticket_id", "ticket_steps", ["ticket_id"])
    op.create_index("ix_ticket_steps_officer", "ticket_steps", ["officer_id", "taken_at"])


def _add_pauses() -> None:
    op.create_table(
        "counter_pauses",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(length=80), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime()),
        sa.CheckConstraint("reason <> ''", name="ck_counter_pauses_reason_given"),
        _to("counter_pauses", "session_id", "counter_sessions"),
        sa.PrimaryKeyConstraint("id", name="pk_counter_pauses"),
    )
    op.create_index(
        "uq_counter_pauses_one_per_session",
        "counter_pauses",
        ["session_id"],
        unique=True,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )


def _add_notes() -> None:
    op.create_table(
        "visit_notes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("text", sa.String(length=500), nullable=False),
        sa.CheckConstraint("text <> ''", name="ck_visit_notes_text_given"),
        _to("visit_notes", "visit_id", "visits"),
        _to("visit_notes", "officer_id", "officers"),
        sa.PrimaryKeyConstraint("id", name="pk_visit_notes"),
    )
    op.create_index("ix_visit_notes_visit_id", "visit_notes", ["visit_id"])
    op.create_table(
        "visit_corrections",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("corrected_at", UtcDateTime(), nullable=False),
        sa.Column("field", sa.String(length=30), nullable=False),
        sa.Column("before", sa.String(length=240), nullable=False),
        sa.Column("after", sa.String(length=240), nullable=False),
        sa.Column("reason", sa.String(length=240), nullable=False),
        sa.CheckConstraint("reason <> ''", name="ck_visit_corrections_reason_given"),
        _to("visit_corrections", "visit_id", "visits"),
        _to("visit_corrections", "officer_id", "officers"),
        sa.PrimaryKeyConstraint("id", name="pk_visit_corrections"),
    )
    op.create_index("ix_visit_corrections_visit_id", "visit_corrections", ["visit_id"])


def _add_phrases() -> None:
    op.create_table(
        "phrases",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("topic", sa.String(length=20), nullable=False),
        sa.Column("text", sa.String(length=240), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("text <> ''", name="ck_phrases_text_given"),
        sa.PrimaryKeyConstraint("id", name="pk_phrases"),
        sa.UniqueConstraint("topic", "text", name="uq_phrases_topic_text"),
    )


def _add_day_ends() -> None:
    op.create_table(
        "day_ends",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("journal_number", sa.BigInteger(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        _words("backup", 300),
        _to("day_ends", "officer_id", "officers"),
        sa.PrimaryKeyConstraint("id", name="pk_day_ends"),
        sa.UniqueConstraint("service_day", name="uq_day_ends_service_day"),
    )


def _switch(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), server_default=sa.text("false"), nullable=False)


def _words(name: str, longest: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=longest), server_default="", nullable=False)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}")
