"""QML is checked against the types that Python offers it."""

from pathlib import Path

import pytest

from installer.qml_lint import lint, qml_type

MODEL = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Example.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the app makes it")
class Ticket(QObject):
    @Property(str, constant=True)
    def label(self) -> str:
        return "A-001"


@QmlElement
@QmlUncreatable("the app makes it")
class Visit(QObject):
    ticketChanged = Signal()

    @Property(Ticket, notify=ticketChanged)
    def ticket(self) -> Ticket:
        return Ticket()

    @Property(list, constant=True)
    def services(self) -> list[str]:
        return ["1a"]

    @Slot(str)
    def choose(self, code: str) -> None:
        pass
"""
QML = """
import QtQuick
import Example.Kiosk

Text {{
    required property Visit visit
    text: {text}
    Component.onCompleted: visit.choose("1a")
}}
"""


def lint_of(folder: Path, text: str) -> int:
    models, pages = folder / "kiosk" / "models", folder / "kiosk" / "qml"
    models.mkdir(parents=True)
    pages.mkdir()
    (models / "visit.py").write_text(MODEL, "utf-8")
    (pages / "Page.qml").write_text(QML.format(text=text), "utf-8")
    return lint(folder)


@pytest.mark.parametrize("text", ["visit.ticket.label", "visit.services.length"])
def test_what_the_model_offers_may_be_used(tmp_path: Path, text: str) -> None:
    assert lint_of(tmp_path, text) == 0


@pytest.mark.parametrize("text", ["visit.tiket.label", "visit.ticket.number", "nothing.known"])
def test_what_the_model_lacks_is_found(tmp_path: Path, text: str) -> None:
    assert lint_of(tmp_path, text) != 0


def test_a_tree_without_qml_has_nothing_to_find(tmp_path: Path) -> None:
    assert lint(tmp_path) == 0


def test_types_are_called_as_qml_calls_them() -> None:
    objects = {"Visit", "QObject"}
    assert qml_type("Visit", objects) == "Visit*"
    assert qml_type("list", objects) == "QVariantList"
    assert qml_type("QString", objects) == "QString"
