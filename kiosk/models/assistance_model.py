"""The one question of the bidding room: whether an officer is to help (1d or 1e)."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.sign_in_model import SignInModel
from kiosk.models.visit_model import VisitModel

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class AssistanceModel(QObject):
    """Holds the answer and goes on with it."""

    changed = Signal()

    def __init__(self, visit: VisitModel, sign_in: SignInModel, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._sign_in = sign_in
        visit.changed.connect(self.changed)

    @Property(str, notify=changed)
    def answer(self) -> str:
        """What was answered: "yes", "no" or ""."""
        needs_help = self._visit.flow.needs_help
        return "" if needs_help is None else "yes" if needs_help else "no"

    @Slot(bool)
    def choose(self, needs_help: bool) -> None:
        """Take the answer and go on."""
        self._visit.flow.ask_for_help(needs_help)
        self._sign_in.proceed()
