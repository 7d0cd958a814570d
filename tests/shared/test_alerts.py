"""What asks officers to come: raised once, taken by one, closed once."""

import pytest

from shared.actors import new_request
from shared.alerts import AlertKind
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from tests.support.offices import KIOSK, seated, take_ticket


def test_an_alert_names_its_workstation_and_its_visitors_number(office: Office) -> None:
    ticket = take_ticket(office)
    raised = office.alerts.raise_alert(
        AlertKind.PRINTER, KIOSK, new_request(), about=ticket.id, details="Kertas habis"
    )
    (alert,) = office.alerts.open()
    assert (alert.id, alert.kind, alert.workstation) == (raised, AlertKind.PRINTER, "Kiosk 1")
    assert (alert.label, alert.details) == (ticket.label, "Kertas habis")
    assert alert.taken_by is None


def test_a_kiosk_that_asks_again_does_not_double_the_alert(office: Office) -> None:
    first = office.alerts.raise_alert(AlertKind.HELP, KIOSK, new_request())
    assert office.alerts.raise_alert(AlertKind.HELP, KIOSK, new_request()) == first
    assert len(office.alerts.open()) == 1

    office.alerts.close(first, seated(office, "siti", 1), new_request())
    assert office.alerts.raise_alert(AlertKind.HELP, KIOSK, new_request()) != first
    assert len(office.alerts.open()) == 1


def test_a_repeated_request_answers_with_the_alert_it_raised(office: Office) -> None:
    request = new_request()
    first = office.alerts.raise_alert(AlertKind.HELP, KIOSK, request)
    office.alerts.close(first, seated(office, "siti", 1), new_request())
    assert office.alerts.raise_alert(AlertKind.HELP, KIOSK, request) == first
    assert office.alerts.open() == ()


def test_one_officer_takes_an_alert_and_the_others_are_told_who(office: Office) -> None:
    siti, budi = seated(office, "siti", 1), seated(office, "budi", 2)
    raised = office.alerts.raise_alert(AlertKind.HELP, KIOSK, new_request())
    request = new_request()
    office.alerts.take(raised, siti, request)
    office.alerts.take(raised, siti, request)

    (alert,) = office.alerts.open()
    assert alert.taken_by == "Siti Rahma"
    with pytest.raises(UserError, match=r"alert\.taken") as refused:
        office.alerts.take(raised, budi, new_request())
    assert "Siti Rahma" in sentence(refused.value)


def test_what_was_closed_is_over_for_everybody(office: Office) -> None:
    siti = seated(office, "siti", 1)
    raised = office.alerts.raise_alert(AlertKind.HELP, KIOSK, new_request())
    office.alerts.close(raised, siti, new_request())
    for step in (office.alerts.take, office.alerts.close):
        with pytest.raises(UserError, match=r"alert\.over"):
            step(raised, siti, new_request())


def test_only_the_helpdesk_takes_a_request_for_assistance_away(office: Office) -> None:
    take_ticket(office, "1e")
    (asked,) = office.alerts.open()
    siti = seated(office, "siti", 1)
    for step in (office.alerts.take, office.alerts.close):
        with pytest.raises(UserError, match=r"staff\.not_allowed"):
            step(asked.id, siti, new_request())
    assert office.alerts.open() == (asked,)
