"""Announcements are heard whole, in order and one at a time, whatever happens meanwhile."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from shared.qt.speaker import Speaker
from shared.voice import Announcement, Pack, Sound, call_announcement, call_words
from tests.support.loudspeaker import Loudspeaker

PACK = Pack.load()
MakeSpeaker = Callable[[object], Speaker]


class Heard:
    """What a speaker tells of itself."""

    def __init__(self, speaker: Speaker) -> None:
        self.events: list[tuple[str, str]] = []
        self._started = speaker.started.connect(lambda key: self.events.append(("started", key)))
        self._finished = speaker.finished.connect(lambda key: self.events.append(("finished", key)))

    def finished(self) -> list[str]:
        return [key for what, key in self.events if what == "finished"]


@pytest.fixture
def make_speaker(qtbot: QtBot) -> Iterator[MakeSpeaker]:
    parent = QObject()
    made: list[Speaker] = []

    def make(output: object) -> Speaker:
        made.append(Speaker(PACK, output, parent))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for speaker in made:
        speaker.close()


def call(number: int) -> Announcement:
    return call_announcement(str(number), f"A-{number:03}", f"Loket {number}")


def sentence(number: int) -> bytes:
    return PACK.say(call_words(f"A-{number:03}", f"Loket {number}")).samples


def test_ten_calls_in_one_moment_are_ten_announcements(
    make_speaker: MakeSpeaker, qtbot: QtBot
) -> None:
    loudspeaker = Loudspeaker()
    speaker = make_speaker(loudspeaker)
    heard = Heard(speaker)
    for number in range(1, 11):
        speaker.say(call(number))
    qtbot.waitUntil(lambda: len(heard.finished()) == 10, timeout=60_000)
    chime = PACK.chime().samples
    assert loudspeaker.overlaps == 0
    whole = [sound.samples for sound in loudspeaker.heard]
    assert len(whole) == 10
    for number, samples in enumerate(whole, start=1):
        assert samples.startswith(chime)
        assert samples.endswith(sentence(number)), "nothing is cut off"
    expected = [(what, str(n)) for n in range(1, 11) for what in ("started", "finished")]
    assert heard.events == expected


def test_the_window_goes_on_while_something_is_said(
    make_speaker: MakeSpeaker, qtbot: QtBot
) -> None:
    loudspeaker = Loudspeaker(gated=True)
    speaker = make_speaker(loudspeaker)
    speaker.say(call(1))
    qtbot.waitUntil(lambda: bool(loudspeaker.threads), timeout=60_000)
    assert speaker.is_speaking
    assert threading.get_ident() not in loudspeaker.threads


def test_stopping_ends_what_is_said_and_what_waits(make_speaker: MakeSpeaker, qtbot: QtBot) -> None:
    loudspeaker = Loudspeaker(gated=True)
    speaker = make_speaker(loudspeaker)
    heard = Heard(speaker)
    for number in (1, 2, 3):
        speaker.say(call(number))
    qtbot.waitUntil(lambda: bool(loudspeaker.threads), timeout=60_000)
    speaker.stop()
    assert not speaker.is_speaking
    speaker.say(call(4))
    loudspeaker.let_go()
    qtbot.waitUntil(lambda: heard.finished() == ["4"], timeout=60_000)
    assert all(sound.samples.endswith(sentence(4)) for sound in loudspeaker.heard)


def test_whoever_hears_the_end_may_give_the_next(make_speaker: MakeSpeaker, qtbot: QtBot) -> None:
    loudspeaker = Loudspeaker()
    speaker = make_speaker(loudspeaker)
    heard = Heard(speaker)
    speaker.finished.connect(lambda key: speaker.say(call(9)) if key == "1" else None)
    speaker.say(call(1))
    qtbot.waitUntil(lambda: heard.finished() == ["1", "9"], timeout=60_000)
    assert loudspeaker.overlaps == 0


class Broken(Loudspeaker):
    """A device whose driver fails in a way nobody foresaw."""

    def play(self, sound: Sound, until: threading.Event) -> None:
        raise OSError("no such device")


def test_a_broken_device_stops_nobody(
    make_speaker: MakeSpeaker, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    speaker = make_speaker(Broken())
    heard = Heard(speaker)
    for number in (1, 2):
        speaker.say(call(number))
    qtbot.waitUntil(lambda: heard.finished() == ["1", "2"], timeout=60_000)
    assert "no such device" in caplog.text


def test_closing_gives_the_loudspeaker_back(make_speaker: MakeSpeaker, qtbot: QtBot) -> None:
    loudspeaker = Loudspeaker(gated=True)
    speaker = make_speaker(loudspeaker)
    speaker.say(call(1))
    speaker.close()
    assert loudspeaker.is_closed
    speaker.say(call(2))
    loudspeaker.let_go()
    assert loudspeaker.heard == []
