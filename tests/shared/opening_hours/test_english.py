"""Why a service is open or closed, for readers of English."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from shared.catalogue import ServiceWindow
from shared.language import Language
from shared.messages import closed_sentence
from shared.opening_hours import Calendar, Closure, Holiday, Overlay, opening, seeded_holidays
from shared.opening_hours.holiday_names import holiday_name
from tests.shared.opening_hours.samples import OFFICE_CLOSES, UNTIL_DONE, WIB, WITH_BREAKS

PLAIN = Calendar(WIB, OFFICE_CLOSES)
CHRISTMAS = replace(PLAIN, holidays={date(2026, 12, 25): Holiday("Hari Raya Natal")})
OWN_DAY = replace(PLAIN, holidays={date(2026, 12, 25): Holiday("HUT Kota Depok", estimated=True)})
CLOSED = replace(
    PLAIN,
    closures=(
        Closure(
            datetime(2026, 11, 23, 10, tzinfo=WIB), datetime(2026, 11, 23, 11, tzinfo=WIB), "Rapat"
        ),
    ),
)
RAMADAN = replace(
    PLAIN,
    overlays=(Overlay("Ramadan", date(2026, 11, 1), date(2026, 11, 30), time(8), time(13)),),
)


def at(hour: int, minute: int = 0, day: int = 23, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=WIB)


@pytest.mark.parametrize(
    ("window", "calendar", "moment", "said"),
    [
        (WITH_BREAKS, PLAIN, at(9, 42), "Open until 12:00"),
        (WITH_BREAKS, PLAIN, at(12, 5), "Break 12:00–13:00"),
        (WITH_BREAKS, PLAIN, at(8, 12), "Not open yet, service begins at 09:00"),
        (WITH_BREAKS, PLAIN, at(16, 5), "Closed since 14:00"),
        (UNTIL_DONE, PLAIN, at(10, day=27), "No service on Fridays; open Monday–Thursday"),
        (WITH_BREAKS, CHRISTMAS, at(10, day=25, month=12), "Holiday: Christmas"),
        (WITH_BREAKS, OWN_DAY, at(10, day=25, month=12), "Holiday: HUT Kota Depok (estimated)"),
        (WITH_BREAKS, CLOSED, at(10, 30), "Temporarily closed: Rapat"),
        (WITH_BREAKS, RAMADAN, at(9), "Open until 12:00 (Ramadan)"),
    ],
)
def test_reasons(window: ServiceWindow, calendar: Calendar, moment: datetime, said: str) -> None:
    assert opening(window, calendar, "1a", moment).said(Language.EN) == said


def test_the_way_out_of_a_closed_door() -> None:
    closed = opening(WITH_BREAKS, PLAIN, "1a", at(16, 5))
    said = closed_sentence(closed, WIB, Language.EN)
    assert said == "Closed since 14:00. Numbers can be taken again tomorrow at 09:00."


def test_every_holiday_an_office_begins_with_has_an_english_name() -> None:
    names = {holiday.name for holiday in seeded_holidays(range(2024, 2032)).values()}
    untranslated = {name for name in names if "Hari" in holiday_name(name, Language.EN).split()}
    assert untranslated == set()
    assert all(holiday_name(name, Language.EN) != name for name in names)
    assert holiday_name("Hari Raya Natal", Language.ID) == "Hari Raya Natal"


def test_collective_leave_and_two_holidays_on_one_date() -> None:
    leave = holiday_name("Cuti Bersama Hari Raya Natal", Language.EN)
    both = holiday_name("Hari Buruh Internasional dan Kenaikan Yesus Kristus", Language.EN)
    assert leave == "collective leave, Christmas"
    assert both == "Labour Day and Ascension of Jesus Christ"
