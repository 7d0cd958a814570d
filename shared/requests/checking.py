"""Looking through a request's form and papers: complete, or what still lacks."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from db import models
from shared.actors import Officer, RequestKey, new_id
from shared.acts import Act
from shared.catalogue import Channel, Mark, Service
from shared.errors import UserError
from shared.requests.clocks import start_clock, stop_clock
from shared.requests.desk import RequestsDesk, tidied
from shared.requests.reading import escalations_of, passed_of, reached_by, read_papers
from shared.requests.rules import (
    asked_marks,
    clock_has_stopped,
    has_upload_limit,
    papers_asked,
    standing,
)
from shared.requests.views import RequestState, RequestView

CHECKED = "request.paper_checked"
COMPLETED = "request.complete"
LACKING = "request.incomplete"
LIMITED = "request.upload_limit_set"
TAKEN = "request.taken"
NOTED = "request.noted"

LONGEST_LACKING = 500
LONGEST_PAPER_NOTE = 240
LONGEST_NOTE = 500


class Checking(RequestsDesk):
    """Keeps what an officer saw and found; the clock rests while something lacks (D11)."""

    def take(self, request_id: UUID, seen: int, by: Officer, request: RequestKey) -> RequestView:
        """Make a request the officer's own."""

        def change(act: Act, row: models.Request, service: Service) -> Mapping[str, object]:
            row.officer_id = by.id
            return {}

        return self._step(TAKEN, request_id, seen, by, request, change)

    def check_paper(
        self,
        request_id: UUID,
        seen: int,
        document: str,
        marks: frozenset[Mark],
        note: str,
        by: Officer,
        request: RequestKey,
    ) -> RequestView:
        """Keep what was seen of one paper, in place of what was kept before.

        Raises `requests.no_such_paper`; marks that are not asked are left out.
        """

        def change(act: Act, row: models.Request, service: Service) -> Mapping[str, object]:
            papers = papers_asked(service, Channel(row.channel))
            paper = next((each for each in papers if each.code == document), None)
            if paper is None:
                raise UserError("requests.no_such_paper")
            kept = models.RequestPaper(
                request_id=row.id,
                document=document,
                marks=[mark.value for mark in asked_marks(paper) if mark in marks],
                note=tidied(note, LONGEST_PAPER_NOTE),
            )
            act.session.merge(kept)
            return {"document": document}

        return self._step(CHECKED, request_id, seen, by, request, change)

    def mark_complete(
        self, request_id: UUID, seen: int, by: Officer, request: RequestKey
    ) -> RequestView:
        """Find the file complete: where the decree says so the clock begins now (D11).

        A clock that rested goes on. Raises `requests.already_complete`, and `requests.lacking`
        with the papers of which a blocking mark is missing.
        """

        def change(act: Act, row: models.Request, service: Service) -> Mapping[str, object]:
            if row.complete_at is not None:
                raise UserError("requests.already_complete")
            _refuse_lacking(act.session, row, service)
            steps = passed_of(escalations_of(act.session, row.id))
            row.complete_at, row.lacking = act.now, ""
            row.state = standing(steps)
            if not clock_has_stopped(service, steps, reached_by(act.session, row.id)):
                start_clock(act.session, row.id, act.now)
            return {}

        return self._step(COMPLETED, request_id, seen, by, request, change)

    def mark_incomplete(
        self, request_id: UUID, seen: int, lacking: str, by: Officer, request: RequestKey
    ) -> RequestView:
        """Say what lacks: the clock rests until the file is complete.

        What lacks is kept as a note as well. Raises `requests.lacking_unnamed` and
        `requests.text_too_long`.
        """
        lacking = tidied(lacking, LONGEST_LACKING)
        if not lacking:
            raise UserError("requests.lacking_unnamed", longest=LONGEST_LACKING)

        def change(act: Act, row: models.Request, service: Service) -> Mapping[str, object]:
            row.complete_at, row.lacking = None, lacking
            row.state = RequestState.INCOMPLETE
            stop_clock(act.session, row.id, act.now)
            add_note(act, row, f"Belum lengkap: {lacking}"[:LONGEST_NOTE])
            return {}

        return self._step(LACKING, request_id, seen, by, request, change)

    def set_upload_limit(
        self,
        request_id: UUID,
        seen: int,
        limit: datetime | None,
        by: Officer,
        request: RequestKey,
    ) -> RequestView:
        """Keep the upload limit as it stands in SPSE now; None when none is known (D44).

        Raises `requests.no_upload_limit` under a service that has none.
        """

        def change(act: Act, row: models.Request, service: Service) -> Mapping[str, object]:
            if not has_upload_limit(service):
                raise UserError("requests.no_upload_limit")
            row.upload_limit = limit
            return {}

        return self._step(LIMITED, request_id, seen, by, request, change)

    def add_note(
        self, request_id: UUID, seen: int, text: str, by: Officer, request: RequestKey
    ) -> RequestView:
        """Write something down about a request, even a closed one.

        The journal tells that there is a note, not what it says. Raises `requests.note_missing`
        and `requests.text_too_long`.
        """
        text = tidied(text, LONGEST_NOTE)
        if not text:
            raise UserError("requests.note_missing", longest=LONGEST_NOTE)

        def change(act: Act, row: models.Request, service: Service) -> Mapping[str, object]:
            add_note(act, row, text)
            return {}

        return self._step(NOTED, request_id, seen, by, request, change, even_closed=True)


def add_note(act: Act, row: models.Request, text: str) -> None:
    """Add a note inside an action of an officer."""
    assert isinstance(act.by, Officer)
    note = models.RequestNote(
        id=new_id(), request_id=row.id, officer_id=act.by.id, written_at=act.now, text=text
    )
    act.session.add(note)


def _refuse_lacking(session: Session, row: models.Request, service: Service) -> None:
    papers = read_papers(session, row.id, service, Channel(row.channel))
    lacking = [paper.label for paper in papers if not paper.is_complete]
    if lacking:
        raise UserError("requests.lacking", papers=", ".join(lacking))
