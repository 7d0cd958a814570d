"""The staff menu: a layer above every page, for whoever knows the gesture and the PIN."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow

from kiosk.lockdown.screens import ScreenRow, screens, show_on
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from shared import product
from shared.actors import Kiosk, new_request
from shared.errors import UserError
from shared.messages import sentence
from shared.qt.tasks import Tasks
from shared.staff_menu import LONGEST_PIN, StaffMenu

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

IDLE_MS: Final = 30_000
"""A menu nobody touches for so long closes by itself."""


@QmlElement
@QmlUncreatable("made by the window")
class StaffModel(QObject):
    """Asks for the PIN and offers what staff may do; QML never learns the digits."""

    changed = Signal()
    closeAsked = Signal()

    def __init__(
        self,
        menu: StaffMenu,
        by: Kiosk,
        tasks: Tasks,
        print_trial: Callable[[], None],
        window: QWindow,
        idle_ms: int = IDLE_MS,
    ) -> None:
        """`print_trial` raises a `UserError` when the trial page does not come out."""
        super().__init__(window)
        self._menu = menu
        self._by = by
        self._tasks = tasks
        self._print_trial = print_trial
        self._window = window
        self._screens = Rows(ScreenRow, self)
        self._idle = QTimer(self, interval=idle_ms, singleShot=True)
        self._idle.timeout.connect(self.leave)
        self._begin("")

    def _begin(self, step: str) -> None:
        self._step = step
        self._occasion = object()
        self._pin = ""
        self._message = ""
        self._is_alarming = False
        self._is_busy = False

    @property
    def is_open(self) -> bool:
        """Whether the layer is shown."""
        return self._step != ""

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the layer is shown."""
        return self.is_open

    @Property(str, notify=changed)
    def step(self) -> str:
        """What the layer shows: "pin", "menu" or "screens"; empty while it is closed."""
        return self._step

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many digits are typed."""
        return len(self._pin)

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether an answer is awaited."""
        return self._is_busy

    @Property(str, notify=changed)
    def message(self) -> str:
        """What came of the last tap."""
        return self._message

    @Property(bool, notify=changed)
    def isAlarming(self) -> bool:
        """Whether the message tells of something that did not work."""
        return self._is_alarming

    @Property(str, constant=True)
    def about(self) -> str:
        """Which kiosk and which program this is."""
        return f"{self._by.workstation} · {product.NAME} {product.VERSION}"

    @Property(QObject, constant=True)
    def screens(self) -> QObject:
        """The screens to choose from, as `ScreenRow`."""
        return self._screens

    @Slot()
    def open(self) -> None:
        """The gesture was made: ask for the PIN."""
        if not self.is_open:
            self._begin("pin")
            self._tell("")

    @Slot(str)
    def type(self, digit: str) -> None:
        """Add a digit to the PIN."""
        if self._step == "pin" and not self._is_busy:
            self._pin = (self._pin + digit)[:LONGEST_PIN]
            self._tell("")

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._pin = self._pin[:-1]
        self._tell("")

    @Slot()
    def enter(self) -> None:
        """Try the PIN."""
        if self._step == "pin" and self._pin and not self._is_busy:
            self._do(partial(self._menu.open, self._pin, self._by), self._on_opened)
            self._pin = ""

    @Slot()
    def leave(self) -> None:
        """Close the menu."""
        self._tasks.forget(self._occasion)
        self._idle.stop()
        self._begin("")
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Go from the screens to the menu, from the menu to the pages."""
        if self._step == "screens":
            self._step = "menu"
            self._tell("")
        else:
            self.leave()

    @Slot()
    def printTrial(self) -> None:
        """Try the ticket printer."""
        if self._step == "menu" and not self._is_busy:
            self._do(self._print_trial, self._on_printed)

    @Slot()
    def showScreens(self) -> None:
        """Offer the screens of this computer."""
        if self._step == "menu":
            self._step = "screens"
            self._screens.show(screens(self._window))
            self._tell("")

    @Slot(str)
    def chooseScreen(self, code: str) -> None:
        """Open on a screen from now on."""
        if self._step != "screens" or self._is_busy:
            return
        show_on(self._window, code)
        self._screens.show(screens(self._window))
        keep = partial(self._menu.choose_screen, code, self._by, new_request())
        self._do(keep, self._on_screen_kept)

    @Slot()
    def shutDown(self) -> None:
        """Close the kiosk."""
        if self._step == "menu":
            self.closeAsked.emit()

    def _do(self, work: Callable[[], None], done: Callable[[None], None]) -> None:
        self._is_busy = True
        self._tell("Tunggu sebentar …")
        self._tasks.run(work, done=done, failed=self._on_failed, during=self._occasion)

    def _on_opened(self, _: None) -> None:
        self._is_busy = False
        self._step = "menu"
        self._tell("")

    def _on_printed(self, _: None) -> None:
        self._is_busy = False
        self._tell("Halaman uji sudah dikirim ke printer. Periksa hasilnya.")

    def _on_screen_kept(self, _: None) -> None:
        self._is_busy = False
        self._tell("Kios akan dibuka di layar ini.")

    def _on_failed(self, error: UserError) -> None:
        self._is_busy = False
        self._tell(sentence(error), is_alarming=True)

    def _tell(self, message: str, *, is_alarming: bool = False) -> None:
        self._message, self._is_alarming = message, is_alarming
        self._idle.start()
        self.changed.emit()
