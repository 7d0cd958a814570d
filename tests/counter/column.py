"""What an officer sees in the column of the queue."""

from PySide6.QtWidgets import QPushButton

from counter.widgets.queue_rows import TicketRow
from tests.support.desk import Desk


def rows(desk: Desk) -> list[TicketRow]:
    return [row for row in desk.window.work.queue.list.rows if isinstance(row, TicketRow)]


def wait_for_rows(desk: Desk, *labels: str) -> None:
    desk.wait_for(lambda: tuple(row.label for row in rows(desk)) == labels, f"rows {labels}")


def offered(desk: Desk) -> list[str]:
    """The sentences that need no typing."""
    buttons = desk.window.work.queue.findChildren(QPushButton)
    return [b.text() for b in buttons if b.isVisible() and b.property("kind") == "phrase"]
