"""`python -m tests.benchmarks.first_frame`: from start to first frame, against an empty window.

Whole processes that end with their first frame, in turn, on a demonstration office. The bar is
twice an empty PySide6 window with `import sqlalchemy.orm`.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

EMPTY = """
import os
import sqlalchemy.orm
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
application = QGuiApplication([])
window = QQuickView()
window.frameSwapped.connect(lambda: os._exit(0))
window.show()
application.exec()
"""

EMPTY_WIDGET = """
import os
import sqlalchemy.orm
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        os._exit(0)
application = QApplication([])
window = Window()
window.show()
application.exec()
"""

KIOSK = """
import os, runpy, sys
from PySide6.QtGui import QGuiApplication
def first_frame(application):
    for window in application.topLevelWindows():
        window.frameSwapped.connect(lambda: os._exit(0))
    return run()
run = QGuiApplication.exec
QGuiApplication.exec = first_frame
sys.argv[1:] = ["--settings", sys.argv[1], "--windowed"]
runpy.run_module("kiosk", run_name="__main__")
"""

COUNTER = """
import os, runpy, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            os._exit(0)
        return False
def first_paint(application):
    watcher = FirstPaint()
    application.installEventFilter(watcher)
    return run()
run = QApplication.exec
QApplication.exec = first_paint
sys.argv[1:] = ["--settings", sys.argv[1]]
runpy.run_module("counter", run_name="__main__")
"""

PAIRS: Mapping[str, tuple[str, str]] = {
    "kiosk": (KIOSK, EMPTY),
    "counter": (COUNTER, EMPTY_WIDGET),
}


def main() -> int:
    """Print each app's median and its ratio to the empty window, pair by pair."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.first_frame")
    parser.add_argument("-n", type=int, default=7, help="counted runs of each")
    runs = parser.parse_args().n
    with tempfile.TemporaryDirectory() as folder:
        settings = _demonstration(Path(folder))
        for name, (app, empty) in PAIRS.items():
            pairs = [(_time(app, settings), _time(empty, settings)) for _ in range(runs + 1)][1:]
            whole = statistics.median(seconds for seconds, _ in pairs)
            bare = statistics.median(seconds for _, seconds in pairs)
            ratio = statistics.median(seconds / other for seconds, other in pairs)
            print(f"{name:8} {whole:.2f} s   empty window {bare:.2f} s   ratio {ratio:.2f}")
    return 0


def _demonstration(folder: Path) -> Path:
    from shared.clock import SystemClock
    from shared.demonstration import found_demonstration

    found_demonstration(f"sqlite:///{folder / 'office.db'}", folder / "office.key", SystemClock())
    settings = folder / "settings.toml"
    settings.write_text('[database]\nurl = "sqlite:///office.db"\nkey_file = "office.key"\n')
    return settings


def _time(code: str, settings: Path) -> float:
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", code, str(settings)],
        check=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
    )
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
