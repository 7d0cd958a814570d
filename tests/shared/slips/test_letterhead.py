"""The head of papers: the catalogue's, but for what the office chose."""

from shared.catalogue import load
from shared.preferences import Preferences
from shared.slips.letterhead import letterhead


def test_what_the_office_chose_stands_in_the_head_and_the_rest_is_the_catalogues() -> None:
    facts = load().office
    usual = letterhead(facts)
    assert (usual.lines, usual.contact) == (facts.letterhead, facts.contacts.phone)
    own = letterhead(facts, Preferences(letterhead="KOTA\nDINAS", letterhead_contact="021-1"))
    assert (own.lines, own.contact, own.address) == (("KOTA", "DINAS"), "021-1", facts.address)
