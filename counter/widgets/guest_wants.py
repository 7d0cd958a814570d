"""What visitors come for, as choices, and what they are told once they are in the book."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from counter.guest_entry import Want
from counter.widgets.queue_picker import Choice
from shared.catalogue import Audience, Catalogue
from shared.guestbook import ServiceOffer, SignedIn
from shared.wording import format_clock, format_when

Offers = Mapping[Audience, tuple[ServiceOffer, ...]]


def want_choices(
    catalogue: Catalogue, offers: Offers, now: datetime, zone: ZoneInfo
) -> tuple[Choice, ...]:
    """Every service for everybody whom it is open to, and the guest who wants none (D54)."""
    guest = catalogue.audiences[Audience.GUEST]
    return (
        *(
            Choice(
                Want(audience, offer.service.code),
                offer.service.title,
                f"{catalogue.audiences[audience].title} · {_standing(offer, now, zone)}",
                f"{offer.service.code} {offer.service.prefix} {offer.service.description}",
            )
            for audience, offered in offers.items()
            for offer in offered
        ),
        Choice(Want(Audience.GUEST), guest.title, "Dicatat di buku tamu, tanpa nomor antrean"),
    )


def needs_reason(offers: Offers, want: Want) -> bool:
    """Whether a number is only given against the hours, for a reason."""
    return any(
        not offer.takes_tickets
        for offer in offers.get(want.audience, ())
        if offer.service.code == want.service
    )


def _standing(offer: ServiceOffer, now: datetime, zone: ZoneInfo) -> str:
    opening = offer.opening
    if offer.takes_tickets:
        until = f"buka sampai {format_clock(opening.until, zone)}" if opening.until else "buka"
        return f"{until}, {offer.waiting} menunggu"
    again = format_when(opening.next_open, now, zone) if opening.next_open else ""
    return f"{opening.reason}{f', buka {again}' if again else ''}; perlu alasan"


def told(signed_in: SignedIn) -> tuple[str, str]:
    """Return what to tell the visitor: the number, how many wait before, where to go."""
    ticket, seat = signed_in.ticket, signed_in.seat
    if ticket is None:
        return "Tercatat di buku tamu", "Tamu tidak memerlukan nomor antrean."
    ahead = (
        f"{ticket.ahead} menunggu di depannya." if ticket.ahead else "Tidak ada antrean di depan."
    )
    where = f" Dipanggil di {', '.join(ticket.counters)}." if ticket.counters else ""
    if seat is not None and signed_in.room_ticket is None:
        return f"Nomor {ticket.label}, {seat.computer}", "Pengunjung dapat langsung duduk di sana."
    if signed_in.room_ticket is not None:
        at = f" di {seat.computer}" if seat else ", menunggu komputer"
        return (
            f"Nomor {ticket.label}; lebih dulu {signed_in.room_ticket.label}{at}",
            f"Tempatnya di antrean disimpan selama mendaftar.{where}",
        )
    return f"Nomor {ticket.label}, {ticket.service_title}", f"{ahead}{where}"
