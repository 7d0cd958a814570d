"""Keeps what an officer fills in: stored shortly after every change, in the order it was made."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from shared.actors import Officer
from shared.errors import UserError
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.verification.views import CaseFile, Draft

PAUSE_MS: Final = 400
_RETRY_MS: Final = 3_000


class DraftKeeper(QObject):
    """Holds the draft on screen and stores it off the GUI thread.

    `stored` says that everything on screen is in the database, `failed` carries why not; what
    was typed stays here, and storing is tried again.
    """

    stored = Signal()
    failed = Signal(object)

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
        self._draft = self._last_stored = case.draft
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
        """Store a draft as a part of other work; runs wherever that work runs."""
        assert self._officer is not None
        numbered = replace(draft, revision=self._revision)
        self._revision = self._office.verification.save(numbered, self._officer).revision
        self._last_stored = draft

    def store_now(self) -> None:
        """Store what is not stored yet before this returns; no work may be under way."""
        self._pause.stop()
        if self._draft is not None and self._draft is not self._last_stored:
            self.store_within(self._draft)

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

    def _on_stored(self, _nothing: None) -> None:
        if self._draft is self._last_stored:
            self.stored.emit()

    def _on_failed(self, refusal: UserError) -> None:
        if refusal.key.startswith("app."):
            self._pause.start(_RETRY_MS)
        self.failed.emit(refusal)
