"""Charts as shapes: laid out once, painted on paper and on the screen by two small painters."""

from shared.reports.charts.layout import draw
from shared.reports.charts.shapes import Box, Drawing, Ink, Measure, Shape, Stroke, Words

__all__ = ["Box", "Drawing", "Ink", "Measure", "Shape", "Stroke", "Words", "draw"]
