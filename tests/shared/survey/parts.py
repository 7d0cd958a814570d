"""Visits that were served, and surveys, for the tests of the survey."""

from shared.actors import Officer, new_request
from shared.guestbook import IssuedTicket
from shared.office import Office
from shared.survey import SurveyForm
from tests.support.offices import KIOSK, take_ticket

CONTENT = SurveyForm((4, 3, 4, 4, 3, 4, 4, 3, 2))


def served(office: Office, by: Officer, service: str = "1c", **person: object) -> IssuedTicket:
    """A visitor comes, is served and goes."""
    ticket = take_ticket(office, service, **person)
    office.queueing.call(ticket.id, by, new_request(), reason="Diminta")
    office.queueing.begin(ticket.id, by, new_request())
    office.queueing.finish(ticket.id, by, new_request())
    return ticket


def answer(office: Office, ticket: IssuedTicket, form: SurveyForm = CONTENT) -> None:
    """The visitor answers the survey at the kiosk."""
    office.survey.answer(ticket.code, form, KIOSK, new_request())
