"""The services of a visit (1a, 1b, 1d–1f) walked through their procedure as it is printed.

A printed step is a deed of this program; it has to leave its trace in the journal, by a kiosk where
the visitor acts and by an officer of the printed role where the office does.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

import pytest
from sqlalchemy import select

from db.models import JournalEntry, OfficerRole, TrainingParticipant
from shared.actors import Officer, Role, new_request
from shared.catalogue import Service
from shared.guestbook import SignedIn
from shared.office import Office
from shared.training import TrainingMode
from shared.verification import Outcome
from tests.shared.training.support import class_form
from tests.shared.verification.desk import desk
from tests.support.offices import KIOSK, Place, at, provider_form, seated

VISITORS: Final = frozenset({"penyedia", "pengguna", "pemohon"})
ROLES: Final = {
    "verifikator": Role.VERIFIER,
    "helpdesk": Role.HELPDESK,
    "front_office": Role.FRONT_OFFICE,
    "trainer": Role.HELPDESK,
}


@dataclass
class Walk:
    """One visitor's or requester's matter under way through a service."""

    office: Office
    place: Place
    service: Service
    budi: Officer
    signed_in: SignedIn | None = None
    handed_over: list[str] = field(default_factory=list)

    @property
    def visit(self) -> SignedIn:
        assert self.signed_in is not None
        return self.signed_in

    @property
    def ticket(self) -> UUID:
        assert self.visit.ticket is not None
        return self.visit.ticket.id

    @property
    def seat_code(self) -> str:
        assert self.visit.seat is not None
        return self.visit.seat.code


def come(walk: Walk) -> None:
    """The visitor registers at the kiosk; they have been online before (D36, D51)."""
    wanted = provider_form(walk.service.code, registered_online=True)
    walk.signed_in = walk.office.guestbook.sign_in(wanted, KIOSK, new_request())


def verify(walk: Walk) -> None:
    """Papers are compared with the system's data; only then is the verification accepted."""
    here = desk(walk.office)
    assert walk.visit.ticket is not None
    here.serve(walk.visit.ticket)
    file = here.open(walk.visit.ticket)
    here.fill(file)
    slip = here.conclude(file, Outcome.APPROVED).slip
    assert slip.conforms
    walk.handed_over.append(f"{slip.number}: {slip.kind}")


def receive_slip(walk: Walk) -> None:
    """The product is on paper: the proof of verification, never a password (D38)."""
    job = walk.office.print_jobs.latest(walk.ticket)
    assert job is not None, "the number was printed"
    assert walk.handed_over


def sit_down(walk: Walk) -> None:
    """The front office points out the computer and has seen the card (D55)."""
    rina = seated(walk.office, "rina", 1)
    (place,) = (each for each in walk.office.bidding_room.floor(rina).computers if each.stay)
    assert place.stay is not None
    walk.office.bidding_room.confirm_identity(place.stay.id, rina, new_request())


def be_assisted(walk: Walk) -> None:
    """The helpdesk stays beside a visitor who wants it (1e, D13: before leaving)."""
    visit = walk.visit.visit_id
    walk.office.bidding_room.begin_assistance(visit, walk.budi, new_request())
    walk.office.bidding_room.end_assistance(visit, walk.budi, new_request())


def leave_room(walk: Walk) -> None:
    """The visitor writes the time out; the register of users is the product (1d C8)."""
    walk.office.bidding_room.sign_out(walk.seat_code, KIOSK, new_request())
    rina = seated(walk.office, "rina", 1)
    (row,) = walk.office.bidding_room.register(walk.office.day_end.today(), rina)
    walk.handed_over.append(f"{row.person}, {row.computer}")


def plan_on_letter(walk: Walk) -> None:
    """A class on the letter of whoever asks."""
    lesson = class_form(letter="005/12/Diskominfo, 2 November 2026")
    walk.office.training.plan(lesson, walk.budi, new_request())


