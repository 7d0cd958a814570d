"""What asks officers to come: a silent printer, a visitor who needs help at a workstation."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import Select, or_, select

from db.engine import Database
from db.models import Alert, Computer, OfficerRecord, Ticket
from shared.actors import Action, Actor, Officer, RequestKey, new_id
from shared.acts import Act, Acts
from shared.errors import UserError
from shared.queueing.views import ticket_label

RAISED = "alert.raised"
TAKEN = "alert.taken"
CLOSED = "alert.closed"

LONGEST_DETAILS: Final = 240


class AlertKind(StrEnum):
    """What officers are asked to look at."""

    PRINTER = "printer"
    HELP = "help"
    SIGN_OUT = "sign_out"
    ASSISTANCE = "assistance"


@dataclass(frozen=True, slots=True)
class AlertView:
    """An open alert; `label` and `computer` are its visitor's number and PC, or empty.

    `taken_by` is the officer who is on the way; times are aware, UTC.
    """

    id: UUID
    kind: AlertKind
    workstation: str
    about: UUID | None
    label: str
    computer: str
    details: str
    raised_at: datetime
    taken_at: datetime | None
    taken_by: str | None


class Alerts:
    """Raises, takes and closes the alerts of the office's workstations."""

    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts

    def open(self) -> tuple[AlertView, ...]:
        """Every alert that nobody has closed yet, the oldest first."""
        with self._database.reading() as session:
            return tuple(
                _view(alert, ticket, computer, officer)
                for alert, ticket, computer, officer in session.execute(_open_alerts())
            )

    def raise_alert(
        self,
        kind: AlertKind,
        by: Actor,
        request: RequestKey,
        about: UUID | None = None,
        details: str = "",
    ) -> UUID:
        """Ask officers to come, and return the alert; an equal one that is open serves again.

        `about` is a ticket or a visit. `details` are read by officers and never hold a number
        that is sealed.
        """
        with self._acts.begin(by, request, RAISED) as act:
            if act.earlier:
                return act.earlier
            alert = raise_in(act, kind, about, details)
            act.record(RAISED, alert, kind=kind)
            return alert

    def take(self, alert_id: UUID, by: Officer, request: RequestKey) -> None:
        """Tell the others that this officer goes; raises `alert.taken` and `alert.over`."""
        with self._acts.begin(by, request, TAKEN, about=alert_id) as act:
            if act.earlier:
                return
            alert = _still_open(act, alert_id)
            _must_see_to(alert, by)
            if alert.taken_by not in (None, by.id):
                raise UserError("alert.taken", officer=_name_of(act, alert.taken_by))
            alert.taken_at, alert.taken_by = act.now, by.id
            act.record(TAKEN, alert_id, kind=alert.kind)

    def close(self, alert_id: UUID, by: Actor, request: RequestKey) -> None:
        """End an alert that was seen to; raises `alert.over` when somebody already has."""
        with self._acts.begin(by, request, CLOSED, about=alert_id) as act:
            if act.earlier:
                return
            alert = _still_open(act, alert_id)
            _must_see_to(alert, by)
            alert.closed_at = act.now
            act.record(CLOSED, alert_id, kind=alert.kind)


def raise_in(act: Act, kind: AlertKind, about: UUID | None = None, details: str = "") -> UUID:
    """Raise an alert inside another action, whose journal row stands for both."""
    equal = select(Alert.id).where(
        Alert.kind == kind,
        Alert.workstation == act.by.workstation,
        Alert.about.is_(None) if about is None else Alert.about == about,
        Alert.closed_at.is_(None),
    )
    standing = act.session.scalar(equal)
    if standing is not None:
        return standing
    alert = Alert(
        id=new_id(),
        kind=kind,
        workstation=act.by.workstation,
        about=about,
        details=details[:LONGEST_DETAILS],
        raised_at=act.now,
    )
    act.session.add(alert)
    return alert.id


def close_in(act: Act, kind: AlertKind, about: UUID) -> None:
    """Close every open alert of a kind about a ticket or visit, inside another action."""
    for alert in act.session.scalars(_open_about(kind, about)):
        alert.closed_at = act.now


def take_in(act: Act, kind: AlertKind, about: UUID, by: Officer) -> None:
    """Make the open alerts of a kind about a ticket or visit this officer's, inside an action."""
    for alert in act.session.scalars(_open_about(kind, about)):
        alert.taken_at, alert.taken_by = act.now, by.id


def _open_about(kind: AlertKind, about: UUID) -> Select[Alert]:
    return select(Alert).where(Alert.kind == kind, Alert.about == about, Alert.closed_at.is_(None))


def _open_alerts() -> Select[Alert, Ticket, Computer, OfficerRecord]:
    return (
        select(Alert, Ticket, Computer, OfficerRecord)
        .outerjoin(Ticket, or_(Ticket.id == Alert.about, Ticket.visit_id == Alert.about))
        .outerjoin(Computer, Computer.id == Ticket.computer_id)
        .outerjoin(OfficerRecord, OfficerRecord.id == Alert.taken_by)
        .where(Alert.closed_at.is_(None))
        .order_by(Alert.raised_at, Alert.id)
    )


def _view(
    alert: Alert, ticket: Ticket | None, computer: Computer | None, officer: OfficerRecord | None
) -> AlertView:
    return AlertView(
        id=alert.id,
        kind=AlertKind(alert.kind),
        workstation=alert.workstation,
        about=alert.about,
        label=ticket_label(ticket.prefix, ticket.number) if ticket else "",
        computer=computer.name if computer else "",
        details=alert.details,
        raised_at=alert.raised_at,
        taken_at=alert.taken_at,
        taken_by=officer.full_name if officer else None,
    )


def _still_open(act: Act, alert_id: UUID) -> Alert:
    alert = act.session.get(Alert, alert_id)
    if alert is None or alert.closed_at is not None:
        raise UserError("alert.over")
    return alert


def _must_see_to(alert: Alert, by: Actor) -> None:
    """Only who assists may take away a request for assistance (1e)."""
    if alert.kind == AlertKind.ASSISTANCE and isinstance(by, Officer):
        by.must_be_allowed(Action.ASSIST)


def _name_of(act: Act, officer_id: UUID | None) -> str:
    officer = act.session.get(OfficerRecord, officer_id)
    return officer.full_name if officer else ""
