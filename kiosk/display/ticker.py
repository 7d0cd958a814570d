"""The running text: sentences one after the other, each standing still while it is read."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.display.lettering import Width, evenly_wrapped
from kiosk.models.qml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "LoketLPSE.Display"
QML_IMPORT_MAJOR_VERSION = 1

LEAST_SECONDS: Final = 6.0
SECONDS_PER_LETTER: Final = 0.11
_GOES_ON: Final = " …"


@QmlElement
@QmlUncreatable("made by the board")
class Ticker(QObject):
    """Shows one sentence or part of one at a time; nothing moves in between.

    A text that scrolls would keep the machine busy for as long as the board hangs there, and is
    harder to read.
    """

    changed = Signal()

    def __init__(self, room: float, width: Width, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._width = width
        self._sentences: tuple[str, ...] = ()
        self._parts: tuple[str, ...] = ("",)
        self._at = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._next)

    @Property(str, notify=changed)
    def text(self) -> str:
        """What is to be read now."""
        return self._parts[self._at]

    def show(self, sentences: Sequence[str]) -> None:
        """Show these sentences in turn; those that stay are not begun anew."""
        if tuple(sentences) == self._sentences:
            return
        shown = self._parts[self._at]
        self._sentences = tuple(sentences)
        self._parts = tuple(parts(sentences, self._room, self._width)) or ("",)
        self._at = self._parts.index(shown) if shown in self._parts else 0
        if self._parts[self._at] != shown:
            self.changed.emit()
        self._wait()

    @Slot()
    def _next(self) -> None:
        self._at = (self._at + 1) % len(self._parts)
        self.changed.emit()
        self._wait()

    def _wait(self) -> None:
        if len(self._parts) > 1:
            self._timer.start(int(reading_seconds(self._parts[self._at]) * 1_000))
        else:
            self._timer.stop()


def parts(sentences: Iterable[str], room: float, width: Width) -> Iterator[str]:
    """Break sentences into parts that fit on the one line; one that goes on says so."""
    for sentence in sentences:
        *begun, last = evenly_wrapped(sentence, room - width(_GOES_ON), width)
        yield from (f"{part}{_GOES_ON}" for part in begun)
        yield last


def reading_seconds(text: str) -> float:
    """Return how long a text stands, so that a slow reader comes to its end."""
    return max(LEAST_SECONDS, SECONDS_PER_LETTER * len(text))
