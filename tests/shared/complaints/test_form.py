"""What somebody may write as a complaint, and what is said to be wrong."""

import pytest

from shared.complaints import LONGEST, ComplaintForm, Kind, problems, tidied
from shared.complaints.sentences import FIELD_SENTENCES
from shared.language import Language
from shared.messages import field_sentence


def form(text: str = "AC mati", **changes: object) -> ComplaintForm:
    return tidied(ComplaintForm(Kind.COMPLAINT, text, **changes))  # type: ignore[arg-type]


def keys(filled: ComplaintForm) -> list[tuple[str, str]]:
    return [(problem.field, problem.key) for problem in problems(filled)]


def test_a_text_is_enough_and_its_lines_stay() -> None:
    filled = form("  Antre  lama \n\n di\tloket 2 \n")
    assert filled.text == "Antre lama\n\ndi loket 2"
    assert not problems(filled)


@pytest.mark.parametrize("text", ["", "  \n \t", "\x00"])
def test_nothing_is_no_complaint(text: str) -> None:
    assert keys(form(text)) == [("text", "complaints.text_missing")]


def test_an_anonymous_form_forgets_who_wrote_it() -> None:
    filled = form(name="Dewi", contact="0812 3456 7890", anonymous=True)
    assert (filled.name, filled.contact) == ("", "")
    known = form(name=" Dewi ", contact=" 0812 3456 7890 ", anonymous=False)
    assert (known.name, known.contact) == ("Dewi", "0812 3456 7890")


@pytest.mark.parametrize(
    "contact", ["081234567890", "+62 812-3456-7890", "(021) 7521440", "dewi@contoh.go.id", ""]
)
def test_a_phone_or_an_address_can_be_reached(contact: str) -> None:
    assert not problems(form(contact=contact, anonymous=False))


@pytest.mark.parametrize("contact", ["12345", "dewi", "@contoh.id", "dewi@contoh", "de wi@a.id"])
def test_what_reaches_nobody_is_told(contact: str) -> None:
    assert keys(form(contact=contact, anonymous=False)) == [("contact", "complaints.contact")]


def test_limits_hold_at_their_edge_and_are_told_as_they_are() -> None:
    for name, longest in LONGEST.items():
        filled = {"name": "x", "contact": "081234567890", "text": "x", name: "0" * longest}
        assert not problems(form(**filled, anonymous=False))
        [problem] = problems(form(**{**filled, name: "0" * (longest + 1)}, anonymous=False))
        assert problem.field == name
        for language in Language:
            assert f" {longest} " in field_sentence(problem, language)


def test_every_mistake_is_worded() -> None:
    wrong = form("", contact="x", anonymous=False)
    assert {key for _field, key in keys(wrong)} < set(FIELD_SENTENCES)
