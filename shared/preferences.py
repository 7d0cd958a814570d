"""The office's choices, kept in its database so that every workstation shares them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Setting


class PriorityRule(StrEnum):
    """How priority tickets are mixed into the line (D56)."""

    TWO_TO_ONE = "two_to_one"
    PRIORITY_FIRST = "priority_first"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Every choice with the default that holds while the office has not chosen.

    `office_closes` None keeps the catalogue's closing time (D08); `office_breaks` are
    `{"days": [0..6], "starts": "12:00", "ends": "13:00"}` (D07).
    """

    priority_rule: PriorityRule = PriorityRule.TWO_TO_ONE
    office_closes: time | None = None
    office_breaks: tuple[Mapping[str, object], ...] = ()
    tickets_in_break: bool = False
    last_ticket_minutes: int = 0


def read_preferences(session: Session) -> Preferences:
    """The choices in force, with defaults where none was made."""
    chosen = {row.name: row.value for row in session.scalars(select(Setting))}
    default = Preferences()
    closes = chosen.get("office_closes")
    breaks = chosen.get("office_breaks", ())
    minutes = chosen.get("last_ticket_minutes", default.last_ticket_minutes)
    assert isinstance(breaks, list | tuple)
    assert isinstance(minutes, int)
    return Preferences(
        priority_rule=PriorityRule(str(chosen.get("priority_rule", default.priority_rule))),
        office_closes=None if closes is None else time.fromisoformat(str(closes)),
        office_breaks=tuple(breaks),
        tickets_in_break=bool(chosen.get("tickets_in_break", default.tickets_in_break)),
        last_ticket_minutes=minutes,
    )
