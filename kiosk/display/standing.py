"""What the board says about a moment: its big panel, its lines and its notice, in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from shared.opening_hours import Opening, State
from shared.queueing.views import Board, BoardCall, BoardLine
from shared.wording import format_duration, format_when

CALL_STAYS: Final = timedelta(minutes=10)
"""How long a call may stand after everything has closed, while its visitor is still served."""

CALL_IS_NEWS: Final = timedelta(minutes=3)
"""How long a call stands although its visitor is done: the waiting room may look up late."""

BLIND_AFTER: Final = timedelta(minutes=3)
"""How long the last known call stands while the database is away."""

_CLOSES: Final = "buka sampai"
_MINUTE: Final = timedelta(minutes=1)
_SPEAKS_FIRST: Final = (
    State.OPEN,
    State.BREAK,
    State.BEFORE_OPENING,
    State.HOLIDAY,
    State.AFTER_CLOSING,
    State.SPECIAL_CLOSURE,
    State.NOT_SERVICE_DAY,
)
"""Of several services the state that tells the waiting room most comes first."""

_TITLES: Final = {
    State.BREAK: "Istirahat",
    State.BEFORE_OPENING: "Belum buka",
    State.HOLIDAY: "Hari libur",
    State.AFTER_CLOSING: "Sudah tutup",
    State.SPECIAL_CLOSURE: "Tutup sementara",
    State.NOT_SERVICE_DAY: "Hari ini tutup",
}


class PanelKind(StrEnum):
    """What fills the big panel."""

    CALL = "call"
    WELCOME = "welcome"
    PAUSE = "pause"
    """Not open now but later today: the text counts down."""
    CLOSED = "closed"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Panel:
    """The big panel; of a call the title is its number, the text its place, the detail the way."""

    kind: PanelKind
    title: str
    text: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class LineGroup:
    """The lines that are served now, or those that are closed until the same moment."""

    heading: str
    is_open: bool
    lines: tuple[BoardLine, ...]


OFFLINE: Final = Panel(
    PanelKind.OFFLINE,
    "Tidak tersambung",
    "Papan ini belum dapat menampilkan panggilan.",
    "Perhatikan panggilan petugas di loket.",
)


def panel(
    board: Board, call: BoardCall | None, is_held: bool, now: datetime, zone: ZoneInfo
) -> Panel:
    """Return the big panel: the current call, or what to know when there is none to show.

    A call that was just announced (`is_held`) stands whatever the hours say.
    """
    if call and (is_held or _call_still_matters(board, call, now)):
        return Panel(PanelKind.CALL, call.label, call.place, _way(call))
    spokesman = _spokesman(board.openings.values())
    if spokesman.is_open:
        return Panel(PanelKind.WELCOME, "Selamat datang")
    return _closed_panel(spokesman, now, zone)


def line_groups(lines: Sequence[BoardLine], now: datetime, zone: ZoneInfo) -> tuple[LineGroup, ...]:
    """Return the lines under what they share: "Menunggu", "Istirahat, buka pukul 13.00"."""
    groups: dict[str, list[BoardLine]] = {}
    for line in lines:
        groups.setdefault(_status(line, now, zone), []).append(line)
    return tuple(
        LineGroup(heading, _spokesman(group[0].openings).is_open, tuple(group))
        for heading, group in groups.items()
    )


def nobody_waits(board: Board) -> bool:
    """Whether there is time for more than calls and lines."""
    return not any(line.waiting for line in board.lines)


def notice(board: Board, now: datetime, zone: ZoneInfo) -> tuple[str, ...]:
    """Return the next change of hours that visitors should know, an opening with a countdown.

    A break comes first, then the soonest closing, then the next opening.
    """
    lines = [(line.prefix, _spokesman(line.openings)) for line in board.lines]
    paused = [(prefix, o.next_open) for prefix, o in lines if o.state is State.BREAK]
    ending = [(prefix, o.until) for prefix, o in lines if o.is_open]
    closed = [(prefix, o.next_open) for prefix, o in lines if not o.is_open]
    for changes, verb in (
        (paused, "istirahat, buka lagi"),
        (ending, _CLOSES),
        (closed, "buka lagi"),
    ):
        sentences = _change(changes, verb, len(lines), now, zone)
        if sentences:
            return sentences
    return ()


def countdown(moment: datetime, now: datetime) -> str:
    """Return "42 menit lagi", in step with a clock that shows whole minutes."""
    minutes = -((now - moment) // _MINUTE)
    return f"{format_duration(minutes * _MINUTE)} lagi"


def _call_still_matters(board: Board, call: BoardCall, now: datetime) -> bool:
    """A visitor who is done, or missed the call, is not sent to a counter for ever."""
    age = now - call.called_at
    if any(opening.is_open for opening in board.openings.values()):
        return call.in_progress or age < CALL_IS_NEWS
    return call.in_progress and age < CALL_STAYS


def _way(call: BoardCall) -> str:
    return "Silakan ke ruang bidding" if call.is_computer else "Silakan menuju"


def _closed_panel(opening: Opening, now: datetime, zone: ZoneInfo) -> Panel:
    title = _TITLES[opening.state]
    reopens = _reopens(opening, now, zone)
    if opening.state in (State.BREAK, State.BEFORE_OPENING) and opening.next_open:
        return Panel(PanelKind.PAUSE, title, countdown(opening.next_open, now), reopens)
    return Panel(PanelKind.CLOSED, title, opening.name or "", reopens)


def _when(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """Word a moment so that its time never stands alone on the next line."""
    return format_when(moment, now, zone).replace("pukul ", "pukul\N{NO-BREAK SPACE}")


def _reopens(opening: Opening, now: datetime, zone: ZoneInfo) -> str:
    if opening.next_open is None:
        return ""
    again = "Buka" if opening.state is State.BEFORE_OPENING else "Buka lagi"
    return f"{again} {_when(opening.next_open, now, zone)}"


def _status(line: BoardLine, now: datetime, zone: ZoneInfo) -> str:
    """Word a prefix's hours; when it closes is told by the running text."""
    opening = _spokesman(line.openings)
    if opening.is_open:
        return "Menunggu"
    closed = "Istirahat" if opening.state is State.BREAK else "Tutup"
    reopens = f", buka {_when(opening.next_open, now, zone)}" if opening.next_open else ""
    return closed + reopens


