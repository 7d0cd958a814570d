"""The bundled voice knows what office and kiosk say, and its index what lies in its folder."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from shared.catalogue import load
from shared.clock import OFFICE_ZONE
from shared.voice import Pack, words_of
from shared.voice.make_pack import main
from shared.voice.pack import BUNDLED, read_clip, read_index
from shared.voice.texts import clip_name, pieces, read_script
from shared.wording import format_date, format_duration, format_when

RESOURCES = BUNDLED.parent
PACK = Pack.load()
AGAIN = "run python -m shared.voice.make_pack"


def script_texts() -> set[str]:
    catalogue = load(RESOURCES / "catalogue" / "depok-2023.toml")
    script = read_script(BUNDLED, catalogue, (RESOURCES / "translations").glob("*.ts"))
    return {*script.calls, *script.pages}


def test_the_bundled_voice_is_what_the_texts_ask_for() -> None:
    wanted = {clip_name(text) for text in script_texts()}
    assert {file.stem for file in BUNDLED.glob("*.ogg")} == wanted, AGAIN
    assert read_index(BUNDLED).keys() == wanted, AGAIN


def test_every_bundled_clip_can_be_heard() -> None:
    silent = [file.name for file in BUNDLED.glob("*.ogg") if read_clip(file) is None]
    assert silent == []


def test_every_day_and_length_of_time_can_be_said() -> None:
    first = datetime(2026, 1, 1, 9, 5, tzinfo=OFFICE_ZONE)
    moments = [first + timedelta(days=n, minutes=37 * n) for n in range(400)]
    texts = [format_when(moment, first, OFFICE_ZONE) for moment in moments]
    texts += [format_date(moment.date()) for moment in moments]
    texts += [format_duration(timedelta(minutes=n)) for n in range(0, 4_000, 7)]
    assert {word for text in texts for word in PACK.unsaid(words_of(text))} == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nomor antrean", "nomor-antrean"),
        ("A", "a"),
        ("± 15 menit", "kurang-lebih-lima-belas-menit"),
        ("Jum’at", "jum-at"),
    ],
)
def test_a_file_is_named_after_what_it_says(text: str, name: str) -> None:
    assert clip_name(text) == name


def test_long_texts_that_begin_alike_have_files_of_their_own() -> None:
    long = "Formulir sudah sesuai, helpdesk melakukan eskalasi permohonan akun ke "
    first, second = clip_name(long + "Admin PPE"), clip_name(long + "Admin Agency")
    assert first != second
    assert max(len(first), len(second)) <= 67


def test_a_text_with_slots_is_recorded_in_pieces() -> None:
    assert list(pieces("%1 dari %2 siap")) == ["dari", "siap"]
    assert list(pieces("Kode {code}. Coba lagi.")) == ["Kode", "Coba lagi"]


def test_the_list_for_a_human_reader_names_every_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "silakan-menuju-ke\tsilakan menuju ke" in lines
    assert len(lines) == len(script_texts())


def test_without_espeak_nothing_is_made_and_the_reason_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["--out", str(tmp_path / "voice")]) == 2
    assert "espeak-ng" in capsys.readouterr().err
    assert not (tmp_path / "voice").exists()
