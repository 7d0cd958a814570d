"""The bidding room, answers to a service's questions, alerts and signs of life.

A ticket may now be called to a computer, and a computer that becomes free calls by itself.
"""

import sqlalchemy as sa
from alembic import op

from db.types import UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_OPEN = sa.text("ended_at IS NULL")
_COMPANION = sa.text("companion_of IS NOT NULL")
_CALLED_SOMEWHERE = (
    "state NOT IN ('called', 'serving')"
    " OR (called_at IS NOT NULL AND (computer_id IS NOT NULL"
    " OR (counter_id IS NOT NULL AND officer_id IS NOT NULL)))"
)


def upgrade() -> None:
    """Alter what stands, then add the new tables."""
    _place_computers()
    _let_computers_call()
    _add_visits()
    _add_stays()
    _add_assistances()
    _add_workstations()


def _place_computers() -> None:
    with op.batch_alter_table("computers") as computers:
        computers.add_column(sa.Column("row", sa.Integer(), server_default="0", nullable=False))
        computers.add_column(sa.Column("column", sa.Integer(), server_default="0", nullable=False))
        computers.add_column(sa.Column("out_of_order", sa.String(length=200)))
        computers.create_check_constraint(
            "ck_computers_on_the_plan", sa.text('"row" >= 0 AND "column" >= 0')
        )
        computers.create_check_constraint(
            "ck_computers_reason_given", sa.text("out_of_order <> ''")
        )


def _let_computers_call() -> None:
    with op.batch_alter_table("tickets") as tickets:
        tickets.add_column(sa.Column("computer_id", sa.Uuid()))
        tickets.create_foreign_key(
            "fk_tickets_computer_id_computers", "computers", ["computer_id"], ["id"]
        )
        tickets.drop_constraint("ck_tickets_called_somewhere", type_="check")
        tickets.create_check_constraint("ck_tickets_called_somewhere", sa.text(_CALLED_SOMEWHERE))
        tickets.create_index("ix_tickets_service_ended", ["service", "ended_at"])
    with op.batch_alter_table("ticket_calls", table_kwargs={"sqlite_autoincrement": True}) as calls:
        calls.alter_column("counter_id", existing_type=sa.Uuid(), nullable=True)
        calls.alter_column("officer_id", existing_type=sa.Uuid(), nullable=True)
        calls.add_column(sa.Column("computer_id", sa.Uuid()))
        calls.create_foreign_key(
            "fk_ticket_calls_computer_id_computers", "computers", ["computer_id"], ["id"]
        )
        calls.create_check_constraint(
            "ck_ticket_calls_one_place", sa.text("(counter_id IS NULL) <> (computer_id IS NULL)")
        )
        calls.create_check_constraint(
            "ck_ticket_calls_called_by", sa.text("counter_id IS NULL OR officer_id IS NOT NULL")
        )


def _add_visits() -> None:
    with op.batch_alter_table("visits") as visits:
        visits.add_column(sa.Column("companion_of", sa.Uuid()))
        visits.create_foreign_key(
            "fk_visits_companion_of_visits", "visits", ["companion_of"], ["id"]
        )
        visits.create_index(
            "ix_visits_companion_of",
            ["companion_of"],
            sqlite_where=_COMPANION,
            postgresql_where=_COMPANION,
        )
    op.create_table(
        "visit_answers",
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("question", sa.String(length=30), nullable=False),
        sa.Column("answer", sa.String(length=240), nullable=False),
        sa.CheckConstraint("answer <> ''", name="ck_visit_answers_answer_given"),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name="fk_visit_answers_visit_id_visits"
        ),
        sa.PrimaryKeyConstraint("visit_id", "question", name="pk_visit_answers"),
    )


