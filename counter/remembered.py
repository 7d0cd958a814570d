"""What a workstation remembers of its officers' liking: colours, widths, sorting."""

from typing import Final

from PySide6.QtCore import QSettings

_ORGANISATION: Final = "Loket LPSE"
_APPLICATION: Final = "counter"


def recall(name: str) -> str:
    """Return what was kept under a name; empty when nothing was."""
    return str(_settings().value(name, ""))


def keep(name: str, value: str) -> None:
    """Keep a choice for the next start."""
    _settings().setValue(name, value)


def _settings() -> QSettings:
    return QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, _ORGANISATION, _APPLICATION
    )
