"""Whatever the kiosk shows of the catalogue is there in English, and does without it too."""

import re
from collections.abc import Iterator

import pytest

from shared.catalogue import Catalogue, Service, load, parse
from shared.catalogue.standard import standard_of
from shared.language import Language
from tests.shared.catalogue.samples import TEXT

SAME = re.compile(r"^\d\. Server$|WhatsApp : |Email : ")
"""Lines that read the same in both languages."""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


def pairs(service: Service) -> Iterator[tuple[str | None, str]]:
    """Every text of a service that stands beside its translation."""
    yield service.title, service.title_en
    yield service.description, service.description_en
    yield service.target.text, service.target.text_en
    yield service.online_question, service.online_question_en
    yield service.notice, service.notice_en
    yield service.documents_lead, service.documents_lead_en
    yield service.proxy_rule, service.proxy_rule_en
    yield service.procedure_lead, service.procedure_lead_en
    for link in service.links:
        yield link.label, link.label_en
    for documents in (*service.documents.values(), *service.proxy_documents.values()):
        for document in documents:
            yield document.title, document.title_en
            yield document.label, document.label_en
            yield document.note, document.note_en
    for question in service.questions:
        yield question.title, question.title_en
        yield question.help, question.help_en
        yield from ((choice.title, choice.title_en) for choice in question.choices)


def test_every_text_of_a_service_is_translated(catalogue: Catalogue) -> None:
    for service in catalogue.services:
        for indonesian, english in pairs(service):
            assert bool(indonesian) == bool(english), (service.code, indonesian)


def test_every_line_of_every_standard_is_translated(catalogue: Catalogue) -> None:
    for service in catalogue.services:
        indonesian = standard_of(service, catalogue)
        english = standard_of(service, catalogue, Language.EN)
        for ours, theirs in zip(indonesian, english, strict=True):
            assert ours.label != theirs.label
            for line, other in zip(ours.lines, theirs.lines, strict=True):
                assert line != other or SAME.search(line), (service.code, ours.no, line)


def test_no_translation_is_left_over(catalogue: Catalogue) -> None:
    ours, _, _english = catalogue.source.partition("[english]")
    assert [text for text in catalogue.english if f'"{text}"' not in ours] == []


def test_a_catalogue_kept_before_there_was_english_still_opens(catalogue: Catalogue) -> None:
    """An office's own database holds the words of its first catalogue."""
    ours, _, _english = TEXT.partition("[english]")
    late = ("title_en", "label_en", "note_en", "rule_en", "online_question_en", "inaproc_en",
            "documents_lead_en", "procedure_lead_en", "is_room", "is_assisted")  # fmt: skip
    kept = []
    section = ""
    for line in ours.replace(', only_for = "admin_ppe"', "").splitlines():
        section = line if line.startswith("[") else section
        newer = line.startswith(late) or line.startswith("questions = ")
        is_new_title = line.startswith("title_en") and "documents." not in section
        if not section.startswith("[questions.") and (not newer or is_new_title):
            kept.append(line)
    old = parse("\n".join(kept), "lama.toml")
    service = old.service("1b")
    assert (service.questions, service.notice_en, old.room_service()) == ((), "", None)
    shown = standard_of(service, old, Language.EN)
    assert shown[5].lines == ("Melalui aplikasi sikap.lkpp.go.id",)
