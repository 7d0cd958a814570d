"""What an officer does with a class as a whole: change it, write its result, or cancel it."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counter.intentions import Intentions
from counter.pages.training.side import ClassSide
from counter.widgets.training_forms import session_of
from shared.actors import Officer
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.training import SessionView


class ClassSteps(QObject):
    """Carries the steps out on the class as it was seen, and tells how they ended."""

    done = Signal()
    moved_up = Signal(object)
    """Carries the names of those who got a seat by a change."""
    outdated = Signal()
    """A form was refused, perhaps because the class is another by now."""
    refused = Signal(object)

    def __init__(
        self, office: Office, intentions: Intentions, side: ClassSide, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._training = office.training
        self._zone = office.catalogue.office.zone
        self._intentions = intentions
        self._side = side
        self._seen: tuple[UUID, int, Officer] | None = None
        side.session.submitted.connect(self._on_session)
        side.result.submitted.connect(self._on_result)

    def begin(self, view: SessionView, by: Officer) -> None:
        """A step begins with what is on screen; another's change in between refuses it."""
        self._seen = view.row.id, view.revision, by

    def end(self) -> None:
        """Forget the class."""
        self._seen = None

    def cancel(self, reason: str) -> None:
        """Cancel the class for everybody."""
        session_id, revision, by = self._now
        work = partial(self._training.cancel, session_id, revision, reason, by)
        intention = ("cancel", session_id, revision, reason)
        self._intentions.carry_out(intention, work, self._on_done, self.refused.emit)

    def _on_session(self, values: dict[str, Any]) -> None:
        session_id, revision, by = self._now
        form = session_of(values, self._zone)
        work = partial(self._training.change, session_id, revision, form, by)
        intention = ("change", session_id, revision, form)
        self._intentions.carry_out(intention, work, self._on_changed, self._on_not_changed)

    def _on_changed(self, moved_up: tuple[str, ...]) -> None:
        self._side.session.saved()
        self._side.close_form()
        self.moved_up.emit(moved_up)

    def _on_not_changed(self, refusal: UserError) -> None:
        self._side.session.tell(refusal, self._zone)
        self.outdated.emit()

    def _on_result(self, values: dict[str, Any]) -> None:
        session_id, revision, by = self._now
        result = values["result"]
        work = partial(self._training.hold, session_id, revision, result, by)
        intention = ("hold", session_id, revision, result)
        self._intentions.carry_out(intention, work, self._on_held, self._on_not_held)

    def _on_held(self, _nothing: object) -> None:
        self._side.result.saved()
        self._side.close_form()
        self.done.emit()

    def _on_not_held(self, refusal: UserError) -> None:
        self._side.result.refuse_all(sentence(refusal, self._zone))
        self.outdated.emit()

    def _on_done(self, _nothing: object) -> None:
        self.done.emit()

    @property
    def _now(self) -> tuple[UUID, int, Officer]:
        assert self._seen is not None
        return self._seen
