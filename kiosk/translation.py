"""Has the texts in a window's QML follow the visitor's language."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTranslator, Slot
from PySide6.QtQml import QQmlEngine

from kiosk.models.comfort_model import ComfortModel
from shared.language import Language

_ENGLISH: Final = Path(__file__).parents[1] / "resources" / "translations" / "kiosk_en.qm"


class Translation(QObject):
    """Puts the English texts before the Indonesian ones while they are wanted."""

    def __init__(self, engine: QQmlEngine, comfort: ComfortModel, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._comfort = comfort
        self._english = QTranslator(self)
        if not self._english.load(str(_ENGLISH)):
            raise RuntimeError(f"{_ENGLISH} is missing or broken")
        comfort.languageChanged.connect(self._speak)

    def close(self) -> None:
        """Leave the application as it was found."""
        QCoreApplication.removeTranslator(self._english)

    @Slot()
    def _speak(self) -> None:
        if self._comfort.spoken is Language.EN:
            QCoreApplication.installTranslator(self._english)
        else:
            QCoreApplication.removeTranslator(self._english)
        self._engine.retranslate()
