"""Bars and squares as numbers: painted anywhere, they scan."""

import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from shared.codes import CodeKind, new_code
from shared.slips.barcodes import QUIET_ZONE, bars, qr_modules


@given(st.sampled_from(CodeKind).map(new_code))
def test_painted_bars_scan(code: str) -> None:
    drawn = bars(code)
    picture = Image.new("L", ((drawn.modules + 2 * QUIET_ZONE) * 2, 80), 255)
    pen = ImageDraw.Draw(picture)
    for start, width in drawn.bars:
        left = (QUIET_ZONE + start) * 2
        pen.rectangle((left, 0, left + width * 2 - 1, 80), fill=0)
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [code]


def test_painted_squares_scan() -> None:
    url = "https://lpse.depok.go.id/eproc4/publik/detil_special?beritaId=8920034"
    rows = qr_modules(url)
    picture = Image.new("L", (len(rows) + 8, len(rows) + 8), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            picture.putpixel((x + 4, y + 4), 0 if dark else 255)
    big = picture.resize((picture.width * 4, picture.height * 4), Image.Resampling.NEAREST)
    assert [found.text for found in zxingcpp.read_barcodes(big)] == [url]
