""" "Sampai mana?" by scan, and the notice on personal data with its version."""

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from db import models
from shared.actors import new_request
from shared.codes import CodeKind, new_code
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.queueing import Destination
from shared.requests import Closing, RequestState, RequestView
from tests.kiosk.conftest import LANDSCAPE, PANEL, PORTRAIT, Open
from tests.kiosk.promises import request, supervisor, training
from tests.kiosk.steps import clock_of, only_visit, to_details, write_details
from tests.kiosk.survey_ways import asked
from tests.support.offices import at, seated, take_ticket
from tests.support.scanner import scan
from tests.support.touch import Hand, wait_until

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
    hand.wait_for_text("Menunggu berkas Anda")


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
        assert hand.sees("Ditangani petugas") == (made is done)
        assert not hand.sees("wewenang")


@pytest.mark.parametrize(
    ("state", "words", "english"),
    [(RequestState.REJECTED, "Ditolak", "Rejected"), (RequestState.WITHDRAWN, "Ditutup", "Closed")],
)
def test_the_end_of_what_came_to_nothing_is_not_called_done(
    open_kiosk: Open, sqlite_office: Office, state: RequestState, words: str, english: str
) -> None:
    made, by = request(sqlite_office), supervisor(sqlite_office)
    closing = Closing(state, "Bukan wewenang LPSE")
    sqlite_office.requests.close(made.id, made.revision, closing, by, new_request())
    hand = open_kiosk()
    scan(hand, made.code)
    hand.wait_for_text(made.number)
    assert last_label(hand) == words
    hand.tap("language")
    hand.wait_for_text(english)
    assert last_label(hand) == english


@pytest.mark.parametrize("size", SIZES)
def test_what_was_passed_on_and_takes_longer_than_promised_says_so(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    made, by = request(sqlite_office, "1c"), supervisor(sqlite_office)
    sqlite_office.requests.escalate(made.id, made.revision, "lkpp", "", "", by, new_request())
    hand = open_kiosk(size)
    scan(hand, made.code)
    hand.wait_for_text("menunggu jawabannya")
    hand.wait_for_text("Menunggu jawaban LKPP")
    assert not hand.sees("lebih lama")
    hand.tap("back")
    hand.wait_for("audience-provider")
    clock_of(sqlite_office).set(at(9, 1, day=24))
    scan(hand, made.code)
    hand.wait_for_text("lebih lama dari yang kami janjikan")
    assert hand.sees("LKPP")
    assert hand.find("progress-icon").property("name") == "circle-alert"
    hand.tap("language")
    hand.wait_for_text("longer than we promised")


def test_who_has_read_how_far_it_is_has_nothing_to_give_up(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    made = request(sqlite_office)
    hand = open_kiosk()
    scan(hand, made.code)
    hand.wait_for_text(made.number)
    assert hand.wait_for("cancel").property("text") == "Tutup"
    hand.tap("cancel")
    hand.wait_for("audience-provider")
    assert not hand.sees(made.number)


def last_label(hand: Hand) -> str:
    """What the last of the facts on the page is called."""
    return [label for label in hand.texts() if label in LABELS][-1]


LABELS = (
    *("Diterima", "Dijanjikan paling lambat", "Selesai", "Ditolak", "Ditutup"),
    *("Received", "Promised by", "Done", "Rejected", "Closed"),
)


def of_visitor(office: Office) -> RequestView:
    """What a visitor asked for at a counter, still under way when the visitor left."""
    by = seated(office, "budi", 2)
    ticket = take_ticket(office, "1c").id
    office.queueing.call(ticket, by, new_request(), reason="Diminta")
    office.queueing.begin(ticket, by, new_request())
    form = office.requests.of_ticket(ticket, by)
    made = office.requests.record_from_ticket(ticket, form, by, new_request())
    office.queueing.finish(ticket, by, new_request())
    return made


def finish(office: Office, made: RequestView) -> None:
    """A request comes to its end."""
    closing = Closing(RequestState.DONE, product="Masalah selesai")
    office.requests.close(made.id, made.revision, closing, supervisor(office), new_request())


@pytest.mark.parametrize("size", SIZES)
def test_whoever_sees_a_finished_request_may_say_how_it_was(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    nobodys, made = request(sqlite_office), of_visitor(sqlite_office)
    hand = open_kiosk(size)
    scan(hand, made.code)
    hand.wait_for_text(made.number)
    assert not hand.look_for("survey"), "it is not finished"
    finish(sqlite_office, made)
    scan(hand, nobodys.code)
    hand.wait_for_text(nobodys.number)
    scan(hand, made.code)
    hand.wait_for("survey")
    hand.tap("survey")
    for _ in asked(hand):
        pass
    hand.tap("survey-send")
    hand.wait_for("done")
    hand.tap("done")
    scan(hand, made.code)
    hand.wait_for_text(made.number)
    wait_for_answers(hand)
    assert not hand.look_for("survey"), "it was answered"


def wait_for_answers(hand: Hand) -> None:
    """Until everything the window has asked the office so far is answered and shown."""
    (tasks,) = hand.window.findChildren(Tasks, options=Qt.FindChildOption.FindDirectChildrenOnly)
    answered: list[object] = []
    tasks.run(lambda: None, answered.append, answered.append)
    wait_until(lambda: answered, "the office's answers")


def test_a_request_whose_visitor_was_sent_on_is_not_judged_by_another_service(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    by, queueing = seated(sqlite_office, "budi", 2), sqlite_office.queueing
    ticket = take_ticket(sqlite_office, "1c").id
    queueing.call(ticket, by, new_request(), reason="Diminta")
    queueing.begin(ticket, by, new_request())
    form = sqlite_office.requests.of_ticket(ticket, by)
    made = sqlite_office.requests.record_from_ticket(ticket, form, by, new_request())
    queueing.transfer(ticket, Destination("1f"), by, new_request())
    queueing.call(ticket, by, new_request(), reason="Diminta")
    queueing.begin(ticket, by, new_request())
    queueing.finish(ticket, by, new_request())
    finish(sqlite_office, made)
    offer = sqlite_office.survey.invitation(made.code)
    assert offer is not None
    assert (made.service, offer.service) == ("1c", "1f")
    hand = open_kiosk()
    scan(hand, made.code)
    hand.wait_for_text(made.number)
    wait_for_answers(hand)
    assert not hand.look_for("survey"), "the answers would count for 1f"


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
