"""Requests, complaints and trainings that kiosk tests scan and register for."""

from datetime import timedelta
from uuid import UUID

from shared.actors import Officer, new_request
from shared.catalogue import Channel
from shared.complaints import ComplaintForm, ComplaintReceipt, Kind
from shared.demonstration import PASSWORD
from shared.office import Office
from shared.requests import RequestForm, RequestView
from shared.staff import SignIn
from shared.training import QUESTIONS, ParticipantForm, SessionForm, TrainingMode
from tests.support.offices import ANSWERS, KIOSK, WIB

SECRET = "Petugas bernama Joko meminta uang"
"""The text of a complaint, which no screen shows again."""

ANSWER = "Terima kasih. Tidak dipungut biaya."


def supervisor(office: Office) -> Officer:
    """The head of the office, at no counter."""
    return office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala", None))


def request(office: Office, service: str = "2a") -> RequestView:
    """A request that came by e-mail, of somebody whose name no kiosk says."""
    form = RequestForm(
        service=service,
        channel=Channel.EMAIL,
        requester="Rudi Hartono",
        organisation="Dinas Pekerjaan Umum",
        contact="rudi@depok.go.id",
        answers=ANSWERS[service],
    )
    return office.requests.record(form, supervisor(office), new_request())


def complaint(office: Office) -> ComplaintReceipt:
    form = ComplaintForm(Kind.COMPLAINT, SECRET, name="Siti", contact="0812345678", anonymous=False)
    return office.complaints.submit(form, KIOSK, new_request())


def answer(office: Office, receipt: ComplaintReceipt) -> None:
    by = supervisor(office)
    office.complaints.assign(receipt.id, by.id, 1, by, new_request())
    office.complaints.answer(receipt.id, ANSWER, 2, by, new_request())


def training(
    office: Office,
    seats: int = 2,
    days: int = 0,
    hour: int = 10,
    mode: TrainingMode = TrainingMode.ON_LETTER,
) -> UUID:
    """A class, by default on a letter, so many days from now: by default today at ten."""
    day = office.clock.now().astimezone(WIB) + timedelta(days=days)
    form = SessionForm(
        mode=mode,
        title="Pelatihan penggunaan LPSE",
        starts_at=day.replace(hour=hour, minute=0, second=0, microsecond=0),
        length=timedelta(hours=2),
        place=office.catalogue.office.short_name,
        capacity=seats,
        letter="005/12/Diskominfo, 2 November 2026" if mode is TrainingMode.ON_LETTER else "",
    )
    return office.training.plan(form, supervisor(office), new_request())


def join(office: Office, session: UUID, name: str = "Dewi Anggraini") -> str:
    """Somebody registers; returns the code of the proof."""
    form = ParticipantForm(name, "PT Cipta Karya", "081234567890")
    return office.training.register(session, form, KIOSK, new_request()).code


FORM = tuple(question.name for question in QUESTIONS)
"""The names of the evaluation's questions."""
