"""The pages of a returning visitor: "Apakah ini Anda?", and "Sudah benar?" before the number."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.models.offers import Offers
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.visit_model import VisitModel
from shared.catalogue import Audience, Catalogue
from shared.guestbook import Recalled

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class RecallModel(QObject):
    """The person of an earlier slip, as far as the kiosk knows them."""

    changed = Signal()

    def __init__(
        self, visit: VisitModel, offers: Offers, catalogue: Catalogue, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._flow = visit.flow
        self._offers = offers
        self._catalogue = catalogue
        visit.changed.connect(self.changed)
        offers.changed.connect(self.changed)

    def show(self, recalled: Recalled) -> None:
        """Ask the visitor whether they are this person."""
        self._flow.recall(recalled)
        self._visit.touch()

    @Property(str, notify=changed)
    def maskedName(self) -> str:
        """The name with most of its letters hidden."""
        return self._flow.recalled.masked_name if self._flow.recalled else ""

    @Property(str, notify=changed)
    def organisation(self) -> str:
        """The company or agency; may be empty."""
        return self._flow.recalled.organisation if self._flow.recalled else ""

    @Property(str, notify=changed)
    def applicant(self) -> str:
        """The applicant type, or who the visitor is where no type was asked."""
        recalled, spoken = self._flow.recalled, self._offers.spoken
        if recalled is None:
            return ""
        kinds = self._catalogue.applicant_types
        known = kinds.get(recalled.applicant_type) if recalled.applicant_type else None
        choice = known or self._catalogue.audiences[recalled.audience]
        return spoken.of(choice.title, choice.title_en)

    @Property(str, notify=changed)
    def serviceTitle(self) -> str:
        """The service it is about: last time's, then the one chosen."""
        return self._flow.service_title

    @Property(bool, notify=changed)
    def isGuest(self) -> bool:
        """Whether the visitor came for no service."""
        return self._flow.form.audience is Audience.GUEST

    @Property(bool, notify=changed)
    def mayComeAgain(self) -> bool:
        """Whether the service of last time gives numbers now."""
        offer = self._offers.offer(self._flow.form)
        return self._flow.form.audience is Audience.GUEST or bool(offer and offer.takes_tickets)

    @Property(bool, notify=changed)
    def isPriority(self) -> bool:
        """Whether a priority ticket is asked for (D56)."""
        return self._flow.form.priority

    @Slot()
    def comeAgain(self) -> None:
        """It is me, for the same as last time."""
        offer = self._offers.offer(self._flow.form)
        self._flow.come_again(offer.outlook if offer else None)
        self._visit.touch()

    @Slot()
    def comeForAnother(self) -> None:
        """It is me, for another service."""
        self._flow.come_for_another()
        self._visit.touch()

    @Slot()
    def togglePriority(self) -> None:
        """Ask for a priority ticket, or no longer."""
        self._flow.toggle_priority()
        self._visit.touch()
