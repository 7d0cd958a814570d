"""The office's settings by keyboard: read, typed, refused in place, saved, and never lost."""

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from counter.pages.desk import TABS
from counter.pages.office.catalogue import CatalogueSection
from counter.pages.office.closures import ClosuresSection
from counter.pages.office.computers import ComputersSection
from counter.pages.office.counters import CountersSection
from counter.pages.office.holidays import HolidaysSection
from counter.pages.office.hours import HoursSection
from counter.pages.office.overlays import OverlaysSection
from counter.pages.office.phrases import PhrasesSection
from counter.pages.office.preferences import ComplaintsSection, LetterheadSection, QueueSection
from shared.actors import new_request
from shared.office import Office
from shared.office_admin import Topic
from shared.office_admin.closures import ClosureForm
from shared.office_admin.counters import CounterForm
from shared.preferences import Preferences
from tests.counter.conftest import Open
from tests.counter.office.kantor import (
    CONTROL,
    enter,
    go_into,
    open_office_page,
    page,
    rewrite,
    save,
    tab_to,
    wait_for_reading,
)
from tests.support.desk import Desk, Key
from tests.support.offices import at, seated


@pytest.fixture
def kantor(open_counter: Open) -> Desk:
    """Kepala before the office's settings."""
    return open_office_page(open_counter)


def test_hours_are_previewed_while_they_are_typed_and_hold_once_saved(
    kantor: Desk, sqlite_office: Office
) -> None:
    section = go_into(kantor, HoursSection)
    assert kantor.focus == "office_closes"
    rewrite(kantor, "1630")
    kantor.wait_for(lambda: "09.00–16.30" in week_words(section), "the preview")
    assert sqlite_office.preferences.read().office_closes is None
    tab_to(kantor, "office_breaks1Starts")
    enter(kantor, "12.00")
    kantor.press(Key.Key_Tab)
    enter(kantor, "13.00")
    save(kantor, section)
    assert section.form.fields["office_breaks"].problem == "Pilih hari istirahatnya."
    tab_to(kantor, "office_breaks1Day0")
    kantor.press(Key.Key_Space)
    save(kantor, section)
    chosen = sqlite_office.preferences.read()
    assert chosen.office_closes == time(16, 30)
    assert chosen.office_breaks == ({"days": [0], "starts": "12:00", "ends": "13:00"},)
    assert not section.is_dirty
    assert "12.00\n13.00–16.30" in week_words(section)


def week_words(section: HoursSection) -> str:
    return "|".join(label.text() for label in section.week.findChildren(QLabel))


def test_what_cannot_be_read_is_told_beside_its_field_and_nothing_is_stored(
    kantor: Desk, sqlite_office: Office
) -> None:
    section = go_into(kantor, QueueSection)
    tab_to(kantor, "calls_before_no_show")
    rewrite(kantor, "11")
    save(kantor, section)
    field = section.form.fields["calls_before_no_show"]
    assert field.problem == "Tulis angka 1 sampai 10."
    assert kantor.focus == "calls_before_no_show"
    rewrite(kantor, "2")
    assert field.problem == ""
    kantor.press(Key.Key_Return)
    wait_for_reading(kantor, section)
    assert sqlite_office.preferences.read() == Preferences(
        calls_before_no_show=2, maklumat=sqlite_office.preferences.read().maklumat
    )


def test_what_is_typed_outlives_a_change_by_somebody_else_and_another_section(
    kantor: Desk, sqlite_office: Office
) -> None:
    section = go_into(kantor, QueueSection)
    tab_to(kantor, "room_claim_minutes")
    rewrite(kantor, "7")
    kepala = kantor.window.officer
    assert kepala is not None
    sqlite_office.preferences.change({"seconds_between_calls": 45}, kepala, new_request())
    wait_for_reading(kantor, section)
    assert section.form.fields["room_claim_minutes"].value() == 7
    row = page(kantor).sections.currentItem()
    assert row.text().endswith("•")
    page(kantor).sections.setFocus()
    kantor.press(Key.Key_Down, Key.Key_Up, Key.Key_Return)
    assert page(kantor).section is section
    assert section.form.fields["room_claim_minutes"].value() == 7
    tab_to(kantor, "room_claim_minutes")
    kantor.press(Key.Key_Escape)
    assert section.form.fields["room_claim_minutes"].value() == 5
    seconds = section.form.fields["seconds_between_calls"]
    kantor.wait_for(lambda: seconds.value() == 45, "what somebody else changed")
    assert not row.text().endswith("•")


