"""Where reports are saved on this workstation."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from counter.remembered import keep, recall
from counter.widgets.basics import label, row
from counter.widgets.buttons import KeyButton

_KEPT: Final = "reports/folder"
_USUAL: Final = "Laporan LPSE"
_WIDTH: Final = 300


class ReportFolder(QWidget):
    """Names the folder, lets another be chosen, and opens it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = label("", "small", "reportFolder")
        change = KeyButton("Ganti folder", kind="link", name="reportFolderButton")
        change.clicked.connect(self._on_change)
        self._open = KeyButton("Buka folder", kind="link", name="openReportFolderButton")
        self._open.clicked.connect(self._on_open)
        layout = row(gap=6)
        for part in (self._where, change, self._open):
            layout.addWidget(part)
        self.setLayout(layout)
        self.look()

    @property
    def path(self) -> Path:
        """The folder."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        usual = Path(QStandardPaths.writableLocation(documents)) / _USUAL
        return Path(recall(_KEPT) or usual)

    def choose(self, folder: Path) -> None:
        """Save into this folder from now on."""
        keep(_KEPT, str(folder))
        self.look()

    def look(self) -> None:
        """Say where it is; it can be opened once it is there."""
        words = f"Folder: {self.path}"
        middle = Qt.TextElideMode.ElideMiddle
        self._where.setText(self._where.fontMetrics().elidedText(words, middle, _WIDTH))
        self._where.setToolTip(words)
        self._open.setEnabled(self.path.is_dir())

    def _on_change(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Folder laporan", str(self.path))
        if chosen:
            self.choose(Path(chosen))

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path)))
