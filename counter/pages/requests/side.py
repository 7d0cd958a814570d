"""What can be done with a request: the advice, a button for each step, and the step's sheet."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QStackedWidget, QWidget

from counter.pages.requests.file_sheet import FileSheet
from counter.pages.requests.sheets import (
    AnswerSheet,
    ClosingSheet,
    EscalationSheet,
    LackingSheet,
    LimitSheet,
    MilestoneSheet,
    NoteSheet,
    StepSheet,
)
from counter.pages.tab import Bench
from counter.request_guide import advice, needs_check, next_step, reachable
from counter.widgets.basics import Notice, column, wrapped
from counter.widgets.buttons import KeyButton
from shared.requests.views import RequestView

_WIDTH: Final = 432
_HANDLED_ELSEWHERE: Final = "Permintaan ini ditangani helpdesk. Keadaan terbarunya ada di kiri."
_HEADINGS: Final = {
    "incomplete": "Apa yang masih kurang?",
    "escalate": "Diteruskan kepada siapa?",
    "answer": "Apa jawabannya?",
    "milestone": "",
    "file": "File mana yang diuji?",
    "limit": "Sampai kapan penawaran dapat diunggah?",
    "note": "Catatan untuk petugas lain",
    "close": "Bagaimana permintaan ini berakhir?",
}
_HINTS: Final = {
    "incomplete": "Waktu pelayanan berhenti sampai berkasnya lengkap.",
    "close": "Sesudah diakhiri, permintaan ini tidak dapat diubah lagi.",
}


@dataclass(frozen=True, slots=True)
class _Offer:
    """A step's button: its name, and whether the request allows the step now."""

    name: str
    is_offered: bool
    is_next: bool = False


