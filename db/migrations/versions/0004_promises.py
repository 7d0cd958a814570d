"""Requests, training, complaints, the satisfaction survey, dated targets and personal data."""

import sqlalchemy as sa
from alembic import op

from db.types import UtcDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_PENDING = sa.text("closed_at IS NULL")
_RUNS = sa.text("ended_at IS NULL")
_REGULAR = sa.text("mode = 'reguler' AND state <> 'cancelled'")
_LISTED = sa.text("state <> 'cancelled'")


def upgrade() -> None:
    """Add the new tables, then alter what stands."""
    _add_personal_data()
    _add_requests()
    _add_request_spans()
    _add_request_papers()
    _add_request_escalations()
    _add_request_milestones()
    _add_request_files()
    _add_request_notes()
    _add_training_sessions()
    _add_training_trainers()
    _add_training_participants()
    _add_training_evaluations()
    _add_complaints()
    _add_complaint_notes()
    _add_survey()
    _add_targets()
    _tell_visitors()


def _tell_visitors() -> None:
    with op.batch_alter_table("visits") as visits:
        visits.add_column(sa.Column("notice_version", sa.Integer()))
        visits.create_foreign_key(
            "fk_visits_notice_version_privacy_notices",
            "privacy_notices",
            ["notice_version"],
            ["version"],
        )
    with op.batch_alter_table("visitors") as visitors:
        visitors.add_column(sa.Column("anonymised_at", UtcDateTime()))


