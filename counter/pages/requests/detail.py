"""One request: how it stands on the left, what can be done with it on the right."""

from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from counter.pages.requests.side import RequestSide
from counter.pages.tab import Bench
from counter.widgets.basics import column, row
from counter.widgets.request_facts import RequestFacts
from counter.widgets.request_head import RequestHead
from counter.widgets.request_papers import RequestPapers
from counter.widgets.request_trail import (
    TrailCard,
    escalation_lines,
    examination_lines,
    story_lines,
)
from shared.requests.views import RequestView

_PAGES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class RequestPage(QWidget):
    """Shows a request as it is now; what is being filled in about it stays.

    Page Up and Page Down scroll what does not fit, wherever the keyboard is.
    """

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("requestPage")
        self._zone = zone = bench.office.catalogue.office.zone
        self.request: RequestView | None = None
        self._contact = ""
        self.head = RequestHead(zone)
        self.facts = RequestFacts(zone)
        self.papers = RequestPapers(bench.theme)
        self.examination = TrailCard("requestExamination", "Uji forensik")
        self.escalations = TrailCard("requestEscalations", "Eskalasi")
        self.story = TrailCard("requestStory", "Riwayat")
        self.side = RequestSide(bench)
        self._inside = QWidget()
        self._scroll = QScrollArea()
        self.papers.table.cell_reached.connect(self._on_cell_reached)
        self._lay_out()

    def show_request(
        self, request: RequestView, officer: UUID, now: datetime, *, may_handle: bool
    ) -> None:
        """Show a request as it stands at this moment."""
        if self.request is None or self.request.id != request.id:
            self.papers.forget()
            self._contact = ""
            self._scroll.verticalScrollBar().setValue(0)
        self.request = request
        self.head.show_request(request, now)
        self.facts.show_request(request, self._contact, now)
        may_tick = may_handle and not request.state.is_closed
        self.papers.show_request(request, may_tick=may_tick)
        self.examination.show_lines(examination_lines(request, now, self._zone))
        self.escalations.show_lines(escalation_lines(request, now, self._zone))
        self.story.show_lines(story_lines(request, now, self._zone))
        self.side.show_request(request, officer, may_handle=may_handle)

    def show_contact(self, contact: str, now: datetime) -> None:
        """Show how the applicant is reached, while this request is on screen."""
        if self.request is not None:
            self._contact = contact
            self.facts.show_request(self.request, contact, now)

    def forget(self) -> None:
        """Show nothing of the request any more."""
        self.request = None
        self._contact = ""
        self.papers.forget()
        self.side.forget()

    def focus_start(self) -> None:
        """Put the keyboard on the papers that are to be looked at, or on the next step."""
        request = self.request
        if request is not None and request.lacks and self.papers.table.isEnabled():
            self.papers.table.begin()
        else:
            self.side.focus_start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pages = _PAGES.get(Qt.Key(event.key()))
        if pages is None:
            super().keyPressEvent(event)
            return
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def _on_cell_reached(self, cell: QRect) -> None:
        middle = self.papers.table.mapTo(self._inside, cell.center())
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, cell.height() + 24)

    def _lay_out(self) -> None:
        cards = column(margins=(0, 0, 12, 0), gap=12)
        for part in (self.facts, self.papers, self.examination, self.escalations, self.story):
            cards.addWidget(part)
        cards.addStretch(1)
        self._inside.setLayout(cards)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setObjectName("requestScroll")
        self._scroll.setWidget(self._inside)
        across = row(gap=12)
        across.addWidget(self._scroll, 1)
        across.addWidget(self.side)
        layout = column(margins=(24, 16, 24, 20), gap=14)
        layout.addWidget(self.head)
        layout.addLayout(across, 1)
        self.setLayout(layout)
