"""The "Daftar pengguna ruang bidding" of a day (1d, 1e C8)."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Computer, RoomStay, Visit, Visitor
from db.vault import Vault
from shared.bidding_room.reading import tender_packages
from shared.bidding_room.views import RegisterRow, StayEnding
from shared.identity import kept_identity, mask


def read_register(
    session: Session, vault: Vault, day: date, zone: ZoneInfo
) -> tuple[RegisterRow, ...]:
    """Who used a computer on a day, in the order of sitting down; numbers are masked."""
    starts = datetime.combine(day, time.min, zone)
    wanted = (
        select(RoomStay, Computer, Visit, Visitor)
        .join(Computer, Computer.id == RoomStay.computer_id)
        .join(Visit, Visit.id == RoomStay.visit_id)
        .join(Visitor, Visitor.id == Visit.visitor_id)
        .where(
            RoomStay.claimed_at >= starts,
            RoomStay.claimed_at < starts + timedelta(days=1),
            RoomStay.seated_at.is_not(None),
        )
        .order_by(RoomStay.seated_at, RoomStay.id)
    )
    rows = session.execute(wanted).all()
    packages = tender_packages(session, [visit.id for _, _, visit, _ in rows])
    return tuple(
        RegisterRow(
            number=number,
            arrived_at=visit.arrived_at,
            person=visitor.name,
            organisation=visitor.organisation,
            identity=_masked(visitor, vault),
            identity_shown=stay.identity_shown_at is not None,
            tender_package=packages.get(visit.id, ""),
            computer=computer.name,
            seated_at=stay.seated_at,
            ended_at=stay.ended_at,
            ending=StayEnding(stay.ending) if stay.ending else None,
        )
        for number, (stay, computer, visit, visitor) in enumerate(rows, start=1)
        if stay.seated_at is not None
    )


def _masked(visitor: Visitor, vault: Vault) -> str:
    kind = kept_identity(visitor.identity_kind)
    return mask(kind, vault.open(visitor.identity_sealed, "visitors.identity", visitor.id))
