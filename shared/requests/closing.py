"""Ending a request: done with its product, rejected with a reason, or withdrawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from db import models
from shared.actors import Action, Officer, RequestKey
from shared.acts import Act
from shared.catalogue import Service
from shared.errors import UserError
from shared.requests.chain import new_milestone, refuse_unchecked
from shared.requests.clocks import stop_clock
from shared.requests.desk import CONTACT, RequestsDesk, row_of, tidied
from shared.requests.reading import reached_by
from shared.requests.rules import examines
from shared.requests.views import Milestone, RequestState, RequestView

ENDINGS = {
    RequestState.DONE: "request.done",
    RequestState.REJECTED: "request.rejected",
    RequestState.WITHDRAWN: "request.withdrawn",
}
CONTACT_SHOWN = "request.contact_shown"

LONGEST_OUTCOME = 500
LONGEST_PRODUCT = 240
LONGEST_RECEIVER = 120


@dataclass(frozen=True, slots=True)
class Closing:
    """How a request ends: `outcome` is one of `CLOSED`; a product belongs to what is done alone.

    `handed_over_to` says who got the product, and how.
    """

    outcome: RequestState
    note: str = ""
    product: str = ""
    handed_over_to: str = ""


class ClosingRequests(RequestsDesk):
    """Ends requests, and shows how their applicants are reached."""

    def close(
        self, request_id: UUID, seen: int, closing: Closing, by: Officer, request: RequestKey
    ) -> RequestView:
        """End a request; the promised time ends with it.

        The product of an examination is its report: handing it over says that it was received,
        unless that was noted before (D17).

        Raises `requests.not_checked`, `.no_ticket` (D17) and `.product_missing` for one that is
        done, and `.reason_missing` for one that is rejected.
        """
        closing = _tidied(closing)

        def change(act: Act, row: models.Request, service: Service) -> Mapping[str, object]:
            _refuse(act.session, closing, row, service)
            row.state, row.closed_at = closing.outcome, act.now
            row.outcome_note, row.product = closing.note, closing.product
            row.handed_over_to = closing.handed_over_to
            row.handed_over_at = act.now if closing.handed_over_to else None
            row.officer_id = by.id
            stop_clock(act.session, row.id, act.now)
            if closing.outcome is RequestState.DONE and _lacks_report(act.session, row, service):
                act.session.add(new_milestone(row, Milestone.REPORT, "", act, by))
                return {"milestone": Milestone.REPORT.value}
            return {}

        action = ENDINGS[closing.outcome]
        return self._step(action, request_id, seen, by, request, change)

    def reveal_contact(self, request_id: UUID, by: Officer, request: RequestKey) -> str:
        """The applicant's contact in full, for who answers them; journalled.

        Raises `requests.no_contact`.
        """
        by.must_be_allowed(Action.HANDLE_REQUESTS)
        with self._acts.begin(by, request, CONTACT_SHOWN, about=request_id) as act:
            row = row_of(act.session, request_id)
            contact = self._vault.open(row.contact_sealed, CONTACT, row.id)
            if not contact:
                raise UserError("requests.no_contact")
            if act.earlier is None:
                act.record(CONTACT_SHOWN, row.id, row.visit_id, number=row.number)
            return contact


def _tidied(closing: Closing) -> Closing:
    is_done = closing.outcome is RequestState.DONE
    return Closing(
        closing.outcome,
        tidied(closing.note, LONGEST_OUTCOME),
        tidied(closing.product, LONGEST_PRODUCT) if is_done else "",
        tidied(closing.handed_over_to, LONGEST_RECEIVER) if is_done else "",
    )


def _lacks_report(session: Session, row: models.Request, service: Service) -> bool:
    return examines(service) and Milestone.REPORT not in reached_by(session, row.id)


def _refuse(session: Session, closing: Closing, row: models.Request, service: Service) -> None:
    if closing.outcome is RequestState.DONE:
        refuse_unchecked(row, service)
        if examines(service) and Milestone.TICKET not in reached_by(session, row.id):
            raise UserError("requests.no_ticket")
        if not closing.product:
            raise UserError("requests.product_missing")
    if closing.outcome is RequestState.REJECTED and not closing.note:
        raise UserError("requests.reason_missing")