def test_two_supervisors_at_once_never_overwrite_each_other_unseen(
    kantor: Desk, sqlite_office: Office
) -> None:
    section = go_into(kantor, QueueSection)
    tab_to(kantor, "room_claim_minutes")
    rewrite(kantor, "7")
    kepala = kantor.window.officer
    assert kepala is not None
    theirs = {"seconds_between_calls": 45, "room_claim_minutes": 9}
    sqlite_office.preferences.change(theirs, kepala, new_request())
    fields = section.form.fields
    kantor.wait_for(lambda: fields["room_claim_minutes"].problem, "a word on the other change")
    assert "petugas lain" in fields["room_claim_minutes"].problem
    assert fields["seconds_between_calls"].problem == ""
    save(kantor, section)
    chosen = sqlite_office.preferences.read()
    assert (chosen.seconds_between_calls, chosen.room_claim_minutes) == (45, 7)


def test_the_office_is_closed_and_opened_again(kantor: Desk, sqlite_office: Office) -> None:
    section = go_into(kantor, ClosuresSection)
    kantor.press(Key.Key_N, held=CONTROL)
    tab_to(kantor, "to_time")
    enter(kantor, "12.30")
    save(kantor, section)
    assert section.form.fields["reason"].problem.startswith("Tulis alasannya")
    assert kantor.focus == "reason"
    enter(kantor, "Rapat")
    save(kantor, section)
    (closing,) = sqlite_office.administration.closures.coming()
    assert closing.form == ClosureForm(at(0), at(12, 30), "Rapat")
    assert not sqlite_office.hours.opening("1a").is_open
    kantor.press(Key.Key_D, held=CONTROL)
    assert kantor.focus == "closuresSectionAwayCancelButton"
    kantor.press(Key.Key_Escape)
    assert sqlite_office.administration.closures.coming()
    kantor.press(Key.Key_D, held=CONTROL)
    tab_to(kantor, "closuresSectionAwayConfirmButton")
    kantor.press(Key.Key_Return)
    kantor.wait_for(lambda: not section.values, "the closing to be gone")
    assert sqlite_office.hours.opening("1a").is_open


def test_only_chosen_services_are_closed(kantor: Desk, sqlite_office: Office) -> None:
    section = go_into(kantor, ClosuresSection)
    kantor.press(Key.Key_N, held=CONTROL)
    assert kantor.focus == "what"
    kantor.press(Key.Key_Down, Key.Key_Down)
    tab_to(kantor, "services-1c")
    kantor.press(Key.Key_Space)
    tab_to(kantor, "reason")
    kantor.press(Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Return)
    kantor.wait_for(lambda: section.values, "the closing")
    (closing,) = sqlite_office.administration.closures.coming()
    assert closing.form.reason == sqlite_office.phrases.of("close")[0]
    assert closing.form.services == {"1c"}
    assert (closing.form.starts_at, closing.form.ends_at) == (at(0), at(0, day=24))


def test_ramadans_hours_are_entered_by_keyboard(kantor: Desk, sqlite_office: Office) -> None:
    section = go_into(kantor, OverlaysSection)
    kantor.press(Key.Key_N, held=CONTROL)
    for text in ("Jam Ramadan", "8-2-2027", "9/3/27", "0800", "15"):
        enter(kantor, text)
        kantor.press(Key.Key_Tab)
    save(kantor, section)
    (overlay,) = sqlite_office.administration.overlays.coming()
    assert overlay.form.last_day == date(2027, 3, 9)
    assert (overlay.form.opens, overlay.form.closes) == (time(8), time(15))
    assert (overlay.form.days, overlay.form.breaks) == (None, None)


def test_a_holiday_is_moved_and_the_cursor_follows_it(kantor: Desk, sqlite_office: Office) -> None:
    section = go_into(kantor, HolidaysSection)
    assert section.table.current == date(2026, 12, 24)
    kantor.press(Key.Key_Return)
    assert kantor.focus == "day"
    rewrite(kantor, "25-12-2026")
    save(kantor, section)
    assert "sudah tercatat sebagai" in section.form.fields["day"].problem
    rewrite(kantor, "28-12-2026")
    save(kantor, section)
    kantor.wait_for(lambda: section.table.current == date(2026, 12, 28), "the cursor to follow")
    days = [day.day for day in sqlite_office.administration.holidays.of_year(2026)]
    assert date(2026, 12, 28) in days
    assert date(2026, 12, 24) not in days


