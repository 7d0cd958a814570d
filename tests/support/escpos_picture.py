"""Draws the ESC/POS commands we print as a picture, so that a test can look at a receipt."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import zxingcpp
from PIL import Image, ImageDraw, ImageFont

_FONT = Path(__file__).parents[2] / "resources/fonts/PlusJakartaSans-Bold.ttf"
_CELL, _LINE = 12, 30
_COMMANDS = re.compile(
    rb"\x1b@|\x1bt\x00|\x1ba(?P<align>.)|\x1d!(?P<size>.)|\x1dB(?P<invert>.)"
    rb"|\x1bd(?P<feed>.)|\x1dh(?P<height>.)|\x1dw(?P<thick>.)|\x1dkI.\{B(?P<bars>[ -z]+)"
    rb"|\x1d\(k..1P0(?P<qr>[ -~]+?)\x1d\(k\x03\x001Q0"  # store, then print
    rb"|\x1d\(k(?:\x04\x001A2\x00|\x03\x001E.|\x03\x001C(?P<module>.))"
    rb"|(?P<cut>\x1dV[\x00\x01])|\x1b[!{E\-M].|\x1db.|\x1d[Hf].|(?P<text>[^\x00-\x09\x0b-\x1f]+)",
    re.DOTALL,
)


@dataclass
class Receipt:
    """What came out of the printer: the picture, its lines of text, and the cuts."""

    columns: int
    picture: Image.Image = field(default_factory=lambda: Image.new("L", (1, 1), 255))
    lines: list[str] = field(default_factory=list)
    cuts: int = 0

    def decode(self) -> list[str]:
        """Return what a scanner reads on the picture."""
        return [found.text for found in zxingcpp.read_barcodes(self.picture)]


def draw(commands: bytes, columns: int = 48) -> Receipt:
    """Return the receipt; a command outside the subset fails, as it would print as rubbish."""
    receipt = Receipt(columns, Image.new("L", (columns * _CELL, 1), 255))
    state = {"align": 0, "size": 0, "invert": 0, "height": 162, "thick": 3, "module": 3}
    at = 0
    while at < len(commands):
        found = _COMMANDS.match(commands, at)
        assert found, f"not in the subset: {commands[at : at + 12]!r}"
        at = found.end()
        if found.lastgroup in state:
            state[found.lastgroup] = found[found.lastgroup][0]
        elif found.lastgroup in _ACTIONS:
            _ACTIONS[found.lastgroup](receipt, found[found.lastgroup], state)
    return receipt


def _write(receipt: Receipt, text: bytes, state: dict[str, int]) -> None:
    wide, high = (state["size"] >> 4) + 1, (state["size"] & 7) + 1
    ground, ink = (0, 255) if state["invert"] else (255, 0)
    for line in text.decode("cp437").removesuffix("\n").split("\n"):
        assert len(line) * wide <= receipt.columns, f"does not fit the paper: {line!r}"
        receipt.lines.append(line)
        strip = Image.new("L", (max(1, len(line)) * _CELL, 24), ground if line else 255)
        pen, font = ImageDraw.Draw(strip), ImageFont.truetype(str(_FONT), 18)
        for place, character in enumerate(line):
            pen.text((place * _CELL + _CELL / 2, 18), character, ink, font, anchor="ms")
        _paste(receipt, strip.resize((strip.width * wide, strip.height * high)), state["align"])
        _grow(receipt, _LINE - 24)


def _draw_bars(receipt: Receipt, code: bytes, state: dict[str, int]) -> None:
    bars = zxingcpp.create_barcode(code.decode(), zxingcpp.BarcodeFormat.Code128)
    _paste(receipt, _pixels(bars, state["thick"], state["height"]), state["align"])


def _draw_square(receipt: Receipt, content: bytes, state: dict[str, int]) -> None:
    square = zxingcpp.create_barcode(content.decode(), zxingcpp.BarcodeFormat.QRCode)
    _paste(receipt, _pixels(square, state["module"]), state["align"])


def _feed(receipt: Receipt, lines: bytes, _state: dict[str, int]) -> None:
    _grow(receipt, lines[0] * _LINE)


def _cut(receipt: Receipt, _command: bytes, _state: dict[str, int]) -> None:
    receipt.cuts += 1


_ACTIONS = {"text": _write, "bars": _draw_bars, "qr": _draw_square, "feed": _feed, "cut": _cut}


def _pixels(code: zxingcpp.Barcode, scale: int, height: int = 0) -> Image.Image:
    pixels = code.to_image(scale=scale, add_quiet_zones=False)
    tall, wide = pixels.shape
    picture = Image.frombytes("L", (wide, tall), bytes(memoryview(pixels)))  # type: ignore[arg-type]
    return picture.resize((picture.width, height)) if height else picture


def _paste(receipt: Receipt, part: Image.Image, align: int) -> None:
    top = receipt.picture.height
    _grow(receipt, part.height)
    receipt.picture.paste(part, ((receipt.picture.width - part.width) * align // 2, top))


def _grow(receipt: Receipt, dots: int) -> None:
    grown = Image.new("L", (receipt.picture.width, receipt.picture.height + dots), 255)
    grown.paste(receipt.picture)
    receipt.picture = grown
