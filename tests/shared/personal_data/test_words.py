"""How those whom records are about are named in a sentence."""

from uuid import uuid4

import pytest

from shared.personal_data import Record, RecordKind
from shared.personal_data.words import people_words
from tests.support.offices import at

MASKED = "0812•••890"


def about(name: str, contact: str = "", organisation: str = "", label: str = "") -> Record:
    return Record(RecordKind.VISIT, uuid4(), name, organisation, contact, label, at(9))


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ([about("Dewi", MASKED), about("Dewi", MASKED)], f"Dewi ({MASKED})"),
        ([about("Dewi", MASKED), about("Dewi")], f"Dewi ({MASKED}) dan Dewi"),
        ([about("Ani"), about("Budi"), about("Cici")], "Ani, Budi dan Cici"),
        ([about(name) for name in "ABCDE"], "A, B, C dan 2 lagi"),
        ([about("", organisation="Pak Pejabat")], "Pak Pejabat"),
        ([about("", MASKED, label="PG-2026-0001")], MASKED),
        ([about("", label="PG-2026-0001")], "PG-2026-0001"),
    ],
)
def test_everybody_is_named_once_and_many_are_counted(records: list[Record], words: str) -> None:
    assert people_words(records) == words
