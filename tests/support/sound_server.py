"""A PulseAudio of a test's own, with a loudspeaker that nobody hears and everybody can record."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from shared.voice.sound import RATE, WIDTH
from tests.support.touch import came_true

NEEDS_PULSEAUDIO = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="PulseAudio is Linux's"
)
_SINK = "board"
_PIECE = RATE // 20 * WIDTH
_SMALLEST = 4 * WIDTH
_LONGEST_GAP = 20 * RATE * WIDTH


class SoundServer:
    """Runs between `with`; `recorded()` is what was heard since `record()`."""

    def __init__(self, folder: Path) -> None:
        for program in ("pulseaudio", "pactl", "parec"):
            assert shutil.which(program), f"{program} is missing: python3 -m installer test --long"
        self._folder = folder
        self.address = f"unix:{folder / 'native'}"
        self._env = {**os.environ, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
        self._env["PULSE_SERVER"] = self.address
        self._programs: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> "SoundServer":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Begin to listen; what was recorded before is kept."""
        (self._folder / "native").unlink(missing_ok=True)
        options = ("-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1")
        quiet = ("--disable-shm=yes", "--high-priority=no", "--realtime=no", "--log-level=error")
        modules = (
            f"module-native-protocol-unix auth-anonymous=1 socket={self._folder / 'native'}",
            f"module-null-sink sink_name={_SINK} rate={RATE} channels=1 format=s16le",
        )
        self._run("pulseaudio", *options, *quiet, *(f"--load={module}" for module in modules))
        assert came_true(self._answers, 30), "the sound server does not start"

    def record(self) -> None:
        """Keep what is heard from now on."""
        form = (f"--rate={RATE}", "--channels=1", "--format=s16le", "--raw")
        self._run("parec", "--device", f"{_SINK}.monitor", *form, str(self._recording))
        assert came_true(self._recording.exists, 30)
        assert came_true(lambda: self._recording.stat().st_size > 0, 30), "nothing is recorded"

    def recorded(self) -> bytes:
        """Everything heard since `record()`, silence included."""
        return self._recording.read_bytes()

    def stop(self) -> None:
        """End the server and the recording: the loudspeaker is pulled out."""
        for program in reversed(self._programs):
            program.terminate()
            program.wait(30)
        self._programs.clear()

    @property
    def _recording(self) -> Path:
        return self._folder / "heard.raw"

    def _run(self, *command: str) -> None:
        nowhere = subprocess.DEVNULL
        self._programs.append(
            subprocess.Popen(command, env=self._env, stdout=nowhere, stderr=nowhere)
        )

    def _answers(self) -> bool:
        command = ["pactl", "info"]
        return not subprocess.run(
            command, env=self._env, capture_output=True, check=False
        ).returncode


def heard_until(recorded: bytes, expected: bytes, begin: int) -> int:
    """Where an expected sound ends in a recording, looked for from byte `begin` on.

    A busy machine may put silence between two samples, no more: another voice over it would
    change every one. Fails where something is missing.
    """
    for at in range(0, len(expected), _PIECE):
        end = _end_of(expected[at : at + _PIECE], recorded, begin)
        assert end is not None, f"missing {at / WIDTH / RATE:.2f} s after the beginning"
        begin = end
    return begin


def _end_of(piece: bytes, recorded: bytes, begin: int) -> int | None:
    if not any(piece):
        return begin
    found = recorded.find(piece, begin, begin + _LONGEST_GAP)
    if found >= 0:
        return found + len(piece)
    if len(piece) < _SMALLEST:
        return None
    middle = len(piece) // 2 // WIDTH * WIDTH
    half = _end_of(piece[:middle], recorded, begin)
    return None if half is None else _end_of(piece[middle:], recorded, half)
