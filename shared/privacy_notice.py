"""The notice on personal data: every wording that visitors were shown is a version of its own."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import PrivacyNotice
from shared.preferences import Preferences, read_preferences

TEXT: Final = """\
Data yang Anda tulis dipakai untuk melayani Anda dan untuk laporan layanan, atas dasar tugas \
pelayanan publik (UU 27/2022).
Yang disimpan: nama, perusahaan atau instansi, nomor telepon, keperluan, dan nomor KTP atau NIP \
bila Anda mengisinya. Nomor-nomor itu disimpan tersandi.
Data buku tamu dihapus setelah {months} bulan; data permohonan, berkas, pelatihan, dan \
pengaduan paling lama setelah {longest} bulan. Angka tanpa nama tetap disimpan.
Anda berhak melihat, memperbaiki, meminta salinan, dan meminta penghapusan data Anda. \
Sampaikan kepada petugas.\
"""
_TEXT_EN: Final = """\
What you write is used to serve you and for service reports, as part of our public service duty \
(Law 27/2022).
We keep: name, company or agency, telephone number, purpose, and the ID number if you enter it. \
Numbers are stored encrypted.
Guest book data is deleted after {months} months; data of requests, documents, training, and \
complaints after {longest} months at most. Figures without names are kept.
You may see, correct, have a copy of, and ask us to delete your data. Please tell the staff.\
"""


@dataclass(frozen=True, slots=True)
class Notice:
    """What visitors are told of their data, in both languages; `version` counts wordings from 1."""

    version: int
    text: str
    text_en: str


def notice_in(session: Session) -> Notice:
    """The notice in force; a wording that nobody was shown yet has the next version."""
    text, text_en = _worded(read_preferences(session))
    last = session.scalar(select(PrivacyNotice).order_by(PrivacyNotice.version.desc()).limit(1))
    if last is None:
        return Notice(1, text, text_en)
    is_new = (last.text, last.text_en) != (text, text_en)
    return Notice(last.version + is_new, text, text_en)


def shown_notice(session: Session, version: int, now: datetime) -> int | None:
    """The version a visitor was shown, kept word for word from its first showing on.

    None for 0, when none was shown, and when no such notice is or was in force: nothing is
    claimed that cannot be read again.
    """
    if version == 0:
        return None
    if session.get(PrivacyNotice, version) is not None:
        return version
    present = notice_in(session)
    if version != present.version:
        return None
    session.add(
        PrivacyNotice(version=version, text=present.text, text_en=present.text_en, shown_since=now)
    )
    session.flush()  # the visit that names it comes next
    return version


def _worded(chosen: Preferences) -> tuple[str, str]:
    texts = (chosen.privacy_notice or TEXT, chosen.privacy_notice_en or _TEXT_EN)
    kept = (
        *(chosen.keep_papers_months, chosen.keep_requests_months),
        *(chosen.keep_training_months, chosen.keep_complaints_months),
    )
    months, longest = str(chosen.keep_guestbook_months), str(max(kept))
    text, text_en = (
        each.replace("{months}", months).replace("{longest}", longest) for each in texts
    )
    return text, text_en
