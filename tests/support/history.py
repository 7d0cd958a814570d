"""Past days of an office, written in bulk: what years of use leave in its tables."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, insert, select, text

from db.base import Base
from db.models import (
    Computer,
    DayEnd,
    JournalEntry,
    PrintJob,
    Provider,
    RoomStay,
    Slip,
    Ticket,
    TicketCall,
    TicketLeg,
    Verification,
    VerificationCase,
    VerifiedDocument,
    Visit,
    VisitAnswer,
    Visitor,
)
from db.office_key import load_key
from shared.actors import Officer, new_id
from shared.day_end import DayFigures
from shared.office import Office
from shared.slips.content import (
    Bearer,
    DocumentRow,
    SlipKind,
    VerificationSlip,
)
from shared.slips.content import (
    Provider as SlipProvider,
)
from shared.slips.letterhead import letterhead
from shared.slips.saved import to_json

Row = dict[str, object]
Written = Iterator[tuple[type[Base], Row]]

DAYS_AT_A_TIME = 50
DOCUMENTS = ("ktp_direktur", "npwp", "nib", "akta_pendirian", "sk_kemenkumham")
MIX = (
    *("1a",) * 5, *("1b",) * 4, *("1c",) * 4, *("1d",) * 4, "2a", "2c", "guest",
)  # fmt: skip
"""What the visitors of a day come for, in turn."""

FIRST = ("Dewi", "Agus", "Sri", "Budi", "Rina", "Joko", "Wahyu", "Ratna", "Hendra", "Yuni")
LAST = ("Anggraini", "Santoso", "Wibowo", "Kusuma", "Lestari", "Nugroho", "Siregar", "Halim")
COMPANIES = ("Karya", "Cipta", "Sumber", "Mitra", "Bangun", "Graha", "Tirta", "Sinar", "Jaya")
RARE = "Xaverius"
"""The name of one visitor a year."""

A_YEAR = 25_000
PHONES = 8_000
PROVIDERS = 6_000


def working_days_before(day: date, count: int) -> list[date]:
    """So many days from Monday to Friday, the last of them before this one."""
    days = (day - timedelta(days=back) for back in range(1, count * 2 + 7))
    return sorted(islice((each for each in days if each.weekday() < 5), count))


@dataclass
class History:
    """Writes past visits with everything that hangs on them; every number is sealed as in life."""

    office: Office
    key_file: Path
    officer: Officer
    chance: random.Random = field(default_factory=lambda: random.Random(4))

    def __post_init__(self) -> None:
        self._vault = load_key(self.key_file)
        self._zone = self.office.catalogue.office.zone
        with self.office.database.reading() as session:
            self._journal = session.scalar(select(func.max(JournalEntry.number))) or 0
            self._computers = list(session.scalars(select(Computer.id).order_by(Computer.number)))
        self._visits = 0
        self._providers: list[UUID] = []

    def write(self, days: Sequence[date], visits_a_day: int) -> None:
        """Fill these days."""
        if not self._providers:
            self._write(self._make_providers())
        for at in range(0, len(days), DAYS_AT_A_TIME):
            some = days[at : at + DAYS_AT_A_TIME]
            self._write(row for day in some for row in self._day(day, visits_a_day))
        self._settle()

    def _settle(self) -> None:
        """Bring a server's statistics up to date, as an office's does by itself in time."""
        engine = self.office.database.engine
        if engine.dialect.name == "postgresql":
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as server:
                server.execute(text("VACUUM ANALYZE"))

    def _write(self, rows: Iterable[tuple[type[Base], Row]]) -> None:
        tables: dict[type[Base], list[Row]] = defaultdict(list)
        for table, row in rows:
            tables[table].append(row)
        with self.office.database.writing() as session:
            for table in (each for each in _IN_ORDER if each in tables):
                session.execute(insert(table), tables[table])

    def _make_providers(self) -> Written:
        for number in range(PROVIDERS):
            provider = new_id()
            self._providers.append(provider)
            yield (
                Provider,
                {
                    "id": provider,
                    "official_name": f"PT {self._company()} {number}",
                    "npwp_sealed": self._vault.seal(
                        npwp_of(number), "providers.npwp_sealed", provider
                    ),
                    "npwp_index": self._vault.index(npwp_of(number), "npwp"),
                    "nib_sealed": None,
                    "nib_index": None,
                    "created_at": self.office.clock.now(),
                },
            )

    def _day(self, day: date, visits: int) -> Written:
        opens = datetime.combine(day, time(8), self._zone)
        for number in range(visits):
            came = opens + timedelta(minutes=7 * 60 * number / visits)
            yield from self._visit(day, came, number)
        figures = {**DayFigures(visits=visits, tickets=visits).kept()}
        yield DayEnd, {
            "id": new_id(), "service_day": day, "ended_at": opens + timedelta(hours=8),
            "officer_id": self.officer.id, "journal_number": self._journal, "figures": figures,
        }  # fmt: skip

    def _visit(self, day: date, came: datetime, number: int) -> Written:
        self._visits += 1
        code = MIX[self._visits % len(MIX)]
        service = None if code == "guest" else code
        visitor, visit = new_id(), new_id()
        yield Visitor, self._visitor(visitor, came)
        yield Visit, {
            "id": visit, "visitor_id": visitor, "service_day": day, "arrived_at": came,
            "audience": "asn" if code[0] == "2" else "provider", "service": service,
            "applicant_type": "badan_usaha" if code in ("1a", "1b") else None,
            "is_director": True if code in ("1a", "1b") else None,
            "purpose": "" if service else "Bertemu kepala bagian",
            "priority": self._visits % 9 == 0,
            "catalogue_version": self.office.catalogue.version, "workstation": "Kiosk 1",
        }  # fmt: skip
        yield self._entry("guestbook.signed_in", came, visit, visit, None, ticket=f"A-{number:03d}")
        if service is not None:
            yield from self._served(day, came, number, visit, service)

    def _served(self, day: date, came: datetime, number: int, visit: UUID, service: str) -> Written:
        in_room = service == "1d"
        ticket, called = new_id(), came + timedelta(minutes=self.chance.randint(1, 40))
        left = called + timedelta(minutes=self.chance.randint(3, 30))
        counter = None if in_room else self.officer.seat.id
        computer = self._computers[number % len(self._computers)] if in_room else None
        officer = None if in_room else self.officer.id
        yield Ticket, {
            "id": ticket, "visit_id": visit, "service": service, "service_day": day,
            "prefix": self.office.catalogue.service(service).prefix, "number": number + 1,
            "code": f"T{self._visits:011d}", "priority": self._visits % 9 == 0,
            "state": "done", "issued_at": came, "called_at": called, "serving_since": called,
            "ended_at": left, "calls": 1, "counter_id": counter, "computer_id": computer,
            "officer_id": officer, "requeued_at": None,
        }  # fmt: skip
        yield TicketCall, {
            "ticket_id": ticket, "counter_id": counter, "computer_id": computer,
            "officer_id": officer, "service_day": day, "called_at": called,
        }  # fmt: skip
        yield PrintJob, {
            "id": new_id(), "workstation": "Kiosk 1", "kind": "ticket", "subject_id": ticket,
            "title": f"A-{number:03d}", "content": {}, "state": "printed", "created_at": came,
            "finished_at": came,
        }  # fmt: skip
        if in_room:
            yield from self._stay(visit, computer, called, left)
            return
        yield self._entry("ticket.called", called, ticket, visit, self.officer)
        yield self._entry("ticket.serving", called, ticket, visit, self.officer)
        if self._visits % 11 == 0:
            yield TicketLeg, {
                "id": new_id(), "ticket_id": ticket, "service_day": day,
                "position": 1, "service": service, "counter_id": counter,
                "officer_id": officer, "queued_at": came,
                "called_at": called, "serving_since": called, "ended_at": called,
            }  # fmt: skip
        if service in ("1a", "1b"):
            yield from self._verified(ticket, visit, service, called, left)
        else:
            why = {"reason": "Didahulukan"} if self._visits % 40 == 0 else {}
            yield self._entry("ticket.done", left, ticket, visit, self.officer, **why)

    def _stay(
        self, visit: UUID, computer: UUID | None, began: datetime, ended: datetime
    ) -> Written:
        stay = new_id()
        yield VisitAnswer, {"visit_id": visit, "question": "tender_package", "answer": "Gedung"}
        yield RoomStay, {
            "id": stay, "visit_id": visit, "computer_id": computer, "claimed_at": began,
            "seated_at": began, "ended_at": ended, "ending": "signed_out",
        }  # fmt: skip
        yield self._entry("room.seated", began, stay, visit, None)
        yield self._entry("room.signed_out", ended, stay, visit, None)

    def _verified(
        self, ticket: UUID, visit: UUID, service: str, began: datetime, ended: datetime
    ) -> Written:
        case, look = new_id(), new_id()
        approved = self._visits % 3 != 0
        provider = self._providers[self._visits * 7 % PROVIDERS]
        name = f"PT {self._company()}"
        outcome = "approved" if approved else "incomplete"
        yield VerificationCase, {
            "id": case, "service": service, "provider_id": provider,
            "state": "approved" if approved else "open",
            "opened_at": began, "closed_at": ended if approved else None,
        }  # fmt: skip
        yield Verification, {
            "id": look, "case_id": case, "ticket_id": ticket, "officer_id": self.officer.id,
            "visit_no": 1, "catalogue_version": self.office.catalogue.version,
            "applicant_type": "badan_usaha", "is_director": True, "official_name": name,
            "bearer_name": self._person(), "conforms": approved, "started_at": began,
            "concluded_at": ended, "outcome": outcome, "corrects": None,
        }  # fmt: skip
        for document in DOCUMENTS:
            yield VerifiedDocument, {
                "verification_id": look, "document": document, "marks": ["original", "copy"],
                "not_applicable": [],
            }  # fmt: skip
        yield Slip, self._slip(look, approved, name, ended)
        yield self._entry(f"verification.{outcome}", ended, look, visit, self.officer)

    def _slip(self, look: UUID, approved: bool, name: str, at: datetime) -> Row:
        kind = SlipKind.APPROVED if approved else SlipKind.INCOMPLETE
        number = f"{'BV' if approved else 'DK'}-{at.year}-{self._visits:06d}"
        slip = VerificationSlip(
            kind=kind, letterhead=letterhead(self.office.catalogue.office), number=number,
            code=f"{'V' if approved else 'K'}{self._visits:011d}", service_title="Pendaftaran",
            ticket_label="A-001", concluded_at=at, provider=SlipProvider(name, "Badan Usaha"),
            bearer=Bearer("Dewi"), officer=self.officer.full_name,
            documents=tuple(DocumentRow(title) for title in DOCUMENTS),
        )  # fmt: skip
        return {
            "id": new_id(), "kind": kind.value, "number": number, "code": slip.code,
            "verification_id": look, "issued_at": at, "content": to_json(slip),
        }  # fmt: skip

    def _visitor(self, visitor: UUID, came: datetime) -> Row:
        phone = phone_of(self._visits % PHONES)
        rare = self._visits % A_YEAR == A_YEAR // 2
        return {
            "id": visitor, "name": f"{RARE} {LAST[0]}" if rare else self._person(),
            "organisation": f"PT {self._company()}",
            "phone_sealed": self._vault.seal(phone, "visitors.phone", visitor),
            "phone_index": self._vault.index(phone, "phone"), "created_at": came,
        }  # fmt: skip

    def _person(self) -> str:
        return f"{self.chance.choice(FIRST)} {self.chance.choice(LAST)}"

    def _company(self) -> str:
        return " ".join(self.chance.choice(COMPANIES) for _word in range(3))

    def _entry(
        self, action: str, at: datetime, subject: UUID, visit: UUID, by: Officer | None,
        **details: object,
    ) -> tuple[type[Base], Row]:  # fmt: skip
        self._journal += 1
        return JournalEntry, {
            "number": self._journal, "at": at, "action": action,
            "officer_id": by.id if by else None,
            "workstation": by.workstation if by else "Kiosk 1",
            "subject_id": subject, "visit_id": visit, "request_key": new_id(), "details": details,
        }  # fmt: skip


def phone_of(number: int) -> str:
    """The phone of a visitor who comes again and again."""
    return f"0812{number:08d}"


def npwp_of(number: int) -> str:
    """The NPWP of a provider."""
    return f"{number:015d}"


_IN_ORDER: tuple[type[Base], ...] = (
    Visitor, Visit, VisitAnswer, Ticket, TicketCall, TicketLeg, RoomStay, Provider,
    VerificationCase, Verification, VerifiedDocument, Slip, PrintJob, JournalEntry, DayEnd,
)  # fmt: skip
"""Whatever is named stands before what names it."""
