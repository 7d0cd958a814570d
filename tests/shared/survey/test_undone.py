"""Service taken back after the visitor judged it: no answer is left of a visit never served."""

import pytest

from shared.actors import new_request
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.queueing import TicketState
from tests.shared.queueing.steps import undo
from tests.shared.survey.parts import answer, served
from tests.shared.survey.test_report import line_of, report
from tests.support.offices import Place, seated


def test_a_visit_that_has_answered_stays_served(place: Place) -> None:
    office = place.open()
    siti = seated(office, "siti", 1)
    ticket = served(office, siti, "1a")
    offered = office.queueing.line(siti).undo
    assert offered is not None
    answer(office, ticket)
    with pytest.raises(UserError, match=r"queue\.cannot_undo") as refusal:
        office.queueing.undo(offered.step_id, siti, new_request())
    assert sentence(refusal.value) == (
        "Langkah pada A-001 tidak dapat dibatalkan: pengunjung sudah mengisi survei. Bila masih"
        " perlu dilayani, minta pengunjung mengambil nomor baru."
    )
    assert office.queueing.line(siti).undo is None, "nor is it offered any more"
    assert office.queueing.ticket(ticket.id).state is TicketState.DONE
    assert line_of(report(office), "1a")[2:5] == (1, 1, 1), "one visit, one answer"


def test_another_visitors_answer_is_in_nobodys_way(office: Office) -> None:
    siti = seated(office, "siti", 1)
    answer(office, served(office, siti, "1a"))
    served(office, siti, "1a", name="Tamu lain")
    assert undo(office, siti).state is TicketState.SERVING


def test_who_is_taken_back_to_be_served_answers_afterwards(office: Office) -> None:
    siti = seated(office, "siti", 1)
    ticket = served(office, siti, "1a")
    undo(office, siti)
    with pytest.raises(UserError, match=r"survey\.not_served"):
        answer(office, ticket)
    office.queueing.finish(ticket.id, siti, new_request())
    answer(office, ticket)
    assert line_of(report(office), "1a")[2:5] == (1, 1, 1)
