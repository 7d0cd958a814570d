"""Keeps what an officer fills in: stored shortly after every change, in the order it was made.

Where another window stored something meanwhile, both are brought together and the officer is told.
"""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from shared.actors import Officer
from shared.errors import UserError
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.verification.merging import merged
from shared.verification.views import CaseFile, CaughtUp, Draft, Merged

CHANGED: Final = "verification.changed"
PAUSE_MS: Final = 400
_RETRY_MS: Final = 3_000


class DraftKeeper(QObject):
    """Holds the draft on screen and stores it off the GUI thread.

    `stored` says that everything on screen is in the database, `failed` carries why not; what
    was typed stays here, and storing is tried again. `overtaken` comes before `caught_up`: until
    then, what is still being typed can be handed in by `change`.
    """

    stored = Signal()
    failed = Signal(object)
    overtaken = Signal()
    caught_up = Signal(object)
    """Carries `CaughtUp`: what to show instead, and what another window's entries replaced."""
    last_failed = Signal(object)
    """Carries why the last entries of a visit that was left could not be stored."""

    def __init__(self, office: Office, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
        self._tasks = tasks
        self._officer: Officer | None = None
        self._draft: Draft | None = None
        self._occasion = object()
        # Written by the work, which runs one after the other, and by nobody meanwhile.
        self._revision = 0
        self._last_stored: Draft | None = None
        self._in_database: Draft | None = None
        self._caught: tuple[Draft, CaughtUp] | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.store)

    @property
    def draft(self) -> Draft | None:
        """What is on screen; None while there is nothing."""
        return self._draft

    def begin(self, case: CaseFile, officer: Officer) -> None:
        """Hold the draft of a case that was just opened."""
        self.drop()
        self._officer = officer
        self._draft = self._last_stored = self._in_database = case.draft
        self._revision = case.draft.revision

    def change(self, draft: Draft) -> None:
        """Take over a change; it is stored after a short pause."""
        self._draft = draft
        self._pause.start(PAUSE_MS)

    def store(self) -> None:
        """Store what is not stored yet, now."""
        self._pause.stop()
        if self._draft is not None and self._draft is not self._last_stored:
            work = partial(self.store_within, self._draft)
            self._tasks.run(work, self._on_stored, self._on_failed, self._occasion)

    def store_within(self, draft: Draft) -> None:
        """Store a draft as a part of other work; runs wherever that work runs.

        Raises `verification.changed` after another window's entries were brought together with
        this one's: the officer is to see that before the work goes on.
        """
        try:
            self._save(draft)
        except UserError as refusal:
            if refusal.key == CHANGED:
                self._catch_up(draft)
            raise

    def store_now(self) -> None:
        """Store what is not stored yet before this returns; no work may be under way."""
        self._pause.stop()
        if self._draft is None or self._draft is self._last_stored:
            return
        try:
            self.store_within(self._draft)
        except UserError as refusal:
            if refusal.key != CHANGED:
                raise

    def store_last(self) -> None:
        """Store what is not stored yet of a visit that is being left; see `last_failed`."""
        self._pause.stop()
        if self._draft is not None and self._draft is not self._last_stored:
            work = partial(self.store_within, self._draft)
            self._tasks.run(work, self._on_last_stored, self._on_last_failed, self)

    def settle(self) -> Draft | None:
        """Return the draft for work that stores it itself."""
        self._pause.stop()
        return self._draft

    def drop(self) -> None:
        """Let go of the draft as it is stored."""
        self._pause.stop()
        self._tasks.forget(self._occasion)
        self._occasion = object()
        self._draft = self._last_stored = None
        self._caught = None

    def _save(self, draft: Draft) -> None:
        assert self._officer is not None
        numbered = replace(draft, revision=self._revision)
        self._in_database = self._office.verification.save(numbered, self._officer)
        self._revision = self._in_database.revision
        self._last_stored = draft

    def _catch_up(self, draft: Draft) -> None:
        assert self._officer is not None
        assert self._in_database is not None
        catch_up = self._office.verification.catch_up
        caught = catch_up(self._in_database, draft, self._officer)
        self._revision = caught.file.draft.revision
        self._save(caught.merged.draft)
        self._caught = (draft, caught)

    def tell_caught_up(self) -> None:
        """Show what was brought together, with what was typed since it was."""
        self.overtaken.emit()
        if self._caught is None or self._draft is None:
            return
        (mine, caught), self._caught = self._caught, None
        together = caught.merged
        if self._draft is not mine:
            now = merged(mine, self._draft, together.draft)
            together = Merged(now.draft, (*together.lost, *now.lost))
            self._pause.start(PAUSE_MS)
        self._draft = together.draft
        self.caught_up.emit(CaughtUp(caught.file, together))

    def _on_stored(self, _nothing: None) -> None:
        if self._draft is self._last_stored:
            self.stored.emit()

    def _on_last_stored(self, _nothing: None) -> None:
        """Nobody looks at the visit any more."""

    def _on_last_failed(self, refusal: UserError) -> None:
        if refusal.key != CHANGED:
            self.last_failed.emit(refusal)

    def _on_failed(self, refusal: UserError) -> None:
        if refusal.key == CHANGED:
            self.tell_caught_up()
            return
        if refusal.key.startswith("app."):
            self._pause.start(_RETRY_MS)
        self.failed.emit(refusal)
