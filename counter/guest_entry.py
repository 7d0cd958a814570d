"""What an officer writes down for a visitor, by the guestbook's own rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from shared.catalogue import Audience, Service
from shared.guestbook import FieldProblem, SignInForm
from shared.messages import field_sentence

ANSWER: Final = "answers."
ONLINE: Final = "registered_online"
ROOM_FIRST: Final = "room_first"
"""A choice of the field `ONLINE`: not yet, so a computer of the bidding room comes first (D36)."""

_PERSON: Final = ("name", "organisation", "phone")
_GUEST: Final = ("name", "purpose", "host", "organisation", "phone")
_RECALLED_GUEST: Final = ("purpose", "host")
_FOR_OFFICERS: Final = {
    "guestbook.name_missing": "Tulis nama pengunjung.",
    "guestbook.organisation_missing": "Tulis nama perusahaan atau instansinya.",
    "guestbook.purpose_missing": "Tulis keperluannya.",
    "guestbook.is_director_missing": "Pilih siapa yang hadir.",
    "guestbook.answer_missing": "Isi jawabannya.",
    "guestbook.answer_too_long": "Terlalu panjang; persingkat jawabannya.",
}
"""Where the kiosk's sentence says "Anda" to the visitor."""


@dataclass(frozen=True, slots=True)
class Want:
    """Who comes and for what; without a service a guest (D54)."""

    audience: Audience
    service: str | None = None


def fields_for(service: Service | None, *, is_recalled: bool = False) -> tuple[str, ...]:
    """Return the fields in the order in which they are asked; a known person's are not asked."""
    if service is None:
        return _RECALLED_GUEST if is_recalled else _GUEST
    papers = ("applicant_type", "is_director") if service.has_checklist else ()
    online = (ONLINE,) if service.online_question else ()
    person = () if is_recalled else _PERSON
    identity = ("identity_number",) if service.asks_identity and not is_recalled else ()
    questions = (ANSWER + question.name for question in service.questions)
    return (*papers, *online, *person, *identity, *questions, "priority")


def entry(
    want: Want, service: Service | None, values: Mapping[str, object], recalled: str = ""
) -> SignInForm:
    """Return the guestbook's form for what stands in the fields that are asked."""
    asked = {name: values.get(name) for name in fields_for(service, is_recalled=bool(recalled))}
    asked = {name: value for name, value in asked.items() if value not in ("", None)}
    # A known person's missing field that was asked after all is written with the others.
    asked |= {name: values[name] for name in _PERSON if recalled and values.get(name)}
    online = asked.pop(ONLINE, True) if service is not None and service.online_question else None
    answers = {
        name.removeprefix(ANSWER): str(asked.pop(name))
        for name in tuple(asked)
        if name.startswith(ANSWER)
    }
    chosen: dict[str, Any] = asked
    return SignInForm(
        want.audience,
        service=want.service,
        registered_online=online if online is None else online is True,
        room_first=online == ROOM_FIRST,
        answers=answers,
        recalled=recalled,
        **chosen,
    )


def problem_words(problem: FieldProblem) -> str:
    """Return what to tell an officer beside a field."""
    return _FOR_OFFICERS.get(problem.key) or field_sentence(problem)
