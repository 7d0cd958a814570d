"""Which open requests the board lists: of one service, or only the officer's own."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from counter.widgets.basics import row
from counter.widgets.check_box import CheckBox
from counter.widgets.choices import ChoiceBox
from shared.catalogue import Catalogue
from shared.requests.form import request_services

_EVERY: Final = "Semua layanan (Ctrl+L)"
_WIDTH: Final = 300


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the board is narrowed to; nothing by itself."""

    service: str = ""
    mine: bool = False


EVERYTHING: Final = Wanted()


class RequestFilters(QWidget):
    """Chosen with Ctrl+L and the arrows or a service's code, and with Ctrl+M."""

    changed = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        services = request_services(catalogue)
        self._codes = ("", *(service.code for service in services))
        self._service = ChoiceBox()
        self._service.setObjectName("requestServiceFilter")
        self._service.setAccessibleName("Layanan yang ditampilkan")
        self._service.addItem(_EVERY)
        self._service.addItems([f"{service.code}  {service.title}" for service in services])
        self._service.setFixedWidth(_WIDTH)
        self._service.view().setMinimumWidth(2 * _WIDTH)
        self._mine = CheckBox("Milik saya (Ctrl+M)", "requestMineFilter")
        self._service.currentIndexChanged.connect(self.changed)
        self._mine.toggled.connect(self.changed)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self._service.setFocus)
        QShortcut(QKeySequence("Ctrl+M"), self).activated.connect(self._mine.toggle)
        layout = row(gap=12)
        layout.addWidget(self._service)
        layout.addWidget(self._mine)
        self.setLayout(layout)

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        return Wanted(self._codes[self._service.currentIndex()], self._mine.isChecked())

    def clear(self) -> None:
        """List everything again, and tell nobody."""
        self.blockSignals(True)
        self._service.setCurrentIndex(0)
        self._mine.setChecked(False)
        self.blockSignals(False)
