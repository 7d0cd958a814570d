"""Findings, key figures and signatures on paper."""

from html import escape
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph as Text

from shared.reports.document import Finding, KeyFigures, Signatory, Tone
from shared.reports.pdf.block import Block
from shared.reports.pdf.type import SMALL, TEXT, broken, text_style, width_of
from shared.reports.stationery import Stationery
from shared.reports.wording import written
from shared.slips.pdf_style import BOLD, BRICK, GREEN, INK, QUIET, REGULAR
from shared.slips.phrases import written_date

_INDENT: Final = 5 * mm
_SIDE: Final = 6.0
_IN_A_LINE: Final = 4
_WIDE: Final = 600.0
"""From this width on there is room for one more figure in a line."""
_VALUE: Final = 18.0
_BETWEEN: Final[float] = 4 * mm
_SIGNING_ROOM: Final = 20 * mm


class FindingBlock(Block):
    """A sentence behind a sign: a triangle asks for attention, a tick says that it is well."""

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        bold = finding.tone is Tone.ATTENTION
        self._text = Text(escape(finding.text), text_style(bold=bold))
        self._tone = finding.tone

    def measured(self, width: float) -> float:
        """The sentence and a little room below."""
        return float(self._text.wrap(width - _INDENT, 10_000)[1]) + 2.5

    def draw(self) -> None:
        """Paint sign and sentence."""
        self._text.wrap(self.width - _INDENT, self.height)
        self._text.drawOn(self.canv, _INDENT, 2.5)
        self.canv.translate(1, self.height - TEXT * 1.05)
        paint_sign(self.canv, self._tone)


def paint_sign(canvas: Canvas, tone: Tone) -> None:
    """Paint the sign of a tone at the present place; shapes differ for grey print."""
    path = canvas.beginPath()
    colour = {Tone.ATTENTION: BRICK, Tone.GOOD: GREEN, Tone.PLAIN: QUIET}[tone]
    canvas.setFillColor(colour)
    canvas.setStrokeColor(colour)
    if tone is Tone.PLAIN:
        path.circle(_SIDE / 2, _SIDE / 2, 1.5)
    elif tone is Tone.ATTENTION:
        path.moveTo(0, 0)
        path.lineTo(_SIDE, 0)
        path.lineTo(_SIDE / 2, _SIDE)
        path.close()
    else:
        path.moveTo(0, _SIDE * 0.5)
        path.lineTo(_SIDE * 0.38, _SIDE * 0.1)
        path.lineTo(_SIDE, _SIDE * 0.95)
    is_line = tone is Tone.GOOD
    canvas.setLineWidth(1.5)
    canvas.drawPath(path, stroke=int(is_line), fill=int(not is_line))


