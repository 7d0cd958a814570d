"""The page a printer is tried with: it shows what a ticket needs, and is none."""

from datetime import datetime

from shared.slips.blocks import BigNumber, Facts, Masthead, Page, Paper, Rule, Text, Tone
from shared.slips.content import Letterhead
from shared.slips.phrases import written_moment


def trial_page(head: Letterhead, workstation: str, at: datetime) -> Page:
    """Describe the trial page of a workstation's ticket printer."""
    return Page(
        paper=Paper.RECEIPT,
        file_name="uji-printer",
        title="Uji printer",
        blocks=[
            Masthead((), head.office, ()),
            Rule(),
            Text("Uji printer", Tone.STRONG, centred=True),
            BigNumber("UJI"),
            Text("Bukan nomor antrean.", centred=True),
            Rule(),
            Facts((("Komputer", workstation), ("Waktu", written_moment(at, head.zone)))),
            Text("Garis, angka besar, dan tulisan ini harus terbaca utuh.", centred=True),
        ],
    )
