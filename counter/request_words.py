"""A request in the officer's words: how its promise stands."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from counter.widgets.queue_rows import short_duration, time_left
from counter.wording import written_moment
from shared.requests.views import RequestRow, RequestState, RequestView
from shared.requests.words import state_words
from shared.targets import TargetClock
from shared.wording import format_clock, format_short_date

Said = tuple[str, str]
"""Words and their tone: "", "warns", "blocks" or "quiet"."""

_NOT_BEGUN: Final = "mulai saat berkas lengkap"
_NEVER_BEGAN: Final = "waktunya tidak berjalan"
_A_MINUTE: Final = timedelta(minutes=1)
_SOON: Final = timedelta(hours=1)
_NEAR: Final = 3
"""The last third of a promise asks for attention."""


def clock_words(clock: TargetClock, state: RequestState, *, checked: bool) -> Said:
    """How much of the promise is left, or why its clock does not run."""
    if clock.left is None:
        return "tanpa target waktu", "quiet"
    if not clock.runs:
        return _at_rest(clock, state, checked)
    if clock.late or clock.left <= timedelta():
        return _overrun(clock.left), "blocks"
    rests = "" if clock.ticks else ", di luar jam layanan"
    is_near = clock.left * _NEAR <= clock.elapsed + clock.left
    return f"sisa {length(clock.left)}{rests}", "warns" if is_near else ""


def row_words(row: RequestRow, now: datetime, zone: ZoneInfo) -> Said:
    """What a list says first about a request: its clock, whose turn it is, or how it ended."""
    if row.state.is_closed:
        tone = "blocks" if row.state is RequestState.REJECTED else "quiet"
        return state_words(row.state).lower(), tone
    if row.state is RequestState.ESCALATED and not row.clock.runs:
        since = f" sejak {received_words(row.waits_since, now, zone)}" if row.waits_since else ""
        return f"menunggu {row.waits_for}{since}", "quiet"
    words, tone = clock_words(row.clock, row.state, checked=row.checked)
    if row.state is RequestState.INCOMPLETE:
        return f"belum lengkap, {words}", "blocks" if tone == "blocks" else "warns"
    if words == _NOT_BEGUN:
        return "berkas belum diperiksa", "warns"
    # Only an answer opens a request again whose clock has stopped for good.
    return (words, tone) if row.clock.runs else ("sudah dijawab", "warns")


def limit_words(limit: datetime, now: datetime, zone: ZoneInfo) -> Said:
    """Until when bids can be uploaded as it stands, and how long that still is (D44)."""
    moment = limit.astimezone(zone)
    day = "" if moment.date() == now.astimezone(zone).date() else f"{_short_day(moment)} "
    left = limit - now
    tone = "blocks" if left <= timedelta() else "warns" if left <= _SOON else ""
    return f"{day}{format_clock(limit, zone)}, {time_left(limit, now)}", tone


def received_words(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """When something came in: "09.12" of today, else with its day."""
    local = moment.astimezone(zone)
    if local.date() == now.astimezone(zone).date():
        return format_clock(moment, zone)
    return f"{_short_day(local)}, {format_clock(moment, zone)}"


def due_words(view: RequestView, now: datetime, zone: ZoneInfo) -> str:
    """What is promised, and until when as the clock stands."""
    due = view.clock.due_at
    if view.closed_at is not None:
        return f"diakhiri {written_moment(view.closed_at, zone)}"
    if due is None:
        return f"target {view.target}"
    return f"target {view.target}  ·  sampai {received_words(due, now, zone)}"


def length(span: timedelta) -> str:
    """A length of time in the least room; less than a minute says so."""
    return short_duration(span) if span >= _A_MINUTE else "kurang dari 1 m"


def size_words(size: int) -> str:
    """How large a file is, as people say it: "4,2 GB"."""
    amount = float(size)
    for unit in ("byte", "KB", "MB", "GB"):
        if amount < 1000 or unit == "GB":
            written = f"{amount:.0f}" if unit == "byte" else f"{amount:,.1f}"
            return f"{written.translate(_POINTS)} {unit}"
        amount /= 1000
    raise AssertionError


_POINTS: Final = str.maketrans(",.", ".,")


def _at_rest(clock: TargetClock, state: RequestState, checked: bool) -> Said:
    """Not begun, paused until the papers are complete, or stopped for good."""
    assert clock.left is not None
    if state is RequestState.INCOMPLETE:
        return _stopped(clock, clock.left)
    if not checked and not clock.elapsed and state is not RequestState.ESCALATED:
        return _NEVER_BEGAN if state.is_closed else _NOT_BEGUN, "quiet"
    if clock.late:
        return f"{length(clock.elapsed)}, lewat target", "blocks"
    return f"{length(clock.elapsed)}, dalam target", ""


def _stopped(clock: TargetClock, left: timedelta) -> Said:
    """What was left, or by how much the promise was broken, before something lacked."""
    if left <= timedelta():
        return f"berhenti, {_overrun(left)}", "blocks"
    if clock.late:
        return "berhenti, lewat target", "blocks"
    return f"berhenti, sisa {length(left)}", "quiet"


def _overrun(left: timedelta) -> str:
    return f"lewat {length(-left)}" if left < timedelta() else "waktunya habis"


def _short_day(moment: datetime) -> str:
    name, *rest = format_short_date(moment.date()).split(" ")
    return " ".join((name[:3], *rest))
