"""Questions about opening hours as they are written on a command line, and their answers."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from shared.catalogue import ServiceWindow
from shared.clock import Clock
from shared.opening_hours.rule import opening
from shared.opening_hours.sources import HoursSource

KNOWN_YEARS: Final = range(1950, 2100)
"""Years for which Indonesia's holidays are known or computed."""

_LONGEST_QUOTE: Final = 40


class UnclearQuestion(Exception):
    """A question that has no answer; its text is an Indonesian sentence for the asker."""


@dataclass(frozen=True, slots=True)
class Question:
    """A service and a moment as typed; no moment means now. `place` says where it was typed."""

    service: str
    moment: str | None
    place: str = ""


def questions_in(lines: Iterable[str]) -> Iterator[Question]:
    """Read lines of `SERVICE MOMENT`; empty lines are passed over."""
    for number, line in enumerate(lines, start=1):
        service, *moment = line.split(maxsplit=1) or [""]
        if service:
            yield Question(service, moment[0].strip() if moment else None, f"baris {number}: ")


def answer(question: Question, source: HoursSource, clock: Clock) -> str:
    """Return the answer as a JSON line; raises UnclearQuestion."""
    service = question.service.lower()
    window = _window(service, source)
    zone = source.catalogue.office.zone
    moment = clock.now() if question.moment is None else _moment(question.moment, zone)
    day = moment.astimezone(zone).date()
    found = opening(window, source.calendar_from(day), service, moment)
    return json.dumps(
        {
            "service": found.service,
            "at": found.at.isoformat(),
            "state": found.state,
            "reason": found.reason,
            "until": _iso(found.until),
            "next_open": _iso(found.next_open),
        },
        ensure_ascii=False,
    )


def _window(code: str, source: HoursSource) -> ServiceWindow:
    try:
        return source.catalogue.service(code).window
    except KeyError:
        known = ", ".join(service.code for service in source.catalogue.services)
        raise UnclearQuestion(
            f"Layanan {_quoted(code)} tidak ada di katalog. Yang ada: {known}."
        ) from None


def _moment(text: str, zone: ZoneInfo) -> datetime:
    """Read an ISO moment; one without zone is meant in the office's."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UnclearQuestion(
            f"Waktu {_quoted(text)} tidak dipahami. Tulis misalnya 2026-11-23T09:42"
            " (waktu kantor) atau 2026-11-23T02:42Z."
        ) from None
    if moment.year not in KNOWN_YEARS:
        raise UnclearQuestion(
            f"Tahun {moment.year} di luar kalender ({KNOWN_YEARS[0]}–{KNOWN_YEARS[-1]})."
        )
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _quoted(text: str) -> str:
    """Quote what was typed, cut short and without control characters."""
    shown = text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + "…"
    return json.dumps(shown, ensure_ascii=not shown.isprintable())
