"""The window's thread beats into the supervisor's pipe."""

import os
import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from kiosk.lockdown.pulse import Pulse
from tests.support.touch import wait_until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pipe there has no waiting bytes")


def test_it_beats_until_nobody_listens_and_then_ends_the_app(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[int] = []
    monkeypatch.setattr("kiosk.lockdown.pulse.QCoreApplication.exit", ended.append)
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    parent = QObject()
    pulse = Pulse(writing, parent)
    pulse._timer.setInterval(10)
    heard = bytearray()

    def has_beaten_thrice() -> bool:
        try:
            heard.extend(os.read(reading, 64))
        except BlockingIOError:
            return False
        return len(heard) >= 3

    wait_until(has_beaten_thrice, "three beats have come")
    assert not ended
    os.close(reading)
    wait_until(lambda: ended, "the app is asked to end")
    assert ended == [1]
    pulse._timer.stop()
    os.close(writing)
