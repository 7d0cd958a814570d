"""The voice: what is said aloud, from recorded clips, on the machine's loudspeaker."""

from shared.voice.calls import (
    CALL_PHRASE,
    Announcement,
    call_announcement,
    call_words,
    phrase_problem,
)
from shared.voice.pack import Pack
from shared.voice.player import Output, Player
from shared.voice.sound import Sound
from shared.voice.speech import words_of

__all__ = [
    "CALL_PHRASE",
    "Announcement",
    "Output",
    "Pack",
    "Player",
    "Sound",
    "call_announcement",
    "call_words",
    "phrase_problem",
    "words_of",
]
