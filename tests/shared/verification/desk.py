"""A counter in a test: visitors called to it, and papers laid before its officer."""

from dataclasses import dataclass, replace
from typing import Any

from shared.actors import Officer, new_request
from shared.catalogue import Mark
from shared.guestbook import IssuedTicket
from shared.office import Office
from shared.verification import (
    CaseFile,
    Checklist,
    ConcludedVerification,
    DocumentEntry,
    Draft,
    Outcome,
    SeenDocument,
    checklist,
)
from shared.verification.memory import Memory
from tests.support.offices import seated, take_ticket

NPWP = "01.312.166.0-091.000"
NIB = "9120001234567"
_SEPARATORS = str.maketrans("", "", " .-")


@dataclass(frozen=True)
class Desk:
    """An officer at a counter of an office."""

    office: Office
    officer: Officer

    def serve(self, ticket: IssuedTicket) -> None:
        """Call a ticket and begin to serve it."""
        by = self.officer
        self.office.queueing.call(ticket.id, by, new_request(), reason="dipilih dalam uji")
        self.office.queueing.begin(ticket.id, self.officer, new_request())

    def open(self, ticket: IssuedTicket, slip_code: str = "") -> CaseFile:
        """Open the verification of a ticket."""
        opened = self.office.verification.open
        return opened(ticket.id, self.officer, new_request(), slip_code)

    def open_again(self, file: CaseFile) -> CaseFile:
        """Open what is being worked on once more."""
        return self.office.verification.open(file.ticket_id, self.officer, new_request())

    def leave(self) -> None:
        """See off whoever is at the counter."""
        current = self.office.queueing.line(self.officer).current
        assert current is not None
        self.office.queueing.finish(current.id, self.officer, new_request())

    def receive(self, service: str = "1a", slip_code: str = "", **visitor: Any) -> CaseFile:
        """Have a visitor take a number, call it, and open the verification."""
        ticket = take_ticket(self.office, service, **visitor)
        self.serve(ticket)
        return self.open(ticket, slip_code)

    def papers(self, file: CaseFile) -> Checklist:
        """The checklist of an opened verification."""
        service = self.office.catalogue.service(file.service)
        return checklist(service, file.draft.applicant_type, file.draft.is_director)

    def fill(self, file: CaseFile, without: str = "", **changes: object) -> Draft:
        """Save everything the checklist asks for, but for one document."""
        documents = {
            paper.code: DocumentEntry(SeenDocument(frozenset(paper.marks)))
            for paper in self.papers(file)
            if paper.code != without
        }
        values = {"npwp": NPWP, "nib": NIB, "conforms": not without, "documents": documents}
        draft = replace(file.draft, **{**values, **changes})  # type: ignore[arg-type]
        return self.office.verification.save(draft, self.officer)

    def memory(self, file: CaseFile) -> Memory:
        """What the office knows of the provider and the person on an opened verification."""
        return self.office.verification.memory(file.draft.verification_id, self.officer)

    def memory_of(self, number: str, **visitor: Any) -> Memory:
        """What is known when a further visitor's papers bear a number; the visitor leaves."""
        file = self.receive(**visitor)
        kind = "nib" if len(number.translate(_SEPARATORS)) == 13 else "npwp"
        self.office.verification.save(replace(file.draft, **{kind: number}), self.officer)  # type: ignore[arg-type]
        known = self.memory(file)
        self.leave()
        return known

    def conclude(self, file: CaseFile, outcome: Outcome, reason: str = "") -> ConcludedVerification:
        """End an opened verification."""
        conclude = self.office.verification.conclude
        verification = file.draft.verification_id
        return conclude(verification, outcome, reason, self.officer, new_request())

    def send_home(self, lacking: str, service: str = "1a", **visitor: Any) -> ConcludedVerification:
        """Receive a visitor who lacks one document, and hand out the deficiency slip."""
        file = self.receive(service, **visitor)
        self.fill(file, without=lacking)
        return self.conclude(file, Outcome.INCOMPLETE)


def desk(office: Office, username: str = "siti", counter: int = 1) -> Desk:
    """A sample verifier at a counter."""
    return Desk(office, seated(office, username, counter))


def saw(*marks: Mark, note: str = "") -> DocumentEntry:
    """An entry with these marks ticked."""
    return DocumentEntry(SeenDocument(frozenset(marks)), note)
