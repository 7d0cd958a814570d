"""Tables of records: sorting, keeping one's place, remembering."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayout, QLineEdit, QVBoxLayout, QWidget

from counter.style import DARK, LIGHT, Theme, style_sheet
from counter.widgets.record_table import Cell, Column, Record, RecordTable
from tests.support.touch import spin, wait_until

COLUMNS = (Column("Nomor"), Column("Nama", stretches=True), Column("Menunggu", ends_right=True))


def record(key: int, name: str, minutes: int | None) -> Record:
    waited = "" if minutes is None else f"{minutes} menit"
    return Record(key, (Cell(f"A-{key:03d}"), Cell(name), Cell(waited, minutes)))


PEOPLE = (record(1, "Siti", 9), record(2, "agus", 12), record(3, "Budi", None))


@pytest.fixture
def table(qapp: QApplication) -> RecordTable:
    made = RecordTable("testTable", COLUMNS, LIGHT)
    made.resize(600, 300)
    made.show()
    made.show_records(PEOPLE)
    spin()
    return made


def sort(
    table: RecordTable, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
) -> None:
    table.sortByColumn(column, order)


def test_records_stand_as_they_were_given_until_somebody_sorts(table: RecordTable) -> None:
    assert table.shown_keys == (1, 2, 3)


def test_names_sort_whatever_their_case_and_numbers_by_size(table: RecordTable) -> None:
    sort(table, 1)
    assert table.shown_keys == (2, 3, 1)
    sort(table, 2, Qt.SortOrder.DescendingOrder)
    assert table.shown_keys == (2, 1, 3), "12 minutes are more than 9, nothing is least"


def test_an_empty_table_says_what_to_do(table: RecordTable) -> None:
    table.say_when_empty("Belum ada tamu hari ini.")
    assert not table.empty_words.isVisible()
    table.show_records(())
    assert table.empty_words.isVisible()
    assert table.empty_words.text() == "Belum ada tamu hari ini."


def test_the_cursor_stays_on_its_record_when_rows_are_renewed(table: RecordTable) -> None:
    sort(table, 1)
    assert table.go_to(3)
    table.show_records((record(9, "Abdi", 1), *PEOPLE))
    assert table.current == 3
    assert table.shown_keys[table.currentIndex().row()] == 3


def test_the_cursor_leaves_with_its_record(table: RecordTable) -> None:
    left: list[object] = []
    table.go_to(2)
    table.current_changed.connect(left.append)
    table.show_records((PEOPLE[0],))
    assert left == [None]
    assert table.current is None


def test_enter_opens_the_record_under_the_cursor(table: RecordTable) -> None:
    opened: list[object] = []
    table.chosen.connect(opened.append)
    table.go_to(2)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == [3]


def test_sorting_and_widths_are_remembered(table: RecordTable) -> None:
    sort(table, 1, Qt.SortOrder.DescendingOrder)
    table.setColumnWidth(0, 173)
    spin()
    again = RecordTable("testTable", COLUMNS, LIGHT)
    again.show_records(PEOPLE)
    assert again.shown_keys == (1, 3, 2)
    assert again.columnWidth(0) == 173


def test_rows_that_come_after_the_keyboard_can_be_opened_at_once(qapp: QApplication) -> None:
    made = RecordTable("testTable", COLUMNS, LIGHT)
    made.show()
    made.activateWindow()
    made.setFocus()
    wait_until(made.hasFocus, "the keyboard")
    opened: list[object] = []
    made.chosen.connect(opened.append)
    made.show_records(PEOPLE)
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert opened == [1]


def test_widths_of_a_large_window_hide_no_column_of_a_small_one(table: RecordTable) -> None:
    table.resize(1400, 300)
    table.horizontalHeader().resizeSection(0, 130)
    table.resize(1500, 300)
    spin()
    again = RecordTable("testTable", COLUMNS, LIGHT)
    again.resize(420, 300)
    again.show()
    again.show_records(PEOPLE)
    spin()
    assert again.columnWidth(0) == 130
    assert sum(map(again.columnWidth, range(len(COLUMNS)))) <= again.viewport().width()


def test_whoever_comes_with_the_keyboard_sees_where_it_is(qapp: QApplication) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    search, table = QLineEdit(), RecordTable("testTable", COLUMNS, LIGHT)
    layout.addWidget(search)
    layout.addWidget(table)
    table.show_records(PEOPLE)
    page.show()
    page.activateWindow()
    search.setFocus()
    wait_until(search.hasFocus, "the search has the keyboard")
    table.setFocus()
    wait_until(table.hasFocus, "the table has the keyboard")
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]
    page.close()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_record_under_the_cursor_keeps_the_tone_of_its_words(
    qapp: QApplication, theme: Theme
) -> None:
    made = RecordTable("toneTable", (Column("Keadaan"), Column("Nama", stretches=True)), theme)
    made.setStyleSheet(style_sheet(theme))
    made.resize(600, 300)
    made.show()
    late = Record(1, (Cell("█████", tone="blocks"), Cell("█████")))
    made.show_records((late, Record(2, late.cells)))
    made.setFocus()
    made.go_to(1)
    spin()

    def painted(at: int, column: int) -> set[str]:
        cell = made.visualRect(made.model().index(at, column))
        picture = made.viewport().grab(cell).toImage()
        wide, tall = range(picture.width()), range(picture.height())
        return {picture.pixelColor(x, y).name() for x in wide for y in tall}

    assert theme.blocks.lower() in painted(0, 0)
    assert theme.blocks.lower() in painted(1, 0)
    assert theme.ink.lower() in painted(0, 1)
    assert painted(0, 0) != painted(1, 0), "the cursor shows"
