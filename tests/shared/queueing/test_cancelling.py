"""A number that nobody will serve: ended for a reason, which breaks no rule."""

import pytest

from shared.actors import Officer, new_request
from shared.errors import UserError
from shared.office import Office
from shared.queueing.views import TicketState
from tests.support.journal import told_in_journal
from tests.support.offices import seated, take_ticket


@pytest.mark.parametrize("reason", ["", "   ", "\n\t"])
def test_without_a_reason_nothing_is_cancelled(office: Office, siti: Officer, reason: str) -> None:
    ticket = take_ticket(office)
    with pytest.raises(UserError, match=r"queue\.cancel_reason_missing"):
        office.queueing.cancel(ticket.id, siti, new_request(), reason)
    assert office.queueing.ticket(ticket.id).state is TicketState.WAITING


def test_the_reason_is_kept_and_counts_as_no_exception(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office)
    office.queueing.cancel(ticket.id, siti, new_request(), "  Pengunjung \n pulang ")
    assert office.queueing.ticket(ticket.id).note == "Pengunjung pulang"
    assert '"reason": "Pengunjung pulang"' in told_in_journal(office)
    boss = seated(office, "kepala", 2)
    assert not office.monitoring.overrides(office.monitoring.today(), boss)
