"""The queue ticket, described once for 80 mm paper."""

from zoneinfo import ZoneInfo

from shared.codes import grouped
from shared.slips.blocks import (
    Barcode,
    BigNumber,
    Block,
    Figures,
    Masthead,
    Page,
    Paper,
    Rule,
    Text,
    Tone,
)
from shared.slips.content import TicketSlip
from shared.slips.phrases import (
    FREE_OF_CHARGE,
    file_stem,
    joined_places,
    stamps,
    written_moment,
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
        Text("Nomor antrean Anda", centred=True),
        BigNumber(slip.label),
        Text(slip.service_title, Tone.STRONG, centred=True),
        *([Text("Antrean prioritas", centred=True)] if slip.priority else []),
        Rule(),
        Figures(_figures(slip)),
        Text("Silakan tunggu. Nomor Anda dipanggil lewat layar antrean.", centred=True),
        Barcode(slip.code, grouped(slip.code)),
        Rule(),
        Text(written_moment(slip.issued_at, head.zone), centred=True),
        Text(FREE_OF_CHARGE, Tone.STRONG, centred=True),
        *([Text(f"Bantuan: {head.contact}", Tone.QUIET, centred=True)] if head.contact else []),
    ]


def _figures(slip: TicketSlip) -> tuple[tuple[str, str], ...]:
    waiting = ("orang di depan Anda", str(slip.ahead))
    if not slip.counters:
        return (waiting,)
    return (waiting, ("tempat layanan", joined_places(slip.counters)))


def _day(slip: TicketSlip) -> str:
    return slip.issued_at.astimezone(ZoneInfo(slip.letterhead.zone)).date().isoformat()
