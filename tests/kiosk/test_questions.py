"""The page of questions worked by touch, and what of it reaches the guestbook."""

import pytest
from sqlalchemy import select

from db import models
from shared.office import Office
from tests.kiosk.conftest import LANDSCAPE, PANEL, PORTRAIT, Open
from tests.support.offices import ANSWERS
from tests.support.touch import Hand


def answers(office: Office) -> dict[str, str]:
    """What the only visit of the day answered."""
    with office.database.reading() as session:
        rows = session.scalars(select(models.VisitAnswer))
        return {row.question: row.answer for row in rows}


def write_person(hand: Hand) -> None:
    hand.wait_for("submit")
    for text in ("Sri Lestari", "Dinas PUPR", "081234567890"):
        hand.key_in(text)
        hand.tap("key-next")
    hand.tap("submit")
    hand.wait_for("ticket-number")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, PANEL])
def test_a_tender_change_is_told_by_touch_alone(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    hand = open_kiosk(size)
    for name in ("audience-asn", "service-2c", "answer-role-pokja"):
        hand.tap(name)
    hand.tap("answer-schedule_change-upload")
    hand.fill("tender_code", "81234567")
    hand.tap("key-next")
    hand.type("1430")
    hand.tap("day-2")
    hand.wait_for_text("sisa 2 hari 5 jam")
    hand.tap("key-next")
    write_person(hand)
    assert answers(sqlite_office) == {**ANSWERS["2c"], "upload_limit": "2026-11-25T14:30"}


def test_a_day_weeks_away_is_reached_and_the_weeks_begin_anew(open_kiosk: Open) -> None:
    hand = open_kiosk()
    hand.tap("audience-asn")
    hand.tap("service-2c")
    for first in ("30 Nov", "7 Des", "14 Des"):
        hand.tap("later-days")
        hand.wait_for_text(first)
        assert not hand.sees("Hari ini")
    hand.tap("later-days")
    hand.wait_for_text("Hari ini")


def test_a_limit_that_has_passed_is_told_and_blocks_nothing(open_kiosk: Open) -> None:
    hand = open_kiosk()
    hand.tap("audience-asn")
    hand.tap("service-2c")
    for name in ("answer-role-ppk", "answer-schedule_change-keduanya"):
        hand.tap(name)
    hand.fill("tender_code", "81234567")
    hand.tap("day-0")
    hand.fill("upload_limit", "8")
    hand.wait_for_text("Senin 23 Nov, 08.00: sudah lewat")
    hand.tap("proceed")
    hand.wait_for("submit")


def test_what_is_missing_is_told_at_its_question(open_kiosk: Open) -> None:
    hand = open_kiosk()
    hand.tap("audience-provider")
    hand.tap("service-1c")
    hand.tap("proceed")
    hand.wait_for_text("Pilih salah satu jawaban.")
    hand.tap("answer-problem-login")
    hand.type("Lupa")
    assert not hand.sees("Pilih salah satu jawaban.")
    hand.tap("proceed")
    hand.wait_for("submit")


def test_back_keeps_the_answers_and_another_tap_changes_them(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand = open_kiosk()
    for name in ("audience-asn", "service-2e", "answer-role-ppk", "answer-data_change-email"):
        hand.tap(name)
    hand.wait_for("submit")
    hand.tap("back")
    hand.wait_for("proceed")
    hand.tap("answer-data_change-pensiun")
    write_person(hand)
    assert answers(sqlite_office) == {"role": "ppk", "data_change": "pensiun"}


def test_the_next_regular_training_is_named(open_kiosk: Open) -> None:
    hand = open_kiosk()
    hand.tap("audience-provider")
    hand.tap("service-1f")
    hand.wait_for_text("Berikutnya besok pukul 09.00")


def test_the_next_visitor_sees_nothing_of_the_answers(open_kiosk: Open) -> None:
    hand = open_kiosk()
    hand.tap("audience-asn")
    hand.tap("service-2c")
    hand.fill("tender_code", "81234567")
    hand.tap("cancel")
    hand.tap("audience-asn")
    hand.tap("service-2c")
    hand.wait_for("proceed")
    assert not hand.sees("81234567")
