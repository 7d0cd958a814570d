"""The barcode scanner of a counter's window: it types a code, wherever the keyboard is."""

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from shared.codes import parse_code
from shared.qt.scanner import KeyScanner
from shared.scanning import USUAL_FRAME, Frame


class Scanner(QObject):
    """Watches the keys meant for one window and says which of our codes was scanned."""

    scanned = Signal(object)
    """Carries a `shared.codes.Code`."""

    misread = Signal()
    """Something was scanned that is none of our codes, or was read wrong."""

    def __init__(self, window: QWidget, frame: Frame = USUAL_FRAME) -> None:
        super().__init__(window)
        self._window = window
        self._keys = KeyScanner(self._receiver, self, frame)
        self._keys.read.connect(self._on_read)
        self._keys.misread.connect(self.misread)

    def start(self) -> None:
        """Begin to watch; ends with the window."""
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self._keys)

    @property
    def is_waiting(self) -> bool:
        """Whether characters are held back that may belong to a code."""
        return self._keys.is_waiting

    def _receiver(self) -> QObject | None:
        # An ignored key climbs from the focus to its parents; only its first receiver counts.
        focus = QApplication.focusWidget()
        if focus is None:
            return self._window
        return focus if focus.window() is self._window else None

    @Slot(str)
    def _on_read(self, content: str) -> None:
        code = parse_code(content)
        if code is None:
            self.misread.emit()
        else:
            self.scanned.emit(code)
