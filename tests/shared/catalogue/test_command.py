"""`python -m shared.catalogue` as whoever edits a catalogue uses it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from shared.catalogue.__main__ import main
from tests.shared.catalogue.samples import edited

ROOT = Path(__file__).parents[3]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "shared.catalogue", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def test_json_of_the_bundled_catalogue() -> None:
    shown = run("--json")
    assert (shown.returncode, shown.stderr) == (0, "")
    catalogue = json.loads(shown.stdout)
    assert catalogue["decree_number"] == "821.2/003/Kpts/UKPBJ/2023"
    assert catalogue["lines"]["F"] == {"title": "Layanan ASN", "title_en": "Civil servant services"}
    bidding = next(entry for entry in catalogue["services"] if entry["code"] == "1d")
    assert bidding["prefix"] == "D"
    assert bidding["target_minutes"] is None
    assert bidding["window"] == {
        "days": ["Mon", "Tue", "Wed", "Thu"],
        "open": "09:00",
        "close": "16:00",
        "close_is_setting": True,
        "breaks": [],
    }
    assert bidding["proxy_documents"] == {}
    form = bidding["documents"]["semua"][0]
    assert form["title"] == "form pencatatan penggunaan ruang bidding"
    assert (form["blocking"], form["warning"], form["conditional"]) == (["present"], [], False)


def test_text_for_people_names_every_service(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    shown = capsys.readouterr().out
    assert "A  1a  LAYANAN REGISTRASI DAN VERIFIKASI PENYEDIA" in shown
    assert "G  3a  LAYANAN REGISTRASI HAK AKSES SPSE BAGI AUDITOR" in shown
    assert "16. Evaluasi kinerja pelaksanaan" in shown
    assert "Surat kuasa: ada, (asli), meterai, tanda tangan, cap, cap boleh tidak" in shown


def test_every_mistake_on_a_line_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "katalog.toml"
    changes = (('prefix = "A"', 'prefix = "AB"'), ("minutes = 30", "minutes = -1"))
    file.write_text(edited(*changes), encoding="utf-8")
    assert main([str(file), "--json"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    lines = shown.err.splitlines()
    assert [line.split(": ")[1] for line in lines] == [
        "services.1a.prefix",
        "services.2d.target.minutes",
    ]
    assert all(line.startswith(f"{file}:") for line in lines)


def test_another_offices_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "makassar.toml"
    file.write_text(
        edited(
            ('short_name = "LPSE Kota Depok"', 'short_name = "LPSE Kota Makassar"'),
            ('timezone = "Asia/Jakarta"', 'timezone = "Asia/Makassar"'),
        ),
        encoding="utf-8",
    )
    assert main([str(file)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("LPSE Kota Makassar")
    assert "Hari Senin–Jumat : Pukul 09.00 - 14.00 WITA" in shown
