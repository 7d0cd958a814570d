"""A code as it stands under its barcode on screen."""

from PySide6.QtCore import Property, QObject, Signal

from kiosk.models.qml import QmlElement, QmlUncreatable
from shared.codes import grouped
from shared.slips.barcodes import bars

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class CodeModel(QObject):
    """The code of what a visitor was given; empty when there is none."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._code = ""

    def show(self, code: str) -> None:
        """Show a code, or none."""
        if code != self._code:
            self._code = code
            self.changed.emit()

    @Property(str, notify=changed)
    def text(self) -> str:
        """The code in groups."""
        return grouped(self._code)

    @Property(list, notify=changed)
    def bars(self) -> list[int]:
        """The barcode's bars: start and width in modules, one after the other."""
        if not self._code:
            return []
        return [number for bar in bars(self._code).bars for number in bar]

    @Property(int, notify=changed)
    def modules(self) -> int:
        """How many modules the barcode is wide."""
        return bars(self._code).modules if self._code else 0