class KeyFiguresBlock(Block):
    """Large figures over their names, at most four in a line."""

    def __init__(self, part: KeyFigures, stationery: Stationery) -> None:
        super().__init__()
        self._figures = [
            (written(each.value, each.kind, stationery.zone), each.name, each.note)
            for each in part.figures
        ]

    def measured(self, width: float) -> float:
        """As many lines as are needed, each as tall as its tallest figure."""
        return sum(self._heights(width), 0.0)

    def draw(self) -> None:
        """Paint a rule, the figure, its name and its note, figure by figure."""
        wide = self._wide(self.width)
        top = self.height
        lines = self._split(self.width)
        for line, tall in zip(lines, self._heights(self.width), strict=True):
            for at, figure in enumerate(line):
                x = at * (wide + _BETWEEN)
                self.canv.setStrokeColor(GREEN)
                self.canv.setLineWidth(1.4)
                self.canv.line(x, top - 1, x + wide, top - 1)
                self._paint(figure, x, top - _VALUE - 5, wide)
            top -= tall

    def _paint(self, figure: tuple[str, str, str], x: float, y: float, wide: float) -> None:
        value, name, note = figure
        size = _VALUE * min(1.0, wide / width_of(value, _VALUE, bold=True))
        self.canv.setFillColor(INK)
        self.canv.setFont(BOLD, size)
        self.canv.drawString(x, y, value)
        self.canv.setFont(REGULAR, SMALL)
        for text, colour in ((name, INK), (note, QUIET)):
            self.canv.setFillColor(colour)
            for words in broken(text, wide, SMALL) if text else ():
                y -= SMALL * 1.35
                self.canv.drawString(x, y, words)

    def _split(self, width: float) -> list[list[tuple[str, str, str]]]:
        """The figures in lines of about the same length."""
        count = max(len(self._figures), 1)
        lines = -(-count // (_IN_A_LINE + (width > _WIDE)))
        each = -(-count // lines)
        return [self._figures[at : at + each] for at in range(0, count, each)]

    def _wide(self, width: float) -> float:
        each = len(self._split(width)[0])
        return (width - _BETWEEN * (each - 1)) / max(each, 1)

    def _heights(self, width: float) -> list[float]:
        wide = self._wide(width)
        most = (
            max((_lines(each, wide) for each in line), default=0) for line in self._split(width)
        )
        return [_VALUE + 16 + SMALL * 1.35 * count for count in most]


def _lines(figure: tuple[str, str, str], wide: float) -> int:
    _value, name, note = figure
    return sum(len(broken(text, wide, SMALL)) for text in (name, note) if text)


class SignaturesBlock(Block):
    """Place and date, and for each signatory position, room to sign, name and NIP."""

    def __init__(self, signatories: tuple[Signatory, ...], stationery: Stationery) -> None:
        super().__init__()
        self._signatories = signatories
        day = written_date(stationery.made_at, stationery.letterhead.zone)
        self._where = ", ".join(filter(None, (stationery.place, day)))

    def measured(self, width: float) -> float:
        """The tallest block and the line of place and date."""
        wide = self._wide(width)
        tallest = max(
            len(self._position(each, wide)) + len(self._name(each, wide))
            for each in self._signatories
        )
        return 12.0 + TEXT * 1.35 * (tallest + 2) + float(_SIGNING_ROOM)

    def draw(self) -> None:
        """Paint the blocks side by side; a single one stands at the right."""
        wide = self._wide(self.width)
        leading = TEXT * 1.35
        self.canv.setFillColor(INK)
        self.canv.setFont(REGULAR, TEXT)
        top = self.height - 12 - TEXT
        self.canv.drawCentredString(self.width - wide / 2, top, self._where)
        for at, each in enumerate(reversed(self._signatories)):
            middle = self.width - wide * (at + 0.5)
            y = top
            self.canv.setFont(REGULAR, TEXT)
            for line in self._position(each, wide):
                y -= leading
                self.canv.drawCentredString(middle, y, line)
            self._sign(each, middle, 2 + leading, wide)

    def _wide(self, width: float) -> float:
        return width / max(len(self._signatories), 2)

    def _position(self, signatory: Signatory, wide: float) -> list[str]:
        return broken(signatory.position, wide * 0.86, TEXT)

    def _name(self, signatory: Signatory, wide: float) -> list[str]:
        return broken(signatory.name, wide * 0.86, TEXT, bold=True)

    def _sign(self, signatory: Signatory, middle: float, y: float, wide: float) -> None:
        """Paint the name above a line; without one both are left to be written by hand."""
        names = self._name(signatory, wide)
        named = bool(signatory.name)
        self.canv.setFont(BOLD, TEXT)
        for up, name in enumerate(reversed(names)):
            self.canv.drawCentredString(middle, y + up * TEXT * 1.35, name)
        line = width_of(names[-1], TEXT, bold=True) if named else 45 * mm
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.6)
        self.canv.line(middle - line / 2, y - 1.8, middle + line / 2, y - 1.8)
        self.canv.setFont(REGULAR, SMALL)
        nip = f"NIP {signatory.nip}" if signatory.nip else "" if named else "NIP"
        x = middle if named else middle - line / 2 + width_of(nip, SMALL) / 2
        self.canv.drawCentredString(x, y - TEXT * 1.35, nip)
