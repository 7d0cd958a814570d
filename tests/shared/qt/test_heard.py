"""A real sound device that is pulled out while something is said, and comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from shared.qt.speaker import Speaker
from shared.voice import Announcement, Pack, Player, call_announcement, call_words
from tests.support.sound_server import NEEDS_PULSEAUDIO, SoundServer, heard_until
from tests.support.touch import came_true, spin

pytestmark = [pytest.mark.long, NEEDS_PULSEAUDIO]

PACK = Pack.load()


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    with SoundServer(tmp_path) as server:
        monkeypatch.setenv("PULSE_SERVER", server.address)
        yield server


@pytest.fixture
def speaker(qtbot: QtBot, server: SoundServer) -> Iterator[Speaker]:
    parent = QObject()
    speaker = Speaker(PACK, Player(), parent)
    yield speaker
    speaker.close()


def call(number: int) -> Announcement:
    return call_announcement(str(number), f"A-{number:03}", f"Loket {number}")


def test_a_loudspeaker_that_comes_back_is_used_again(
    server: SoundServer, speaker: Speaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.voice.player._LOOKS_AGAIN_SECONDS", 0.0)
    finished: list[str] = []
    speaker.finished.connect(finished.append)
    speaker.started.connect(lambda _key: server.stop() if not finished else None)
    speaker.say(call(1))
    assert came_true(lambda: finished == ["1"], 60), "the window waits for a lost loudspeaker"
    server.start()
    server.record()
    speaker.say(call(2))
    assert came_true(lambda: finished == ["1", "2"], 60)
    spin(1.0)
    heard_until(server.recorded(), PACK.say(call_words("A-002", "Loket 2")).samples, 0)