def test_an_empty_year_offers_the_countrys_holidays(kantor: Desk, sqlite_office: Office) -> None:
    section = go_into(kantor, HolidaysSection)
    for _ in range(5):
        kantor.press(Key.Key_F7)
        wait_for_reading(kantor, section)
    assert section.values == {}
    kantor.press(Key.Key_L, held=CONTROL)
    kantor.wait_for(lambda: len(section.values) > 10, "the year's holidays")
    assert len(sqlite_office.administration.holidays.of_year(2031)) == len(section.values)


def test_a_counter_in_use_is_not_retired_and_the_page_says_who_sits_there(
    kantor: Desk, sqlite_office: Office
) -> None:
    siti = seated(sqlite_office, "siti", 2)
    section = go_into(kantor, CountersSection)
    kantor.press(Key.Key_Down)
    kantor.press(Key.Key_D, held=CONTROL)
    tab_to(kantor, "countersSectionAwayConfirmButton")
    kantor.press(Key.Key_Return)
    kantor.wait_for(lambda: "Siti Rahma" in kantor.text("countersSectionNewsSentence"), "why not")
    sqlite_office.staff.sign_out(siti)
    section.table.setFocus()
    kantor.press(Key.Key_D, held=CONTROL)
    tab_to(kantor, "countersSectionAwayConfirmButton")
    kantor.press(Key.Key_Return)
    kantor.wait_for(lambda: kantor.text("uncalledServicesSentence"), "the services left alone")
    assert "2c Perubahan jadwal tender" in kantor.text("uncalledServicesSentence")
    assert [counter.number for counter in sqlite_office.staff.counters()] == [1]


def test_typing_is_not_lost_by_moving_the_cursor_in_the_table(kantor: Desk) -> None:
    section = go_into(kantor, CountersSection)
    first = section.table.current
    kantor.press(Key.Key_Return)
    tab_to(kantor, "name")
    rewrite(kantor, "Loket Utama")
    section.table.setFocus()
    kantor.press(Key.Key_Down)
    assert section.table.current == first
    assert section.form.fields["name"].value() == "Loket Utama"
    kantor.press(Key.Key_N, held=CONTROL)
    assert section.form.fields["name"].value() == "Loket Utama"


def test_a_counter_is_added_with_its_services(kantor: Desk, sqlite_office: Office) -> None:
    section = go_into(kantor, CountersSection)
    kantor.press(Key.Key_N, held=CONTROL)
    assert kantor.focus == "number"
    tab_to(kantor, "services-1f")
    kantor.press(Key.Key_Space)
    save(kantor, section)
    added = sqlite_office.administration.counters.all()[-1]
    assert added.form == CounterForm(3, "Loket 3", frozenset({"1f"}))
    kantor.wait_for(lambda: section.table.current == added.id, "the cursor on the new counter")


def test_computers_change_places_by_keyboard_once_the_plan_is_saved(
    kantor: Desk, sqlite_office: Office
) -> None:
    section = go_into(kantor, ComputersSection)
    before = sqlite_office.administration.computers.all()
    section.plan.setFocus()
    kantor.press(Key.Key_Right)
    assert section.plan.current == before[1].id
    assert section.table.current == before[1].id
    kantor.press(Key.Key_Left, held=CONTROL)
    assert sqlite_office.administration.computers.all() == before
    assert page(kantor).sections.currentItem().text().endswith("•")
    save(kantor, section)
    after = sqlite_office.administration.computers.all()
    assert (after[0].place, after[1].place) == (before[1].place, before[0].place)
    kantor.press(Key.Key_Up, held=CONTROL)
    kantor.press(Key.Key_Escape)
    assert section.plan.moved == {}
    assert not page(kantor).sections.currentItem().text().endswith("•")


