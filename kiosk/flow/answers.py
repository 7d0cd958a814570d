"""What a visitor has answered so far, and what follows from it."""

from dataclasses import replace
from datetime import date, datetime

from kiosk.flow.forms import fitting, longest_of, required_fields, with_text
from kiosk.flow.moments import MomentDraft
from kiosk.flow.way import ANSWER, asked_before, fields_of
from shared.catalogue import (
    ApplicantType,
    Audience,
    Catalogue,
    Question,
    QuestionKind,
    RequiredDocument,
    Service,
)
from shared.guestbook import FieldProblem, Recalled, SignInForm, problems, tidied

NOBODY = SignInForm(Audience.GUEST)


class Answers:
    """One visitor's answers: the guestbook's form, the papers ticked, a moment half given."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._forget_answers()

    def _forget_answers(self) -> None:
        self.form = NOBODY
        self.recalled: Recalled | None = None
        self.missed_fields: tuple[str, ...] = ()
        self.needs_help: bool | None = None
        self.ticked: frozenset[str] = frozenset()
        self.moments: dict[str, MomentDraft] = {}
        self.problems: tuple[FieldProblem, ...] = ()

    @property
    def service(self) -> Service | None:
        """The service chosen; a guest comes for none."""
        return self._catalogue.service(self.form.service) if self.form.service else None

    @property
    def documents(self) -> tuple[RequiredDocument, ...]:
        """What to bring, as far as the answers tell; the proxy's papers last (D04)."""
        service, applicant = self.service, self.form.applicant_type
        if service is None or applicant is None or not service.has_checklist:
            return ()
        own = service.documents_for(applicant)
        proxy = service.proxy_documents_for(applicant) if self.form.is_director is False else ()
        return (*own, *proxy)

    @property
    def fields(self) -> tuple[str, ...]:
        """The guestbook fields this visitor is asked, in order (D06, D54)."""
        return fields_of(self.service, self.recalled, self.missed_fields)

    @property
    def required_fields(self) -> frozenset[str]:
        """The fields without which the entry is refused."""
        return required_fields(self._fitting_form(), self.service)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is asked on a page of its own."""
        return asked_before(self.service)

    @property
    def asks_choices_alone(self) -> bool:
        """Whether that page is answered by touch alone, and so goes on by itself."""
        return all(question.kind is QuestionKind.CHOICE for question in self.questions)

    @property
    def is_answered(self) -> bool:
        """Whether every question of that page has an answer."""
        return all(question.name in self.form.answers for question in self.questions)

    @property
    def may_continue(self) -> bool:
        """Whether the applicant page is answered."""
        return self.form.applicant_type is not None and self.form.is_director is not None

    def choose_applicant(self, applicant: ApplicantType) -> None:
        """Take the applicant type: another type brings other papers."""
        if applicant is not self.form.applicant_type:
            self.ticked = frozenset()
        self.form = replace(self.form, applicant_type=applicant)

    def answer_director(self, is_director: bool) -> None:
        """Take the answer to "Apakah Anda direktur/pemilik?" (D04)."""
        self.form = replace(self.form, is_director=is_director)

    def toggle_registered(self) -> None:
        """Say, or take back, that the online part has not been done (D36, D51)."""
        is_done = self.form.registered_online is False
        self.form = replace(self.form, registered_online=is_done, room_first=not is_done)

    def choose_room_first(self, room_first: bool) -> None:
        """Register in the bidding room while the number keeps its place, or elsewhere (D36)."""
        self.form = replace(self.form, room_first=room_first)

    def toggle_document(self, code: str) -> None:
        """Tick or untick a paper of the self-check, which nobody else sees."""
        self.ticked ^= {code}

    def toggle_priority(self) -> None:
        """Ask for a priority ticket, or no longer; no reason is kept (D56)."""
        self.form = replace(self.form, priority=not self.form.priority)

    def edit(self, field: str, text: str) -> None:
        """Keep what was typed into a field; its problem is no longer known."""
        self.form = with_text(self.form, field, text[: longest_of(self.service, field)])
        self.problems = tuple(problem for problem in self.problems if problem.field != field)

    def answer(self, name: str, text: str) -> None:
        """Keep the answer to a question."""
        self.edit(ANSWER + name, text)

    def choose_day(self, name: str, day: date) -> None:
        """Take the day of a moment that is asked."""
        self._draft(name, replace(self.moments.get(name, MomentDraft()), chosen=day))

    def write_clock(self, name: str, clock: str, now: datetime) -> None:
        """Keep what was typed as the time of a moment that is asked; `now` is office time."""
        draft = self.moments.get(name, MomentDraft())
        self._draft(name, replace(draft, clock=clock, since=now))

    def _draft(self, name: str, draft: MomentDraft) -> None:
        self.moments[name] = draft
        self.answer(name, draft.answer)

    def _finds_problems(self, begin: str = "") -> bool:
        """Look for problems of fields that begin so; tell whether one of them blocks."""
        found = problems(tidied(self._fitting_form()), self.service)
        self.problems = tuple(problem for problem in found if problem.field.startswith(begin))
        return any(problem.blocks for problem in self.problems)

    def _fitting_form(self) -> SignInForm:
        return fitting(self.form, self.service, self.fields)
