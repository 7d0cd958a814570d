"""What the board shows when nobody waits: the office's promise to the public, and its pictures."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QImageReader

from kiosk.display.layout import Layout
from kiosk.display.lettering import Width, wrapped
from kiosk.models.qml import QmlElement, QmlUncreatable
from shared.errors import UserError
from shared.qt.tasks import Tasks

QML_IMPORT_NAME = "LoketLPSE.Display"
QML_IMPORT_MAJOR_VERSION = 1

ENDINGS: Final = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp"})
_log = logging.getLogger(__name__)


class SlideKind(StrEnum):
    """What a slide shows."""

    REST = "rest"
    """The board's own panel, as while somebody waits."""
    MAKLUMAT = "maklumat"
    PICTURE = "picture"


SECONDS: Final = {SlideKind.REST: 15.0, SlideKind.MAKLUMAT: 20.0, SlideKind.PICTURE: 12.0}


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; a maklumat's `text` is already broken into lines.

    A picture whose file changes, at `changed_at` of the file system's own counting, is another
    slide.
    """

    kind: SlideKind
    text: str = ""
    picture: str = ""
    changed_at: int = 0


REST: Final = Slide(SlideKind.REST)


@QmlElement
@QmlUncreatable("made by the board")
class Slideshow(QObject):
    """Shows the board's own panel, the maklumat and the pictures in turn while it may.

    The folder is looked through again on every round, off the GUI thread: pictures come and go
    without a restart. One that cannot be shown is left out until its file changes.
    """

    changed = Signal()

    def __init__(
        self,
        folder: Path | None,
        layout: Layout,
        width: Width,
        parent: QObject,
        *,
        pace: float = 1.0,
    ) -> None:
        """`pace` stretches how long every slide stands."""
        super().__init__(parent)
        self._folder = folder
        self._layout = layout
        self._width = width
        self._pace = pace
        self._maklumat: tuple[Slide, ...] = ()
        self._pictures: tuple[Slide, ...] = ()
        self._unreadable: set[Slide] = set()
        self._said = ""
        self._shown = REST
        self._is_running = False
        self._tasks = Tasks(self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.turn)

    @Property(str, notify=changed)
    def kind(self) -> str:
        """What the slide shows: rest, maklumat or picture."""
        return self._shown.kind

    @Property(str, notify=changed)
    def text(self) -> str:
        """The maklumat's words on this slide, in lines."""
        return self._shown.text

    @Property(QUrl, notify=changed)
    def picture(self) -> QUrl:
        """Where the picture lies."""
        return QUrl.fromLocalFile(self._shown.picture) if self._shown.picture else QUrl()

    def show(self, maklumat: str, *, may_run: bool) -> None:
        """Run with this maklumat, or rest because somebody waits."""
        if maklumat != self._said:
            self._said = maklumat
            self._maklumat = tuple(maklumat_slides(maklumat, self._layout, self._width))
        if may_run is self._is_running:
            return
        self._is_running = may_run
        if may_run:
            self._look_for_pictures()
        self._stand(REST)

    @Slot()
    def turn(self) -> None:
        """Go on to the next slide."""
        readable = (slide for slide in self._pictures if slide not in self._unreadable)
        slides = (REST, *self._maklumat, *readable)
        at = slides.index(self._shown) if self._shown in slides else 0
        if at + 1 == len(slides):
            self._look_for_pictures()
        self._stand(slides[(at + 1) % len(slides)])

    @Slot()
    def passOver(self) -> None:
        """Go on from a picture that cannot be shown."""
        broken = self._shown
        self.turn()
        self._unreadable.add(broken)

    def close(self) -> None:
        """Stop."""
        self._timer.stop()
        self._tasks.close()

    def _stand(self, slide: Slide) -> None:
        if slide != self._shown:
            self._shown = slide
            self.changed.emit()
        if self._is_running:
            self._timer.start(int(SECONDS[slide.kind] * self._pace * 1_000))
        else:
            self._timer.stop()

    def _look_for_pictures(self) -> None:
        if self._folder is not None:
            work = partial(pictures_in, self._folder)
            self._tasks.run(work, done=self._on_found, failed=self._on_failed)

    def _on_found(self, found: tuple[Slide, ...]) -> None:
        self._pictures = found
        self._unreadable.intersection_update(found)

    def _on_failed(self, _fault: UserError) -> None:
        self._pictures = ()


def pictures_in(folder: Path) -> tuple[Slide, ...]:
    """Return the pictures of a folder by name; what cannot be read as one is left out."""
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix.lower() in ENDINGS)
        return tuple(_slide(file) for file in files if QImageReader(str(file)).canRead())
    except OSError as error:
        _log.warning("the folder of pictures cannot be read: %s", error)
        return ()


def _slide(file: Path) -> Slide:
    return Slide(SlideKind.PICTURE, picture=str(file), changed_at=file.stat().st_mtime_ns)


def maklumat_slides(text: str, layout: Layout, width: Width) -> Iterator[Slide]:
    """Break a maklumat, a paragraph a line, into lines and those into slides."""
    lines = [
        line
        for paragraph in text.strip().splitlines()
        for line in wrapped(paragraph.strip(), layout.slide_room, width)
    ]
    for first in range(0, len(lines) if text.strip() else 0, layout.slide_lines):
        page = lines[first : first + layout.slide_lines]
        yield Slide(SlideKind.MAKLUMAT, "\n".join(page))
