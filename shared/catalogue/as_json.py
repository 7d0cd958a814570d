"""A catalogue as plain data for other programs: `python -m shared.catalogue --json`."""

from collections.abc import Iterable, Mapping
from datetime import time
from typing import Any, Final

from shared.catalogue.documents import ApplicantType, RequiredDocument, in_order
from shared.catalogue.model import Catalogue, Escalation, Service
from shared.catalogue.questions import Question
from shared.catalogue.standard import standard_of
from shared.catalogue.windows import ServiceWindow

_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def as_json(catalogue: Catalogue) -> dict[str, Any]:
    """The catalogue in objects, lists, texts and numbers; hours are "09:00", office time."""
    return {
        "version": catalogue.version,
        "digest": catalogue.digest,
        "effective_from": catalogue.effective_from.isoformat(),
        "decree_number": catalogue.decree.number,
        "decree_date": catalogue.decree.date.isoformat(),
        "decree_title": catalogue.decree.title,
        "office": catalogue.office.short_name,
        "timezone": catalogue.office.timezone,
        "office_closes": _hour(catalogue.office.closes),
        "lines": {
            prefix: {"title": line.title, "title_en": line.title_en}
            for prefix, line in catalogue.lines.items()
        },
        "services": [_service(service, catalogue) for service in catalogue.services],
    }


def _service(service: Service, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "code": service.code,
        "prefix": service.prefix,
        "name": service.name,
        "title": service.title,
        "title_en": service.title_en,
        "description": service.description,
        "description_en": service.description_en,
        "audiences": sorted(service.audiences),
        "is_room": service.is_room,
        "is_assisted": service.is_assisted,
        "questions": [_question(question) for question in service.questions],
        "target_minutes": service.target.minutes,
        "target_text": service.target.decree_text,
        "target_starts": service.target.starts,
        "window": _window(service.window, catalogue.office.closes),
        "documents": _lists(service.documents),
        "proxy_documents": _lists(service.proxy_documents),
        "channels": service.channels,
        "products": service.products,
        "procedure": [{"actor": step.actor.code, "text": step.text} for step in service.procedure],
        "escalation": [_escalation(entry) for entry in service.escalations],
        "notice": service.notice,
        "notice_en": service.notice_en,
        "links": [link.url for link in service.links],
        "components": [
            {"no": part.no, "label": part.label, "text": "\n".join(part.lines)}
            for part in standard_of(service, catalogue)
        ],
    }


def _window(window: ServiceWindow, office_closes: time) -> dict[str, Any]:
    return {
        "days": _days(window.days),
        "open": _hour(window.opens),
        "close": _hour(window.closes or office_closes),
        "close_is_setting": window.closes is None,
        "breaks": [
            {"days": _days(pause.days), "from": _hour(pause.starts), "to": _hour(pause.ends)}
            for pause in window.breaks
        ],
    }


def _lists(lists: Mapping[ApplicantType, tuple[RequiredDocument, ...]]) -> dict[str, Any]:
    return {
        applicant.value: [_document(document) for document in documents]
        for applicant, documents in lists.items()
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "name": question.name,
        "kind": question.kind,
        "title": question.title,
        "title_en": question.title_en,
        "choices": [choice.code for choice in question.choices],
        "required": question.required,
    }


def _document(document: RequiredDocument) -> dict[str, Any]:
    return {
        "code": document.code,
        "title": document.title,
        "title_en": document.title_en,
        "label": document.label,
        "label_en": document.label_en,
        "conditional": document.conditional,
        "condition": document.condition,
        "blocking": in_order(document.blocking),
        "warning": in_order(document.warning),
        "not_applicable": in_order(document.not_applicable),
    }


def _escalation(entry: Escalation) -> dict[str, Any]:
    return {
        "from": entry.source.code,
        "to": entry.target.code,
        "via": entry.via.code if entry.via else None,
        "basis": entry.basis,
        "only_for": entry.only_for or None,
    }


def _days(days: Iterable[int]) -> list[str]:
    return [_DAYS[day] for day in sorted(days)]


def _hour(moment: time) -> str:
    return f"{moment:%H:%M}"
