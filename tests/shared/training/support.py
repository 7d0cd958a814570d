"""What tests of training start from: an officer, a class, and people for it."""

import re
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from shared.actors import Actor, Officer, new_request
from shared.errors import UserError
from shared.office import Office
from shared.slips import Acknowledgement
from shared.slips.saved import from_json
from shared.training import (
    QUESTIONS,
    ParticipantForm,
    Registration,
    SessionForm,
    SessionView,
    TrainingMode,
)
from tests.support.offices import KIOSK, at

TUESDAY_CLASS = at(9, day=24)
HOURS = timedelta(hours=2)


def class_form(starts_at: datetime = TUESDAY_CLASS, **changes: object) -> SessionForm:
    """A class on a letter, tomorrow from nine to eleven, for two."""
    values: dict[str, object] = {
        "mode": TrainingMode.ON_LETTER,
        "title": "Pelatihan SPSE 4.5",
        "starts_at": starts_at,
        "length": HOURS,
        "place": "Ruang rapat LPSE",
        "capacity": 2,
        "letter": "005/12/Diskominfo, 2 November 2026",
        "trainers": ("Rina Kartika", "Agus Salim"),
    }
    return SessionForm(**{**values, **changes})  # type: ignore[arg-type]


def plan(office: Office, by: Officer, **changes: object) -> UUID:
    """A class in the calendar."""
    return office.training.plan(class_form(**changes), by, new_request())  # type: ignore[arg-type]


def person(number: int, **changes: str) -> ParticipantForm:
    """Somebody unlike the others."""
    values = {
        "name": f"Peserta {number}",
        "organisation": f"CV Usaha {number}",
        "phone": f"0812345678{number:02}",
    }
    return ParticipantForm(**{**values, **changes})


def join(office: Office, session: UUID, number: int, by: Actor = KIOSK) -> Registration:
    """Somebody registers."""
    return office.training.register(session, person(number), by, new_request())


def seen(office: Office, session: UUID, by: Officer) -> SessionView:
    """The class as it stands."""
    return office.training.session(session, by)


def names(view: SessionView, state: str) -> list[str]:
    """Who is of a state, in order."""
    return [each.name for each in view.participants if each.state == state]


def receipt(office: Office, participant: UUID) -> Acknowledgement:
    """The paper last promised for a participant."""
    job = office.print_jobs.latest(participant)
    assert job is not None
    slip = from_json(job.content)
    assert isinstance(slip, Acknowledgement)
    return slip


def scores(score: int = 4, **others: int) -> dict[str, int]:
    """A form filled in with one score but for some."""
    return {question.name: score for question in QUESTIONS} | others


def refused(key: str) -> pytest.RaisesExc[UserError]:
    """Expect a refusal."""
    return pytest.raises(UserError, match=f"^{re.escape(key)}$")
