"""Native values in cells: numbers, dates and lengths of time, and texts that are never formulas."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from shared.reports.document import Value

_LONGEST: Final = 32_767
_DAY: Final = timedelta(days=1)


def write(
    sheet: Worksheet, row: int, column: int, value: Value, dress: Format, zone: ZoneInfo
) -> None:
    """Write one value; moments as the office's clock shows them, since a workbook has no zones."""
    if value is None:
        sheet.write_blank(row, column, None, dress)
    elif isinstance(value, str):
        sheet.write_string(row, column, value[:_LONGEST], dress)
    elif isinstance(value, datetime):
        here = value.astimezone(zone).replace(tzinfo=None)
        sheet.write_datetime(row, column, here, dress)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, dress)
    else:
        sheet.write_number(row, column, number(value), dress)


def number(value: int | Decimal | timedelta) -> float:
    """A number as a workbook keeps it: lengths of time in days."""
    if isinstance(value, timedelta):
        return value / _DAY
    return float(value)
