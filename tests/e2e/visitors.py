"""The people of the tour's day, and what each of them touches at the kiosk."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from shared.catalogue import ApplicantType, Audience
from tests.support.touch import Hand


@dataclass(frozen=True)
class Visitor:
    """Somebody who comes to the office; `applicant` None is asked nothing of 1a and 1b."""

    name: str
    audience: Audience = Audience.PROVIDER
    service: str = ""
    organisation: str = ""
    phone: str = "081234567890"
    applicant: ApplicantType | None = None
    is_director: bool = True
    priority: bool = False
    identity: str = ""
    purpose: str = ""
    host: str = ""
    chooses: Mapping[str, str] = field(default_factory=dict)
    """Which choice is touched at each question of the service."""
    tells: tuple[str, ...] = ()
    """What is typed at the questions after them."""
    needs_help: bool | None = None
    """Asked in the bidding room only (1e)."""

    def reach_services(self, hand: Hand) -> None:
        """Say who one is."""
        hand.tap(f"audience-{self.audience}")

    def reach_details(self, hand: Hand) -> None:
        """Choose the service and answer its questions, as far as the guestbook."""
        self.reach_services(hand)
        if self.service:
            hand.tap(f"service-{self.service}")
        if self.applicant is not None:
            hand.tap(f"type-{self.applicant}")
            hand.tap("director-yes" if self.is_director else "director-no")
            hand.tap("proceed")
        if self.needs_help is not None:
            hand.tap("assistance-yes" if self.needs_help else "assistance-no")
        self.answer(hand)
        hand.wait_for("submit")

    def answer(self, hand: Hand) -> None:
        """Answer the service's own questions; the keyboard leads on after the last."""
        for question, choice in self.chooses.items():
            hand.tap(f"answer-{question}-{choice}")
        for words in self.tells:
            hand.key_in(words)
            hand.tap("key-next")

    def write_details(self, hand: Hand) -> None:
        """Fill in the guestbook on the screen's keyboard."""
        if self.service:
            answers = [self.name, self.organisation, self.phone, self.identity]
        else:
            answers = [self.name, self.purpose, self.host]
        for index, answer in enumerate(answers):
            if index and answer:
                hand.tap("key-next")
            hand.type(answer)
        if self.priority:
            hand.tap("priority")

    def sign_in(self, hand: Hand) -> None:
        """Go all the way to the number, or to the thanks given to a guest."""
        self.reach_details(hand)
        self.write_details(hand)
        hand.tap("submit")
        hand.wait_for(self.goal)

    @property
    def goal(self) -> str:
        """What the last page shows when all went well."""
        if self.needs_help is not None:
            return "seat-computer"
        return "ticket-number" if self.service else "thanks"


def leave(hand: Hand) -> None:
    """Give the kiosk back."""
    hand.tap("done")
    hand.wait_for("audience-provider")


DEWI: Final = Visitor(
    "Dewi Anggraini", service="1a", organisation="PT Cipta Karya Nusantara",
    applicant=ApplicantType.BADAN_USAHA,
)  # fmt: skip
BAMBANG: Final = Visitor(
    "Bambang Sutrisno", service="1a", organisation="CV Sinar Jaya", is_director=False,
    applicant=ApplicantType.BADAN_USAHA, phone="081398765432",
)  # fmt: skip
LESTARI: Final = Visitor(
    "Sri Lestari", service="1b", organisation="Rumah Tenun Lestari",
    applicant=ApplicantType.PERSEORANGAN_UMKM, phone="085711122233",
)  # fmt: skip
AHMAD: Final = Visitor(
    "Ahmad Fauzi", service="1a", organisation="Konsultan Perencana", priority=True,
    applicant=ApplicantType.PERSEORANGAN_KONSULTAN, phone="081288877766",
)  # fmt: skip
MELATI: Final = Visitor(
    "Melati Putri", service="1b", organisation="PT Melati Mandiri Perorangan",
    applicant=ApplicantType.PERUSAHAAN_PERORANGAN, phone="087812345678",
)  # fmt: skip
TONO: Final = Visitor(
    "Tono Hartono", service="1a", organisation="CV Maju Bersama",
    applicant=ApplicantType.BADAN_USAHA, phone="081311223344",
)  # fmt: skip
RINI: Final = Visitor(
    "Rini Susanti", service="1a", organisation="PT Bangun Persada",
    applicant=ApplicantType.BADAN_USAHA, phone="081355667788",
)  # fmt: skip
YUSUF: Final = Visitor(
    "Yusuf Maulana", service="1c", organisation="PT Graha Teknik", phone="081344556677",
    chooses={"problem": "login"}, tells=("Kata sandi ditolak",),
)  # fmt: skip
NINING: Final = Visitor(
    "Nining Kurniasih", audience=Audience.ASN, service="2a", organisation="Dinas PUPR Kota Depok",
    phone="081399887766", chooses={"role": "ppk", "account_request": "baru"},
)  # fmt: skip
HASAN: Final = Visitor(
    "Hasan Basri", audience=Audience.AUDITOR, service="3a",
    organisation="Inspektorat Daerah", phone="081277665544",
    chooses={"institution": "apip", "auditor_request": "baru"},
)  # fmt: skip
GUEST: Final = Visitor(
    "Rahmat Hidayat", audience=Audience.GUEST, purpose="Mengantar undangan rapat",
    host="Ibu Indah",
)  # fmt: skip
LATE: Final = Visitor(
    "Joko Prasetyo", service="1a", organisation="CV Karya Terakhir",
    applicant=ApplicantType.BADAN_USAHA, phone="081366778899",
)  # fmt: skip
RUDI: Final = Visitor(
    "Rudi Hartono", service="1d", organisation="PT Jembatan Raya", phone="081255556666",
    needs_help=False,
)  # fmt: skip
FITRI: Final = Visitor(
    "Fitri Handayani", service="1d", organisation="CV Fitri Boga", phone="081277778888",
    needs_help=True,
)  # fmt: skip
SARI: Final = Visitor(
    "Sari Wulandari", service="1d", organisation="PT Sari Bumi", phone="081299990000",
    needs_help=False,
)  # fmt: skip
