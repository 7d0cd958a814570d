"""A report on the screen, part by part, as it stands on paper."""

from collections.abc import Callable, Iterable
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from counter.style import Theme
from counter.widgets.basics import card, column, label, row, wrapped
from counter.widgets.report_chart import ReportChart
from counter.widgets.report_table import ReportTable
from shared.reports.document import (
    Chart,
    Document,
    Findings,
    KeyFigures,
    Paragraph,
    Part,
    Section,
    Table,
    Tone,
)
from shared.reports.wording import written

_IN_A_LINE: Final = 5
_SIGNS: Final = {Tone.ATTENTION: "!", Tone.GOOD: "✓", Tone.PLAIN: "•"}
_FLAGGED: Final = "! berarti tidak memenuhi target"


class ReportView(QScrollArea):
    """Shows one document; Page Up and Page Down scroll it."""

    def __init__(self, theme: Theme, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportView")
        self.setAccessibleName("Isi laporan")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self._zone = zone
        self.show_document(None)

    def show_document(self, document: Document | None) -> None:
        """Show this document from its top, or nothing."""
        body = QWidget()
        layout = column(margins=(0, 0, 12, 24), gap=16)
        for section in document.sections if document else ():
            layout.addWidget(self._section(section))
        for note in document.footnotes if document else ():
            layout.addWidget(wrapped(note, "small"))
        layout.addStretch(1)
        body.setLayout(layout)
        self.setWidget(body)  # Qt deletes the one before
        self.verticalScrollBar().setValue(0)

    def _section(self, section: Section) -> QFrame:
        made = card("reportSection")
        layout = column(margins=(18, 14, 18, 16), gap=12)
        if section.heading:
            layout.addWidget(label(section.heading, "heading", "reportHeading"))
        for part in section.parts:
            for widget in self._part(part):
                layout.addWidget(widget)
        made.setLayout(layout)
        return made

    def _part(self, part: Part) -> Iterable[QWidget]:
        makers: dict[type, Callable[..., Iterable[QWidget]]] = {
            KeyFigures: self._figures,
            Findings: self._findings,
            Table: self._table,
            Paragraph: self._paragraph,
        }
        return makers.get(type(part), self._chart)(part)

    def _paragraph(self, part: Paragraph) -> Iterable[QWidget]:
        yield wrapped(part.text, "value")

    def _findings(self, part: Findings) -> Iterable[QWidget]:
        for finding in part.findings:
            holder = QWidget()
            layout = row(gap=8)
            sign = label(_SIGNS[finding.tone], "findingSign")
            words = wrapped(finding.text, "finding", "reportFinding")
            for each in (sign, words):
                each.setProperty("tone", finding.tone.value)
            sign.setFixedWidth(14)
            sign.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(sign)
            layout.addWidget(words, 1)
            holder.setLayout(layout)
            yield holder

    def _figures(self, part: KeyFigures) -> Iterable[QWidget]:
        holder = QWidget()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(14)
        lines = -(-len(part.figures) // _IN_A_LINE)
        each_line = -(-len(part.figures) // max(lines, 1))
        for at, figure in enumerate(part.figures):
            cell = column(gap=0)
            cell.addWidget(label(written(figure.value, figure.kind, self._zone), "figure"))
            cell.addWidget(wrapped(figure.name, "value"))
            if figure.note:
                cell.addWidget(wrapped(figure.note, "small"))
            cell.addStretch(1)
            grid.addLayout(cell, at // each_line, at % each_line)
            grid.setColumnStretch(at % each_line, 1)
        holder.setLayout(grid)
        yield holder

    def _table(self, part: Table) -> Iterable[QWidget]:
        if part.title:
            yield label(part.title, "section")
        if not part.rows:
            yield wrapped(part.empty, "quiet", "reportEmpty")
            return
        yield ReportTable(part, self._theme, self._zone)
        notes = (_FLAGGED if part.flagged else "", part.note)
        if any(notes):
            yield wrapped("\n".join(filter(None, notes)), "small")

    def _chart(self, part: Chart) -> Iterable[QWidget]:
        yield label(part.title, "section")
        yield ReportChart(part, self._theme)
