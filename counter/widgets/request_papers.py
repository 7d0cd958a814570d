"""The papers of a request, ticked like those of a verification; each tick is stored at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from counter.style import Theme
from counter.widgets.basics import column, label
from counter.widgets.checklist import Checklist
from shared.catalogue import Mark, RequiredDocument
from shared.requests.views import PaperView, RequestView
from shared.verification.rules import Checklist as Papers
from shared.verification.rules import SeenDocument
from shared.verification.views import DocumentEntry


@dataclass(frozen=True, slots=True)
class _Filled:
    """What is stored of the papers, as the checklist reads it."""

    entries: Mapping[str, DocumentEntry]

    def entry(self, code: str) -> DocumentEntry:
        """What was filled in for a document; an empty entry when nothing was."""
        return self.entries.get(code, DocumentEntry())


class RequestPapers(QFrame):
    """Shows what is stored; what was ticked meanwhile is told of, paper after paper."""

    checked = Signal(str, object, str)
    """Carries a paper's code, the marks seen on it, and the note."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("requestPapers")
        self.setProperty("role", "card")
        self._papers: tuple[PaperView, ...] = ()
        self.table = Checklist(theme)
        self.table.edited.connect(self.tell)
        self._on_way: dict[str, DocumentEntry] = {}
        layout = column(margins=(0, 12, 0, 8), gap=4)
        title = label("Berkas", "heading")
        title.setContentsMargins(20, 0, 0, 0)
        layout.addWidget(title)
        layout.addWidget(self.table)
        self.setLayout(layout)

    def show_request(self, request: RequestView, *, may_tick: bool) -> None:
        """Show a request's papers; ticks of the same request that are on their way stay."""
        self.table.setEnabled(may_tick)
        self.setVisible(bool(request.papers))
        stored = {paper.document: _entry(paper) for paper in request.papers}
        if _asked(request.papers) != _asked(self._papers):
            self._on_way.clear()
            papers = Papers(tuple(map(_document, request.papers)), (), None)
            self.table.checks.show_papers(papers, _Filled(stored))
        elif stored | self._on_way != self.table.checks.entries:
            self.table.checks.renew(_Filled(stored | self._on_way))
        self._papers = request.papers

    def settle(self, code: str, marks: frozenset[Mark], note: str) -> None:
        """A tick has been stored, or refused: what is stored counts, unless it was ticked again."""
        if self._on_way.get(code) == DocumentEntry(SeenDocument(marks), note):
            del self._on_way[code]

    @property
    def on_way(self) -> tuple[tuple[str, frozenset[Mark], str], ...]:
        """What was ticked or noted and is not known to be stored: code, marks, note."""
        on_way = self._on_way.items()
        return tuple((code, entry.seen.marks, entry.note) for code, entry in on_way)

    def forget(self) -> None:
        """Show another request next, however alike its papers are."""
        self._papers = ()
        self._on_way.clear()

    def tell(self) -> None:
        """Tell of every paper that was ticked or noted anew."""
        stored = {paper.document: _entry(paper) for paper in self._papers} | self._on_way
        for code, entry in self.table.checks.entries.items():
            if entry != stored[code]:
                self._on_way[code] = entry
                self.checked.emit(code, entry.seen.marks, entry.note)


def _asked(papers: Iterable[PaperView]) -> list[tuple[str, tuple[Mark, ...]]]:
    return [(paper.document, paper.asked) for paper in papers]


def _document(paper: PaperView) -> RequiredDocument:
    warning = frozenset(paper.asked) - paper.blocking
    return RequiredDocument(
        paper.document, paper.label, paper.label, paper.blocking, warning, note=paper.hint or None
    )


def _entry(paper: PaperView) -> DocumentEntry:
    return DocumentEntry(SeenDocument(paper.seen), paper.note)
