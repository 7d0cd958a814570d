"""Reads a counter's line whenever something has changed, never twice at once."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from shared.actors import Officer
from shared.errors import UserError
from shared.office import Office
from shared.opening_hours import Opening, State
from shared.qt.tasks import Tasks
from shared.queueing.views import CounterLine


@dataclass(frozen=True, slots=True)
class Outlook:
    """How a counter's services stand, and what comes next for those that change first.

    `lines` are the prefixes of these services; empty when they are all of the counter's.
    """

    opening: Opening
    following: State | None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CounterNow:
    """What one look at the office brings: the line, and how the counter's services stand."""

    line: CounterLine
    outlook: Outlook | None


class LineReader(QObject):
    """Says `looked` with a `CounterNow`, or `failed` with why the office did not answer."""

    looked = Signal(object)
    failed = Signal(object)

    def __init__(self, office: Office, tasks: Tasks, officer: Officer, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
        self._tasks = tasks
        self._officer = officer
        self._is_looking = self._look_again = False

    def look(self) -> None:
        """Look now; a wish while looking is granted once more afterwards."""
        if self._is_looking:
            self._look_again = True
            return
        self._is_looking = True
        work = partial(_read, self._office, self._officer)
        self._tasks.run(work, self._on_looked, self._on_failed, self)

    def stop(self) -> None:
        """Look no more; what is under way is told to nobody."""
        self._tasks.forget(self)

    def _on_looked(self, now: CounterNow) -> None:
        self._is_looking = False
        self.looked.emit(now)
        if self._look_again:
            self._look_again = False
            self.look()

    def _on_failed(self, refusal: UserError) -> None:
        self._is_looking = self._look_again = False
        self.failed.emit(refusal)


def _read(office: Office, officer: Officer) -> CounterNow:
    openings = office.hours.all()
    mine = [openings[code] for code in sorted(officer.seat.services) if code in openings]
    return CounterNow(office.queueing.line(officer), _outlook(office, mine) if mine else None)


def _outlook(office: Office, openings: list[Opening]) -> Outlook:
    first = _most_telling(openings)
    alike = [o for o in openings if (o.state, o.until) == (first.state, first.until)]
    prefixes = sorted({office.catalogue.service(o.service).prefix for o in alike})
    lines = tuple(prefixes) if len(alike) < len(openings) else ()
    following = office.hours.following(first)
    return Outlook(first, following.state if following else None, lines)


def _most_telling(openings: list[Opening]) -> Opening:
    """Return, of several services, one that is open and changes first."""
    some = [opening for opening in openings if opening.is_open] or openings
    ending = [opening for opening in some if opening.until is not None]
    return min(ending, key=_end, default=some[0])


def _end(opening: Opening) -> datetime:
    assert opening.until is not None
    return opening.until
