"""`python -m shared.opening_hours` answers from the decree, and from an office's own table."""

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from db.engine import open_database
from db.models import Closure, Holiday
from shared.actors import new_id
from shared.catalogue import load
from shared.clock import SettableClock
from shared.opening_hours.questions import Question, UnclearQuestion, answer
from shared.opening_hours.sources import hours_of_catalogue
from tests.shared.opening_hours.samples import wib
from tests.support.offices import Place

COMMAND = [sys.executable, "-m", "shared.opening_hours"]
FAR_FROM_JAKARTA = os.environ | {"TZ": "America/New_York", "LC_ALL": "C"}


def run(*arguments: str, lines: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        input=lines,
        env=FAR_FROM_JAKARTA,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def answers(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_moments_are_the_offices_on_a_machine_far_away() -> None:
    asked = run("1a", "2026-11-27T11:30", "2026-11-27T04:29:59Z")
    assert (asked.returncode, asked.stderr) == (0, "")
    assert answers(asked.stdout) == [
        {
            "service": "1a",
            "at": "2026-11-27T11:30:00+07:00",
            "state": "break",
            "reason": "Istirahat pukul 11.30–13.00",
            "until": "2026-11-27T13:00:00+07:00",
            "next_open": "2026-11-27T13:00:00+07:00",
        },
        {
            "service": "1a",
            "at": "2026-11-27T11:29:59+07:00",
            "state": "open",
            "reason": "Buka sampai pukul 11.30",
            "until": "2026-11-27T11:30:00+07:00",
            "next_open": None,
        },
    ]


def test_without_a_moment_it_is_now() -> None:
    before = datetime.now(UTC)
    (found,) = answers(run("3a").stdout)
    assert before <= datetime.fromisoformat(found["at"]) <= datetime.now(UTC)


def test_lines_are_answered_and_slips_told_by_line() -> None:
    asked = run(lines="1a 2026-12-24\n\n9z 2026-12-24\n1C 2026-11-27 10:00\n1a besok\n")
    assert [found["state"] for found in answers(asked.stdout)] == ["holiday", "not_service_day"]
    assert asked.returncode == 2
    unknown, unreadable = asked.stderr.splitlines()
    assert unknown.startswith('baris 3: Layanan "9z" tidak ada di katalog. Yang ada: 1a, 1b,')
    assert unreadable.startswith('baris 5: Waktu "besok" tidak dipahami.')


def test_lines_may_begin_with_a_byte_order_mark() -> None:
    (found,) = answers(run(lines="\ufeff1a 2026-12-24T10:00\n").stdout)
    assert found["service"] == "1a"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["9z"], "Layanan"),
        (["1a", "2026-02-30"], "Waktu"),
        (["--catalogue", "tidak-ada.toml", "1a"], "tidak-ada.toml"),
        (["--url", "sqlite:///tidak/ada/kantor.db", "1a"], "Basis data"),
    ],
)
def test_a_refusal_is_one_sentence(arguments: list[str], sentence: str) -> None:
    asked = run(*arguments)
    assert (asked.returncode, asked.stdout) == (2, "")
    assert sentence in asked.stderr
    assert len(asked.stderr.splitlines()) == 1


def test_a_reader_that_leaves_early_makes_no_noise() -> None:
    with subprocess.Popen(
        COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as asking:
        assert asking.stdin and asking.stdout and asking.stderr
        asking.stdin.write(b"1a 2026-11-23\n")
        asking.stdin.flush()
        assert b"before_opening" in asking.stdout.readline()
        asking.stdout.close()
        asking.stdin.write(b"1a 2026-11-24\n" * 100)
        asking.stdin.close()
        assert asking.stderr.read() == b""
        assert asking.wait() == 0


def test_an_offices_own_holidays_and_closures(sqlite_place: Place) -> None:
    database = open_database(sqlite_place.url)
    with database.writing() as session:
        session.merge(Holiday(day=date(2026, 11, 24), name="Hari Jadi Kota"))
        session.add(
            Closure(
                id=new_id(),
                starts_at=wib("2026-11-25 10:00"),
                ends_at=wib("2026-11-25 12:00"),
                reason="Pemeliharaan jaringan",
                services=["3a"],
            )
        )
    database.close()
    lines = "3a 2026-11-24T10:00\n3a 2026-11-25T10:00\n1c 2026-11-25T10:00\n"
    asked = run("--url", sqlite_place.url, lines=lines)
    assert [found["reason"] for found in answers(asked.stdout)] == [
        "Libur: Hari Jadi Kota",
        "Tutup sementara: Pemeliharaan jaringan",
        "Buka sampai pukul 16.00",
    ]


@pytest.mark.parametrize(
    "moment",
    ["", "\x00" * 4096, "\x1b[2J", "9" * 4096, "0001-01-01", "9999-12-31", "١٢-٠١-٢٠٢٦"],
)
def test_hostile_moments_are_quoted_harmlessly(moment: str) -> None:
    source = hours_of_catalogue(load())
    with pytest.raises(UnclearQuestion) as slip:
        answer(Question("1a", moment), source, SettableClock(wib("2026-11-23")))
    assert str(slip.value).isprintable()
    assert len(str(slip.value)) < 400


def test_the_next_opening_knows_the_holidays_of_the_new_year() -> None:
    source = hours_of_catalogue(load())
    clock = SettableClock(wib("2026-12-31 15:00"))
    (found,) = answers(answer(Question("1a", None), source, clock))
    assert found["next_open"] == "2027-01-04T09:00:00+07:00"


def test_the_end_of_the_known_years_is_answered() -> None:
    source = hours_of_catalogue(load())
    clock = SettableClock(wib("2026-11-23"))
    (found,) = answers(answer(Question("1a", "2099-12-31T20:00"), source, clock))
    assert found["state"] == "after_closing"
    assert datetime.fromisoformat(found["next_open"]) - wib("2099-12-31 20:00") < timedelta(5)
