"""What the decree promises and asks for a request: beside the page on which it is recorded."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QWidget

from counter.widgets.basics import column, label, wrapped
from shared.catalogue import Channel, Service
from shared.requests.rules import papers_asked


class RequestStandard(QFrame):
    """Target, papers, and the way an unsolved request goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("requestStandard")
        self.setProperty("role", "card")
        self._title = wrapped("", "heading", "standardTitle")
        self._target = wrapped("", "value", "standardTarget")
        self._papers = wrapped("", "value", "standardPapers")
        self._chain = wrapped("", "value", "standardChain")
        self._product = wrapped("", "value", "standardProduct")
        layout = column(margins=(20, 16, 20, 16), gap=4)
        layout.addWidget(self._title)
        for caption, words in (
            ("Target", self._target),
            ("Berkas", self._papers),
            ("Bila belum selesai, diteruskan", self._chain),
            ("Hasil", self._product),
        ):
            layout.addSpacing(8)
            layout.addWidget(label(caption, "section"))
            layout.addWidget(words)
        layout.addStretch(1)
        self.setLayout(layout)

    def show_service(self, service: Service, channel: Channel) -> None:
        """Show a service's standard as it holds for this channel."""
        self._title.setText(service.title)
        self._target.setText(service.target.text)
        papers = _lines(paper.label for paper in papers_asked(service, channel))
        self._papers.setText(papers or "Tidak ada")
        self._chain.setText(
            _lines(f"{each.source.name} ke {each.target.name}" for each in service.escalations)
        )
        self._product.setText(_lines(service.products))


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)