def teach_who_comes(walk: Walk) -> None:
    """A class for whoever is there: registered and present at once."""
    lesson = class_form(
        walk.office.clock.now(), mode=TrainingMode.WALK_IN, letter="", trainers=("Budi Santoso",)
    )
    walk.office.training.plan(lesson, walk.budi, new_request())


def teach_weekly(walk: Walk) -> None:
    """The weekly class on its day; coming for it at the kiosk is being registered for it."""
    walk.office.training.prepare(walk.budi)
    (weekly,) = (
        each for each in walk.office.training.open_sessions() if each.mode is TrainingMode.REGULAR
    )
    assert weekly.starts_at > walk.office.clock.now()
    walk.handed_over.append(weekly.title)


Deed = Callable[[Walk], None]
VERIFIED: Final[tuple[Deed, ...]] = (come, verify, receive_slip)
PROCEDURES: Final[dict[str, tuple[Deed, ...]]] = {
    "1a": VERIFIED,
    "1b": VERIFIED,
    "1d": (come, sit_down, leave_room),
    "1e": (come, sit_down, be_assisted, leave_room),
    "1f": (plan_on_letter, teach_who_comes, teach_weekly),
}
"""A deed for each printed step, in the order in which it really happens (D13)."""


@pytest.fixture
def walk(request: pytest.FixtureRequest, place: Place) -> Walk:
    office = place.open()
    budi = seated(office, "budi", 2)
    service = office.catalogue.service(request.param)
    return Walk(office, place, service, budi)


@pytest.mark.parametrize("walk", PROCEDURES, indirect=True)
def test_each_printed_step_is_taken_by_whom_the_decree_names(walk: Walk) -> None:
    deeds = PROCEDURES[walk.service.code]
    assert len(deeds) == len(walk.service.procedure)
    for step, deed in zip(walk.service.procedure, deeds, strict=True):
        before = last_number(walk.office)
        deed(walk)
        assert_done_by(step.actor.code, walk.office, before)


@pytest.mark.parametrize("walk", ["1f"], indirect=True)
def test_the_weekly_class_is_reached_from_the_kiosk(walk: Walk) -> None:
    wanted = provider_form("1f", answers={"training_mode": "reguler"})
    signed_in = walk.office.guestbook.sign_in(wanted, KIOSK, new_request())
    assert signed_in.training is not None
    walk.place.clock.set(signed_in.training.session.starts_at)
    walk.office.training.attend(signed_in.training.code, KIOSK, new_request())
    with walk.office.database.reading() as session:
        (attended,) = session.scalars(select(TrainingParticipant.attended_at))
    assert attended == signed_in.training.session.starts_at


def test_a_visitor_of_an_assisted_computer_asked_for_it_at_the_kiosk(office: Office) -> None:
    signed_in = office.guestbook.sign_in(provider_form("1e"), KIOSK, new_request())
    assert signed_in.seat is not None
    room = office.bidding_room.floor(seated(office, "budi", 2))
    assert [each.stay.assistance is not None for each in room.computers if each.stay] == [True]
    assert at(9) == office.clock.now()


def last_number(office: Office) -> int:
    with office.database.reading() as session:
        return max(session.scalars(select(JournalEntry.number)), default=0)


def assert_done_by(actor: str, office: Office, after: int) -> None:
    """The journal's new rows are the visitor's own, or an officer's of the printed role."""
    if actor == "output":
        return
    with office.database.reading() as session:
        by = session.scalars(
            select(JournalEntry.officer_id)
            .where(JournalEntry.number > after)
            .where(JournalEntry.action.not_like("staff.%"))
        ).all()
        assert by, f"nothing was done where {actor} acts"
        if actor in VISITORS:
            assert None in by
            return
        role = OfficerRole.role == ROLES[actor]
        fitting = set(session.scalars(select(OfficerRole.officer_id).where(role)))
    assert fitting & set(by)
