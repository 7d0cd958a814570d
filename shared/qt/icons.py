"""Line icons of one family, drawn in the colour and size they are needed."""

from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

_FOLDER: Final = Path(__file__).parents[2] / "resources" / "icons"
_DEFAULT_EXTENT: Final = 48


def draw_icon(name: str, color: str, extent: int) -> QImage:
    """Return an icon of `extent` pixels square; `color` as SVG writes it ("#0B4F43").

    Raises FileNotFoundError for an icon the family does not have.
    """
    picture = QImage(extent, extent, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode())).render(painter)
    painter.end()
    return picture


@cache
def _source(name: str) -> str:
    return (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")


class IconProvider(QQuickImageProvider):
    """Serves `image://icons/NAME/RRGGBB` to QML."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        """Draw the icon at the size the item asks for."""
        name, _, color = id.partition("/")
        extent = requestedSize.width() if requestedSize.width() > 0 else _DEFAULT_EXTENT
        return draw_icon(name, f"#{color}", extent)
