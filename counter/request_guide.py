"""What comes next for a request by its service's procedure, in words that name the keys."""

from typing import Final

from shared.catalogue import Service
from shared.requests.rules import is_outside
from shared.requests.views import Milestone, MilestoneView, RequestState, RequestView

_NOTE_FILE: Final = "Catat file yang diuji (Ctrl+B)"
_END: Final = "Akhiri bila sudah beres (F7)"


def needs_check(view: RequestView) -> bool:
    """Whether the request is still to be found complete before anybody works on it.

    One that was found incomplete is, even where the service asks for no papers.
    """
    is_lacking = view.state is RequestState.INCOMPLETE
    return is_lacking or (view.complete_at is None and _has_papers(view))


def reachable(view: RequestView, service: Service) -> MilestoneView | None:
    """The point of an examination that may be noted now: the request has left the house (D17)."""
    is_out = any(is_outside(service, each.party) for each in view.escalations)
    ahead = (each for each in view.milestones if each.reached_at is None)
    return next(ahead, None) if is_out else None


def next_step(view: RequestView, service: Service) -> str:
    """The name of the step that the procedure has next; empty where somebody else has to act."""
    if view.state.is_closed:
        return ""
    if needs_check(view):
        return "complete" if _has_papers(view) and not view.lacks else ""
    if reachable(view, service) is not None:
        return "milestone"
    if _is_passed_on_next(view):
        return "escalate"
    return "answer" if _awaited(view) else "close"


def advice(view: RequestView, service: Service) -> str:
    """What is to be done next, and by which key."""
    if view.state.is_closed:
        return "Permintaan ini sudah diakhiri."
    if view.state is RequestState.INCOMPLETE:
        tick = "centang berkasnya, lalu tekan F4" if _has_papers(view) else "tekan F4"
        return f"Menunggu pemohon melengkapi: {view.lacking}. Bila sudah ada, {tick}."
    if needs_check(view):
        return _check(view)
    return _SAID[next_step(view, service)](view, service)


def _has_papers(view: RequestView) -> bool:
    """Whether there are papers without which nothing goes on."""
    return any(paper.blocking for paper in view.papers)


def _check(view: RequestView) -> str:
    if not view.lacks:
        return "Semua berkas ada. Tekan F4 bila isiannya juga lengkap."
    named = ", ".join(view.lacks)
    return f"Belum dicentang: {named}. Bila lengkap tekan F4, bila kurang tekan F6."


def _reach(view: RequestView, service: Service) -> str:
    ahead = reachable(view, service)
    if ahead is not None and ahead.milestone is Milestone.TICKET:
        return f"{_NOTE_FILE}. Setelah tiketnya dibuat, catat nomornya dengan F9."
    return "Setelah berita acaranya diterima, catat nomornya dengan F9."


def _pass_on(view: RequestView, _service: Service) -> str:
    names = _names(view)
    if view.examines:
        return f"{_NOTE_FILE}, lalu teruskan ke {names} (F5)."
    return f"Teruskan ke {names} (F5), atau akhiri bila sudah beres (F7)."


def _answer(view: RequestView, _service: Service) -> str:
    return f"Menunggu jawaban {' dan '.join(_awaited(view))}. Catat jawabannya dengan F3."


def _close(view: RequestView, _service: Service) -> str:
    return f"{_END}, atau teruskan ke {_names(view)} (F5)." if view.targets else f"{_END}."


_SAID: Final = {"milestone": _reach, "escalate": _pass_on, "answer": _answer, "close": _close}


def _is_passed_on_next(view: RequestView) -> bool:
    """A form found complete is passed on once, a file for examination until it is outside."""
    has_ahead = any(each.reached_at is None for each in view.milestones)
    return bool(view.targets) and ((_has_papers(view) and not view.escalations) or has_ahead)


def _awaited(view: RequestView) -> list[str]:
    return [each.name for each in view.escalations if each.answered_at is None]


def _names(view: RequestView) -> str:
    return " atau ".join(target.name for target in view.targets)
