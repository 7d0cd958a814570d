""" "Kotak saran": what a visitor has to say of the office, without a name unless they want one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from kiosk.flow.pages import Page
from kiosk.flow.trail import Trail
from shared.actors import RequestKey, new_request
from shared.catalogue import Catalogue, Service
from shared.complaints.form import LONGEST, ComplaintForm, problems, tidied
from shared.complaints.views import ComplaintReceipt, Kind
from shared.errors import UserError
from shared.guestbook import FieldProblem

SENDER_FIELDS = ("name", "contact")
"""What somebody writes who wants to be answered in person."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What is sent to the office; a repeated sending carries the same request."""

    form: ComplaintForm
    request: RequestKey


class Feedback(Trail):
    """Leads from the kind to the receipt; nothing but the text has to be written."""

    def __init__(
        self, catalogue: Catalogue, make_request: Callable[[], RequestKey] = new_request
    ) -> None:
        super().__init__(Page.FEEDBACK, make_request)
        self._catalogue = catalogue
        self.form = ComplaintForm(Kind.SUGGESTION, "")
        self.problems: tuple[FieldProblem, ...] = ()
        self.receipt: ComplaintReceipt | None = None

    @property
    def service(self) -> Service | None:
        """What it is about, where the visitor says so."""
        return self._catalogue.service(self.form.service) if self.form.service else None

    def choose_kind(self, kind: Kind) -> None:
        """Say whether it is a complaint, a suggestion or a question."""
        if self.page is Page.FEEDBACK:
            self.form = replace(self.form, kind=kind)
            self._go_to(Page.FEEDBACK_TEXT)

    def edit(self, field: str, text: str) -> None:
        """Keep what was typed into a field; its problem is no longer known."""
        edited: dict[str, Any] = {field: text[: LONGEST[field]]}
        self.form = replace(self.form, **edited)
        self.problems = tuple(problem for problem in self.problems if problem.field != field)

    def finish_text(self) -> None:
        """Go on with what has been written."""
        if self.page is Page.FEEDBACK_TEXT and not self._finds_problems(("text",)):
            self._go_to(Page.FEEDBACK_SENDER)

    def open_services(self) -> None:
        """Show the services it may be about."""
        if self.page is Page.FEEDBACK_SENDER and not self.under_way:
            self._go_to(Page.FEEDBACK_SERVICE)

    def choose_service(self, code: str | None) -> None:
        """Say what it is about: a service, or none of them."""
        if self.page is Page.FEEDBACK_SERVICE:
            self.form = replace(self.form, service=code)
            self.back()

    def give_name(self) -> None:
        """Ask for a name and a number."""
        if self.page is Page.FEEDBACK_SENDER and not self.under_way:
            self._go_to(Page.FEEDBACK_CONTACT)

    def submit(self) -> Voice | None:
        """What to send: without a name from the sender's page, with one from the contact's."""
        anonymous = self.page is Page.FEEDBACK_SENDER
        if not anonymous and self.page is not Page.FEEDBACK_CONTACT:
            return None
        self.form = replace(self.form, anonymous=anonymous)
        if self._finds_problems():
            return None
        form = tidied(self.form)
        request = self._request(form)
        return Voice(form, request) if request else None

    def sent(self, receipt: ComplaintReceipt) -> None:
        """The office has it: show the number."""
        self.receipt, self.code = receipt, receipt.code
        self.paper = receipt.id if receipt.print_job_id else None
        self._end_on(Page.FEEDBACK_SENT)

    def refused(self, error: UserError) -> bool:
        """Take note of a refusal, to be told beside the form; False when the outcome is unknown."""
        if not self.settle(error):
            return False
        if error.key == "complaints.form":
            self.problems = error.facts["problems"]  # type: ignore[assignment]
        else:
            self.refusal = error
        return True

    def _finds_problems(self, fields: tuple[str, ...] = ()) -> bool:
        """Look for problems, of these fields where some are named."""
        found = problems(tidied(self.form))
        self.problems = tuple(p for p in found if not fields or p.field in fields)
        if self.page is Page.FEEDBACK_CONTACT and not fields:
            self.problems += self._unnamed()
        return bool(self.problems)

    def _unnamed(self) -> tuple[FieldProblem, ...]:
        """Whoever wants to be answered says at least a name or a number."""
        if self.form.name.strip() or self.form.contact.strip():
            return ()
        return (FieldProblem("name", "guestbook.name_missing", blocks=True),)