def _change(
    changes: Sequence[tuple[str, datetime | None]],
    verb: str,
    all_lines: int,
    now: datetime,
    zone: ZoneInfo,
) -> tuple[str, ...]:
    """Word the soonest of some prefixes' changes; several may share the moment."""
    soonest = min((moment for _, moment in changes if moment), default=None)
    if soonest is None:
        return ()
    prefixes = [prefix for prefix, moment in changes if moment == soonest]
    who = "Semua layanan" if len(prefixes) == all_lines else f"Layanan {listed(prefixes)}"
    told = f"{who} {verb} {_when(soonest, now, zone)}"
    is_today = soonest.astimezone(zone).date() == now.astimezone(zone).date()
    if verb == _CLOSES or not is_today:
        return (told,)
    return (told, f"{who} buka {countdown(soonest, now)}")


def listed(words: Sequence[str]) -> str:
    """Return "A", "A dan B", "A, B, dan G"."""
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def _spokesman(openings: Iterable[Opening]) -> Opening:
    """Return the opening that speaks for a group: the most telling, then the soonest back."""
    return min(openings, key=lambda o: (_SPEAKS_FIRST.index(o.state), *_how_soon(o)))


def _how_soon(opening: Opening) -> tuple[float, float]:
    reopens = opening.next_open.timestamp() if opening.next_open else float("inf")
    # Of the open ones the last to close speaks: the group is open as long as one of it is.
    closes = -opening.until.timestamp() if opening.until else float("-inf")
    return reopens, closes
