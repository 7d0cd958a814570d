"""The larger display offers to read its page aloud, in Indonesian, until another page comes."""

import pytest

from kiosk.page_texts import page_texts
from shared.office import Office
from shared.voice import Pack, Sound, words_of
from shared.voice.sound import silence
from tests.kiosk.busy_ways import everywhere
from tests.kiosk.conftest import Open
from tests.kiosk.steps import to_details
from tests.kiosk.ways import LONG_NAME
from tests.support.loudspeaker import Loudspeaker
from tests.support.offices import provider_form
from tests.support.touch import Hand, spin, wait_until

NAMES = set(words_of(f"{LONG_NAME} {provider_form().organisation}"))
MASK = "•••"


class Reader:
    """A voice without clips: everything it should say is asked of it as text."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.voice = Pack([], {}, self._synthesise)

    def has_said(self, words: str) -> bool:
        return any(words in text for text in self.said)

    def _synthesise(self, text: str) -> Sound:
        self.said.append(text)
        return silence(0.01)


@pytest.fixture
def reader() -> Reader:
    return Reader()


def listening(hand: Hand) -> Hand:
    hand.tap("larger")
    hand.tap("read-aloud")
    return hand


def test_it_is_offered_with_the_larger_display_and_in_indonesian_only(open_kiosk: Open) -> None:
    hand = open_kiosk()
    assert hand.look_for("read-aloud") is None
    hand.tap("larger")
    hand.find("read-aloud")
    hand.tap("language")
    wait_until(lambda: hand.look_for("read-aloud") is None, "English has no voice")


def test_the_page_is_read_from_first_to_last(open_kiosk: Open, reader: Reader) -> None:
    hand = open_kiosk(voice=reader.voice, output=Loudspeaker())
    hand.tap("larger")
    hand.tap("audience-provider")
    hand.tap("read-aloud")
    wait_until(lambda: reader.has_said("pelatihan penggunaan lpse"), "the last card is read")
    spoken = " ".join(reader.said)
    order = ["apa yang ingin anda urus", "registrasi dan verifikasi", "perubahan data penyedia"]
    assert [spoken.index(words) for words in order] == sorted(map(spoken.index, order))


def test_what_the_visitor_typed_is_not_told_to_the_hall(open_kiosk: Open, reader: Reader) -> None:
    hand = open_kiosk(voice=reader.voice, output=Loudspeaker())
    hand.tap("larger")
    to_details(hand)
    hand.key_in("Dewi")
    hand.tap("read-aloud")
    wait_until(lambda: reader.has_said("nama lengkap"), "the fields are read")
    wait_until(lambda: hand.sees("Bacakan"), "it has come to its end")
    assert not reader.has_said("dewi")
    assert not reader.has_said("spasi"), "nor the keys"


@pytest.mark.parametrize("leaving", ["back", "cancel", "read-aloud", "language"])
def test_leaving_ends_it(open_kiosk: Open, reader: Reader, leaving: str) -> None:
    loudspeaker = Loudspeaker(gated=True)
    hand = open_kiosk(voice=reader.voice, output=loudspeaker)
    hand.tap("larger")
    hand.tap("audience-provider")
    hand.tap("read-aloud")
    wait_until(lambda: loudspeaker.threads, "reading has begun")
    begun = len(reader.said)
    hand.tap(leaving)
    for _ in range(100):
        loudspeaker.let_go()
    wait_until(lambda: not hand.sees("Berhenti"), "it is silent")
    spin(0.2)
    assert len(reader.said) == begun
    assert loudspeaker.heard == []


def test_the_next_page_can_be_read_after_that(open_kiosk: Open, reader: Reader) -> None:
    hand = listening(open_kiosk(voice=reader.voice, output=Loudspeaker()))
    hand.tap("audience-guest")
    hand.tap("read-aloud")
    wait_until(lambda: reader.has_said("keperluan"), "the guest's page is read")


def test_the_bundled_voice_can_say_every_page(open_kiosk: Open, sqlite_office: Office) -> None:
    hand, voice = open_kiosk(), Pack.load()
    unsaid: dict[str, tuple[str, ...]] = {}
    for _page in everywhere(hand, sqlite_office):
        for text in page_texts(hand.find("page")):
            words = voice.unsaid(words_of(text))
            # Names have no recordings, neither those typed nor the masked.
            if words and MASK not in text and not NAMES.issuperset(words):
                unsaid[text] = words
    assert unsaid == {}, "run python -m shared.voice.make_pack"
