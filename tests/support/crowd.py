"""So many of everything an office can have at a moment, written at once."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from sqlalchemy import func, insert, select

from db.base import Base
from db.models import (
    Alert,
    Assistance,
    CatalogueVersion,
    Closure,
    Computer,
    Counter,
    CounterService,
    Holiday,
    HoursOverlay,
    JournalEntry,
    OfficerRecord,
    OfficerRole,
    Phrase,
    Provider,
    RoomStay,
    Slip,
    Ticket,
    TicketLeg,
    TicketPlan,
    Verification,
    VerificationCase,
    Visit,
    VisitAnswer,
    VisitCorrection,
    VisitNote,
    Visitor,
    Workstation,
)
from db.office_key import load_key
from db.vault import Vault
from shared.actors import Officer, new_id
from shared.office import Office
from tests.support.history import npwp_of, phone_of
from tests.support.offices import MONDAY, Place

Row = dict[str, object]
Rows = Iterator[tuple[type[Base], Row]]

PHONE = phone_of(1)
"""Of everybody in the crowd: one person who comes for many."""

PROVIDER = npwp_of(1)
"""Whose papers were looked through so often."""


class Crowd:
    """Writes rows of today around one officer, each kind as often as the others."""

    def __init__(self, place: Place, office: Office, by: Officer) -> None:
        self._office = office
        self._by = by
        self._vault: Vault = load_key(place.key_file)
        self._many = 0
        self._journal = 0
        self._provider: UUID | None = None
        with office.database.reading() as session:
            self._other = session.scalars(
                select(Counter.id).where(Counter.id != by.seat.id)
            ).first()
            days_off = set(session.scalars(select(Holiday.day)))
        days = (MONDAY.date() - timedelta(days=back) for back in range(1, 300))
        self._working_days = (day for day in days if day not in days_off)

    def grow(self, many: int) -> None:
        """Add so many of everything."""
        tables: dict[type[Base], list[Row]] = {}
        with self._office.database.reading() as session:
            self._journal = session.scalars(select(func.max(JournalEntry.number))).one() or 0
        for _each in range(many):
            self._many += 1
            for table, row in self._everything(self._many):
                tables.setdefault(table, []).append(row)
        with self._office.database.writing() as session:
            for table in sorted(tables, key=_ORDER.index):
                session.execute(insert(table), tables[table])

    def _everything(self, number: int) -> Rows:
        yield from self._office_itself(number)
        yield from self._in_line(number)
        yield from self._in_room(number)
        yield from self._verified(number)
        yield from self._visit(new_id(), None)

    def _office_itself(self, number: int) -> Rows:
        counter, officer, day = new_id(), new_id(), MONDAY.date() + timedelta(days=number)
        yield Counter, {"id": counter, "number": 100 + number, "name": f"Loket {100 + number}"}
        yield CounterService, {"counter_id": counter, "service": "1b"}
        yield OfficerRecord, {
            "id": officer, "username": f"petugas{number}", "full_name": f"Petugas {number}",
            "password_hash": "-", "created_at": MONDAY,
        }  # fmt: skip
        yield OfficerRole, {"officer_id": officer, "role": "verifier"}
        yield (
            Phrase,
            {"id": new_id(), "topic": "hold", "text": f"Alasan {number}", "position": number},
        )
        yield Closure, {
            "id": new_id(), "starts_at": MONDAY + timedelta(days=300 + number),
            "ends_at": MONDAY + timedelta(days=301 + number), "reason": "Pindah", "services": [],
        }  # fmt: skip
        yield HoursOverlay, {
            "id": new_id(), "name": "Ramadan", "first_day": day + timedelta(days=600),
            "last_day": day + timedelta(days=600), "days": None, "opens": MONDAY.time(),
            "closes": (MONDAY + timedelta(hours=3)).time(), "breaks": None,
        }  # fmt: skip
        yield Holiday, {"day": next(self._working_days), "name": "Libur"}
        yield CatalogueVersion, {
            "id": f"dulu.{number}", "digest": "-", "effective_from": day - timedelta(days=9999),
            "source": "", "loaded_at": MONDAY,
        }  # fmt: skip
        yield Workstation, {"name": f"Kios {number}", "kind": "kiosk", "seen_at": MONDAY}

    def _in_line(self, number: int) -> Rows:
        states: dict[str, Row] = {
            "waiting": {"for_counter_id": self._other, "requeued_at": MONDAY},
            "held": {"called_at": MONDAY, "return_at": MONDAY},
            "no_show": {"called_at": MONDAY, "ended_at": MONDAY},
        }
        for prefix, (state, more) in zip("XYZ", states.items(), strict=True):
            visit, ticket = new_id(), new_id()
            yield from self._visit(visit, "1b")
            yield Ticket, {**_ticket(ticket, visit, "1b", prefix, number), "state": state, **more}
            yield TicketLeg, {
                "id": new_id(), "ticket_id": ticket, "service_day": MONDAY.date(),
                "position": 1, "service": "1a", "counter_id": self._by.seat.id,
                "officer_id": self._by.id, "queued_at": MONDAY,
                "called_at": MONDAY, "serving_since": MONDAY, "ended_at": MONDAY,
            }  # fmt: skip
            yield TicketPlan, {
                "id": new_id(), "ticket_id": ticket, "position": 1, "service": "1a",
                "planned_by": self._by.id, "planned_at": MONDAY,
            }  # fmt: skip
            companion = new_id()
            yield from self._visit(companion, "1d", companion_of=visit)
            yield Ticket, {
                **_ticket(new_id(), companion, "1d", f"{prefix}R", number), "state": "waiting",
            }  # fmt: skip

    def _in_room(self, number: int) -> Rows:
        visit, computer = new_id(), new_id()
        yield Computer, {"id": computer, "number": 100 + number, "name": f"PC {100 + number}"}
        yield from self._visit(visit, "1e")
        yield VisitAnswer, {"visit_id": visit, "question": "tender_package", "answer": "Gedung"}
        yield Ticket, {
            **_ticket(new_id(), visit, "1e", "W", number), "state": "serving",
            "called_at": MONDAY, "serving_since": MONDAY, "computer_id": computer,
        }  # fmt: skip
        yield RoomStay, {
            "id": new_id(), "visit_id": visit, "computer_id": computer, "claimed_at": MONDAY,
            "seated_at": MONDAY,
        }  # fmt: skip
        yield Assistance, {"id": new_id(), "visit_id": visit, "asked_at": MONDAY}
        yield Alert, {
            "id": new_id(), "kind": "assistance", "workstation": "Kiosk 1", "about": visit,
            "raised_at": MONDAY,
        }  # fmt: skip

    def _verified(self, number: int) -> Rows:
        """Two looks, for the provider everybody comes for and for a company of one's own."""
        if self._provider is None:
            self._provider = new_id()
            yield Provider, self._company(self._provider, PROVIDER)
        own = new_id()
        yield Provider, self._company(own, npwp_of(1000 + number))
        for prefix, provider in (("U", self._provider), ("V", own)):
            visit, ticket, case, look = (new_id() for _ in range(4))
            yield from self._visit(visit, "1b")
            yield Ticket, {
                **_ticket(ticket, visit, "1b", prefix, number), "state": "done",
                "called_at": MONDAY, "serving_since": MONDAY, "ended_at": MONDAY,
            }  # fmt: skip
            yield VerificationCase, {
                "id": case, "service": "1b", "provider_id": provider, "state": "open",
                "opened_at": MONDAY,
            }  # fmt: skip
            yield Verification, {
                "id": look, "case_id": case, "ticket_id": ticket, "officer_id": self._by.id,
                "visit_no": 1, "catalogue_version": self._office.catalogue.version,
                "applicant_type": "badan_usaha", "is_director": True, "official_name": "PT",
                "bearer_name": "Dewi", "started_at": MONDAY, "concluded_at": MONDAY,
                "outcome": "incomplete",
            }  # fmt: skip
            yield Slip, {
                "id": new_id(), "kind": "incomplete", "number": f"DK-2026-{prefix}{number}",
                "code": f"K{prefix}{number:08d}", "verification_id": look, "issued_at": MONDAY,
                "content": {},
            }  # fmt: skip

    def _visit(self, visit: UUID, service: str | None, **more: object) -> Rows:
        """A visit with a note, a correction and rows of the journal."""
        visitor = new_id()
        yield Visitor, {
            "id": visitor, "name": f"Dewi {self._many}", "organisation": "PT Ramai",
            "phone_sealed": self._vault.seal(PHONE, "visitors.phone", visitor),
            "phone_index": self._vault.index(PHONE, "phone"), "created_at": MONDAY,
        }  # fmt: skip
        yield Visit, {
            "companion_of": None, "id": visit, "visitor_id": visitor, "service": service,
            "service_day": MONDAY.date(), "arrived_at": MONDAY, "audience": "provider",
            "purpose": "" if service else "Rapat", "workstation": "Kiosk 1",
            "catalogue_version": self._office.catalogue.version, **more,
        }  # fmt: skip
        yield VisitNote, {
            "id": new_id(), "visit_id": visit, "officer_id": self._by.id, "written_at": MONDAY,
            "text": "Kursi roda",
        }  # fmt: skip
        yield VisitCorrection, {
            "id": new_id(), "visit_id": visit, "officer_id": self._by.id, "corrected_at": MONDAY,
            "field": "name", "before": "Dew", "after": "Dewi", "reason": "Salah ketik",
        }  # fmt: skip
        self._journal += 1
        yield JournalEntry, {
            "number": self._journal, "at": MONDAY, "action": "ticket.called",
            "officer_id": self._by.id, "workstation": "PC loket 1", "visit_id": visit,
            "subject_id": visit, "request_key": None, "details": {"reason": "Sakit"},
        }  # fmt: skip

    def _company(self, provider: UUID, npwp: str) -> Row:
        return {
            "id": provider, "official_name": f"PT {npwp[-4:]}", "created_at": MONDAY,
            "npwp_sealed": self._vault.seal(npwp, "providers.npwp_sealed", provider),
            "npwp_index": self._vault.index(npwp, "npwp"),
        }  # fmt: skip


def _ticket(ticket: UUID, visit: UUID, service: str, prefix: str, number: int) -> Row:
    nothing = (
        *("called_at", "serving_since", "ended_at", "return_at", "requeued_at"),
        *("for_counter_id", "computer_id"),
    )
    return {
        **dict.fromkeys(nothing), "id": ticket, "visit_id": visit, "service": service,
        "service_day": MONDAY.date(), "prefix": prefix, "number": number,
        "code": f"T{prefix}{number:08d}", "priority": False, "issued_at": MONDAY,
    }  # fmt: skip


_ORDER: tuple[type[Base], ...] = (
    Counter, CounterService, OfficerRecord, OfficerRole, Phrase, Closure, HoursOverlay, Holiday,
    CatalogueVersion, Workstation, Computer, Visitor, Visit, VisitAnswer, VisitNote,
    VisitCorrection, Ticket, TicketLeg, TicketPlan, RoomStay, Assistance, Alert, Provider,
    VerificationCase, Verification, Slip, JournalEntry,
)  # fmt: skip
"""Whatever is named stands before what names it."""
