"""Speech by espeak-ng: makes the bundled clips, and says at run time what no clip says."""

import logging
import shutil
import subprocess
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from shared.voice.pack import Pack, decoded
from shared.voice.sound import Sound, levelled

PROGRAM: Final = "espeak-ng"
_VOICE: Final = "id+f2"
_SENTENCE_PACE: Final = 155
_WORD_PACE: Final = 178
"""Words a minute; words that are put together one by one are drawn out enough by that."""

_PITCH: Final = 46
_LIMIT_SECONDS: Final = 20
_log = logging.getLogger(__name__)


def load_voice(folder: Path | None = None) -> Pack:
    """The bundled voice under a recording of the office's own, with espeak-ng for the rest."""
    return Pack.load([folder] if folder else [], synthesise)


def synthesise(text: str) -> Sound | None:
    """Indonesian speech; None on a machine without espeak-ng, or when it fails."""
    program = shutil.which(PROGRAM)
    if program is None:
        return None
    try:
        return spoken(program, text)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        _log.warning("%s did not speak: %s", PROGRAM, type(error).__name__)
        return None


def spoken(program: str, text: str, *, level: bool = False) -> Sound | None:
    """What the program says; `level` without the fall at a sentence's end, for single words.

    Raises OSError, ValueError or SubprocessError.
    """
    pace = _WORD_PACE if level else _SENTENCE_PACE
    marked = escape(text)
    if level:
        marked = f'<prosody range="x-low">{marked}</prosody>'
    arguments = ["-v", _VOICE, "-s", str(pace), "-p", str(_PITCH), "-b", "1", "-m"]
    # By standard input: what stands on a command line can be read by everybody on the machine.
    made = subprocess.run(
        [program, *arguments, "--stdin", "--stdout"],
        input=marked.encode(),
        capture_output=True,
        timeout=_LIMIT_SECONDS,
        check=True,
    )
    sound = decoded(made.stdout)
    return levelled(sound) if sound else None
