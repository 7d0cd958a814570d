"""The supervisor's page, by keyboard: now, overrides, journal, stories."""

from PySide6.QtCore import QModelIndex, Qt

from counter.pages.watch import WatchPage
from counter.widgets.record_table import RecordTable
from shared.actors import new_request
from shared.office import Office
from tests.counter.conftest import Open
from tests.support.desk import Desk, Key
from tests.support.offices import Place, at, seated, take_ticket

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def open_watch(open_counter: Open) -> Desk:
    desk = open_counter()
    desk.sign_in("kepala", counter=2)
    desk.turn_to("Pantauan")
    desk.wait_for(lambda: desk.focus == "liveTickets", "the live page")
    return desk


def cells(desk: Desk, table: str, column: int) -> list[str]:
    model = desk.find(RecordTable, table).model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount(QModelIndex()))]


def wait_for_cells(desk: Desk, table: str, column: int, *words: str) -> None:
    desk.wait_for(lambda: cells(desk, table, column) == list(words), f"{words} in {table}")


def test_the_office_is_seen_live(open_counter: Open, sqlite_office: Office) -> None:
    desk = open_watch(open_counter)
    wait_for_cells(desk, "liveTickets", 0)
    take_ticket(sqlite_office, "1a", name="Dewi")
    wait_for_cells(desk, "liveTickets", 0, "A-001")
    siti = seated(sqlite_office, "siti", 1)
    called = sqlite_office.queueing.call_next(siti, new_request())
    assert called is not None
    wait_for_cells(desk, "liveTickets", 1, "Dipanggil, Loket 1")
    desk.wait_for(lambda: "A-001" in cells(desk, "liveCounters", 2)[0], "the counter")


def test_time_goes_on_by_itself_when_nothing_happens(
    open_counter: Open, sqlite_place: Place, sqlite_office: Office
) -> None:
    take_ticket(sqlite_office, "1a")
    desk = open_watch(open_counter)
    wait_for_cells(desk, "liveTickets", 0, "A-001")
    sqlite_place.clock.set(at(9, 45))
    desk.find(WatchPage, "watchPage").ticked()
    wait_for_cells(desk, "liveTickets", 2, "45 m")


def test_an_override_is_listed_with_its_reason_and_leads_to_the_story(
    open_counter: Open, sqlite_office: Office
) -> None:
    siti = seated(sqlite_office, "siti", 1)
    for _visitor in range(2):
        take_ticket(sqlite_office, "1a")
    last = sqlite_office.queueing.line(siti).waiting[-1].ticket
    sqlite_office.queueing.call(last.id, siti, new_request(), reason="Lansia")
    desk = open_watch(open_counter)
    desk.press(Key.Key_2, held=CONTROL)
    wait_for_cells(desk, "overridesTable", 3, "A-002")
    assert cells(desk, "overridesTable", 6) == ["Lansia"]
    desk.press(Key.Key_Return)
    wait_for_cells(desk, "storyTable", 2, "Mengisi buku tamu", "Dipanggil")
    assert desk.text("storyHeading").startswith("A-002")


def test_the_journal_is_searched_by_typing(open_counter: Open, sqlite_office: Office) -> None:
    for _visitor in range(2):
        take_ticket(sqlite_office, "1a")
    desk = open_watch(open_counter)
    desk.press(Key.Key_3, held=CONTROL)
    desk.wait_for(lambda: desk.focus == "journalSearch", "the search")
    desk.write("A-002")
    wait_for_cells(desk, "journalTable", 2, "Mengisi buku tamu")
    assert cells(desk, "journalTable", 3) == ["A-002"]


def test_a_scanned_slip_tells_its_story(open_counter: Open, sqlite_office: Office) -> None:
    code = take_ticket(sqlite_office, "1a").code
    desk = open_watch(open_counter)
    desk.scan(code)
    wait_for_cells(desk, "storyTable", 2, "Mengisi buku tamu")


def test_an_unknown_number_is_told_beside_the_field(open_counter: Open) -> None:
    desk = open_watch(open_counter)
    desk.press(Key.Key_4, held=CONTROL)
    desk.wait_for(lambda: desk.focus == "storySearch", "the field")
    desk.write("A-123")
    desk.press(Key.Key_Return)
    desk.wait_for_text("storyFacts", "tidak dikenal")


def test_only_a_supervisor_has_this_page(open_counter: Open) -> None:
    desk = open_counter()
    desk.sign_in("rina", counter=2)
    assert "Pantauan" not in desk.window.desk.header.shown_titles
