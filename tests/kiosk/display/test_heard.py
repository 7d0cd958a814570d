"""What the waiting room hears when the board calls: every call whole, in order, one at a time."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.display.window import DisplayWindow
from shared.actors import new_request
from shared.office import Office
from shared.qt.fonts import use_bundled_font
from shared.voice import Output, Pack, Player, call_words
from tests.support.loudspeaker import Loudspeaker
from tests.support.offices import Place, seated, take_ticket
from tests.support.sound_server import NEEDS_PULSEAUDIO, SoundServer, heard_until
from tests.support.touch import spin, wait_until

PACK = Pack.load()
CHIME = PACK.chime().samples
OpenBoard = Callable[[Output], DisplayWindow]


@pytest.fixture
def open_board(
    qtbot: QtBot, sqlite_place: Place, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenBoard]:
    use_bundled_font()
    # However long the calls take to be written meanwhile, the board keeps its voice.
    monkeypatch.setattr("kiosk.display.announcer.LEASE_SECONDS", 600)
    opened: list[DisplayWindow] = []

    def open_window(output: Output) -> DisplayWindow:
        window = DisplayWindow(sqlite_place.open(), hold=0.0, output=output)
        opened.append(window)
        window.show()
        announcer = window._announcer
        wait_until(lambda: announcer and announcer.may_speak, "the board may speak")
        return window

    yield open_window
    for window in opened:
        window.close()


def is_speaking(window: DisplayWindow) -> bool:
    return window._announcer is not None and window._announcer.is_busy


def call_ten(office: Office) -> list[bytes]:
    """Ten visitors are called one right after the other; return what is to be said."""
    officer = seated(office, "siti", 1)
    sentences = []
    for _ in range(10):
        ticket = take_ticket(office, "1a")
        office.queueing.call(ticket.id, officer, new_request())
        office.queueing.begin(ticket.id, officer, new_request())
        office.queueing.finish(ticket.id, officer, new_request())
        sentences.append(PACK.say(call_words(ticket.label, "Loket 1")).samples)
    return sentences


def test_ten_calls_in_a_moment_are_ten_announcements(
    open_board: OpenBoard, sqlite_office: Office
) -> None:
    loudspeaker = Loudspeaker(gated=True)
    open_board(loudspeaker)
    sentences = call_ten(sqlite_office)
    for _ in range(11):
        loudspeaker.let_go()
    wait_until(lambda: len(loudspeaker.heard) == 11, "all are said, the last one twice")
    heard = [sound.samples for sound in loudspeaker.heard]
    assert loudspeaker.overlaps == 0
    assert all(sound.startswith(CHIME) for sound in heard[:10])
    pairs = zip(heard, [*sentences, sentences[-1]], strict=True)
    assert [sound.endswith(sentence) for sound, sentence in pairs] == [True] * 11


def test_a_restarted_board_repeats_no_call(open_board: OpenBoard, sqlite_office: Office) -> None:
    call_ten(sqlite_office)
    loudspeaker = Loudspeaker()
    window = open_board(loudspeaker)
    seen: list[str] = []
    window.called.connect(lambda number, _place: seen.append(number))
    sentences = call_ten(sqlite_office)
    wait_until(lambda: len(loudspeaker.heard) == 11, "the new ones are said")
    assert len(seen) == 10
    heard = (sound.samples for sound in loudspeaker.heard)
    pairs = zip(heard, [*sentences, sentences[-1]], strict=True)
    assert all(sound.endswith(sentence) for sound, sentence in pairs)


@pytest.mark.long
@NEEDS_PULSEAUDIO
def test_ten_simultaneous_calls_recorded_at_the_loudspeaker(
    open_board: OpenBoard,
    sqlite_office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "sound"
    folder.mkdir()
    with SoundServer(folder) as server:
        monkeypatch.setenv("PULSE_SERVER", server.address)
        window = open_board(Player())
        seen: list[str] = []
        window.called.connect(lambda number, _place: seen.append(number))
        server.record()
        sentences = call_ten(sqlite_office)
        wait_until(lambda: len(seen) == 10 and not is_speaking(window), "all are said", 300)
        spin(2.0)  # the recording is written some moments later
        recorded, position = server.recorded(), 0
    for sentence in sentences:
        position = heard_until(recorded, CHIME, position)
        position = heard_until(recorded, sentence, position)
    assert heard_until(recorded, sentences[-1], position) > position, "the last is said twice"
