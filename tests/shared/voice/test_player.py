"""What the player gives to a device, and what it does when there is none or it is pulled out."""

import logging
import threading
from collections.abc import Callable, Generator

import miniaudio
import pytest

from shared.voice import player
from shared.voice.player import Player
from shared.voice.sound import Sound
from tests.shared.voice.recordings import tone

FRAMES = 512


class Device:
    """A device's far end: draws frames on a thread of its own, as the real one does.

    It is pulled out after `lasts` draws.
    """

    def __init__(self, lasts: int = 1_000_000) -> None:
        self.drawn = b""
        self.is_closed = False
        self._lasts = lasts

    def start(self, frames: Generator[bytes, int, None]) -> None:
        threading.Thread(target=self._draw, args=(frames,), daemon=True).start()

    def stop(self) -> None:
        """Playing ends."""

    def close(self) -> None:
        self.is_closed = True

    def _draw(self, frames: Generator[bytes, int, None]) -> None:
        for _ in range(self._lasts):
            try:
                self.drawn += frames.send(FRAMES)
            except StopIteration:
                return


class Refusing(Device):
    """A device that was pulled out between two sounds."""

    def start(self, frames: Generator[bytes, int, None]) -> None:
        raise miniaudio.MiniaudioError("device is gone")


Offer = Callable[..., None]


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine a device may ask for nothing for a while."""
    monkeypatch.setattr(player, "_STALLED_SECONDS", 60.0)


@pytest.fixture
def offer(monkeypatch: pytest.MonkeyPatch) -> Offer:
    """Says which devices are found, one after the other; None is a machine without one."""

    def offer(*devices: Device | None) -> None:
        left = list(devices)

        def open_device() -> Device:
            device = left.pop(0)
            if device is None:
                raise RuntimeError("no device")
            return device

        monkeypatch.setattr(player, "_open_device", open_device)

    return offer


def play(machine: Player, sound: Sound) -> None:
    machine.play(sound, threading.Event())


def test_a_sound_reaches_the_device_whole_with_silence_around_it(offer: Offer) -> None:
    device, sound = Device(), tone(0.5)
    offer(device)
    machine = Player()
    play(machine, sound)
    before, after = device.drawn.split(sound.samples)
    assert (set(before), set(after)) == ({0}, {0})
    play(machine, sound)
    assert device.drawn.count(sound.samples) == 2, "the device is kept"


def test_a_machine_without_a_device_is_quiet_and_tells_once(
    offer: Offer, caplog: pytest.LogCaptureFixture
) -> None:
    offer(None)
    machine = Player()
    with caplog.at_level(logging.WARNING):
        play(machine, tone(0.1))
        play(machine, tone(0.1))
    assert not machine.is_audible()
    assert len(caplog.records) == 1


def test_a_device_that_comes_later_is_found(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    device, sound = Device(), tone(0.1)
    monkeypatch.setattr(player, "_LOOKS_AGAIN_SECONDS", 0.0)
    offer(None, device)
    machine = Player()
    play(machine, sound)
    play(machine, sound)
    assert sound.samples in device.drawn
    assert machine.is_audible()


@pytest.mark.parametrize("pulled_out", [Device(lasts=3), Refusing()])
def test_a_device_that_was_pulled_out_is_given_up_and_the_next_one_taken(
    offer: Offer, monkeypatch: pytest.MonkeyPatch, pulled_out: Device
) -> None:
    monkeypatch.setattr(player, "_STALLED_SECONDS", 0.2)
    spare, sound = Device(), tone(0.5)
    offer(pulled_out, spare)
    machine = Player()
    play(machine, sound)
    assert pulled_out.is_closed
    monkeypatch.setattr(player, "_STALLED_SECONDS", 60.0)
    play(machine, sound)
    assert sound.samples in spare.drawn


def test_a_sound_stopped_beforehand_is_not_begun(offer: Offer) -> None:
    device, stopped = Device(), threading.Event()
    offer(device)
    stopped.set()
    Player().play(tone(0.1), stopped)
    assert device.drawn == b""


class Slow(Device):
    """A device that draws once, and goes on when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.has_begun = threading.Event()
        self.goes_on = threading.Event()

    def _draw(self, frames: Generator[bytes, int, None]) -> None:
        self.drawn += frames.send(FRAMES)
        self.has_begun.set()
        assert self.goes_on.wait(60)
        super()._draw(frames)


def test_stopping_ends_a_sound_under_way(offer: Offer) -> None:
    device, stopped, sound = Slow(), threading.Event(), tone(5.0)
    offer(device)
    playing = threading.Thread(target=Player().play, args=(sound, stopped))
    playing.start()
    assert device.has_begun.wait(60)
    stopped.set()
    device.goes_on.set()
    playing.join(60)
    assert not playing.is_alive()
    assert len(device.drawn) < len(sound.samples)
