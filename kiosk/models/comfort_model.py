"""How the visitor wants to read the kiosk: language, larger type."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.visit_model import VisitModel
from shared.language import Language

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class ComfortModel(QObject):
    """The visitor's wishes, which end with the visit.

    A model that shows texts made in Python reads `spoken` and shows them again on
    `languageChanged`.
    """

    changed = Signal()
    languageChanged = Signal()

    def __init__(self, visit: VisitModel, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._shown = visit.flow.comfort
        visit.changed.connect(self._show)

    @property
    def spoken(self) -> Language:
        """The language the kiosk speaks to this visitor."""
        return self._visit.flow.comfort.language

    @Property(str, notify=changed)
    def language(self) -> str:
        """Its code: "id" or "en"."""
        return self.spoken

    @Property(bool, notify=changed)
    def isLarge(self) -> bool:
        """Whether the visitor wants larger type, more contrast and everything within low reach."""
        return self._visit.flow.comfort.is_large

    @Slot()
    def switchLanguage(self) -> None:
        """Go on in the other language."""
        other = Language.ID if self.spoken is Language.EN else Language.EN
        self._visit.flow.comfort = replace(self._visit.flow.comfort, language=other)
        self._visit.touch()

    @Slot()
    def toggleLarge(self) -> None:
        """Turn the accessible layout on or off."""
        comfort = self._visit.flow.comfort
        self._visit.flow.comfort = replace(comfort, is_large=not comfort.is_large)
        self._visit.touch()

    @Slot()
    def _show(self) -> None:
        before, self._shown = self._shown, self._visit.flow.comfort
        if self._shown.language is not before.language:
            self.languageChanged.emit()
        if self._shown != before:
            self.changed.emit()
