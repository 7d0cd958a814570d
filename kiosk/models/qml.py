"""The decorators by which a class becomes a type of our QML module, typed as they behave."""

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6 import QtQml

C = TypeVar("C", bound=type)

# PySide6 declares QmlUncreatable as a class without __call__.
QmlUncreatable = cast(Callable[[str], Callable[[C], C]], QtQml.QmlUncreatable)
QmlElement = QtQml.QmlElement
