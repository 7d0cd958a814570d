"""The queue ticket, described once for 80 mm paper; one of the bidding room says which computer."""

from typing import Final
from zoneinfo import ZoneInfo

from shared.codes import grouped
from shared.slips.blocks import (
    Barcode,
    BigNumber,
    Block,
    Facts,
    Figures,
    Masthead,
    Page,
    Paper,
    Points,
    Rule,
    Text,
    Tone,
)
from shared.slips.content import RoomPaper, TicketSlip
from shared.slips.phrases import (
    FREE_OF_CHARGE,
    file_stem,
    joined_places,
    stamps,
    written_moment,
)

_LEAVING: Final = (
    "Tunjukkan KTP atau NIP kepada petugas front office.",
    "Selesai? Pindai lembar ini di kios sebelum pulang, supaya jam keluar Anda tercatat.",
)
_AT_ONCE: Final = ("Silakan langsung ke komputer Anda.", *_LEAVING)
_LATER: Final = (
    "Setelah dipanggil, pindai lembar ini di kios dalam {minutes} menit; sesudahnya komputer"
    " diberikan kepada pengunjung berikutnya."
)


def ticket_page(slip: TicketSlip, copy: bool = False) -> Page:
    """Describe a ticket; a copy made later says so."""
    return Page(
        paper=Paper.RECEIPT,
        file_name=file_stem(f"{_day(slip)}_{slip.label}", copy),
        title=f"Nomor antrean {slip.label}",
        blocks=_blocks(slip),
        stamps=stamps(copy, slip.simulated),
    )


def _blocks(slip: TicketSlip) -> list[Block]:
    head = slip.letterhead
    return [
        Masthead((), head.office, ()),
        Rule(),
        *_number(slip),
        Text(slip.service_title, Tone.STRONG, centred=True),
        *([Text("Antrean prioritas", centred=True)] if slip.priority else []),
        Rule(),
        *_what_follows(slip),
        Barcode(slip.code, grouped(slip.code)),
        Rule(),
        Text(written_moment(slip.issued_at, head.zone), centred=True),
        Text(FREE_OF_CHARGE, Tone.STRONG, centred=True),
        *([Text(f"Bantuan: {head.contact}", Tone.QUIET, centred=True)] if head.contact else []),
    ]


def _number(slip: TicketSlip) -> list[Block]:
    if slip.room is None or not slip.room.computer:
        return [Text("Nomor antrean Anda", centred=True), BigNumber(slip.label)]
    return [
        Text("Komputer Anda", centred=True),
        BigNumber(slip.room.computer),
        Text(f"Nomor {slip.label}", centred=True),
    ]


def _what_follows(slip: TicketSlip) -> list[Block]:
    if slip.room is None:
        return [Figures(_figures(slip)), _called_on_the_board()]
    if slip.room.computer:
        return [*_package(slip.room), _steps(_AT_ONCE)]
    later = _LATER.format(minutes=slip.room.claim_minutes)
    return [
        Figures(_figures(slip)),
        *_package(slip.room),
        _called_on_the_board(),
        _steps((later, *_LEAVING)),
    ]


def _called_on_the_board() -> Text:
    return Text(
        "Silakan tunggu. Nomor Anda dipanggil lewat layar antrean dan pengeras suara.", centred=True
    )


def _package(room: RoomPaper) -> list[Block]:
    return [Facts((("Paket tender", room.tender_package),))] if room.tender_package else []


def _steps(steps: tuple[str, ...]) -> Points:
    return Points("Yang perlu Anda lakukan", steps, numbered=True)


def _figures(slip: TicketSlip) -> tuple[tuple[str, str], ...]:
    waiting = ("orang di depan Anda", str(slip.ahead))
    if not slip.counters:
        return (waiting,)
    return (waiting, ("tempat layanan", joined_places(slip.counters)))


def _day(slip: TicketSlip) -> str:
    return slip.issued_at.astimezone(ZoneInfo(slip.letterhead.zone)).date().isoformat()
