"""Requests as rows of a list: what is open by urgency, and what a search finds."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, select, union_all
from sqlalchemy.orm import Session

from db.models import OfficerRecord, Request, RequestEscalation
from db.searching import has_words
from db.vault import Vault
from shared.catalogue import Catalogue, Channel, Service
from shared.contacts import contact_index, is_email
from shared.identity import Identity, normalise
from shared.requests.clocks import calendar_since, read_stretches, service_time
from shared.requests.reading import party_name
from shared.requests.views import RequestRow, RequestState
from shared.targets import TargetClock, target_clock

MOST_FOUND: Final = 100
"""A search shows so many of the newest."""

_NUMBER: Final = re.compile(r"(?:PM[- ]?)?(20\d{2})-(\d{1,6})", re.IGNORECASE)
Wait = tuple[str, datetime]
"""The code of a party that was asked, and since when its answer is awaited."""

_NEVER: Final = datetime.max.replace(tzinfo=UTC)


def read_rows(
    session: Session, of: ColumnElement[bool], catalogue: Catalogue, now: datetime
) -> tuple[RequestRow, ...]:
    """The requests that meet a condition, newest first."""
    wanted = (
        select(Request, OfficerRecord.full_name)
        .join(OfficerRecord, Request.officer_id == OfficerRecord.id)
        .where(of)
        .order_by(Request.id.desc())
    )
    found = session.execute(wanted).all()
    stretches = read_stretches(session, of)
    calendar = calendar_since(session, catalogue, stretches.values(), now)
    hours = {each.code: service_time(each, calendar) for each in catalogue.services}
    waits = _awaited(session, of)
    rows = []
    for row, officer in found:
        service = catalogue.service(row.service)
        ran = stretches.get(row.id, ())
        clock = target_clock(service.target, hours[service.code], ran, now)
        rows.append(_row(row, service, officer, clock, waits.get(row.id)))
    return tuple(rows)


def by_urgency(rows: Iterable[RequestRow]) -> tuple[RequestRow, ...]:
    """The most urgent first; those that rest come last, the oldest of them first."""
    return tuple(
        sorted(rows, key=lambda row: (row.urgent_at or _NEVER, row.received_at, row.number))
    )


def parsed_number(text: str) -> str | None:
    """A request's number as it is written, from "PM-2026-0007", "pm 2026-7" or "2026-7"."""
    found = _NUMBER.fullmatch(text.strip())
    return f"PM-{found[1]}-{int(found[2]):04}" if found else None


def found_by(words: str, vault: Vault) -> ColumnElement[bool] | None:
    """What a search means: a number, an exact contact, or words of name and agency."""
    number = parsed_number(words)
    if number is not None:
        return Request.number == number
    if not words.strip():
        return None
    named = select(Request.id).where(has_words(words, Request.requester, Request.organisation))
    newest = [select(named.order_by(Request.id.desc()).limit(MOST_FOUND).subquery().c.id)]
    if is_email(words) or normalise(Identity.PHONE, words).isdigit():
        # Each by its own: an "or" of both would have no index to go by.
        by_contact = Request.contact_index == contact_index(vault, words)
        newest.append(select(Request.id).where(by_contact))
    return Request.id.in_(union_all(*newest))


def _row(
    row: Request, service: Service, officer: str, clock: TargetClock, wait: Wait | None
) -> RequestRow:
    state = RequestState(row.state)
    if state is not RequestState.ESCALATED:
        wait = None
    return RequestRow(
        id=row.id,
        number=row.number,
        service=service.code,
        service_title=service.title,
        requester=row.requester,
        organisation=row.organisation,
        channel=Channel(row.channel),
        state=state,
        received_at=row.received_at,
        checked=row.complete_at is not None,
        clock=clock,
        upload_limit=row.upload_limit,
        urgent_at=_urgent_at(row, state, service, clock),
        officer=officer,
        waits_for=party_name(service, wait[0]) if wait else "",
        closed_at=row.closed_at,
        waits_since=wait[1] if wait else None,
    )


def _urgent_at(
    row: Request, state: RequestState, service: Service, clock: TargetClock
) -> datetime | None:
    """The nearer of its due time and its upload limit (D44), which comes nearer while papers lack.

    What waits for the helpdesk though no clock runs counts as if its time ran since it came: a
    file that nobody has looked through yet, and a request that was answered.
    """
    if state.is_closed:
        return None
    if state is RequestState.INCOMPLETE:
        return row.upload_limit
    due = clock.due_at
    if state is RequestState.OPEN and not clock.runs:
        due = row.received_at + timedelta(minutes=service.target.minutes or 0)
    limit = None if state is RequestState.ESCALATED and not clock.runs else row.upload_limit
    return min(filter(None, (due, limit)), default=None)


def _awaited(session: Session, of: ColumnElement[bool]) -> dict[UUID, Wait]:
    """What requests wait for, the last party of each that has not answered yet."""
    step = RequestEscalation
    wanted = (
        select(step.request_id, step.target, step.escalated_at)
        .join(Request, RequestEscalation.request_id == Request.id)
        .where(of, RequestEscalation.answered_at.is_(None))
        .order_by(RequestEscalation.position)
    )
    return {request: (party, since) for request, party, since in session.execute(wanted)}


def awaited_party(session: Session, row: Request, service: Service) -> str:
    """The name of the party that a request waits for; empty when for none."""
    wait = _awaited(session, Request.id == row.id).get(row.id)
    return party_name(service, wait[0]) if wait else ""
