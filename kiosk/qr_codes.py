"""QR codes on the kiosk's screen, for visitors to photograph."""

from typing import Final
from urllib.parse import unquote

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from shared.slips.barcodes import qr_modules

_QUIET_ZONE: Final = 4
_DARK: Final = 0xFF000000
_LIGHT: Final = 0xFFFFFFFF
_DEFAULT_EXTENT: Final = 240


def draw_qr_code(text: str, extent: int) -> QImage:
    """Return the code with its quiet zone, its modules in whole pixels: at most `extent` wide."""
    rows = qr_modules(text)
    side = len(rows) + 2 * _QUIET_ZONE
    picture = QImage(side, side, QImage.Format.Format_RGB32)
    picture.fill(_LIGHT)
    for y, row in enumerate(rows, start=_QUIET_ZONE):
        for x, is_dark in enumerate(row, start=_QUIET_ZONE):
            if is_dark:
                picture.setPixel(x, y, _DARK)
    scale = max(1, extent // side)
    return picture.scaled(side * scale, side * scale)


class QrProvider(QQuickImageProvider):
    """Serves `image://qr/TEXT` to QML, the text percent-encoded."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        """Draw the code as large as whole modules allow."""
        extent = requestedSize.width() if requestedSize.width() > 0 else _DEFAULT_EXTENT
        return draw_qr_code(unquote(id), extent)
