"""Charts that the spreadsheet draws itself, from a table of their values beside them."""

from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from shared.reports.document import Bars, Column, HeatMap, Kind, Line, Table
from shared.reports.xlsx.formats import GREEN, INK, LINE, LINES, NUMBERS, QUIET, SERIES

_ROWS: Final = 17
"""How many rows of the sheet an upright chart stands over."""
_ROW_PIXELS: Final = 20
_WIDTH: Final = 760
_LETTER: Final = 5.4
"""About how many pixels a letter beside a bar takes."""
_NAMES_SHARE: Final = (0.08, 0.38)
"""Of the width, the least and the most that names beside lying bars are given."""
_DASHES: Final = ("solid", "dash", "round_dot", "dash_dot")
_MARKERS: Final = ("square", "diamond", "triangle", "x")
_PATTERNS: Final = (None, None, "wide_upward_diagonal", "outlined_diamond")


def values_table(chart: Bars | Line | HeatMap) -> Table:
    """What a chart shows, as a table under its title."""
    if isinstance(chart, HeatMap):
        columns = (Column(""), *(Column(name, Kind.COUNT) for name in chart.columns))
        grid = zip(chart.rows, chart.values, strict=True)
        return Table(columns, tuple((name, *row) for name, row in grid), title=chart.title)
    columns = (Column(""), *(Column(each.name, chart.kind) for each in chart.series))
    values = (each.values for each in chart.series)
    return Table(columns, tuple(zip(chart.categories, *values, strict=True)), title=chart.title)


def add_chart(
    workbook: Workbook, sheet: Worksheet, chart: Bars | Line, head: int, below: int
) -> int:
    """Draw a chart of the table with its head in row `head`; returns the row under it."""
    made = workbook.add_chart({"type": _type(chart)})
    name = sheet.get_name()
    first, last = head + 1, head + len(chart.categories)
    for at in range(len(chart.series)):
        made.add_series(
            {
                "name": [name, head, at + 1],
                "categories": [name, first, 0, last, 0],
                "values": [name, first, at + 1, last, at + 1],
                **_dress(chart, at),
            }
        )
    _dress_axes(made, chart)
    rows = _ROWS
    if _lies(chart):
        rows = max(8, len(chart.categories) * max(len(chart.series), 2) + 4)
        _give_names_room(made, chart, rows)
    made.set_size({"width": _WIDTH, "height": rows * _ROW_PIXELS})
    sheet.insert_chart(below, 0, made, {"object_position": 1, "description": chart.title})
    return below + rows + 1


def shade(sheet: Worksheet, chart: HeatMap, first: int) -> None:
    """Make the places of a heat map darker where there is more."""
    last_row, last_column = first + len(chart.rows) - 1, len(chart.columns)
    colours = {"type": "2_color_scale", "min_color": "#FFFFFF", "max_color": "#86BBAD"}
    sheet.conditional_format(first, 1, last_row, last_column, colours)


def _type(chart: Bars | Line) -> str:
    if isinstance(chart, Line):
        return "line"
    return "bar" if chart.horizontal else "column"


def _lies(chart: Bars | Line) -> bool:
    return isinstance(chart, Bars) and chart.horizontal


def _give_names_room(made: Any, chart: Bars | Line, rows: int) -> None:
    """Keep room for the names: spreadsheets shorten them rather than the bars."""
    least, most = _NAMES_SHARE
    longest = max((len(name) for name in chart.categories), default=0) * _LETTER
    left = min(max(longest / _WIDTH + 0.02, least), most)
    top, bottom = 3 / rows, 1.4 / rows
    layout = {"x": left, "y": top, "width": 0.95 - left, "height": 1 - top - bottom}
    made.set_plotarea({"layout": layout})


def _dress(chart: Bars | Line, at: int) -> dict[str, Any]:
    if isinstance(chart, Line):
        mark = {"type": _MARKERS[at], "size": 6, "fill": {"color": LINES[at]}}
        mark["border"] = {"color": LINES[at]}
        line = {"color": LINES[at], "width": 2, "dash_type": _DASHES[at]}
        return {"line": line, "marker": mark}
    labels = {"value": True, "num_format": NUMBERS[chart.kind], "font": {"size": 8}}
    dressed: dict[str, Any] = {"border": {"color": INK, "width": 0.5}, "data_labels": labels}
    pattern = _PATTERNS[at]
    if pattern:
        fill = {"pattern": pattern, "fg_color": SERIES[at], "bg_color": "#FFFFFF"}
        return {**dressed, "pattern": fill}
    return {**dressed, "fill": {"color": SERIES[at]}}


def _dress_axes(made: Any, chart: Bars | Line) -> None:
    font = {"size": 9, "color": QUIET}
    made.set_title({"name": chart.title, "name_font": {"size": 11, "bold": True, "color": GREEN}})
    values = {
        "num_format": NUMBERS[chart.kind],
        "num_font": font,
        "min": 0,
        "major_gridlines": {"visible": True, "line": {"color": LINE, "width": 0.5}},
    }
    names = {"num_font": font}
    if _lies(chart):
        # Spreadsheets count lying bars from below: turned round they stand as in the table.
        made.set_x_axis(values)
        made.set_y_axis({**names, "reverse": True})
    else:
        made.set_x_axis(names)
        made.set_y_axis(values)
    made.set_legend({"none": True} if len(chart.series) == 1 else {"position": "top"})
