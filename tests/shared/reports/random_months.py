"""Two months of an office in random rows: every state there is, near every edge there is."""

import random
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, insert, select

from db.base import Base
from db.models import (
    Closure,
    Computer,
    Holiday,
    HoursOverlay,
    JournalEntry,
    Request,
    RequestEscalation,
    RequestSpan,
    RoomStay,
    ServiceTarget,
    Ticket,
    TicketLeg,
    Verification,
    VerificationCase,
    Visit,
    Visitor,
)
from shared.actors import Officer, new_id
from shared.office import Office
from tests.support.offices import WIB

FIRST: Final = date(2026, 9, 30)
LAST: Final = date(2026, 12, 1)
NOW: Final = datetime(2026, 12, 3, 10, 17, 31, 400_000, tzinfo=WIB)
"""When the months are looked at: some of what began in them still runs."""

LINES: Final = ("1a", "1b", "1c", "1d", "1e", "1f", "2a", "2b", "2c", "2d", "2e", "3a", "9z")
"""The services of the standard, and one that today's no longer has."""

ASKED: Final = ("1c", "2a", "2b", "2c", "2d", "2e", "3a")
EDGES: Final = (time(9), time(11, 30), time(12), time(13), time(14), time(16), time(0))
LENGTHS: Final = tuple(timedelta(minutes=minutes) for minutes in (0, 9, 10, 15, 30, 1440, 2880))
A_BIT: Final = (
    *(timedelta(0), timedelta(microseconds=1), -timedelta(microseconds=1)),
    *(timedelta(seconds=1), timedelta(minutes=3, microseconds=5)),
)
REASONS: Final = ("NPWP tidak berlaku", "Data tidak sesuai SIKAP", "Bukan direktur")


