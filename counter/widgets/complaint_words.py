"""How a complaint stands, in words: its deadline, its state, its row in a list."""

from zoneinfo import ZoneInfo

from counter.widgets.record_table import Cell, Record
from shared.complaints import (
    Channel,
    ComplaintRow,
    ComplaintState,
    ComplaintStatus,
    channel_words,
    kind_words,
    state_words,
)
from shared.wording import format_clock, format_date, format_plain_date, format_short_date

_SOON = 2
"""Working days before the deadline from which a complaint stands out."""


def deadline_words(days_left: int) -> str:
    """How long an answer may still take, in working days."""
    if days_left < 0:
        return f"lewat {-days_left} hari kerja"
    if days_left == 0:
        return "hari ini"
    return "1 hari kerja" if days_left == 1 else f"{days_left} hari kerja"


def tone_of(row: ComplaintRow) -> str:
    """How loud a complaint's deadline is."""
    if row.days_left is None:
        return "quiet"
    if row.days_left < 0:
        return "blocks"
    return "warns" if row.days_left <= _SOON else ""


def record_of(row: ComplaintRow) -> Record:
    """A complaint as a row of the list."""
    stands = state_words(row.state) if row.days_left is None else deadline_words(row.days_left)
    is_free = not row.owner and row.state is ComplaintState.RECEIVED
    return Record(
        row.id,
        (
            Cell(row.number),
            Cell(stands, (row.days_left is None, row.due_on), tone_of(row)),
            Cell(kind_words(row.kind)),
            Cell(row.begins),
            Cell("Belum ada", tone="warns") if is_free else Cell(row.owner),
        ),
    )


def standing_words(row: ComplaintRow) -> str:
    """State and deadline of one complaint, in full."""
    until = format_date(row.due_on)
    if row.days_left is None:
        return state_words(row.state)
    left = deadline_words(row.days_left)
    left = left if row.days_left <= 0 else f"{left} lagi"
    return f"{state_words(row.state)}, jawab paling lambat {until} ({left})"


def arrival_words(row: ComplaintRow, workstation: str, officer: str, zone: ZoneInfo) -> str:
    """When and how a complaint came in, and who wrote it down."""
    day = format_short_date(row.received_at.astimezone(zone).date())
    when = f"{day}, {format_clock(row.received_at, zone)}"
    where = workstation if row.channel is Channel.KIOSK else officer
    return f"{when}, {channel_words(row.channel).lower()} ({where})"


def told_status(status: ComplaintStatus) -> str:
    """What an officer may tell the holder of a code, in a sentence or two."""
    kind = kind_words(status.kind)
    said = f"{kind} {status.number}: {state_words(status.state).lower()}."
    if status.answer:
        return f"{said} Jawaban: {status.answer}"
    if status.is_late:
        return f"{said} Tenggat jawaban {format_plain_date(status.due_on)} sudah lewat."
    return f"{said} Dijawab paling lambat {format_date(status.due_on)}."
