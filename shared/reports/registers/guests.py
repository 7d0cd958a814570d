"""The register of guests: everybody who wrote themselves into the guestbook in a period."""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from db.expressions import Rows
from db.models import Ticket, Visit, Visitor
from shared.identity import Identity, kept_identity
from shared.queueing.views import ticket_label
from shared.reports.asked import Asked
from shared.reports.document import Column, Document, KeyFigure, Kind, Table, Value
from shared.reports.registers.parts import number, register, titles

TITLE: Final = "Buku tamu"
_COLUMNS: Final = (
    Column("Datang", Kind.MOMENT, 1.5),
    Column("Nomor", weight=0.8),
    Column("Nama", weight=2),
    Column("Perusahaan/instansi", weight=2.2),
    Column("Telepon", weight=1.3),
    Column("KTP/NIP", weight=1.5),
    Column("Layanan", weight=2.2),
    Column("Keperluan", weight=1.8),
    Column("Bertemu", weight=1.2),
    Column("Selesai", Kind.MOMENT, 1.5),
)


def read_guests(session: Session, asked: Asked) -> Document:
    """Every visit by arrival; guests for no service are told apart by what they came for."""
    named = titles(asked.catalogue)
    found = session.execute(_visits(asked)).all()
    rows = tuple(tuple(_cells(row, asked, named)) for row in found)
    guests = sum(row.service is None for row in found)
    figures = (
        KeyFigure("Kunjungan", len(found)),
        KeyFigure("Untuk layanan", len(found) - guests),
        KeyFigure("Tamu lain", guests),
        KeyFigure("Prioritas", sum(row.priority for row in found)),
    )
    return register(asked, TITLE, "buku-tamu", Table(_COLUMNS, rows, numbered=True), figures)


def _visits(asked: Asked) -> Rows:
    return (
        select(
            Visitor.id.label("visitor_id"),
            Visitor.name,
            Visitor.organisation,
            Visitor.phone_sealed,
            Visitor.identity_kind,
            Visitor.identity_sealed,
            Visit.arrived_at,
            Visit.service,
            Visit.purpose,
            Visit.host,
            Visit.priority,
            Ticket.prefix,
            Ticket.number,
            Ticket.ended_at,
        )
        .join_from(Visit, Visitor, Visit.visitor_id == Visitor.id)
        .outerjoin(Ticket, Ticket.visit_id == Visit.id)
        .where(Visit.service_day.between(asked.period.first, asked.period.last))
        .order_by(Visit.arrived_at, Visit.id)
    )


def _cells(row: Row[Any], asked: Asked, named: dict[str, str]) -> Iterator[Value]:
    identity = kept_identity(row.identity_kind)
    yield row.arrived_at
    yield ticket_label(row.prefix, row.number) if row.prefix else ""
    yield row.name
    yield row.organisation
    yield number(asked, Identity.PHONE, row.phone_sealed, "visitors.phone", row.visitor_id)
    yield number(asked, identity, row.identity_sealed, "visitors.identity", row.visitor_id)
    yield named.get(row.service, row.service) if row.service else "Tamu lain"
    yield row.purpose
    yield row.host
    yield row.ended_at
