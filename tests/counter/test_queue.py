"""The officer's day at the queue, by keys alone."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit

from counter.widgets.queue_rows import TicketRow
from shared.actors import new_request
from shared.catalogue import Audience
from shared.queueing.views import TicketState
from tests.counter.conftest import Open
from tests.support.desk import Desk, Key
from tests.support.offices import (
    ANSWERS,
    KIOSK,
    Place,
    at,
    impatient,
    provider_form,
    seated,
    take_ticket,
)


def listed(desk: Desk) -> list[str]:
    return [row.label for row in desk.window.work.queue.list.rows if isinstance(row, TicketRow)]


def wait_for_rows(desk: Desk, count: int) -> None:
    desk.wait_for(lambda: len(listed(desk)) == count, f"{count} rows")


def test_a_visit_is_called_served_and_finished_by_keys(
    open_counter: Open, sqlite_place: Place
) -> None:
    desk = open_counter()
    desk.sign_in("budi", counter=2)
    take_ticket(sqlite_place.open(), "1c")
    desk.press(Key.Key_F2)
    desk.wait_for_visitor(TicketState.CALLED, "C-001")
    wait_for_next_call(desk, sqlite_place)
    desk.press(Key.Key_F3)
    desk.wait_for(lambda: desk.visitor and desk.visitor.calls == 2, "the second call")
    desk.wait_for_visitor(TicketState.CALLED)
    desk.press(Key.Key_F4)
    desk.wait_for_visitor(TicketState.SERVING)
    desk.press(Key.Key_F7)
    desk.wait_for_nobody()


STEPS = (
    "callNextButton",
    "beginButton",
    "recallButton",
    "noShowButton",
    "holdButton",
    "transferButton",
    "finishButton",
)


def legal(desk: Desk) -> list[str]:
    return [step for step in STEPS if desk.is_enabled(step)]


def test_only_legal_steps_can_be_pressed(desk: Desk, sqlite_place: Place) -> None:
    assert legal(desk) == ["callNextButton"]
    take_ticket(sqlite_place.open())
    desk.press(Key.Key_F2)
    desk.wait_for_visitor(TicketState.CALLED)
    assert legal(desk) == ["beginButton", "holdButton", "transferButton"]
    desk.press(Key.Key_F4)
    desk.wait_for_visitor(TicketState.SERVING)
    assert legal(desk) == ["holdButton", "transferButton", "finishButton"]


def wait_for_next_call(desk: Desk, place: Place) -> None:
    """Half a minute passes, after which the visitor may be called once more."""
    place.clock.advance(timedelta(seconds=30))
    desk.wait_for(lambda: desk.is_enabled("recallButton"), "the next call may come")


def test_a_no_show_is_noted_after_three_calls_with_time_between(
    desk: Desk, sqlite_place: Place
) -> None:
    take_ticket(sqlite_place.open())
    desk.press(Key.Key_F2)
    desk.wait_for_visitor(TicketState.CALLED)
    desk.wait_for_text("callStanding", "Panggil ulang dalam 30 detik")
    for call in (2, 3):
        wait_for_next_call(desk, sqlite_place)
        assert not desk.is_enabled("noShowButton")
        desk.press(Key.Key_F3)
        desk.wait_for_text("callStanding", f"Panggilan ke-{call}.")
    desk.wait_for_text("callStanding", "dicatat dalam 30 detik")
    assert not desk.is_enabled("noShowButton")
    sqlite_place.clock.advance(timedelta(seconds=30))
    desk.wait_for_text("callStanding", "dapat dicatat sekarang")
    desk.press(Key.Key_F8)
    desk.wait_for_nobody()
    assert desk.window.work.line is not None
    assert [ticket.label for ticket in desk.window.work.line.missed] == ["A-001"]


def test_nobody_waits_is_said_and_changes_nothing(desk: Desk) -> None:
    desk.press(Key.Key_F2)
    desk.wait_for_text("overrideSentence", "Tidak ada yang menunggu")


def test_a_no_show_is_called_again_from_the_list(desk: Desk, sqlite_place: Place) -> None:
    take_ticket(impatient(sqlite_place.open()))
    desk.press(Key.Key_F2)
    desk.wait_for_visitor(TicketState.CALLED)
    desk.press(Key.Key_F8)
    desk.wait_for_nobody()
    desk.window.work.queue.list.setFocus()
    desk.press(Key.Key_Down, Key.Key_Return)
    desk.wait_for_visitor(TicketState.CALLED, "A-001")


def test_holding_keeps_the_note_and_frees_the_counter(desk: Desk, sqlite_place: Place) -> None:
    take_ticket(sqlite_place.open())
    desk.call_and_serve()
    desk.press(Key.Key_F6)
    desk.write("Membuat fotokopi")
    desk.press(Key.Key_Return)
    desk.wait_for_nobody()
    wait_for_rows(desk, 1)
    line = desk.window.work.line
    assert line is not None
    assert [ticket.note for ticket in line.held] == ["Membuat fotokopi"]


def test_rows_change_live_and_the_choice_and_typing_stay(desk: Desk, sqlite_place: Place) -> None:
    kiosk = sqlite_place.open()
    for name in ("CV Satu", "CV Dua"):
        take_ticket(kiosk, organisation=name)
    wait_for_rows(desk, 2)
    desk.press(Key.Key_Down, Key.Key_Down)
    queue = desk.window.work.queue
    chosen = queue.list.chosen_ticket()
    desk.window.work.queue.focus_code_field()
    desk.write("abc")
    take_ticket(kiosk, organisation="CV Tiga", priority=True)
    wait_for_rows(desk, 3)
    assert listed(desk)[0] == "A-003"
    assert queue.list.chosen_ticket() == chosen
    assert desk.find(QLineEdit, "codeField").text() == "abc"
    assert desk.focus == "codeField"


def test_what_another_counter_does_is_seen(desk: Desk, sqlite_place: Place) -> None:
    office = sqlite_place.open()
    take_ticket(office)
    wait_for_rows(desk, 1)
    office.queueing.call_next(seated(office, "budi", 2), new_request())
    wait_for_rows(desk, 0)


def test_in_the_break_the_call_is_refused_and_a_reason_overrides_it(
    desk: Desk, sqlite_place: Place
) -> None:
    sqlite_place.clock.set(at(11, 58))
    take_ticket(sqlite_place.open())
    sqlite_place.clock.set(at(12, 10))
    wait_for_rows(desk, 1)
    desk.press(Key.Key_F2)
    desk.wait_for_text("overrideSentence", "13.00")
    assert desk.visitor is None
    assert not desk.is_enabled("overrideConfirmButton")
    desk.write("Pengunjung dari luar kota")
    desk.press(Key.Key_Return)
    desk.wait_for_visitor(TicketState.CALLED, "A-001")
    assert desk.text("overrideSentence") == ""


def test_the_pill_tells_the_time_against_the_promise(desk: Desk, sqlite_place: Place) -> None:
    take_ticket(sqlite_place.open())
    desk.call_and_serve()
    sqlite_place.clock.advance(timedelta(minutes=4))
    desk.wait_for_text("visitPill", "4 m dari ± 15 menit")
    assert desk.find(QLabel, "visitPill").property("tone") == ""
    sqlite_place.clock.advance(timedelta(minutes=12))
    desk.wait_for_text("visitPill", "16 m")
    assert desk.find(QLabel, "visitPill").property("tone") == "warns"


def test_a_ticket_of_somebody_else_who_was_faster_is_explained(
    desk: Desk, sqlite_place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = sqlite_place.open()
    ticket = take_ticket(office)
    wait_for_rows(desk, 1)
    monkeypatch.setattr(desk.window.work.queue.list, "show_rows", lambda rows: None)
    office.queueing.call(ticket.id, seated(office, "budi", 2), new_request())
    desk.press(Key.Key_Down, Key.Key_Return)
    desk.wait_for_text("overrideSentence", "A-001 sedang dipanggil")


def test_the_header_says_what_comes_next_and_for_whom(
    open_counter: Open, sqlite_place: Place
) -> None:
    siti, budi = open_counter(), open_counter(sqlite_place.open(), "PC loket 2")
    siti.sign_in("siti", counter=1)
    budi.sign_in("budi", counter=2)
    sqlite_place.clock.set(at(9, 42))
    siti.wait_for_text("headerState", "istirahat pukul 12.00, 2 j 18 m lagi")
    budi.wait_for_text("headerState", "A, B istirahat pukul 12.00")
    sqlite_place.clock.set(at(12, 5))
    siti.wait_for_text("headerState", "istirahat sampai 13.00")
    budi.wait_for_text("headerState", "G tutup pukul 14.00")
    sqlite_place.clock.set(at(13))
    siti.wait_for_text("headerState", "tutup pukul 14.00, 1 j 0 m lagi")


def test_a_name_too_long_for_its_line_goes_on_in_a_second(desk: Desk, sqlite_place: Place) -> None:
    take_ticket(sqlite_place.open(), organisation="CV Sinar Jaya")
    take_ticket(sqlite_place.open(), organisation="PT " + "Pembangunan " * 9)
    wait_for_rows(desk, 2)
    queue = desk.window.work.queue.list
    short, long = (queue.visualRect(queue.model().index(row, 0)) for row in (1, 2))
    assert long.height() > short.height()


def facts(desk: Desk) -> dict[str, str]:
    """What the ticket page tells, by name."""
    form = desk.window.work.visit.ticket.findChild(QFormLayout)
    assert form is not None
    told = {}
    for row in range(form.rowCount()):
        value = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
        assert value is not None
        words = value.widget()
        assert isinstance(words, QLabel)
        name = form.labelForField(words)
        assert isinstance(name, QLabel)
        told[name.text()] = words.text()
    return told


def test_answers_are_read_in_words_with_the_time_left(
    open_counter: Open, sqlite_place: Place
) -> None:
    desk = open_counter()
    desk.sign_in("budi", counter=2)
    answers = {**ANSWERS["2c"], "upload_limit": "2026-11-23T11:18"}
    take_ticket(sqlite_place.open(), "2c", audience=Audience.ASN, answers=answers)
    wait_for_rows(desk, 1)
    row = next(row for row in desk.window.work.queue.list.rows if isinstance(row, TicketRow))
    assert row.detail == "Sisa 2 j 18 m · Urutan kedatangan"
    desk.press(Key.Key_Down)
    desk.wait_for(desk.window.work.visit.ticket.isVisible, "the ticket's page")
    told = facts(desk)
    assert told["Peran"] == "Anggota Pokja Pemilihan"
    assert told["Kode tender"] == "81234567"
    assert told["Batas upload saat ini"] == (
        "Senin, 23 November 2026 pukul 11.18  ·  sisa 2 j 18 m"
    )
    assert told["Urutan"] == "Urutan kedatangan"
    sqlite_place.clock.set(at(11, 18))
    desk.wait_for(lambda: "batas sudah lewat" in facts(desk)["Batas upload saat ini"], "the end")


def test_priority_is_withdrawn_by_one_key(desk: Desk, sqlite_place: Place) -> None:
    office = sqlite_place.open()
    take_ticket(office)
    take_ticket(office, priority=True)
    wait_for_rows(desk, 2)
    assert listed(desk) == ["A-002", "A-001"]
    desk.press(Key.Key_Down)
    desk.wait_for(lambda: desk.is_enabled("withdrawButton"), "the ticket's page")
    assert facts(desk)["Urutan"] == "Prioritas, giliran 2:1"
    desk.press(Key.Key_F9)
    desk.wait_for(lambda: listed(desk) == ["A-001", "A-002"], "the order of arrival")
    desk.wait_for(lambda: not desk.is_enabled("withdrawButton"), "nothing left to withdraw")
    assert "Prioritas" not in facts(desk)


def test_who_is_in_the_bidding_room_stays_listed_with_the_reason(
    desk: Desk, sqlite_place: Place
) -> None:
    form = provider_form(registered_online=False, room_first=True)
    sqlite_place.open().guestbook.sign_in(form, KIOSK, new_request())
    wait_for_rows(desk, 1)
    desk.press(Key.Key_F2)
    desk.wait_for_text("overrideSentence", "A-001")
    desk.press(Key.Key_Down)
    desk.wait_for(desk.window.work.visit.ticket.isVisible, "the ticket's page")
    assert facts(desk)["Urutan"] == "Sedang mendaftar di PC 1"
