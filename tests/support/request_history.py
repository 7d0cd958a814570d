"""Past requests of an office, written in bulk for the visits that came for one."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import insert, select

from db.models import Request, RequestEscalation, RequestSpan, Ticket
from shared.actors import Officer, new_id
from shared.office import Office

ASKED = ("1c", "2a", "2c")

Row = dict[str, object]


def add_requests(office: Office, officer: Officer) -> None:
    """Record a request for every visit that came for one; each tenth is passed on."""
    tickets = select(Ticket.visit_id, Ticket.service, Ticket.serving_since, Ticket.ended_at)
    with office.database.writing() as session:
        asked = session.execute(tickets.where(Ticket.service.in_(ASKED))).all()
        rows = list(_requests(office, officer, asked))
        session.execute(insert(Request), [request for request, _span, _passed_on in rows])
        session.execute(insert(RequestSpan), [span for _request, span, _passed_on in rows])
        passed_on = [passed_on for _request, _span, passed_on in rows if passed_on]
        if passed_on:
            session.execute(insert(RequestEscalation), passed_on)


def _requests(
    office: Office, officer: Officer, asked: Sequence[Any]
) -> Iterator[tuple[Row, Row, Row]]:
    for number, (visit, service, began, ended) in enumerate(asked, start=1):
        request, is_passed_on = new_id(), number % 10 == 0
        state = "escalated" if is_passed_on else "rejected" if number % 23 == 0 else "done"
        yield (
            {
                "id": request, "number": f"PM-2026-{number:05}", "code": f"M{number:011d}",
                "service": service, "channel": "walk_in", "visit_id": visit,
                "requester": "Dewi Anggraini", "organisation": "PT Ramai", "answers": {},
                "received_at": began, "received_by": officer.id, "complete_at": began,
                "state": state, "officer_id": officer.id,
                "outcome_note": "Data tidak sesuai" if state == "rejected" else "",
                "closed_at": None if is_passed_on else ended,
                "catalogue_version": office.catalogue.version,
            },
            {"request_id": request, "position": 1, "started_at": began, "ended_at": ended},
            {
                "id": new_id(), "request_id": request, "position": 1, "source": "helpdesk",
                "target": "lkpp", "escalated_at": ended, "officer_id": officer.id,
                "answered_at": ended + timedelta(hours=20),
            } if is_passed_on else {},
        )  # fmt: skip
