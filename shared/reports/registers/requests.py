"""The register of requests that were received in a period, by whichever channel."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from db.expressions import Rows
from db.models import OfficerRecord, Request
from shared.catalogue import Channel
from shared.reports.asked import Asked
from shared.reports.document import Column, Document, KeyFigure, Kind, Table, Value
from shared.reports.registers.parts import contact, register, titles
from shared.requests.views import RequestState
from shared.requests.words import channel_words, state_words

TITLE: Final = "Register permintaan"
_COLUMNS: Final = (
    Column("Nomor", weight=1.4),
    Column("Diterima", Kind.MOMENT, 1.5),
    Column("Saluran", weight=1.2),
    Column("Layanan", weight=2.6),
    Column("Pemohon", weight=1.7),
    Column("Instansi atau perusahaan", weight=1.9),
    Column("Kontak", weight=1.4),
    Column("Keadaan", weight=1.6),
    Column("Selesai", Kind.MOMENT, 1.5),
    Column("Hasil", weight=2.2),
    Column("Petugas", weight=1.4),
)


def read_requests(session: Session, asked: Asked) -> Document:
    """Every request by when it was received, as it stands now."""
    named = titles(asked.catalogue)
    found = session.execute(_requests(asked)).all()
    states = Counter(row.state for row in found)
    pending = sum(row.closed_at is None for row in found)
    figures = (
        KeyFigure("Diterima", len(found)),
        KeyFigure("Selesai", states[RequestState.DONE]),
        KeyFigure("Ditolak", states[RequestState.REJECTED]),
        KeyFigure("Belum selesai", pending),
    )
    rows = tuple(tuple(_cells(row, asked, named)) for row in found)
    table = Table(_COLUMNS, rows)
    return register(asked, TITLE, "register-permintaan", table, figures)


def _requests(asked: Asked) -> Rows:
    starts, ends = asked.period.bounds(asked.zone)
    return (
        select(
            Request.id,
            Request.number,
            Request.received_at,
            Request.channel,
            Request.service,
            Request.requester,
            Request.organisation,
            Request.contact_sealed,
            Request.state,
            Request.lacking,
            Request.closed_at,
            Request.outcome_note,
            Request.product,
            Request.handed_over_to,
            OfficerRecord.full_name,
        )
        .join_from(Request, OfficerRecord, Request.officer_id == OfficerRecord.id)
        .where(Request.received_at >= starts, Request.received_at < ends)
        .order_by(Request.received_at, Request.id)
    )


def _cells(row: Row[Any], asked: Asked, named: dict[str, str]) -> Iterator[Value]:
    yield row.number
    yield row.received_at
    yield channel_words(Channel(row.channel))
    yield named.get(row.service, row.service)
    yield row.requester
    yield row.organisation
    yield contact(asked, row.contact_sealed, "requests.contact", row.id)
    yield state_words(RequestState(row.state))
    yield row.closed_at
    yield _result(row)
    yield row.full_name


def _result(row: Row[Any]) -> str:
    """The product and who took it, else why there is none or what is still lacking."""
    if row.product and row.handed_over_to:
        return f"{row.product}, diterima {row.handed_over_to}"
    lacking = row.lacking if row.state == RequestState.INCOMPLETE else ""
    return row.product or row.outcome_note or lacking
