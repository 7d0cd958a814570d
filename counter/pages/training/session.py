"""One class: its participants, who came, and the steps an officer takes with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from counter.intentions import Intentions
from counter.looker import Looker
from counter.pages.tab import Bench
from counter.pages.training.class_steps import ClassSteps
from counter.pages.training.participant_steps import ParticipantSteps
from counter.pages.training.participants import Participants
from counter.pages.training.saving import FILTERS, SHEET, proposed_file, save_paper
from counter.pages.training.side import ClassSide
from counter.pages.training.words import about_words, check_in_news, state_words, withdrawal_words
from counter.widgets.basics import Notice, column, label, restyle, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.inline_question import InlineQuestion
from shared.actors import Officer
from shared.codes import Code
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.training import CheckIn, Participant, Results, SessionView


@dataclass(frozen=True, slots=True)
class _Found:
    view: SessionView
    results: Results


class SessionPane(QWidget):
    """Shows a class and carries out what its parts ask for."""

    left = Signal()
    import_asked = Signal(object)
    """Carries the `SessionView` for which a list is to be imported."""
    paper_promised = Signal()

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainingSession")
        self._office = bench.office
        self._tasks = bench.tasks
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._id: UUID | None = None
        self._view: SessionView | None = None
        self._looker = Looker(bench.tasks, self)
        self._looker.looked.connect(self._on_looked)
        self._looker.failed.connect(self._on_failed)
        self._intentions = Intentions(bench.tasks, self)
        bench.feed.changed.connect(self._looker.look)
        self.people = Participants(bench.theme, self._zone)
        self.side = ClassSide(self._zone)
        self._people_steps = ParticipantSteps(
            bench.office, self._intentions, self.side.participant, self
        )
        self._class_steps = ClassSteps(bench.office, self._intentions, self.side, self)
        self._make_parts()
        self._connect()
        self._lay_out()

    def begin(self, officer: Officer, session_id: UUID, participant: UUID | None = None) -> None:
        """Open a class, with the cursor on a participant."""
        if self.shown != session_id:
            self.end()
        self._officer, self._id = officer, session_id
        self._people_steps.begin(officer, session_id)
        self.people.go_to_after(participant)
        self._news.hide()
        self.side.close_form()
        self._looker.begin(partial(_look, self._office, session_id, officer))

    def end(self) -> None:
        """Close the class; nothing of it stays for the next officer."""
        self._looker.end()
        self._intentions.drop()
        self._tasks.forget(self)
        self._people_steps.end()
        self._class_steps.end()
        self._officer = self._view = self._id = None
        for part in (self._title, self._about, self._state):
            part.clear()
        self.tell("plain", "")  # a contact may stand there
        self._news.hide()
        self._state.hide()
        self.people.forget()
        self.side.forget()
        self._question.close_question()

    def focus_start(self) -> None:
        """Give the keyboard to the participants."""
        self.people.table.setFocus()

    @property
    def shown(self) -> UUID | None:
        """The class on screen."""
        return self._id

    @property
    def view(self) -> SessionView | None:
        """The class as it is on screen; None before it was read."""
        return self._view

    def tell_check_in(self, found: CheckIn) -> None:
        """Say what the scan of a participant's code has led to."""
        self.tell(*check_in_news(found))

    def take_in(self, ticket: Code) -> bool:
        """Register the visitor of a scanned ticket; False while this class takes nobody."""
        view = self._view
        if view is None or not (view.takes_participants and view.takes_attendance):
            return False
        self._people_steps.take_in(ticket)
        return True

    def tell(self, tone: str, heading: str, words: str = "") -> None:
        """Say news above the participants."""
        self._news.say(tone, heading, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
            return
        super().keyPressEvent(event)

    # Building

    def _make_parts(self) -> None:
        self._back = KeyButton("Kembali", "Esc", name="trainingBackButton")
        self._back.setShortcut("")  # forms and questions on this page take Esc first
        self._title = wrapped("", "title", "sessionTitle")
        self._state = label("", "pill", "sessionState")
        self._about = wrapped("", "quiet", "sessionAbout")
        self._news = Notice("sessionNews")
        self._news.hide()
        self._question = InlineQuestion("training", "Batalkan kelas", needs_answer=True)
        self._asked: Callable[[str], None] = self._cancel

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back)
        self.people.presence_asked.connect(self._people_steps.turn_presence)
        self.people.withdrawal_asked.connect(self._on_withdrawal)
        self.people.contact_asked.connect(self._people_steps.show_contact)
        self.people.print_asked.connect(self._people_steps.print_receipt)
        self._people_steps.begun.connect(self._news.hide)
        self._people_steps.told.connect(self.tell)
        self._people_steps.done.connect(self._done)
        self._people_steps.registered.connect(self._on_registered)
        self._people_steps.refused.connect(self._on_refused)
        self._people_steps.paper_promised.connect(self.paper_promised)
        self._class_steps.done.connect(self._done)
        self._class_steps.moved_up.connect(self._people_steps.tell_moved_up)
        self._class_steps.outdated.connect(self._looker.look)
        self._class_steps.refused.connect(self._on_refused)
        self._question.answered.connect(self._on_answered)
        self.side.overview.asked.connect(self._on_step)
        self._intentions.busy.connect(self.side.overview.show_busy)
        for form in self.side.forms:
            form.cancelled.connect(self._on_form_cancelled)
            self._intentions.busy.connect(form.show_busy)

    def _lay_out(self) -> None:
        head = row(gap=12)
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        listed = column(gap=12)
        listed.addWidget(self._news)
        listed.addWidget(self._question)
        listed.addWidget(self.people, 1)
        both = row(gap=16)
        both.addLayout(listed, 1)
        both.addWidget(self.side)
        layout = column(margins=(20, 16, 20, 16), gap=10)
        layout.addLayout(head)
        layout.addWidget(self._about)
        layout.addLayout(both, 1)
        self.setLayout(layout)

    # Reading

    def _on_looked(self, found: _Found) -> None:
        view = self._view = found.view
        now = self._office.clock.now()
        self._title.setText(view.row.title)
        self._about.setText(about_words(view, self._zone))
        words, tone = state_words(view.row, now)
        self._state.setText(words)
        self._state.show()
        restyle(self._state, "tone", tone)
        self.people.show_session(view)
        has_begun = view.row.starts_at <= now
        self.side.overview.show_session(view, found.results, has_begun=has_begun)

    def _on_failed(self, refusal: UserError) -> None:
        self.tell("warns", "", sentence(refusal, self._zone))

    # Steps with a participant

    @property
    def _who(self) -> Officer:
        assert self._officer is not None
        return self._officer

    @property
    def _shown_id(self) -> UUID:
        assert self._id is not None
        return self._id

    def _on_withdrawal(self, who: Participant) -> None:
        self._asked = partial(self._withdraw, who)
        self._question.set_verb("Batalkan pendaftaran")
        self._question.ask_to_confirm(withdrawal_words(who, self._view))

    def _withdraw(self, who: Participant, _nothing: str) -> None:
        self._people_steps.withdraw(who)

    def _on_registered(self, participant: UUID) -> None:
        self.people.go_to_after(participant)
        self._looker.look()

    # Steps with the class

    def _on_step(self, name: str) -> None:
        view = self._view
        if view is None:
            return
        self._class_steps.begin(view, self._who)
        steps: Mapping[str, Callable[[], None]] = {
            "add": self.side.open_participant,
            "import": partial(self.import_asked.emit, view),
            "change": partial(self.side.open_session, view),
            "hold": partial(self.side.open_result, view),
            "cancel": self._ask_to_cancel,
            "sheet": partial(self._choose_file, view, SHEET),
            "papers": partial(self._choose_file, view, "papers"),
        }
        steps[name]()

    def _ask_to_cancel(self) -> None:
        self._asked = self._cancel
        self._question.set_verb("Batalkan kelas")
        self._question.ask("Kelas ini dibatalkan untuk semua peserta. Tulis alasannya.")

    def _on_answered(self, answer: str) -> None:
        self._asked(answer)

    def _cancel(self, reason: str) -> None:
        self._news.hide()
        self._class_steps.cancel(reason)

    def _done(self) -> None:
        self._looker.look()
        self.focus_start()

    def _on_refused(self, refusal: UserError) -> None:
        self.tell("warns", "", sentence(refusal, self._zone))
        self._looker.look()

    # Papers

    def _choose_file(self, view: SessionView, paper: str) -> None:
        proposed = str(proposed_file(view, paper, self._zone))
        chosen, kind = QFileDialog.getSaveFileName(self, "Simpan", proposed, ";;".join(FILTERS))
        if chosen:
            file = Path(chosen)
            self.save(paper, file if file.suffix else file.with_suffix(FILTERS[kind]))

    def save(self, paper: str, file: Path) -> None:
        """Write the attendance sheet or the result, as PDF or workbook by the file's ending."""
        work = partial(save_paper, self._office, self._shown_id, paper, file, self._who)
        self.tell("plain", f"{file.name} sedang ditulis…")
        self._tasks.run(work, self._on_saved, self._on_refused, self)

    def _on_saved(self, file: Path) -> None:
        self.tell("ready", f"{file.name} tersimpan", str(file.parent))

    def _on_form_cancelled(self) -> None:
        self.side.close_form()
        self.focus_start()

    def _on_back(self) -> None:
        if not self.side.keeps():
            self.left.emit()


def _look(office: Office, session_id: UUID, by: Officer) -> _Found:
    training = office.training
    return _Found(training.session(session_id, by), training.results(session_id, by))
