"""Training at the kiosk: registering, being there by scan, and the evaluation form."""

import pytest
from sqlalchemy import select

from db import models
from kiosk.window import KioskWindow
from shared.actors import new_id
from shared.errors import UserError
from shared.office import Office
from shared.printing import PaperKind, PrintReport
from shared.training import TrainingMode
from tests.kiosk.conftest import LANDSCAPE, PANEL, PORTRAIT, Open
from tests.kiosk.promises import FORM, join, training
from tests.kiosk.steps import clock_of
from tests.support.offices import at
from tests.support.scanner import scan
from tests.support.touch import Hand

WAITING = ("naik menurut urutan", "pindai bukti Anda di kios ini")
"""How a free seat comes to who waits: before a class begins, and from then on."""

NEW, EVALUATION = 3, 7
"""Taps to register (typing is none), and to fill in the form after the scan."""


def participants(office: Office) -> list[models.TrainingParticipant]:
    with office.database.reading() as session:
        return list(session.scalars(select(models.TrainingParticipant)))


def evaluations(office: Office) -> list[models.TrainingEvaluation]:
    with office.database.reading() as session:
        return list(session.scalars(select(models.TrainingEvaluation)))


def register(hand: Hand, session: object, name: str = "Rahmat Hidayat") -> None:
    hand.tap("errand-training")
    hand.tap(f"class-{session}")
    hand.wait_for("send")
    for text in (name, "PT Bina Karya", "081234567890"):
        hand.key_in(text)
        hand.tap("key-next")
    hand.tap("send")
    hand.wait_for("receipt-code")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, PANEL])
