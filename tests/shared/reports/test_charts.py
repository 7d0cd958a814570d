"""Charts as shapes: bars as long as their values, series told apart without colour."""

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.reports.charts import Box, Drawing, Ink, Stroke, Words, draw
from shared.reports.charts.scale import scale_for
from shared.reports.document import Bars, HeatMap, Kind, Line, Series
from tests.shared.reports.sample import charts

WIDTH = 480.0


def measured(text: str, size: float, _bold: bool) -> float:
    return len(text) * size * 0.6


def drawn(chart: Bars | Line | HeatMap) -> Drawing:
    return draw(chart, WIDTH, measured)


def words(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Words)]


def test_bars_are_as_long_as_their_values() -> None:
    series = (Series("Tiket", (10, 5, 0)),)
    for horizontal in (False, True):
        found = drawn(Bars("", ("a", "b", "c"), series, horizontal=horizontal))
        bars = [s for s in found.shapes if isinstance(s, Box) and s.ink is Ink.FIRST]
        lengths = [bar.width if horizontal else bar.height for bar in bars]
        assert lengths[0] == pytest.approx(2 * lengths[1])
        assert lengths[2] == 0


def test_every_value_of_lying_bars_is_said() -> None:
    values = (timedelta(minutes=4, seconds=12), None)
    chart = Bars("", ("1a", "1b"), (Series("", values),), Kind.DURATION, horizontal=True)
    assert {"4 mnt 12 dtk", "–", "1a", "1b"} <= set(words(drawn(chart)))


def test_long_names_beside_bars_are_broken_and_never_shortened() -> None:
    """The title of 2b is the longest of the standard's."""
    name = "2b Hak akses SPSE: Admin PPE, Helpdesk, Verifikator"
    for series in ((Series("", (7, 8)),), (Series("Kini", (7, 8)), Series("Lalu", (5, 6)))):
        for width in (320.0, 480.0, 900.0):
            found = draw(Bars("", ("1a", name), series, horizontal=True), width, measured)
            lines = [s for s in found.shapes if isinstance(s, Words) and s.text in name]
            assert " ".join(line.text for line in lines) == name
            assert all(line.x - measured(line.text, line.size, False) >= 0 for line in lines)
            gaps = [low.y - high.y for high, low in pairwise(lines) if high.y < low.y]
            assert all(gap >= 8.0 for gap in gaps), "lines stand clear of each other"
            assert max(line.y for line in lines) <= found.height


def test_series_differ_without_colour() -> None:
    """The third and fourth are striped, and every line has its dash and its mark."""
    series = tuple(Series(str(at), (4,)) for at in range(4))
    bars = drawn(Bars("", ("a",), series))
    stripes = {s.ink for s in bars.shapes if isinstance(s, Stroke)}
    assert {Ink.THIRD, Ink.FOURTH} <= stripes
    lines = drawn(Line("", ("a", "b"), tuple(Series(str(at), (1, 2)) for at in range(4))))
    dashes = {s.ink: s.dash for s in lines.shapes if isinstance(s, Stroke) and s.width == 1.8}
    assert len(set(dashes.values())) == 4


def test_a_line_breaks_where_nothing_was() -> None:
    chart = Line("", tuple("abcde"), (Series("", (1, 2, None, 4, 5)),))
    runs = [s for s in drawn(chart).shapes if isinstance(s, Stroke) and s.width == 1.8]
    assert [len(run.points) for run in runs] == [2, 2]


def test_a_heat_map_says_its_numbers_and_is_darkest_where_most_is() -> None:
    found = drawn(HeatMap("", ("Senin",), ("08", "09", "10"), ((0, 1, 20),)))
    grounds = [shape.ink for shape in found.shapes if isinstance(shape, Box)]
    assert grounds == [Ink.GROUND, Ink.HEAT_1, Ink.HEAT_5]
    assert {"1", "20"} <= set(words(found))


def test_an_empty_chart_is_drawn_too() -> None:
    for chart in (Bars("", (), (Series("", ()),)), Line("", (), ()), HeatMap("", (), (), ())):
        assert drawn(chart).height > 0


@pytest.mark.parametrize("chart", charts(), ids=lambda chart: chart.title)
@pytest.mark.parametrize("width", [320.0, 480.0, 900.0])
def test_nothing_stands_outside_a_chart(chart: Bars | Line | HeatMap, width: float) -> None:
    found = draw(chart, width, measured)
    for shape in found.shapes:
        if isinstance(shape, Box):
            assert shape.x >= 0 and shape.x + shape.width <= width + 0.01
            assert shape.y >= 0 and shape.y + shape.height <= found.height + 0.01
        elif isinstance(shape, Stroke):
            assert all(0 <= x <= width + 0.01 for x, _y in shape.points)
            assert all(0 <= y <= found.height + 0.01 for _x, y in shape.points)
        else:
            assert 0 <= shape.y <= found.height


@given(st.lists(st.integers(0, 10**7), max_size=9))
def test_a_scale_of_counts_has_room_for_every_value_in_whole_steps(values: list[int]) -> None:
    scale = scale_for((Series("", tuple(values)),), Kind.COUNT)
    assert scale.top >= max(values, default=0)
    assert 1 <= len(scale.ticks) - 1 <= 5
    assert scale.step == int(scale.step)


@given(st.lists(st.timedeltas(timedelta(0), timedelta(days=300)), max_size=9))
def test_a_scale_of_lengths_has_room_for_every_value(values: list[timedelta]) -> None:
    scale = scale_for((Series("", tuple(values)),), Kind.DURATION)
    assert scale.top >= max((value.total_seconds() for value in values), default=0)
    assert len(scale.ticks) <= 7


def test_shares_are_seen_against_a_hundred_per_cent() -> None:
    scale = scale_for((Series("", (Decimal("0.1"),)),), Kind.PERCENT)
    assert [scale.words(number) for number in scale.ticks] == [
        "0 %",
        "25 %",
        "50 %",
        "75 %",
        "100 %",
    ]
