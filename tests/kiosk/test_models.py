"""Small rules of the models that a picture would not prove."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from kiosk.models.home_model import AudienceRow, others
from kiosk.models.rows import Rows
from kiosk.models.ticket_model import joined
from kiosk.models.waits import Wait, wait_of


@pytest.mark.parametrize(
    ("names", "line"),
    [
        ((), ""),
        (("Loket 1",), "Loket 1"),
        (("Loket 1", "Loket 2"), "Loket 1, 2"),
        (("Loket 1", "Meja informasi"), "Loket 1, Meja informasi"),
        (("Loket", "Loket"), "Loket, Loket"),
    ],
)
def test_counters_are_named_in_one_line(names: tuple[str, ...], line: str) -> None:
    assert joined(names) == line


def test_only_the_largest_group_of_services_goes_unnamed() -> None:
    few, several, many = ["a"], ["b", "c", "d"], ["e", "f", "g", "h"]
    assert others([few, several, many]) is many
    assert others([few, ["b", "c"]]) is None


def test_rows_that_stay_keep_their_items(qapp: QApplication) -> None:
    """A count that changes under a finger must not take the card away from it."""

    def row(waiting: int) -> AudienceRow:
        return AudienceRow("asn", "ASN", "", open=1, services=1, waiting=waiting, next_open="")

    parent = QObject()
    rows = Rows(AudienceRow, parent)
    resets: list[None] = []
    changes: list[int] = []
    rows.modelReset.connect(lambda: resets.append(None))
    rows.dataChanged.connect(lambda first, _last: changes.append(first.row()))
    rows.show([row(0), row(1)])
    rows.show([row(0), row(2)])
    assert (len(resets), changes) == (1, [1])
    roles = {bytes(name.data()).decode(): role for role, name in rows.roleNames().items()}
    assert rows.data(rows.index(1), roles["waiting"]) == 2
    assert "nextOpen" in roles


@pytest.mark.parametrize(
    ("minutes", "wait"),
    [
        ((20, 35), Wait("20–35")),
        ((0, 10), Wait("< 10")),
        ((0, 0), Wait()),
        ((15, 15), Wait("± 15")),
        ((95, 130), Wait("95–130")),
        ((150, 185), Wait("2–4", in_hours=True)),
        ((30, 200), Wait("< 4", in_hours=True)),
    ],
)
def test_a_wait_is_told_as_a_range_never_shorter_than_it_is(
    minutes: tuple[int, int], wait: Wait
) -> None:
    shortest, longest = (timedelta(minutes=minute) for minute in minutes)
    assert wait_of(shortest, longest) == wait
