"""The top of a request's page: number, matter, who asks, and how its promise stands."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counter.request_words import clock_words, due_words
from counter.widgets.basics import column, label, restyle, row, wrapped
from shared.requests.views import RequestState, RequestView
from shared.requests.words import state_words

_STATE_TONES: Final = {RequestState.INCOMPLETE: "warns", RequestState.REJECTED: "blocks"}


class RequestHead(QWidget):
    """What an officer says at once when asked "sampai mana?"."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("requestHead")
        self._zone = zone
        self._number = label("", "huge", "requestNumber")
        self._title = wrapped("", "title", "requestTitle")
        self._who = wrapped("", "quiet", "requestWho")
        self._state = label("", "pill", "requestState")
        self._clock = label("", "pill", "requestClock")
        self._due = label("", "small", "requestDue")
        self._due.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._lay_out()

    def show_request(self, request: RequestView, now: datetime) -> None:
        """Show how a request stands at this moment."""
        self._number.setText(request.number)
        self._title.setText(request.service_title)
        self._who.setText("  ·  ".join((request.requester, request.organisation)))
        self._state.setText(_standing(request))
        restyle(self._state, "tone", _STATE_TONES.get(request.state, ""))
        words, tone = clock_words(
            request.clock, request.state, checked=request.complete_at is not None
        )
        self._clock.setText(words[:1].upper() + words[1:])
        restyle(self._clock, "tone", tone)
        self._due.setText(due_words(request, now, self._zone))

    def _lay_out(self) -> None:
        words = column(gap=2)
        words.addWidget(self._title)
        words.addWidget(self._who)
        pills = row(gap=8)
        pills.addStretch(1)
        pills.addWidget(self._state)
        pills.addWidget(self._clock)
        side = column(gap=4)
        side.addLayout(pills)
        side.addWidget(self._due)
        layout = row(gap=20)
        layout.addWidget(self._number)
        layout.addLayout(words, 1)
        layout.addLayout(side)
        self.setLayout(layout)


def _standing(request: RequestView) -> str:
    """The state, and whose turn it is."""
    awaited = [each.name for each in request.escalations if each.answered_at is None]
    if request.state is RequestState.ESCALATED and awaited:
        return f"Menunggu {awaited[-1]}"
    return state_words(request.state)
