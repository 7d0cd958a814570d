"""Faults of dependencies that our lock file must not let in again."""

import sys

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QColor, QImage, QPainter

CALLS = 2_000


def test_qt_calls_leave_pythons_constants_alone() -> None:
    """PySide6 6.12.0 took one reference away a call: a window died after some hours of painting."""
    kept = [None, True, False] * CALLS * 4  # so that a faulty release fails here, and not aborts
    picture = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(picture)
    thing = QObject()
    before = [sys.getrefcount(constant) for constant in (None, True)]
    for _ in range(CALLS):
        painter.setPen(QColor(Qt.GlobalColor.black))
        thing.setObjectName("x")
        thing.signalsBlocked()
        QCoreApplication.instance()
    after = [sys.getrefcount(constant) for constant in (None, True)]
    painter.end()
    assert len(kept) == CALLS * 12
    assert all(abs(b - a) < CALLS / 2 for a, b in zip(before, after, strict=True))
