"""Each helpdesk service's whole procedure as its decree prints it: actors, escalation, product.

The steps below are the decree's, written down by hand; the catalogue must print them so, and the
use cases must lead through them within the promised time.
"""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from shared.actors import new_request
from shared.catalogue import Channel, TargetStart
from shared.office import Office
from shared.requests import (
    Closing,
    FileFacts,
    Milestone,
    RequestState,
    RequestView,
    request_channels,
)
from tests.shared.requests.helpdesk import Helpdesk, helpdesk
from tests.support.offices import ANSWERS as FEWEST
from tests.support.offices import Place, at


@dataclass(frozen=True)
class Printed:
    """What the decree prints of a service, and which way a request takes under it."""

    actors: tuple[str, ...]
    minutes: int
    from_complete: bool
    escalation: tuple[tuple[str, str], ...]
    product: str
    papers: int
    channels: tuple[Channel, ...] = (Channel.WALK_IN, Channel.WHATSAPP, Channel.EMAIL)


HELPDESK = ("Pemohon", "Helpdesk", "Helpdesk")
DECREE = {
    "1c": Printed(
        actors=("Pengguna layanan",),
        minutes=24 * 60,
        from_complete=False,
        escalation=(("Helpdesk", "LKPP"),),
        product="Terselesaikannya Penanganan Permasalahan",
        papers=1,
        channels=(
            Channel.LPSE_SUPPORT,
            Channel.WHATSAPP,
            Channel.PHONE,
            Channel.EMAIL,
            Channel.WALK_IN,
        ),
    ),
    "2a": Printed(
        actors=HELPDESK,
        minutes=15,
        from_complete=True,
        escalation=(("Helpdesk", "Admin Agency"),),
        product="Akun Pengguna BAGI PPK, ANGGOTA POKJA PEMILIHAN DAN PEJABAT PENGADAAN",
        papers=1,
    ),
    "2b": Printed(
        actors=HELPDESK,
        minutes=15,
        from_complete=True,
        escalation=(("Helpdesk", "Admin PPE"), ("Admin PPE", "LKPP")),
        product="Akun Pengguna SPSE BAGI ADMIN PPE, HELPDESK, VERIFIKATOR",
        papers=1,
    ),
    "2c": Printed(
        actors=HELPDESK,
        minutes=15,
        from_complete=False,
        escalation=(("Helpdesk", "Admin PPE"),),
        product="Data jadwal lelang/tender",
        papers=1,
    ),
    "2d": Printed(
        actors=(*HELPDESK, "Admin PPE"),
        minutes=30,
        from_complete=False,
        escalation=(("Helpdesk", "Admin PPE"), ("Admin PPE", "LKPP"), ("Admin PPE", "BSSN")),
        product="Berita Acara Hasil Uji Forensik",
        papers=2,
    ),
    "2e": Printed(
        actors=HELPDESK,
        minutes=15,
        from_complete=True,
        escalation=(("Helpdesk", "Admin Agency"),),
        product="Perubahan Data Akun PPK/POKJA PEMILIHAN",
        papers=1,
    ),
    "3a": Printed(
        actors=HELPDESK,
        minutes=10,
        from_complete=True,
        escalation=(("Helpdesk", "Admin PPE"),),
        product="Akun Pengguna HAK AKSES AUDITOR",
        papers=1,
    ),
}
ANSWERS = {"2b": {"lpse_role": "admin_ppe", "account_request": "baru"}}
"""Where the way to the end of the chain is for certain requests alone (D16)."""
AUDIENCES = {"1c": "provider", "3a": "auditor"}


@pytest.fixture
def desk(office: Office, place: Place) -> Helpdesk:
    return helpdesk(office, place)


def pass_on(desk: Helpdesk, view: RequestView, printed: Printed) -> RequestView:
    """Along the whole chain, each step offered with the decree's words for it."""
    for position, (source, target) in enumerate(printed.escalation, start=1):
        way = next(way for way in view.targets if way.name == target)
        assert way.basis
        view = desk.step("escalate", view, way.party, f"ND-{position}", "")
        assert (view.escalations[-1].source, view.escalations[-1].name) == (source, target)
        assert view.state is RequestState.ESCALATED
    return view


