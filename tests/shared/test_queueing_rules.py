"""The calling order (D56) and the steps a ticket may take."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.preferences import PriorityRule
from shared.queueing.rules import ENDED, SOURCES, Turn, calling_order
from shared.queueing.views import TicketState


@dataclass(frozen=True)
class Waiting:
    name: str
    priority: bool


def line(letters: str) -> list[Waiting]:
    """Upper case has priority: "aB" is an ordinary ticket before a priority one."""
    return [Waiting(letter, letter.isupper()) for letter in letters]


def order(letters: str, rule: PriorityRule, streak: int = 0) -> str:
    return "".join(ticket.name for ticket, _turn in calling_order(line(letters), rule, streak))


@pytest.mark.parametrize(
    ("arrived", "streak", "called"),
    [
        ("abc", 0, "abc"),
        ("aBc", 0, "Bac"),
        ("abCDEF", 0, "CDaEFb"),
        ("aBCD", 1, "BaCD"),
        ("aBCD", 2, "aBCD"),
        ("BCD", 2, "BCD"),
        ("", 0, ""),
    ],
)
def test_two_priority_tickets_are_called_before_an_ordinary_one(
    arrived: str, streak: int, called: str
) -> None:
    assert order(arrived, PriorityRule.TWO_TO_ONE, streak) == called


def test_an_office_may_call_all_priority_tickets_first() -> None:
    assert order("abCDEF", PriorityRule.PRIORITY_FIRST, 2) == "CDEFab"


def test_the_officer_is_told_why_a_ticket_is_next() -> None:
    turns = [turn for _, turn in calling_order(line("aBCD"), PriorityRule.TWO_TO_ONE, 0)]
    assert turns == [Turn.PRIORITY, Turn.PRIORITY, Turn.AFTER_PRIORITY, Turn.PRIORITY]


@given(st.lists(st.booleans(), max_size=30), st.integers(0, 5), st.sampled_from(PriorityRule))
def test_everybody_is_called_once_and_in_their_own_lines_order(
    priorities: list[bool], streak: int, rule: PriorityRule
) -> None:
    arrived = [Waiting(str(number), priority) for number, priority in enumerate(priorities)]
    called = [ticket for ticket, _turn in calling_order(arrived, rule, streak)]
    for priority in (True, False):
        own_line = [ticket for ticket in arrived if ticket.priority is priority]
        assert [ticket for ticket in called if ticket.priority is priority] == own_line


@given(st.lists(st.booleans(), max_size=30))
def test_an_ordinary_visitor_never_waits_for_a_third_priority_call(priorities: list[bool]) -> None:
    arrived = [Waiting(str(number), priority) for number, priority in enumerate(priorities)]
    streak = 0
    left = sum(not ticket.priority for ticket in arrived)
    for ticket, _turn in calling_order(arrived, PriorityRule.TWO_TO_ONE, 0):
        streak = streak + 1 if ticket.priority else 0
        left -= not ticket.priority
        assert streak <= 2 or left == 0


def test_what_is_served_or_cancelled_stays_so() -> None:
    for ended in (TicketState.DONE, TicketState.CANCELLED):
        assert all(ended not in sources for sources in SOURCES.values())


def test_only_a_missed_ticket_comes_back_from_its_end() -> None:
    reopened = {source for to, sources in SOURCES.items() if to not in ENDED for source in sources}
    assert reopened & ENDED == {TicketState.NO_SHOW}
