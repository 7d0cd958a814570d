"""Python's cyclic garbage is collected on the GUI thread alone.

A worker that happens to trigger the collector could take apart objects of Qt that belong to the
GUI thread, which crashes the process now and then.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS: Final = 5_000
_ROUNDS_TO_A_WHOLE_ONE: Final = 12


class GarbageTimer(QTimer):
    """Collects young garbage every few seconds and all of it about once a minute.

    What stands when it is made stays for good: the collector need not look through it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, interval=_PAUSE_MS)
        self._rounds = 0
        gc.disable()
        gc.freeze()
        self.timeout.connect(self._collect)
        self.start()

    def _collect(self) -> None:
        self._rounds += 1
        gc.collect(1 if self._rounds % _ROUNDS_TO_A_WHOLE_ONE else 2)
