"""Words are said with the best clips there are; a human recording goes before the bundled one."""

import logging
from pathlib import Path

import pytest

from shared.voice import Pack, Sound, words_of
from shared.voice.pack import BETWEEN_CLIPS, BUNDLED, read_clip
from shared.voice.sound import RATE, chime, silence
from tests.shared.voice.recordings import tone, write_wav

GAP = silence(BETWEEN_CLIPS).samples


def bundled(name: str) -> bytes:
    clip = read_clip(BUNDLED / f"{name}.ogg")
    assert clip is not None
    return clip.samples


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A recording of the office's own, of one word: it lasts 0.3 seconds."""
    write_wav(tmp_path / "satu.wav", tone(0.3), quiet=0.5)
    return tmp_path


def test_a_recording_replaces_one_clip_and_leaves_the_others(folder: Path) -> None:
    said = Pack.load([folder]).say(words_of("1, 2"))
    own, rest = said.samples.split(GAP, 1)
    assert Sound(own).seconds == pytest.approx(0.34, abs=0.03), "its silence is cut off"
    assert rest.endswith(bundled("dua") + GAP)


def test_the_longest_clip_that_says_it_is_taken() -> None:
    assert Pack.load().say(words_of("Nomor antrean")).samples == bundled("nomor-antrean") + GAP


@pytest.mark.parametrize(("rate", "channels"), [(44_100, 2), (8_000, 1), (48_000, 1)])
def test_a_recording_may_have_any_rate(tmp_path: Path, rate: int, channels: int) -> None:
    write_wav(tmp_path / "satu.wav", tone(1.0, rate=rate), rate, channels)
    said = Pack.load([tmp_path]).say(("satu",))
    assert said.seconds == pytest.approx(1.0 + BETWEEN_CLIPS, abs=0.03)


def test_a_damaged_recording_falls_back_and_is_told(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "dua.wav").write_bytes(b"RIFF but no recording")
    with caplog.at_level(logging.WARNING):
        assert Pack.load([folder]).say(("dua",)).samples == bundled("dua") + GAP
    assert "dua.wav" in caplog.text


def test_a_recording_of_nothing_falls_back(folder: Path) -> None:
    write_wav(folder / "dua.wav", silence(1.0))
    assert Pack.load([folder]).say(("dua",)).samples == bundled("dua") + GAP


def test_a_missing_folder_is_no_folder(tmp_path: Path) -> None:
    assert Pack.load([tmp_path / "gone"]).say(("dua",)).samples == bundled("dua") + GAP


def test_an_own_index_adds_words(folder: Path) -> None:
    write_wav(folder / "klinik.wav", tone(0.5))
    (folder / "clips.toml").write_text('klinik = "Klinik SPSE"', "utf-8")
    assert Pack.load([folder]).unsaid(words_of("ke Klinik SPSE 2")) == ()


def test_a_clip_that_an_index_names_and_nobody_recorded_is_said_by_shorter_ones(
    folder: Path,
) -> None:
    (folder / "clips.toml").write_text('loket-dua = "loket dua"\nbagus = "dua"', "utf-8")
    pack = Pack.load([folder])
    assert pack.say(words_of("loket 2")).samples == Pack.load().say(("loket", "dua")).samples


def test_a_spoilt_index_spoils_no_more_than_itself(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "clips.toml").write_text('klinik = "', "utf-8")
    with caplog.at_level(logging.WARNING):
        assert Pack.load([folder]).unsaid(("satu", "dua")) == ()
    assert "clips.toml" in caplog.text


def test_the_chime_can_be_replaced_too(folder: Path) -> None:
    assert Pack.load([folder]).chime() == chime()
    write_wav(folder / "bel.wav", tone(0.8))
    assert Pack.load([folder]).chime().seconds == pytest.approx(0.8, abs=0.03)


def test_what_no_clip_says_is_left_to_the_synthesiser_in_one_piece() -> None:
    asked: list[str] = []

    def synthesise(text: str) -> Sound:
        asked.append(text)
        return tone(0.2)

    pack = Pack.load(synthesise=synthesise)
    said = pack.say(words_of("satu zebra belang, dua"))
    assert asked == ["zebra belang"]
    assert said.samples.startswith(bundled("satu") + GAP + tone(0.2).samples)


def test_without_a_synthesiser_it_stays_unsaid() -> None:
    pack = Pack.load()
    assert pack.say(words_of("zebra satu")).samples == bundled("satu") + GAP
    assert pack.unsaid(words_of("zebra satu, zulu")) == ("zebra", "zulu")


def test_the_chime_begins_and_ends_softly() -> None:
    levels = memoryview(chime().samples).cast("h")
    edge = RATE // 200
    assert max(map(abs, levels)) < 16_000, "nobody is startled"
    assert max(map(abs, levels[:edge])) < 6_000
    assert max(map(abs, levels[-edge:])) < 100
