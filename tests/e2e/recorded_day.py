"""A recorded Monday: sixty visitors, and what three counters did about each of them, as data."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shared.catalogue import ApplicantType
from shared.queueing.views import TicketState
from shared.verification import Outcome


class Deed(StrEnum):
    """What an officer does; the words of a turn say what is told besides."""

    SERVE = "call the next and scan the number"
    CALL = "call the next, who does not come"
    CALL_CHOSEN = "call a held or missed number and scan it"
    CALL_BEFORE = "call a number out of its order, with a reason"
    RECALL = "call again"
    NO_SHOW = "nobody came"
    CONTINUE = "scan the list of what lacked, of this number"
    ACCEPT = "look through the papers and accept"
    SEND_BACK = "look through the papers, where these lack"
    REJECT = "refuse for this reason"
    FINISH = "end a service without papers"
    HOLD = "set aside for so many minutes"
    SEND = "send on to where these words lead"
    SEND_AND_BACK = "send on, to come back afterwards"
    PLAN = "add a service"
    GO_ON = "end a service and go on with the added one"
    UNDO = "take the last step back"
    SIGN_IN = "write a visitor down who does not use the kiosk"
    IDENTITY = "see the identity card of who sits at this computer"
    SIGN_OUT = "scan the slip of who leaves the room"
    PAUSE = "call nobody for a while"
    RESUME = "call again after a pause"
    CARRY_OVER = "settle for another day"
    CANCEL = "settle as cancelled"
    EMPTY_ROOM = "sign out whoever is in the room"


VERIFIED: Final = {
    Deed.ACCEPT: Outcome.APPROVED,
    Deed.SEND_BACK: Outcome.INCOMPLETE,
    Deed.REJECT: Outcome.REJECTED,
}
_ENDS: Final = {
    Deed.NO_SHOW: TicketState.NO_SHOW,
    Deed.CARRY_OVER: TicketState.CARRIED_OVER,
    Deed.CANCEL: TicketState.CANCELLED,
}


@dataclass(frozen=True)
class Turn:
    """A deed at a counter; no counter has two in the same minute."""

    at: str
    counter: int
    deed: Deed
    words: str = ""


@dataclass(frozen=True)
class Visitor:
    """Somebody who comes; a guest has no number. A proxy may bring a letter (*surat kuasa*)."""

    at: str
    number: str
    name: str
    service: str = ""
    organisation: str = ""
    kind: ApplicantType = ApplicantType.BADAN_USAHA
    is_director: bool = True
    letter: str = ""
    priority: bool = False
    at_counter: bool = False
    turns: tuple[Turn, ...] = ()

    @property
    def ends(self) -> TicketState:
        """What becomes of the number: the last turn says it."""
        return _ENDS.get(self.turns[-1].deed, TicketState.DONE)

    @property
    def outcome(self) -> Outcome | None:
        """How the papers were found; None where nobody looked through them."""
        return next((VERIFIED[t.deed] for t in self.turns if t.deed in VERIFIED), None)


def siti(at: str, deed: Deed, words: str = "") -> Turn:
    """A turn at Loket 1, which verifies."""
    return Turn(at, 1, deed, words)


def budi(at: str, deed: Deed, words: str = "") -> Turn:
    """A turn at Loket 2, which calls every service."""
    return Turn(at, 2, deed, words)


def rina(at: str, deed: Deed, words: str = "") -> Turn:
    """A turn at Loket 3 of the front office."""
    return Turn(at, 3, deed, words)


UMKM: Final = ApplicantType.PERSEORANGAN_UMKM
KONSULTAN: Final = ApplicantType.PERSEORANGAN_KONSULTAN
PERORANGAN: Final = ApplicantType.PERUSAHAAN_PERORANGAN
OTHER: Final = ApplicantType.OTHER

PAUSES: Final = (siti("12.00", Deed.PAUSE), siti("13.00", Deed.RESUME))
"""Loket 1 while its services have their break."""

# fmt: off
VISITORS: Final = (
    Visitor("09.00", "A-001", "Dewi Anggraini", "1a", "CV Anggraini Jaya",
        turns=(siti("09.00", Deed.SERVE), siti("09.09", Deed.ACCEPT))),
    Visitor("09.01", "A-002", "Bambang Sutrisno", "1a", "PT Sutrisno Mandiri",
        turns=(budi("09.01", Deed.SERVE), budi("09.08", Deed.SEND_BACK, "akta"))),
    Visitor("09.02", "C-001", "Rini Susanti", "1c", "CV Susanti Persada",
        turns=(rina("09.02", Deed.SERVE), rina("09.08", Deed.FINISH))),
    Visitor("09.03", "B-001", "Tono Hartono", "1b", "PT Hartono Karya",
        turns=(budi("09.09", Deed.SERVE), budi("09.18", Deed.ACCEPT))),
    Visitor("09.05", "F-001", "Joko Prasetyo", "2a", "Dinas PUPR",
        turns=(rina("09.10", Deed.SERVE), rina("09.16", Deed.FINISH))),
    Visitor("09.06", "D-001", "Sri Lestari", "1d", "PT Lestari Abadi",
        turns=(rina("09.09", Deed.IDENTITY, "1"), rina("09.56", Deed.SIGN_OUT))),
    Visitor("09.08", "A-003", "Ahmad Fauzi", "1a", "CV Fauzi Sentosa",
        turns=(siti("09.10", Deed.SERVE), siti("09.19", Deed.ACCEPT))),
    Visitor("09.10", "", "Melati Putri"),
    Visitor("09.12", "A-004", "Yusuf Maulana", "1a", "CV Maulana Jaya", is_director=False,
        letter="SK/9/2026",
        turns=(budi("09.19", Deed.SERVE), budi("09.28", Deed.ACCEPT))),
    Visitor("09.15", "C-002", "Nining Kurniasih", "1c", "PT Kurniasih Mandiri",
        turns=(rina("09.17", Deed.SERVE), rina("09.20", Deed.PLAN, "2a"),
               rina("09.22", Deed.GO_ON), rina("09.26", Deed.FINISH))),
    Visitor("09.18", "A-005", "Hasan Basri", "1a", "CV Basri Persada", kind=OTHER,
        turns=(siti("09.20", Deed.SERVE), siti("09.29", Deed.ACCEPT))),
    Visitor("09.21", "G-001", "Rahmat Hidayat", "3a", "Inspektorat Daerah",
        turns=(rina("09.28", Deed.SERVE), rina("09.34", Deed.FINISH))),
    Visitor("09.24", "B-002", "Rudi Hartono", "1b", "CV Hartono Utama",
        turns=(budi("09.29", Deed.SERVE), budi("09.36", Deed.SEND_BACK, "formulir_perubahan"))),
    Visitor("09.26", "D-002", "Fitri Handayani", "1d", "PT Handayani Abadi",
        turns=(rina("09.27", Deed.IDENTITY, "2"), rina("10.21", Deed.SIGN_OUT))),
    Visitor("09.29", "A-006", "Sari Wulandari", "1a", "CV Wulandari Sentosa",
        turns=(siti("09.30", Deed.SERVE),
               siti("09.37", Deed.REJECT, "Nama pada akta tidak sama dengan nama pada NIB."))),
    Visitor("09.33", "A-007", "Agus Salim", "1a", "PT Salim Makmur", priority=True,
        turns=(budi("09.37", Deed.SERVE), budi("09.46", Deed.ACCEPT))),
    Visitor("09.36", "F-002", "Wati Suryani", "2c", "Dinas PUPR",
        turns=(rina("09.36", Deed.SERVE), rina("09.42", Deed.FINISH))),
    Visitor("09.40", "A-008", "Hendra Gunawan", "1a", "PT Gunawan Mandiri",
        turns=(siti("09.40", Deed.SERVE), siti("09.49", Deed.ACCEPT))),
    Visitor("09.44", "C-003", "Lilis Karlina", "1c", "CV Karlina Persada",
        turns=(rina("09.44", Deed.SERVE), rina("09.48", Deed.SEND_AND_BACK, "budi"),
               budi("09.55", Deed.SERVE), budi("10.00", Deed.FINISH), rina("10.00", Deed.SERVE),
               rina("10.06", Deed.FINISH))),
    Visitor("09.47", "B-003", "Dedi Mulyadi", "1b", "PT Mulyadi Karya",
        turns=(budi("09.47", Deed.SERVE),
               budi("09.54", Deed.REJECT, "Nama pada akta tidak sama dengan nama pada NIB."))),
    Visitor("09.50", "D-003", "Eka Saputra", "1d", "CV Saputra Utama",
        turns=(rina("09.51", Deed.IDENTITY, "3"), rina("10.40", Deed.SIGN_OUT))),
    Visitor("09.54", "A-009", "Nurul Aini", "1a", "PT Sutrisno Mandiri",
        turns=(siti("09.54", Deed.SERVE), siti("09.55", Deed.CONTINUE, "A-002"),
               siti("09.59", Deed.ACCEPT))),
    Visitor("09.57", "", "Slamet Riyadi"),
    Visitor("10.00", "E-001", "Yanti Rahayu", "1f", "PT Rahayu Makmur",
        turns=(budi("10.01", Deed.SERVE), budi("10.06", Deed.FINISH))),
    Visitor("10.04", "A-010", "Arif Budiman", "1a", "CV Budiman Jaya",
        turns=(siti("10.04", Deed.CALL), siti("10.05", Deed.RECALL), siti("10.06", Deed.RECALL),
               siti("10.07", Deed.NO_SHOW))),
    Visitor("10.08", "F-003", "Maya Sofia", "2b", "Dinas PUPR",
        turns=(budi("10.08", Deed.SERVE), budi("10.13", Deed.FINISH))),
    Visitor("10.12", "C-004", "Teguh Santoso", "1c", "CV Santoso Persada",
        turns=(rina("10.12", Deed.SERVE), rina("10.17", Deed.FINISH), rina("10.18", Deed.UNDO),
               rina("10.20", Deed.FINISH))),
    Visitor("10.15", "B-004", "Ratna Sari", "1b", kind=UMKM,
        turns=(siti("10.15", Deed.SERVE), siti("10.24", Deed.ACCEPT))),
    Visitor("10.19", "A-011", "Irfan Hakim", "1a", "CV Hakim Utama",
        turns=(budi("10.19", Deed.CALL), budi("10.20", Deed.RECALL), budi("10.21", Deed.RECALL),
               budi("10.22", Deed.NO_SHOW), budi("10.36", Deed.CALL_CHOSEN),
               budi("10.45", Deed.ACCEPT))),
    Visitor("10.23", "A-012", "Siska Amelia", "1a", "PT Amelia Abadi",
        turns=(budi("10.23", Deed.SERVE), budi("10.27", Deed.HOLD, "15"),
               budi("10.46", Deed.CALL_CHOSEN), budi("10.55", Deed.ACCEPT))),
    Visitor("10.27", "D-004", "Budi Raharjo", "1d", "CV Raharjo Sentosa",
        turns=(rina("10.28", Deed.IDENTITY, "4"), rina("11.17", Deed.SIGN_OUT))),
    Visitor("10.30", "G-002", "Endang Wahyuni", "3a", "Inspektorat Daerah",
        turns=(budi("10.30", Deed.SERVE), budi("10.35", Deed.FINISH))),
    Visitor("10.34", "C-005", "Fajar Nugroho", "1c", "CV Nugroho Jaya",
        turns=(rina("10.34", Deed.CALL), rina("10.35", Deed.RECALL), rina("10.36", Deed.RECALL),
               rina("10.37", Deed.NO_SHOW))),
    Visitor("10.38", "A-013", "Galuh Permata", "1a", kind=KONSULTAN,
        turns=(siti("10.38", Deed.SERVE), siti("10.47", Deed.ACCEPT))),
    Visitor("10.41", "B-005", "Haris Setiawan", "1b", "CV Setiawan Persada",
        turns=(siti("10.58", Deed.SERVE), siti("11.07", Deed.ACCEPT))),
    Visitor("10.44", "A-014", "Indah Puspita", "1a", "PT Puspita Karya",
        turns=(siti("10.48", Deed.CALL_BEFORE), siti("10.57", Deed.ACCEPT))),
    Visitor("10.46", "A-015", "Jamal Abdullah", "1a", "CV Abdullah Utama", priority=True,
        turns=(budi("10.56", Deed.SERVE), budi("11.03", Deed.SEND_BACK, "nib"))),
    Visitor("10.52", "F-004", "Kartika Dewi", "2d", "Dinas PUPR",
        turns=(rina("10.52", Deed.SERVE), rina("10.58", Deed.FINISH))),
    Visitor("10.57", "", "Lukman Effendi"),
    Visitor("11.01", "C-006", "Mira Lesmana", "1c", "PT Lesmana Makmur", at_counter=True,
        turns=(rina("11.01", Deed.SIGN_IN), rina("11.02", Deed.SERVE), rina("11.08", Deed.FINISH))),
    Visitor("11.06", "A-016", "Nanang Kosasih", "1a", "CV Kosasih Jaya", is_director=False,
        turns=(budi("11.06", Deed.SERVE),
               budi("11.13", Deed.SEND_BACK, "surat_kuasa ktp_penerima_kuasa"))),
    Visitor("11.12", "D-005", "Oki Firmansyah", "1d", "PT Firmansyah Mandiri",
        turns=(rina("11.13", Deed.IDENTITY, "5"), rina("12.02", Deed.SIGN_OUT))),
    Visitor("11.17", "B-006", "Putri Maharani", "1b", "CV Maharani Persada", priority=True,
        turns=(siti("11.17", Deed.SERVE), siti("11.26", Deed.ACCEPT))),
    Visitor("11.22", "A-017", "Rizal Ramli", "1a", "PT Ramli Karya", is_director=False,
        letter="SK/44/2026",
        turns=(budi("11.22", Deed.SERVE), budi("11.31", Deed.ACCEPT))),
    Visitor("11.28", "F-005", "Samsul Bahri", "2e", "Dinas PUPR",
        turns=(rina("11.28", Deed.SERVE), rina("11.34", Deed.FINISH))),
    Visitor("11.34", "C-007", "Tuti Alawiyah", "1c", "PT Alawiyah Abadi",
        turns=(budi("11.34", Deed.SERVE), budi("11.39", Deed.FINISH))),
    Visitor("11.40", "A-018", "Udin Sarifudin", "1a", "CV Abdullah Utama",
        turns=(siti("11.40", Deed.SERVE), siti("11.41", Deed.CONTINUE, "A-015"),
               siti("11.45", Deed.ACCEPT))),
    Visitor("11.46", "E-002", "Vina Oktavia", "1f", "PT Oktavia Makmur",
        turns=(budi("11.46", Deed.SERVE), budi("11.51", Deed.FINISH))),
    Visitor("12.05", "C-008", "Wahyu Hidayat", "1c", "CV Hidayat Jaya", priority=True,
        turns=(budi("12.05", Deed.SERVE), budi("12.10", Deed.FINISH))),
    Visitor("12.20", "F-006", "Yuli Astuti", "2a", "Dinas PUPR",
        turns=(budi("12.20", Deed.SERVE), budi("12.25", Deed.FINISH))),
    Visitor("12.45", "", "Zainal Abidin"),
    Visitor("13.05", "A-019", "Aminah Zahra", "1a", "PT Zahra Karya",
        turns=(siti("13.05", Deed.SERVE), siti("13.14", Deed.ACCEPT))),
    Visitor("13.11", "B-007", "Bayu Kurnia", "1b", "CV Kurnia Utama", kind=PERORANGAN,
        turns=(budi("13.11", Deed.SERVE), budi("13.20", Deed.ACCEPT))),
    Visitor("13.18", "A-020", "Citra Kirana", "1a", "PT Kirana Abadi",
        turns=(siti("13.18", Deed.SERVE), siti("13.22", Deed.HOLD, "15"),
               rina("16.10", Deed.CARRY_OVER))),
    Visitor("13.25", "C-009", "Dian Pertiwi", "1c", "CV Pertiwi Sentosa",
        turns=(budi("13.25", Deed.SERVE), budi("13.29", Deed.SEND, "perubahan siti"),
               siti("13.30", Deed.SERVE), siti("13.39", Deed.ACCEPT))),
    Visitor("13.34", "G-003", "Edi Susilo", "3a", "Inspektorat Daerah",
        turns=(budi("13.34", Deed.SERVE), budi("13.39", Deed.FINISH))),
    Visitor("13.45", "A-021", "Farah Nabila", "1a", "CV Nabila Jaya",
        turns=(siti("13.45", Deed.SERVE), siti("13.54", Deed.ACCEPT))),
    Visitor("13.58", "B-008", "Gilang Ramadhan", "1b", "PT Ramadhan Mandiri",
        turns=(siti("13.58", Deed.SERVE), siti("14.07", Deed.ACCEPT))),
    Visitor("14.10", "D-006", "Heni Purwanti", "1d", "CV Purwanti Persada",
        turns=(rina("14.11", Deed.IDENTITY, "6"), rina("16.06", Deed.EMPTY_ROOM))),
    Visitor("15.57", "F-007", "Iwan Setiadi", "2a", "Dinas PUPR",
        turns=(rina("16.08", Deed.CANCEL),)),
)
# fmt: on
