"""The register "Daftar pengguna ruang bidding": the product of its services (1d, 1e C8)."""

from collections.abc import Iterator
from datetime import timedelta
from statistics import median
from typing import Any, Final

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from db.expressions import Rows
from db.models import Computer, RoomStay, Visit, VisitAnswer, Visitor
from shared.bidding_room.reading import TENDER_PACKAGE
from shared.bidding_room.views import StayEnding
from shared.identity import kept_identity
from shared.reports.asked import Asked
from shared.reports.document import Column, Document, KeyFigure, Kind, Table, Value
from shared.reports.registers.parts import number, register

TITLE: Final = "Daftar pengguna ruang bidding"
ENDINGS: Final = {
    None: "Masih di dalam",
    StayEnding.SIGNED_OUT: "Keluar sendiri",
    StayEnding.RELEASED: "Dibebaskan petugas",
    StayEnding.AUTOMATIC: "Keluar otomatis",
    StayEnding.LAPSED: "Tidak datang",
}
_COLUMNS: Final = (
    Column("Datang", Kind.MOMENT, 1.5),
    Column("Nama", weight=1.9),
    Column("Perusahaan/instansi", weight=2.1),
    Column("KTP/NIP", weight=1.5),
    Column("Ditunjukkan", weight=1.1),
    Column("Paket tender", weight=1.8),
    Column("PC", weight=0.7),
    Column("Duduk", Kind.MOMENT, 1.5),
    Column("Keluar", Kind.MOMENT, 1.5),
    Column("Lama", Kind.DURATION, 1.1),
    Column("Tanda keluar", weight=1.4),
)


def read_room(session: Session, asked: Asked) -> Document:
    """Who sat at a computer, in the order of sitting down."""
    found = session.execute(_stays(asked)).all()
    lengths = [length for row in found if (length := _length(row)) is not None]
    figures = (
        KeyFigure("Pemakaian", len(found)),
        KeyFigure("Pengguna", len({row.visit_id for row in found})),
        KeyFigure("Lama (median)", _median(lengths), Kind.DURATION),
        KeyFigure("Keluar otomatis", sum(row.ending == StayEnding.AUTOMATIC for row in found)),
    )
    rows = tuple(tuple(_cells(row, asked)) for row in found)
    note = (
        "Keluar otomatis: pemakai tidak menandai keluarnya, sehingga jam keluarnya tidak diketahui."
    )
    table = Table(_COLUMNS, rows, numbered=True, note=note)
    return register(asked, TITLE, "pengguna-ruang-bidding", table, figures)


def _stays(asked: Asked) -> Rows:
    starts, ends = asked.period.bounds(asked.zone)
    package = (VisitAnswer.visit_id == Visit.id) & (VisitAnswer.question == TENDER_PACKAGE)
    return (
        select(
            Visitor.id.label("visitor_id"),
            Visitor.name,
            Visitor.organisation,
            Visitor.identity_kind,
            Visitor.identity_sealed,
            Visit.id.label("visit_id"),
            Visit.arrived_at,
            VisitAnswer.answer,
            Computer.name.label("computer"),
            RoomStay.identity_shown_at,
            RoomStay.seated_at,
            RoomStay.ended_at,
            RoomStay.ending,
        )
        .join_from(RoomStay, Visit, RoomStay.visit_id == Visit.id)
        .join(Visitor, Visit.visitor_id == Visitor.id)
        .join(Computer, RoomStay.computer_id == Computer.id)
        .outerjoin(VisitAnswer, package)
        .where(
            RoomStay.claimed_at >= starts,
            RoomStay.claimed_at < ends,
            RoomStay.seated_at.is_not(None),
        )
        .order_by(RoomStay.seated_at, RoomStay.id)
    )


def _cells(row: Row[Any], asked: Asked) -> Iterator[Value]:
    identity = kept_identity(row.identity_kind)
    length = _length(row)
    yield row.arrived_at
    yield row.name
    yield row.organisation
    yield number(asked, identity, row.identity_sealed, "visitors.identity", row.visitor_id)
    yield "ya" if row.identity_shown_at else "belum"
    yield row.answer or ""
    yield row.computer
    yield row.seated_at
    yield None if length is None else row.ended_at
    yield length
    yield ENDINGS[StayEnding(row.ending) if row.ending else None]


def _median(lengths: list[timedelta]) -> timedelta | None:
    if not lengths:
        return None
    return timedelta(seconds=median(length.total_seconds() for length in lengths))


def _length(row: Row[Any]) -> timedelta | None:
    """How long somebody stayed; nobody saw the end of an automatic ending (D15).

    It is nothing where the time of the workstation that noted the end was behind.
    """
    if row.ended_at is None or row.ending == StayEnding.AUTOMATIC:
        return None
    length: timedelta = row.ended_at - row.seated_at
    return max(length, timedelta(0))
