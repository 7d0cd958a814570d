"""The kiosk's window."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor
from PySide6.QtQuick import QQuickView

from kiosk.models.kiosk_model import SECOND, KioskModel
from kiosk.models.patience_model import Patience
from shared.actors import Kiosk
from shared.errors import UserError
from shared.office import Office
from shared.printing import PrintReport
from shared.qt.change_feed import ChangeFeed
from shared.qt.icons import IconProvider
from shared.qt.tasks import Tasks

_MAIN: Final = Path(__file__).parent / "qml" / "Main.qml"
_GROUND: Final = QColor("#FAF7F0")
_SIGNS_OF_LIFE: Final = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
    }
)


class KioskWindow(QQuickView):
    """Signs visitors in, one after the other; laid out for 1080×1920 and 1920×1080.

    Closing it ends its work under way and gives back everything it held.
    """

    ticketIssued = Signal()

    def __init__(
        self, office: Office, by: Kiosk, patience: Patience | None = None, second: int = SECOND
    ) -> None:
        """`second` is the length of a second of `patience` in milliseconds."""
        super().__init__()
        self._tasks = Tasks(self)
        self._feed = ChangeFeed(office.changes(), self)
        self._kiosk = KioskModel(
            office, by, self._feed, self._tasks, self, patience or Patience(), second
        )
        self._kiosk.ticketIssued.connect(self.ticketIssued)
        self.setTitle(office.catalogue.office.short_name)
        self.setColor(_GROUND)
        self.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.engine().addImageProvider("icons", IconProvider())
        self.setInitialProperties({"kiosk": self._kiosk})
        self.setSource(QUrl.fromLocalFile(_MAIN))
        if self.status() is not QQuickView.Status.Ready:
            raise RuntimeError("; ".join(error.toString() for error in self.errors()))

    def show_fault(self, fault: UserError) -> None:
        """Tell the visitor that something broke."""
        self._kiosk.show_fault(fault)

    @Slot(object)
    def hear_print(self, report: PrintReport) -> None:
        """Tell the visitor if it was their ticket that was not printed."""
        self._kiosk.hear_print(report)

    def event(self, event: QEvent) -> bool:
        """Notice that somebody is there, whatever the event is for."""
        if event.type() in _SIGNS_OF_LIFE:
            self._kiosk.notice_life()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the pages down before what they are bound to."""
        self._tasks.close()
        self._feed.close()
        self.setSource(QUrl())
        super().closeEvent(event)
