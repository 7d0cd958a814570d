"""What visitors and officers do with complaints, suggestions and questions (D48)."""

from typing import Final
from uuid import UUID

from db.engine import Database
from db.models import Complaint, OfficerRecord
from db.vault import Vault
from shared.actors import Action, Actor, Kiosk, Officer, RequestKey
from shared.acts import Act, Acts
from shared.catalogue import Catalogue
from shared.clock import Clock, service_day
from shared.complaints import reading, steps
from shared.complaints.answers import ANSWERED, present_wording
from shared.complaints.deadline import Classification
from shared.complaints.form import ComplaintForm, problems, tidied
from shared.complaints.looking import Looking
from shared.complaints.moving import count_anew
from shared.complaints.receiving import CONTACT, new_complaint, paper_of, promise, receipt_of
from shared.complaints.views import (
    Channel,
    ComplaintReceipt,
    ComplaintState,
)
from shared.complaints.words import class_words
from shared.errors import UserError
from shared.printing import PrintJobs
from shared.wording import format_clock, format_plain_date

RECEIVED: Final = "complaint.received"
CLASSIFIED: Final = "complaint.classified"
ASSIGNED: Final = "complaint.assigned"
NOTED: Final = "complaint.noted"
CLOSED: Final = "complaint.closed"
REOPENED: Final = "complaint.reopened"
CONTACT_SHOWN: Final = "complaint.contact_shown"
RECEIPT_PRINTED: Final = "complaint.receipt_printed"

LONGEST_ANSWER: Final = 2000
LONGEST_NOTE: Final = 500
_WITH_PAPER: Final = (Channel.KIOSK, Channel.WALK_IN)


