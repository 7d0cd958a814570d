"""The supervisor's reports, by keyboard: chosen, read, saved, and full numbers for a reason."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel

from counter.pages.reports import ReportsPage
from counter.style import LIGHT, THEMES, Theme, style_sheet
from counter.widgets.choices import ChoiceBox
from counter.widgets.report_chart import ReportChart, font_of, spoken
from counter.widgets.report_folder import ReportFolder
from counter.widgets.report_table import ReportTable
from counter.widgets.report_view import ReportView
from shared.actors import new_request
from shared.office import Office
from shared.reports.asked import ReportKind
from shared.reports.document import Column, Document, Kind, Section, Table
from shared.reports.kinds import REPORTS
from tests.counter.conftest import Open
from tests.shared.reports.sample import (
    LONG_COMPANY,
    STATIONERY,
    charts,
    guests_table,
    sample,
    services_table,
)
from tests.shared.training.support import join, person, plan
from tests.support.desk import Desk, Key
from tests.support.offices import seated, take_ticket
from tests.support.touch import spin, wait_until

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def open_reports(open_counter: Open) -> Desk:
    desk = open_counter()
    desk.sign_in("kepala", counter=2)
    desk.turn_to("Laporan")
    desk.wait_for(lambda: desk.focus == "reportKinds", "the list of reports")
    wait_for_report(desk, ReportKind.MONITORING, "2026-11")
    return desk


def page_of(desk: Desk) -> ReportsPage:
    return desk.find(ReportsPage, "reportsPage")


def wait_for_report(desk: Desk, kind: ReportKind, period: str) -> None:
    def is_shown() -> bool:
        shown = page_of(desk).shown
        return shown is not None and (shown.kind, shown.period.code) == (kind, period)

    desk.wait_for(is_shown, f"{kind} of {period}")
    desk.wait_for(lambda: desk.is_enabled("saveReportButton"), "the report can be saved")


def choose(desk: Desk, kind: ReportKind, period: str = "2026-11") -> None:
    """Go to a report with the arrows."""
    at = [report.kind for report in REPORTS.values()].index(kind)
    desk.press(Key.Key_Home, *[Key.Key_Down] * at)
    wait_for_report(desk, kind, period)


def saving_into(desk: Desk, folder: Path) -> None:
    page_of(desk).folder.choose(folder)


def table_of(desk: Desk) -> ReportTable:
    return page_of(desk).view.findChildren(ReportTable)[0]


def row_of(table: ReportTable, row: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, at).data()) for at in range(model.columnCount(QModelIndex()))]


# The page


def test_a_report_is_chosen_with_the_arrows_and_read(
    open_counter: Open, sqlite_office: Office
) -> None:
    take_ticket(sqlite_office, "1a", name="Dewi Anggraini")
    desk = open_reports(open_counter)
    choose(desk, ReportKind.GUESTS)
    assert "Dewi Anggraini" in row_of(table_of(desk), 0)
    assert desk.text("reportTitle") == REPORTS[ReportKind.GUESTS].title


def test_the_daily_slips_of_a_month_are_read(open_counter: Open, sqlite_office: Office) -> None:
    rina = seated(sqlite_office, "rina", 1)
    ended = sqlite_office.day_end.end(sqlite_office.day_end.today(), rina, new_request())
    desk = open_reports(open_counter)
    choose(desk, ReportKind.DAYS)
    figures, closing = page_of(desk).view.findChildren(ReportTable)
    assert row_of(figures, 0)[0] == "23 Nov 2026"
    assert row_of(closing, 0)[1:4] == ["Senin", "23 Nov 2026 09.00", rina.full_name]
    assert row_of(closing, 0)[4] == f"{ended.journal_number:,}".replace(",", ".")


def test_periods_are_turned_by_keys_and_never_into_the_future(open_counter: Open) -> None:
    desk = open_reports(open_counter)
    assert desk.text("reportPeriod") == "November 2026"
    assert not desk.is_enabled("laterPeriodButton")
    desk.press(Key.Key_Left, held=ALT)
    wait_for_report(desk, ReportKind.MONITORING, "2026-10")
    desk.press(Key.Key_Right, held=ALT)
    wait_for_report(desk, ReportKind.MONITORING, "2026-11")
    desk.press(Key.Key_Right, held=ALT)
    assert desk.text("reportPeriod") == "November 2026"


def test_a_longer_period_is_chosen_by_keyboard(open_counter: Open) -> None:
    desk = open_reports(open_counter)
    desk.press(Key.Key_Left, held=ALT)
    wait_for_report(desk, ReportKind.MONITORING, "2026-10")
    desk.find(ChoiceBox, "reportSpan").setFocus()
    desk.press(Key.Key_Down)
    wait_for_report(desk, ReportKind.MONITORING, "2026-Q4")
    desk.press(Key.Key_Down)
    wait_for_report(desk, ReportKind.MONITORING, "2026-S2")
    desk.press(Key.Key_Down)
    wait_for_report(desk, ReportKind.MONITORING, "2026")
    assert desk.text("reportPeriod") == "Tahun 2026"


def test_what_is_shown_is_saved_as_pdf_and_workbook(
    open_counter: Open, sqlite_office: Office, tmp_path: Path
) -> None:
    take_ticket(sqlite_office, "1a", name="Dewi Anggraini")
    desk = open_reports(open_counter)
    choose(desk, ReportKind.GUESTS)
    saving_into(desk, tmp_path / "laporan")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("reportNews", "Tersimpan")
    pdf, xlsx = sorted((tmp_path / "laporan").iterdir())
    assert pdf.name in desk.text("reportNews") and xlsx.name in desk.text("reportNews")
    assert pdf.read_bytes().startswith(b"%PDF")
    cells = [
        value
        for sheet in openpyxl.load_workbook(xlsx)
        for row in sheet.iter_rows(values_only=True)
        for value in row
    ]
    assert "Dewi Anggraini" in cells


@pytest.mark.parametrize(("key", "ending"), [(Key.Key_P, "pdf"), (Key.Key_E, "xlsx")])
def test_one_kind_of_file_can_be_saved_alone(
    open_counter: Open, tmp_path: Path, key: Qt.Key, ending: str
) -> None:
    desk = open_reports(open_counter)
    saving_into(desk, tmp_path / "laporan")
    desk.press(key, held=CONTROL)
    desk.wait_for_text("reportNews", "Tersimpan")
    assert [file.suffix for file in (tmp_path / "laporan").iterdir()] == [f".{ending}"]


def test_a_folder_that_cannot_be_written_is_told(open_counter: Open, tmp_path: Path) -> None:
    desk = open_reports(open_counter)
    (tmp_path / "berkas").write_text("")
    saving_into(desk, tmp_path / "berkas")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("reportNews", "tidak dapat ditulis")


def test_the_folder_is_remembered(open_counter: Open, tmp_path: Path) -> None:
    saving_into(open_reports(open_counter), tmp_path / "laporan")
    assert ReportFolder().path == tmp_path / "laporan"


def test_numbers_are_full_only_for_a_reason_that_is_logged(
    open_counter: Open, sqlite_office: Office
) -> None:
    take_ticket(sqlite_office, "1a", phone="081234567890")
    desk = open_reports(open_counter)
    choose(desk, ReportKind.GUESTS)
    assert not any("3456" in text for text in row_of(table_of(desk), 0))
    desk.press(Key.Key_B, held=CONTROL)
    desk.wait_for(lambda: desk.focus == "unmaskAnswer", "the reason")
    assert not desk.is_enabled("unmaskConfirmButton")
    desk.write("Permintaan inspektorat")
    desk.press(Key.Key_Return)
    desk.wait_for_text("reportNews", "lengkap")
    assert "0812-3456-7890" in row_of(table_of(desk), 0)
    logged = sqlite_office.personal_data.log(seated(sqlite_office, "kepala", 2))
    assert [line.reason for line in logged] == ["Permintaan inspektorat"]


def test_contacts_of_participants_are_opened_and_saved_beside_the_masked_register(
    open_counter: Open, sqlite_office: Office, tmp_path: Path
) -> None:
    trainer = seated(sqlite_office, "kepala", 1)
    join(sqlite_office, plan(sqlite_office, trainer), 1)
    desk = open_reports(open_counter)
    folder = tmp_path / "laporan"
    saving_into(desk, folder)
    choose(desk, ReportKind.TRAINING)
    desk.press(Key.Key_E, held=CONTROL)
    desk.wait_for_text("reportNews", "register-pelatihan-2026-11.xlsx")
    desk.press(Key.Key_B, held=CONTROL)
    desk.wait_for(lambda: desk.focus == "unmaskAnswer", "the reason")
    desk.write("Permintaan inspektorat")
    desk.press(Key.Key_Return)
    desk.wait_for_text("reportNews", "lengkap")
    people = page_of(desk).view.findChildren(ReportTable)[-1]
    assert person(1).phone in row_of(people, 0)
    desk.press(Key.Key_E, held=CONTROL)
    desk.wait_for_text("reportNews", "register-pelatihan-2026-11-nomor-lengkap.xlsx")
    assert len(list(folder.iterdir())) == 2


def test_full_numbers_are_offered_only_where_numbers_are_hidden(open_counter: Open) -> None:
    desk = open_reports(open_counter)
    assert not desk.is_enabled("unmaskReportButton")
    choose(desk, ReportKind.GUESTS)
    assert desk.is_enabled("unmaskReportButton")
    choose(desk, ReportKind.SURVEY)
    assert not desk.is_enabled("unmaskReportButton")


def test_enter_goes_into_the_report_and_escape_back_to_the_list(open_counter: Open) -> None:
    desk = open_reports(open_counter)
    desk.press(Key.Key_Return)
    assert desk.focus == "reportView"
    desk.press(Key.Key_Escape)
    assert desk.focus == "reportKinds"


def test_nothing_stays_for_the_next_officer(open_counter: Open, sqlite_office: Office) -> None:
    take_ticket(sqlite_office, "1a", name="Dewi Anggraini")
    desk = open_reports(open_counter)
    choose(desk, ReportKind.GUESTS)
    page = page_of(desk)
    page.end()
    assert page.shown is None
    assert "Dewi Anggraini" not in "".join(part.text() for part in page.view.findChildren(QLabel))
    spin()
    assert page.view.findChildren(ReportTable) == []


# The view


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("width", [640, 1600])
def test_a_report_is_drawn_in_every_window(qapp: QApplication, theme: Theme, width: int) -> None:
    view = ReportView(theme, STATIONERY.zone)
    view.resize(width, 900)
    view.show_document(sample())
    view.show()
    wait_until(lambda: view.grab().width() == width, "the view to be drawn")
    body = view.widget()
    assert body is not None
    assert body.width() <= view.viewport().width()
    drawn = body.findChildren(ReportChart)
    assert len(drawn) == len(charts())
    assert all(chart.height() > 60 for chart in drawn)
    view.close()


def test_a_table_shows_what_paper_shows(qapp: QApplication) -> None:
    table = ReportTable(services_table(), LIGHT, STATIONERY.zone)
    assert row_of(table, 5)[0] == "2a"
    assert row_of(table, 5)[-1] == "! 73,3 %"
    assert row_of(table, 6)[1:4] == ["Jumlah", "453", "181"]
    assert row_of(table, 1)[-1] == "100,0 %"


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_row_under_the_cursor_is_read_as_well_as_the_others(
    qapp: QApplication, theme: Theme
) -> None:
    columns = (Column("Nama"), Column("Tepat waktu"))
    rows = (("█████", "█████"),) * 2
    table = ReportTable(Table(columns, rows, flagged=frozenset({(0, 1)})), theme, STATIONERY.zone)
    table.setStyleSheet(style_sheet(theme))
    table.resize(520, table.height())
    table.show()
    table.setFocus()
    table.selectRow(0)
    spin()

    def painted(row: int, column: int) -> set[str]:
        picture = table.viewport().grab(table.visualRect(table.model().index(row, column)))
        image = picture.toImage()
        wide, tall = range(image.width()), range(image.height())
        return {image.pixelColor(x, y).name() for x in wide for y in tall}

    assert theme.ink.lower() in painted(0, 0)
    assert theme.blocks.lower() in painted(0, 1)
    assert painted(0, 0) != painted(1, 0), "the cursor shows"
    table.close()


def test_a_short_table_breaks_long_texts_and_needs_no_scrolling(qapp: QApplication) -> None:
    columns = (Column("Nama"), Column("Perusahaan"), Column("Jumlah", Kind.COUNT))
    long = Table(columns, ((LONG_COMPANY, LONG_COMPANY, 1),))
    view = ReportView(LIGHT, STATIONERY.zone)
    view.resize(520, 400)
    view.show_document(Document("Laporan", (Section("Isi", (long,)),), "x"))
    view.show()
    table = view.findChildren(ReportTable)[0]
    wait_until(lambda: table.rowHeight(0) > 40, "the text to be broken into lines")
    assert table.horizontalHeader().length() <= table.viewport().width()
    assert table.height() >= table.rowHeight(0) + table.horizontalHeader().height()
    view.close()


def test_a_title_of_many_words_over_a_narrow_column_is_read_whole(qapp: QApplication) -> None:
    title = "Indeks unsur (NRR × 25)"
    columns = (Column("Unsur pelayanan"), Column(title, Kind.NUMBER2))
    narrow = Table(columns, (("Persyaratan", None),))
    table = ReportTable(narrow, LIGHT, STATIONERY.zone)
    table.resize(520, table.height())
    table.show()
    head = table.horizontalHeader()
    wait_until(lambda: head.isVisible(), "the head to be drawn")
    place = QRect(0, 0, table.columnWidth(1) - 22, 500)
    metrics = QFontMetrics(font_of(12, True))
    needed = metrics.boundingRect(place, Qt.TextFlag.TextWordWrap, title)
    assert head.height() >= needed.height() > 2 * metrics.lineSpacing()
    table.close()


def test_a_long_register_numbers_its_rows_and_hides_the_signature_column(
    qapp: QApplication,
) -> None:
    table = ReportTable(guests_table(60), LIGHT, STATIONERY.zone)
    assert row_of(table, 59)[0] == "60"
    assert len(row_of(table, 0)) == 6
    assert table.height() < 600


def test_a_chart_can_be_heard_as_well_as_seen() -> None:
    heat_map = charts()[3]
    assert "Senin: 0, 5, 10" in spoken(heat_map)
