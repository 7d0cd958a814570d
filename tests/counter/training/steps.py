"""What an officer does at the tab "Pelatihan", and what stands there."""

from uuid import UUID

from PySide6.QtCore import Qt

from counter.pages.training.page import TrainingPage
from shared.actors import new_request
from shared.office import Office
from tests.counter.conftest import Open
from tests.shared.training.support import class_form
from tests.support.desk import Desk, Key
from tests.support.offices import at, seated

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NAME = 1
PRESENCE = 4


def open_training(open_counter: Open) -> Desk:
    desk = open_counter()
    desk.sign_in("rina", counter=2)
    desk.window.desk.turn_to(_tab(desk))
    wait_for_focus(desk, "trainingTable")
    return desk


def _tab(desk: Desk) -> int:
    header = desk.window.desk.header
    (at_,) = (n for n, kind in enumerate(_tabs()) if kind == "Pelatihan")
    assert "Pelatihan" in header.shown_titles
    return at_


def _tabs() -> list[str]:
    from counter.pages.desk import TABS

    return [kind.title for kind in TABS]


def page(desk: Desk) -> TrainingPage:
    return desk.find(TrainingPage, "trainingPage")


def wait_for_focus(desk: Desk, name: str) -> None:
    desk.wait_for(lambda: desk.focus == name, f"the keyboard in {name}, not {desk.focus}")


def classes(desk: Desk) -> list[str]:
    model = page(desk).calendar.table.model()
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def people(desk: Desk, column: int = NAME) -> list[str]:
    model = page(desk).session.people.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def wait_for_people(desk: Desk, *expected: str, column: int = NAME) -> None:
    desk.wait_for(lambda: people(desk, column) == list(expected), f"{expected}")


def plan(office: Office, **changes: object) -> UUID:
    """A class that the supervisor has planned elsewhere."""
    kepala = seated(office, "kepala", 1)
    form = class_form(**{"starts_at": at(10), **changes})  # type: ignore[arg-type]
    return office.training.plan(form, kepala, new_request())


def open_class(desk: Desk, title: str = "Pelatihan SPSE 4.5") -> None:
    """The class under that title, from the calendar by Enter."""
    desk.wait_for(lambda: title in classes(desk), f"{title} in the calendar")
    table = page(desk).calendar.table
    table.go_to(table.shown_keys[classes(desk).index(title)])
    desk.press(Key.Key_Return)
    desk.wait_for_text("sessionTitle", title)
    wait_for_focus(desk, "participantTable")


def fill_in(desk: Desk, *texts: str) -> None:
    """Type one field after the other."""
    for text in texts:
        desk.press(Key.Key_A, held=CONTROL)
        desk.write(text)
        desk.press(Key.Key_Tab)
