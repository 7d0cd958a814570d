"""Work off the GUI thread and the answers that come back."""

import logging
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from shared.errors import UserError
from shared.qt.tasks import Tasks
from tests.support.touch import spin, wait_until


class Asker(QObject):
    """Remembers what it was told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self.told.append(result)
        self.threads.add(threading.get_ident())

    def failed(self, error: UserError) -> None:
        self.told.append((error.key, dict(error.facts)))
        self.threads.add(threading.get_ident())


@pytest.fixture
def asker(qapp: QApplication) -> Asker:
    return Asker()


@pytest.fixture
def tasks(asker: Asker) -> Iterator[Tasks]:
    tasks = Tasks(asker)
    yield tasks
    tasks.close()


def raising(error: Exception) -> Callable[[], object]:
    def work() -> object:
        raise error

    return work


def elsewhere(number: int, here: int) -> tuple[int, bool]:
    return number, threading.get_ident() != here


def test_work_runs_elsewhere_and_answers_come_home_in_order(tasks: Tasks, asker: Asker) -> None:
    here = threading.get_ident()
    for number in range(5):
        tasks.run(partial(elsewhere, number, here), asker.done, asker.failed)
    wait_until(lambda: len(asker.told) == 5, "all are done")
    assert asker.told == [(number, True) for number in range(5)]
    assert asker.threads == {here}


def test_a_refusal_reaches_failed_as_it_is(tasks: Tasks, asker: Asker) -> None:
    tasks.run(raising(UserError("hours.closed", why="libur")), asker.done, asker.failed)
    wait_until(lambda: asker.told, "it failed")
    assert asker.told == [("hours.closed", {"why": "libur"})]


def test_a_fault_is_logged_under_the_code_that_is_shown(
    tasks: Tasks, asker: Asker, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        tasks.run(raising(ZeroDivisionError("by nought")), asker.done, asker.failed)
        wait_until(lambda: asker.told, "it failed")
    [(key, facts)] = asker.told  # type: ignore[misc]
    assert key == "app.bug"  # type: ignore[has-type]
    assert facts["code"] in caplog.text  # type: ignore[has-type]
    assert "by nought" in caplog.text


def test_the_results_of_a_forgotten_visit_are_told_to_nobody(tasks: Tasks, asker: Asker) -> None:
    visit, next_visit = object(), object()
    gate = threading.Event()
    tasks.run(gate.wait, asker.done, asker.failed, visit)
    tasks.run(lambda: "of nobody", asker.done, asker.failed)
    tasks.run(lambda: "of the next", asker.done, asker.failed, next_visit)
    tasks.forget(visit)
    gate.set()
    wait_until(lambda: len(asker.told) == 2, "the others are told")
    assert asker.told == ["of nobody", "of the next"]


def test_a_result_for_a_screen_that_is_gone_is_dropped(tasks: Tasks, qapp: QApplication) -> None:
    gone = Asker()
    gate = threading.Event()
    tasks.run(gate.wait, gone.done, gone.failed)
    import shiboken6

    shiboken6.delete(gone)
    gate.set()
    spin(0.1)
    assert gone.told == []


def test_closing_waits_for_the_work_under_way_and_tells_nothing(asker: Asker) -> None:
    tasks = Tasks(asker)
    finished: list[bool] = []
    begun = threading.Event()

    def work() -> None:
        begun.set()
        threading.Event().wait(0.05)
        finished.append(True)

    tasks.run(work, asker.done, asker.failed)
    begun.wait()
    tasks.close()
    spin(0.05)
    assert finished == [True]
    assert asker.told == []
    tasks.run(work, asker.done, asker.failed)
    spin(0.1)
    assert finished == [True], "a timer that still ticks starts nothing"
