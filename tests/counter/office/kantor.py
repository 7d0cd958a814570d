"""A supervisor before the tab "Kantor"."""

from typing import TypeVar

from PySide6.QtCore import Qt

from counter.pages.office.page import OfficePage
from counter.pages.office.section import Section
from tests.counter.conftest import Open
from tests.support.desk import Desk, Key

S = TypeVar("S", bound=Section)
CONTROL = Qt.KeyboardModifier.ControlModifier


def open_office_page(open_counter: Open, username: str = "kepala") -> Desk:
    """The tab is turned to by its key, the keyboard is on the list of sections."""
    desk = open_counter()
    desk.sign_in(username)
    desk.turn_to("Kantor")
    desk.wait_for(lambda: desk.focus == "officeSections", "the list of sections")
    return desk


def page(desk: Desk) -> OfficePage:
    """The tab itself."""
    return desk.find(OfficePage, "officePage")


def go_into(desk: Desk, kind: type[S]) -> S:
    """Go to a section by the arrows of the list, and into it."""
    titles = [page(desk).sections.item(at).text() for at in range(page(desk).sections.count())]
    wanted = next(at for at, title in enumerate(titles) if title.startswith(kind.title))
    while page(desk).sections.currentRow() < wanted:
        desk.press(Key.Key_Down)
    section = page(desk).section
    assert isinstance(section, kind)
    wait_for_reading(desk, section)
    desk.press(Key.Key_Return)
    return section


def wait_for_reading(desk: Desk, section: Section) -> None:
    """Wait until every key has arrived, and a section shows what is stored."""
    desk.wait_for(lambda: not desk.window.scanner.is_waiting, "the keys to be taken")
    desk.wait_for(lambda: section.is_at_rest, "the section to be at rest")


def tab_to(desk: Desk, name: str) -> None:
    """Press Tab until a part has the keyboard."""
    for _ in range(60):
        if desk.focus == name:
            return
        desk.press(Key.Key_Tab)
    raise AssertionError(f"{name} cannot be reached by Tab; the keyboard is on {desk.focus}")


def rewrite(desk: Desk, text: str) -> None:
    """Replace what stands in the field that has the keyboard."""
    desk.press(Key.Key_A, held=CONTROL)
    desk.press(Key.Key_Delete)
    enter(desk, text)


def enter(desk: Desk, text: str) -> None:
    """Type, and wait until every key has arrived; fast keys and Enter would be a scan."""
    desk.write_fast(text)
    desk.wait_for(lambda: not desk.window.scanner.is_waiting, "the keys to be taken")


def save(desk: Desk, section: Section) -> None:
    """Save by the key, and wait until it is stored or refused."""
    desk.press(Key.Key_S, held=CONTROL)
    wait_for_reading(desk, section)
