"""What an officer does with one participant of a class: register, note, take off, reach, print."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counter.intentions import Intentions, Work
from counter.pages.training.words import registered_news
from counter.widgets.training_forms import ParticipantEditor, participant_of
from shared.actors import Officer
from shared.codes import Code
from shared.errors import UserError
from shared.office import Office
from shared.training import Participant, Registration


class ParticipantSteps(QObject):
    """Carries the steps out in the class that is open, and tells how they ended."""

    begun = Signal()
    told = Signal(str, str, str)
    """Carries news: how loud, the heading, and the sentence."""
    done = Signal()
    registered = Signal(object)
    """Carries the participant's id."""
    refused = Signal(object)
    paper_promised = Signal()

    def __init__(
        self, office: Office, intentions: Intentions, form: ParticipantEditor, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._training = office.training
        self._zone = office.catalogue.office.zone
        self._intentions = intentions
        self._form = form
        self._officer: Officer | None = None
        self._class: UUID | None = None
        form.submitted.connect(self._on_form)

    def begin(self, officer: Officer, session_id: UUID) -> None:
        """Work in this class."""
        self._officer, self._class = officer, session_id

    def end(self) -> None:
        """Forget class and people."""
        self._officer = self._class = None

    # On the list

    def turn_presence(self, who: Participant) -> None:
        """Note that somebody came, or that this was a mistake."""
        note = self._training.note_absence if who.attended_at else self._training.note_presence
        work = partial(note, who.id, self._who)
        self._do(("presence", who.id, who.attended_at), work, self._on_done)

    def withdraw(self, who: Participant) -> None:
        """Take somebody off the class."""
        work = partial(self._training.withdraw, who.id, self._who)
        self._do(("withdraw", who.id), work, self.tell_moved_up)

    def tell_moved_up(self, names: tuple[str, ...]) -> None:
        """A step is done which may have brought some a seat."""
        self.done.emit()
        if names:
            words = f"{', '.join(names)} kini mendapat kursi. Beri tahu yang bersangkutan."
            self.told.emit("ready", "Naik dari daftar tunggu", words)

    def show_contact(self, who: Participant) -> None:
        """Open how somebody is reached."""
        work = partial(self._training.show_contact, who.id, self._who)
        self._do(("contact", who.id), work, partial(self._on_contact, who.name))

    def print_receipt(self, who: Participant) -> None:
        """Print somebody's receipt once more."""
        work = partial(self._training.print_receipt, who.id, self._who)
        self._do(("print", who.id), work, self._on_printed)

    # Coming onto it

    def take_in(self, ticket: Code) -> None:
        """Register the visitor of a scanned ticket."""
        work = partial(self._training.register_visitor, self._here, ticket.value, self._who)
        self._do(("take in", ticket), work, self._on_taken_in)

    def _on_form(self, values: dict[str, Any]) -> None:
        form = participant_of(values)
        work = partial(self._training.register, self._here, form, self._who)
        intention = ("register", self._class, form)
        self._intentions.carry_out(intention, work, self._on_registered, self._on_not_registered)

    def _on_registered(self, got: Registration) -> None:
        who = str(self._form.fields["name"].value())
        self._form.clear()
        self._form.focus_start()
        self.told.emit(*registered_news(who, got))
        self.paper_promised.emit()
        self.registered.emit(got.participant_id)

    def _on_not_registered(self, refusal: UserError) -> None:
        self._form.tell(refusal, self._zone)

    def _on_taken_in(self, got: Registration) -> None:
        self.told.emit(*registered_news("Pengunjung ini", got))
        if not got.known:
            self.paper_promised.emit()
        self.registered.emit(got.participant_id)

    # How it ended

    def _on_done(self, _result: object) -> None:
        self.done.emit()

    def _on_contact(self, name: str, contact: str) -> None:
        self.told.emit("plain", f"{name}: {contact}", "Pembukaan kontak ini tercatat.")

    def _on_printed(self, _nothing: object) -> None:
        self.told.emit("plain", "Bukti pendaftaran sedang dicetak", "")
        self.paper_promised.emit()

    @property
    def _who(self) -> Officer:
        assert self._officer is not None
        return self._officer

    @property
    def _here(self) -> UUID:
        assert self._class is not None
        return self._class

    def _do(self, intention: object, work: Work, done: Callable[[Any], None]) -> None:
        self.begun.emit()
        self._intentions.carry_out(intention, work, done, self.refused.emit)
