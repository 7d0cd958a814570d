"""A helpdesk officer with requests on the table, for tests."""

from dataclasses import dataclass, field
from uuid import UUID

from shared.actors import Officer, new_request
from shared.catalogue import Channel, Mark
from shared.office import Office
from shared.requests import Closing, RequestForm, RequestState, RequestView
from tests.support.offices import ANSWERS, Place, seated, take_ticket


def form(service: str = "2a", channel: Channel = Channel.EMAIL, **changes: object) -> RequestForm:
    """What an e-mail asks of the helpdesk."""
    values: dict[str, object] = {
        "service": service,
        "channel": channel,
        "requester": "Rudi Hartono",
        "organisation": "Dinas Pekerjaan Umum",
        "contact": "rudi@depok.go.id",
        "answers": ANSWERS[service],
    }
    return RequestForm(**{**values, **changes})  # type: ignore[arg-type]


@dataclass
class Helpdesk:
    """Takes steps on requests, each as the request was seen last."""

    office: Office
    place: Place
    by: Officer
    seen: dict[UUID, RequestView] = field(default_factory=dict)

    def kept(self, view: RequestView) -> RequestView:
        self.seen[view.id] = view
        return view

    def record(self, service: str = "2a", **changes: object) -> RequestView:
        made = form(service, **changes)  # type: ignore[arg-type]
        return self.kept(self.office.requests.record(made, self.by, new_request()))

    def serve(self, service: str, **changes: object) -> UUID:
        """A visitor comes for a service and is being served; returns the ticket."""
        ticket = take_ticket(self.office, service, **changes)
        self.office.queueing.call(ticket.id, self.by, new_request())
        self.office.queueing.begin(ticket.id, self.by, new_request())
        return ticket.id

    def receive(self, service: str, **changes: object) -> RequestView:
        """A visitor's request is written down while they are served."""
        ticket = self.serve(service, **changes)
        prefilled = self.office.requests.of_ticket(ticket, self.by)
        made = self.office.requests.record_from_ticket(ticket, prefilled, self.by, new_request())
        return self.kept(made)

    def step(self, name: str, view: RequestView, *args: object) -> RequestView:
        """Take a step of the use case's name on a request as it was seen last."""
        last = self.seen.get(view.id, view)
        do = getattr(self.office.requests, name)
        return self.kept(do(view.id, last.revision, *args, self.by, new_request()))

    def tick_everything(self, view: RequestView) -> RequestView:
        """See every paper that is asked, with every mark."""
        for paper in view.papers:
            view = self.step("check_paper", view, paper.document, frozenset(Mark), "")
        return view

    def complete(self, view: RequestView) -> RequestView:
        """Find the file complete."""
        return self.step("mark_complete", self.tick_everything(view))

    def finish(self, view: RequestView, product: str = "Akun", to: str = "") -> RequestView:
        """Hand the product over."""
        return self.step("close", view, Closing(RequestState.DONE, "", product, to))


def helpdesk(office: Office, place: Place, username: str = "budi", counter: int = 2) -> Helpdesk:
    """A sample helpdesk officer at a counter."""
    return Helpdesk(office, place, seated(office, username, counter))
