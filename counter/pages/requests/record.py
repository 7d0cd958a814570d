"""Recording a request on one page: from a message or a call, or for a visitor who is served."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from counter.intentions import Intentions
from counter.pages.tab import Bench
from counter.widgets.basics import card, column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.request_form_fields import RequestFields
from counter.widgets.request_standard import RequestStandard
from shared.actors import Officer
from shared.errors import UserError
from shared.messages import sentence
from shared.queueing.views import TicketView
from shared.requests.form import RequestForm, problems, tidied
from shared.requests.sentences import problem_words
from shared.requests.views import RequestView

_FORM_WIDTH: Final = 680
_FROM_AFAR: Final = (
    "Dari pesan, telepon, atau email. Pemohon yang datang langsung dicatat dari nomor antreannya."
)
_CONTACT_OF_TICKET: Final = "Kosong berarti memakai telepon dari buku tamu."


class RecordPage(QWidget):
    """Every ticket's page and the one for messages are kept apart: what was typed stays."""

    recorded = Signal(object)
    """Carries the new `RequestView`."""
    left = Signal()

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recordRequestPage")
        self._office = bench.office
        self._tasks = bench.tasks
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._ticket: TicketView | None = None
        self._typed: dict[UUID | None, dict[str, object]] = {}
        self._is_touched = False
        self._intentions = Intentions(bench.tasks, self)
        self._make_parts()
        self._lay_out()

    def begin(self, officer: Officer) -> None:
        """Record for this officer."""
        self._officer = officer

    def end(self) -> None:
        """Forget what was typed: it belongs to nobody who signs in later."""
        self._intentions.drop()
        self._tasks.forget(self)
        self._officer = self._ticket = None
        self._typed.clear()
        self._show({})

    @property
    def is_begun(self) -> bool:
        """Whether something was typed that is not recorded, here or on a page laid aside."""
        return self._is_touched or bool(self._typed)

    def open(self) -> None:
        """Record what came in from afar, going on where that was left."""
        self._lay_aside()
        self._ticket = None
        self._title.setText("Catat permintaan")
        self._about.setText(_FROM_AFAR)
        self._show_again(None)

    def open_for(self, ticket: TicketView) -> None:
        """Record what a visitor asks who is being served, filled in from the visit."""
        assert self._officer is not None
        self._lay_aside()
        self._ticket = ticket
        self._title.setText(f"Catat permintaan {ticket.label}")
        self._about.setText(ticket.service_title)
        if ticket.id in self._typed:
            self._show_again(ticket.id)
            return
        self._fields.setEnabled(False)
        work = partial(self._office.requests.of_ticket, ticket.id, self._officer)
        self._tasks.run(work, self._on_prefilled, self._on_refused, self)

    def focus_start(self) -> None:
        """Put the keyboard where recording goes on."""
        self._fields.focus_start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._fields.go_on()
        else:
            super().keyPressEvent(event)

    def _on_prefilled(self, form: RequestForm) -> None:
        answers = {f"answers.{name}": answer for name, answer in form.answers.items()}
        known: dict[str, object] = {
            "service": form.service,
            "channel": form.channel,
            "requester": form.requester,
            "organisation": form.organisation,
        }
        self._show(known | answers)
        self.focus_start()

    def _lay_aside(self) -> None:
        """Keep what was typed for the ticket, or from afar, until that page is opened again."""
        if self._is_touched:
            about = self._ticket.id if self._ticket else None
            self._typed[about] = self._fields.typed()
        self._is_touched = False

    def _show_again(self, about: UUID | None) -> None:
        """Show what was typed before, if anything was."""
        is_known = about in self._typed
        self._show(self._typed.pop(about, {}))
        self._is_touched = is_known
        self.focus_start()

    def _show(self, typed: dict[str, object]) -> None:
        is_of_ticket = self._ticket is not None
        contact = _CONTACT_OF_TICKET if is_of_ticket else ""
        self._fields.setEnabled(True)
        self._fields.show_typed(typed, of_ticket=is_of_ticket, contact=contact)
        self._is_touched = False
        self._clear.setVisible(not is_of_ticket)
        self._submit.say("Catat dan cetak" if is_of_ticket else "Catat")
        self._problem.hide()
        self._show_standard()

    def _show_standard(self) -> None:
        self._standard.show_service(self._fields.service, self._fields.channel)

    def _on_edited(self) -> None:
        self._is_touched = True
        self._problem.hide()
        form, service = self._form(), self._fields.service
        now = self._office.clock.now().astimezone(self._zone)
        found = problems(form, service, now)
        self._fields.doubt({p.field: problem_words(p) for p in found if not p.blocks})

    def _form(self) -> RequestForm:
        return tidied(self._fields.form(), self._fields.service)

    def _on_submit(self) -> None:
        if self._officer is None or self._intentions.is_busy or not self._fields.isEnabled():
            return
        form = self._form()
        now = self._office.clock.now().astimezone(self._zone)
        found = problems(form, self._fields.service, now)
        said = {p.field: problem_words(p) for p in found if p.blocks and self._is_asked(p.field)}
        self._fields.refuse(said)
        if said:
            return
        if self._ticket is None:
            work = partial(self._office.requests.record, form, self._officer)
        else:
            use_case = self._office.requests.record_from_ticket
            work = partial(use_case, self._ticket.id, form, self._officer)
        # A mapping makes the form unhashable; its text names the intention as well.
        self._intentions.carry_out(str(form), work, self._on_recorded, self._on_refused)

    def _is_asked(self, field: str) -> bool:
        """Whether what lacks is asked here: a ticket's contact may be left to the guestbook."""
        if field == "contact" and self._ticket is not None:
            return bool(self._fields.form().contact)
        return field in self._fields.names

    def _on_recorded(self, request: RequestView) -> None:
        self._is_touched = False
        self._ticket = None
        self._show({})
        self.recorded.emit(request)

    def _on_refused(self, refusal: UserError) -> None:
        self._fields.setEnabled(True)
        found = refusal.facts.get("problems")
        if isinstance(found, tuple):
            self._fields.refuse({problem.field: problem_words(problem) for problem in found})
        self._problem.setText(sentence(refusal, self._zone))
        self._problem.show()

    def _on_clear(self) -> None:
        self._show({})
        self.focus_start()

    def _on_busy(self, busy: bool) -> None:
        self._submit.setEnabled(not busy)

    def _make_parts(self) -> None:
        self._title = label("", "title", "recordRequestTitle")
        self._about = wrapped("", "quiet", "recordRequestAbout")
        self._fields = RequestFields(self._office.catalogue)
        self._fields.edited.connect(self._on_edited)
        self._fields.service_chosen.connect(self._show_standard)
        self._fields.finished.connect(self._on_submit)
        self._standard = RequestStandard()
        self._problem = wrapped("", "error", "recordRequestProblem")
        self._problem.hide()
        self._submit = KeyButton("Catat", "Ctrl+S", "primary", "recordRequestButton")
        self._submit.clicked.connect(self._on_submit)
        self._clear = KeyButton("K&osongkan", name="clearRequestButton")
        self._clear.clicked.connect(self._on_clear)
        self._back = KeyButton("Kembali", "Esc", name="recordBackButton")
        self._back.setShortcut("")
        self._back.clicked.connect(self.left)
        self._intentions.busy.connect(self._on_busy)

    def _lay_out(self) -> None:
        head = column(gap=2)
        head.addWidget(self._title)
        head.addWidget(self._about)
        across = row(gap=16)
        across.addWidget(self._entry_card())
        across.addWidget(self._standard, 1, Qt.AlignmentFlag.AlignTop)
        layout = column(margins=(24, 16, 24, 20), gap=12)
        layout.addLayout(head)
        layout.addLayout(across, 1)
        self.setLayout(layout)

    def _entry_card(self) -> QFrame:
        frame = card("recordRequestCard")
        frame.setFixedWidth(_FORM_WIDTH)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        inner = column(margins=(0, 0, 12, 0))
        inner.addWidget(self._fields)
        inner.addStretch(1)
        holder.setLayout(inner)
        scroll.setWidget(holder)
        buttons = row(gap=8)
        for button in (self._submit, self._clear, self._back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside = column(margins=(20, 16, 8, 16), gap=12)
        inside.addWidget(scroll, 1)
        inside.addWidget(self._problem)
        inside.addLayout(buttons)
        frame.setLayout(inside)
        return frame