def test_a_place_is_taken_in_three_taps(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    session = training(sqlite_office, days=2)
    hand = open_kiosk(size)
    register(hand, session)
    assert hand.taps <= NEW
    assert hand.sees("Anda terdaftar")
    assert hand.sees("Rabu, 25 November 2026")
    taken = participants(sqlite_office)
    assert [(each.name, each.state) for each in taken] == [("Rahmat Hidayat", "registered")]
    assert str(hand.find("receipt-code").property("text")).replace("-", "") == taken[0].code


def test_the_weekly_class_is_offered_without_an_officer(open_kiosk: Open) -> None:
    hand = open_kiosk()
    hand.tap("errand-training")
    hand.wait_for_text("Kelas reguler mingguan")
    hand.wait_for_text("Selasa, 24 November 2026")


def test_whoever_comes_last_waits_and_is_told_so(open_kiosk: Open, sqlite_office: Office) -> None:
    session = training(sqlite_office, seats=1, days=2)
    join(sqlite_office, session)
    hand = open_kiosk()
    hand.tap("errand-training")
    hand.wait_for_text("Penuh · daftar tunggu dibuka")
    hand.tap("cancel")
    register(hand, session)
    assert hand.sees("Daftar tunggu nomor 1")
    assert hand.sees("Pada hari pelatihan")


def test_who_waits_for_a_class_that_has_begun_is_told_to_scan_and_not_that_the_list_moves_up(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    session = training(sqlite_office, seats=1, mode=TrainingMode.WALK_IN)
    join(sqlite_office, session)
    hand = open_kiosk()
    for hour, said in ((9, "naik menurut urutan"), (10, "pindai bukti Anda di kios ini")):
        clock_of(sqlite_office).set(at(hour, 30))
        hand.tap("errand-training")
        hand.tap(f"class-{session}")
        hand.wait_for("send")
        assert [each for each in WAITING if hand.sees(each)] == [said]
        hand.tap("cancel")
    register(hand, session)
    assert hand.sees("Daftar tunggu nomor 1")
    assert hand.sees("Bila ada kursi kosong, pindai kode ini")
    assert not hand.sees("Pada hari pelatihan")


def test_the_same_person_gets_the_same_place_and_no_second_paper(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    session = training(sqlite_office, days=2)
    hand = open_kiosk()
    register(hand, session)
    hand.tap("done")
    hand.wait_for("errand-training")
    register(hand, session)
    assert hand.sees("Anda sudah terdaftar")
    assert len(participants(sqlite_office)) == 1
    with sqlite_office.database.reading() as reading:
        assert len(reading.scalars(select(models.PrintJob)).all()) == 1


def test_what_is_missing_is_told_beside_its_field(open_kiosk: Open, sqlite_office: Office) -> None:
    session = training(sqlite_office, days=2)
    hand = open_kiosk()
    hand.tap("errand-training")
    hand.tap(f"class-{session}")
    hand.tap("send")
    hand.wait_for_text("Tulis nama Anda")
    hand.wait_for_text("Tulis nomor telepon")
    assert not hand.sees("boleh kosong"), "every field is needed"
    assert participants(sqlite_office) == []
    hand.type("Ra")
    assert not hand.sees("Tulis nama Anda")


def test_a_class_that_was_cancelled_meanwhile_is_refused_beside_the_form(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    session = training(sqlite_office, days=0)
    hand = open_kiosk()
    hand.tap("errand-training")
    hand.tap(f"class-{session}")
    hand.wait_for("send")
    clock_of(sqlite_office).set(at(13))
    for text in ("Rahmat Hidayat", "PT Bina Karya", "081234567890"):
        hand.key_in(text)
        hand.tap("key-next")
    hand.tap("send")
    hand.wait_for_text("sudah ditutup")
    assert hand.sees("Rahmat Hidayat"), "nothing typed is lost"


def test_a_proof_that_is_not_printed_is_told(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    register(hand, training(sqlite_office, days=2))
    subject = participants(sqlite_office)[0].id
    assert isinstance(hand.window, KioskWindow)
    bug = UserError("printing.bug")
    hand.window.hear_print(PrintReport(new_id(), PaperKind.TICKET, subject, "E", bug))
    hand.wait_for("unprinted")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, PANEL])
def test_a_scan_on_the_day_notes_presence_and_later_opens_the_form(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    code = join(sqlite_office, training(sqlite_office))
    hand = open_kiosk(size)
    scan(hand, code)
    hand.wait_for_text("Anda tercatat hadir")
    assert participants(sqlite_office)[0].attended_at == at(9)
    assert not hand.sees("Dewi")
    hand.tap("done")
    hand.wait_for("errand-training")
    clock_of(sqlite_office).set(at(11))
    hand.taps = 0
    scan(hand, code)
    for at_, question in enumerate(FORM):
        hand.tap(f"score-{question}-{1 + at_ % 4}")
    hand.tap("send")
    hand.wait_for_text("Terima kasih")
    assert hand.taps <= EVALUATION
    kept = evaluations(sqlite_office)
    assert [each.scores for each in kept] == [{q: 1 + n % 4 for n, q in enumerate(FORM)}]


def test_a_question_left_out_is_pointed_at(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = to_form(open_kiosk, sqlite_office)
    for question in FORM[1:]:
        hand.tap(f"score-{question}-3")
    assert hand.look_for(f"missed-{FORM[0]}") is None
    hand.tap("send")
    hand.wait_for(f"missed-{FORM[0]}")
    assert evaluations(sqlite_office) == []
    hand.tap(f"score-{FORM[0]}-4")
    hand.tap(f"score-{FORM[0]}-2")
    hand.tap("send")
    hand.wait_for_text("Terima kasih")
    assert evaluations(sqlite_office)[0].scores[FORM[0]] == 2, "the last answer counts"


def test_a_note_may_be_written_besides(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = to_form(open_kiosk, sqlite_office)
    hand.tap("remark")
    hand.wait_for("write-on")
    hand.key_in("Waktunya kurang")
    hand.tap("write-on")
    for question in FORM:
        hand.tap(f"score-{question}-3")
    hand.tap("send")
    hand.wait_for_text("Terima kasih")
    assert evaluations(sqlite_office)[0].remark == "Waktunya kurang"
    hand.tap("done")
    hand.wait_for("errand-training")
    scan(hand, participants(sqlite_office)[0].code)
    hand.wait_for_text("sudah kami terima")


def to_form(open_kiosk: Open, office: Office) -> Hand:
    """Somebody who was there opens the form by scan."""
    hand, code = open_kiosk(), join(office, training(office))
    scan(hand, code)
    hand.tap("done")
    hand.wait_for("errand-training")
    clock_of(office).set(at(11))
    scan(hand, code)
    hand.wait_for("send")
    return hand


def test_codes_that_are_early_late_or_waiting_are_told_so(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    later = join(sqlite_office, training(sqlite_office, days=3))
    today = training(sqlite_office, seats=1)
    first = join(sqlite_office, today, "Peserta satu")
    waiting = join(sqlite_office, today, "Peserta dua")
    hand = open_kiosk()
    for code, said in ((later, "Belum hari pelatihan"), (waiting, "Daftar tunggu nomor 1")):
        scan(hand, code)
        hand.wait_for_text(said)
        hand.tap("done")
        hand.wait_for("errand-training")
    clock_of(sqlite_office).set(at(9, day=24))
    scan(hand, first)
    hand.wait_for_text("Pelatihan sudah selesai")
    assert all(each.attended_at is None for each in participants(sqlite_office))


def test_a_number_for_the_weekly_class_brings_a_place_in_it(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand = open_kiosk()
    for name in ("audience-provider", "service-1f", "answer-training_mode-reguler"):
        hand.tap(name)
    hand.wait_for("submit")
    for text in ("Dewi Anggraini", "PT Cipta Karya", "081234567890"):
        hand.key_in(text)
        hand.tap("key-next")
    hand.tap("submit")
    hand.wait_for("training-place")
    assert hand.sees("Kelas reguler mingguan: Anda terdaftar")
    assert hand.sees("Selasa, 24 November 2026")
