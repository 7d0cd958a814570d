"""The page on screen, read aloud in Indonesian."""

import shiboken6
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQuick import QQuickItem

from kiosk.models.comfort_model import ComfortModel
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.page_texts import page_texts
from shared.language import Language
from shared.qt.speaker import Speaker
from shared.voice import Announcement, words_of

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class ReadAloudModel(QObject):
    """Reads a page to whoever chose the larger display; another page ends it.

    `progressed` is said after each text: somebody is listening, although nobody touches.
    """

    changed = Signal()
    progressed = Signal()

    def __init__(self, comfort: ComfortModel, speaker: Speaker, parent: QObject) -> None:
        super().__init__(parent)
        self._comfort = comfort
        self._speaker = speaker
        self._page: QQuickItem | None = None
        comfort.changed.connect(self._follow)
        speaker.finished.connect(self._on_finished)

    @Property(bool, notify=changed)
    def isOffered(self) -> bool:
        """Whether this visitor may want it: the voice speaks Indonesian."""
        return self._is_offered

    @Property(bool, notify=changed)
    def isReading(self) -> bool:
        """Whether a page is being read."""
        return self._speaker.is_speaking

    @Slot(QQuickItem)
    def show(self, page: QQuickItem) -> None:
        """Another page has come."""
        self.stop()
        self._page = page

    @Slot()
    def toggle(self) -> None:
        """Begin to read the page, or fall silent."""
        if self._speaker.is_speaking:
            self.stop()
            return
        for text in self._texts():
            self._speaker.say(Announcement(text, words_of(text)))
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Fall silent."""
        if self._speaker.is_speaking:
            self._speaker.stop()
            self.changed.emit()

    @property
    def _is_offered(self) -> bool:
        return bool(self._comfort.isLarge) and self._comfort.spoken is Language.ID

    def _texts(self) -> tuple[str, ...]:
        if self._page is None or not shiboken6.isValid(self._page):
            return ()
        return page_texts(self._page)

    @Slot()
    def _follow(self) -> None:
        if not self._is_offered:
            self.stop()
        self.changed.emit()

    @Slot()
    def _on_finished(self) -> None:
        self.progressed.emit()
        if not self._speaker.is_speaking:
            self.changed.emit()