def _add_personal_data() -> None:
    op.create_table(
        "privacy_notices",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("shown_since", UtcDateTime(), nullable=False),
        sa.CheckConstraint("text <> ''", name="ck_privacy_notices_text_given"),
        sa.CheckConstraint("version > 0", name="ck_privacy_notices_version_positive"),
        sa.PrimaryKeyConstraint("version", name="pk_privacy_notices"),
    )
    op.create_table(
        "data_requests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(length=240), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('read', 'correct', 'export', 'erase', 'unmask')", name="ck_data_requests_kind"
        ),
        sa.CheckConstraint("reason <> ''", name="ck_data_requests_reason_given"),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_data_requests_officer_id_officers"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_data_requests"),
        sa.UniqueConstraint("number", name="uq_data_requests_number"),
    )
    op.create_index("ix_data_requests_made", "data_requests", ["made_at"])
    op.create_table(
        "retention_runs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ran_at", UtcDateTime(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_retention_runs"),
    )
    op.create_index("ix_retention_runs_ran_at", "retention_runs", ["ran_at"])


def _add_requests() -> None:
    op.create_table(
        "requests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("service", sa.String(length=10), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=True),
        sa.Column("requester", sa.String(length=120), nullable=False),
        sa.Column("organisation", sa.String(length=120), nullable=False),
        sa.Column("contact_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("contact_index", sa.LargeBinary(), nullable=True),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("received_by", sa.Uuid(), nullable=False),
        sa.Column("complete_at", UtcDateTime(), nullable=True),
        sa.Column("upload_limit", UtcDateTime(), nullable=True),
        sa.Column("due_at", UtcDateTime(), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("lacking", sa.String(length=500), server_default="", nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("outcome_note", sa.Text(), server_default="", nullable=False),
        sa.Column("product", sa.String(length=240), server_default="", nullable=False),
        sa.Column("handed_over_to", sa.String(length=120), server_default="", nullable=False),
        sa.Column("handed_over_at", UtcDateTime(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("catalogue_version", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "(state IN ('done', 'rejected', 'withdrawn')) = (closed_at IS NOT NULL)",
            name="ck_requests_closed",
        ),
        sa.CheckConstraint(
            "channel IN ('walk_in', 'whatsapp', 'phone', 'email', 'lpse_support')",
            name="ck_requests_channel",
        ),
        sa.CheckConstraint("requester <> ''", name="ck_requests_requester_given"),
        sa.CheckConstraint(
            "state <> 'incomplete' OR lacking <> ''", name="ck_requests_lacking_named"
        ),
        sa.CheckConstraint(
            "state <> 'rejected' OR outcome_note <> ''", name="ck_requests_refusal_reason"
        ),
        sa.CheckConstraint(
            "state IN ('open', 'incomplete', 'escalated', 'done', 'rejected', 'withdrawn')",
            name="ck_requests_state",
        ),
        sa.ForeignKeyConstraint(
            ["catalogue_version"],
            ["catalogue_versions.id"],
            name="fk_requests_catalogue_version_catalogue_versions",
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_requests_officer_id_officers"
        ),
        sa.ForeignKeyConstraint(
            ["received_by"], ["officers.id"], name="fk_requests_received_by_officers"
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name="fk_requests_visit_id_visits"),
        sa.PrimaryKeyConstraint("id", name="pk_requests"),
        sa.UniqueConstraint("code", name="uq_requests_code"),
        sa.UniqueConstraint("number", name="uq_requests_number"),
        sa.UniqueConstraint("visit_id", "service", name="uq_requests_visit_id_service"),
    )
    op.create_index("ix_requests_contact_index", "requests", ["contact_index"])
    op.create_index("ix_requests_names", "requests", ["id", "requester", "organisation"])
    op.create_index(
        "ix_requests_pending",
        "requests",
        ["due_at", "received_at"],
        sqlite_where=_PENDING,
        postgresql_where=_PENDING,
    )
    op.create_index("ix_requests_received", "requests", ["received_at", "service"])


def _add_request_spans() -> None:
    op.create_table(
        "request_spans",
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.CheckConstraint("ended_at >= started_at", name="ck_request_spans_ends_later"),
        sa.ForeignKeyConstraint(
            ["request_id"], ["requests.id"], name="fk_request_spans_request_id_requests"
        ),
        sa.PrimaryKeyConstraint("request_id", "position", name="pk_request_spans"),
    )
    op.create_index(
        "uq_request_spans_one_running",
        "request_spans",
        ["request_id"],
        unique=True,
        sqlite_where=_RUNS,
        postgresql_where=_RUNS,
    )


def _add_request_papers() -> None:
    op.create_table(
        "request_papers",
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("document", sa.String(length=60), nullable=False),
        sa.Column("marks", sa.JSON(), nullable=False),
        sa.Column("note", sa.String(length=240), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["requests.id"], name="fk_request_papers_request_id_requests"
        ),
        sa.PrimaryKeyConstraint("request_id", "document", name="pk_request_papers"),
    )


def _add_request_escalations() -> None:
    op.create_table(
        "request_escalations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=30), nullable=False),
        sa.Column("target", sa.String(length=30), nullable=False),
        sa.Column("via", sa.String(length=30), server_default="", nullable=False),
        sa.Column("escalated_at", UtcDateTime(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.String(length=80), server_default="", nullable=False),
        sa.Column("note", sa.String(length=500), server_default="", nullable=False),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        sa.Column("answer", sa.String(length=500), server_default="", nullable=False),
        sa.CheckConstraint(
            "answered_at >= escalated_at", name="ck_request_escalations_answered_later"
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_request_escalations_officer_id_officers"
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["requests.id"], name="fk_request_escalations_request_id_requests"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_request_escalations"),
        sa.UniqueConstraint(
            "request_id", "position", name="uq_request_escalations_request_id_position"
        ),
    )


def _add_request_milestones() -> None:
    op.create_table(
        "request_milestones",
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("milestone", sa.String(length=20), nullable=False),
        sa.Column("reached_at", UtcDateTime(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.String(length=80), server_default="", nullable=False),
        sa.CheckConstraint(
            "milestone IN ('ticket', 'report')", name="ck_request_milestones_milestone"
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_request_milestones_officer_id_officers"
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["requests.id"], name="fk_request_milestones_request_id_requests"
        ),
        sa.PrimaryKeyConstraint("request_id", "milestone", name="pk_request_milestones"),
    )


def _add_request_files() -> None:
    op.create_table(
        "request_files",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=240), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("medium", sa.String(length=60), server_default="", nullable=False),
        sa.Column("noted_at", UtcDateTime(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name="ck_request_files_sha256"),
        sa.CheckConstraint("size >= 0", name="ck_request_files_size"),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_request_files_officer_id_officers"
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["requests.id"], name="fk_request_files_request_id_requests"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_request_files"),
    )
    op.create_index("ix_request_files_request_id", "request_files", ["request_id"])


def _add_request_notes() -> None:
    op.create_table(
        "request_notes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("text", sa.String(length=500), nullable=False),
        sa.CheckConstraint("text <> ''", name="ck_request_notes_text_given"),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_request_notes_officer_id_officers"
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["requests.id"], name="fk_request_notes_request_id_requests"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_request_notes"),
    )
    op.create_index("ix_request_notes_request_id", "request_notes", ["request_id"])


def _add_training_sessions() -> None:
    op.create_table(
        "training_sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("mode", sa.String(length=10), nullable=False),
        sa.Column("title", sa.String(length=160), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("letter", sa.String(length=80), server_default="", nullable=False),
        sa.Column("requested_by", sa.String(length=120), server_default="", nullable=False),
        sa.Column("link", sa.String(length=300), server_default="", nullable=False),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=240), server_default="", nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "mode <> 'terjadwal' OR letter <> ''", name="ck_training_sessions_letter_given"
        ),
        sa.CheckConstraint(
            "mode IN ('terjadwal', 'berjalan', 'reguler')", name="ck_training_sessions_mode"
        ),
        sa.CheckConstraint(
            "state <> 'cancelled' OR reason <> ''", name="ck_training_sessions_reason_given"
        ),
        sa.CheckConstraint(
            "state IN ('planned', 'held', 'cancelled')", name="ck_training_sessions_state"
        ),
        sa.CheckConstraint("capacity > 0", name="ck_training_sessions_capacity"),
        sa.CheckConstraint("ends_at > starts_at", name="ck_training_sessions_ends_later"),
        sa.ForeignKeyConstraint(
            ["created_by"], ["officers.id"], name="fk_training_sessions_created_by_officers"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_training_sessions"),
    )
    op.create_index("ix_training_sessions_starts_at", "training_sessions", ["starts_at"])
    op.create_index(
        "uq_training_sessions_regular",
        "training_sessions",
        ["starts_at"],
        unique=True,
        sqlite_where=_REGULAR,
        postgresql_where=_REGULAR,
    )


def _add_training_trainers() -> None:
    op.create_table(
        "training_trainers",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["training_sessions.id"],
            name="fk_training_trainers_session_id_training_sessions",
        ),
        sa.PrimaryKeyConstraint("session_id", "name", name="pk_training_trainers"),
    )


def _add_training_participants() -> None:
    op.create_table(
        "training_participants",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=True),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("organisation", sa.String(length=120), nullable=False),
        sa.Column("person_key", sa.String(length=64), nullable=False),
        sa.Column("contact_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("contact_index", sa.LargeBinary(), nullable=True),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("registered_at", UtcDateTime(), nullable=False),
        sa.Column("attended_at", UtcDateTime(), nullable=True),
        sa.CheckConstraint(
            "attended_at IS NULL OR state <> 'cancelled'", name="ck_training_participants_attended"
        ),
        sa.CheckConstraint(
            "channel IN ('kiosk', 'counter', 'import')", name="ck_training_participants_channel"
        ),
        sa.CheckConstraint("name <> ''", name="ck_training_participants_name_given"),
        sa.CheckConstraint(
            "state IN ('registered', 'waiting', 'cancelled')", name="ck_training_participants_state"
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["training_sessions.id"],
            name="fk_training_participants_session_id_training_sessions",
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name="fk_training_participants_visit_id_visits"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_training_participants"),
        sa.UniqueConstraint("code", name="uq_training_participants_code"),
    )
    op.create_index(
        "ix_training_participants_contact_index", "training_participants", ["contact_index"]
    )
    op.create_index(
        "ix_training_participants_session", "training_participants", ["session_id", "registered_at"]
    )
    op.create_index("ix_training_participants_visit_id", "training_participants", ["visit_id"])
    op.create_index(
        "uq_training_participants_person",
        "training_participants",
        ["session_id", "person_key"],
        unique=True,
        sqlite_where=_LISTED,
        postgresql_where=_LISTED,
    )


def _add_training_evaluations() -> None:
    op.create_table(
        "training_evaluations",
        sa.Column("participant_id", sa.Uuid(), nullable=False),
        sa.Column("scores", sa.JSON(), nullable=False),
        sa.Column("remark", sa.String(length=500), server_default="", nullable=False),
        sa.Column("given_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["training_participants.id"],
            name="fk_training_evaluations_participant_id_training_participants",
        ),
        sa.PrimaryKeyConstraint("participant_id", name="pk_training_evaluations"),
    )


def _add_complaints() -> None:
    op.create_table(
        "complaints",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("classification", sa.String(length=20), nullable=False),
        sa.Column("channel", sa.String(length=12), nullable=False),
        sa.Column("service", sa.String(length=10), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("name", sa.String(length=120), server_default="", nullable=False),
        sa.Column("contact_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("contact_index", sa.LargeBinary(), nullable=True),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("received_by", sa.Uuid(), nullable=True),
        sa.Column("workstation", sa.String(length=60), nullable=False),
        sa.Column("working_days", sa.SmallInteger(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("answer", sa.Text(), server_default="", nullable=False),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("closing_note", sa.String(length=500), server_default="", nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("(answered_at IS NULL) = (answer = '')", name="ck_complaints_answered"),
        sa.CheckConstraint(
            "(state = 'closed') = (closed_at IS NOT NULL)", name="ck_complaints_closed"
        ),
        sa.CheckConstraint(
            "channel IN ('kiosk', 'box', 'walk_in', 'phone', 'whatsapp', 'email')",
            name="ck_complaints_channel",
        ),
        sa.CheckConstraint(
            "classification IN ('information', 'not_supervision', 'supervision')",
            name="ck_complaints_classification",
        ),
        sa.CheckConstraint(
            "kind IN ('complaint', 'suggestion', 'question')", name="ck_complaints_kind"
        ),
        sa.CheckConstraint(
            "state <> 'assigned' OR owner_id IS NOT NULL", name="ck_complaints_assigned"
        ),
        sa.CheckConstraint(
            "state IN ('received', 'assigned', 'answered', 'closed')", name="ck_complaints_state"
        ),
        sa.CheckConstraint("text <> ''", name="ck_complaints_text_given"),
        sa.CheckConstraint("working_days > 0", name="ck_complaints_working_days_positive"),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["officers.id"], name="fk_complaints_answered_by_officers"
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["officers.id"], name="fk_complaints_owner_id_officers"
        ),
        sa.ForeignKeyConstraint(
            ["received_by"], ["officers.id"], name="fk_complaints_received_by_officers"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_complaints"),
        sa.UniqueConstraint("code", name="uq_complaints_code"),
        sa.UniqueConstraint("number", name="uq_complaints_number"),
    )
    op.create_index("ix_complaints_contact_index", "complaints", ["contact_index"])
    op.create_index(
        "ix_complaints_open",
        "complaints",
        ["due_on"],
        sqlite_where=_PENDING,
        postgresql_where=_PENDING,
    )
    op.create_index("ix_complaints_received", "complaints", ["received_at"])


def _add_complaint_notes() -> None:
    op.create_table(
        "complaint_notes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("text <> ''", name="ck_complaint_notes_text_given"),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaints.id"], name="fk_complaint_notes_complaint_id_complaints"
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_complaint_notes_officer_id_officers"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_complaint_notes"),
    )
    op.create_index("ix_complaint_notes_complaint_id", "complaint_notes", ["complaint_id"])


def _add_survey() -> None:
    op.create_table(
        "survey_answers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("hour", sa.SmallInteger(), nullable=False),
        sa.Column("service", sa.String(length=10), nullable=True),
        sa.Column("u1", sa.SmallInteger(), nullable=False),
        sa.Column("u2", sa.SmallInteger(), nullable=False),
        sa.Column("u3", sa.SmallInteger(), nullable=False),
        sa.Column("u4", sa.SmallInteger(), nullable=False),
        sa.Column("u5", sa.SmallInteger(), nullable=False),
        sa.Column("u6", sa.SmallInteger(), nullable=False),
        sa.Column("u7", sa.SmallInteger(), nullable=False),
        sa.Column("u8", sa.SmallInteger(), nullable=False),
        sa.Column("u9", sa.SmallInteger(), nullable=False),
        sa.Column("sex", sa.String(length=10), server_default="", nullable=False),
        sa.Column("age", sa.String(length=10), server_default="", nullable=False),
        sa.Column("education", sa.String(length=20), server_default="", nullable=False),
        sa.Column("occupation", sa.String(length=20), server_default="", nullable=False),
        sa.CheckConstraint("hour BETWEEN 0 AND 23", name="ck_survey_answers_hour"),
        sa.CheckConstraint(
            "u1 BETWEEN 1 AND 4 AND u2 BETWEEN 1 AND 4 AND u3 BETWEEN 1 AND 4 AND u4 BETWEEN 1 AND 4 AND u5 BETWEEN 1 AND 4 AND u6 BETWEEN 1 AND 4 AND u7 BETWEEN 1 AND 4 AND u8 BETWEEN 1 AND 4 AND u9 BETWEEN 1 AND 4",
            name="ck_survey_answers_scored",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_survey_answers"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_survey_answers_given", "survey_answers", ["given_on", "service"])
    op.create_table(
        "surveyed_visits",
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name="fk_surveyed_visits_visit_id_visits"
        ),
        sa.PrimaryKeyConstraint("visit_id", name="pk_surveyed_visits"),
        sqlite_with_rowid=False,
    )


def _add_targets() -> None:
    op.create_table(
        "service_targets",
        sa.Column("service", sa.String(length=10), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.CheckConstraint("percent BETWEEN 0 AND 100", name="ck_service_targets_percent"),
        sa.PrimaryKeyConstraint("service", "from_day", name="pk_service_targets"),
    )
