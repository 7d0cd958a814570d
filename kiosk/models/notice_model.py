"""The pages that interrupt a visit: the service has closed meanwhile, or something broke."""

from PySide6.QtCore import Property, QObject, Signal

from kiosk.models.offers import Offers
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.visit_model import VisitModel
from shared.messages import sentence

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class NoticeModel(QObject):
    """Why no number was given, and what next."""

    changed = Signal()

    def __init__(self, visit: VisitModel, offers: Offers, parent: QObject) -> None:
        super().__init__(parent)
        self._flow = visit.flow
        self._offers = offers
        visit.pageChanged.connect(self.changed)
        offers.changed.connect(self.changed)

    @Property(str, notify=changed)
    def serviceTitle(self) -> str:
        """The service that was asked for."""
        return self._flow.service_title

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why it is closed: "Istirahat pukul 12.00–13.00"."""
        return self._flow.closed.said(self._offers.spoken) if self._flow.closed else ""

    @Property(str, notify=changed)
    def nextOpen(self) -> str:
        """When it opens next: "besok pukul 09.00"."""
        moment = self._flow.closed.next_open if self._flow.closed else None
        return self._offers.when(moment) if moment else ""

    @Property(str, notify=changed)
    def countdown(self) -> str:
        """How long that is: "18 menit"."""
        moment = self._flow.closed.next_open if self._flow.closed else None
        return self._offers.time_until(moment) if moment else ""

    @Property(str, notify=changed)
    def fault(self) -> str:
        """What broke, as people are told."""
        fault = self._flow.fault
        return sentence(fault, language=self._offers.spoken) if fault else ""

    @Property(str, notify=changed)
    def faultCode(self) -> str:
        """The code under which the log has it; empty when it was foreseen."""
        return str(self._flow.fault.facts.get("code", "")) if self._flow.fault else ""
