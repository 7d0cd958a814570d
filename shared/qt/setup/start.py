"""Whether a first start leads through its steps, and what comes of it."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from platformdirs import user_data_path
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from shared.qt.setup.steps import Answers
from shared.qt.setup.window import SetupWindow
from shared.settings import APP, Settings, load_settings, usual_file
from shared.setup import Setup, Way
from shared.setup.sample import sample_settings

_UNSEEN: Final = frozenset({"offscreen", "minimal", "vnc"})


def is_first_start(settings_file: Path | None, name: str) -> bool:
    """Whether nobody has set this workstation up, and somebody is there to see a window."""
    if settings_file is not None or not has_screen(sys.platform, os.environ):
        return False
    settings = load_settings(None, name)
    if settings.file is not None:
        return False
    # Only a first start needs this: an office whose settings are written starts without it.
    from shared.founding import is_founded

    return not is_founded(settings.database_url)


def has_screen(platform: str, environ: Mapping[str, str]) -> bool:
    """Whether a window can be shown to somebody."""
    if environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in _UNSEEN:
        return False
    if platform != "linux":
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def lead_through(application: QApplication, settings_file: Path | None, name: str) -> Path | None:
    """Ask everything; returns the settings file to open, or None when it was left.

    `name` is proposed for the workstation. With a file that exists, its settings are shown to be
    changed.
    """
    file = settings_file or usual_file()
    present = load_settings(file if file.exists() else None, name)
    answers = answers_of(present, name, is_written=file.exists())
    window = SetupWindow(Setup(file, present.key_file), answers)
    _show_until_left(application, window)
    if answers.wants_sample:
        return sample_settings(user_data_path(APP) / "demonstration", name)
    return answers.written


def _show_until_left(application: QApplication, window: SetupWindow) -> None:
    """Run the window on a loop of its own: the application has yet to begin."""
    loop = QEventLoop()
    window.finished.connect(loop.quit)
    application.setQuitOnLastWindowClosed(False)
    window.show()
    loop.exec()
    application.setQuitOnLastWindowClosed(True)
    window.deleteLater()


def answers_of(settings: Settings, name: str, *, is_written: bool) -> Answers:
    """What the steps show at first: this file's settings, or what is usual on this computer.

    A further app of a computer that is set up already most likely joins the same office.
    """
    url = settings.database_url
    path = Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None
    joins = Way.JOIN_FILE if path is not None else Way.JOIN_SERVER
    return Answers(
        workstation=settings.workstation if is_written else name,
        tickets=settings.tickets,
        slips=settings.slips,
        file=path or user_data_path(APP) / "office.db",
        way=Way.NEW_FILE if settings.file is None else joins,
        was=settings.workstation if is_written else "",
    )
