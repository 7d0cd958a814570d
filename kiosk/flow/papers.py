""" "Cek dokumen": the papers and the whole standard of any service, without signing anything."""

from kiosk.flow.pages import Page
from kiosk.flow.trail import Trail
from shared.catalogue import ApplicantType, Catalogue, ComponentKind, RequiredDocument, Service


class Papers(Trail):
    """Leads from the list of services to papers and standard; nothing is asked and nothing kept.

    With a `service` the visitor wants to read its standard, and nothing else.
    """

    def __init__(self, catalogue: Catalogue, service: Service | None = None) -> None:
        super().__init__(Page.STANDARD if service else Page.PAPERS)
        self._catalogue = catalogue
        self.service = service
        self.applicant: ApplicantType | None = None
        self.component = self._requirements()

    @property
    def types(self) -> tuple[ApplicantType, ...]:
        """The applicant types to choose from; none where everybody brings the same."""
        if self.service is None or not self.service.has_checklist:
            return ()
        return tuple(self._catalogue.applicant_types)

    @property
    def documents(self) -> tuple[RequiredDocument, ...]:
        """What the chosen type brings."""
        if self.service is None:
            return ()
        if not self.service.has_checklist:
            return self.service.documents[ApplicantType.ANY]
        return self.service.documents_for(self.applicant) if self.applicant else ()

    @property
    def proxy_documents(self) -> tuple[RequiredDocument, ...]:
        """What is added when somebody else than the director comes (D04)."""
        if self.service is None or self.applicant is None:
            return ()
        return self.service.proxy_documents_for(self.applicant)

    def choose_service(self, code: str) -> None:
        """Show the papers of a service."""
        if self.page is Page.PAPERS:
            self.service, self.applicant = self._catalogue.service(code), None
            self.component = self._requirements()
            self._go_to(Page.DOCUMENTS)

    def choose_type(self, applicant: ApplicantType) -> None:
        """Show the papers of an applicant type."""
        if applicant in self.types:
            self.applicant = applicant

    def show_standard(self) -> None:
        """Show the whole standard of the service."""
        if self.page is Page.DOCUMENTS:
            self._go_to(Page.STANDARD)

    def choose_component(self, number: int) -> None:
        """Show one component of the standard."""
        if any(heading.no == number for heading in self._catalogue.decree.headings):
            self.component = number

    def _requirements(self) -> int:
        """The component read first: what to bring."""
        headings = self._catalogue.decree.headings
        kind = ComponentKind.REQUIREMENTS
        return next((h.no for h in headings if h.kind is kind), headings[0].no)
