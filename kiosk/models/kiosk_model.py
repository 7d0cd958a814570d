"""Everything the kiosk's QML binds to, under one name."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.flow import VisitFlow
from kiosk.models.applicant_model import ApplicantModel
from kiosk.models.assistance_model import AssistanceModel
from kiosk.models.clock_model import ClockModel
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.connection_model import ConnectionModel
from kiosk.models.details_model import DetailsModel
from kiosk.models.feedback_model import FeedbackModel
from kiosk.models.help_model import HelpModel
from kiosk.models.home_model import HomeModel
from kiosk.models.long_line_model import LongLineModel
from kiosk.models.notice_model import NoticeModel
from kiosk.models.offers import Offers
from kiosk.models.office_model import OfficeModel
from kiosk.models.paper_alerts import PaperAlerts
from kiosk.models.papers_model import PapersModel
from kiosk.models.participation_model import ParticipationModel
from kiosk.models.patience_model import Patience, PatienceModel
from kiosk.models.privacy_model import PrivacyModel
from kiosk.models.progress_model import ProgressModel
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.questions_model import QuestionsModel
from kiosk.models.read_aloud_model import ReadAloudModel
from kiosk.models.recall_model import RecallModel
from kiosk.models.room_model import RoomModel
from kiosk.models.scan_model import ScanModel
from kiosk.models.seat_model import SeatModel
from kiosk.models.services_model import ServicesModel
from kiosk.models.sign_in_model import SignInModel
from kiosk.models.standard_model import StandardModel
from kiosk.models.stay_model import StayModel
from kiosk.models.survey_model import SurveyModel
from kiosk.models.ticket_model import TicketModel
from kiosk.models.training_model import TrainingModel
from kiosk.models.visit_model import VisitModel
from shared.actors import Kiosk
from shared.errors import UserError
from shared.office import Office
from shared.printing import PrintReport
from shared.qt.change_feed import ChangeFeed
from shared.qt.heartbeat import Heartbeat
from shared.qt.speaker import Speaker
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
        heartbeat: Heartbeat,
        speaker: Speaker,
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
        self._comfort = ComfortModel(self._visit, self)
        self._comfort.languageChanged.connect(self._on_language)
        self._read_aloud = ReadAloudModel(self._comfort, speaker, self)
        self._offers = Offers(office, tasks, self._comfort, self)
        self._home = HomeModel(catalogue, self._offers, self)
        self._room = RoomModel(office.bidding_room, by, tasks, self)
        self._make_signing_in(office, by, tasks)
        self._make_results(office, by, tasks)
        self._make_errands(office, by, tasks, second)
        self._patience = PatienceModel(self._visit, patience, second, self)
        self._read_aloud.progressed.connect(self._patience.touch)
        for promised in (self._feedback.paperPromised, self._training.paperPromised):
            promised.connect(self.ticketIssued)
        self._sign_in.ticketIssued.connect(self.ticketIssued)
        self._clock.changed.connect(self._offers.read)
        feed.changed.connect(self._offers.read)
        feed.connectedChanged.connect(self._offers.read)
        self._connection = ConnectionModel(feed, heartbeat, self)
        self._connection.healed.connect(self._offers.read)
        for source in (feed.changed, self._connection.healed):
            source.connect(self._room.read)
        self._offers.read()
        self._room.read()

    def _make_signing_in(self, office: Office, by: Kiosk, tasks: Tasks) -> None:
        visit, offers, catalogue = self._visit, self._offers, office.catalogue
        self._sign_in = SignInModel(visit, office, by, tasks, self)
        self._services = ServicesModel(visit, offers, self._room, self)
        self._applicant = ApplicantModel(visit, catalogue, offers, self)
        self._assistance = AssistanceModel(visit, self._sign_in, self)
        self._questions = QuestionsModel(visit, self._sign_in, offers, self)
        self._details = DetailsModel(visit, self)
        self._recall = RecallModel(visit, offers, catalogue, self)
        self._long_line = LongLineModel(visit, offers, self)

    def _make_results(self, office: Office, by: Kiosk, tasks: Tasks) -> None:
        self._ticket = TicketModel(self._visit, self._comfort, office.catalogue, self)
        self._seat = SeatModel(self._visit, self)
        self._notice = NoticeModel(self._visit, self._offers, self)
        self._paper_alerts = PaperAlerts(office.alerts, by, tasks, self)

    def _make_errands(self, office: Office, by: Kiosk, tasks: Tasks, second: int) -> None:
        visit, comfort, catalogue = self._visit, self._comfort, office.catalogue
        self._papers = PapersModel(visit, comfort, catalogue, self)
        self._standard = StandardModel(visit, comfort, catalogue, self)
        self._help = HelpModel(visit, office.alerts, by, tasks, self)
        self._stay = StayModel(visit, comfort, self._room, office, by, tasks, self)
        self._feedback = FeedbackModel(visit, comfort, office, by, tasks, self)
        self._training = TrainingModel(visit, comfort, office, by, tasks, self)
        self._participation = ParticipationModel(visit, comfort, office, by, tasks, self)
        self._progress = ProgressModel(visit, comfort, catalogue, self)
        self._privacy = PrivacyModel(visit, self._offers, self)
        self._survey = SurveyModel(visit, comfort, office, by, tasks, second, self)
        self._scans = ScanModel(visit, comfort, self._stay, office, by, tasks, second, self)
        self._scans.progressed.connect(self._progress.show)
        self._scans.progressed.connect(self._survey.invite)  # a second code turns no page
        self._scans.participated.connect(self._participation.show)
        self._scans.recalled.connect(self._recall.show)

    def show_fault(self, fault: UserError) -> None:
        """Something broke on the GUI thread; nobody is told while nobody is there."""
        self._visit.show_fault(fault)

    def hear_print(self, report: PrintReport) -> None:
        """A print job of this workstation ended."""
        self._ticket.hear_print(report)
        self._paper_alerts.hear_print(report)

    def notice_life(self, *, touched: bool) -> None:
        """Somebody is there: a key, or a touch, which answers the warning where there is one.

        A warning that went away under the finger would let the touch through to the page.
        """
        if not (touched and self._patience.is_asking):
            self._patience.touch()

    @Slot(str)
    def scanned(self, text: str) -> None:
        """A scanner has read something."""
        self._scans.hear(text)

    @Slot()
    def _on_language(self) -> None:
        self._clock.speak(self._comfort.spoken)

    @Property(ClockModel, constant=True)
    def clock(self) -> ClockModel:
        """The clock in the header."""
        return self._clock

    @Property(ConnectionModel, constant=True)
    def connection(self) -> ConnectionModel:
        """Whether the office's database answers."""
        return self._connection

    @Property(OfficeModel, constant=True)
    def office(self) -> OfficeModel:
        """Whose kiosk this is."""
        return self._office

    @Property(VisitModel, constant=True)
    def visit(self) -> VisitModel:
        """The visit on screen."""
        return self._visit

    @Property(ComfortModel, constant=True)
    def comfort(self) -> ComfortModel:
        """How the visitor wants to read the kiosk."""
        return self._comfort

    @Property(ReadAloudModel, constant=True)
    def readAloud(self) -> ReadAloudModel:
        """The page as it is read aloud."""
        return self._read_aloud

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

    @Property(SignInModel, constant=True)
    def signIn(self) -> SignInModel:
        """Going on, and the sending of the entry."""
        return self._sign_in

    @Property(AssistanceModel, constant=True)
    def assistance(self) -> AssistanceModel:
        """The bidding room's question."""
        return self._assistance

    @Property(QuestionsModel, constant=True)
    def questions(self) -> QuestionsModel:
        """The page of a service's questions."""
        return self._questions

    @Property(RecallModel, constant=True)
    def recall(self) -> RecallModel:
        """The pages of a returning visitor."""
        return self._recall

    @Property(LongLineModel, constant=True)
    def longLine(self) -> LongLineModel:
        """The warning of a long line."""
        return self._long_line

    @Property(SeatModel, constant=True)
    def seat(self) -> SeatModel:
        """The computer given, or the room's line."""
        return self._seat

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

    @Property(PapersModel, constant=True)
    def papers(self) -> PapersModel:
        """The papers that services ask for."""
        return self._papers

    @Property(StandardModel, constant=True)
    def standard(self) -> StandardModel:
        """A service's whole standard."""
        return self._standard

    @Property(HelpModel, constant=True)
    def help(self) -> HelpModel:
        """Asking for an officer."""
        return self._help

    @Property(RoomModel, constant=True)
    def room(self) -> RoomModel:
        """The bidding room's floor."""
        return self._room

    @Property(StayModel, constant=True)
    def stay(self) -> StayModel:
        """The visitor's computer in the bidding room."""
        return self._stay

    @Property(FeedbackModel, constant=True)
    def feedback(self) -> FeedbackModel:
        """What the visitor has to say."""
        return self._feedback

    @Property(TrainingModel, constant=True)
    def training(self) -> TrainingModel:
        """Registering for a training."""
        return self._training

    @Property(ParticipationModel, constant=True)
    def participation(self) -> ParticipationModel:
        """Taking part in a training."""
        return self._participation

    @Property(ProgressModel, constant=True)
    def progress(self) -> ProgressModel:
        """How far a matter has come."""
        return self._progress

    @Property(PrivacyModel, constant=True)
    def privacy(self) -> PrivacyModel:
        """The notice on personal data."""
        return self._privacy

    @Property(SurveyModel, constant=True)
    def survey(self) -> SurveyModel:
        """The satisfaction survey."""
        return self._survey

    @Property(ScanModel, constant=True)
    def scans(self) -> ScanModel:
        """Slips that are scanned."""
        return self._scans
