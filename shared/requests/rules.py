"""What a request needs, where it may go on to, and when its clock begins and stops.

Everything here is pure; parties, papers and escalations are the catalogue's.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from shared.catalogue import (
    ApplicantType,
    Channel,
    Condition,
    Escalation,
    Mark,
    RequiredDocument,
    Service,
    TargetStart,
)
from shared.requests.views import Milestone, RequestState

_FILE: Final = "file_name"
UPLOAD_LIMIT: Final = "upload_limit"
"""The question whose answer hangs over a request as a deadline."""


@dataclass(frozen=True, slots=True)
class Passed:
    """A step along the chain that a request has taken."""

    target: str
    answered: bool


def examines(service: Service) -> bool:
    """Whether a file is examined under the service: the catalogue asks for its name (2d).

    Then facts of files are noted, and two milestones are reached (D17).
    """
    return service.question(_FILE) is not None


def has_upload_limit(service: Service) -> bool:
    """Whether a deadline of its own hangs over the service's requests (2c, D44)."""
    return service.question(UPLOAD_LIMIT) is not None


def papers_asked(service: Service, channel: Channel) -> tuple[RequiredDocument, ...]:
    """The papers a request needs; some are asked of walk-ins alone (D12)."""
    return tuple(
        document
        for document in service.documents_for(ApplicantType.ANY)
        if document.condition is not Condition.WALK_IN or channel is Channel.WALK_IN
    )


def asked_marks(document: RequiredDocument) -> tuple[Mark, ...]:
    """What is ticked on a paper: at least that it is there."""
    return document.marks or (Mark.PRESENT,)


def needs_check(papers: Iterable[RequiredDocument]) -> bool:
    """Whether the file has to be found complete before anybody works on it."""
    return any(document.blocking for document in papers)


def starts_when_complete(service: Service) -> bool:
    """Whether the promise runs from the moment the file is complete (D11)."""
    return service.target.starts is TargetStart.COMPLETE_FILE


def onward(
    service: Service, passed: Sequence[Passed], answers: Collection[object]
) -> tuple[Escalation, ...]:
    """The escalations a request may take now, in the catalogue's order.

    Whoever passes on must have it: the chain's first party, or one it has been passed to. Nobody
    is asked again while an answer is awaited from them. Some ways are for requests with a certain
    answer alone (D16).
    """
    if not service.escalations:
        return ()
    holders = {service.escalations[0].source.code, *(step.target for step in passed)}
    awaited = {step.target for step in passed if not step.answered}
    return tuple(
        each
        for each in service.escalations
        if each.source.code in holders
        and each.target.code not in awaited
        and (not each.only_for or each.only_for in answers)
    )


def kept_via(escalation: Escalation, passed: Sequence[Passed]) -> str:
    """Through whom it goes: nobody, if they have not been asked yet (a direct letter, D17)."""
    reached = {step.target for step in passed}
    through = escalation.via.code if escalation.via else ""
    return through if through in reached else ""


def clock_has_stopped(
    service: Service, passed: Collection[Passed], reached: Collection[Milestone]
) -> bool:
    """Whether the promise was met for good: by escalation, or by the forensic ticket (D11, D17)."""
    if examines(service):
        return Milestone.TICKET in reached
    return bool(passed)


def standing(passed: Iterable[Passed]) -> RequestState:
    """The state of a request that is neither closed nor known to be incomplete."""
    waits = any(not step.answered for step in passed)
    return RequestState.ESCALATED if waits else RequestState.OPEN


def is_outside(service: Service, party: str) -> bool:
    """Whether a party ends the chain: it passes nothing on to others (LKPP, BSSN)."""
    return all(each.source.code != party for each in service.escalations)
