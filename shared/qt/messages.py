"""Qt's own messages in our log, and faults of the GUI thread under a code."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from shared.errors import UserError
from shared.faults import log_fault

_log = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_qt_messages() -> None:
    """Write what Qt has to say into the log, from now on."""
    qInstallMessageHandler(_write)


def show_faults(show: Callable[[UserError], None]) -> None:
    """Log what breaks in a slot or an event handler, and let the screen say so and recover."""

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if isinstance(fault, Exception):
            show(log_fault(fault))
        else:
            sys.__excepthook__(kind, fault, trace)

    sys.excepthook = hook


def _write(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    _log.log(_LEVELS[kind], "%s (%s)", text, context.category)
