"""The pages on which a visitor asks for an officer."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.flow import Help
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.visit_model import VisitModel
from shared.actors import Kiosk
from shared.alerts import AlertKind, Alerts
from shared.errors import UserError
from shared.qt.tasks import Tasks

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class HelpModel(QObject):
    """Calls an officer to this kiosk, and says where to wait."""

    changed = Signal()

    def __init__(
        self, visit: VisitModel, alerts: Alerts, by: Kiosk, tasks: Tasks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._alerts = alerts
        self._by = by
        self._tasks = tasks
        visit.changed.connect(self.changed)

    @Property(str, notify=changed)
    def reason(self) -> str:
        """What an officer was called for, as `kiosk.flow.Call` names it."""
        return self._help.reason if self._help else ""

    @Property(str, notify=changed)
    def computer(self) -> str:
        """The visitor's computer in the bidding room, where it is about one."""
        return self._help.computer if self._help else ""

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the officers are being told."""
        return self._help.under_way if self._help else False

    @Slot()
    def open(self) -> None:
        """Ask whether an officer shall come."""
        self._visit.begin(Help())

    @Slot()
    def call(self) -> None:
        """Call an officer to this kiosk."""
        if self._help is None or (request := self._help.call()) is None:
            return
        work = partial(self._alerts.raise_alert, AlertKind.HELP, self._by, request)
        during = self._visit.flow.visit
        self._tasks.run(work, done=self._on_called, failed=self._on_failed, during=during)
        self._visit.touch()

    def _on_called(self, _alert: UUID) -> None:
        if self._help:
            self._help.coming()
            self._visit.touch()

    def _on_failed(self, error: UserError) -> None:
        if self._help:
            self._help.settle(error)
        self._visit.show_fault(error)

    @property
    def _help(self) -> Help | None:
        errand = self._visit.flow.errand
        return errand if isinstance(errand, Help) else None
