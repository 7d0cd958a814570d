"""The board's voice: every call in order, none over another, and only one board of the office."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from kiosk.display.announcer import SPARE_SECONDS, Announcer
from kiosk.display.window import DisplayWindow
from shared.actors import new_request
from shared.office import Office
from shared.qt.fonts import use_bundled_font
from shared.settings import DisplaySettings
from shared.voice import Pack, Sound
from shared.workstations import LEASE_SECONDS
from tests.kiosk.display.samples import call
from tests.support.offices import Place, impatient, seated, take_ticket
from tests.support.touch import dispose_of, spin, wait_until


@dataclass
class Loudspeaker:
    """The far end of the sound: writes down when each sound began and ended."""

    audible: bool = True
    is_open: threading.Event = field(default_factory=threading.Event)
    begun: int = 0
    ended: int = 0
    at_once: int = 0

    def __post_init__(self) -> None:
        self.is_open.set()

    def play(self, sound: Sound, until: threading.Event) -> None:
        self.begun += 1
        self.at_once = max(self.at_once, self.begun - self.ended)
        while not self.is_open.wait(0.01) and not until.is_set():
            pass
        self.ended += 1

    def is_audible(self) -> bool:
        return self.audible

    def close(self) -> None:
        """Nothing is held."""


class Room:
    """Announcers of several boards of one office."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.office = place.open()
        self.parent = QObject()
        self.announcers: list[Announcer] = []

    def announcer(self, speaker: Loudspeaker, office: Office | None = None) -> Announcer:
        workstations = (office or self.office).workstations
        announcer = Announcer(workstations, Pack.load(), speaker, self.parent)
        self.announcers.append(announcer)
        return announcer


@pytest.fixture
def room(qapp: QApplication, place: Place) -> Iterator[Room]:
    room = Room(place)
    yield room
    for announcer in room.announcers:
        announcer.close()
    dispose_of(room.parent)


def never() -> bool:
    return False


def test_a_call_is_said_twice_and_only_once_when_others_wait(room: Room) -> None:
    speaker = Loudspeaker()
    announcer = room.announcer(speaker)
    wait_until(lambda: announcer.may_speak, "the board has the voice")
    announcer.announce(call(1, "A-001"), never)
    assert announcer.is_busy
    wait_until(lambda: not announcer.is_busy, "the call was said")
    assert speaker.ended == 2

    announcer.announce(call(2, "A-002"), lambda: True)
    wait_until(lambda: not announcer.is_busy, "the next call was said")
    assert speaker.ended == 3


def test_only_one_board_speaks_and_another_takes_over_when_it_is_switched_off(room: Room) -> None:
    first_speaker, second_speaker = Loudspeaker(), Loudspeaker()
    first = room.announcer(first_speaker)
    wait_until(lambda: first.may_speak, "the first board has the voice")
    second = room.announcer(second_speaker, room.place.open())
    second.ask()
    _settle(second)
    assert not second.may_speak
    for announcer in (first, second):
        announcer.announce(call(1, "A-001"), lambda: True)
    wait_until(lambda: first_speaker.ended == 1, "the first board has spoken")
    assert second_speaker.begun == 0

    first.close()
    second.ask()
    wait_until(lambda: second.may_speak, "the second board has the voice")


def test_another_board_takes_over_from_one_that_crashed(room: Room) -> None:
    room.office.workstations.lease("voice", new_request())
    board = room.announcer(Loudspeaker())
    _settle(board)
    assert not board.may_speak
    room.place.clock.advance(timedelta(seconds=LEASE_SECONDS))
    board.ask()
    wait_until(lambda: board.may_speak, "the board has the voice")


def test_no_call_is_begun_so_late_that_another_board_could_speak_over_it(room: Room) -> None:
    now = [0.0]
    speaker, workstations = Loudspeaker(), room.office.workstations
    board = Announcer(workstations, Pack.load(), speaker, room.parent, seconds=lambda: now[0])
    room.announcers.append(board)
    wait_until(lambda: board.may_speak, "the board has the voice")
    now[0] = LEASE_SECONDS - SPARE_SECONDS
    board.announce(call(1, "A-001"), never)
    assert speaker.begun == 0


