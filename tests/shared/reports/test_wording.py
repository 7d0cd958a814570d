"""How values of a report are written."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from shared.reports.document import Kind, Value
from shared.reports.wording import written

ZONE = ZoneInfo("Asia/Jakarta")


@pytest.mark.parametrize(
    ("value", "kind", "words"),
    [
        (0, Kind.COUNT, "0"),
        (1234567, Kind.COUNT, "1.234.567"),
        (Decimal("91.475"), Kind.NUMBER2, "91,48"),
        (Decimal("1234.5"), Kind.NUMBER2, "1.234,50"),
        (Decimal("0.9845"), Kind.PERCENT, "98,5 %"),
        (Decimal(1), Kind.PERCENT, "100,0 %"),
        (timedelta(seconds=59, milliseconds=499), Kind.DURATION, "59 dtk"),
        (timedelta(seconds=59, milliseconds=500), Kind.DURATION, "1 mnt"),
        (timedelta(minutes=4, seconds=12), Kind.DURATION, "4 mnt 12 dtk"),
        (timedelta(hours=2, minutes=5, seconds=59), Kind.DURATION, "2 jam 5 mnt"),
        (timedelta(days=3, hours=4), Kind.DURATION, "3 hari 4 jam"),
        (date(2026, 8, 7), Kind.DATE, "7 Agu 2026"),
        (datetime(2026, 11, 30, 17, 30, tzinfo=UTC), Kind.MOMENT, "1 Des 2026 00.30"),
        (None, Kind.COUNT, "–"),
        ("=1+1", Kind.TEXT, "=1+1"),
    ],
)
def test_a_value_is_written_as_people_read_it(value: Value, kind: Kind, words: str) -> None:
    assert written(value, kind, ZONE) == words
