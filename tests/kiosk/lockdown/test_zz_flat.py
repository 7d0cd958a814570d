"""Two thousand visits in one process: memory, handles and QObjects stay flat."""

import ctypes
import gc
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtQuick import QQuickItem

from kiosk.flow import Page
from kiosk.models.kiosk_model import KioskModel
from shared.codes import CodeKind, new_code
from tests.kiosk.lockdown.conftest import Lock, window_of
from tests.support.scanner import Keyboard
from tests.support.touch import Hand, spin, wait_until

VISITS = 2_000
WARM_UP = 400
"""What is made once is made by then: caches, fonts, compiled pages, prepared statements."""

LEAK_BYTES = 5_000
LEAK_BLOCKS = 5
"""What a visit may leave in C's memory and in Python's: SQLite's page cache fills with them."""

needs_proc = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")


@dataclass(frozen=True)
class Footprint:
    """What the process holds when nobody is at the kiosk."""

    heap: int
    blocks: int
    resident: int
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

    def come(self, number: int) -> None:
        """One visitor after the other, each of another kind."""
        self._kinds[number % len(self._kinds)]()
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

    def footprint(self) -> Footprint:
        """What is held after everything that may go has gone."""
        for _ in range(3):
            spin(0.1)
            self._window.engine().collectGarbage()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()
        return Footprint(
            heap=_heap_in_use(),
            blocks=sys.getallocatedblocks(),
            resident=_resident(),
            handles=sum(1 for _ in Path("/proc/self/fd").iterdir()),
            objects=len(self._window.findChildren(QObject)) + len(shiboken6.getAllValidWrappers()),
            items=sum(1 for _ in _below(self._window.contentItem())),
        )


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


@needs_proc
@pytest.mark.long
def test_two_thousand_visits_leave_nothing_behind(open_locked: Lock) -> None:
    visitors = Visitors(open_locked())
    for number in range(WARM_UP):
        visitors.come(number)
    before = visitors.footprint()
    for number in range(WARM_UP, VISITS):
        visitors.come(number)
    after = visitors.footprint()
    assert (after.handles, after.items) == (before.handles, before.items)
    assert after.objects <= before.objects
    visits = VISITS - WARM_UP
    assert after.heap - before.heap < LEAK_BYTES * visits
    assert after.blocks - before.blocks < LEAK_BLOCKS * visits
    assert after.resident < before.resident * 1.5, "nor anywhere else, such as in QML's own heap"
