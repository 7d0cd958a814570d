""" "Cek dokumen": the services, and the papers that each asks for."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.flow import Papers
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from kiosk.models.visit_model import VisitModel
from shared.catalogue import ApplicantType, Catalogue, Link, Mark, RequiredDocument, Service
from shared.language import Language
from shared.wording import format_days, format_time

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class StandardRow:
    """A service whose papers can be looked up."""

    code: str
    prefix: str
    title: str
    audiences: str


@dataclass(frozen=True, slots=True)
class TypeRow:
    """An applicant type to choose."""

    code: str
    title: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper to bring; `marks` are those of `shared.catalogue.Mark` but present.

    `condition` is of whom it is asked, as `shared.catalogue.Condition` names it, or empty.
    """

    code: str
    title: str
    marks: list[str]
    if_any: bool
    condition: str
    note: str


@dataclass(frozen=True, slots=True)
class LinkRow:
    """An address to open by its QR code; `shown` is its short form."""

    label: str
    address: str
    shown: str


@QmlElement
@QmlUncreatable("made by the window")
class PapersModel(QObject):
    """Shows what a service asks for, open or closed, without asking anything of the visitor."""

    changed = Signal()

    def __init__(
        self, visit: VisitModel, comfort: ComfortModel, catalogue: Catalogue, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._comfort = comfort
        self._catalogue = catalogue
        self._services = Rows(StandardRow, self)
        self._types = Rows(TypeRow, self)
        self._documents = Rows(PaperRow, self)
        self._proxy_documents = Rows(PaperRow, self)
        self._links = Rows(LinkRow, self)
        visit.changed.connect(self._show)
        comfort.languageChanged.connect(self._show)
        self._show()

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        """All services, as `StandardRow`."""
        return self._services

    @Property(QObject, constant=True)
    def types(self) -> QObject:
        """The applicant types, as `TypeRow`; none where everybody brings the same."""
        return self._types

    @Property(QObject, constant=True)
    def documents(self) -> QObject:
        """What to bring, as `PaperRow`."""
        return self._documents

    @Property(QObject, constant=True)
    def proxyDocuments(self) -> QObject:
        """What a visitor adds who is not the director, as `PaperRow`."""
        return self._proxy_documents

    @Property(QObject, constant=True)
    def links(self) -> QObject:
        """Forms and registration on the web, as `LinkRow`."""
        return self._links

    @Property(str, notify=changed)
    def serviceTitle(self) -> str:
        """The service looked at."""
        service = self._service
        return self._comfort.spoken.of(service.title, service.title_en) if service else ""

    @Property(str, notify=changed)
    def hours(self) -> str:
        """When it is open: "Senin–Jumat, 09.00–14.00"."""
        return hours_of(self._service, self._comfort.spoken) if self._service else ""

    @Property(str, notify=changed)
    def target(self) -> str:
        """How fast it is promised."""
        target = self._service.target if self._service else None
        return self._comfort.spoken.of(target.text, target.text_en) if target else ""

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What the office wants to be known about it."""
        service = self._service
        if service is None or service.notice is None:
            return ""
        return self._comfort.spoken.of(service.notice, service.notice_en or "")

    @Property(int, notify=changed)
    def typeCount(self) -> int:
        """How many applicant types there are to choose from."""
        return self._types.rowCount()

    @Property(int, notify=changed)
    def documentCount(self) -> int:
        """How many papers to bring."""
        return self._documents.rowCount()

    @Property(int, notify=changed)
    def proxyCount(self) -> int:
        """How many more when somebody else than the director comes."""
        return self._proxy_documents.rowCount()

    @Property(int, notify=changed)
    def linkCount(self) -> int:
        """How many addresses there are."""
        return self._links.rowCount()

    @Slot()
    def open(self) -> None:
        """Show the list of services."""
        self._visit.begin(Papers(self._catalogue))

    @Slot(str)
    def chooseService(self, code: str) -> None:
        """Show the papers of a service."""
        if self._papers:
            self._papers.choose_service(code)
            self._visit.touch()

    @Slot(str)
    def chooseType(self, code: str) -> None:
        """Show the papers of an applicant type."""
        if self._papers:
            self._papers.choose_type(ApplicantType(code))
            self._visit.touch()

    @Slot()
    def showStandard(self) -> None:
        """Show the whole standard of the service looked at."""
        if self._papers:
            self._papers.show_standard()
            self._visit.touch()

    @Slot(str)
    def readStandard(self, code: str) -> None:
        """Show the standard of a service, from its card while signing in."""
        self._visit.begin(Papers(self._catalogue, self._catalogue.service(code)))

    @property
    def _papers(self) -> Papers | None:
        errand = self._visit.flow.errand
        return errand if isinstance(errand, Papers) else None

    @property
    def _service(self) -> Service | None:
        return self._papers.service if self._papers else None

    @Slot()
    def _show(self) -> None:
        papers = self._papers
        if papers is None:
            for rows in (self._services, self._types, self._documents, self._links):
                rows.show(())
            self._proxy_documents.show(())
        else:
            self._show_papers(papers)
        self.changed.emit()

    def _show_papers(self, papers: Papers) -> None:
        links = links_of(papers.service, papers.documents) if papers.service else ()
        self._services.show([self._service_row(service) for service in self._catalogue.services])
        self._types.show([self._type_row(papers, applicant) for applicant in papers.types])
        self._documents.show([self._paper_row(document) for document in papers.documents])
        self._proxy_documents.show([self._paper_row(paper) for paper in papers.proxy_documents])
        self._links.show([self._link_row(link) for link in links])

    def _service_row(self, service: Service) -> StandardRow:
        of = self._comfort.spoken.of
        names = (
            of(choice.title, choice.title_en)
            for audience, choice in self._catalogue.audiences.items()
            if audience in service.audiences
        )
        title = of(service.title, service.title_en)
        return StandardRow(service.code, service.prefix, title, " · ".join(names))

    def _type_row(self, papers: Papers, applicant: ApplicantType) -> TypeRow:
        wording = self._catalogue.applicant_types[applicant]
        title = self._comfort.spoken.of(wording.title, wording.title_en)
        return TypeRow(applicant, title, applicant is papers.applicant)

    def _paper_row(self, document: RequiredDocument) -> PaperRow:
        of = self._comfort.spoken.of
        return PaperRow(
            code=document.code,
            title=of(document.label, document.label_en),
            marks=[mark for mark in document.marks if mark is not Mark.PRESENT],
            if_any=document.conditional,
            condition=document.condition or "",
            note=of(document.note or "", document.note_en or ""),
        )

    def _link_row(self, link: Link) -> LinkRow:
        label = self._comfort.spoken.of(link.label, link.label_en)
        return LinkRow(label, link.url, short_address(link.url))


def links_of(service: Service, documents: Iterable[RequiredDocument]) -> tuple[Link, ...]:
    """Return the addresses of a service and of its papers' forms, each once."""
    forms = (document.link for document in documents if document.link)
    by_address = {link.url: link for link in (*service.links, *forms)}
    return tuple(by_address.values())


def short_address(url: str) -> str:
    """Return an address as one reads it aloud: "lpse.depok.go.id"."""
    return url.partition("://")[2].partition("/")[0]


def hours_of(service: Service, language: Language) -> str:
    """Return a service's weekly hours: "Senin–Jumat, 09.00–14.00"."""
    window = service.window
    opens = format_time(window.opens, language)
    if window.closes is None:
        until = language.of("selesai", "the end of the working day")
    else:
        until = format_time(window.closes, language)
    return f"{format_days(window.days, language)}, {opens}–{until}"
