"""Reading the waiting lines: what each is called, and that services and lines fit together."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from shared.catalogue.model import Line, Service
from shared.catalogue.reading.findings import Table, Value

_PREFIX: Final = re.compile(r"[A-Z]")
_LONGEST: Final = 26
"""Characters that the board shows beside a number without a smaller script."""


def read_lines(table: Table) -> dict[str, Line]:
    """Every waiting line, by ticket prefix."""
    return {
        part.name: Line(_read_title(part.need("title")), _read_title(part.need("title_en")))
        for part in table.tables()
    }


def read_prefix(value: Value, lines: Mapping[str, Line]) -> str:
    """A service's ticket prefix, which names its line."""
    prefix = value.text()
    if not prefix.strip():
        return prefix
    if not _PREFIX.fullmatch(prefix):
        value.note(f'"{prefix}" bukan awalan nomor; pakai satu huruf besar A sampai Z')
    elif prefix not in lines:
        problem = f'antrean "{prefix}" belum ada; tambahkan {prefix} = {{ title = … }} di [lines]'
        value.note_absence(problem, prefix)
    return prefix


def note_unused_lines(table: Table, services: Iterable[Service]) -> None:
    """Note the lines no service has, once every prefix is right: until then one may be meant."""
    used = {service.prefix for service in services}
    lines = dict(table.items())
    if not used or not used <= lines.keys():
        return
    for prefix in lines.keys() - used:
        problem = f'tidak ada layanan dengan prefix = "{prefix}"; hapus antrean ini'
        lines[prefix].note_absence(problem, f'"{prefix}"')


def _read_title(value: Value) -> str:
    title = value.text()
    if len(title) > _LONGEST:
        value.note(f"{len(title)} huruf terlalu panjang untuk layar; paling panjang {_LONGEST}")
    return title
