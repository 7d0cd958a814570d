"""Loading a catalogue: from the bundled file, another file, or a text kept in a database."""

from collections.abc import Iterator, Mapping
from datetime import time
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Final

from shared.catalogue.mistakes import CatalogueMistakes, Mistake, dotted
from shared.catalogue.model import Catalogue, Line
from shared.catalogue.reading.decree import (
    read_applicant_types,
    read_audiences,
    read_decree,
    read_english,
    read_links,
    read_notices,
    read_office,
    read_parties,
)
from shared.catalogue.reading.documents import read_definitions, read_proxies
from shared.catalogue.reading.findings import Findings, Table
from shared.catalogue.reading.questions import read_questions
from shared.catalogue.reading.services import Common, read_services
from shared.catalogue.reading.toml_lines import KeyLines
from shared.catalogue.reading.toml_text import ReadText, read_toml
from shared.catalogue.reading.waiting_lines import note_unused_lines, read_lines
from shared.catalogue.reading.windows import read_windows

BUNDLED: Final = Path(__file__).parents[2] / "resources" / "catalogue" / "depok-2023.toml"
"""The catalogue that comes with the program."""


def load(path: Path = BUNDLED) -> Catalogue:
    """The catalogue in a file; CatalogueMistakes holds everything that is wrong with it."""
    try:
        content = path.read_bytes()
    except OSError as error:
        problem = f"berkas tidak dapat dibaca ({error.strerror}); periksa nama dan izinnya"
        raise CatalogueMistakes([Mistake(str(path), 1, "berkas", problem)]) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = "ada huruf yang bukan UTF-8; simpan berkas dengan pengodean UTF-8"
        raise CatalogueMistakes([Mistake(str(path), line, "berkas", problem)]) from error
    return parse(text, str(path))


def parse(source: str, file: str) -> Catalogue:
    """The catalogue in a text; `file` is what the mistakes in CatalogueMistakes call it."""
    source = source.replace("\r\n", "\n")
    read = read_toml(source)
    findings = Findings()
    catalogue = _read_catalogue(findings.table(read.data), source)
    findings.note_unknown_keys()
    mistakes = list(_mistakes(read, findings, file))
    if mistakes:
        raise CatalogueMistakes(mistakes)
    return catalogue


def _mistakes(read: ReadText, findings: Findings, file: str) -> Iterator[Mistake]:
    """Every mistake with its line, save what is absent because its line could not be read."""
    for slip in read.slips:
        yield Mistake(file, slip.line, slip.key, slip.problem)
    absences = [entry[:2] for entry in findings.absences if entry[2] not in read.unread]
    noted = (*findings.problems, *absences)
    if noted:
        lines = KeyLines(read.text)
        for path, problem in noted:
            yield Mistake(file, lines.of(path), dotted(path), problem)


def _read_catalogue(root: Table, source: str) -> Catalogue:
    decree = read_decree(root.need("decree").table())
    office_part = root.need("office").table()
    office = read_office(office_part)
    closes = office.closes if office_part.sound else time.max
    lines_part = root.need("lines").table()
    lines = read_lines(lines_part)
    common = _read_common(root, closes, len(decree.sections), lines)
    services = read_services(root.need("services").table(), common)
    note_unused_lines(lines_part, services)
    return Catalogue(
        version=root.need("version").text(),
        effective_from=root.need("effective_from").day(),
        decree=decree,
        office=office,
        audiences=MappingProxyType(read_audiences(root.need("audiences").table())),
        applicant_types=MappingProxyType(
            read_applicant_types(root.need("applicant_types").table())
        ),
        lines=MappingProxyType(lines),
        services=services,
        english=MappingProxyType(read_english(root.may("english").table())),
        source=source,
        digest=sha256(source.encode()).hexdigest(),
    )


def _read_common(
    root: Table, office_closes: time, sections: int, lines: Mapping[str, Line]
) -> Common:
    links = read_links(root.may("links").table())
    definitions = read_definitions(root.may("documents").table(), links)
    return Common(
        sections=sections,
        lines=lines,
        windows=read_windows(root.need("windows").table(), office_closes),
        parties=read_parties(root.need("parties").table()),
        links=links,
        notices=read_notices(root.may("notices").table()),
        proxies=read_proxies(root.may("proxies").table(), definitions),
        definitions=definitions,
        questions=read_questions(root.may("questions").table()),
    )
