"""The page on which the visitor writes into the guestbook."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from kiosk.models.visit_model import VisitModel
from shared.actors import Kiosk
from shared.catalogue import Audience
from shared.errors import UserError
from shared.guestbook import LONGEST, Guestbook, SignedIn
from shared.messages import field_sentence
from shared.qt.tasks import Tasks

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_DIGITS: Final = frozenset({"phone", "identity_number"})
_SENTENCES: Final = frozenset({"purpose"})


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field to fill in; `keys` is "digits", "names" or "sentence", `problem` worded.

    A short field shares its line with the next one.
    """

    code: str
    text: str
    keys: str
    longest: int
    is_short: bool
    is_optional: bool
    problem: str
    blocks: bool


@QmlElement
@QmlUncreatable("made by the window")
class DetailsModel(QObject):
    """The guestbook's fields, and the sending of them."""

    changed = Signal()
    ticketIssued = Signal()
    refused = Signal(str, arguments=["field"])

    def __init__(
        self, visit: VisitModel, guestbook: Guestbook, by: Kiosk, tasks: Tasks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._flow = visit.flow
        self._guestbook = guestbook
        self._by = by
        self._tasks = tasks
        self._fields = Rows(FieldRow, self)
        visit.changed.connect(self._show)

    @Property(QObject, constant=True)
    def fields(self) -> QObject:
        """The fields, as `FieldRow`."""
        return self._fields

    @Property(str, notify=changed)
    def serviceTitle(self) -> str:
        """The service chosen; empty for a guest."""
        return self._flow.service.title if self._flow.service else ""

    @Property(bool, notify=changed)
    def isGuest(self) -> bool:
        """Whether the visitor comes for no service."""
        return self._flow.form.audience is Audience.GUEST

    @Property(bool, notify=changed)
    def isCivilServant(self) -> bool:
        """Whether the visitor shows a NIP instead of a KTP (D06)."""
        return self._flow.form.audience is Audience.ASN

    @Property(bool, notify=changed)
    def isPriority(self) -> bool:
        """Whether a priority ticket is asked for (D56)."""
        return self._flow.form.priority

    @Slot(str, str)
    def edit(self, field: str, text: str) -> None:
        """Keep what stands in a field now."""
        if getattr(self._flow.form, field) == text:
            return
        self._flow.edit(field, text)
        self._show()

    @Slot()
    def togglePriority(self) -> None:
        """Ask for a priority ticket, or no longer."""
        self._flow.toggle_priority()
        self._visit.touch()

    @Slot()
    def submit(self) -> None:
        """Send the entry, unless it is under way or something is missing."""
        submission = self._flow.submit()
        if submission is not None:
            work = partial(self._guestbook.sign_in, submission.form, self._by, submission.request)
            during = self._flow.visit
            self._tasks.run(work, done=self._on_signed_in, failed=self._on_failed, during=during)
        self._visit.touch()
        self._point_at_problem()

    def _on_signed_in(self, entry: SignedIn) -> None:
        self._flow.signed_in(entry)
        self._visit.touch()
        if entry.ticket is not None:
            self.ticketIssued.emit()

    def _on_failed(self, error: UserError) -> None:
        self._flow.failed(error)
        self._visit.touch()
        self._point_at_problem()

    def _point_at_problem(self) -> None:
        blocking = (problem for problem in self._flow.problems if problem.blocks)
        first = next(blocking, None)
        if first is not None:
            self.refused.emit(first.field)

    @Slot()
    def _show(self) -> None:
        required = self._flow.required_fields
        self._fields.show([self._row(field, field in required) for field in self._flow.fields])
        self.changed.emit()

    def _row(self, field: str, is_required: bool) -> FieldRow:
        is_guest = self._flow.service is None
        problem = next((p for p in self._flow.problems if p.field == field), None)
        return FieldRow(
            code=field,
            text=getattr(self._flow.form, field),
            keys=_keys(field),
            longest=LONGEST[field],
            is_short=field == "phone" or (is_guest and field == "organisation"),
            is_optional=not is_required,
            problem=field_sentence(problem) if problem else "",
            blocks=problem.blocks if problem else False,
        )


def _keys(field: str) -> str:
    if field in _DIGITS:
        return "digits"
    return "sentence" if field in _SENTENCES else "names"
