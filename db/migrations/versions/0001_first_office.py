"""The first office: every table of the front office.

Generated from the models, then kept by hand: a landed migration is never edited again.
"""

import sqlalchemy as sa
from alembic import op

from db.types import UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ANNOUNCE_CHANGES = """
CREATE FUNCTION announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NOTIFY loket_changes;
    RETURN NULL;
END $$;
CREATE TRIGGER journal_announces_change AFTER INSERT ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
"""


def upgrade() -> None:
    """Make every table; on Postgres, have the journal announce each commit."""
    op.create_table(
        "catalogue_versions",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("loaded_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_catalogue_versions"),
    )
    op.create_table(
        "closures",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("services", sa.JSON(), nullable=False),
        sa.CheckConstraint("ends_at > starts_at", name="ck_closures_ends_later"),
        sa.PrimaryKeyConstraint("id", name="pk_closures"),
    )
    op.create_index("ix_closures_ends_at", "closures", ["ends_at"], unique=False)

    op.create_table(
        "computers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.CheckConstraint("number > 0", name="ck_computers_number_positive"),
        sa.PrimaryKeyConstraint("id", name="pk_computers"),
        sa.UniqueConstraint("number", name="uq_computers_number"),
    )
    op.create_table(
        "counters",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.CheckConstraint("number > 0", name="ck_counters_number_positive"),
        sa.PrimaryKeyConstraint("id", name="pk_counters"),
        sa.UniqueConstraint("number", name="uq_counters_number"),
    )
    op.create_table(
        "holidays",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "collective_leave", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
        sa.Column("estimated", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_holidays"),
    )
    op.create_table(
        "hours_overlays",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("days", sa.JSON(), nullable=True),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Column("breaks", sa.JSON(), nullable=True),
        sa.CheckConstraint("closes > opens", name="ck_hours_overlays_closes_later"),
        sa.CheckConstraint("last_day >= first_day", name="ck_hours_overlays_ends_later"),
        sa.PrimaryKeyConstraint("id", name="pk_hours_overlays"),
    )
    op.create_index(
        "ix_hours_overlays_days", "hours_overlays", ["last_day", "first_day"], unique=False
    )

    op.create_table(
        "number_series",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("period", sa.String(length=10), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint("last > 0", name="ck_number_series_counts_up"),
        sa.PrimaryKeyConstraint("name", "period", name="pk_number_series"),
    )
    op.create_table(
        "office",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("key_fingerprint", sa.String(length=64), nullable=False),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("id = 1", name="ck_office_only_one"),
        sa.PrimaryKeyConstraint("id", name="pk_office"),
    )
    op.create_table(
        "officers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("username", sa.String(length=40), nullable=False),
        sa.Column("full_name", sa.String(length=120), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("failed_at", UtcDateTime(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("full_name <> ''", name="ck_officers_full_name_given"),
        sa.CheckConstraint("username <> ''", name="ck_officers_username_given"),
        sa.PrimaryKeyConstraint("id", name="pk_officers"),
        sa.UniqueConstraint("username", name="uq_officers_username"),
    )
    op.create_table(
        "print_jobs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("workstation", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=60), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("copy", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("error", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("finished_at", UtcDateTime(), nullable=True),
        sa.CheckConstraint("kind IN ('ticket', 'slip')", name="ck_print_jobs_kind"),
        sa.CheckConstraint(
            "state IN ('queued', 'printing', 'printed', 'failed')", name="ck_print_jobs_state"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_print_jobs"),
    )
    op.create_index(
        "ix_print_jobs_pending",
        "print_jobs",
        ["workstation", "created_at"],
        unique=False,
        sqlite_where=sa.text("state IN ('queued', 'printing')"),
        postgresql_where=sa.text("state IN ('queued', 'printing')"),
    )
    op.create_index("ix_print_jobs_subject_id", "print_jobs", ["subject_id"], unique=False)

    op.create_table(
        "providers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("official_name", sa.String(length=200), nullable=False),
        sa.Column("npwp_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("npwp_index", sa.LargeBinary(), nullable=True),
        sa.Column("nib_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("nib_index", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_providers"),
    )
    op.create_index("ix_providers_nib_index", "providers", ["nib_index"], unique=False)
    op.create_index("ix_providers_npwp_index", "providers", ["npwp_index"], unique=False)

    op.create_table(
        "settings",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_settings"),
    )
    op.create_table(
        "visitors",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("organisation", sa.String(length=120), nullable=False),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("phone_index", sa.LargeBinary(), nullable=True),
        sa.Column("identity_kind", sa.String(length=10), nullable=True),
        sa.Column("identity_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("identity_index", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("identity_kind IN ('ktp', 'nip')", name="ck_visitors_identity_kind"),
        sa.CheckConstraint("name <> ''", name="ck_visitors_name_given"),
        sa.PrimaryKeyConstraint("id", name="pk_visitors"),
    )
    op.create_index("ix_visitors_identity_index", "visitors", ["identity_index"], unique=False)
    op.create_index("ix_visitors_phone_index", "visitors", ["phone_index"], unique=False)

    op.create_table(
        "counter_services",
        sa.Column("counter_id", sa.Uuid(), nullable=False),
        sa.Column("service", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(
            ["counter_id"], ["counters.id"], name="fk_counter_services_counter_id_counters"
        ),
        sa.PrimaryKeyConstraint("counter_id", "service", name="pk_counter_services"),
    )
    op.create_table(
        "counter_sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("counter_id", sa.Uuid(), nullable=False),
        sa.Column("workstation", sa.String(length=60), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["counter_id"], ["counters.id"], name="fk_counter_sessions_counter_id_counters"
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_counter_sessions_officer_id_officers"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_counter_sessions"),
    )
    op.create_index(
        "uq_counter_sessions_counter",
        "counter_sessions",
        ["counter_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(
        "uq_counter_sessions_officer",
        "counter_sessions",
        ["officer_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )

    op.create_table(
        "officer_roles",
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.CheckConstraint(
            "role IN ('verifier', 'helpdesk', 'front_office', 'supervisor')",
            name="ck_officer_roles_role",
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_officer_roles_officer_id_officers"
        ),
        sa.PrimaryKeyConstraint("officer_id", "role", name="pk_officer_roles"),
    )
    op.create_table(
        "verification_cases",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("service", sa.String(length=10), nullable=False),
        sa.Column("provider_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.CheckConstraint(
            "(state = 'open') = (closed_at IS NULL)", name="ck_verification_cases_closed"
        ),
        sa.CheckConstraint(
            "state IN ('open', 'approved', 'rejected')", name="ck_verification_cases_state"
        ),
        sa.ForeignKeyConstraint(
            ["provider_id"], ["providers.id"], name="fk_verification_cases_provider_id_providers"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_verification_cases"),
    )
    op.create_index(
        "ix_verification_cases_provider_id", "verification_cases", ["provider_id"], unique=False
    )

    op.create_table(
        "visits",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visitor_id", sa.Uuid(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("arrived_at", UtcDateTime(), nullable=False),
        sa.Column("audience", sa.String(length=20), nullable=False),
        sa.Column("service", sa.String(length=10), nullable=True),
        sa.Column("applicant_type", sa.String(length=40), nullable=True),
        sa.Column("is_director", sa.Boolean(), nullable=True),
        sa.Column("registered_online", sa.Boolean(), nullable=True),
        sa.Column("priority", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("purpose", sa.String(length=240), server_default="", nullable=False),
        sa.Column("host", sa.String(length=120), server_default="", nullable=False),
        sa.Column("catalogue_version", sa.String(length=40), nullable=False),
        sa.Column("workstation", sa.String(length=60), nullable=False),
        sa.Column("signed_in_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("service IS NOT NULL OR purpose <> ''", name="ck_visits_purpose_given"),
        sa.ForeignKeyConstraint(
            ["catalogue_version"],
            ["catalogue_versions.id"],
            name="fk_visits_catalogue_version_catalogue_versions",
        ),
        sa.ForeignKeyConstraint(
            ["signed_in_by"], ["officers.id"], name="fk_visits_signed_in_by_officers"
        ),
        sa.ForeignKeyConstraint(
            ["visitor_id"], ["visitors.id"], name="fk_visits_visitor_id_visitors"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_visits"),
    )
    op.create_index("ix_visits_day", "visits", ["service_day", "arrived_at"], unique=False)
    op.create_index("ix_visits_visitor_id", "visits", ["visitor_id"], unique=False)

    op.create_table(
        "journal",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=True),
        sa.Column("workstation", sa.String(length=60), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("visit_id", sa.Uuid(), nullable=True),
        sa.Column("request_key", sa.Uuid(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_journal_officer_id_officers"
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name="fk_journal_visit_id_visits"),
        sa.PrimaryKeyConstraint("number", name="pk_journal"),
        sa.UniqueConstraint("request_key", name="uq_journal_request_key"),
    )
    op.create_index("ix_journal_subject_id", "journal", ["subject_id"], unique=False)
    op.create_index("ix_journal_visit_id", "journal", ["visit_id"], unique=False)

    op.create_table(
        "tickets",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("service", sa.String(length=10), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("prefix", sa.String(length=2), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("priority", sa.Boolean(), nullable=False),
        sa.Column("issued_at", UtcDateTime(), nullable=False),
        sa.Column("called_at", UtcDateTime(), nullable=True),
        sa.Column("serving_since", UtcDateTime(), nullable=True),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("calls", sa.Integer(), server_default="0", nullable=False),
        sa.Column("counter_id", sa.Uuid(), nullable=True),
        sa.Column("officer_id", sa.Uuid(), nullable=True),
        sa.Column("after_hours", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("note", sa.String(length=240), server_default="", nullable=False),
        sa.CheckConstraint(
            "(state IN ('done', 'no_show', 'cancelled')) = (ended_at IS NOT NULL)",
            name="ck_tickets_ended",
        ),
        sa.CheckConstraint(
            "state <> 'serving' OR serving_since IS NOT NULL", name="ck_tickets_serving_since"
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'called', 'serving', 'held', 'done', 'no_show', 'cancelled')",
            name="ck_tickets_state",
        ),
        sa.CheckConstraint(
            "state NOT IN ('called', 'serving') OR (counter_id IS NOT NULL AND officer_id IS NOT NULL AND called_at IS NOT NULL)",
            name="ck_tickets_called_somewhere",
        ),
        sa.CheckConstraint("number > 0", name="ck_tickets_number_positive"),
        sa.ForeignKeyConstraint(
            ["counter_id"], ["counters.id"], name="fk_tickets_counter_id_counters"
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_tickets_officer_id_officers"
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name="fk_tickets_visit_id_visits"),
        sa.PrimaryKeyConstraint("id", name="pk_tickets"),
        sa.UniqueConstraint("code", name="uq_tickets_code"),
        sa.UniqueConstraint(
            "service_day", "prefix", "number", name="uq_tickets_service_day_prefix_number"
        ),
        sa.UniqueConstraint("visit_id", name="uq_tickets_visit_id"),
    )
    op.create_index("ix_tickets_day_state", "tickets", ["service_day", "state"], unique=False)
    op.create_index(
        "ix_tickets_waiting",
        "tickets",
        ["service_day", "prefix", "issued_at"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index(
        "uq_tickets_one_per_counter",
        "tickets",
        ["counter_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('called', 'serving')"),
        postgresql_where=sa.text("state IN ('called', 'serving')"),
    )

    op.create_table(
        "ticket_calls",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("counter_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("called_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["counter_id"], ["counters.id"], name="fk_ticket_calls_counter_id_counters"
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_ticket_calls_officer_id_officers"
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name="fk_ticket_calls_ticket_id_tickets"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_ticket_calls"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_ticket_calls_day", "ticket_calls", ["service_day", "id"], unique=False)
    op.create_index("ix_ticket_calls_ticket_id", "ticket_calls", ["ticket_id"], unique=False)

    op.create_table(
        "verifications",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("visit_no", sa.Integer(), nullable=False),
        sa.Column("catalogue_version", sa.String(length=40), nullable=False),
        sa.Column("applicant_type", sa.String(length=40), nullable=False),
        sa.Column("is_director", sa.Boolean(), nullable=False),
        sa.Column("official_name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("npwp_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("nib_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("bearer_name", sa.String(length=120), server_default="", nullable=False),
        sa.Column("conforms", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("concluded_at", UtcDateTime(), nullable=True),
        sa.Column("outcome", sa.String(length=10), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "outcome <> 'approved' OR conforms", name="ck_verifications_approval_conforms"
        ),
        sa.CheckConstraint(
            "outcome <> 'rejected' OR reason <> ''", name="ck_verifications_rejection_reason"
        ),
        sa.CheckConstraint(
            "outcome IN ('approved', 'incomplete', 'rejected')", name="ck_verifications_outcome"
        ),
        sa.CheckConstraint(
            "(outcome IS NULL) = (concluded_at IS NULL)", name="ck_verifications_concluded"
        ),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["verification_cases.id"],
            name="fk_verifications_case_id_verification_cases",
        ),
        sa.ForeignKeyConstraint(
            ["catalogue_version"],
            ["catalogue_versions.id"],
            name="fk_verifications_catalogue_version_catalogue_versions",
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_verifications_officer_id_officers"
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name="fk_verifications_ticket_id_tickets"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_verifications"),
        sa.UniqueConstraint("ticket_id", name="uq_verifications_ticket_id"),
    )
    op.create_index("ix_verifications_case_id", "verifications", ["case_id"], unique=False)
    op.create_index(
        "uq_verifications_one_open_per_case",
        "verifications",
        ["case_id"],
        unique=True,
        sqlite_where=sa.text("concluded_at IS NULL"),
        postgresql_where=sa.text("concluded_at IS NULL"),
    )

    op.create_table(
        "slips",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("verification_id", sa.Uuid(), nullable=False),
        sa.Column("issued_at", UtcDateTime(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.CheckConstraint("kind IN ('approved', 'incomplete', 'rejected')", name="ck_slips_kind"),
        sa.ForeignKeyConstraint(
            ["verification_id"], ["verifications.id"], name="fk_slips_verification_id_verifications"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_slips"),
        sa.UniqueConstraint("code", name="uq_slips_code"),
        sa.UniqueConstraint("number", name="uq_slips_number"),
        sa.UniqueConstraint("verification_id", name="uq_slips_verification_id"),
    )
    op.create_table(
        "verified_documents",
        sa.Column("verification_id", sa.Uuid(), nullable=False),
        sa.Column("document", sa.String(length=60), nullable=False),
        sa.Column("marks", sa.JSON(), nullable=False),
        sa.Column("not_applicable", sa.JSON(), nullable=False),
        sa.Column("declared_absent", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("settled_earlier", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("note", sa.String(length=240), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["verification_id"],
            ["verifications.id"],
            name="fk_verified_documents_verification_id_verifications",
        ),
        sa.PrimaryKeyConstraint("verification_id", "document", name="pk_verified_documents"),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute(ANNOUNCE_CHANGES)
