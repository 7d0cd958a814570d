"""The screens of this computer, and which of them a window fills."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWindow


@dataclass(frozen=True, slots=True)
class ScreenRow:
    """A screen to choose: its name for the system, and as people know it."""

    code: str
    title: str
    size: str
    isShown: bool


def screens(window: QWindow) -> list[ScreenRow]:
    """Every screen, the window's own marked."""
    return [
        ScreenRow(
            code=screen.name(),
            title=" · ".join(filter(None, (f"Layar {number}", screen.model()))),
            size=f"{screen.size().width()} × {screen.size().height()}",
            isShown=screen is window.screen() or screen.name() == window.screen().name(),
        )
        for number, screen in enumerate(QGuiApplication.screens(), start=1)
    ]


def show_on(window: QWindow, name: str) -> None:
    """Move a window to another screen; one that fills its screen fills that one."""
    if window.windowState() == Qt.WindowState.WindowFullScreen:
        fill_screen(window, name)
        return
    for screen in QGuiApplication.screens():
        if screen.name() == name:
            window.setPosition(screen.availableGeometry().topLeft())


def fill_screen(window: QWindow, name: str) -> None:
    """Fill the screen of this name; without such a screen the one the window is on."""
    for screen in QGuiApplication.screens():
        if screen.name() == name:
            window.setScreen(screen)
            window.setGeometry(screen.geometry())
    window.showFullScreen()
