"""What Indonesia's holidays are called in English."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from shared.language import Language

_LEAVE: Final = "Cuti Bersama "
_AND: Final = " dan "
_ENGLISH: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Tahun Baru Masehi": "New Year's Day",
        "Tahun Baru Imlek": "Lunar New Year",
        "Tahun Baru Islam": "Islamic New Year",
        "Isra Mikraj Nabi Muhammad": "Ascension of the Prophet",
        "Maulid Nabi Muhammad": "Birthday of the Prophet",
        "Hari Raya Idul Fitri": "Eid al-Fitr",
        "Hari kedua dari Hari Raya Idul Fitri": "second day of Eid al-Fitr",
        "Hari Raya Idul Adha": "Eid al-Adha",
        "Hari Suci Nyepi": "Nyepi, Day of Silence",
        "Hari Raya Waisak": "Vesak",
        "Hari Raya Natal": "Christmas",
        "Wafat Yesus Kristus": "Good Friday",
        "Kebangkitan Yesus Kristus": "Easter",
        "Kenaikan Yesus Kristus": "Ascension of Jesus Christ",
        "Hari Buruh Internasional": "Labour Day",
        "Hari Lahir Pancasila": "Pancasila Day",
        "Hari Kemerdekaan Republik Indonesia": "Independence Day",
        "Hari Pemilihan Umum": "general election",
        "Hari Pemilihan Kepala Daerah": "local elections",
    }
)


def holiday_name(name: str, language: Language) -> str:
    """Return a holiday's name in a language; one that the office entered itself stays as it is."""
    if language is Language.ID:
        return name
    return " and ".join(_in_english(part) for part in name.split(_AND))


def _in_english(name: str) -> str:
    if name.startswith(_LEAVE):
        return f"collective leave, {_in_english(name.removeprefix(_LEAVE))}"
    return _ENGLISH.get(name, name)
