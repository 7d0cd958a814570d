"""Ways through the kiosk that speak, learn, or ask how far something has come."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from shared.actors import new_request
from shared.clock import SettableClock
from shared.office import Office
from tests.kiosk.promises import FORM, answer, complaint, join, request, training
from tests.support.offices import KIOSK, WIB
from tests.support.scanner import scan
from tests.support.touch import Hand


def speaker(hand: Hand, _office: Office) -> Iterator[str]:
    """Somebody with a suggestion, who nearly gives a name."""
    hand.tap("errand-feedback")
    hand.wait_for("kind-suggestion")
    yield "feedback"
    hand.tap("kind-suggestion")
    hand.tap("write-on")
    hand.wait_for("refusal")
    yield "feedback, nothing written"
    hand.key_in("Terima kasih. " * 30)
    yield "feedback, written"
    hand.tap("write-on")
    hand.tap("choose-service")
    hand.wait_for("subject-none")
    yield "feedback, services"
    hand.tap("subject-2a")
    hand.wait_for("send-nameless")
    yield "feedback, sender"
    hand.tap("give-name")
    hand.tap("send")
    yield "feedback, name lacking"
    hand.tap("back")
    hand.tap("send-nameless")
    hand.wait_for("done")
    yield "feedback, sent"
    hand.tap("done")


def learner(hand: Hand, office: Office) -> Iterator[str]:
    """Somebody who registers for a class, and wants to know what becomes of the data."""
    session = training(office, seats=1, days=1, hour=13)
    hand.tap("errand-training")
    hand.wait_for(f"class-{session}")
    yield "trainings"
    hand.tap(f"class-{session}")
    hand.tap("send")
    yield "training, nothing filled in"
    hand.tap("privacy")
    hand.wait_for("privacy-0")
    yield "notice on personal data"
    hand.tap("back")
    hand.wait_for("send")
    for text in ("Raden Ajeng Siti", "Raden Ajeng Siti", "081234567890"):
        hand.key_in(text)
        hand.tap("key-next")
    hand.tap("send")
    hand.wait_for("done")
    yield "training, registered"
    hand.tap("done")


def early(hand: Hand, office: Office) -> Iterator[str]:
    """Somebody scans the proof of another day."""
    scan(hand, join(office, training(office, days=2)))
    hand.wait_for("done")
    yield "training, too early"
    hand.tap("done")


def waiting(hand: Hand, office: Office) -> Iterator[str]:
    """Somebody without a seat comes all the same."""
    session = training(office, seats=1, hour=15)
    join(office, session)
    scan(hand, join(office, session, "Kusumawardhani"))
    hand.wait_for("done")
    yield "training, waiting"
    hand.tap("done")


def arriving(hand: Hand, office: Office) -> Iterator[str]:
    """Somebody is there on the day."""
    scan(hand, join(office, training(office, hour=14)))
    hand.wait_for("done")
    yield "training, present"
    hand.tap("done")


def evaluator(hand: Hand, office: Office) -> Iterator[str]:
    """Somebody who was there fills in the form, after the class has begun."""
    assert isinstance(office.clock, SettableClock)
    now = office.clock.now()
    code = join(office, training(office, hour=now.astimezone(WIB).hour + 1))
    office.training.attend(code, KIOSK, new_request())
    office.clock.set(now + timedelta(hours=1))
    scan(hand, code)
    hand.wait_for("send")
    hand.tap(f"score-{FORM[0]}-4")
    hand.tap("send")
    yield "evaluation"
    hand.tap("remark")
    hand.wait_for("write-on")
    yield "evaluation, remark"
    hand.tap("write-on")
    for question in FORM:
        hand.tap(f"score-{question}-3")
    hand.tap("send")
    hand.wait_for("done")
    yield "evaluation, sent"
    office.clock.set(now)
    hand.tap("done")


def requester(hand: Hand, office: Office) -> Iterator[str]:
    """Somebody wants to know how far a request has come."""
    scan(hand, request(office).code)
    hand.wait_for("progress-state")
    yield "progress of a request"
    hand.tap("cancel")


def complainer(hand: Hand, office: Office) -> Iterator[str]:
    """Somebody reads the answer to a complaint."""
    told = complaint(office)
    answer(office, told)
    scan(hand, told.code)
    hand.wait_for("progress-answer")
    yield "progress of a complaint"
    hand.tap("cancel")


PROMISED_WAYS: tuple[Callable[[Hand, Office], Iterator[str]], ...] = (
    *(speaker, learner, early, waiting, arriving),
    *(evaluator, requester, complainer),
)
"""Each of them is one visit: what a visitor wishes ends with it."""
