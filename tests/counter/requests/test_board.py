"""The board of requests: what is most urgent, and how one is found."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit

from shared.actors import Officer, new_request
from shared.catalogue import Channel
from shared.office import Office
from shared.requests import Closing, RequestState
from tests.counter.requests.conftest import RequestDesk
from tests.counter.requests.samples import completed, recorded
from tests.support.desk import Key
from tests.support.offices import ANSWERS, Place, at

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_most_urgent_stands_on_top_with_words_for_its_time(
    desk: RequestDesk, elsewhere: Office, kepala: Officer, sqlite_place: Place
) -> None:
    problem = recorded(elsewhere, kepala, "1c", channel=Channel.PHONE)
    limit = ANSWERS["2c"] | {"upload_limit": "2026-11-23T09:30"}
    schedule = recorded(elsewhere, kepala, "2c", answers=limit)
    account = completed(elsewhere, kepala, recorded(elsewhere, kepala, "2a"))
    passed = completed(elsewhere, kepala, recorded(elsewhere, kepala, "3a"))
    elsewhere.requests.escalate(
        passed.id, passed.revision, "admin_ppe", "", "", kepala, new_request()
    )
    sqlite_place.clock.set(at(9, 12))
    desk.turn_to_board()
    desk.wait_for(lambda: len(desk.words()) == 4, "the requests")
    rows = desk.words()
    assert [problem.number in rows[2], passed.number in rows[3]] == [True, True]
    assert {account.number, schedule.number} == {row.split(" | ")[1] for row in rows[:2]}
    urgent = {row.split(" | ")[1]: row for row in rows}
    assert urgent[account.number].startswith("sisa 3 m")
    assert "upload 09.30, sisa 18 m" in urgent[schedule.number]
    assert urgent[problem.number].startswith("sisa 23 j 48 m")
    assert urgent[passed.number].startswith("menunggu Admin PPE sejak 09.00")


def test_of_a_file_that_lacks_papers_the_upload_limit_still_shows(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    limit = ANSWERS["2c"] | {"upload_limit": "2026-11-23T09:30"}
    made = recorded(elsewhere, kepala, "2c", answers=limit)
    elsewhere.requests.mark_incomplete(made.id, made.revision, "Formulir", kepala, new_request())
    desk.turn_to_board()
    words = "belum lengkap  ·  upload 09.30, sisa 30 m |"
    desk.wait_for(lambda: any(row.startswith(words) for row in desk.words()), "its limit")


def test_what_runs_out_is_counted_at_the_tab_and_others_work_is_seen_at_once(
    desk: RequestDesk, elsewhere: Office, kepala: Officer, sqlite_place: Place
) -> None:
    desk.turn_to_board()
    desk.wait_for_text("requestTableEmpty", "Tidak ada permintaan")
    late = completed(elsewhere, kepala, recorded(elsewhere, kepala))
    desk.wait_for(lambda: any(late.number in row for row in desk.words()), "the new one")
    sqlite_place.clock.set(at(9, 16))
    recorded(elsewhere, kepala, "1c", channel=Channel.PHONE)
    desk.wait_for(lambda: any("lewat 1 m" in row for row in desk.words()), "the late one")
    assert "Permintaan  ·  1" in " ".join(tab.text() for tab in desk.tabs())


def test_a_search_finds_closed_ones_too_and_a_number_opens_its_request(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    old = recorded(elsewhere, kepala, "1c", requester="Lestari Wibowo", channel=Channel.PHONE)
    elsewhere.requests.close(
        old.id, old.revision, Closing(RequestState.WITHDRAWN), kepala, new_request()
    )
    recorded(elsewhere, kepala, requester="Rahmat Hidayat")
    desk.turn_to_board()
    desk.wait_for(lambda: len(desk.words()) == 1, "the open one")
    desk.press(Key.Key_F, held=CTRL)
    desk.write("wibowo")
    desk.wait_for(lambda: "Lestari Wibowo" in "".join(desk.words()), "the closed one")
    assert desk.words()[0].startswith("dibatalkan pemohon")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: desk.focus == "requestTable", "the list to have the keyboard")
    desk.press(Key.Key_Return)
    desk.wait_for_text("requestNumber", old.number)
    desk.press(Key.Key_Escape)
    desk.wait_for(lambda: desk.focus == "requestSearch", "the search, as it was left")
    desk.write("2026-2")
    desk.press(Key.Key_Return)
    desk.wait_for_text("requestNumber", "PM-2026-0002")


def test_a_search_without_a_find_says_what_to_try(desk: RequestDesk) -> None:
    desk.turn_to_board()
    desk.press(Key.Key_F, held=CTRL)
    desk.write("tiada")
    desk.press(Key.Key_Return)
    desk.wait_for_text("requestTableEmpty", "Telepon dan email ditulis lengkap")


def test_an_answered_request_asks_for_the_helpdesk_again(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    request = completed(elsewhere, kepala, recorded(elsewhere, kepala))
    request = elsewhere.requests.escalate(
        request.id, request.revision, "admin_agency", "", "", kepala, new_request()
    )
    desk.turn_to_board()
    desk.wait_for(lambda: any(row.startswith("menunggu") for row in desk.words()), "it waits")
    elsewhere.requests.answer_escalation(
        request.id, request.revision, 1, "Akun aktif", kepala, new_request()
    )
    desk.wait_for(lambda: any(row.startswith("sudah dijawab") for row in desk.words()), "answered")


def test_the_board_is_narrowed_by_keys_to_one_service_and_to_ones_own(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    account = completed(elsewhere, kepala, recorded(elsewhere, kepala, "2a"))
    problem = recorded(elsewhere, kepala, "1c", channel=Channel.PHONE)
    own = recorded(elsewhere, kepala, "1c", channel=Channel.PHONE)
    elsewhere.requests.take(own.id, own.revision, desk.officer, new_request())
    desk.turn_to_board()
    desk.wait_for(lambda: len(desk.words()) == 3, "the requests")
    desk.press(Key.Key_L, held=CTRL)
    desk.write("1c")
    desk.wait_for(lambda: numbers(desk) == {problem.number, own.number}, "those of one service")
    assert desk.text("requestCount") == "2 dari 3 belum selesai"
    desk.press(Key.Key_M, held=CTRL)
    desk.wait_for(lambda: numbers(desk) == {own.number}, "the officer's own")
    desk.press(Key.Key_F, held=CTRL)
    desk.write(account.number)
    desk.wait_for(lambda: numbers(desk) == {account.number}, "a search looks in all of them")
    desk.find(QLineEdit, "requestSearch").clear()
    desk.wait_for(lambda: numbers(desk) == {own.number}, "the officer's own again")
    desk.press(Key.Key_M, held=CTRL)
    desk.wait_for(lambda: len(desk.words()) == 2, "everybody's")


def test_the_tab_counts_what_is_late_whatever_the_board_is_narrowed_to(
    desk: RequestDesk, elsewhere: Office, kepala: Officer, sqlite_place: Place
) -> None:
    completed(elsewhere, kepala, recorded(elsewhere, kepala))
    desk.turn_to_board()
    desk.wait_for(lambda: len(desk.words()) == 1, "the request")
    desk.press(Key.Key_M, held=CTRL)
    desk.wait_for_text("requestTableEmpty", "untuk pilihan ini")
    sqlite_place.clock.set(at(9, 16))
    recorded(elsewhere, kepala, "1c", channel=Channel.PHONE)
    desk.wait_for(lambda: "Permintaan  ·  1" in tab_words(desk), "the late one to be counted")


def test_the_next_officer_finds_the_whole_board(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    recorded(elsewhere, kepala)
    desk.turn_to_board()
    desk.press(Key.Key_M, held=CTRL)
    desk.wait_for_text("requestTableEmpty", "untuk pilihan ini")
    desk.page.end()
    desk.page.begin(desk.officer)
    desk.wait_for(lambda: len(desk.words()) == 1, "the request")
    assert not desk.find(QCheckBox, "requestMineFilter").isChecked()


def numbers(desk: RequestDesk) -> set[str]:
    """The requests that the board lists."""
    return {row.split(" | ")[1] for row in desk.words()}


def tab_words(desk: RequestDesk) -> str:
    return " ".join(tab.text() for tab in desk.tabs())
