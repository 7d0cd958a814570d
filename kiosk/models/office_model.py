"""Whose kiosk this is."""

from PySide6.QtCore import Property, QObject

from kiosk.models.qml import QmlElement, QmlUncreatable
from shared.catalogue import OfficeFacts

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class OfficeModel(QObject):
    """The office's name and where to ask."""

    def __init__(self, facts: OfficeFacts, parent: QObject) -> None:
        super().__init__(parent)
        self._facts = facts

    @Property(str, constant=True)
    def name(self) -> str:
        """What the office is."""
        return self._facts.name

    @Property(str, constant=True)
    def shortName(self) -> str:
        """What it is called: "LPSE Kota Depok"."""
        return self._facts.short_name

    @Property(str, constant=True)
    def agency(self) -> str:
        """Whose office it is."""
        return self._facts.agency

    @Property(str, constant=True)
    def phone(self) -> str:
        """Where it is called."""
        return self._facts.contacts.phone

    @Property(str, constant=True)
    def whatsapp(self) -> str:
        """Where it is written to."""
        return self._facts.contacts.whatsapp
