"""The first start's window: one question a page, each answer checked before the next."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QWidget

from shared.errors import UserError
from shared.qt.fonts import use_bundled_font
from shared.qt.setup.here_steps import (
    NameStep,
    PrinterStep,
    SlipPrinterStep,
    SummaryStep,
    TicketPrinterStep,
)
from shared.qt.setup.office_steps import DatabaseStep, KeyStep, SizeStep, WayStep
from shared.qt.setup.parts import button, column, line, restyle, words
from shared.qt.setup.ready_step import ReadyStep
from shared.qt.setup.steps import Answers, Step
from shared.qt.setup.style import SHEET
from shared.qt.tasks import Tasks
from shared.setup import Setup

_SMALLEST: Final = (900, 620)
_SIZE: Final = (1080, 720)
_SIDE: Final = 300
_STEPS: Final[tuple[type[Step], ...]] = (
    WayStep,
    DatabaseStep,
    SizeStep,
    KeyStep,
    NameStep,
    TicketPrinterStep,
    SlipPrinterStep,
    SummaryStep,
    ReadyStep,
)


class SetupWindow(QWidget):
    """Leads to a settings file; closing it before leaves everything as it was."""

    finished = Signal(object)
    """Carries the `Path` of the settings file, or None when it was left or a sample is wanted."""

    def __init__(self, setup: Setup, answers: Answers) -> None:
        super().__init__()
        use_bundled_font()
        self.setObjectName("setupWindow")
        self.setWindowTitle("Loket LPSE, penyiapan komputer")
        self.setStyleSheet(SHEET)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self._answers = answers
        self._tasks = Tasks(self)
        self._is_busy = self._is_over = False
        self.steps = tuple(kind(setup, answers) for kind in _STEPS)
        self._at = 0
        self._names = tuple(QLabel() for _ in self.steps)
        self._pages = QStackedWidget()
        self._back = button("&Kembali   Esc", "backButton")
        self._next = button("Lanjut", "nextButton", "primary")
        self._connect()
        self._lay_out()
        self._show()

    @property
    def step(self) -> Step:
        """The step on screen."""
        return self.steps[self._at]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._back.isEnabled():
            self._on_back()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_next()  # from a field that has no use for it
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End; what was made stands, and is found at the next start."""
        self._tasks.close()
        self._end(self._answers.written)
        super().closeEvent(event)

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back)
        self._next.clicked.connect(self._on_next)
        for step in self.steps:
            step.onward.connect(self._on_next)
            if isinstance(step, PrinterStep):
                step.trial_asked.connect(self._on_trial)
            if isinstance(step, ReadyStep):
                step.copy_asked.connect(self._on_copy)

    def _show(self) -> None:
        self._pages.setCurrentIndex(self._at)
        self._next.setText(f"{self.step.verb}   Enter")
        is_made = self._answers.written is not None
        self._back.setEnabled(self._at > 0 and not is_made)
        wanted = [step for step in self.steps if step.is_wanted()]
        for name, step in zip(self._names, self.steps, strict=True):
            name.setVisible(step in wanted)
            if step in wanted:
                name.setText(f"{wanted.index(step) + 1}   {step.title}")
            at = self.steps.index(step)
            state = "now" if at == self._at else "done" if at < self._at else "later"
            restyle(name, "state", state)
        self.step.take_back()
        self._next.setFocus()
        self.step.begin()

    def _on_back(self) -> None:
        if self._is_busy:
            return
        self._at = self._next_wanted(-1)
        self._show()

    def _on_next(self) -> None:
        if not self._is_busy:
            self.step.take_back()
            self._run(self.step.check(), self._on_checked, self._on_refused)

    def _on_checked(self, checked: Any) -> None:
        self._show_busy(False)
        self.step.keep(checked)
        if self._answers.wants_sample or self.step is self.steps[-1]:
            self.close()
            return
        self._at = self._next_wanted(1)
        self._show()

    def _on_refused(self, refusal: UserError) -> None:
        self._show_busy(False)
        self.step.refuse(refusal)

    def _on_trial(self, work: Callable[[], None]) -> None:
        if not self._is_busy:
            self._run(work, self._on_printed, self._on_unprinted)

    def _on_printed(self, _nothing: None) -> None:
        self._on_unprinted(None)

    def _on_unprinted(self, refusal: UserError | None) -> None:
        self._show_busy(False)
        if isinstance(self.step, PrinterStep):
            self.step.show_trial(refusal)

    def _on_copy(self, work: Callable[[], Path]) -> None:
        if not self._is_busy:
            self._run(work, self._on_copied, self._on_copied)

    def _on_copied(self, outcome: object) -> None:
        self._show_busy(False)
        if isinstance(self.step, ReadyStep):
            self.step.show_copied(outcome)
        if not isinstance(outcome, UserError):
            self._next.setFocus()

    def _run(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Any], None]
    ) -> None:
        self._show_busy(True)
        self._tasks.run(work, done, failed, self)

    def _show_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self._next.setText("Memeriksa…" if busy else f"{self.step.verb}   Enter")

    def _next_wanted(self, by: int) -> int:
        at = self._at + by
        while not self.steps[at].is_wanted():
            at += by
        return at

    def _end(self, file: Path | None) -> None:
        if not self._is_over:
            self._is_over = True
            self.finished.emit(file)

    def _lay_out(self) -> None:
        side = QFrame()
        side.setObjectName("setupSide")
        side.setFixedWidth(_SIDE)
        names = column(14)
        names.setContentsMargins(36, 44, 24, 36)
        names.addWidget(words("Loket LPSE", "brand"))
        names.addWidget(words("Menyiapkan komputer ini", "soft"))
        names.addSpacing(20)
        for name in self._names:
            names.addWidget(name)
        names.addStretch(1)
        side.setLayout(names)
        for step in self.steps:
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setStyleSheet(
                "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"
            )
            scroll.setWidget(step)
            self._pages.addWidget(scroll)
        buttons = line(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._next)
        right = column(20)
        right.setContentsMargins(56, 44, 56, 32)
        right.addWidget(self._pages, 1)
        right.addLayout(buttons)
        across = line(side, gap=0)
        across.addLayout(right, 1)
        self.setLayout(across)
