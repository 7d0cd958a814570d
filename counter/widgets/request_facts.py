"""What is known of a request: who, how, when, and the answers to its service's questions."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from counter.request_words import limit_words, received_words
from counter.widgets.basics import label, wrapped
from shared.requests.views import RequestState, RequestView
from shared.requests.words import channel_words

_TONES: Final = {"warns": "warning", "blocks": "error"}


class RequestFacts(QFrame):
    """Pairs of name and value, two beside each other."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("requestFacts")
        self.setProperty("role", "card")
        self._zone = zone
        self._shown: list[tuple[str, str, str]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 14, 20, 14)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)

    def show_request(self, request: RequestView, contact: str, now: datetime) -> None:
        """Show a request; `contact` stands for the masked one once it was asked for."""
        facts = list(self._facts(request, contact, now))
        if facts == self._shown:
            return
        self._shown = facts
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for at, (title, value, tone) in enumerate(facts):
            line, side = divmod(at, 2)
            top = Qt.AlignmentFlag.AlignTop
            words = wrapped(value, _TONES.get(tone, "value"), f"fact{at}")
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label(title, "quiet"), line, side * 2, top)
            self._grid.addWidget(words, line, side * 2 + 1, top)

    def _facts(
        self, request: RequestView, contact: str, now: datetime
    ) -> Iterable[tuple[str, str, str]]:
        received = received_words(request.received_at, now, self._zone)
        complete = request.complete_at
        handed = request.handed_over_at
        pairs = [
            ("Kontak", contact or request.contact),
            ("Masuk lewat", _way_in(request)),
            ("Diterima", f"{received}, {request.received_by}"),
            ("Petugas", request.officer),
            *request.answers,
            ("Berkas lengkap", received_words(complete, now, self._zone) if complete else ""),
            ("Yang kurang", request.lacking),
            ("Hasil", request.product),
            ("Diserahkan", _handed(request, handed, now, self._zone)),
            ("Alasan", request.outcome_note),
        ]
        yield from ((title, value, "") for title, value in pairs if value)
        if request.asks_upload_limit:
            yield ("Batas upload", *self._limit(request, now))

    def _limit(self, request: RequestView, now: datetime) -> tuple[str, str]:
        if request.upload_limit is None:
            return "belum diketahui", ""
        words, tone = limit_words(request.upload_limit, now, self._zone)
        return words, "" if request.state in _OVER else tone


_OVER: Final = (RequestState.DONE, RequestState.REJECTED, RequestState.WITHDRAWN)


def _way_in(request: RequestView) -> str:
    words = channel_words(request.channel)
    return f"{words}, {request.ticket_label}" if request.ticket_label else words


def _handed(request: RequestView, at: datetime | None, now: datetime, zone: ZoneInfo) -> str:
    if at is None:
        return ""
    return f"{received_words(at, now, zone)}, kepada {request.handed_over_to}"
