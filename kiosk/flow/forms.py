"""The guestbook's form as the kiosk fills it: texts by field, and only what belongs to the way."""

from collections.abc import Container, Mapping
from dataclasses import replace
from typing import Any

from kiosk.flow.way import ANSWER
from shared.catalogue import Service
from shared.guestbook import LONGEST, Recalled, SignInForm, problems

NO_ANSWERS: Mapping[str, str] = {}


def text_of(form: SignInForm, field: str) -> str:
    """What stands in a field of the guestbook's or of a question."""
    if field.startswith(ANSWER):
        return form.answers.get(field.removeprefix(ANSWER), "")
    return str(getattr(form, field))


def longest_of(service: Service | None, field: str) -> int:
    """How many characters a field holds at most."""
    if not field.startswith(ANSWER):
        return LONGEST[field]
    question = service.question(field.removeprefix(ANSWER)) if service else None
    return question.longest if question else 0


def with_text(form: SignInForm, field: str, text: str) -> SignInForm:
    """The form with another text in a field."""
    if field.startswith(ANSWER):
        answers = {**form.answers, field.removeprefix(ANSWER): text}
        return replace(form, answers={name: said for name, said in answers.items() if said})
    edited: dict[str, Any] = {field: text}
    return replace(form, **edited)


def fitting(form: SignInForm, service: Service | None, fields: tuple[str, ...]) -> SignInForm:
    """The form without answers that belong to another way, taken before going back."""
    unasked: dict[str, Any] = {field: "" for field in LONGEST if field not in fields}
    form = replace(form, **unasked)
    if service is None or not service.has_checklist:
        form = replace(form, applicant_type=None, is_director=None)
    online = None
    if service is not None and service.online_question:
        online = form.registered_online is not False
    asked = {question.name for question in service.questions} if service else set()
    answers = {name: said for name, said in form.answers.items() if name in asked}
    room_first = form.room_first and online is False
    return replace(form, registered_online=online, answers=answers, room_first=room_first)


def required_fields(form: SignInForm, service: Service | None) -> frozenset[str]:
    """The fields without which the entry is refused."""
    blank: dict[str, Any] = dict.fromkeys(LONGEST, "")
    empty = replace(form, answers=NO_ANSWERS, **blank)
    return frozenset(problem.field for problem in problems(empty, service) if problem.blocks)


def recalled_form(recalled: Recalled, offered: Container[str]) -> SignInForm:
    """The form of a person of an earlier slip; a service no longer `offered` is chosen anew."""
    return SignInForm(
        recalled.audience,
        service=recalled.service if recalled.service in offered else None,
        applicant_type=recalled.applicant_type,
        is_director=recalled.is_director,
        recalled=recalled.code,
    )
