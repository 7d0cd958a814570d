"""How many taps a visitor needs for each service; typing, day and hour included, is not one."""

from collections.abc import Callable

import pytest

from shared.catalogue import ApplicantType, Audience, QuestionKind, Service
from shared.office import Office
from tests.kiosk.conftest import LANDSCAPE, PORTRAIT, Open
from tests.kiosk.steps import tickets
from tests.support.offices import ANSWERS, take_ticket
from tests.support.scanner import scan
from tests.support.touch import Hand

REGISTRATION, OTHERS, ROOM, GUEST, RETURNING = 6, 5, 4, 2, 3
AUDIENCES = {"1": Audience.PROVIDER, "2": Audience.ASN, "3": Audience.AUDITOR}


def sign_in(hand: Hand, service: Service) -> None:
    """Take a number as somebody who has never been here."""
    hand.tap(f"audience-{AUDIENCES[service.code[0]]}")
    hand.tap(f"service-{service.code}")
    if service.has_checklist:
        for name in (f"type-{ApplicantType.BADAN_USAHA}", "director-yes", "proceed"):
            hand.tap(name)
    answer(hand, service)
    hand.wait_for("submit")
    for text in ("Dewi Anggraini", "PT Cipta Karya", "081234567890"):
        hand.key_in(text)
        hand.tap("key-next")
    hand.tap("submit")


def answer(hand: Hand, service: Service) -> None:
    """Answer a service's questions, optional ones too; the keyboard leads on after the last."""
    chosen = [q for q in service.questions if q.kind is QuestionKind.CHOICE]
    typed = [q for q in service.questions if q.kind is not QuestionKind.CHOICE]
    for question in chosen:
        hand.tap(f"answer-{question.name}-{ANSWERS[service.code][question.name]}")
    for question in typed:
        is_moment = question.kind is QuestionKind.MOMENT
        hand.key_in("14.30" if is_moment else ANSWERS[service.code].get(question.name, "12 MB"))
        hand.tap("key-next")


def report(path: str, hand: Hand, budget: int) -> None:
    print(f"{path}: {hand.taps} of {budget} taps")
    assert hand.taps <= budget


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_registration_and_data_changes_take_six(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    hand = open_kiosk(size)
    for code in ("1a", "1b"):
        hand.taps = 0
        sign_in(hand, sqlite_office.catalogue.service(code))
        hand.wait_for("ticket-number")
        report(code, hand, REGISTRATION)
        hand.tap("done")
        hand.wait_for("audience-provider")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
@pytest.mark.parametrize("code", sorted(ANSWERS))
def test_every_service_with_questions_takes_five(
    open_kiosk: Open, sqlite_office: Office, code: str, size: tuple[int, int]
) -> None:
    hand = open_kiosk(size)
    sign_in(hand, sqlite_office.catalogue.service(code))
    hand.wait_for("ticket-number")
    report(code, hand, OTHERS)
    assert tickets(sqlite_office) == 1


@pytest.mark.parametrize("needs_help", ["no", "yes"])
def test_the_bidding_room_takes_four(open_kiosk: Open, needs_help: str) -> None:
    hand = open_kiosk()
    for name in ("audience-provider", "service-1d", f"assistance-{needs_help}"):
        hand.tap(name)
    hand.wait_for("submit")
    for text in ("Yusuf", "CV Karya", "081234567890", "3276014101900001", "Paket jembatan"):
        hand.key_in(text)
        hand.tap("key-next")
    hand.tap("submit")
    hand.wait_for("seat-computer")
    report("bidding room", hand, ROOM)


def test_a_guest_takes_two(open_kiosk: Open) -> None:
    hand = open_kiosk()
    hand.tap("audience-guest")
    hand.wait_for("submit")
    for text in ("Rahmat", "Mengantar surat"):
        hand.key_in(text)
        hand.tap("key-next")
    hand.tap("submit")
    hand.wait_for("thanks")
    report("guest", hand, GUEST)


def again(hand: Hand) -> None:
    hand.tap("come-again")


def for_another(code: str) -> Callable[[Hand], None]:
    def go(hand: Hand) -> None:
        hand.tap("come-for-another")
        hand.tap(f"service-{code}")

    return go


@pytest.mark.parametrize(
    ("before", "now", "way"),
    [("1a", "1a", again), ("1a", "1b", for_another("1b")), ("1c", "1c", again)]
    + [("1f", "1f", again), ("1c", "1f", for_another("1f"))],
)
def test_a_returning_provider_takes_three(
    open_kiosk: Open, sqlite_office: Office, before: str, now: str, way: Callable[[Hand], None]
) -> None:
    slip = take_ticket(sqlite_office, before)
    hand = open_kiosk()
    scan(hand, slip.code)
    way(hand)
    finish(hand, sqlite_office.catalogue.service(now))
    report(f"returning for {now}", hand, RETURNING)


@pytest.mark.parametrize("code", ["2a", "2c", "2d", "2e", "3a"])
def test_a_returning_civil_servant_or_auditor_takes_three(
    open_kiosk: Open, sqlite_office: Office, code: str
) -> None:
    slip = take_ticket(sqlite_office, code, audience=AUDIENCES[code[0]])
    hand = open_kiosk()
    scan(hand, slip.code)
    again(hand)
    finish(hand, sqlite_office.catalogue.service(code))
    report(f"returning for {code}", hand, RETURNING)


def test_a_returning_bidder_takes_three(open_kiosk: Open, sqlite_office: Office) -> None:
    slip = take_ticket(sqlite_office, "1c")
    hand = open_kiosk()
    scan(hand, slip.code)
    for name in ("come-for-another", "service-1d", "assistance-no"):
        hand.tap(name)
    hand.wait_for("seat-computer")
    report("returning for the bidding room", hand, RETURNING)


def finish(hand: Hand, service: Service) -> None:
    """Answer what is asked and confirm what is not."""
    answer(hand, service)
    if not service.questions:
        hand.tap("submit")
    hand.wait_for("ticket-number")
