"""Beside the list of complaints: the one chosen, the forms of its steps, and recording anew."""

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from counter.intentions import Intentions, Work
from counter.pages.tab import Bench
from counter.widgets.basics import column
from counter.widgets.complaint_details import ComplaintDetails
from counter.widgets.complaint_forms import DONE, Step, open_step, recording_form, step_forms
from counter.widgets.form import Form
from shared.actors import Officer, new_request
from shared.complaints import (
    Channel,
    ComplaintForm,
    ComplaintReceipt,
    Complaints,
    ComplaintView,
    Handler,
    Kind,
)
from shared.errors import UserError
from shared.messages import field_sentence, sentence
from shared.wording import format_date


class HandlingPane(QWidget):
    """Shows one complaint and carries out its steps; one form is open at a time, below it.

    While a form is open the pane stays with its complaint, whatever is chosen in the list.
    """

    told = Signal(str, str, str)
    """News for the page: tone, heading and sentence."""
    changed = Signal()
    """Something was written, or refused: what is shown may be old."""
    received = Signal(object)
    """Carries the key of a complaint that was just recorded."""
    finished = Signal()
    """No form is open any more: the keyboard goes back to the list."""
    paper_promised = Signal()

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = bench.office
        self._tasks = bench.tasks
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._view: ComplaintView | None = None
        self._handlers: tuple[Handler, ...] = ()
        self._contact: tuple[UUID, str] | None = None
        self._step: Step | None = None
        self._intentions = Intentions(bench.tasks, self)
        self.details = ComplaintDetails(self._zone)
        self.recording = recording_form(bench.office.catalogue.services)
        self.steps = step_forms()
        self._connect()
        self._lay_out()

    @property
    def has_form(self) -> bool:
        """Whether a form is open."""
        return self._step is not None or self._is_recording

    def begin(self, officer: Officer) -> None:
        """Work for this officer."""
        self._officer = officer

    def end(self) -> None:
        """Nothing stays for the next officer."""
        self._intentions.drop()
        self._tasks.forget(self)
        self._officer = self._view = self._contact = None
        self._close_forms()
        self._show()

    def show_view(self, view: ComplaintView | None, handlers: tuple[Handler, ...]) -> None:
        """Show this complaint, or that none is chosen."""
        self._view, self._handlers = view, handlers
        self._show()

    def record(self) -> None:
        """Open the form for what came by another way than the kiosk."""
        if not self._is_recording:
            self._close_forms()
            first = {"kind": Kind.COMPLAINT, "channel": Channel.WALK_IN, "service": None}
            self.recording.show_values({**first, "text": "", "name": "", "contact": ""})
            self._recording_card.show()
            self._show()
        self.recording.focus_start()

    def take(self, step: Step) -> None:
        """Open the form of a step of the complaint shown."""
        if self._view is None or self._intentions.is_busy:
            return
        if self._step is not step:
            self._close_forms()
            self._step = step
            self._cards[step].show()
            self.details.offer_steps(False)
            open_step(self.steps[step], step, self._view, self._handlers)
        self.steps[step].focus_start()

    @property
    def _who(self) -> Officer:
        assert self._officer is not None
        return self._officer

    @property
    def _is_recording(self) -> bool:
        return not self._recording_card.isHidden()

    @property
    def _complaints(self) -> Complaints:
        return self._office.complaints

    def _connect(self) -> None:
        self.details.step_asked.connect(self.take)
        self.details.contact_asked.connect(self._on_contact_asked)
        self.details.paper_asked.connect(self._on_paper_asked)
        self.recording.submitted.connect(self._on_recorded)
        for form in self.steps.values():
            form.submitted.connect(self._on_step)
        for form in (self.recording, *self.steps.values()):
            form.cancelled.connect(self._on_cancelled)
            self._intentions.busy.connect(form.show_busy)

    def _lay_out(self) -> None:
        self._recording_card = _carded(self.recording)
        self._cards = {step: _carded(form) for step, form in self.steps.items()}
        layout = column(gap=12)
        layout.addWidget(self._recording_card)
        layout.addWidget(self.details, 1)
        for part in self._cards.values():
            layout.addWidget(part)
        self.setLayout(layout)
        self._close_forms()
        self._show()

    def _show(self) -> None:
        view = self._view
        self.details.setVisible(view is not None and not self._is_recording)
        if view is not None:
            known = self._contact
            self.details.show_view(view, known[1] if known and known[0] == view.id else "")

    # Recording

    def _on_recorded(self, values: dict[str, object]) -> None:
        channel = values["channel"]
        assert isinstance(channel, Channel)
        form = _form_of(values)
        work = partial(self._complaints.submit, form, self._who, channel=channel)
        self._intentions.carry_out(
            ("record", form, channel), work, self._on_received, self._on_form_refused
        )

    def _on_received(self, receipt: ComplaintReceipt) -> None:
        self._close_forms()
        if receipt.print_job_id is not None:
            self.paper_promised.emit()
        due = f"Dijawab paling lambat {format_date(receipt.due_on)}."
        self.told.emit("ready", f"Tercatat dengan nomor {receipt.number}", due)
        self.received.emit(receipt.id)
        self.finished.emit()

    def _on_form_refused(self, refusal: UserError) -> None:
        problems = refusal.facts.get("problems", ())
        assert isinstance(problems, tuple)
        for problem in problems:
            self.recording.refuse(problem.field, field_sentence(problem))
        if not problems:
            self.recording.refuse_all(sentence(refusal, self._zone))

    # Handling

    def _on_step(self, values: dict[str, object]) -> None:
        if self._view is None or self._step is None:
            return
        [value] = values.values()
        work = _step_work(self._complaints, self._step, self._view, value, self._who)
        if work is None:
            self._on_cancelled()
            return
        intention = (self._step, self._view.id, self._view.revision, value)
        self._intentions.carry_out(intention, work, self._on_stepped, self._on_step_refused)

    def _on_stepped(self, _nothing: object) -> None:
        assert self._step is not None
        self.told.emit("ready", "", DONE[self._step])
        self._close_forms()
        self.changed.emit()
        self.finished.emit()

    def _on_step_refused(self, refusal: UserError) -> None:
        """Somebody was faster: what stands now is read, and the form can be saved over it."""
        assert self._step is not None
        self.steps[self._step].refuse_all(sentence(refusal, self._zone))
        self.changed.emit()

    def _on_cancelled(self) -> None:
        self._close_forms()
        self._show()
        self.finished.emit()

    def _close_forms(self) -> None:
        self._step = None
        self.details.offer_steps(True)
        for card in (self._recording_card, *self._cards.values()):
            card.hide()
        for form in (self.recording, *self.steps.values()):
            form.show_values({})

    # Contact and paper

    def _on_contact_asked(self) -> None:
        if self._view is not None:
            complaint = self._view.id
            work = partial(self._complaints.contact, complaint, self._who)
            done = partial(self._on_contact, complaint)
            self._intentions.carry_out(("contact", complaint), work, done, self._on_failed)

    def _on_contact(self, complaint: UUID, contact: str) -> None:
        self._contact = (complaint, contact)
        self._show()

    def _on_paper_asked(self) -> None:
        view = self._view
        if view is None:
            return
        if view.print_job_id is not None:
            again = partial(self._office.print_jobs.print_again, view.print_job_id)
        else:
            again = partial(self._complaints.print_receipt, view.id)
        work = partial(again, by=self._who, request=new_request())
        self._tasks.run(work, self._on_paper, self._on_failed, self)

    def _on_paper(self, _job: UUID) -> None:
        self.paper_promised.emit()
        self.told.emit("ready", "", "Tanda terima sedang dicetak.")
        self.changed.emit()

    def _on_failed(self, refusal: UserError) -> None:
        self.told.emit("warns", "", sentence(refusal, self._zone))


