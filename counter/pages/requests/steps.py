"""An officer's steps on one request, carried out one after the other as they were asked."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from counter.intentions import Intentions
from shared.actors import Officer
from shared.errors import UserError
from shared.qt.tasks import Tasks
from shared.requests import Closing, Requests
from shared.requests.views import RequestState, RequestView


@dataclass(frozen=True, slots=True)
class Step:
    """What is to be done with a request: a name, a use case, and what is given to it."""

    name: str
    carry_out: Callable[..., RequestView]
    given: tuple[Any, ...] = ()


class RequestSteps(QObject):
    """A tick and the key pressed right after it are two steps: the second one waits its turn.

    Every step is taken on the request as the one before has left it.
    """

    done = Signal(object, object)
    """Carries the `Step` and the `RequestView` it has left."""
    refused = Signal(object, object)
    """Carries the `Step` and the `UserError`; what was asked after it is dropped."""
    busy = Signal(bool)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._officer: Officer | None = None
        self._request: RequestView | None = None
        self._asked: deque[Step] = deque()
        self._intentions = Intentions(tasks, self)

    @property
    def is_busy(self) -> bool:
        """Whether a step is under way or waits for one."""
        return bool(self._asked)

    def begin(self, officer: Officer) -> None:
        """Act for this officer."""
        self._officer = officer

    def follow(self, request: RequestView | None) -> None:
        """Act on this request, as it was last read."""
        if self._request is not None and (request is None or request.id != self._request.id):
            self._asked.clear()
            self._intentions.drop()
        self._request = request

    def end(self) -> None:
        """Tell nobody what is still under way."""
        self._asked.clear()
        self._intentions.drop()
        self._request = self._officer = None

    def ask(self, step: Step) -> None:
        """Carry out a step after those that were asked before."""
        self._asked.append(step)
        if len(self._asked) == 1:
            self.busy.emit(True)
            self._go_on()

    def _go_on(self) -> None:
        request, officer = self._request, self._officer
        assert request is not None
        assert officer is not None
        step = self._asked[0]
        given = (request.id, request.revision, *step.given, officer)
        intention = (step.name, request.id, step.given)
        work = partial(step.carry_out, *given)
        self._intentions.carry_out(intention, work, self._on_done, self._on_refused)

    def _on_done(self, request: RequestView) -> None:
        if not self._asked:
            return
        step = self._asked.popleft()
        self._request = request
        self.done.emit(step, request)
        self._tell_or_go_on()

    def _on_refused(self, refusal: UserError) -> None:
        if not self._asked:
            return
        step = self._asked.popleft()
        self._asked.clear()
        self.busy.emit(False)
        self.refused.emit(step, refusal)

    def _tell_or_go_on(self) -> None:
        if self._asked:
            self._go_on()
        else:
            self.busy.emit(False)


def filled_in(name: str, values: Mapping[str, Any], requests: Requests) -> Step:
    """The step for what an officer has filled in on a sheet."""
    if name == "incomplete":
        return Step(name, requests.mark_incomplete, (values["lacking"],))
    if name == "escalate":
        given = (values["party"], values["reference"], values["note"])
        return Step(name, requests.escalate, given)
    if name == "answer":
        return Step(name, requests.answer_escalation, (values["position"], values["answer"]))
    if name == "milestone":
        return Step(name, requests.reach, (values["milestone"], values["reference"]))
    if name == "limit":
        return Step(name, requests.set_upload_limit, (values["limit"],))
    if name == "file":
        return Step(name, requests.note_file, (values["facts"],))
    if name == "note":
        return Step(name, requests.add_note, (values["text"],))
    assert name == "close"
    return Step(name, requests.close, (_closing(values),))


def _closing(values: Mapping[str, Any]) -> Closing:
    is_done = values["outcome"] is RequestState.DONE
    return Closing(
        outcome=values["outcome"],
        note=values["note"],
        product=values["product"] if is_done else "",
        handed_over_to=values["handed_over_to"] if is_done else "",
    )