def test_sentences_of_a_topic_are_one_a_line(kantor: Desk, sqlite_office: Office) -> None:
    section = go_into(kantor, PhrasesSection)
    assert section.topic.offered == tuple(Topic)
    kantor.press(Key.Key_Down, Key.Key_Down)
    assert section.topic.value() == "pause"
    tab_to(kantor, "texts")
    rewrite(kantor, "Salat")
    kantor.press(Key.Key_Return)
    enter(kantor, "Makan siang")
    save(kantor, section)
    assert sqlite_office.phrases.of("pause") == ("Salat", "Makan siang")
    rewrite(kantor, "x" * 81)
    save(kantor, section)
    assert "paling banyak 80 huruf" in kantor.text("phrasesProblem")
    section.topic.input.setFocus()
    kantor.press(Key.Key_Down)
    assert section.topic.value() == "pause"


def test_the_deadlines_of_complaints_are_chosen_in_working_days(
    kantor: Desk, sqlite_office: Office
) -> None:
    section = go_into(kantor, ComplaintsSection)
    tab_to(kantor, "complaint_days_information")
    rewrite(kantor, "0")
    save(kantor, section)
    assert section.form.fields["complaint_days_information"].problem
    rewrite(kantor, "3")
    save(kantor, section)
    assert sqlite_office.preferences.read().complaint_days_information == 3


def test_a_nip_has_18_digits(kantor: Desk, sqlite_office: Office) -> None:
    section = go_into(kantor, LetterheadSection)
    tab_to(kantor, "nip0")
    enter(kantor, "19760202200212200")
    save(kantor, section)
    assert section.form.fields["nip0"].problem.startswith("NIP terdiri atas 18 angka; ini 17")
    rewrite(kantor, "197602022002122001")
    save(kantor, section)
    assert sqlite_office.preferences.read().signatories[0]["nip"] == "197602022002122001"


def test_a_catalogue_is_checked_compared_and_taken_on(
    kantor: Desk, sqlite_office: Office, tmp_path: Path
) -> None:
    source = sqlite_office.catalogue.source
    title = sqlite_office.catalogue.service("1a").title
    broken, good = tmp_path / "rusak.toml", tmp_path / "baru.toml"
    broken.write_text(source.replace("closes = ", "tutup = ", 1), encoding="utf-8")
    renamed = source.replace(sqlite_office.catalogue.version, "depok-2027")
    good.write_text(renamed.replace(f'"{title}"', '"Jadi penyedia"'), encoding="utf-8")
    section = go_into(kantor, CatalogueSection)
    rewrite(kantor, str(broken))
    kantor.press(Key.Key_Return)
    kantor.wait_for(lambda: "belum dapat dipakai" in kantor.text("catalogueVerdictHeading"), "it")
    assert "tutup" in section.report.toPlainText()
    section.path.setFocus()
    rewrite(kantor, str(good))
    kantor.press(Key.Key_Return)
    kantor.wait_for(lambda: "depok-2027" in kantor.text("catalogueVerdictHeading"), "the check")
    assert f"− {title}" in section.report.toPlainText()
    assert "+ Jadi penyedia" in section.report.toPlainText()
    assert kantor.focus == "from_day"
    rewrite(kantor, "23-11-2026")
    save(kantor, section)
    assert (
        section.form.fields["from_day"].problem == "Tanggal berlaku paling awal adalah 24-11-2026."
    )
    rewrite(kantor, "1-12-2026")
    save(kantor, section)
    versions = sqlite_office.administration.catalogues.versions()
    assert [view.version for view in versions] == ["depok-2027", sqlite_office.catalogue.version]
    assert versions[0].effective_from == date(2026, 12, 1)
    kantor.press(Key.Key_D, held=CONTROL)
    tab_to(kantor, "withdrawConfirmButton")
    kantor.press(Key.Key_Return)
    kantor.wait_for(
        lambda: len(sqlite_office.administration.catalogues.versions()) == 1, "the version to go"
    )


def test_nobody_but_a_supervisor_is_offered_the_tab(open_counter: Open) -> None:
    desk = open_counter()
    desk.sign_in("siti")
    officer = desk.window.officer
    assert officer is not None
    offered = [kind.title for kind in TABS if kind.is_for(officer)]
    assert "Kantor" not in offered


def test_signing_out_leaves_nothing_typed_for_the_next_officer(kantor: Desk) -> None:
    section = go_into(kantor, QueueSection)
    tab_to(kantor, "room_claim_minutes")
    rewrite(kantor, "7")
    page(kantor).end()
    assert section.form.fields["room_claim_minutes"].value() == 5
    assert not section.is_dirty
