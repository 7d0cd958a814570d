"""A request on its way: escalated along the chain, examined with its milestones and files."""

import re
from collections.abc import Mapping
from typing import Final
from uuid import UUID

from db import models
from shared.actors import Officer, RequestKey, new_id
from shared.acts import Act
from shared.catalogue import Channel, Escalation, Service
from shared.errors import UserError
from shared.requests.clocks import stop_clock
from shared.requests.desk import RequestsDesk, state_of, tidied
from shared.requests.reading import escalations_of, passed_of, reached_by
from shared.requests.rules import (
    Passed,
    clock_has_stopped,
    examines,
    is_outside,
    kept_via,
    needs_check,
    onward,
    papers_asked,
    standing,
)
from shared.requests.views import FileFacts, Milestone, RequestState, RequestView

ESCALATED = "request.escalated"
ANSWERED = "request.answered"
REACHED = "request.milestone"
FILED = "request.file_noted"

LONGEST_REFERENCE = 80
LONGEST_TEXT = 500
_LONGEST_NAME = 240
LONGEST_MEDIUM = 60
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


class Passing(RequestsDesk):
    """Passes requests on along their service's chain, and keeps what comes back."""

    def escalate(
        self,
        request_id: UUID,
        seen: int,
        party: str,
        reference: str,
        note: str,
        by: Officer,
        request: RequestKey,
    ) -> RequestView:
        """Pass a request on to a party of its chain; that ends the promised time (D11).

        For an examination the time ends with the ticket instead (D17). Raises
        `requests.not_checked` and `requests.no_such_escalation`.
        """
        reference, note = tidied(reference, LONGEST_REFERENCE), tidied(note, LONGEST_TEXT)

        def change(act: Act, row: models.Request, service: Service) -> Mapping[str, object]:
            refuse_unchecked(row, service)
            steps = escalations_of(act.session, row.id)
            chain = passed_of(steps)
            way = _way_to(party, row, service, chain)
            act.session.add(
                models.RequestEscalation(
                    id=new_id(),
                    request_id=row.id,
                    position=len(steps) + 1,
                    source=way.source.code,
                    target=party,
                    via=kept_via(way, chain),
                    escalated_at=act.now,
                    officer_id=by.id,
                    reference=reference,
                    note=note,
                )
            )
            row.state, row.lacking = RequestState.ESCALATED, ""
            _stop_if_kept(act, row, service, (*chain, Passed(party, answered=False)))
            return {"party": way.target.name}

        return self._step(ESCALATED, request_id, seen, by, request, change)

    def answer_escalation(
        self,
        request_id: UUID,
        seen: int,
        position: int,
        answer: str,
        by: Officer,
        request: RequestKey,
    ) -> RequestView:
        """Keep what came back from whom a request was passed to.

        Raises `requests.answer_missing` and `requests.no_open_escalation`.
        """
        answer = tidied(answer, LONGEST_TEXT)
        if not answer:
            raise UserError("requests.answer_missing", longest=LONGEST_TEXT)

        def change(act: Act, row: models.Request, service: Service) -> Mapping[str, object]:
            steps = escalations_of(act.session, row.id)
            step = next((each for each in steps if each.position == position), None)
            if step is None or step.answered_at is not None:
                raise UserError("requests.no_open_escalation")
            # The time of this workstation may be behind that of the one that passed it on.
            step.answered_at, step.answer = max(act.now, step.escalated_at), answer
            if state_of(row) is RequestState.ESCALATED:
                row.state = standing(passed_of(steps))
            return {}

        return self._step(ANSWERED, request_id, seen, by, request, change)

    def reach(
        self,
        request_id: UUID,
        seen: int,
        milestone: Milestone,
        reference: str,
        by: Officer,
        request: RequestKey,
    ) -> RequestView:
        """Keep that an examination reached a milestone; the ticket ends the promised time (D17).

        Raises `requests.no_examination`, `.milestone_reached`, `.milestone_order`, and
        `.not_passed_on` for a ticket of a request that has not left the house.
        """
        reference = tidied(reference, LONGEST_REFERENCE)

        def change(act: Act, row: models.Request, service: Service) -> Mapping[str, object]:
            chain = passed_of(escalations_of(act.session, row.id))
            before = set(reached_by(act.session, row.id))
            _refuse_milestone(service, milestone, chain, before)
            act.session.add(new_milestone(row, milestone, reference, act, by))
            if clock_has_stopped(service, chain, before | {milestone}):
                stop_clock(act.session, row.id, act.now)
            return {"milestone": milestone.value}

        return self._step(REACHED, request_id, seen, by, request, change)

    def note_file(
        self, request_id: UUID, seen: int, facts: FileFacts, by: Officer, request: RequestKey
    ) -> RequestView:
        """Keep the facts of a file to be examined, never the file (D18).

        Raises `requests.no_examination` and `requests.file_facts`.
        """
        name, medium = _file_name(facts), tidied(facts.medium, LONGEST_MEDIUM)

        def change(act: Act, row: models.Request, service: Service) -> Mapping[str, object]:
            if not examines(service):
                raise UserError("requests.no_examination")
            if not name or facts.size < 0 or not _SHA256.fullmatch(facts.sha256):
                raise UserError("requests.file_facts")
            act.session.add(
                models.RequestFile(
                    id=new_id(),
                    request_id=row.id,
                    name=name,
                    size=facts.size,
                    sha256=facts.sha256,
                    medium=medium,
                    noted_at=act.now,
                    officer_id=by.id,
                )
            )
            return {}

        return self._step(FILED, request_id, seen, by, request, change)


def refuse_unchecked(row: models.Request, service: Service) -> None:
    """Raise `requests.not_checked` unless the file was found complete where it must be."""
    papers = papers_asked(service, Channel(row.channel))
    if row.complete_at is None and needs_check(papers):
        raise UserError("requests.not_checked")


def new_milestone(
    row: models.Request, milestone: Milestone, reference: str, act: Act, by: Officer
) -> models.RequestMilestone:
    """A milestone that a request reaches now."""
    return models.RequestMilestone(
        request_id=row.id,
        milestone=milestone,
        reached_at=act.now,
        officer_id=by.id,
        reference=reference,
    )


def _file_name(facts: FileFacts) -> str:
    """A file's name as it stands: its spaces belong to it."""
    if len(facts.name) > _LONGEST_NAME:
        raise UserError("requests.text_too_long", longest=_LONGEST_NAME)
    return facts.name if facts.name.strip() else ""


def _way_to(
    party: str, row: models.Request, service: Service, chain: tuple[Passed, ...]
) -> Escalation:
    for way in onward(service, chain, row.answers.values()):
        if way.target.code == party:
            return way
    raise UserError("requests.no_such_escalation")


def _stop_if_kept(
    act: Act, row: models.Request, service: Service, chain: tuple[Passed, ...]
) -> None:
    if clock_has_stopped(service, chain, reached_by(act.session, row.id)):
        stop_clock(act.session, row.id, act.now)


def _refuse_milestone(
    service: Service, milestone: Milestone, chain: tuple[Passed, ...], reached: set[Milestone]
) -> None:
    if not examines(service):
        raise UserError("requests.no_examination")
    if milestone in reached:
        raise UserError("requests.milestone_reached")
    if milestone is Milestone.REPORT and Milestone.TICKET not in reached:
        raise UserError("requests.milestone_order")
    if not any(is_outside(service, step.target) for step in chain):
        raise UserError("requests.not_passed_on")
