"""Breaks, closing, faults and visitors who leave: what the kiosk does then."""

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from db import models
from kiosk.models.patience_model import Patience
from kiosk.window import KioskWindow
from shared.actors import Actor, RequestKey
from shared.errors import UserError
from shared.guestbook import Guestbook, SignedIn, SignInForm
from shared.office import Office
from shared.printing import PaperKind, PrintReport
from tests.kiosk.conftest import Open
from tests.kiosk.steps import (
    SlowGuestbook,
    clock_of,
    let_a_second_last,
    tickets,
    to_details,
    write_details,
)
from tests.support.offices import KIOSK, at
from tests.support.scanner import Keyboard
from tests.support.touch import Hand, spin, wait_until


def test_a_fault_is_told_with_its_code_and_another_try_makes_one_ticket(
    open_kiosk: Open,
    sqlite_office: Office,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    real = Guestbook.sign_in
    broken = [True]

    def commits_then_breaks(
        guestbook: Guestbook, form: SignInForm, by: Actor, request: RequestKey
    ) -> SignedIn:
        entry = real(guestbook, form, by, request)
        if broken.pop() if broken else False:
            raise ConnectionError("lost after the commit")
        return entry

    monkeypatch.setattr(Guestbook, "sign_in", commits_then_breaks)
    hand = open_kiosk()
    to_details(hand)
    write_details(hand)
    hand.tap("submit")
    hand.wait_for("retry")
    code = hand.find("interruption-reason").property("text").removeprefix("Kode ")
    assert code in caplog.text
    hand.tap("retry")
    hand.wait_for("ticket-number")
    assert tickets(sqlite_office) == 1


def test_who_does_nothing_is_warned_and_then_wiped(open_kiosk: Open) -> None:
    hand = open_kiosk(patience=Patience(idle=80, warning=60, result=5))
    to_details(hand)
    let_a_second_last(hand, 100)
    hand.wait_for("idle-warning")
    let_a_second_last(hand, 1_000)
    hand.tap("stay")
    assert hand.look_for("idle-warning") is None
    hand.wait_for("submit")
    let_a_second_last(hand, 50)
    hand.wait_for("idle-warning")
    hand.wait_for("audience-provider")
    assert hand.look_for("idle-warning") is None


def test_an_answer_to_the_warning_reaches_nothing_beneath(open_kiosk: Open) -> None:
    hand = open_kiosk(patience=Patience(idle=90, warning=60, result=5))
    to_details(hand)
    for name, page in (("stay", "submit"), ("leave", "audience-provider")):
        let_a_second_last(hand, 50)
        hand.wait_for("idle-warning")
        let_a_second_last(hand, 1_000)
        hand.tap(name)
        hand.wait_for(page)
        assert hand.look_for("idle-warning") is None
    assert hand.look_for("privacy-0") is None


def test_a_stuck_key_is_nobody_who_wants_to_stay(open_kiosk: Open) -> None:
    hand = open_kiosk(patience=Patience(idle=80, warning=60, result=5))
    to_details(hand)
    let_a_second_last(hand, 50)
    keyboard = Keyboard(hand.window)
    keyboard.hold(Qt.Key.Key_Shift)

    def is_wiped() -> bool:
        keyboard.repeat(Qt.Key.Key_Shift)
        return hand.look_for("audience-provider") is not None

    wait_until(is_wiped, "the visit is wiped although the key repeats")


def test_a_screen_at_rest_warns_nobody(open_kiosk: Open) -> None:
    hand = open_kiosk(patience=Patience(idle=2, warning=1, result=2), second=10)
    spin(0.15)
    assert hand.look_for("idle-warning") is None
    hand.wait_for("audience-provider")


def test_the_number_gives_way_to_the_home_page_by_itself(open_kiosk: Open) -> None:
    hand = open_kiosk(patience=Patience(idle=2_000, warning=10, result=60))
    to_details(hand)
    write_details(hand)
    hand.tap("submit")
    hand.wait_for("ticket-number")
    assert hand.look_for("idle-warning") is None
    let_a_second_last(hand, 10)
    hand.wait_for("audience-provider")
    assert not hand.sees("A-001")


def test_a_result_that_comes_after_the_wipe_is_shown_to_nobody(
    open_kiosk: Open, sqlite_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = SlowGuestbook(monkeypatch)
    hand = open_kiosk()
    to_details(hand)
    write_details(hand)
    hand.tap("submit")
    wait_until(lambda: slow.calls, "the guestbook is asked")
    hand.tap("cancel")
    hand.wait_for("audience-provider")
    slow.let_go()
    wait_until(slow.answered.is_set, "the answer has come")
    spin(0.2)
    hand.wait_for("audience-provider")
    assert hand.look_for("ticket-number") is None
    assert tickets(sqlite_office) == 1, "what was committed stands"


def test_a_closed_service_says_why_and_takes_no_tap(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    clock_of(sqlite_office).set(at(12, 18))
    hand = open_kiosk()
    hand.tap("audience-provider")
    card = hand.find("service-1a")
    assert hand.sees("Istirahat pukul 12.00–13.00. Buka lagi pukul 13.00 (42 menit lagi).")
    hand.tap_item(card)
    spin(0.1)
    assert hand.look_for("type-badan_usaha") is None
    hand.tap("service-1c")
    hand.wait_for("answer-problem-login")


def test_cards_follow_the_clock_without_anybody_touching_them(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    clock_of(sqlite_office).set(at(11, 59, 59))
    hand = open_kiosk()
    hand.tap("audience-provider")
    assert hand.wait_for("service-1a").isEnabled()
    clock_of(sqlite_office).advance(timedelta(seconds=1))
    wait_until(lambda: not hand.find("service-1a").isEnabled(), "the break shows")


def test_closing_between_the_first_tap_and_the_last_is_told_and_loses_nothing(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand = open_kiosk()
    to_details(hand)
    write_details(hand)
    clock_of(sqlite_office).set(at(14))
    hand.tap("submit")
    reason = hand.wait_for("interruption-reason")
    assert reason.property("text") == "Sudah tutup sejak pukul 14.00"
    assert hand.sees("besok pukul 09.00")
    assert tickets(sqlite_office) == 0
    hand.tap("back")
    hand.wait_for("submit")
    assert hand.sees("Dewi Anggraini")


def test_a_ticket_that_was_not_printed_is_to_be_photographed(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand = open_kiosk()
    to_details(hand)
    write_details(hand)
    hand.tap("submit")
    hand.wait_for("ticket-number")
    with sqlite_office.database.reading() as session:
        ticket = session.scalars(select(models.Ticket.id)).one()
    hear(hand, UUID(int=2))
    assert hand.sees("Ambil slip"), "another ticket's paper"
    assert hand.look_for("unprinted") is None
    hear(hand, ticket)
    hand.wait_for("unprinted")
    assert hand.sees("Silakan foto layar ini")
    assert hand.sees("dalam 60 detik"), "time to find a telephone"


def test_officers_hear_once_of_a_printer_that_is_silent(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand = open_kiosk()
    for _ in range(2):
        hear(hand, UUID(int=2))
    wait_until(sqlite_office.alerts.open, "the alert is raised")
    spin(0.2)
    [alert] = sqlite_office.alerts.open()
    assert (alert.kind, alert.workstation) == ("printer", KIOSK.workstation)
    assert alert.details.startswith("A-001: ")


def hear(hand: Hand, ticket: UUID) -> None:
    """Tell the window that a ticket's paper did not come out."""
    assert isinstance(hand.window, KioskWindow)
    problem = UserError("printing.bug")
    hand.window.hear_print(PrintReport(UUID(int=1), PaperKind.TICKET, ticket, "A-001", problem))


def test_a_fault_in_a_slot_is_told_and_the_kiosk_recovers(open_kiosk: Open) -> None:
    hand = open_kiosk()
    to_details(hand)
    assert isinstance(hand.window, KioskWindow)
    hand.window.show_fault(UserError("app.bug", code="AB12CD"))
    hand.wait_for_text("Kode AB12CD")
    hand.tap("cancel")
    hand.wait_for("audience-provider")
