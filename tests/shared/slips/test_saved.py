"""A slip that was saved says the same when it is printed again."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.slips.content import MarkState, SlipKind, TicketSlip, VerificationSlip
from shared.slips.saved import VERSION, UnreadableSlip, from_json, to_json
from tests.support.paper import FORM, document, receipt, ticket, verification


def through_json(content: dict[str, Any]) -> Any:
    return json.loads(json.dumps(content))


@given(st.builds(TicketSlip))
def test_every_ticket_survives(slip: TicketSlip) -> None:
    assert from_json(through_json(to_json(slip))) == slip


@pytest.mark.parametrize("kind", SlipKind)
def test_every_kind_of_verification_slip_survives(kind: SlipKind) -> None:
    row = document("KTP", seen="present", lacking="copy", note="Catatan", absent=True)
    slip = verification(kind, documents=(row,), links=(FORM,), conforms=False)
    assert from_json(through_json(to_json(slip))) == slip


def test_a_receipt_survives_with_its_facts_and_links() -> None:
    slip = receipt(links=(FORM,), lines=("Sampai jumpa",), headline="Terdaftar")
    assert from_json(through_json(to_json(slip))) == slip


def test_a_slip_of_an_older_program_takes_defaults_and_drops_what_is_gone() -> None:
    content = through_json(to_json(ticket(priority=True)))
    del content["priority"]
    assert from_json({**content, "version": 0, "fee": 0}) == ticket()


@pytest.mark.parametrize(
    "damage",
    [
        {"version": VERSION + 1},
        {"slip": "receipt"},
        {"label": 14},
        {"issued_at": "gestern"},
        {"letterhead": None},
    ],
)
def test_what_cannot_be_read_is_said_so(damage: dict[str, Any]) -> None:
    with pytest.raises(UnreadableSlip):
        from_json({**to_json(ticket()), **damage})


def test_a_missing_field_is_damage() -> None:
    content = to_json(verification(SlipKind.APPROVED))
    del content["number"]
    with pytest.raises(UnreadableSlip):
        from_json(content)


def test_states_are_kept_by_name() -> None:
    slip = verification(SlipKind.INCOMPLETE, documents=(document("KTP", lacking="copy"),))
    read = from_json(through_json(to_json(slip)))
    assert isinstance(read, VerificationSlip)
    assert list(read.documents[0].marks.values()) == [MarkState.LACKING]
