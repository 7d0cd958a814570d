"""Ways through the kiosk that speak, learn, or ask how far something has come."""

from collections.abc import Callable, Iterator

from shared.clock import SettableClock
from shared.office import Office
from tests.kiosk.promises import FORM, answer, complaint, join, request, training
from tests.support.offices import WIB
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
    scan(hand, join(office, session, "Kusumawardhani"))
    hand.wait_for("done")
    yield "training, too early"
    hand.tap("done")


def participant(hand: Hand, office: Office) -> Iterator[str]:
    """Somebody is there, and fills in the form when the class has begun."""
    assert isinstance(office.clock, SettableClock)
    begins = office.clock.now()
    code = join(office, training(office, hour=begins.astimezone(WIB).hour + 1))
    scan(hand, code)
    hand.wait_for("done")
    yield "training, present"
    hand.tap("done")
    hand.wait_for("errand-training")
    office.clock.set(begins.replace(hour=begins.hour + 1))
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
    office.clock.set(begins)
    hand.tap("done")


def holder(hand: Hand, office: Office) -> Iterator[str]:
    """Somebody with the receipts of a request and of a complaint."""
    told = complaint(office)
    answer(office, told)
    for name, code in (("request", request(office).code), ("complaint", told.code)):
        scan(hand, code)
        hand.wait_for("progress-state")
        yield f"progress of a {name}"
        hand.tap("cancel")
        hand.wait_for("errand-training")


PROMISED_WAYS: tuple[Callable[[Hand, Office], Iterator[str]], ...] = (
    *(speaker, learner, participant, holder),
)