def answer_all(desk: Helpdesk, view: RequestView) -> RequestView:
    for step in view.escalations:
        view = desk.step("answer_escalation", view, step.position, f"Selesai oleh {step.name}")
    return view


def examine(desk: Helpdesk, view: RequestView) -> RequestView:
    """The forensic test's own steps: facts of the file, the ticket at LKPP."""
    facts = FileFacts("penawaran.rhs", 4_500_000_000, "0" * 64, "Flash disk")
    view = desk.step("note_file", view, facts)
    return desk.step("reach", view, Milestone.TICKET, "FOR-2026-77")


@pytest.mark.parametrize("code", DECREE)
def test_the_catalogue_prints_what_the_decree_does(sqlite_office: Office, code: str) -> None:
    service, printed = sqlite_office.catalogue.service(code), DECREE[code]
    assert tuple(step.actor.name for step in service.procedure) == printed.actors
    assert service.target.minutes == printed.minutes
    assert (service.target.starts is TargetStart.COMPLETE_FILE) is printed.from_complete
    assert service.products == (printed.product,)
    chain = tuple((way.source.name, way.target.name) for way in service.escalations)
    assert chain == printed.escalation
    assert set(request_channels(service)) == set(printed.channels)


def receive(desk: Helpdesk, code: str) -> RequestView:
    """A visitor's form, taken at nine and looked through four minutes later."""
    answers = ANSWERS.get(code, FEWEST[code])
    ticket = desk.serve(code, audience=AUDIENCES.get(code, "asn"), answers=answers)
    desk.place.clock.set(at(9, 2))
    prefilled = desk.office.requests.of_ticket(ticket, desk.by)
    view = desk.office.requests.record_from_ticket(ticket, prefilled, desk.by, new_request())
    assert (view.received_at, len(view.papers)) == (at(9), DECREE[code].papers)
    assert view.print_job is not None
    desk.place.clock.set(at(9, 4))
    return desk.complete(desk.kept(view))


def hand_over(desk: Helpdesk, view: RequestView) -> RequestView:
    """The answers come back days later, and the product goes to whoever asked."""
    desk.place.clock.set(at(9, day=26))
    view = answer_all(desk, view)
    assert view.state is RequestState.OPEN
    if view.examines:
        view = desk.step("reach", view, Milestone.REPORT, "BA-12")
        assert all(each.reached_at for each in view.milestones)
    closing = Closing(RequestState.DONE, "", view.products[0], "Dewi Anggraini")
    return desk.step("close", view, closing)


@pytest.mark.parametrize("code", DECREE)
def test_a_walk_ins_request_goes_the_printed_way(
    desk: Helpdesk, office: Office, place: Place, code: str
) -> None:
    printed = DECREE[code]
    view = receive(desk, code)
    begun = at(9, 4) if printed.from_complete else at(9)
    assert view.clock.due_at == begun + timedelta(minutes=printed.minutes)
    place.clock.set(at(9, 9))
    view = pass_on(desk, view, printed)
    if view.examines:
        assert view.clock.runs
        view = examine(desk, view)
    assert (view.clock.runs, view.clock.elapsed) == (False, at(9, 9) - begun)
    assert office.requests.status_of(view.code).waits_for == printed.escalation[-1][1]
    view = hand_over(desk, view)
    assert (view.state, view.product) == (RequestState.DONE, printed.product)
    assert (view.handed_over_to, view.handed_over_at) == ("Dewi Anggraini", at(9, day=26))
    assert not view.clock.late
    assert office.requests.status_of(view.code).state is RequestState.DONE
    assert not office.requests.board(desk.by)


@pytest.mark.parametrize("code", DECREE)
def test_every_printed_channel_brings_a_request(desk: Helpdesk, code: str) -> None:
    for channel in DECREE[code].channels:
        if channel is Channel.WALK_IN:
            continue
        made = desk.record(code, channel=channel)
        assert made.channel is channel
        assert made.clock.runs is not DECREE[code].from_complete
