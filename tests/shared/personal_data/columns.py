"""Every column that may hold words, numbers or sealed data, and which of them are nobody's."""

from collections.abc import Iterator

from sqlalchemy import JSON, Column, LargeBinary, String

from db.base import Base

_CODES = """
alerts.kind complaints.channel complaints.classification complaints.kind complaints.service
complaints.state data_requests.kind journal.action print_jobs.kind print_jobs.state
request_escalations.source request_escalations.target request_escalations.via
request_milestones.milestone request_papers.document request_papers.marks requests.channel
requests.catalogue_version requests.service requests.state room_stays.ending slips.kind
ticket_legs.service ticket_plans.service ticket_steps.action tickets.prefix tickets.service
tickets.state training_participants.channel training_participants.state training_sessions.mode
training_sessions.state verification_cases.service verification_cases.state
verifications.applicant_type verifications.catalogue_version verifications.outcome
verified_documents.document verified_documents.marks verified_documents.not_applicable
visit_answers.question visit_corrections.field visitors.identity_kind visits.applicant_type
visits.audience visits.catalogue_version visits.service
"""
_GIVEN = """
complaints.code complaints.number data_requests.number number_series.* print_jobs.title
requests.code requests.number slips.code slips.number tickets.code training_participants.code
"""
_STATIONS = """
alerts.workstation complaints.workstation journal.workstation leases.* print_jobs.workstation
visits.workstation workstations.*
"""
_STAFF = "counter_pauses.* counter_sessions.* officer_roles.* officers.* sign_in_failures.*"
_OFFICE = """
catalogue_versions.* closures.* computers.* counter_services.* counters.* day_ends.* holidays.*
hours_overlays.* office.* phrases.* privacy_notices.* retention_runs.* service_targets.* settings.*
"""
_CLASSES = """
training_sessions.letter training_sessions.link training_sessions.place training_sessions.title
training_trainers.*
"""
NOBODYS = {
    "codes of the catalogue and of the program": _CODES,
    "numbers and codes that the office gives": _GIVEN,
    "which workstation it was": _STATIONS,
    "the staff": _STAFF,
    "the office's own facts, choices and figures": _OFFICE,
    "what class it was, and who taught": _CLASSES,
    "scores, linked to nobody or to an erased name": (
        "survey_answers.* training_evaluations.scores"
    ),
    "counts, and a reason that may not name the person": (
        "data_requests.counts data_requests.reason"
    ),
    "a file's digest, of which nothing can be read": "request_files.sha256",
    "what the printer reported": "print_jobs.error",
    "a keyed hash of an open stay, whose visitor is not erased; gone with the stay": (
        "room_stays.phone_tail"
    ),
}
"""Columns in which nobody's data stands, by why."""

NOT_COPIED = {
    "keyed hashes of numbers that are copied": """
        complaints.contact_index providers.nib_index providers.npwp_index requests.contact_index
        training_participants.contact_index visitors.identity_index visitors.phone_index
    """,
    "spelled for comparing, of what is copied": (
        "training_participants.person_key verifications.proxy_letter_key"
    ),
    "the same of the provider as in the verification": (
        "providers.official_name providers.nib_sealed providers.npwp_sealed"
    ),
    "papers with what is copied on them": "print_jobs.content slips.content",
    "for undoing: notes as the ticket or the journal has them": (
        "ticket_steps.before ticket_steps.after"
    ),
    "read out of the journal's details": "journal.reason",
}
"""Columns that erasing covers and a person's copy does not have, by why."""


def columns() -> Iterator[tuple[str, Column[object]]]:
    """Every column of text, JSON or bytes, by its table's and its own name."""
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, String | JSON | LargeBinary):
                yield f"{table.name}.{column.name}", column


def nobodys() -> frozenset[str]:
    """The names listed above, `table.*` standing for each column of a table."""
    return frozenset(name for listed in NOBODYS.values() for name in listed.split())


def copied() -> frozenset[str]:
    """The columns of which all that erasing covers stands in the person's copy."""
    left_out = {name for listed in NOT_COPIED.values() for name in listed.split()}
    return frozenset(somebodys().keys() - left_out)


def somebodys() -> dict[str, Column[object]]:
    """The columns that may hold a person's data."""
    listed = nobodys()
    return {
        name: column
        for name, column in columns()
        if name not in listed and f"{column.table.name}.*" not in listed
    }
