"""Kotak saran at the kiosk: saying something with or without a name, and reading the answer."""

import pytest
from sqlalchemy import func, select

from db import models
from kiosk.window import KioskWindow
from shared.actors import new_id
from shared.errors import UserError
from shared.office import Office
from shared.printing import PaperKind, PrintReport
from tests.kiosk.conftest import LANDSCAPE, PANEL, PORTRAIT, Open
from tests.kiosk.promises import ANSWER, SECRET, answer, complaint
from tests.kiosk.steps import clock_of, let_a_second_last
from tests.support.offices import at
from tests.support.scanner import scan
from tests.support.touch import Hand

TEXT = "Antrean sebaiknya juga bisa dilihat lewat WhatsApp."
NAMELESS = 4
"""Taps without a name: the errand, the kind, going on, sending."""


def only(office: Office) -> models.Complaint:
    with office.database.reading() as session:
        return session.scalars(select(models.Complaint)).one()


def number_of(office: Office) -> int:
    with office.database.reading() as session:
        return session.scalar(select(func.count()).select_from(models.Complaint)) or 0


def write(hand: Hand, kind: str = "suggestion") -> None:
    hand.tap("errand-feedback")
    hand.tap(f"kind-{kind}")
    hand.wait_for("write-on")
    hand.key_in(TEXT)
    hand.tap("write-on")
    hand.wait_for("send-nameless")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, PANEL])
def test_something_is_said_without_a_name_in_four_taps(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    hand = open_kiosk(size)
    write(hand)
    hand.tap("send-nameless")
    hand.wait_for("receipt-number")
    assert hand.taps <= NAMELESS
    kept = only(sqlite_office)
    assert (kept.kind, kept.text, kept.name, kept.contact_sealed) == ("suggestion", TEXT, "", None)
    assert kept.service is None
    assert hand.find("receipt-number").property("text") == kept.number
    assert not hand.sees(TEXT)


def test_the_receipt_is_printed_and_its_code_leads_back(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand = open_kiosk()
    write(hand, "complaint")
    hand.tap("send-nameless")
    code = str(hand.find("receipt-code").property("text"))
    kept = only(sqlite_office)
    assert code.replace("-", "") == kept.code
    with sqlite_office.database.reading() as session:
        job = session.scalars(select(models.PrintJob)).one()
    assert (job.subject_id, job.kind) == (kept.id, PaperKind.TICKET)
    assert TEXT not in job.content
    hand.tap("done")
    hand.wait_for("errand-feedback")
    scan(hand, code)
    hand.wait_for("progress-state")
    assert hand.sees(kept.number)
    assert not hand.sees(TEXT)


def test_what_is_not_printed_is_told_and_stays_longer(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand = open_kiosk()
    write(hand)
    hand.tap("send-nameless")
    hand.wait_for("receipt-number")
    assert isinstance(hand.window, KioskWindow)
    bug = UserError("printing.bug")
    report = PrintReport(new_id(), PaperKind.TICKET, only(sqlite_office).id, "PG", bug)
    hand.window.hear_print(report)
    hand.wait_for("unprinted")
    assert hand.sees("dalam 60 detik")


def test_a_name_a_number_and_a_service_are_kept_where_they_are_given(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand = open_kiosk()
    write(hand, "question")
    hand.tap("choose-service")
    hand.tap("subject-2c")
    hand.wait_for_text(sqlite_office.catalogue.service("2c").title)
    hand.tap("give-name")
    hand.tap("send")
    hand.wait_for_text("Tulis nama Anda")
    hand.key_in("Dewi Anggraini")
    hand.tap("key-next")
    hand.type("12")
    hand.tap("send")
    hand.wait_for_text("nomor telepon")
    assert number_of(sqlite_office) == 0
    hand.fill("contact", "345678")
    hand.tap("send")
    hand.wait_for("receipt-number")
    kept = only(sqlite_office)
    assert (kept.kind, kept.name, kept.service) == ("question", "Dewi Anggraini", "2c")
    assert kept.contact_sealed is not None


def test_who_gives_no_name_after_all_leaves_none(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    write(hand)
    hand.tap("give-name")
    hand.wait_for("send")
    hand.key_in("Dewi Anggraini")
    hand.tap("back")
    hand.tap("send-nameless")
    hand.wait_for("receipt-number")
    assert only(sqlite_office).name == ""


def test_nothing_is_sent_without_a_word(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    hand.tap("errand-feedback")
    hand.tap("kind-complaint")
    hand.tap("write-on")
    hand.wait_for("refusal")
    assert hand.look_for("send-nameless") is None
    hand.type("Ada")
    assert hand.look_for("refusal") is None
    hand.tap("key-next")
    hand.wait_for("send-nameless")


def test_nothing_of_it_meets_the_next_visitor(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    write(hand)
    let_a_second_last(hand, 100)
    hand.wait_for("idle-warning")
    hand.wait_for("audience-provider")
    assert number_of(sqlite_office) == 0
    hand.tap("errand-feedback")
    hand.tap("kind-complaint")
    hand.wait_for("write-on")
    assert not hand.sees("WhatsApp.")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_the_holder_of_a_code_reads_the_answer_and_nothing_else(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    receipt = complaint(sqlite_office)
    hand = open_kiosk(size)
    scan(hand, receipt.code)
    hand.wait_for_text("Diterima")
    hand.wait_for_text("Petugas akan menanganinya")
    hand.wait_for_text("Dijanjikan paling lambat")
    hand.tap("back")
    answer(sqlite_office, receipt)
    hand.wait_for("audience-provider")
    scan(hand, receipt.code)
    hand.wait_for("progress-answer")
    assert hand.sees(ANSWER)
    for hidden in (SECRET, "Siti", "0812345678"):
        assert not hand.sees(hidden)


def test_an_answer_that_is_late_is_owned_up_to(open_kiosk: Open, sqlite_office: Office) -> None:
    receipt = complaint(sqlite_office)
    clock_of(sqlite_office).set(at(10).replace(year=2027))
    hand = open_kiosk()
    scan(hand, receipt.code)
    hand.wait_for_text("lebih lama dari yang kami janjikan")
