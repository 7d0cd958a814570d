"""Noting a file that is to be examined: its facts are read here, the file is never kept (D18)."""

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from counter.pages.requests.hasher import FileHasher
from counter.pages.requests.sheets import StepSheet
from counter.widgets.basics import wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.fields import TextField
from shared.catalogue import Catalogue
from shared.errors import UserError
from shared.messages import sentence
from shared.requests.chain import LONGEST_MEDIUM
from shared.requests.views import FileFacts, RequestView

_LONGEST_PATH: Final = 4096
_MEDIUM: Final = "medium"
_KEPT: Final = "Hanya nama, ukuran, SHA-256, dan medianya yang dicatat. Filenya tidak disalin."


class FileSheet(StepSheet):
    """Enter reads the file and notes it; Esc stops reading, then leads back."""

    verb = "Hitung dan catat"

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        missing = "Pilih filenya, atau tulis lokasinya."
        path = TextField("path", "Lokasi file", _LONGEST_PATH, missing=missing)
        medium = TextField(_MEDIUM, "Media", LONGEST_MEDIUM, hint="Panah bawah memilih.")
        super().__init__("requestFile", [path, medium], parent)
        self._catalogue = catalogue
        self._facts: FileFacts | None = None
        self.hasher = FileHasher(self)
        self._bar = QProgressBar()
        self._bar.setObjectName("hashProgress")
        self._bar.setFormat("Membaca file: %p%")
        self._bar.hide()
        self._browse = KeyButton("Pilih file…", "Ctrl+O", name="browseFileButton")
        self._browse.clicked.connect(self._on_browse)
        self.hasher.progressed.connect(self._bar.setValue)
        self.hasher.hashed.connect(self._on_hashed)
        self.hasher.failed.connect(self._on_failed)
        self.content.insertWidget(0, self._browse, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.insertWidget(3, wrapped(_KEPT, "small"))
        self.content.insertWidget(4, self._bar)

    @property
    def values(self) -> dict[str, Any]:
        return {"facts": self._facts}

    def begin(self, request: RequestView) -> None:
        question = self._catalogue.service(request.service).question(_MEDIUM)
        medium = self.fields[_MEDIUM]
        assert isinstance(medium, TextField)
        medium.suggest([choice.title for choice in question.choices] if question else [])
        medium.show_value(dict(request.answers).get(question.label, "") if question else "")

    def forget(self) -> None:
        self.stop()
        super().forget()

    def stop(self) -> None:
        """Read no further."""
        self.hasher.cancel()
        self._show_reading(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.hasher.is_reading:
            self.stop()
            self.first().setFocus()
        else:
            super().keyPressEvent(event)

    def _on_confirm(self) -> None:
        if self._confirm.isEnabled() and not self.hasher.is_reading and self.is_ready():
            self.take_back()
            self._bar.setValue(0)
            self._show_reading(True)
            self.hasher.read(Path(str(self.fields["path"].value())))

    def _on_hashed(self, facts: FileFacts) -> None:
        self._show_reading(False)
        self._facts = replace(facts, medium=str(self.fields[_MEDIUM].value()))
        self.confirmed.emit()

    def _on_failed(self, refusal: UserError) -> None:
        self._show_reading(False)
        self.fields["path"].refuse(sentence(refusal))
        self.fields["path"].input.setFocus()

    def _show_reading(self, is_reading: bool) -> None:
        self._bar.setVisible(is_reading)
        self.show_busy(is_reading)
        self._back.setText("Berhenti membaca" if is_reading else "Kembali")
        self.fields["path"].setEnabled(not is_reading)
        if is_reading:
            self._back.setFocus()

    def _on_browse(self) -> None:
        begun = str(self.fields["path"].value()) if self.is_edited else QDir.homePath()
        chosen, _kind = QFileDialog.getOpenFileName(self, "File yang diuji", begun)
        if chosen:
            self.fields["path"].show_value(QDir.toNativeSeparators(chosen))
            self._on_edited()
            self.fields["path"].input.setFocus()
