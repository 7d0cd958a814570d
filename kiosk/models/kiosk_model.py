"""Everything the kiosk's QML binds to, under one name."""

from PySide6.QtCore import Property, QObject, Signal

from kiosk.flow import VisitFlow
from kiosk.models.applicant_model import ApplicantModel
from kiosk.models.clock_model import ClockModel
from kiosk.models.details_model import DetailsModel
from kiosk.models.home_model import HomeModel
from kiosk.models.notice_model import NoticeModel
from kiosk.models.offers import Offers
from kiosk.models.office_model import OfficeModel
from kiosk.models.patience_model import Patience, PatienceModel
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.services_model import ServicesModel
from kiosk.models.ticket_model import TicketModel
from kiosk.models.visit_model import VisitModel
from shared.actors import Kiosk
from shared.errors import UserError
from shared.office import Office
from shared.printing import PrintReport
from shared.qt.change_feed import ChangeFeed
from shared.qt.tasks import Tasks

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SECOND = 1_000


@QmlElement
@QmlUncreatable("made by the window")
class KioskModel(QObject):
    """The models of one kiosk window."""

    ticketIssued = Signal()

    def __init__(
        self,
        office: Office,
        by: Kiosk,
        feed: ChangeFeed,
        tasks: Tasks,
        parent: QObject,
        patience: Patience,
        second: int = SECOND,
    ) -> None:
        super().__init__(parent)
        catalogue = office.catalogue
        self._clock = ClockModel(office.clock, catalogue.office.zone, self)
        self._office = OfficeModel(catalogue.office, self)
        self._visit = VisitModel(VisitFlow(catalogue), tasks, self)
        self._offers = Offers(office, tasks, self)
        self._home = HomeModel(catalogue, self._offers, self)
        self._services = ServicesModel(self._visit, self._offers, self)
        self._applicant = ApplicantModel(self._visit, catalogue, self)
        self._details = DetailsModel(self._visit, office.guestbook, by, tasks, self)
        self._ticket = TicketModel(self._visit, self)
        self._notice = NoticeModel(self._visit, self._offers, self)
        self._patience = PatienceModel(self._visit, patience, second, self)
        self._details.ticketIssued.connect(self.ticketIssued)
        self._clock.changed.connect(self._offers.read)
        feed.changed.connect(self._offers.read)
        feed.connectedChanged.connect(self._offers.read)
        self._offers.read()

    def show_fault(self, fault: UserError) -> None:
        """Something broke on the GUI thread; nobody is told while nobody is there."""
        self._visit.show_fault(fault)

    def hear_print(self, report: PrintReport) -> None:
        """A print job of this workstation ended."""
        self._ticket.hear_print(report)

    def notice_life(self) -> None:
        """Somebody touched the kiosk."""
        self._patience.touch()

    @Property(ClockModel, constant=True)
    def clock(self) -> ClockModel:
        """The clock in the header."""
        return self._clock

    @Property(OfficeModel, constant=True)
    def office(self) -> OfficeModel:
        """Whose kiosk this is."""
        return self._office

    @Property(VisitModel, constant=True)
    def visit(self) -> VisitModel:
        """The visit on screen."""
        return self._visit

    @Property(HomeModel, constant=True)
    def home(self) -> HomeModel:
        """The home page."""
        return self._home

    @Property(ServicesModel, constant=True)
    def services(self) -> ServicesModel:
        """The page of services."""
        return self._services

    @Property(ApplicantModel, constant=True)
    def applicant(self) -> ApplicantModel:
        """The page of the applicant."""
        return self._applicant

    @Property(DetailsModel, constant=True)
    def details(self) -> DetailsModel:
        """The guestbook page."""
        return self._details

    @Property(TicketModel, constant=True)
    def ticket(self) -> TicketModel:
        """The page of the number."""
        return self._ticket

    @Property(NoticeModel, constant=True)
    def notice(self) -> NoticeModel:
        """The pages that interrupt."""
        return self._notice

    @Property(PatienceModel, constant=True)
    def patience(self) -> PatienceModel:
        """The wait for a visitor who does nothing."""
        return self._patience