class Complaints(Looking):
    """Receives complaints, has them answered by their deadline, and tells how far they are.

    A step names the `revision` its officer saw: of two at once one wins, the other is told by
    `complaints.changed`.
    """

    def __init__(
        self,
        database: Database,
        acts: Acts,
        catalogue: Catalogue,
        vault: Vault,
        print_jobs: PrintJobs,
        clock: Clock,
    ) -> None:
        super().__init__(database, catalogue, vault, clock)
        self._acts = acts
        self._print_jobs = print_jobs

    # Receiving

    def submit(
        self,
        form: ComplaintForm,
        by: Actor,
        request: RequestKey,
        channel: Channel = Channel.KIOSK,
    ) -> ComplaintReceipt:
        """Receive a complaint; its receipt is printed for whoever stands there.

        What a kiosk sends came by the kiosk. Raises `complaints.form` with the problems of its
        fields.
        """
        if isinstance(by, Officer):
            by.must_be_allowed(Action.RECORD_COMPLAINT)
        form = tidied(form)
        if wrong := problems(form):
            raise UserError("complaints.form", problems=wrong)
        channel = Channel.KIOSK if isinstance(by, Kiosk) else channel
        with self._acts.begin(by, request, RECEIVED) as act:
            if act.earlier:
                return receipt_of(act.session, act.session.get_one(Complaint, act.earlier))
            made = new_complaint(act, form, channel, self._catalogue, self._vault)
            act.session.add(made)
            if channel in _WITH_PAPER:
                self._promise(act, made)
            act.record(RECEIVED, made.id, complaint=made.number, channel=channel)
            return receipt_of(act.session, made)

    def print_receipt(self, complaint_id: UUID, by: Officer, request: RequestKey) -> UUID:
        """Print the receipt of one that has none yet; returns the job.

        Copies are made by `PrintJobs.print_again`.
        """
        with self._acts.begin(by, request, RECEIPT_PRINTED, about=complaint_id) as act:
            row = steps.row_read_by(act.session, complaint_id, by)
            if not act.earlier:
                self._promise(act, row)
                act.record(RECEIPT_PRINTED, row.id, complaint=row.number)
            job = receipt_of(act.session, row).print_job_id
            assert job is not None
            return job

    # Handling

    def classify(
        self,
        complaint_id: UUID,
        classification: Classification,
        revision: int,
        by: Officer,
        request: RequestKey,
    ) -> None:
        """Say how much a matter weighs; its deadline is counted anew from the day of receipt."""
        by.must_be_allowed(Action.MANAGE_COMPLAINTS)
        with self._acts.begin(by, request, CLASSIFIED, about=complaint_id) as act:
            if act.earlier:
                return
            row = steps.row_with(act.session, complaint_id)
            steps.must_be(row, reading.UNANSWERED)
            received = service_day(row.received_at, self._zone)
            days, due = promise(act.session, received, classification)
            changed = {"classification": classification, "working_days": days, "due_on": due}
            steps.step(act, row, revision, **changed)
            act.record(CLASSIFIED, row.id, complaint=row.number, note=class_words(classification))

    def assign(
        self, complaint_id: UUID, officer_id: UUID, revision: int, by: Officer, request: RequestKey
    ) -> None:
        """Give a complaint to the officer who has to answer it; raises `complaints.nobody`."""
        by.must_be_allowed(Action.MANAGE_COMPLAINTS)
        with self._acts.begin(by, request, ASSIGNED, about=complaint_id) as act:
            if act.earlier:
                return
            row = steps.row_with(act.session, complaint_id)
            steps.must_be(row, reading.UNANSWERED)
            officer = act.session.get(OfficerRecord, officer_id)
            if officer is None or not officer.active:
                raise UserError("complaints.nobody")
            steps.step(act, row, revision, owner_id=officer_id, state=ComplaintState.ASSIGNED)
            act.record(ASSIGNED, row.id, complaint=row.number, username=officer.username)

    def add_note(self, complaint_id: UUID, text: str, by: Officer, request: RequestKey) -> None:
        """Write down a step in handling; raises `complaints.note`."""
        text = steps.needed(text, "complaints.note", LONGEST_NOTE)
        with self._acts.begin(by, request, NOTED, about=complaint_id) as act:
            if act.earlier:
                return
            row = steps.row_handled_by(act.session, complaint_id, by)
            steps.note_down(act, row.id, by, text)
            act.record(NOTED, row.id, complaint=row.number)

    def answer(
        self, complaint_id: UUID, text: str, revision: int, by: Officer, request: RequestKey
    ) -> None:
        """Answer a complaint, which keeps its deadline; a better answer replaces the last one.

        It is judged by its first answer, whose moment and author stay; a better one is shown with
        its own. What was answered before stays among the notes, with whose it was. Whoever holds
        the code reads the answer. Raises `complaints.answer`.
        """
        by.must_be_allowed(Action.ANSWER_COMPLAINT)
        text = steps.needed(text, "complaints.answer", LONGEST_ANSWER)
        with self._acts.begin(by, request, ANSWERED, about=complaint_id) as act:
            if act.earlier:
                return
            row = steps.row_handled_by(act.session, complaint_id, by)
            steps.must_be(row, (*reading.UNANSWERED, ComplaintState.ANSWERED))
            self._keep_answer(act, row, by)
            steps.step(
                act,
                row,
                revision,
                answer=text,
                answered_at=row.answered_at or act.now,
                answered_by=row.answered_by or by.id,
                owner_id=row.owner_id or by.id,
                state=ComplaintState.ANSWERED,
            )
            act.record(ANSWERED, row.id, complaint=row.number)

    def close(
        self, complaint_id: UUID, note: str, revision: int, by: Officer, request: RequestKey
    ) -> None:
        """End a complaint; one that was not answered needs a reason (`complaints.closing_note`)."""
        by.must_be_allowed(Action.MANAGE_COMPLAINTS)
        note = steps.tidied_lines(note)
        with self._acts.begin(by, request, CLOSED, about=complaint_id) as act:
            if act.earlier:
                return
            row = steps.row_with(act.session, complaint_id)
            steps.must_be(row, (*reading.UNANSWERED, ComplaintState.ANSWERED))
            if len(note) > LONGEST_NOTE or not (note or row.answer):
                raise UserError("complaints.closing_note", longest=LONGEST_NOTE)
            steps.step(
                act,
                row,
                revision,
                closed_at=act.now,
                closing_note=note,
                state=ComplaintState.CLOSED,
            )
            act.record(CLOSED, row.id, complaint=row.number)

    def reopen(
        self, complaint_id: UUID, reason: str, revision: int, by: Officer, request: RequestKey
    ) -> None:
        """Take up an ended complaint again; raises `complaints.note`.

        It is due so many working days after receipt as were promised, by the days off of now.
        """
        by.must_be_allowed(Action.MANAGE_COMPLAINTS)
        reason = steps.needed(reason, "complaints.note", LONGEST_NOTE)
        with self._acts.begin(by, request, REOPENED, about=complaint_id) as act:
            if act.earlier:
                return
            row = steps.row_with(act.session, complaint_id)
            steps.must_be(row, (ComplaintState.CLOSED,))
            self._keep_answer(act, row, by)
            state = ComplaintState.ASSIGNED if row.owner_id else ComplaintState.RECEIVED
            steps.step(
                act,
                row,
                revision,
                answer="",
                answered_at=None,
                answered_by=None,
                closed_at=None,
                closing_note="",
                state=state,
            )
            steps.note_down(act, row.id, by, f"Dibuka lagi: {reason}")
            count_anew(act, (row,), by, self._zone)
            act.record(REOPENED, row.id, complaint=row.number)

    def contact(self, complaint_id: UUID, by: Officer, request: RequestKey) -> str:
        """The contact, readable, for whoever has to answer; that it was read is journalled."""
        with self._acts.begin(by, request, CONTACT_SHOWN, about=complaint_id) as act:
            row = steps.row_handled_by(act.session, complaint_id, by)
            if not act.earlier:
                act.record(CONTACT_SHOWN, row.id, complaint=row.number)
            return self._vault.open(row.contact_sealed, CONTACT, row.id)

    def _promise(self, act: Act, row: Complaint) -> None:
        act.session.flush()
        paper = paper_of(act, row, self._catalogue, self._clock)
        self._print_jobs.add_receipt(act, row.id, paper)
        act.session.flush()

    def _keep_answer(self, act: Act, row: Complaint, by: Officer) -> None:
        """What is going to be replaced stays readable for those who handle it."""
        if (written := present_wording(act.session, row)) is None:
            return
        officer = reading.name_of(act.session, written.officer_id)
        day = format_plain_date(service_day(written.at, self._zone))
        when = f"{day} pukul {format_clock(written.at, self._zone)}"
        whose = f"{officer}, {when}" if officer else when
        steps.note_down(act, row.id, by, f"Jawaban sebelumnya ({whose}): {row.answer}")
