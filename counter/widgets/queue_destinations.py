"""Where a visit can be sent, as choices to read and to find by a few letters."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from counter.widgets.queue_picker import Choice
from shared.queueing.views import Destination, OfferedCounter, OfferedService, TicketView
from shared.wording import format_when


def transfer_choices(
    ticket: TicketView, offered: tuple[OfferedService, ...], now: datetime, zone: ZoneInfo
) -> tuple[Choice, ...]:
    """Colleagues for the same service first, then the other services; their counters when typed."""
    own = [service for service in offered if service.service == ticket.service]
    others = [service for service in offered if service.service != ticket.service]
    return (
        *(choice for service in own for choice in _same_service(ticket, service)),
        *(_service(service, now, zone) for service in others),
        *(choice for service in others for choice in _at_counters(service)),
    )


def plan_choices(
    ticket: TicketView, offered: tuple[OfferedService, ...], now: datetime, zone: ZoneInfo
) -> tuple[Choice, ...]:
    """The services a visitor may want after the present one, those already planned left out."""
    known = {ticket.service, *(plan.service for plan in ticket.plans if plan.counter is None)}
    return tuple(
        Choice(service.service, service.title, _about(service, now, zone), service.service)
        for service in offered
        if service.service not in known
    )


def _same_service(ticket: TicketView, service: OfferedService) -> Iterator[Choice]:
    if ticket.for_counter is not None:
        anywhere = Destination(service.service)
        yield Choice(anywhere, "Loket mana saja", "Layanan tetap", service.service)
    for counter in service.counters:
        if counter.name == ticket.for_counter or (counter.is_own and ticket.counter):
            continue
        yield Choice(
            Destination(service.service, counter.id),
            _place(counter),
            "Layanan tetap",
            f"{service.service} {service.title}",
        )


def _service(service: OfferedService, now: datetime, zone: ZoneInfo) -> Choice:
    words = " ".join(_place(counter) for counter in service.counters)
    return Choice(
        Destination(service.service),
        service.title,
        _about(service, now, zone),
        f"{service.service} {words}",
    )


def _at_counters(service: OfferedService) -> Iterator[Choice]:
    if len(service.counters) < 2:
        return
    for counter in service.counters:
        yield Choice(
            Destination(service.service, counter.id),
            f"{service.title} di {counter.name}",
            counter.officer or "Tidak ada petugas",
            service.service,
            only_found=True,
        )


def _about(service: OfferedService, now: datetime, zone: ZoneInfo) -> str:
    places = ", ".join(counter.name for counter in service.counters) or "belum ada loketnya"
    if not service.needs_reason:
        return places
    opens = service.opening.next_open
    again = f", buka {format_when(opens, now, zone)}" if opens else ""
    return f"{places} · sedang tutup{again}, perlu alasan"


def _place(counter: OfferedCounter) -> str:
    return f"{counter.name} · {counter.officer or 'tidak ada petugas'}"
