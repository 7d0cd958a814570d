"""The satisfaction survey by touch: at the kiosk after being served, and on the tablet."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from db.models import SurveyAnswer
from kiosk import app
from kiosk.models.patience_model import Patience
from kiosk.options import read_options
from shared.actors import Officer, new_request
from shared.clock import SystemClock
from shared.errors import UserError
from shared.guestbook import IssuedTicket
from shared.office import Office
from shared.printing import PrinterSettings
from shared.qt.fonts import use_bundled_font
from shared.settings import Settings
from shared.survey import ELEMENTS, Survey
from tests.kiosk.conftest import LANDSCAPE, PANEL, PHONE, PORTRAIT, SMALL, Open
from tests.kiosk.steps import let_a_second_last
from tests.shared.survey.parts import answer, served
from tests.support.offices import KIOSK, Place, provider_form, seated, take_ticket
from tests.support.scanner import Keyboard, scan
from tests.support.touch import Hand, spin, wait_until

SCORES = (4, 3, 4, 4, 2, 3, 4, 1, 3)


@pytest.fixture
def officer(sqlite_office: Office) -> Officer:
    return seated(sqlite_office, "budi", 2)


@pytest.fixture
def visitor(sqlite_office: Office, officer: Officer) -> IssuedTicket:
    """Somebody who has been served."""
    return served(sqlite_office, officer)


def given(office: Office) -> list[tuple[int, ...]]:
    """The scores of every survey that was kept."""
    with office.database.reading() as session:
        rows = session.scalars(select(SurveyAnswer))
        return [tuple(getattr(row, f"u{at}") for at in range(1, 10)) for row in rows]


def profiles(office: Office) -> list[tuple[str, str, str, str]]:
    with office.database.reading() as session:
        rows = session.scalars(select(SurveyAnswer))
        return [(row.sex, row.age, row.education, row.occupation) for row in rows]


def answer_all(hand: Hand) -> None:
    for at, score in enumerate(SCORES, 1):
        hand.wait_for_text(f"Pertanyaan {at} dari 9")
        hand.tap(f"score-{score}")
    hand.wait_for("survey-send")


def to_code(hand: Hand, code: str) -> None:
    hand.tap("survey-type")
    for sign in code:
        hand.tap(f"key-{sign.lower()}")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, PANEL])
def test_a_slip_of_somebody_who_was_served_leads_to_the_survey(
    open_kiosk: Open, sqlite_office: Office, visitor: IssuedTicket, size: tuple[int, int]
) -> None:
    hand = open_kiosk(size)
    scan(hand, visitor.code)
    hand.tap("survey")
    before = hand.taps
    answer_all(hand)
    hand.tap("survey-send")
    hand.wait_for_text("tersimpan tanpa nama")
    assert hand.taps - before == 10, "nine answers and one to send them"
    assert given(sqlite_office) == [SCORES]
    assert profiles(sqlite_office) == [("", "", "", "")]
    hand.tap("done")
    hand.wait_for("audience-provider")


def test_whoever_wants_tells_something_of_themselves(
    open_kiosk: Open, sqlite_office: Office, visitor: IssuedTicket
) -> None:
    hand = open_kiosk()
    scan(hand, visitor.code)
    hand.tap("survey")
    answer_all(hand)
    for name in ("trait-sex-1", "trait-sex-0", "trait-age-2", "trait-age-2", "trait-occupation-4"):
        hand.tap(name)
    hand.tap("survey-send")
    hand.wait_for_text("tersimpan tanpa nama")
    assert profiles(sqlite_office) == [("female", "", "", "other")]


def test_nobody_is_asked_who_waits_or_has_answered(
    open_kiosk: Open, sqlite_office: Office, visitor: IssuedTicket
) -> None:
    answer(sqlite_office, visitor)
    waiting = take_ticket(sqlite_office, "1c")
    hand = open_kiosk()
    for ticket in (visitor, waiting):
        scan(hand, ticket.code)
        hand.wait_for("not-me")
        spin(0.3)
        assert hand.look_for("survey") is None
        hand.tap("not-me")


def test_leaving_the_bidding_room_offers_it(open_kiosk: Open, sqlite_office: Office) -> None:
    form = provider_form("1d", applicant_type=None, is_director=None)
    seat = sqlite_office.guestbook.sign_in(form, KIOSK, new_request()).seat
    assert seat
    hand = open_kiosk()
    hand.tap("errand-check-out")
    hand.wait_for("floor-plan")
    scan(hand, seat.code)
    hand.tap("survey")
    answer_all(hand)
    hand.tap("survey-send")
    hand.wait_for_text("tersimpan tanpa nama")
    assert given(sqlite_office) == [SCORES]


def test_an_office_that_does_not_ask_by_itself(
    open_kiosk: Open, sqlite_office: Office, visitor: IssuedTicket
) -> None:
    chief = seated(sqlite_office, "kepala", 1)
    sqlite_office.preferences.change({"survey_offered": False}, chief, new_request())
    hand = open_kiosk()
    scan(hand, visitor.code)
    hand.wait_for("not-me")
    spin(0.3)
    assert hand.look_for("survey") is None


def test_back_shows_the_answer_of_before_and_leads_out_to_where_it_began(
    open_kiosk: Open, visitor: IssuedTicket
) -> None:
    hand = open_kiosk()
    scan(hand, visitor.code)
    hand.tap("survey")
    hand.tap("score-2")
    hand.wait_for_text("Pertanyaan 2 dari 9")
    hand.tap("back")
    hand.wait_for_text("Pertanyaan 1 dari 9")
    assert [hand.find(f"score-{score}").property("chosen") for score in (1, 2)] == [False, True]
    hand.tap("back")
    hand.wait_for("come-again")


def test_a_double_tap_answers_one_question(open_kiosk: Open, visitor: IssuedTicket) -> None:
    hand = open_kiosk()
    scan(hand, visitor.code)
    hand.tap("survey")
    middle = hand.middle(hand.wait_for("score-4"))
    hand.tap("score-4")
    hand.touch(middle)
    hand.wait_for_text("Pertanyaan 2 dari 9")
    spin(0.4)
    assert hand.sees("Pertanyaan 2 dari 9")


def test_a_scan_in_the_middle_loses_nothing(open_kiosk: Open, visitor: IssuedTicket) -> None:
    hand = open_kiosk()
    scan(hand, visitor.code)
    hand.tap("survey")
    hand.tap("score-4")
    hand.wait_for_text("Pertanyaan 2 dari 9")
    scan(hand, "T0000000000X")
    spin(0.2)
    assert hand.sees("Pertanyaan 2 dari 9")


def test_whoever_walks_away_leaves_nothing(
    open_kiosk: Open, sqlite_office: Office, visitor: IssuedTicket
) -> None:
    hand = open_kiosk()
    scan(hand, visitor.code)
    hand.tap("survey")
    hand.tap("score-1")
    let_a_second_last(hand, 20)
    hand.wait_for("audience-provider")
    assert given(sqlite_office) == []
    scan(hand, visitor.code)
    hand.tap("survey")
    hand.wait_for_text("Pertanyaan 1 dari 9")
    assert not hand.find("score-1").property("chosen")


def test_in_english_questions_answers_and_traits_are_english(
    open_kiosk: Open, visitor: IssuedTicket
) -> None:
    hand = open_kiosk()
    hand.tap("language")
    scan(hand, visitor.code)
    hand.tap("survey")
    for at, element in enumerate(ELEMENTS, 1):
        hand.wait_for_text(f"Question {at} of 9")
        assert hand.sees(element.question.text_en)
        assert all(hand.sees(words.text_en) for words in element.answers)
        hand.tap("score-4")
    hand.wait_for_text("Education")
    assert hand.sees("Civil servant")


def test_a_database_that_fails_once_keeps_the_answers_to_send_again(
    open_kiosk: Open,
    sqlite_office: Office,
    visitor: IssuedTicket,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hand = open_kiosk()
    scan(hand, visitor.code)
    hand.tap("survey")
    answer_all(hand)
    with monkeypatch.context() as broken:
        broken.setattr(Survey, "answer", _is_away)
        hand.tap("survey-send")
        hand.wait_for_text("Maaf, ada gangguan")
    hand.tap("back")
    hand.tap("survey-send")
    hand.wait_for_text("tersimpan tanpa nama")
    assert given(sqlite_office) == [SCORES]


def _is_away(*_: object) -> None:
    raise UserError("app.offline")


def test_who_answered_elsewhere_meanwhile_is_told(
    open_kiosk: Open, sqlite_office: Office, visitor: IssuedTicket
) -> None:
    hand = open_kiosk()
    scan(hand, visitor.code)
    hand.tap("survey")
    answer_all(hand)
    answer(sqlite_office, visitor)
    hand.tap("survey-send")
    hand.wait_for_text(f"Survei untuk {visitor.label} sudah diisi")
    assert len(given(sqlite_office)) == 1


# On the tablet


@pytest.mark.parametrize("size", [PHONE, SMALL])
def test_a_scan_on_the_tablet_begins_the_survey(
    open_tablet: Open, sqlite_office: Office, visitor: IssuedTicket, size: tuple[int, int]
) -> None:
    hand = open_tablet(size)
    scan(hand, visitor.code)
    answer_all(hand)
    hand.tap("trait-sex-0")
    for shown in ("Umur", "Pendidikan terakhir", "Pekerjaan"):
        middle = hand.middle(hand.wait_for("survey-send"))
        hand.tap("survey-send")
        hand.touch(middle)
        hand.wait_for_text(shown)
    hand.wait_for_text("Kirim jawaban")
    hand.tap("survey-send")
    hand.wait_for_text("tersimpan tanpa nama")
    assert given(sqlite_office) == [SCORES]
    assert profiles(sqlite_office) == [("female", "", "", "")]
    hand.tap("done")
    hand.wait_for("survey-type")


def test_the_next_slip_ends_the_thanks(
    open_tablet: Open, sqlite_office: Office, officer: Officer, visitor: IssuedTicket
) -> None:
    hand = open_tablet()
    scan(hand, visitor.code)
    answer_all(hand)
    for shown in ("Umur", "Pendidikan terakhir", "Pekerjaan", "tersimpan tanpa nama"):
        hand.tap("survey-send")
        hand.wait_for_text(shown)
    scan(hand, served(sqlite_office, officer).code)
    hand.wait_for_text("Pertanyaan 1 dari 9")
    assert not any(hand.find(f"score-{score}").property("chosen") for score in range(1, 5))


@pytest.mark.parametrize("size", [PHONE, SMALL])
def test_the_code_can_be_typed_and_mended(
    open_tablet: Open, visitor: IssuedTicket, size: tuple[int, int]
) -> None:
    hand = open_tablet(size)
    right, wrong = visitor.code, "0" if visitor.code[-1] != "0" else "1"
    to_code(hand, right[:-1] + wrong)
    hand.wait_for_text("Ada huruf atau angka yang keliru")
    hand.tap("key-backspace")
    hand.tap(f"key-{right[-1].lower()}")
    hand.wait_for_text("Pertanyaan 1 dari 9")


def test_the_code_can_be_typed_on_a_real_keyboard(open_tablet: Open, visitor: IssuedTicket) -> None:
    hand = open_tablet()
    hand.tap("survey-type")
    hand.find("survey-code")
    Keyboard(hand.window).type(visitor.code.lower())
    hand.wait_for_text("Pertanyaan 1 dari 9")


def test_why_a_slip_is_refused_is_told_where_it_was_given(
    open_tablet: Open, sqlite_office: Office
) -> None:
    waiting = take_ticket(sqlite_office, "1c")
    hand = open_tablet()
    scan(hand, waiting.code)
    hand.wait_for_text(f"{waiting.label} belum selesai dilayani")
    to_code(hand, waiting.code)
    hand.wait_for_text(f"{waiting.label} belum selesai dilayani")
    hand.tap("key-backspace")
    wait_until(lambda: not hand.sees("belum selesai"), "typing goes on")


def test_the_tablet_is_wiped_for_the_next_visitor(open_tablet: Open, visitor: IssuedTicket) -> None:
    hand = open_tablet(patience=Patience(idle=90, warning=60))
    scan(hand, visitor.code)
    hand.tap("score-4")
    let_a_second_last(hand, 50)
    hand.wait_for_text("Masih di sini?")
    hand.wait_for("survey-type")


def test_the_tablet_speaks_english_too(open_tablet: Open, visitor: IssuedTicket) -> None:
    hand = open_tablet(SMALL)
    hand.tap("language")
    hand.wait_for_text("How was our service?")
    scan(hand, visitor.code)
    hand.wait_for_text("Question 1 of 9")
    hand.tap("back")
    hand.wait_for("survey-type")


def test_the_command_line_opens_the_tablet_without_a_printer(
    qapp: QApplication, sqlite_place: Place, tmp_path: Path
) -> None:
    use_bundled_font()
    printer = PrinterSettings(folder=tmp_path)
    settings = Settings(
        sqlite_place.url, sqlite_place.key_file, "Tablet 1", printer, printer, clock=SystemClock()
    )
    options = read_options(["--survey", "--windowed"])
    with app._window(settings, sqlite_place.open(), options) as window:
        window.resize(window.initialSize())
        assert window.height() > window.width(), "held upright"
        window.show()
        Hand(window).wait_for("survey-type")


def test_it_opens_the_tablet_or_the_board(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_options(["--survey", "--display"])
    assert "--display" in capsys.readouterr().err
