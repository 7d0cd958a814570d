"""What the tour leaves for machines: the day's tickets, slips, refusals and pictures."""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import select

from db.models import Slip, Ticket
from shared.office import Office
from shared.queueing import ticket_label
from tests.e2e.scene import Day

FILE = "summary.json"


def write_summary(out: Path, office: Office, day: Day) -> None:
    """Write `summary.json` from the database and from what the visitors met."""
    zone = office.catalogue.office.zone
    content = {
        "tickets": _tickets(office, zone),
        "slips": _slips(office, out),
        "refusals": [asdict(refusal) for refusal in day.refusals],
        "screens": [asdict(picture) for picture in day.stage.pictures],
    }
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    (out / FILE).write_text(text, encoding="utf-8")


def _tickets(office: Office, zone: ZoneInfo) -> list[dict[str, object]]:
    with office.database.reading() as session:
        rows = session.scalars(
            select(Ticket).order_by(Ticket.service_day, Ticket.issued_at, Ticket.id)
        )
        return [
            {
                "service_day": ticket.service_day.isoformat(),
                "number": ticket_label(ticket.prefix, ticket.number),
                "service": ticket.service,
                "state": ticket.state,
                "issued_at": _local(ticket.issued_at, zone),
                "ended_at": _local(ticket.ended_at, zone),
            }
            for ticket in rows
        ]


def _slips(office: Office, out: Path) -> list[dict[str, object]]:
    with office.database.reading() as session:
        slips = session.scalars(select(Slip).order_by(Slip.issued_at, Slip.id)).all()
    found: list[dict[str, object]] = [
        {"kind": slip.kind, "code": slip.code, "file": f"slips/{slip.number}.pdf"} for slip in slips
    ]
    missing = [slip["file"] for slip in found if not (out / str(slip["file"])).exists()]
    if missing:
        raise FileNotFoundError(f"slips that were not printed: {missing}")
    return found


def _local(moment: datetime | None, zone: ZoneInfo) -> str | None:
    return moment.astimezone(zone).isoformat() if moment else None
