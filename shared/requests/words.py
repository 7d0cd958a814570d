"""What states, channels and milestones of a request are called."""

from collections.abc import Mapping
from typing import Final

from shared.catalogue import Channel
from shared.language import Language
from shared.requests.views import Milestone, RequestState

_STATES: Final[Mapping[RequestState, tuple[str, str]]] = {
    RequestState.OPEN: ("Sedang dikerjakan", "In progress"),
    RequestState.INCOMPLETE: ("Belum lengkap", "Incomplete"),
    RequestState.ESCALATED: ("Diteruskan", "Passed on"),
    RequestState.DONE: ("Selesai", "Done"),
    RequestState.REJECTED: ("Ditolak", "Rejected"),
    RequestState.WITHDRAWN: ("Dibatalkan pemohon", "Withdrawn by the applicant"),
}
_CHANNELS: Final[Mapping[Channel, str]] = {
    Channel.WALK_IN: "Datang langsung",
    Channel.WHATSAPP: "WhatsApp",
    Channel.PHONE: "Telepon",
    Channel.EMAIL: "Email",
    Channel.LPSE_SUPPORT: "LPSE Support",
    Channel.ONLINE: "Aplikasi online",
}
_MILESTONES: Final[Mapping[Milestone, str]] = {
    Milestone.TICKET: "Tiket forensik dibuat",
    Milestone.REPORT: "Berita acara diterima",
}


def state_words(state: RequestState, language: Language = Language.ID) -> str:
    """How a request stands, in one or two words."""
    return language.of(*_STATES[state])


def channel_words(channel: Channel) -> str:
    """How a request came in."""
    return _CHANNELS[channel]


def milestone_words(milestone: Milestone) -> str:
    """What was reached."""
    return _MILESTONES[milestone]
