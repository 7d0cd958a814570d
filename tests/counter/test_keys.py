"""How many keys the usual visit costs: whoever adds one has to mean it."""

from pathlib import Path

from PySide6.QtCore import Qt

from shared.queueing.views import TicketState
from tests.support.desk import Desk, Key
from tests.support.offices import Place, take_ticket

NPWP, NIB = "013121660091000", "1234567890123"
KEYS_OF_AN_ACCEPTED_VISIT = 10
"""Calling, three through the company, all papers at once, the stamp that is looked at, the paper
that need not be there, conformity, outcome, slip."""


def test_an_accepted_visit_takes_ten_keys_and_a_scan(
    desk: Desk, sqlite_place: Place, printer: Path
) -> None:
    ticket = take_ticket(sqlite_place.open())
    before = desk.keys
    desk.press(Key.Key_F2)
    desk.wait_for_visitor(TicketState.CALLED)
    desk.scan(ticket.code)
    desk.wait_for_visitor(TicketState.SERVING)
    desk.wait_for_checklist()
    desk.wait_for(lambda: desk.focus == "npwpField", "the first empty field")
    desk.write(NPWP)
    desk.press(Key.Key_Return)
    desk.write(NIB)
    desk.press(Key.Key_Return, Key.Key_Return)
    desk.press(Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    desk.press(Key.Key_Return, Key.Key_T)
    desk.press(Key.Key_S, held=Qt.KeyboardModifier.AltModifier)
    desk.wait_for(lambda: desk.is_enabled("approveButton"), "the approval")
    desk.press(Key.Key_F10)
    desk.wait_for(lambda: desk.is_enabled("confirmSlipButton"), "the slip's preview")
    desk.press(Key.Key_F10)
    desk.wait_for(lambda: list(printer.glob("*.pdf")), "the slip on paper")
    assert desk.keys - before - len(NPWP) - len(NIB) == KEYS_OF_AN_ACCEPTED_VISIT
    desk.wait_for_nobody()
    assert desk.focus == "queueList"
