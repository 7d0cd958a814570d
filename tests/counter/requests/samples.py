"""Requests as they come in on a morning, for the counter's tests and pictures."""

from shared.actors import Officer, new_request
from shared.catalogue import Channel
from shared.office import Office
from shared.requests import RequestForm, RequestView
from tests.support.offices import ANSWERS


def message(service: str = "2a", **changes: object) -> RequestForm:
    """A request that came in by WhatsApp."""
    values: dict[str, object] = {
        "service": service,
        "channel": Channel.WHATSAPP,
        "requester": "Rahmat Hidayat",
        "organisation": "Dinas Pekerjaan Umum dan Penataan Ruang",
        "contact": "081234567890",
        "answers": {k: v for k, v in ANSWERS[service].items() if k != "file_name"},
    }
    return RequestForm(**{**values, **changes})  # type: ignore[arg-type]


def recorded(office: Office, by: Officer, service: str = "2a", **changes: object) -> RequestView:
    """A request that was written down."""
    return office.requests.record(message(service, **changes), by, new_request())


def completed(office: Office, by: Officer, request: RequestView) -> RequestView:
    """The same after every paper was seen and its file found complete."""
    for paper in request.papers:
        seen = frozenset(paper.asked)
        request = office.requests.check_paper(
            request.id, request.revision, paper.document, seen, "", by, new_request()
        )
    return office.requests.mark_complete(request.id, request.revision, by, new_request())
