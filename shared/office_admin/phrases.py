"""Sentences officers choose instead of typing them, by where they are offered."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db.engine import Database
from db.models import JournalEntry, Phrase
from shared.actors import Action, Officer, RequestKey, new_id
from shared.acts import Acts
from shared.errors import UserError

CHOSEN: Final = "phrases.chosen"
MOST: Final = 30
_LONGEST: Final = 240


class Topic(StrEnum):
    """Where sentences are offered."""

    DOCUMENT_NOTE = "document_note"
    HOLD = "hold"
    PAUSE = "pause"
    TRANSFER = "transfer"
    OUT_OF_ORDER = "out_of_order"
    CANCEL = "cancel"
    ROOM_BLOCK = "room_block"
    CLOSE = "close"
    CORRECTION = "correction"
    DAY_END = "day_end"


DEFAULTS: Final[Mapping[Topic, tuple[str, ...]]] = {
    Topic.DOCUMENT_NOTE: (
        "Fotokopi tidak terbaca; mohon difotokopi ulang.",
        "Nama di dokumen berbeda dengan data pendaftaran.",
        "Masa berlaku sudah habis.",
        "Belum ditandatangani.",
        "Belum bermeterai.",
        "Belum dicap perusahaan.",
        "Halaman tidak lengkap.",
        "Yang dibawa bukan dokumen asli.",
    ),
    Topic.HOLD: (
        "Melengkapi berkas di luar",
        "Memfotokopi berkas",
        "Membeli meterai",
        "Menunggu rekan atau direktur",
    ),
    Topic.PAUSE: ("Istirahat", "Salat", "Rapat singkat", "Menjemput berkas", "Kendala jaringan"),
    Topic.TRANSFER: (
        "Salah pilih layanan di kios",
        "Perlu penanganan helpdesk",
        "Lanjut ke layanan berikutnya",
    ),
    Topic.OUT_OF_ORDER: (
        "Lansia atau kondisi khusus",
        "Kembali setelah melengkapi berkas",
        "Atas permintaan supervisor",
    ),
    Topic.CANCEL: ("Pengunjung pulang", "Nomor ganda", "Salah ambil nomor"),
    Topic.ROOM_BLOCK: ("Rusak, menunggu teknisi", "Pembaruan sistem", "Tidak ada jaringan"),
    Topic.CLOSE: ("Dipakai untuk kelas pelatihan", "Rapat internal", "Gangguan listrik"),
    Topic.CORRECTION: ("Salah tulis nama", "Salah pilih layanan", "Salah menandai dokumen"),
    Topic.DAY_END: (
        "Kantor tutup",
        "Pengunjung pulang tanpa memberi tahu",
        "Dilanjutkan pada hari kerja berikutnya",
        "Lupa diakhiri petugas",
    ),
}
"""What is offered while the office has chosen nothing for a topic."""

LONGEST: Final[Mapping[Topic, int]] = {
    **dict.fromkeys(Topic, _LONGEST),
    Topic.PAUSE: 80,
    Topic.ROOM_BLOCK: 200,
    Topic.CLOSE: 200,
}
"""How long a sentence may be where it is used."""


class Phrases:
    """Tells the sentences of a topic, and lets a supervisor choose others."""

    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts

    def of(self, topic: str) -> tuple[str, ...]:
        """The sentences offered at a topic, in the office's order."""
        with self._database.reading() as session:
            return _chosen(session, Topic(topic)) or DEFAULTS[Topic(topic)]

    def all(self) -> Mapping[Topic, tuple[str, ...]]:
        """The sentences of every topic."""
        with self._database.reading() as session:
            rows = session.scalars(select(Phrase).order_by(Phrase.position)).all()
        chosen = {
            topic: tuple(row.text for row in rows if row.topic == topic.value) for topic in Topic
        }
        return {topic: chosen[topic] or DEFAULTS[topic] for topic in Topic}

    def choose(
        self, topic: Topic, texts: Iterable[str], by: Officer, request: RequestKey
    ) -> tuple[str, ...]:
        """Offer these sentences from now on; none brings the program's own ones back.

        Blanks and repetitions are dropped. Raises `phrases.too_long` or `phrases.too_many`.
        """
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        wanted = tidied(texts)
        _refuse_unfit(topic, wanted)
        with self._acts.begin(by, request, CHOSEN) as act:
            if not act.earlier:
                _write(act.session, topic, wanted)
                act.record(CHOSEN, by.id, topic=topic.value, texts=list(wanted))
            return _chosen(act.session, topic) or DEFAULTS[topic]


def ever_offered(session: Session) -> frozenset[str]:
    """Every sentence the office offers, or offered as far back as the journal tells."""
    changes = session.scalars(select(JournalEntry.details).where(JournalEntry.action == CHOSEN))
    kept = (details.get("texts") for details in changes)
    earlier = (str(text) for texts in kept if isinstance(texts, list) for text in texts)
    own = (text for texts in DEFAULTS.values() for text in texts)
    return frozenset((*own, *earlier, *session.scalars(select(Phrase.text))))


def tidied(texts: Iterable[str]) -> tuple[str, ...]:
    """Sentences without needless blanks, empty ones and repetitions."""
    return tuple(dict.fromkeys(text for text in (" ".join(t.split()) for t in texts) if text))


def _refuse_unfit(topic: Topic, texts: tuple[str, ...]) -> None:
    longest = LONGEST[topic]
    for text in texts:
        if len(text) > longest:
            raise UserError("phrases.too_long", start=f"{text[:40]}…", longest=longest)
    if len(texts) > MOST:
        raise UserError("phrases.too_many", most=MOST)


def _chosen(session: Session, topic: Topic) -> tuple[str, ...]:
    wanted = select(Phrase.text).where(Phrase.topic == topic.value).order_by(Phrase.position)
    return tuple(session.scalars(wanted))


def _write(session: Session, topic: Topic, texts: tuple[str, ...]) -> None:
    session.execute(delete(Phrase).where(Phrase.topic == topic.value))
    for position, text in enumerate(texts):
        session.add(Phrase(id=new_id(), topic=topic.value, text=text, position=position))
