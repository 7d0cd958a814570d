"""The page on which the visitor writes into the guestbook."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.flow.forms import longest_of, text_of
from kiosk.flow.way import ANSWER
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from kiosk.models.visit_model import VisitModel
from shared.catalogue import Audience
from shared.messages import field_sentence

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_DIGITS: Final = frozenset({"phone", "identity_number"})
_SENTENCES: Final = frozenset({"purpose"})


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field to fill in; `keys` is "digits", "names" or "sentence", `problem` worded.

    `asked` words a question of the service; the guestbook's own fields are worded on the page.
    A short field shares its line with the next one.
    """

    code: str
    asked: str
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
    """The guestbook's fields, and the wish for a priority ticket."""

    changed = Signal()

    def __init__(self, visit: VisitModel, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._flow = visit.flow
        self._fields = Rows(FieldRow, self)
        visit.changed.connect(self._show)

    @Property(QObject, constant=True)
    def fields(self) -> QObject:
        """The fields, as `FieldRow`."""
        return self._fields

    @Property(str, notify=changed)
    def serviceTitle(self) -> str:
        """The service chosen; empty for a guest."""
        return self._flow.service_title

    @Property(bool, notify=changed)
    def isGuest(self) -> bool:
        """Whether the visitor comes for no service."""
        return self._flow.form.audience is Audience.GUEST

    @Property(bool, notify=changed)
    def asksIdentity(self) -> bool:
        """Whether the number of an identity card is among the fields."""
        return "identity_number" in self._flow.fields

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
        if text_of(self._flow.form, field) == text:
            return
        self._flow.edit(field, text)
        self._show()

    @Slot()
    def togglePriority(self) -> None:
        """Ask for a priority ticket, or no longer."""
        self._flow.toggle_priority()
        self._visit.touch()

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
            asked=self._asked(field),
            text=text_of(self._flow.form, field),
            keys=_keys(field),
            longest=longest_of(self._flow.service, field),
            is_short=field in _DIGITS or (is_guest and field == "organisation"),
            is_optional=not is_required,
            problem=field_sentence(problem, self._flow.comfort.language) if problem else "",
            blocks=problem.blocks if problem else False,
        )

    def _asked(self, field: str) -> str:
        service = self._flow.service
        question = service.question(field.removeprefix(ANSWER)) if service else None
        return self._flow.comfort.language.of(question.title, question.title_en) if question else ""


def _keys(field: str) -> str:
    if field in _DIGITS:
        return "digits"
    is_sentence = field in _SENTENCES or field.startswith(ANSWER)
    return "sentence" if is_sentence else "names"
