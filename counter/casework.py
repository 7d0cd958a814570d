"""One visit's verification: what its page asks of the use cases, off the GUI thread."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from counter.drafting import CHANGED, DraftKeeper
from counter.slip_pictures import slip_pictures
from shared.actors import Officer, new_request
from shared.errors import UserError
from shared.office import Office
from shared.office_admin import Topic
from shared.qt.tasks import Tasks
from shared.queueing.views import TicketView
from shared.verification.memory import Memory
from shared.verification.rules import Outcome
from shared.verification.views import CaseFile, Draft

_GONE = frozenset({"verification.not_serving", "verification.concluded", "verification.unknown"})


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """A case with what the office wants asked and offered while its papers are looked at."""

    file: CaseFile
    phrases: tuple[str, ...]
    asks_blacklist: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """An outcome that was asked for, and the slip it would give."""

    verification_id: UUID
    outcome: Outcome
    reason: str
    pictures: tuple[QImage, ...]


class CaseWork(QObject):
    """Carries a verification page's wishes to the use cases; answers for a left visit are dropped.

    Everything that reads what is stored stores first what is on screen.
    """

    opened = Signal(object)
    """Carries the `OpenedCase`."""
    refused = Signal(object)
    """Carries the `UserError` for which a case could not be opened."""
    remembered = Signal(object)
    """Carries the `Memory` of provider, bearer and letter."""
    overtaken = Signal()
    caught_up = Signal(object)
    """Another window stored something meanwhile: carries `CaughtUp`."""
    taken_away = Signal(object)
    """The visit went on elsewhere: carries why what was filled in last could not be stored."""
    previewed = Signal(object)
    """Carries a `Preview`."""
    preview_refused = Signal(object)
    stored = Signal()
    store_failed = Signal(object)

    def __init__(self, office: Office, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
        self._verification = office.verification
        self._tasks = tasks
        self._ticket: TicketView | None = None
        self._officer: Officer | None = None
        self._occasion = object()
        self._keeper = DraftKeeper(office, tasks, self)
        self._keeper.stored.connect(self.stored)
        self._keeper.failed.connect(self._on_store_failed)
        self._keeper.overtaken.connect(self.overtaken)
        self._keeper.caught_up.connect(self.caught_up)
        self._keeper.last_failed.connect(self.taken_away)

    @property
    def ticket(self) -> TicketView | None:
        """The visit that is worked on."""
        return self._ticket

    @property
    def draft(self) -> Draft | None:
        """What is on screen; None before the case was opened."""
        return self._keeper.draft

    def begin(self, ticket: TicketView, officer: Officer) -> None:
        """Open the verification of a ticket that is being served here."""
        self._ticket, self._officer = ticket, officer
        self._open()

    def continue_slip(self, code: str) -> None:
        """Take up the case of a deficiency slip: only what lacked is open (D53)."""
        self._open(slip_code=code)

    def continue_case(self, case_id: UUID) -> None:
        """Take up a case that was found by the provider's number."""
        self._open(case_id=case_id)

    def change(self, draft: Draft) -> None:
        """Take over what was filled in; it is stored after a short pause."""
        self._keeper.change(draft)

    def remember(self) -> None:
        """Ask what is known of the provider, the bearer and the letter that are filled in."""
        self.store()
        draft = self._keeper.draft
        if draft is not None:
            assert self._officer is not None
            work = partial(self._verification.memory, draft.verification_id, self._officer)
            self._tasks.run(work, self._on_remembered, self._on_nothing_known, self._occasion)

    def preview(self, outcome: Outcome, reason: str) -> None:
        """Ask for the slip that an outcome would give."""
        work = partial(self._preview_within, self._keeper.settle(), outcome, reason)
        self._tasks.run(work, self._on_previewed, self._on_preview_refused, self._occasion)

    def store(self) -> None:
        """Store what is not stored yet, before any work that is asked for later."""
        self._keeper.store()

    def store_now(self) -> None:
        """Store what was filled in before this returns; no work may be under way."""
        self._keeper.store_now()

    def end(self, *, concluded: bool = False) -> None:
        """Leave the visit; what is not stored yet is stored, unless it has been concluded."""
        if not concluded:
            self._keeper.store_last()
        self._keeper.drop()
        self._tasks.forget(self._occasion)
        self._occasion = object()
        self._ticket = None

    def _open(self, slip_code: str = "", case_id: UUID | None = None) -> None:
        work = partial(self._open_within, self._keeper.settle(), slip_code, case_id)
        self._tasks.run(work, self._on_opened, self._on_refused, self._occasion)

    def _open_within(
        self, unstored: Draft | None, slip_code: str, case_id: UUID | None
    ) -> OpenedCase:
        assert self._ticket is not None
        assert self._officer is not None
        if unstored is not None:
            self._keeper.store_within(unstored)
        file = self._verification.open(
            self._ticket.id, self._officer, new_request(), slip_code, case_id
        )
        return OpenedCase(
            file,
            self._office.phrases.of(Topic.DOCUMENT_NOTE),
            self._office.preferences.read().asks_blacklist,
        )

    def _on_opened(self, case: OpenedCase) -> None:
        assert self._officer is not None
        self._keeper.begin(case.file, self._officer)
        self.opened.emit(case)

    def _preview_within(self, draft: Draft | None, outcome: Outcome, reason: str) -> Preview:
        assert draft is not None
        assert self._officer is not None
        self._keeper.store_within(draft)
        slip = self._verification.preview(draft.verification_id, outcome, reason, self._officer)
        return Preview(draft.verification_id, outcome, reason, slip_pictures(slip))

    def _on_previewed(self, preview: Preview) -> None:
        self.stored.emit()
        self.previewed.emit(preview)

    def _on_refused(self, refusal: UserError) -> None:
        if refusal.key == CHANGED:
            self._keeper.tell_caught_up()
        self.refused.emit(refusal)

    def _on_preview_refused(self, refusal: UserError) -> None:
        if refusal.key == CHANGED:
            self._keeper.tell_caught_up()
            return
        if self._keeper.draft is not None:
            self._keeper.change(self._keeper.draft)
        self.preview_refused.emit(refusal)

    def _on_store_failed(self, refusal: UserError) -> None:
        if refusal.key in _GONE:
            self.taken_away.emit(refusal)
        self.store_failed.emit(refusal)

    def _on_remembered(self, memory: Memory) -> None:
        self.remembered.emit(memory)

    def _on_nothing_known(self, _refusal: UserError) -> None:
        """What cannot be told is not missed."""
