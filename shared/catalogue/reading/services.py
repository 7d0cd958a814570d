"""Reading the services: each standard with all its components."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from types import MappingProxyType
from typing import Final

from shared.catalogue.documents import ApplicantType, Link, RequiredDocument
from shared.catalogue.model import (
    Audience,
    Channel,
    Escalation,
    Line,
    Party,
    Service,
    StaffNeed,
    Step,
    Target,
    TargetStart,
)
from shared.catalogue.questions import Question
from shared.catalogue.reading.documents import Definition, Proxy, read_definitions, read_lists
from shared.catalogue.reading.findings import Table, Value
from shared.catalogue.reading.waiting_lines import read_prefix
from shared.catalogue.windows import ServiceWindow
from shared.voice.calls import CALL_PHRASE, phrase_problem

_CODE: Final = re.compile(r"[0-9a-z]{1,8}")
_NOBODY: Final = Party("", "")
_NEVER: Final = ServiceWindow(frozenset(), time.min, time.min)


@dataclass(frozen=True, slots=True)
class Common:
    """What services refer to by name."""

    sections: int
    lines: Mapping[str, Line]
    windows: Mapping[str, ServiceWindow]
    parties: Mapping[str, Party]
    links: Mapping[str, Link]
    notices: Mapping[str, str]
    proxies: Mapping[str, Proxy]
    definitions: Mapping[str, Definition]
    questions: Mapping[str, Question]


def read_services(table: Table, common: Common) -> tuple[Service, ...]:
    """Every service, in the file's order."""
    services = tuple(_read_service(part, common) for part in table.tables())
    if table.sound and not services:
        table.note("belum ada layanan; tambahkan misalnya [services.1a]")
    return services


def _read_service(table: Table, common: Common) -> Service:
    proxy = table.may("proxy").reference(common.proxies)
    notice = table.may("notice")
    documents = read_lists(
        table.need("requirements").table(),
        {**common.definitions, **_read_own_definitions(table, common)},
    )
    return Service(
        code=_read_code(table),
        section=_read_section(table.need("section"), common.sections),
        prefix=read_prefix(table.need("prefix"), common.lines),
        name=table.need("name").text(),
        title=table.need("title").text(),
        title_en=table.need("title_en").text(),
        description=table.need("description").text(),
        description_en=table.need("description_en").text(),
        audiences=frozenset(table.need("audiences").all(_read_audience)),
        window=table.need("window").reference(common.windows) or _NEVER,
        target=_read_target(table.need("target").table()),
        documents=MappingProxyType(documents),
        documents_lead=table.may("documents_lead").text_or_none(),
        documents_lead_en=table.may("documents_lead_en").text(),
        proxy_rule=proxy.rule if proxy else None,
        proxy_rule_en=proxy.rule_en if proxy else "",
        proxy_documents=MappingProxyType(_proxy_documents(proxy, documents)),
        procedure=_read_procedure(table.need("procedure"), common.parties),
        procedure_lead=table.may("procedure_lead").text_or_none(),
        procedure_lead_en=table.may("procedure_lead_en").text(),
        escalations=_read_escalations(table.may("escalations"), common),
        registration=table.need("registration").text(),
        channels=table.need("channels").all(lambda entry: entry.member(Channel)),
        products=table.need("products").all(Value.text),
        facilities=table.need("facilities").all(Value.text),
        staff=_read_staff(table.need("staff"), common.parties),
        supervisor=table.need("supervisor").text(),
        asks_identity=table.may("asks_identity").flag(),
        is_room=table.may("is_room").flag(),
        is_assisted=_read_assisted(table),
        conformity=table.may("conformity").text_or_none(),
        online_question=table.may("online_question").text_or_none(),
        online_question_en=table.may("online_question_en").text(),
        notice=notice.reference(common.notices),
        notice_en=common.notices.get(f"{notice.raw}_en", ""),
        questions=table.may("questions").all(lambda entry: entry.reference(common.questions)),
        links=table.may("links").all(lambda entry: entry.reference(common.links)),
        call_phrase=_read_call_phrase(table.may("call_phrase")),
    )


def _read_own_definitions(table: Table, common: Common) -> dict[str, Definition]:
    part = table.may("documents").table()
    own = read_definitions(part, common.links)
    for code in own.keys() & common.definitions.keys():
        part.may(code).note(f"nama ini sudah dipakai di [documents.{code}]; beri nama lain")
    return own


def _read_code(table: Table) -> str:
    if not _CODE.fullmatch(table.name):
        table.note('kode layanan terdiri dari angka dan huruf kecil, misalnya "1a"')
    return table.name


def _read_assisted(table: Table) -> bool:
    assisted = table.may("is_assisted")
    if assisted.flag() and not table.may("is_room").flag():
        assisted.note("pendampingan hanya di ruang bidding; tambahkan is_room = true")
    return assisted.flag()


def _read_section(value: Value, sections: int) -> int:
    section = value.whole_number(least=1)
    if 0 < sections < section:
        value.note(f"keputusan ini hanya mempunyai bagian 1 sampai {sections}")
    return section


def _read_call_phrase(value: Value) -> str:
    phrase = value.text_or_none()
    if phrase is None:
        return CALL_PHRASE
    problem = phrase_problem(phrase)
    if problem:
        value.note(f"kalimat panggilan ini tidak dapat dipakai; {problem}")
    return phrase


def _read_audience(value: Value) -> Audience | None:
    audience = value.member(Audience)
    if audience is Audience.GUEST:
        value.note("tamu lain tidak mengambil nomor untuk suatu layanan; hapus")
    return audience


def _read_target(table: Table) -> Target:
    return Target(
        text=table.need("text").text(),
        text_en=table.need("text_en").text(),
        decree_text=table.need("decree_text").text(),
        minutes=table.may("minutes").number_or_none(least=1),
        tolerance=table.may("tolerance").number_or_none(least=0) or 0,
        starts=table.may("starts").member(TargetStart) or TargetStart.SERVING,
    )


def _proxy_documents(
    proxy: Proxy | None, lists: Mapping[ApplicantType, object]
) -> dict[ApplicantType, tuple[RequiredDocument, ...]]:
    if proxy is None:
        return {}
    return {
        applicant: tuple(entry.for_applicant(applicant) for entry in proxy.definitions)
        for applicant in lists
    }


def _read_procedure(value: Value, parties: Mapping[str, Party]) -> tuple[Step, ...]:
    parts = value.all(Value.table)
    return tuple(
        Step(no, part.need("actor").reference(parties) or _NOBODY, part.need("text").text())
        for no, part in enumerate(parts, start=1)
    )


def _read_escalations(value: Value, common: Common) -> tuple[Escalation, ...]:
    parties = common.parties
    choices = (choice for each in common.questions.values() for choice in each.choices)
    answers = {choice.code: choice.code for choice in choices}
    return tuple(
        Escalation(
            source=part.need("from").reference(parties) or _NOBODY,
            target=part.need("to").reference(parties) or _NOBODY,
            basis=part.need("basis").text(),
            via=part.may("via").reference(parties),
            only_for=part.may("only_for").reference(answers) or "",
        )
        for part in value.all(Value.table)
    )


def _read_staff(value: Value, parties: Mapping[str, Party]) -> tuple[StaffNeed, ...]:
    return tuple(
        StaffNeed(
            role=part.need("role").reference(parties) or _NOBODY,
            headcount=part.need("headcount").whole_number(least=1),
            competence=part.need("competence").text(),
        )
        for part in value.all(Value.table)
    )