class RandomMonths:
    """Writes random rows around one officer; the same seed gives the same office.

    In an office that has numbers already they begin `after` those.
    """

    def __init__(self, office: Office, officer: Officer, seed: int, after: int = 0) -> None:
        self._chance = random.Random(seed)
        self._office = office
        self._officer = officer
        self._rows: dict[type[Base], list[dict[str, object]]] = defaultdict(list)
        self._numbers = after
        with office.database.reading() as session:
            self._journal = session.scalar(select(func.max(JournalEntry.number))) or 0
            self._computers = list(session.scalars(select(Computer.id)))
            self._days_off = set(session.scalars(select(Holiday.day)))

    def write(self, visits: int) -> None:
        """Write so many visits, some of them with a request, and as many requests by message."""
        self._calendar()
        for _each in range(visits):
            self._visit()
        for _each in range(visits // 3):
            self._request(self._chance.choice(ASKED), self._moment(), None)
        with self._office.database.writing() as session:
            for table in (each for each in _IN_ORDER if each in self._rows):
                session.execute(insert(table), _alike(self._rows[table]))

    def _calendar(self) -> None:
        day = self._day()
        if day not in self._days_off:
            self._rows[Holiday].append({"day": day, "name": "Libur"})
        starts = datetime.combine(self._day(), time(10, 5), WIB)
        self._rows[Closure].append(
            {
                "id": new_id(), "starts_at": starts, "ends_at": starts + timedelta(hours=26),
                "reason": "Listrik padam", "services": self._chance.choice(([], ["2a", "1b"])),
            }
        )  # fmt: skip
        first = self._day()
        self._rows[HoursOverlay].append(
            {
                "id": new_id(), "name": "Ramadan", "first_day": first,
                "last_day": first + timedelta(days=6), "days": self._chance.choice((None, [4, 5])),
                "opens": time(8, 30), "closes": time(12, 15), "breaks": None,
            }
        )  # fmt: skip
        for from_day in (date(2026, 1, 1), date(2026, 10, 1), date(2026, 11, 17)):
            self._rows[ServiceTarget].append(
                {
                    "service": self._chance.choice(("1a", "2c")), "from_day": from_day,
                    "percent": self._chance.randint(0, 100),
                }
            )  # fmt: skip

    def _visit(self) -> None:
        visitor, visit, came = new_id(), new_id(), self._moment()
        service = None if self._chance.random() < 0.1 else self._chance.choice(LINES)
        self._rows[Visitor].append(
            {"id": visitor, "name": "Dewi", "organisation": "PT Ramai", "created_at": came}
        )
        day = came.astimezone(WIB).date()
        self._rows[Visit].append(
            {
                "id": visit, "visitor_id": visitor, "service_day": day, "arrived_at": came,
                "audience": "provider", "service": service, "purpose": "" if service else "Rapat",
                "catalogue_version": self._office.catalogue.version, "workstation": "Kiosk 1",
            }
        )  # fmt: skip
        self._entry("guestbook.signed_in", came, visit, None, {"reason": "bukan petugas"})
        if service:
            self._ticket(visit, day, came, service)

    def _ticket(self, visit: UUID, day: date, came: datetime, service: str) -> None:
        ticket = new_id()
        since, present = came, service
        for position in range(1, self._chance.choice((1, 1, 1, 2, 3))):
            since = self._leg(ticket, day, position, present, since)
            present = self._chance.choice(LINES)
        called, serving, ended = self._times(since)
        state = self._chance.choice(
            ("done",) * 8 + ("no_show", "cancelled", "carried_over", "waiting", "held")
        )
        was_served = state in ("done", "held") and self._chance.random() < 0.95
        in_room = present in ("1d", "1e")
        self._numbers += 1
        self._rows[Ticket].append(
            {
                "id": ticket, "visit_id": visit, "service": present, "service_day": day,
                "prefix": "A", "number": self._numbers, "code": f"T{self._numbers:011d}",
                "state": state, "priority": False, "issued_at": came,
                "called_at": None if state == "waiting" else called,
                "serving_since": serving if was_served else None,
                "ended_at": None if state in ("waiting", "held") else ended,
                "counter_id": None if in_room else self._officer.seat.id,
                "officer_id": None if in_room else self._officer.id,
                "computer_id": self._computers[0] if in_room else None,
            }
        )  # fmt: skip
        if in_room and was_served:
            self._stay(visit, serving, ended)
        if present in ("1a", "1b") and state == "done":
            self._looks(ticket, visit, present, serving, ended)
        if present in ASKED and self._chance.random() < 0.6:
            self._request(present, serving, visit)
        reason = self._chance.choice(("", "", "Didahulukan", "Tender hari ini"))
        name = self._chance.choice(("reason", "override"))
        action = self._chance.choice(("ticket.called", "ticket.cancelled", "ticket.held"))
        self._entry(action, called, visit, self._officer, {name: reason, "counter": "Loket 1"})

    def _leg(
        self, ticket: UUID, day: date, position: int, service: str, queued: datetime
    ) -> datetime:
        called, serving, ended = self._times(queued)
        self._rows[TicketLeg].append(
            {
                "id": new_id(), "ticket_id": ticket, "service_day": day,
                "position": position, "service": service,
                "counter_id": self._officer.seat.id, "officer_id": self._officer.id,
                "queued_at": queued, "called_at": called, "ended_at": ended,
                "serving_since": self._chance.choice((None, serving, serving)),
            }
        )  # fmt: skip
        return ended

    def _stay(self, visit: UUID, seated: datetime, ended: datetime) -> None:
        ending = self._chance.choice(("signed_out", "released", "automatic"))
        self._rows[RoomStay].append(
            {
                "id": new_id(), "visit_id": visit, "computer_id": self._computers[0],
                "claimed_at": seated, "seated_at": seated, "ended_at": ended, "ending": ending,
            }
        )  # fmt: skip

    def _looks(
        self, ticket: UUID, visit: UUID, service: str, began: datetime, ended: datetime
    ) -> None:
        case, corrected = new_id(), None
        self._rows[VerificationCase].append(
            {"id": case, "service": service, "state": "open", "opened_at": began}
        )
        for version in range(1, self._chance.choice((2, 2, 3))):
            look = new_id()
            outcome = self._chance.choice(("approved", "incomplete", "rejected", "carried_over"))
            self._rows[Verification].append(
                {
                    "id": look, "case_id": case, "ticket_id": ticket,
                    "officer_id": self._officer.id, "visit_no": 1, "started_at": began,
                    "catalogue_version": self._office.catalogue.version,
                    "applicant_type": "badan_usaha", "is_director": True,
                    "official_name": "PT Ramai", "bearer_name": "Dewi", "conforms": True,
                    "version": version, "corrects": corrected, "concluded_at": ended,
                    "correction_reason": "Salah pilih" if corrected else "", "outcome": outcome,
                    "reason": self._chance.choice(REASONS) if outcome == "rejected" else "",
                }
            )  # fmt: skip
            corrected = look

    def _request(self, service: str, received: datetime, visit: UUID | None) -> None:
        request = new_id()
        state = self._chance.choice(
            ("open", "incomplete", "escalated", "done", "done", "done", "rejected", "withdrawn")
        )
        ended = self._spans(request, received, runs=state == "open")
        is_closed = state in ("done", "rejected", "withdrawn")
        self._numbers += 1
        self._rows[Request].append(
            {
                "id": request, "number": f"PM-2026-{self._numbers:04}",
                "code": f"M{self._numbers:011d}", "service": service,
                "channel": "walk_in" if visit else "email", "visit_id": visit,
                "requester": "Dewi", "organisation": "PT Ramai", "answers": {},
                "received_at": received, "received_by": self._officer.id, "state": state,
                "officer_id": self._officer.id, "closed_at": ended if is_closed else None,
                "lacking": "Tanda tangan" if state == "incomplete" else "",
                "outcome_note": self._chance.choice(REASONS) if state == "rejected" else "",
                "catalogue_version": self._office.catalogue.version,
            }
        )  # fmt: skip
        for position in range(1, self._chance.choice((1, 1, 2, 3))):
            answered = self._chance.choice((None, ended + timedelta(days=2)))
            self._rows[RequestEscalation].append(
                {
                    "id": new_id(), "request_id": request, "position": position,
                    "source": "helpdesk", "target": self._chance.choice(("admin_ppe", "lkpp")),
                    "escalated_at": ended, "officer_id": self._officer.id,
                    "answered_at": answered, "answer": "Selesai" if answered else "",
                }
            )  # fmt: skip

    def _spans(self, request: UUID, received: datetime, runs: bool) -> datetime:
        began = ended = received
        count = self._chance.choice((0, 1, 1, 1, 2, 3))
        for position in range(1, count + 1):
            ended = self._after(began)
            is_last = position == count
            self._rows[RequestSpan].append(
                {
                    "request_id": request, "position": position, "started_at": began,
                    "ended_at": None if runs and is_last and self._chance.random() < 0.7 else ended,
                }
            )  # fmt: skip
            began = self._after(ended)
        return ended

    def _entry(
        self, action: str, at: datetime, visit: UUID, by: Officer | None, details: dict[str, str]
    ) -> None:
        self._journal += 1
        self._rows[JournalEntry].append(
            {
                "number": self._journal, "at": at, "action": action,
                "officer_id": by.id if by else None, "workstation": "Kiosk 1",
                "subject_id": visit, "visit_id": visit, "request_key": new_id(),
                "details": details,
            }
        )  # fmt: skip

    def _times(self, since: datetime) -> tuple[datetime, datetime, datetime]:
        called = since + timedelta(seconds=self._chance.randint(0, 3000))
        serving = self._chance.choice((called, self._after(called)))
        return called, serving, self._after(serving)

    def _after(self, moment: datetime) -> datetime:
        """Some time later: any, a promise's length, or at an edge of the hours; more or less."""
        if self._chance.random() < 0.4:
            return moment + timedelta(microseconds=self._chance.randrange(3_600_000_000))
        if self._chance.random() < 0.5:
            later = moment + self._chance.choice(LENGTHS)
        else:
            day = moment.astimezone(WIB).date() + timedelta(days=self._chance.choice((0, 0, 1, 4)))
            later = datetime.combine(day, self._chance.choice(EDGES), WIB)
        return max(moment, later + self._chance.choice(A_BIT))

    def _moment(self) -> datetime:
        day = self._day()
        if self._chance.random() < 0.3:
            at = datetime.combine(day, self._chance.choice(EDGES), WIB)
            return at + self._chance.choice(A_BIT)
        hours = timedelta(microseconds=self._chance.randrange(int(8.5 * 3600e6)))
        return datetime.combine(day, time(8), WIB) + hours

    def _day(self) -> date:
        """Mostly a day on which everything is open."""
        while True:
            day = FIRST + timedelta(days=self._chance.randint(0, (LAST - FIRST).days))
            if day.weekday() < 4 or self._chance.random() < 0.1:
                return day


def _alike(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with the same columns each, as one statement wants them."""
    names = {name for row in rows for name in row}
    return [{name: row.get(name) for name in names} for row in rows]


_IN_ORDER: tuple[type[Base], ...] = (
    Holiday, Closure, HoursOverlay, ServiceTarget, Visitor, Visit, Ticket, TicketLeg, RoomStay,
    VerificationCase, Verification, Request, RequestSpan, RequestEscalation, JournalEntry,
)  # fmt: skip
"""Whatever is named stands before what names it."""
