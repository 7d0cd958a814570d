"""Training at the kiosk: registering for a session, and what a participant's code opens."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from kiosk.flow.pages import Page
from kiosk.flow.trail import Trail
from shared.actors import RequestKey, new_request
from shared.errors import UserError
from shared.guestbook import FieldProblem
from shared.training.evaluation import LONGEST_REMARK, QUESTIONS
from shared.training.people import LONGEST, problems, tidied
from shared.training.views import (
    OpenSession,
    ParticipantForm,
    Participation,
    Registration,
    Standing,
)


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What is sent to register somebody; a repeated sending carries the same request."""

    session_id: UUID
    form: ParticipantForm
    request: RequestKey


class Enrolling(Trail):
    """Leads from the sessions that are open to a place in one, or on its waiting list."""

    def __init__(self, make_request: Callable[[], RequestKey] = new_request) -> None:
        super().__init__(Page.TRAINING, make_request)
        self.sessions: tuple[OpenSession, ...] | None = None
        self.session: OpenSession | None = None
        self.form = ParticipantForm("")
        self.problems: tuple[FieldProblem, ...] = ()
        self.registration: Registration | None = None

    def show(self, sessions: tuple[OpenSession, ...]) -> None:
        """These are open now; None before they are known."""
        self.sessions = sessions

    def choose(self, session_id: UUID) -> None:
        """Ask who wants to take part in a session."""
        found = (session for session in self.sessions or () if session.id == session_id)
        session = next(found, None)
        if self.page is Page.TRAINING and session is not None:
            self.session = session
            self._go_to(Page.TRAINING_DETAILS)

    def edit(self, field: str, text: str) -> None:
        """Keep what was typed into a field; its problem is no longer known."""
        edited: dict[str, Any] = {field: text[: LONGEST[field]]}
        self.form = replace(self.form, **edited)
        self.problems = tuple(problem for problem in self.problems if problem.field != field)

    def submit(self) -> Enrolment | None:
        """What to send, or None while it is under way or a field blocks it."""
        if self.page is not Page.TRAINING_DETAILS or self.session is None or self.under_way:
            return None
        form = tidied(self.form)
        self.problems = problems(form)
        if any(problem.blocks for problem in self.problems):
            return None
        request = self._request((self.session.id, form))
        return Enrolment(self.session.id, form, request) if request else None

    def registered(self, registration: Registration) -> None:
        """The place is taken: show it."""
        self.registration, self.code = registration, registration.code
        self.paper = None if registration.known else registration.participant_id
        self._end_on(Page.TRAINING_DONE)

    def refused(self, error: UserError) -> bool:
        """Take note of a refusal, to be told beside the form; False when the outcome is unknown."""
        if not self.settle(error):
            return False
        if error.key == "training.form":
            self.problems = error.facts["problems"]  # type: ignore[assignment]
        else:
            self.refusal = error
        return True


class TakingPart(Trail):
    """What a scanned participant's code opens: a word on where things stand, or the form."""

    def __init__(
        self,
        participation: Participation,
        make_request: Callable[[], RequestKey] = new_request,
    ) -> None:
        is_form = participation.standing is Standing.TO_EVALUATE
        super().__init__(Page.EVALUATION if is_form else Page.PARTICIPATION, make_request)
        self.participation = participation
        self.code = participation.code
        self.scores: dict[str, int] = {}
        self.remark = ""

    @property
    def is_complete(self) -> bool:
        """Whether every question has its score."""
        return all(question.name in self.scores for question in QUESTIONS)

    @property
    def first_open(self) -> str:
        """The first question without a score; empty when there is none."""
        return next((q.name for q in QUESTIONS if q.name not in self.scores), "")

    def score(self, question: str, score: int) -> None:
        """Take a score, which can be changed until the form is sent."""
        if self.page is Page.EVALUATION and not self.under_way:
            self.scores[question] = score

    def ask_remark(self) -> None:
        """Let something be written besides."""
        if self.page is Page.EVALUATION and not self.under_way:
            self._go_to(Page.EVALUATION_REMARK)

    def write(self, text: str) -> None:
        """Keep what is written besides."""
        self.remark = text[:LONGEST_REMARK]

    def submit(self) -> RequestKey | None:
        """The request under which to send the form; None while it is incomplete or under way."""
        is_form = self.page in (Page.EVALUATION, Page.EVALUATION_REMARK)
        return self._request("evaluation") if is_form and self.is_complete else None

    def refused(self, error: UserError) -> bool:
        """Take note of a refusal, to be told beside the form; False when the outcome is unknown."""
        is_known = self.settle(error)
        self.refusal = error if is_known else None
        return is_known

    def evaluated(self) -> None:
        """The office has the form: say thanks."""
        self.participation = replace(self.participation, standing=Standing.EVALUATED)
        self._end_on(Page.PARTICIPATION)
