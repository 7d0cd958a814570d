"""The satisfaction survey: whom it is offered, its questions, and the sending of the answers."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.flow import RESULTS, CheckOut, Page, Progress, SurveyCode, Surveying
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from kiosk.models.visit_model import VisitModel
from shared.actors import Kiosk
from shared.codes import SIGNS, grouped
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.requests.views import RequestStatus
from shared.survey import ELEMENTS, TRAITS, SurveyOffer, Trait, Wording

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SECONDS: Final = 10
"""How long the tablet's first page tells why a slip was refused."""

_TAKES_SLIPS: Final = RESULTS | {Page.HOME, Page.SURVEY_CODE}


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One of the four answers to the element on screen."""

    score: int
    words: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class TraitRow:
    """A part of the profile; `chosen` is the position of a choice, -1 where none is made."""

    code: str
    name: str
    choices: list[str]
    chosen: int


@QmlElement
@QmlUncreatable("made by the window")
class SurveyModel(QObject):
    """Offers the survey to whoever was served, and leads through it."""

    changed = Signal()
    questionChanged = Signal()

    def __init__(
        self,
        visit: VisitModel,
        comfort: ComfortModel,
        office: Office,
        by: Kiosk,
        tasks: Tasks,
        second: int,
        parent: QObject,
    ) -> None:
        """`second` is the length of a second in milliseconds."""
        super().__init__(parent)
        self._visit = visit
        self._comfort = comfort
        self._office = office
        self._by = by
        self._tasks = tasks
        self._invitation: SurveyOffer | None = None
        self._notice: UserError | None = None
        self._shown: tuple[int, tuple[Trait, ...]] | None = None
        self._answers = Rows(AnswerRow, self)
        self._traits = Rows(TraitRow, self)
        self._fading = QTimer(self, singleShot=True, interval=SECONDS * second)
        self._fading.timeout.connect(self._clear_notice)
        visit.pageChanged.connect(self.invite)
        for source in (visit.changed, comfort.languageChanged):
            source.connect(self._show)

    # Who is offered it

    @Property(bool, notify=changed)
    def isInvited(self) -> bool:
        """Whether the visitor on screen was served and has not answered yet."""
        return self._invitation is not None

    @Slot()
    def accept(self) -> None:
        """The visitor wants to answer."""
        if self._invitation is not None:
            self._visit.begin(Surveying(self._invitation))

    @Slot()
    def invite(self) -> None:
        """See whether the page is one of somebody who may answer."""
        self._clear_notice()
        self._invitation = None
        if code := self._code_on_screen():
            work = partial(self._office.survey.invitation, code)
            during = self._visit.flow.visit
            self._tasks.run(work, self._on_invitation, self._on_no_invitation, during=during)
        self.changed.emit()

    def _code_on_screen(self) -> str:
        flow = self._visit.flow
        if flow.page is Page.RECALLED and flow.recalled is not None:
            return flow.recalled.code
        errand = flow.errand
        if flow.page is Page.GOODBYE and isinstance(errand, CheckOut) and errand.departure:
            return errand.departure.code
        status = self._request_on_screen
        return status.code if status and status.state.is_closed else ""

    @property
    def _request_on_screen(self) -> RequestStatus | None:
        errand = self._visit.flow.errand
        status = errand.status if isinstance(errand, Progress) else None
        return status if isinstance(status, RequestStatus) else None

    def _on_invitation(self, offer: SurveyOffer | None) -> None:
        if offer is not None and self._is_about_the_page(offer):
            self._invitation = offer
            self.changed.emit()

    def _is_about_the_page(self, offer: SurveyOffer) -> bool:
        """Whoever was sent on judges the last service, which a request may not be about."""
        request = self._request_on_screen
        is_its_service = request is None or request.service == offer.service
        return is_its_service and offer.code == self._code_on_screen()

    def _on_no_invitation(self, _error: UserError) -> None:
        """Nobody is told: nothing was asked for."""

    # A slip that is scanned, or its code typed, for the survey alone

    def hear(self, text: str) -> None:
        """A scanner has read something on the tablet."""
        if self._visit.flow.page in _TAKES_SLIPS and not self._is_busy:
            if self._visit.flow.page in RESULTS:
                self._visit.wipe()
            self._look_up(text)

    @Property(str, notify=changed)
    def message(self) -> str:
        """Why the last slip was refused; empty when it was not."""
        errand = self._visit.flow.errand
        if isinstance(errand, SurveyCode | Surveying):
            return self._worded(errand.problem)
        return self._worded(self._notice)

    @Property(str, notify=changed)
    def typed(self) -> str:
        """The code typed so far, in its groups."""
        return grouped(self._code.typed) if self._code else ""

    @Property(str, constant=True)
    def signs(self) -> str:
        """What a code is made of."""
        return SIGNS

    @Slot()
    def typeCode(self) -> None:
        """Begin to type the code under a barcode."""
        self._visit.begin(SurveyCode())

    @Slot(str)
    def type(self, sign: str) -> None:
        """Add a sign to the code; the last one looks it up."""
        if self._code:
            self._code.type(sign)
            if code := self._code.look_up():
                self._look_up(code)
            self._visit.touch()

    @Slot()
    def erase(self) -> None:
        """Take the last sign back."""
        if self._code:
            self._code.erase()
            self._visit.touch()

    def _look_up(self, text: str) -> None:
        work, during = partial(self._office.survey.offer, text), self._visit.flow.visit
        self._tasks.run(work, self._on_offer, self._on_refused, during=during)

    def _on_offer(self, offer: SurveyOffer) -> None:
        if self._visit.flow.page in _TAKES_SLIPS:
            self._visit.begin(Surveying(offer, in_steps=True))

    def _on_refused(self, error: UserError) -> None:
        if self._code is None:
            self._notice = error
            self._fading.start()
            self.changed.emit()
        elif self._code.refused(error):
            self._visit.touch()
        else:
            self._visit.show_fault(error)

    @Slot()
    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._notice = None
            self._fading.stop()
            self.changed.emit()

    # The questions

    @Property(str, notify=changed)
    def about(self) -> str:
        """Which service it is about."""
        offer = self._surveying.offer if self._surveying else self._invitation
        return self._said(Wording(offer.service_title, offer.service_title_en)) if offer else ""

    @Property(int, notify=questionChanged)
    def at(self) -> int:
        """The element on screen, from 0."""
        return self._surveying.at if self._surveying else 0

    @Property(int, constant=True)
    def count(self) -> int:
        """How many elements there are."""
        return len(ELEMENTS)

    @Property(str, notify=changed)
    def question(self) -> str:
        """What is asked about the element."""
        return self._said(ELEMENTS[self.at].question)  # type: ignore[call-overload]

    @Property(QObject, constant=True)
    def answers(self) -> QObject:
        """The four answers, as `AnswerRow`."""
        return self._answers

    @Property(QObject, constant=True)
    def traits(self) -> QObject:
        """The parts of the profile, as `TraitRow`."""
        return self._traits

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the office is being asked."""
        return self._is_busy

    @Slot(int)
    def choose(self, score: int) -> None:
        """Answer the element on screen and go on."""
        if self._surveying:
            self._surveying.choose(score)
            self._visit.touch()

    @Slot(str, int)
    def toggle(self, trait: str, position: int) -> None:
        """Choose a part of the profile by its position, or choose it no longer."""
        choices = next(tuple(each.choices) for each in TRAITS if each.code == trait)
        if self._surveying:
            self._surveying.toggle(trait, choices[position])
            self._visit.touch()

    @Property(bool, notify=changed)
    def isLast(self) -> bool:
        """Whether the answers are sent from this page."""
        return self._surveying.is_last if self._surveying else False

    @Slot()
    def proceed(self) -> None:
        """Go on, after the last part of the profile by sending the answers."""
        if self._surveying and self._surveying.is_last:
            self._send(self._surveying)
        elif self._surveying:
            self._surveying.proceed()
            self._visit.touch()

    def _send(self, errand: Surveying) -> None:
        if (sending := errand.send()) is None:
            return
        form, request = sending
        work = partial(self._office.survey.answer, errand.offer.code, form, self._by, request)
        during = self._visit.flow.visit
        self._tasks.run(work, self._on_given, self._on_not_given, during=during)
        self._visit.touch()

    def _on_given(self, _nothing: None) -> None:
        if self._surveying:
            self._surveying.given()
            self._visit.touch()

    def _on_not_given(self, error: UserError) -> None:
        if self._surveying and not self._surveying.refused(error):
            self._visit.show_fault(error)
        else:
            self._visit.touch()

    @Slot()
    def _show(self) -> None:
        errand = self._surveying
        if errand is not None:
            chosen = errand.scores.get(errand.at)
            self._answers.show(
                [
                    AnswerRow(score, self._said(words), score == chosen)
                    for score, words in enumerate(ELEMENTS[errand.at].answers, 1)
                ]
            )
            self._traits.show([self._row(trait, errand.profile) for trait in errand.traits])
        self.changed.emit()
        shown = (errand.at, errand.traits) if errand else None
        if shown != self._shown:
            self._shown = shown
            self.questionChanged.emit()

    def _row(self, trait: Trait, profile: dict[str, str]) -> TraitRow:
        codes = list(trait.choices)
        chosen = codes.index(profile[trait.code]) if trait.code in profile else -1
        words = [self._said(each) for each in trait.choices.values()]
        return TraitRow(trait.code, self._said(trait.name), words, chosen)

    def _said(self, words: Wording) -> str:
        return self._comfort.spoken.of(words.text, words.text_en)

    def _worded(self, problem: UserError | None) -> str:
        zone = self._office.catalogue.office.zone
        return sentence(problem, zone, self._comfort.spoken) if problem else ""

    @property
    def _is_busy(self) -> bool:
        errand = self._visit.flow.errand
        return isinstance(errand, SurveyCode | Surveying) and errand.under_way

    @property
    def _code(self) -> SurveyCode | None:
        errand = self._visit.flow.errand
        return errand if isinstance(errand, SurveyCode) else None

    @property
    def _surveying(self) -> Surveying | None:
        errand = self._visit.flow.errand
        return errand if isinstance(errand, Surveying) else None
