"""Windows and days of the decree, the test's own copy."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from shared.catalogue import Break, ServiceWindow
from shared.opening_hours import Calendar, Closure, Holiday, Overlay

WIB = ZoneInfo("Asia/Jakarta")
MON_THU = frozenset(range(4))
MON_FRI = frozenset(range(5))
FRIDAY = frozenset({4})
OFFICE_CLOSES = time(16, 0)

WITH_BREAKS = ServiceWindow(
    days=MON_FRI,
    opens=time(9, 0),
    closes=time(14, 0),
    breaks=(
        Break(MON_THU, time(12, 0), time(13, 0)),
        Break(FRIDAY, time(11, 30), time(13, 0)),
    ),
)
"""1a and 1b."""

UNTIL_DONE = ServiceWindow(days=MON_THU, opens=time(9, 0), closes=None)
"""1c to 2e: "s/d selesai"."""

STRAIGHT_THROUGH = ServiceWindow(days=MON_FRI, opens=time(9, 0), closes=time(14, 0))
"""3a."""

HOLIDAYS_2026 = {
    date(2026, 1, 1): "Tahun Baru Masehi",
    date(2026, 1, 16): "Isra Mikraj Nabi Muhammad",
    date(2026, 2, 17): "Tahun Baru Imlek",
    date(2026, 3, 19): "Hari Suci Nyepi",
    date(2026, 3, 21): "Hari Raya Idul Fitri",
    date(2026, 3, 22): "Hari kedua dari Hari Raya Idul Fitri",
    date(2026, 4, 3): "Wafat Yesus Kristus",
    date(2026, 4, 5): "Kebangkitan Yesus Kristus",
    date(2026, 5, 1): "Hari Buruh Internasional",
    date(2026, 5, 14): "Kenaikan Yesus Kristus",
    date(2026, 5, 27): "Hari Raya Idul Adha",
    date(2026, 5, 31): "Hari Raya Waisak",
    date(2026, 6, 1): "Hari Lahir Pancasila",
    date(2026, 6, 16): "Tahun Baru Islam",
    date(2026, 8, 17): "Hari Kemerdekaan Republik Indonesia",
    date(2026, 8, 25): "Maulid Nabi Muhammad",
    date(2026, 12, 25): "Hari Raya Natal",
}
COLLECTIVE_LEAVE_2026 = {
    date(2026, 2, 16): "Cuti Bersama Tahun Baru Imlek",
    date(2026, 3, 18): "Cuti Bersama Hari Suci Nyepi",
    date(2026, 3, 20): "Cuti Bersama Hari Raya Idul Fitri",
    date(2026, 3, 23): "Cuti Bersama Hari Raya Idul Fitri",
    date(2026, 3, 24): "Cuti Bersama Hari Raya Idul Fitri",
    date(2026, 5, 15): "Cuti Bersama Kenaikan Yesus Kristus",
    date(2026, 5, 28): "Cuti Bersama Hari Raya Idul Adha",
    date(2026, 12, 24): "Cuti Bersama Hari Raya Natal",
}
NEW_YEAR_2027 = {date(2027, 1, 1): "Tahun Baru Masehi"}

DAYS_OFF = {day: Holiday(name) for day, name in (HOLIDAYS_2026 | NEW_YEAR_2027).items()} | {
    day: Holiday(name, collective_leave=True) for day, name in COLLECTIVE_LEAVE_2026.items()
}

RAMADAN_2026 = Overlay(
    name="Jam kerja Ramadan 1447 H",
    first_day=date(2026, 2, 18),
    last_day=date(2026, 3, 17),
    opens=time(6, 30),
    closes=time(14, 0),
    breaks=(
        Break(MON_THU, time(12, 0), time(12, 30)),
        Break(FRIDAY, time(11, 30), time(12, 30)),
    ),
)


def wib(text: str) -> datetime:
    """Read an ISO moment of the office's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=WIB)


def calendar(*changes: Closure | Overlay, office_breaks: tuple[Break, ...] = ()) -> Calendar:
    """Return the days of 2026 with closures and overlays."""
    return Calendar(
        zone=WIB,
        office_closes=OFFICE_CLOSES,
        holidays=DAYS_OFF,
        closures=tuple(change for change in changes if isinstance(change, Closure)),
        overlays=tuple(change for change in changes if isinstance(change, Overlay)),
        office_breaks=office_breaks,
    )