def _add_stays() -> None:
    op.create_table(
        "room_stays",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("computer_id", sa.Uuid(), nullable=False),
        sa.Column("claimed_at", UtcDateTime(), nullable=False),
        sa.Column("claim_until", UtcDateTime()),
        sa.Column("seated_at", UtcDateTime()),
        sa.Column("identity_shown_at", UtcDateTime()),
        sa.Column("identity_shown_to", sa.Uuid()),
        sa.Column("phone_tail", sa.LargeBinary()),
        sa.Column("wrong_tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("ended_at", UtcDateTime()),
        sa.Column("ending", sa.String(length=12)),
        sa.CheckConstraint(
            "ending IN ('signed_out', 'released', 'automatic', 'lapsed')",
            name="ck_room_stays_ending",
        ),
        sa.CheckConstraint("(ending IS NULL) = (ended_at IS NULL)", name="ck_room_stays_ended"),
        sa.CheckConstraint(
            "seated_at IS NOT NULL OR claim_until IS NOT NULL", name="ck_room_stays_claimed"
        ),
        sa.CheckConstraint(
            "ended_at IS NULL OR phone_tail IS NULL", name="ck_room_stays_tail_forgotten"
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name="fk_room_stays_visit_id_visits"),
        sa.ForeignKeyConstraint(
            ["computer_id"], ["computers.id"], name="fk_room_stays_computer_id_computers"
        ),
        sa.ForeignKeyConstraint(
            ["identity_shown_to"], ["officers.id"], name="fk_room_stays_identity_shown_to_officers"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_room_stays"),
    )
    op.create_index("ix_room_stays_visit_id", "room_stays", ["visit_id"])
    op.create_index("ix_room_stays_computer_ended", "room_stays", ["computer_id", "ended_at"])
    op.create_index("ix_room_stays_ending_ended", "room_stays", ["ending", "ended_at"])
    op.create_index("ix_room_stays_claimed_at", "room_stays", ["claimed_at"])
    _add_index_of_open("uq_room_stays_one_per_computer", "room_stays", "computer_id")
    _add_index_of_open("uq_room_stays_one_per_visit", "room_stays", "visit_id")


def _add_assistances() -> None:
    op.create_table(
        "assistances",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("begun_at", UtcDateTime()),
        sa.Column("officer_id", sa.Uuid()),
        sa.Column("ended_at", UtcDateTime()),
        sa.CheckConstraint(
            "(begun_at IS NULL) = (officer_id IS NULL)", name="ck_assistances_begun_by"
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name="fk_assistances_visit_id_visits"),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_assistances_officer_id_officers"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_assistances"),
    )
    op.create_index("ix_assistances_visit_id", "assistances", ["visit_id"])
    _add_index_of_open("uq_assistances_one_per_visit", "assistances", "visit_id")


def _add_workstations() -> None:
    op.create_table(
        "workstations",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.Column("wrong_pins", sa.Integer(), server_default="0", nullable=False),
        sa.Column("pin_locked_until", UtcDateTime()),
        sa.Column("screen", sa.String(length=80), server_default="", nullable=False),
        sa.CheckConstraint("kind IN ('kiosk', 'counter', 'board')", name="ck_workstations_kind"),
        sa.PrimaryKeyConstraint("name", name="pk_workstations"),
    )
    op.create_table(
        "leases",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("holder", sa.Uuid(), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_leases"),
    )
    op.create_table(
        "alerts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("workstation", sa.String(length=60), nullable=False),
        sa.Column("about", sa.Uuid()),
        sa.Column("details", sa.String(length=240), server_default="", nullable=False),
        sa.Column("raised_at", UtcDateTime(), nullable=False),
        sa.Column("taken_at", UtcDateTime()),
        sa.Column("taken_by", sa.Uuid()),
        sa.Column("closed_at", UtcDateTime()),
        sa.CheckConstraint(
            "kind IN ('printer', 'help', 'sign_out', 'assistance')", name="ck_alerts_kind"
        ),
        sa.CheckConstraint("(taken_at IS NULL) = (taken_by IS NULL)", name="ck_alerts_taken_by"),
        sa.ForeignKeyConstraint(["taken_by"], ["officers.id"], name="fk_alerts_taken_by_officers"),
        sa.PrimaryKeyConstraint("id", name="pk_alerts"),
    )
    op.create_index("ix_alerts_raised_at", "alerts", ["raised_at"])
    still_open = sa.text("closed_at IS NULL")
    op.create_index(
        "ix_alerts_open",
        "alerts",
        ["raised_at"],
        sqlite_where=still_open,
        postgresql_where=still_open,
    )


def _add_index_of_open(name: str, table: str, column: str) -> None:
    op.create_index(name, table, [column], unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN)