def test_a_board_without_a_loudspeaker_leaves_the_voice_to_another(room: Room) -> None:
    deaf = room.announcer(Loudspeaker(audible=False))
    _settle(deaf)
    other = room.announcer(Loudspeaker(), room.place.open())
    wait_until(lambda: other.may_speak, "the board with a loudspeaker has the voice")
    assert not deaf.may_speak
    deaf.announce(call(1, "A-001"), never)
    assert not deaf.is_busy


def _settle(announcer: Announcer) -> None:
    """Wait until a question about the voice was answered, whatever the answer."""
    answers: list[bool] = []
    announcer.asked.connect(answers.append)
    announcer.ask()
    wait_until(lambda: answers, "the voice was asked for")
    announcer.asked.disconnect(answers.append)


@dataclass
class Wall:
    """A board that speaks, on a real office."""

    place: Place
    office: Office
    speaker: Loudspeaker
    windows: list[DisplayWindow] = field(default_factory=list)
    announced: list[str] = field(default_factory=list)
    spoken_by_then: list[int] = field(default_factory=list)

    def hang_up(self, hold: float) -> Announcer:
        window = DisplayWindow(
            self.place.open(), settings=DisplaySettings(), hold=hold, output=self.speaker
        )
        window.called.connect(self.hear)
        self.windows.append(window)
        window.show()
        announcer = window.findChild(Announcer)
        assert announcer is not None
        wait_until(lambda: announcer.may_speak, "the board has the voice")
        return announcer

    def hear(self, number: str, _place: str) -> None:
        self.announced.append(number)
        self.spoken_by_then.append(self.speaker.ended)

    def call(self, times: int) -> list[str]:
        """Call so many visitors, one right after the other."""
        siti = seated(impatient(self.office), "siti", 1)
        tickets = [take_ticket(self.office) for _ in range(times)]
        for ticket in tickets:
            self.office.queueing.call(ticket.id, siti, new_request())
            self.office.queueing.no_show(ticket.id, siti, new_request())
        return [ticket.label for ticket in tickets]


@pytest.fixture
def wall(
    qapp: QApplication, sqlite_place: Place, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Wall]:
    use_bundled_font()
    # However long the calls take to be written meanwhile, the board keeps its voice.
    monkeypatch.setattr("kiosk.display.announcer.LEASE_SECONDS", 600)
    wall = Wall(sqlite_place, sqlite_place.open(), Loudspeaker())
    yield wall
    wall.speaker.is_open.set()
    for window in wall.windows:
        window.close()
        dispose_of(window)


def test_ten_calls_of_one_second_are_all_shown_and_said_in_order_one_at_a_time(wall: Wall) -> None:
    announcer = wall.hang_up(hold=0.0)
    numbers = wall.call(10)
    wait_until(lambda: wall.announced == numbers, "all ten are announced")
    wait_until(lambda: not announcer.is_busy, "all ten were said")
    assert wall.speaker.at_once == 1
    assert all(later > sooner for sooner, later in pairwise(wall.spoken_by_then))


def test_the_board_keeps_a_call_until_it_was_said(wall: Wall) -> None:
    wall.hang_up(hold=0.0)
    wall.speaker.is_open.clear()
    first, second = wall.call(2)
    wait_until(lambda: wall.speaker.begun == 1, "the first call is being said")
    spin(1.0)
    assert wall.announced == [first]
    wall.speaker.is_open.set()
    wait_until(lambda: wall.announced == [first, second], "the second call follows")


def test_a_restarted_board_says_nothing_that_was_called_before(wall: Wall) -> None:
    wall.call(2)
    wall.hang_up(hold=0.0)
    spin(1.0)
    assert (wall.announced, wall.speaker.begun) == ([], 0)