def _form_of(values: Mapping[str, object]) -> ComplaintForm:
    kind, service = values["kind"], values["service"]
    assert isinstance(kind, Kind)
    return ComplaintForm(
        kind=kind,
        text=str(values["text"]),
        service=str(service) if service else None,
        name=str(values["name"]),
        contact=str(values["contact"]),
        anonymous=False,
    )


def _step_work(
    complaints: Complaints, step: Step, view: ComplaintView, value: object, by: Officer
) -> Work | None:
    """The use case of a step; None where nothing was changed."""
    if step is Step.NOTE:
        return partial(complaints.add_note, view.id, str(value), by)
    if value == {Step.ASSIGN: view.row.owner_id, Step.CLASSIFY: view.row.classification}.get(step):
        return None
    steps: Mapping[Step, Callable[..., None]] = {
        Step.ANSWER: complaints.answer,
        Step.ASSIGN: complaints.assign,
        Step.CLASSIFY: complaints.classify,
        Step.CLOSE: complaints.close,
        Step.REOPEN: complaints.reopen,
    }
    return partial(steps[step], view.id, value, view.revision, by)


def _carded(form: Form) -> QFrame:
    made = QFrame()
    made.setProperty("role", "card")
    inside = column(margins=(20, 14, 20, 14))
    inside.addWidget(form)
    made.setLayout(inside)
    return made
