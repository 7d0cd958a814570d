"""What the queue column lists: a counter's line as headings and rows of words."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from shared.queueing.views import CounterLine, QueueRow, TicketState, TicketView
from shared.wording import format_clock


class Place(StrEnum):
    """Where in the column a ticket stands."""

    HERE = "here"
    WAITING = "waiting"
    HELD = "held"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading between the groups of the column."""

    text: str


@dataclass(frozen=True, slots=True)
class TicketRow:
    """One ticket: its number, who, a line of explanation and a time on the right.

    `is_due` marks a visitor who was set aside and is expected back by now.
    """

    ticket_id: UUID
    place: Place
    label: str
    name: str
    detail: str
    aside: str
    priority: bool
    is_due: bool = False


ListRow = Heading | TicketRow


def list_rows(line: CounterLine, now: datetime, zone: ZoneInfo) -> tuple[ListRow, ...]:
    """Return the column from top to bottom: here, waiting in calling order, held, missed."""
    here = (line.current,) if line.current else ()
    waiting = tuple(
        _row(row.ticket, Place.WAITING, _why(row, now), _since(row.ticket.waiting_since, now))
        for row in line.waiting
    )
    held = tuple(_held_row(ticket, now, zone) for ticket in line.held)
    missed = tuple(_missed_row(ticket, zone) for ticket in line.missed)
    groups = (
        ("Di loket ini", tuple(_here_row(ticket, now) for ticket in here)),
        ("Menunggu", waiting),
        ("Ditunda", held),
        ("Tidak hadir", missed),
    )
    return tuple(row for title, rows in groups if rows for row in _group(title, rows))


def _group(title: str, rows: tuple[TicketRow, ...]) -> tuple[ListRow, ...]:
    counted = title if rows[0].place is Place.HERE else f"{title}  {len(rows)}"
    return (Heading(counted), *rows)


def _why(row: QueueRow, now: datetime) -> str:
    """Why a ticket stands there, after the time that is left for it if it is bound to one (D44)."""
    limits = [answer.moment for answer in row.ticket.answers if answer.moment]
    left = (time_left(limit, now).capitalize() for limit in limits)
    return " · ".join([*left, row.why, *_has_notes(row.ticket)])


def _has_notes(ticket: TicketView) -> tuple[str, ...]:
    """That an officer has left word, for whoever calls the visitor."""
    return ("ada catatan",) if ticket.notes or (ticket.legs and ticket.legs[-1].note) else ()


def time_left(limit: datetime, now: datetime) -> str:
    """Return how long it is until a deadline: "sisa 2 j 18 m"."""
    return f"sisa {short_duration(limit - now)}" if limit > now else "batas sudah lewat"


def _row(ticket: TicketView, place: Place, detail: str, aside: str) -> TicketRow:
    return TicketRow(ticket.id, place, ticket.label, who(ticket), detail, aside, ticket.priority)


def _here_row(ticket: TicketView, now: datetime) -> TicketRow:
    if ticket.state is TicketState.SERVING:
        return _row(ticket, Place.HERE, "Dilayani", _since(ticket.serving_since or now, now))
    calls = "Dipanggil" if ticket.calls < 2 else f"Dipanggil {ticket.calls} kali"
    return _row(ticket, Place.HERE, calls, _since(ticket.called_at or now, now))


def _held_row(ticket: TicketView, now: datetime, zone: ZoneInfo) -> TicketRow:
    note = ticket.note or "Ditunda"
    if ticket.return_at is None:
        return _row(ticket, Place.HELD, note, _since(ticket.waiting_since, now))
    is_due = ticket.return_at <= now
    detail = f"Waktunya kembali · {note}" if is_due else note
    return TicketRow(
        ticket.id,
        Place.HELD,
        ticket.label,
        who(ticket),
        detail,
        f"pukul {format_clock(ticket.return_at, zone)}",
        ticket.priority,
        is_due,
    )


def _missed_row(ticket: TicketView, zone: ZoneInfo) -> TicketRow:
    detail = f"Dipanggil {ticket.calls} kali"
    aside = format_clock(ticket.called_at, zone) if ticket.called_at else ""
    return _row(ticket, Place.MISSED, detail, aside)


def who(ticket: TicketView) -> str:
    """Return the name by which an officer knows a visit: the organisation, else the person."""
    return ticket.organisation or ticket.person


def _since(moment: datetime, now: datetime) -> str:
    return short_duration(max(now - moment, timedelta()))


def short_duration(length: timedelta) -> str:
    """Return a length of time in the least room: "4 m", "2 j 18 m"."""
    hours, minutes = divmod(length // timedelta(minutes=1), 60)
    return f"{hours} j {minutes} m" if hours else f"{minutes} m"
