"""Wipes what a visitor may leave behind outside the pages: clipboard and keyboard."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from kiosk.models.visit_model import VisitModel
from shared.qt.scanner import KeyScanner


class Traces(QObject):
    """Wipes at the end of every visit, however it ended."""

    def __init__(self, visit: VisitModel, scanner: KeyScanner, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._scanner = scanner
        self._of = visit.flow.visit
        self.may_wipe_all = False
        visit.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        if self._visit.flow.visit is not self._of:
            self._of = self._visit.flow.visit
            self._wipe()

    def _wipe(self) -> None:
        self._scanner.forget()
        QGuiApplication.inputMethod().reset()
        clipboard = QGuiApplication.clipboard()
        if self.may_wipe_all or clipboard.ownsClipboard():
            clipboard.clear()
        if clipboard.supportsSelection() and (self.may_wipe_all or clipboard.ownsSelection()):
            clipboard.clear(QClipboard.Mode.Selection)
