"""The page of the applicant: type, director or not, and what to bring (1a, 1b)."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.models.offers import Offers
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from kiosk.models.visit_model import VisitModel
from shared.catalogue import ApplicantType, Catalogue, Mark, RequiredDocument
from shared.guestbook import SignInForm

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ApplicantRow:
    """An applicant type to choose."""

    code: str
    title: str
    description: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A paper to bring; `marks` are those of `shared.catalogue.Mark` but present."""

    code: str
    title: str
    marks: list[str]
    if_any: bool
    is_ticked: bool


@QmlElement
@QmlUncreatable("made by the window")
class ApplicantModel(QObject):
    """Holds the answers of the applicant page; none of the ticks leaves it."""

    changed = Signal()

    def __init__(
        self, visit: VisitModel, catalogue: Catalogue, offers: Offers, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._flow = visit.flow
        self._catalogue = catalogue
        self._offers = offers
        self._types = Rows(ApplicantRow, self)
        self._documents = Rows(DocumentRow, self)
        visit.changed.connect(self._show)
        offers.changed.connect(self.changed)

    @Property(str, notify=changed)
    def serviceTitle(self) -> str:
        """The service chosen."""
        return self._flow.service_title

    @Property(QObject, constant=True)
    def types(self) -> QObject:
        """The applicant types, as `ApplicantRow`."""
        return self._types

    @Property(QObject, constant=True)
    def documents(self) -> QObject:
        """What to bring, as `DocumentRow`."""
        return self._documents

    @Property(int, notify=changed)
    def documentCount(self) -> int:
        """How many papers that is."""
        return len(self._flow.documents)

    @Property(int, notify=changed)
    def tickedCount(self) -> int:
        """How many of them the visitor says are there."""
        return len(self._flow.ticked)

    @Property(str, notify=changed)
    def director(self) -> str:
        """The answer to "Apakah Anda direktur/pemilik?": "yes", "no" or ""."""
        answer = self._flow.form.is_director
        return "" if answer is None else "yes" if answer else "no"

    @Property(str, notify=changed)
    def onlineSystem(self) -> str:
        """Where the visitor should already have been online: "SPSE", "SIKAP" or ""."""
        service = self._flow.service
        return (service.conformity or "") if service and service.online_question else ""

    @Property(bool, notify=changed)
    def isUnregistered(self) -> bool:
        """Whether the visitor says that the online part is not done."""
        return self._flow.form.registered_online is False

    @Property(bool, notify=changed)
    def isRoomOffered(self) -> bool:
        """Whether the bidding room takes visitors now, to do the online part there (D36)."""
        return self._has_room

    @property
    def _has_room(self) -> bool:
        audience, room = self._flow.form.audience, self._catalogue.room_service()
        offer = self._offers.offer(SignInForm(audience, service=room.code)) if room else None
        return bool(offer and offer.takes_tickets)

    @Property(bool, notify=changed)
    def isRoomFirst(self) -> bool:
        """Whether the visitor goes there first, keeping the place in this line."""
        return self._flow.form.room_first

    @Slot(str)
    def chooseType(self, code: str) -> None:
        """Take the applicant type."""
        self._flow.choose_applicant(ApplicantType(code))
        self._visit.touch()

    @Slot(bool)
    def answerDirector(self, is_director: bool) -> None:
        """Take the answer."""
        self._flow.answer_director(is_director)
        self._visit.touch()

    @Slot()
    def toggleUnregistered(self) -> None:
        """Say that the online part is not done, or take it back."""
        self._flow.toggle_registered()
        if not self._has_room:
            self._flow.choose_room_first(False)
        self._visit.touch()

    @Slot(str)
    def toggleDocument(self, code: str) -> None:
        """Tick or untick a paper."""
        self._flow.toggle_document(code)
        self._visit.touch()

    @Slot(bool)
    def chooseRoomFirst(self, room_first: bool) -> None:
        """Go to the bidding room first, or straight to the line."""
        self._flow.choose_room_first(room_first)
        self._visit.touch()

    @Slot()
    def _show(self) -> None:
        chosen, spoken = self._flow.form.applicant_type, self._flow.comfort.language
        self._types.show(
            [
                ApplicantRow(
                    code,
                    spoken.of(wording.title, wording.title_en),
                    spoken.of(wording.description, wording.description_en),
                    code is chosen,
                )
                for code, wording in self._catalogue.applicant_types.items()
            ]
        )
        self._documents.show([self._document_row(document) for document in self._flow.documents])
        self.changed.emit()

    def _document_row(self, document: RequiredDocument) -> DocumentRow:
        return DocumentRow(
            code=document.code,
            title=self._flow.comfort.language.of(document.label, document.label_en),
            marks=[mark for mark in document.marks if mark is not Mark.PRESENT],
            if_any=document.conditional,
            is_ticked=document.code in self._flow.ticked,
        )
