"""What the facts of all kinds of records share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from db.vault import Vault
from shared.answers import in_words
from shared.catalogue import ApplicantType, Catalogue, Service
from shared.personal_data.views import Record
from shared.slips.phrases import written_moment
from shared.wording import format_plain_date

Fact = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record's facts are read from."""

    session: Session
    record: Record
    vault: Vault
    catalogue: Catalogue

    def moment(self, moment: datetime | None) -> str:
        """A moment as the office's clock showed it; empty for none."""
        return written_moment(moment, self.catalogue.office.timezone) if moment else ""

    def service(self, code: str | None) -> Service | None:
        """A record's service; None where it has none, or one that the catalogue forgot."""
        return self.catalogue.known_service(code)

    def service_words(self, code: str | None) -> str:
        """Code and title of a service."""
        service = self.service(code)
        return f"{service.code} {service.title}" if service else code or ""

    def paper_words(self, code: str, document: str) -> str:
        """What a paper of a service is called; its code once the catalogue forgot it."""
        service = self.service(code)
        lists = (service.documents, service.proxy_documents) if service else ()
        papers = (paper for each in lists for listed in each.values() for paper in listed)
        return next((paper.label for paper in papers if paper.code == document), document)

    def applicant_words(self, kind: str | None) -> str:
        """What a type of applicant is called."""
        if kind is None:
            return ""
        choice = self.catalogue.applicant_types.get(ApplicantType(kind))
        return choice.title if choice else kind

    def answered(self, code: str | None, given: Mapping[str, str]) -> Iterator[Fact]:
        """Answers under what officers call their questions; one no longer asked keeps its name."""
        service = self.service(code)
        asked = {question.name: question for question in service.questions} if service else {}
        for name, answer in given.items():
            if question := asked.get(name):
                yield question.label or question.title, in_words(question, answer)
            else:
                yield name, answer


def day_words(day: date | None) -> str:
    """A day; empty for none."""
    return format_plain_date(day) if day else ""


def yes_or_no(answer: bool | None) -> str:
    """The answer to a question; empty where it was not asked."""
    return "" if answer is None else "Ya" if answer else "Tidak"


def told(*parts: str) -> str:
    """Texts as one, those that are empty left out."""
    return "; ".join(part for part in parts if part)
