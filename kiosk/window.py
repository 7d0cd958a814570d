"""The kiosk's window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent
from PySide6.QtQuick import QQuickView

from kiosk.lockdown.guard import Guard
from kiosk.lockdown.staff_gesture import StaffGesture
from kiosk.lockdown.staff_model import StaffModel
from kiosk.lockdown.traces import Traces
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.kiosk_model import SECOND, KioskModel
from kiosk.models.patience_model import Patience
from kiosk.models.visit_model import VisitModel
from kiosk.qr_codes import QrProvider
from kiosk.translation import Translation
from shared.actors import Kiosk
from shared.errors import UserError
from shared.office import Office
from shared.printing import PrintReport
from shared.qt.change_feed import ChangeFeed
from shared.qt.heartbeat import Heartbeat
from shared.qt.icons import IconProvider
from shared.qt.scanner import KeyScanner
from shared.qt.speaker import Speaker
from shared.qt.tasks import Tasks
from shared.scanning import USUAL_FRAME, Frame
from shared.voice import Output, Pack, Player
from shared.workstations import WorkstationKind

_MAIN: Final = Path(__file__).parent / "qml" / "Main.qml"
_GROUND: Final = QColor("#FAF7F0")
_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_SIGNS_OF_LIFE: Final = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
    }
)


def _no_printer() -> None:
    raise UserError("printing.no_device")


class KioskWindow(QQuickView):
    """Signs visitors in, one after the other; laid out for 1080×1920 and 1920×1080.

    Closing it ends its work under way and gives back everything it held.
    """

    ticketIssued = Signal()
    main = _MAIN

    def __init__(
        self,
        office: Office,
        by: Kiosk,
        patience: Patience | None = None,
        second: int = SECOND,
        scanner: Frame = USUAL_FRAME,
        print_trial: Callable[[], None] = _no_printer,
        voice: Pack | None = None,
        output: Output | None = None,
    ) -> None:
        """`second` is the length of a second of `patience` in milliseconds.

        `scanner` is what this kiosk's scanner writes around a code; `print_trial` tries its
        printer for the staff menu. Pages are read aloud with `voice` through `output`: with the
        bundled clips, on the machine's loudspeaker.
        """
        super().__init__()
        self._tasks = Tasks(self)
        self._feed = ChangeFeed(office.changes(), self)
        beat = partial(office.workstations.beat, by.name, WorkstationKind.KIOSK)
        self._heartbeat = Heartbeat(beat, self)
        self._speaker = Speaker(voice or Pack.load(), output or Player(), self)
        self._kiosk = KioskModel(
            office,
            by,
            self._feed,
            self._heartbeat,
            self._speaker,
            self._tasks,
            self,
            patience or Patience(),
            second,
        )
        self._kiosk.ticketIssued.connect(self.ticketIssued)
        self._staff = StaffModel(office.staff_menu, by, self._tasks, print_trial, self)
        # Queued: the button that asks must not be taken down under its own click.
        self._staff.closeAsked.connect(self.leave, Qt.ConnectionType.QueuedConnection)
        self._gesture = StaffGesture(self)
        self._gesture.made.connect(self._staff.open)
        self._scanner = KeyScanner(self._key_receiver, self, scanner)
        self._scanner.read.connect(self._on_scanned)
        self._scanner.misread.connect(self._on_misread)
        self._traces = Traces(cast(VisitModel, self._kiosk.visit), self._scanner, self)
        self._guard: Guard | None = None
        self._watch_events()
        self.setTitle(office.catalogue.office.short_name)
        self.setColor(_GROUND)
        self.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.engine().addImageProvider("icons", IconProvider())
        self.engine().addImageProvider("qr", QrProvider())
        comfort = cast(ComfortModel, self._kiosk.comfort)
        self._translation = Translation(self.engine(), comfort, self)
        self.setInitialProperties({"kiosk": self._kiosk, "staff": self._staff})
        self.setSource(QUrl.fromLocalFile(self.main))
        if self.status() is not QQuickView.Status.Ready:
            raise RuntimeError("; ".join(error.toString() for error in self.errors()))

    def lock(self) -> None:
        """Let nothing lead out of the window any more; staff can still close it."""
        if self._guard is None:
            self._guard = Guard(self)
            self._traces.may_wipe_all = True
            self._watch_events()

    def unlock(self) -> None:
        """Let go: the program ends."""
        if self._guard is not None:
            self._guard.lift()
            self._guard = None

    @Slot()
    def leave(self) -> None:
        """Staff close the kiosk."""
        self.unlock()
        self.close()

    def show_fault(self, fault: UserError) -> None:
        """Tell the visitor that something broke."""
        self._kiosk.show_fault(fault)

    @Slot(object)
    def hear_print(self, report: PrintReport) -> None:
        """Tell the visitor if it was their ticket that was not printed."""
        self._kiosk.hear_print(report)

    def event(self, event: QEvent) -> bool:
        """Notice that somebody is there, whatever the event is for."""
        if _is_sign_of_life(event):
            self._kiosk.notice_life(touched=event.type() not in _KEYS)
        if event.type() in _KEYS and self._staff.is_open:
            return True  # the page beneath has the keyboard: a PIN would be written into it
        return super().event(event)

    def _watch_events(self) -> None:
        # What is installed last sees an event first: a scan before the guard refuses its signs.
        self.installEventFilter(self._gesture)
        self.installEventFilter(self._scanner)

    def _key_receiver(self) -> QObject:
        return self

    @Slot()
    def _on_misread(self) -> None:
        self._on_scanned("")

    @Slot(str)
    def _on_scanned(self, content: str) -> None:
        if not self._staff.is_open:
            self.hear(self._kiosk, content)

    def hear(self, kiosk: KioskModel, content: str) -> None:
        """Do what a scanned slip is for here; "" is something that no code can be."""
        kiosk.scanned(content)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the pages down before what they are bound to."""
        for watcher in (self._gesture, self._scanner):
            self.removeEventFilter(watcher)
        self._speaker.close()
        self._heartbeat.close()
        self._tasks.close()
        self._feed.close()
        self.setSource(QUrl())
        self._translation.close()
        super().closeEvent(event)


def _is_sign_of_life(event: QEvent) -> bool:
    # A key that is held down, or stuck, tells of nobody: the visit must still be wiped.
    is_held = isinstance(event, QKeyEvent) and event.isAutoRepeat()
    return event.type() in _SIGNS_OF_LIFE and not is_held
