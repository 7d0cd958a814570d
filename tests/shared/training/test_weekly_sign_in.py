"""Signing in for the weekly class gives a place in it."""

import pytest

from shared.actors import Officer, new_request
from shared.errors import UserError
from shared.guestbook import SignedIn
from shared.office import Office
from shared.printing import PaperKind
from shared.training import TrainingMode
from tests.shared.training.support import (
    class_form,
    receipt,
    seen,
)
from tests.support.offices import KIOSK, Place, at, provider_form


def come_for_the_weekly_class(office: Office, number: int = 1) -> SignedIn:
    form = provider_form(
        "1f",
        name=f"Peserta {number}",
        phone=f"0812345678{number:02}",
        answers={"training_mode": "reguler"},
    )
    return office.guestbook.sign_in(form, KIOSK, new_request())


def test_signing_in_for_the_weekly_class_gives_a_place_in_it(office: Office, by: Officer) -> None:
    signed_in = come_for_the_weekly_class(office)
    assert signed_in.ticket is not None
    got = signed_in.training
    assert got is not None
    assert (got.session.starts_at, got.waiting, got.position) == (at(9, day=24), False, 1)
    (someone,) = seen(office, got.session.id, by).participants
    assert (someone.name, someone.contact) == ("Peserta 1", "0812•••••801")
    assert receipt(office, got.participant_id).code == got.code
    ticket_paper = office.print_jobs.latest(signed_in.ticket.id)
    assert ticket_paper is not None
    assert ticket_paper.kind is PaperKind.TICKET


def test_a_repeated_signing_in_tells_the_same_place(office: Office) -> None:
    form = provider_form("1f", answers={"training_mode": "reguler"})
    request = new_request()
    first = office.guestbook.sign_in(form, KIOSK, request)
    assert office.guestbook.sign_in(form, KIOSK, request) == first
    assert first.training is not None


def test_who_is_registered_already_keeps_the_place_when_signing_in(office: Office) -> None:
    first, second = (come_for_the_weekly_class(office).training for _visit in range(2))
    assert first is not None
    assert second is not None
    assert (second.code, second.known) == (first.code, True)


def test_a_full_weekly_class_is_waited_for(office: Office, by: Officer) -> None:
    first = come_for_the_weekly_class(office, 1).training
    assert first is not None
    view = seen(office, first.session.id, by)
    office.training.change(
        view.row.id, 1, class_form(mode=TrainingMode.REGULAR, capacity=1), by, new_request()
    )
    second = come_for_the_weekly_class(office, 2).training
    assert second is not None
    assert (second.waiting, second.position) == (True, 1)
    assert receipt(office, second.participant_id).headline == "Daftar tunggu nomor 1"


@pytest.mark.parametrize("mode", ["berjalan", "terjadwal"])
def test_other_ways_of_training_give_no_place_in_the_weekly_class(
    office: Office, mode: str
) -> None:
    form = provider_form("1f", answers={"training_mode": mode})
    assert office.guestbook.sign_in(form, KIOSK, new_request()).training is None
    assert office.training.open_sessions() == ()


def test_a_refused_signing_in_leaves_no_place_behind(office: Office, place: Place) -> None:
    place.clock.set(at(20))
    with pytest.raises(UserError, match=r"hours\.closed"):
        come_for_the_weekly_class(office)
    assert office.training.open_sessions() == ()
