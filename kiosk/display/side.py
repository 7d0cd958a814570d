"""The side column: counters, last calls and waiting lines, as rows on as many pages as needed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kiosk.display.layout import ROW_GAP, Layout
from kiosk.display.lettering import Ruler, wrapped
from kiosk.display.standing import LineGroup, listed
from shared.queueing.views import BoardCall, BoardCounter, BoardLine

CALLS_LISTED: Final = 4
"""How many calls before the current one are worth telling."""

_FREE: Final = "–"


class RowKind(StrEnum):
    """How a row is drawn."""

    HEADING = "heading"
    COUNTER = "counter"
    CALL = "call"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class SideRow:
    """A row: what leads it, its middle, broken into lines, and its end; `height` in pixels."""

    kind: str
    lead: str
    body: str
    value: str
    is_quiet: bool
    height: int


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under one heading."""

    heading: SideRow
    rows: tuple[SideRow, ...]


@dataclass(frozen=True, slots=True)
class SideColumn:
    """Words the column's rows for one size of type."""

    ruler: Ruler
    layout: Layout

    def sections(
        self,
        counters: Sequence[BoardCounter],
        calls: Sequence[BoardCall],
        groups: Iterable[LineGroup],
    ) -> tuple[Section, ...]:
        """Everything the column has to tell, in the order of what visitors look for."""
        told = [
            self._section("Loket", list(self._counters(counters))),
            self._section("Panggilan terakhir", [self._call(c) for c in calls[:CALLS_LISTED]]),
        ]
        told += [self._section(group.heading, list(self._lines(group))) for group in groups]
        return tuple(section for section in told if section.rows)

    def _section(self, heading: str, rows: Sequence[SideRow]) -> Section:
        lines = wrapped(heading, self._room(), self.ruler.width)
        height = self.layout.heading_height(len(lines))
        head = SideRow(RowKind.HEADING, "", "\n".join(lines), "", False, height)
        return Section(head, tuple(rows))

    def _counters(self, counters: Sequence[BoardCounter]) -> Iterator[SideRow]:
        """A row for each counter; those where nobody sits share one, and have none at night."""
        staffed = [counter for counter in counters if counter.is_staffed or counter.label]
        for counter in staffed:
            yield self._counter(counter)
        shut = [counter.name for counter in counters if counter not in staffed]
        if staffed and shut:
            yield self._row(RowKind.COUNTER, "", (f"{listed(shut)} tutup",), "", is_quiet=True)

    def _counter(self, counter: BoardCounter) -> SideRow:
        """What a counter does now; while it serves somebody, a pause has yet to begin."""
        if counter.pause and not counter.label:
            words = (counter.name, f"Jeda: {counter.pause}")
            return self._row(RowKind.COUNTER, "", words, "", is_quiet=True)
        return self._row(RowKind.COUNTER, "", (counter.name,), counter.label or _FREE)

    def _call(self, call: BoardCall) -> SideRow:
        return self._row(RowKind.CALL, call.label, (call.place,), "")

    def _lines(self, group: LineGroup) -> Iterator[SideRow]:
        """A row for each line; the closed ones for which nobody waits share one."""
        told = [line for line in group.lines if group.is_open or line.waiting]
        for line in told:
            yield self._row(RowKind.LINE, line.prefix, _about(line, group), str(line.waiting))
        rest = [line.prefix for line in group.lines if line not in told]
        if rest:
            words = f"Layanan {listed(rest)}"
            yield self._row(RowKind.LINE, "", (words,), "", is_quiet=True)

    def _row(
        self,
        kind: RowKind,
        lead: str,
        words: Iterable[str],
        value: str,
        *,
        is_quiet: bool = False,
    ) -> SideRow:
        ends = [self.ruler.strong_width(end) for end in (lead, value) if end]
        room = self._room() - 2 * self.layout.row_padding - sum(ends)
        room -= len(ends) * self.layout.row_padding
        lines = [line for text in words for line in wrapped(text, room, self.ruler.width)]
        height = self.layout.row_height(len(lines))
        return SideRow(kind, lead, "\n".join(lines), value, is_quiet, height)

    def _room(self) -> int:
        return self.layout.side


def _about(line: BoardLine, group: LineGroup) -> Iterator[str]:
    yield line.title
    if not group.is_open:
        return
    if line.free_computers:
        yield f"{line.free_computers} PC kosong"
    if not all(opening.is_open for opening in line.openings):
        yield "sebagian buka"


def paged(sections: Sequence[Section], room: float) -> tuple[tuple[SideRow, ...], ...]:
    """Lay sections out on pages: one that is split bears its heading on every page.

    A section begins on a new page where no more than its first row would be left behind.
    """
    pages: list[list[SideRow]] = [[]]
    for section in sections:
        if pages[-1] and not _begins(section, room - _height(pages[-1])):
            pages.append([])
        _lay(section, pages, room)
    return tuple(tuple(page) for page in pages if page)


def _lay(section: Section, pages: list[list[SideRow]], room: float) -> None:
    pages[-1].append(section.heading)
    for row in section.rows:
        if _height((*pages[-1], row)) > room and pages[-1][-1] is not section.heading:
            pages.append([section.heading])
        pages[-1].append(row)


def _begins(section: Section, left: float) -> bool:
    """Whether there is room for the heading and two rows under it."""
    return _height((section.heading, *section.rows[:2])) <= left


def _height(rows: Sequence[SideRow]) -> int:
    return sum(row.height + ROW_GAP for row in rows)
