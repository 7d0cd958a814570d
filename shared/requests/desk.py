"""What the use cases of requests work with, and how one step is taken on a request."""

from collections.abc import Callable, Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from db import models
from db.engine import Database
from db.vault import Vault
from shared.actors import Action, Officer, RequestKey
from shared.acts import Act, Acts
from shared.catalogue import Catalogue, Service
from shared.clock import Clock
from shared.errors import UserError
from shared.printing import PrintJobs
from shared.requests.clocks import read_clock
from shared.requests.reading import read_view
from shared.requests.views import RequestState, RequestView
from shared.tidying import tidy

CONTACT = "requests.contact"
"""Where a request's contact is sealed."""

Change = Callable[[Act, models.Request, Service], Mapping[str, object]]
"""Changes a request inside an action; returns the details for the journal."""


class RequestsDesk:
    """Holds the collaborators of every use case of requests."""

    def __init__(
        self,
        database: Database,
        acts: Acts,
        catalogue: Catalogue,
        vault: Vault,
        print_jobs: PrintJobs,
        clock: Clock,
    ) -> None:
        self._database = database
        self._acts = acts
        self._catalogue = catalogue
        self._vault = vault
        self._print_jobs = print_jobs
        self._clock = clock

    def _step(
        self,
        action: str,
        request_id: UUID,
        seen: int,
        by: Officer,
        request: RequestKey,
        change: Change,
        *,
        even_closed: bool = False,
    ) -> RequestView:
        """Change a request as it was seen; returns how it stands then.

        Raises `requests.unknown`, `requests.changed` when somebody else changed it since, and
        `requests.closed`.
        """
        by.must_be_allowed(Action.HANDLE_REQUESTS)
        with self._acts.begin(by, request, action, about=request_id) as act:
            row = row_of(act.session, request_id)
            if act.earlier is None:
                if row.revision != seen:
                    raise UserError("requests.changed", number=row.number)
                if row.closed_at is not None and not even_closed:
                    raise UserError("requests.closed", number=row.number)
                details = change(act, row, self._catalogue.service(row.service))
                self._kept(act, row)
                act.record(action, row.id, row.visit_id, number=row.number, **details)
            return self._view(act.session, row, act.now)

    def _kept(self, act: Act, row: models.Request) -> None:
        """Count the change, and keep when the request is due as its clock stands now."""
        row.revision += 1
        act.session.flush()
        service = self._catalogue.service(row.service)
        clock = read_clock(act.session, row.id, service, self._catalogue, act.now)
        row.due_at = clock.due_at

    def _view(self, session: Session, row: models.Request, now: datetime) -> RequestView:
        contact = self._vault.open(row.contact_sealed, CONTACT, row.id)
        return read_view(session, row, self._catalogue, contact, now)


def row_of(session: Session, request_id: UUID) -> models.Request:
    """A request by its id; raises `requests.unknown`."""
    row = session.get(models.Request, request_id)
    if row is None:
        raise UserError("requests.unknown")
    return row


def state_of(row: models.Request) -> RequestState:
    """How a request stands."""
    return RequestState(row.state)


def tidied(text: str, longest: int) -> str:
    """A text tidied; raises `requests.text_too_long`."""
    kept = tidy(text)
    if len(kept) > longest:
        raise UserError("requests.text_too_long", longest=longest)
    return kept
