"""What the journal says of a person in words: all of it that erasing their record would cover."""

from collections.abc import Iterator
from uuid import UUID

from shared.monitoring.words import words_for
from shared.personal_data.erased_history import Cover, journal_texts
from shared.personal_data.facts.parts import Fact, Source, told


def journal_facts(source: Source, about: UUID, cover: Cover) -> Iterator[Fact]:
    """What was written in the journal of a matter, and would be covered with its person."""
    for entry, _, said, _ in journal_texts(source.session, {about: cover}):
        yield f"Jurnal: {words_for(entry.action)}", told(source.moment(entry.at), said)
