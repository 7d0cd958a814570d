"""What the receipt of a request says; contacts stay off the paper."""

from typing import Final

from db.models import Request
from shared.catalogue import Channel, Service
from shared.requests.words import channel_words
from shared.slips import Acknowledgement
from shared.slips.content import Letterhead

_POINTS: Final = (
    "Simpan lembar ini sampai permintaan Anda selesai.",
    "Sebutkan nomor ini bila menanyakan sampai mana permintaan Anda.",
)


def receipt_of(
    row: Request, service: Service, head: Letterhead, officer: str, simulated: bool
) -> Acknowledgement:
    """The receipt of a request, as whoever asked takes it home."""
    return Acknowledgement(
        letterhead=head,
        title="Tanda terima permintaan",
        number=row.number,
        code=row.code,
        issued_at=row.received_at,
        subject=service.title,
        officer=officer,
        facts=(
            ("Pemohon", row.requester),
            ("Instansi", row.organisation),
            ("Masuk lewat", channel_words(Channel(row.channel))),
            ("Janji waktu", service.target.text),
        ),
        points=_POINTS,
        simulated=simulated,
        on_receipt_paper=False,
    )
