"""The bundled typeface: no text depends on what a machine has installed."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FAMILY: Final = "Plus Jakarta Sans"
_FOLDER: Final = Path(__file__).parents[2] / "resources" / "fonts"


def use_bundled_font() -> None:
    """Make the bundled typeface known to Qt and the default of the running application.

    Raises RuntimeError when a font file is missing or damaged.
    """
    if FAMILY not in QFontDatabase.families():
        for file in sorted(_FOLDER.glob("*.ttf")):
            _add(file)
    QGuiApplication.setFont(QFont(FAMILY))


def _add(file: Path) -> None:
    if QFontDatabase.addApplicationFont(str(file)) < 0:
        raise RuntimeError(f"cannot load the font {file}")