class RequestSide(QFrame):
    """A step that needs words opens its sheet in the place of the buttons."""

    asked = Signal(str)
    """Carries the name of a step that needs no words."""
    confirmed = Signal(str, object)
    """Carries the name of a step with what was filled in for it."""
    back_asked = Signal()

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("requestSide")
        self.setFixedWidth(_WIDTH)
        self._request: RequestView | None = None
        self._may_handle = False
        self._officer: UUID | None = None
        self._placed: tuple[list[str], bool] | None = None
        self.advice = wrapped("", "heading", "requestAdvice")
        self.news = Notice("requestNews")
        self.news.hide()
        self._catalogue = bench.office.catalogue
        zone = self._catalogue.office.zone
        self.file = FileSheet(self._catalogue)
        self.sheets: dict[str, StepSheet] = {
            "incomplete": LackingSheet(),
            "escalate": EscalationSheet(),
            "answer": AnswerSheet(),
            "milestone": MilestoneSheet(),
            "file": self.file,
            "limit": LimitSheet(zone),
            "note": NoteSheet(),
            "close": ClosingSheet(),
        }
        self._make_buttons()
        self._lay_out()
        self._connect()

    @property
    def is_edited(self) -> bool:
        """Whether something was filled in that is not carried out."""
        return self.open_sheet is not None and self.open_sheet.is_edited

    @property
    def open_sheet(self) -> StepSheet | None:
        """The sheet in the place of the buttons."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, StepSheet) else None

    def show_request(self, request: RequestView, officer: UUID, *, may_handle: bool) -> None:
        """Offer what the request allows; an open sheet stays while its step is still allowed."""
        is_other = self._request is None or self._request.id != request.id
        self._request, self._officer, self._may_handle = request, officer, may_handle
        if is_other:
            self.close_sheet()
            self.news.hide()
        service = self._catalogue.service(request.service)
        self.advice.setText(advice(request, service) if may_handle else _HANDLED_ELSEWHERE)
        offers = {offer.name: offer for offer in self._offers(request)}
        for name, button in self._buttons.items():
            button.dress_as("go" if offers[name].is_next else "")
        self._place([offer for offer in offers.values() if offer.is_offered])
        self._say_milestone(request)
        if (sheet := self.open_sheet) is not None:
            if offers[self._name_of(sheet)].is_offered:
                sheet.follow(request)
            else:
                self.close_sheet()

    def open(self, name: str) -> None:
        """Open a step's sheet with the keyboard in it."""
        assert self._request is not None
        sheet = self.sheets[name]
        heading = self._buttons[name].text() if name == "milestone" else _HEADINGS[name]
        sheet.open_for(self._request, heading, _HINTS.get(name, ""))
        self._show(sheet)
        first = sheet.first()
        first.setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()

    def close_sheet(self) -> None:
        """Show the buttons; what was filled in stays until another request's sheet opens."""
        self.file.stop()
        self._show(self._steps)

    def settle(self, name: str) -> None:
        """A step was carried out: its sheet is done with."""
        if name in self.sheets:
            sheet = self.sheets[name]
            sheet.forget()
            if self.open_sheet is sheet:
                self.close_sheet()

    def refuse(self, name: str, words: str) -> None:
        """Say why a step was not carried out: on its sheet, or above the buttons."""
        sheet = self.sheets.get(name)
        if sheet is not None and self.open_sheet is sheet:
            sheet.refuse(words)
        else:
            self.news.say("blocks", "", words)

    def show_busy(self, busy: bool) -> None:
        """While a step is being written no sheet can be sent."""
        for sheet in self.sheets.values():
            sheet.show_busy(busy)

    def forget(self) -> None:
        """Nothing filled in stays for the next officer."""
        self.close_sheet()
        for sheet in self.sheets.values():
            sheet.forget()
        self.news.hide()
        self._request = None

    def focus_start(self) -> None:
        """Put the keyboard on the sheet that is open, or on the step that comes next."""
        if (sheet := self.open_sheet) is not None:
            sheet.first().setFocus()
            return
        steps = [button for button in self._buttons.values() if not button.isHidden()]
        loud = (button for button in steps if button.property("kind") == "go")
        next(loud, self._back).setFocus()

    def _offers(self, request: RequestView) -> tuple[_Offer, ...]:
        """Every step in the order of its button; the one that comes next is marked."""
        may, is_open = self._may_handle, self._may_handle and not request.state.is_closed
        awaits = any(each.answered_at is None for each in request.escalations)
        service = self._catalogue.service(request.service)
        following = next_step(request, service)
        offered = {
            "complete": is_open and needs_check(request) and request.may_mark_complete,
            "incomplete": is_open and request.may_mark_incomplete,
            "answer": is_open and awaits,
            "milestone": is_open and reachable(request, service) is not None,
            "file": is_open and request.examines,
            "escalate": is_open and bool(request.targets),
            "limit": is_open and request.asks_upload_limit,
            "close": is_open,
            "note": may,
            "take": is_open and request.officer_id != self._officer,
            "contact": may,
            "print": may or request.print_job is not None,
        }
        return tuple(_Offer(name, may, name == following) for name, may in offered.items())

    def _show(self, part: QWidget) -> None:
        """Turn to the buttons or to a sheet, which says by itself what is to be done."""
        self._stack.setCurrentWidget(part)
        self.advice.setVisible(part is self._steps)

    def _place(self, offers: list[_Offer]) -> None:
        """Put what comes next on top, and the other steps in pairs under it."""
        ordered = sorted(offers, key=lambda offer: not offer.is_next)
        names = [offer.name for offer in ordered]
        has_next = bool(ordered) and ordered[0].is_next
        if self._placed == (names, has_next):
            return
        self._placed = (names, has_next)
        for button in self._buttons.values():
            self._grid.removeWidget(button)
        if has_next:
            self._grid.addWidget(self._buttons[names[0]], 0, 0, 1, 2)
        for at, name in enumerate(names[has_next:], start=2 * has_next):
            self._grid.addWidget(self._buttons[name], at // 2, at % 2)
        for name, button in self._buttons.items():
            button.setVisible(name in names)

    def _say_milestone(self, request: RequestView) -> None:
        ahead = [each.words for each in request.milestones if each.reached_at is None]
        if ahead:
            self._buttons["milestone"].say(ahead[0])

    def _name_of(self, sheet: StepSheet) -> str:
        return next(name for name, each in self.sheets.items() if each is sheet)

    def _on_button(self) -> None:
        name = str(self.sender().property("step"))
        self.news.hide()
        if name in self.sheets:
            self.open(name)
        else:
            self.asked.emit(name)

    def _on_confirmed(self) -> None:
        sheet = self.sender()
        assert isinstance(sheet, StepSheet)
        self.confirmed.emit(self._name_of(sheet), sheet.values)

    def _on_closed(self) -> None:
        self.close_sheet()
        self.focus_start()

    def _make_buttons(self) -> None:
        self._buttons = {
            name: KeyButton(words, key, name=f"request{name.capitalize()}Button")
            for name, words, key in (
                ("complete", "Berkas lengkap", "F4"),
                ("incomplete", "Belum lengkap", "F6"),
                ("answer", "Catat jawaban", "F3"),
                ("milestone", "Catat tahap", "F9"),
                ("file", "Catat file", "Ctrl+B"),
                ("escalate", "Teruskan", "F5"),
                ("limit", "Batas upload", "Ctrl+U"),
                ("close", "Akhiri", "F7"),
                ("note", "Catatan", "Ctrl+T"),
                ("take", "Ambil alih", "F2"),
                ("contact", "Lihat kontak", "Ctrl+L"),
                ("print", "Cetak tanda terima", "Ctrl+D"),
            )
        }
        self._back = KeyButton("Kembali", "Esc", name="requestBackButton")
        self._grid = QGridLayout()

    def _connect(self) -> None:
        for name, button in self._buttons.items():
            button.setProperty("step", name)
            button.clicked.connect(self._on_button)
        for sheet in self.sheets.values():
            sheet.confirmed.connect(self._on_confirmed)
            sheet.closed.connect(self._on_closed)
        self._back.clicked.connect(self.back_asked)

    def _lay_out(self) -> None:
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        steps = column(gap=8)
        steps.addLayout(self._grid)
        steps.addStretch(1)
        steps.addWidget(self._back)
        self._steps = QWidget()
        self._steps.setLayout(steps)
        for button in self._buttons.values():  # without a parent it would be a window
            button.setParent(self._steps)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._steps)
        for sheet in self.sheets.values():
            self._stack.addWidget(sheet)
        self.setProperty("role", "card")
        layout = column(margins=(16, 14, 16, 14), gap=12)
        layout.addWidget(self.advice)
        layout.addWidget(self.news)
        layout.addWidget(self._stack, 1)
        self.setLayout(layout)
