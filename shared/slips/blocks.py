"""The blocks a slip is described with, once, for every kind of paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Paper(StrEnum):
    """The two papers of the front office."""

    RECEIPT = "receipt"
    A5 = "a5"


class Tone(StrEnum):
    """How loud a text is."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"


class Tick(StrEnum):
    """A sign in a table; its word is what a receipt prints and what a legend explains."""

    YES = "ada"
    NO = "kurang"
    ADVISED = "disarankan"
    NOT_APPLICABLE = "tidak berlaku"
    NOT_ASKED = "tidak diminta"


@dataclass(frozen=True, slots=True)
class Masthead:
    """Who issues this: lines above the office's name, and lines below."""

    above: tuple[str, ...]
    office: str
    below: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Barcode:
    """A code as Code 128 with its characters under it."""

    code: str
    caption: str


@dataclass(frozen=True, slots=True)
class Title:
    """What this paper is and its number, with the barcode that finds it again."""

    text: str
    number: str
    code: Barcode


@dataclass(frozen=True, slots=True)
class BigNumber:
    """A queue number, as large as the paper takes."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    text: str
    tone: Tone = Tone.PLAIN
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, one pair a line."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """A few short values side by side, each over its name."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """The message of the paper in a frame: a headline and what follows from it."""

    headline: str
    lines: tuple[str, ...] = ()
    alarming: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list under a heading."""

    heading: str
    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One document: its name, a line under it in smaller type, and a sign for each column."""

    text: str
    remark: str
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class TableSection:
    """Rows that belong together, under a heading if it is not empty."""

    heading: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class TickTable:
    """Documents down, marks across; the column names are repeated on every sheet."""

    columns: tuple[str, ...]
    sections: tuple[TableSection, ...]


@dataclass(frozen=True, slots=True)
class QrCodes:
    """Addresses as QR codes, each with a label."""

    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """Where and when it is signed, and for each signatory the role and the name."""

    place_and_date: str
    signatories: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one sheet, such as signatures and what they are set under."""

    blocks: "tuple[Block, ...]"


Block = (
    Masthead
    | Title
    | BigNumber
    | Text
    | Facts
    | Figures
    | Notice
    | Points
    | TickTable
    | Barcode
    | QrCodes
    | Signatures
    | Rule
    | Together
)


@dataclass(frozen=True, slots=True)
class Page:
    """A slip ready for layout.

    `file_name` has no extension and names no person. `stamps` are words such as SALINAN that
    stand at the top of every sheet; `footer` and the sheet's number at its foot.
    """

    paper: Paper
    file_name: str
    title: str
    blocks: Sequence[Block]
    stamps: tuple[str, ...] = ()
    footer: str = ""
