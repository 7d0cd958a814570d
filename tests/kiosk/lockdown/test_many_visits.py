"""Two thousand visits in one process: memory, handles and QObjects stay flat."""

import ctypes
import gc
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtQuick import QQuickItem

from kiosk.flow import Page
from kiosk.models.kiosk_model import KioskModel
from shared.codes import CodeKind, new_code
from shared.qt.tasks import Tasks
from tests.kiosk.lockdown.conftest import Lock, window_of
from tests.support.scanner import Keyboard
from tests.support.touch import Hand, spin, wait_until

VISITS = 2_000
WARM_UP = 1_000
"""What is made once is made by then: caches, fonts, compiled pages, prepared statements."""

MEASURED_EVERY = 200
COLLECTED_EVERY = 20
"""The app collects Python's garbage by time (`shared/qt/garbage.py`); a test must not."""

LEAK_BYTES = 5_000
LEAK_BLOCKS = 3
LEAK_RESIDENT = 20_000
"""What a visit may add to C's memory, to Python's, and anywhere.

The line grows, and SQLite's page cache with it. A page that stays weighs some 140,000 bytes.
"""

needs_proc = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")


@dataclass(frozen=True)
class Memory:
    """What the process holds after so many visits, when everything that may go has gone."""

    visits: int
    heap: int
    blocks: int
    resident: int


@dataclass(frozen=True)
class Things:
    """What can be counted in the process when nobody is at the kiosk."""

    handles: int
    objects: int
    items: int


class Visitors:
    """Four kinds of visitors, by the same slots that the pages call; every page is really shown."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self._window = window_of(hand)
        self._kiosk: KioskModel = self._window._kiosk
        self._keyboard = Keyboard(hand.window)
        often = (self._guest, self._gives_up, self._scans_and_looks)
        self._kinds = (*often, *often, *often, self._provider)
        self._come = 0

    def come(self, visits: int) -> None:
        """One visitor after the other, each of another kind, until so many have come."""
        while self._come < visits:
            self._visit()
            self._come += 1
            if self._come % COLLECTED_EVERY == 0:
                gc.collect()

    def _visit(self) -> None:
        self._kinds[self._come % len(self._kinds)]()
        self._kiosk._visit.wipe()
        spin()
        assert self._kiosk._visit.flow.page is Page.HOME

    def _guest(self) -> None:
        self._kiosk._visit.chooseAudience("guest")
        spin()
        self._fill(name="Rahmat Hidayat", purpose="Mengantar surat")
        self._send(Page.THANKS)

    def _provider(self) -> None:
        self._kiosk._visit.chooseAudience("provider")
        spin()
        self._kiosk._services.choose("1a")
        spin()
        if self._kiosk._visit.flow.page is Page.LONG_LINE:
            self._kiosk._long_line.accept()
            spin()
        self._kiosk._applicant.chooseType("badan_usaha")
        self._kiosk._applicant.answerDirector(True)
        self._kiosk._sign_in.proceed()
        spin()
        self._fill(name="Dewi Anggraini", organisation="PT Cipta Karya", phone="081234567890")
        self._send(Page.TICKET)

    def _gives_up(self) -> None:
        self._kiosk._comfort.switchLanguage()
        self._kiosk._comfort.toggleLarge()
        self._kiosk._visit.chooseAudience("guest")
        spin()
        self._keyboard.type("Budi")

    def _scans_and_looks(self) -> None:
        self._keyboard.scan(new_code(CodeKind.TICKET))
        self._kiosk._papers.open()
        spin()

    def _fill(self, **texts: str) -> None:
        for field, text in texts.items():
            self._kiosk._details.edit(field, text)

    def _send(self, page: Page) -> None:
        self._kiosk._sign_in.submit()
        wait_until(lambda: self._kiosk._visit.flow.page is page, f"{page} shows")
        spin()

    def memory(self) -> Memory:
        """Measure what is in use."""
        self._clear_up()
        _give_back_holes()
        return Memory(self._come, _heap_in_use(), sys.getallocatedblocks(), _resident())

    def things(self) -> Things:
        """Count; never between two measurements, since Python keeps what it has once looked at."""
        self._clear_up()
        return Things(
            handles=sum(1 for _ in Path("/proc/self/fd").iterdir()),
            objects=len(self._window.findChildren(QObject)) + len(shiboken6.getAllValidWrappers()),
            items=sum(1 for _ in _below(self._window.contentItem())),
        )

    def _clear_up(self) -> None:
        for _ in range(3):
            spin(0.1)
            wait_until(self._is_idle, "no work is under way")
            self._window.engine().collectGarbage()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()

    def _is_idle(self) -> bool:
        works = self._window.findChildren(Tasks)
        return not any(tasks._awaited or tasks._pool.activeThreadCount() for tasks in works)


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _below(child)


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


class _Heap(ctypes.Structure):
    """glibc's `struct mallinfo2`: all of it counts, in bytes or pieces."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    ]


def _heap_in_use() -> int:
    """Bytes that C code holds, without the holes between them that a heap never gives back."""
    ask = ctypes.CDLL(None).mallinfo2
    ask.restype = _Heap
    heap = ask()
    return int(heap.uordblks + heap.hblkhd)


def _give_back_holes() -> None:
    ctypes.CDLL(None).malloc_trim(0)


def _growth(points: list[Memory], part: Callable[[Memory], int]) -> float:
    """How much more there is after a visit than before it, by all measurements together."""
    visits = [point.visits for point in points]
    return linear_regression(visits, [part(point) for point in points]).slope


@needs_proc
@pytest.mark.long
def test_two_thousand_visits_leave_nothing_behind(open_locked: Lock) -> None:
    visitors = Visitors(open_locked())
    visitors.come(WARM_UP - MEASURED_EVERY)
    before = visitors.things()
    visitors.come(WARM_UP)
    points = [visitors.memory()]
    while points[-1].visits < VISITS:
        visitors.come(points[-1].visits + MEASURED_EVERY)
        points.append(visitors.memory())
    after = visitors.things()
    assert (after.handles, after.items) == (before.handles, before.items)
    assert after.objects <= before.objects
    assert _growth(points, lambda point: point.heap) < LEAK_BYTES, points
    assert _growth(points, lambda point: point.blocks) < LEAK_BLOCKS, points
    assert _growth(points, lambda point: point.resident) < LEAK_RESIDENT, points
