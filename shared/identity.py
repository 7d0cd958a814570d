"""Identity numbers as visitors write them: normalise, doubt, mask and print.

Nothing here refuses a number: a doubt only warns, since the card in the visitor's hand is right
and a format we know may have changed.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

_SEPARATORS: Final = str.maketrans(dict.fromkeys(" .-/()\t\r\n\N{NO-BREAK SPACE}", ""))
_COUNTRY_CODE: Final = "62"
_WOMAN_DAY_OFFSET: Final = 40
_HIDDEN: Final = "•"
_LEAST_HIDDEN: Final = 3
_MOST_HIDDEN: Final = 24

_NIK_LENGTH: Final = 16
_NIP_LENGTH: Final = 18
_NPWP_LENGTHS: Final = (15, 16)
_NIB_LENGTH: Final = 13
_PHONE_LENGTHS: Final = range(10, 14)


class Identity(StrEnum):
    """A kind of number by which a person or a company is known."""

    NIK = "nik"
    NIP = "nip"
    NPWP = "npwp"
    NIB = "nib"
    PHONE = "phone"


def kept_identity(kind: str | None) -> Identity:
    """Which number a visitor's kept `identity_kind` says was shown; only a NIP is no KTP's."""
    return Identity.NIP if kind == Identity.NIP else Identity.NIK


class Doubt(StrEnum):
    """What looks wrong about a number; the value is a message key."""

    NOT_DIGITS = "identity.not_digits"
    NIK_LENGTH = "identity.nik_length"
    NIK_BIRTH_DATE = "identity.nik_birth_date"
    NIP_LENGTH = "identity.nip_length"
    NIP_BIRTH_DATE = "identity.nip_birth_date"
    NIP_APPOINTMENT = "identity.nip_appointment"
    NIP_SEX = "identity.nip_sex"
    NPWP_LENGTH = "identity.npwp_length"
    NPWP_CHECK = "identity.npwp_check"
    NIB_LENGTH = "identity.nib_length"
    PHONE_PREFIX = "identity.phone_prefix"
    PHONE_LENGTH = "identity.phone_length"

    @property
    def sentence(self) -> str:
        """The warning as the person typing reads it."""
        return _SENTENCES[self]


_SENTENCES: Final[Mapping[Doubt, str]] = MappingProxyType(
    {
        Doubt.NOT_DIGITS: "Nomor ini seharusnya hanya berisi angka.",
        Doubt.NIK_LENGTH: "NIK biasanya 16 angka.",
        Doubt.NIK_BIRTH_DATE: "Tanggal lahir di NIK tidak lazim; periksa angka ke-7–12.",
        Doubt.NIP_LENGTH: "NIP atau NI PPPK biasanya 18 angka.",
        Doubt.NIP_BIRTH_DATE: "Tanggal lahir di NIP tidak lazim; periksa 8 angka pertama.",
        Doubt.NIP_APPOINTMENT: "Masa pengangkatan di NIP tidak lazim; periksa angka ke-9–14.",
        Doubt.NIP_SEX: "Angka ke-15 NIP biasanya 1 atau 2.",
        Doubt.NPWP_LENGTH: "NPWP biasanya 15 atau 16 angka.",
        Doubt.NPWP_CHECK: "Angka pemeriksa NPWP tidak cocok; periksa 9 angka pertama.",
        Doubt.NIB_LENGTH: "NIB biasanya 13 angka.",
        Doubt.PHONE_PREFIX: "Nomor ponsel biasanya diawali 08 atau +628.",
        Doubt.PHONE_LENGTH: "Nomor ponsel biasanya 10 sampai 13 angka.",
    }
)


def normalise(kind: Identity, text: str) -> str:
    """Return the number without separators; a phone starts with 0 instead of +62.

    Anything that is not a separator stays, so that nothing a visitor wrote is lost.
    """
    number = text.translate(_SEPARATORS)
    if kind is Identity.PHONE:
        return _with_trunk_zero(number)
    return number


def doubts(kind: Identity, text: str) -> tuple[Doubt, ...]:
    """Return what looks wrong about a number as typed; an empty text leaves no doubt."""
    number = normalise(kind, text)
    if not number:
        return ()
    if not _is_digits(number):
        return (Doubt.NOT_DIGITS,)
    return tuple(_DOUBTS[kind](number))


def mask(kind: Identity, text: str) -> str:
    """Return the number with its middle hidden: NIK "3276••••••••0001", phone "0812••••678".

    A number too short to keep its ends apart is hidden altogether.
    """
    number = normalise(kind, text)
    head, tail = _KEPT_ENDS[kind]
    middle = len(number) - head - tail
    if middle < _LEAST_HIDDEN:
        return _HIDDEN * len(number)
    return number[:head] + _HIDDEN * min(middle, _MOST_HIDDEN) + number[-tail:]


def formatted(kind: Identity, text: str) -> str:
    """Return the number grouped as printed on paper: NPWP "01.312.166.0-091.000".

    A number of unusual length is returned normalised, without groups.
    """
    number = normalise(kind, text)
    pattern = _PATTERNS.get((kind, len(number)))
    if pattern is None or not _is_digits(number):
        return number
    digits = iter(number)
    return "".join(next(digits) if place == "#" else place for place in pattern)


def _with_trunk_zero(number: str) -> str:
    international = number.removeprefix("+")
    if international.startswith(_COUNTRY_CODE):
        return "0" + international.removeprefix(_COUNTRY_CODE).removeprefix("0")
    return number


def _is_digits(number: str) -> bool:
    return number.isascii() and number.isdigit()


def _nik_doubts(nik: str) -> Iterator[Doubt]:
    if len(nik) != _NIK_LENGTH:
        yield Doubt.NIK_LENGTH
    elif not _is_nik_birth_date(nik[6:12]):
        yield Doubt.NIK_BIRTH_DATE


def _is_nik_birth_date(ddmmyy: str) -> bool:
    """Judge DDMMYY, where women have 40 added to the day and the century is not told."""
    day, month, year = int(ddmmyy[:2]), int(ddmmyy[2:4]), int(ddmmyy[4:])
    if day > _WOMAN_DAY_OFFSET:
        day -= _WOMAN_DAY_OFFSET
    return any(_is_date(century + year, month, day) for century in (1900, 2000))


def _nip_doubts(nip: str) -> Iterator[Doubt]:
    """Doubt a NIP (birth, YYYYMM of appointment, sex, serial) or an NI PPPK.

    An NI PPPK has the year, a 2 and the number of the contract (1-9) in place of YYYYMM.
    """
    if len(nip) != _NIP_LENGTH:
        yield Doubt.NIP_LENGTH
        return
    if not _is_date(int(nip[:4]), int(nip[4:6]), int(nip[6:8])):
        yield Doubt.NIP_BIRTH_DATE
    appointed, month_or_contract = int(nip[8:12]), int(nip[12:14])
    if appointed <= int(nip[:4]) or month_or_contract not in (*range(1, 13), *range(21, 30)):
        yield Doubt.NIP_APPOINTMENT
    if nip[14] not in "12":
        yield Doubt.NIP_SEX


def _npwp_doubts(npwp: str) -> Iterator[Doubt]:
    """Doubt an old NPWP, the same after a 0, or the NIK that serves as NPWP since July 2024."""
    if len(npwp) not in _NPWP_LENGTHS:
        yield Doubt.NPWP_LENGTH
    elif len(npwp) == _NIK_LENGTH and not npwp.startswith("0"):
        yield from _nik_doubts(npwp)
    elif not _passes_luhn(npwp[-15:-6]):
        yield Doubt.NPWP_CHECK


def _nib_doubts(nib: str) -> Iterator[Doubt]:
    if len(nib) != _NIB_LENGTH:
        yield Doubt.NIB_LENGTH


def _phone_doubts(phone: str) -> Iterator[Doubt]:
    if not phone.startswith("08"):
        yield Doubt.PHONE_PREFIX
    if len(phone) not in _PHONE_LENGTHS:
        yield Doubt.PHONE_LENGTH


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _passes_luhn(digits: str) -> bool:
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0


_DOUBTS: Final[Mapping[Identity, Callable[[str], Iterator[Doubt]]]] = MappingProxyType(
    {
        Identity.NIK: _nik_doubts,
        Identity.NIP: _nip_doubts,
        Identity.NPWP: _npwp_doubts,
        Identity.NIB: _nib_doubts,
        Identity.PHONE: _phone_doubts,
    }
)

_KEPT_ENDS: Final[Mapping[Identity, tuple[int, int]]] = MappingProxyType(
    {
        Identity.NIK: (4, 4),
        Identity.NIP: (4, 4),
        Identity.NPWP: (2, 3),
        Identity.NIB: (4, 3),
        Identity.PHONE: (4, 3),
    }
)
"""How many characters a mask leaves readable at the start and at the end."""

_PATTERNS: Final[Mapping[tuple[Identity, int], str]] = MappingProxyType(
    {
        (Identity.NIK, 16): "#### #### #### ####",
        (Identity.NIP, 18): "######## ###### # ###",
        (Identity.NPWP, 15): "##.###.###.#-###.###",
        (Identity.NPWP, 16): "#### #### #### ####",
        (Identity.PHONE, 10): "####-###-###",
        (Identity.PHONE, 11): "####-####-###",
        (Identity.PHONE, 12): "####-####-####",
        (Identity.PHONE, 13): "####-####-#####",
    }
)
