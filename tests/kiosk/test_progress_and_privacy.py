""" "Sampai mana?" by scan, and the notice on personal data with its version."""

import pytest
from sqlalchemy import select

from db import models
from shared.actors import new_request
from shared.codes import CodeKind, new_code
from shared.office import Office
from shared.requests import Closing, RequestState
from tests.kiosk.conftest import LANDSCAPE, PANEL, PORTRAIT, Open
from tests.kiosk.promises import request, supervisor, training
from tests.kiosk.steps import only_visit, to_details, write_details
from tests.support.offices import take_ticket
from tests.support.scanner import scan

SIZES = [PORTRAIT, LANDSCAPE, PANEL]


@pytest.mark.parametrize("size", SIZES)
def test_one_scan_says_how_far_a_request_has_come_and_nothing_of_its_person(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    made = request(sqlite_office)
    hand = open_kiosk(size)
    scan(hand, made.code)
    hand.wait_for("progress-state")
    assert hand.sees(made.number)
    assert hand.sees(sqlite_office.catalogue.service("2a").title)
    assert hand.sees("Sedang dikerjakan")
    for hidden in ("Rudi", "Pekerjaan Umum", "depok.go.id"):
        assert not hand.sees(hidden)
    hand.tap("language")
    hand.wait_for_text("In progress")
    hand.tap("back")
    hand.wait_for("audience-provider")


def test_a_request_that_lacks_papers_says_whose_turn_it_is(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    made = request(sqlite_office)
    by = supervisor(sqlite_office)
    sqlite_office.requests.mark_incomplete(
        made.id, made.revision, "SK pengangkatan belum ada", by, new_request()
    )
    hand = open_kiosk()
    scan(hand, made.code)
    hand.wait_for_text("Belum lengkap")
    hand.wait_for_text("berhenti dulu")


def test_what_was_refused_wears_no_tick(open_kiosk: Open, sqlite_office: Office) -> None:
    by = supervisor(sqlite_office)
    refused, done = request(sqlite_office), request(sqlite_office, "1c")
    endings = (
        (refused, Closing(RequestState.REJECTED, "Bukan wewenang LPSE"), "Ditolak", "info"),
        (done, Closing(RequestState.DONE, product="Masalah selesai"), "Selesai", "circle-check"),
    )
    hand = open_kiosk()
    for made, closing, words, icon in endings:
        sqlite_office.requests.close(made.id, made.revision, closing, by, new_request())
        scan(hand, made.code)
        hand.wait_for_text(made.number)
        assert hand.sees(words)
        assert hand.find("progress-icon").property("name") == icon
        assert not hand.sees("wewenang")


@pytest.mark.parametrize("kind", [CodeKind.REQUEST, CodeKind.COMPLAINT, CodeKind.TRAINING])
def test_a_code_that_nobody_has_is_told_so(open_kiosk: Open, kind: CodeKind) -> None:
    hand = open_kiosk()
    scan(hand, new_code(kind))
    hand.wait_for("scan-notice")
    assert hand.sees("tidak dikenal")
    hand.wait_for("audience-provider")


def test_a_scan_does_not_take_a_form_away(open_kiosk: Open, sqlite_office: Office) -> None:
    made = request(sqlite_office)
    hand = open_kiosk()
    hand.tap("errand-feedback")
    hand.tap("kind-complaint")
    hand.wait_for("write-on")
    hand.type("Halo")
    scan(hand, made.code)
    hand.wait_for("scan-notice")
    assert hand.sees("Halo")
    hand.tap("back")
    scan(hand, made.code)
    hand.wait_for("progress-state")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("large", [False, True])
def test_the_whole_notice_is_one_touch_away_and_nothing_typed_is_lost(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int], large: bool
) -> None:
    hand = open_kiosk(size)
    if large:
        hand.tap("larger")
    to_details(hand)
    hand.key_in("Dewi Anggraini")
    hand.tap("privacy")
    hand.wait_for("privacy-0")
    text = sqlite_office.personal_data.notice().text.splitlines()
    assert [hand.find(f"privacy-{at}").property("text") for at in range(len(text))] == text
    hand.tap("back")
    hand.wait_for("submit")
    assert hand.sees("Dewi Anggraini")


def test_the_notice_leads_back_to_the_form_of_an_errand(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    session = training(sqlite_office, days=2)
    hand = open_kiosk()
    hand.tap("errand-training")
    hand.tap(f"class-{session}")
    hand.wait_for("send")
    hand.key_in("Dewi Anggraini")
    hand.tap("privacy")
    hand.wait_for("privacy-0")
    hand.tap("back")
    hand.wait_for("send")
    assert hand.sees("Dewi Anggraini")


def test_a_visit_keeps_the_version_of_the_notice_it_was_shown(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand = open_kiosk()
    to_details(hand)
    write_details(hand)
    hand.tap("submit")
    hand.wait_for("ticket-number")
    assert only_visit(sqlite_office).notice_version == 1
    with sqlite_office.database.reading() as session:
        kept = session.scalars(select(models.PrivacyNotice)).one()
    assert kept.text == sqlite_office.personal_data.notice().text


def test_a_returning_visitor_is_told_too(open_kiosk: Open, sqlite_office: Office) -> None:
    slip = take_ticket(sqlite_office, "1f")
    hand = open_kiosk()
    scan(hand, slip.code)
    hand.wait_for("privacy")
    hand.tap("come-again")
    hand.tap("answer-training_mode-berjalan")
    hand.wait_for("ticket-number")
    with sqlite_office.database.reading() as session:
        versions = list(session.scalars(select(models.Visit.notice_version)))
    assert sorted(versions, key=str) == [1, None]
