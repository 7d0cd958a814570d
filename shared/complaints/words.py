"""What kinds, classes, channels and states of complaints are called."""

from collections.abc import Mapping
from typing import Final

from shared.complaints.deadline import Classification
from shared.complaints.views import Channel, ComplaintState, Kind
from shared.language import Language

_KINDS: Final[Mapping[Kind, tuple[str, str]]] = {
    Kind.COMPLAINT: ("Pengaduan", "Complaint"),
    Kind.SUGGESTION: ("Saran", "Suggestion"),
    Kind.QUESTION: ("Pertanyaan", "Question"),
}
_STATES: Final[Mapping[ComplaintState, tuple[str, str]]] = {
    ComplaintState.RECEIVED: ("Diterima", "Received"),
    ComplaintState.ASSIGNED: ("Sedang ditangani", "Being handled"),
    ComplaintState.ANSWERED: ("Sudah dijawab", "Answered"),
    ComplaintState.CLOSED: ("Selesai", "Closed"),
}
_CLASSES: Final[Mapping[Classification, str]] = {
    Classification.INFORMATION: "Permintaan informasi",
    Classification.NOT_SUPERVISION: "Bukan pengawasan",
    Classification.SUPERVISION: "Pengawasan",
}
_CHANNELS: Final[Mapping[Channel, str]] = {
    Channel.KIOSK: "Kios",
    Channel.BOX: "Kotak saran",
    Channel.WALK_IN: "Datang langsung",
    Channel.PHONE: "Telepon",
    Channel.WHATSAPP: "WhatsApp",
    Channel.EMAIL: "Email",
}


def kind_words(kind: Kind, language: Language = Language.ID) -> str:
    """What a kind is called."""
    return language.of(*_KINDS[kind])


def state_words(state: ComplaintState, language: Language = Language.ID) -> str:
    """How far it has come, as the one who complained reads it."""
    return language.of(*_STATES[state])


def class_words(classification: Classification) -> str:
    """What a class is called."""
    return _CLASSES[classification]


def channel_words(channel: Channel) -> str:
    """How it came in."""
    return _CHANNELS[channel]
