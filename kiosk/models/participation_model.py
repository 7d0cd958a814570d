"""What a participant's code opens: a word on where things stand, or the evaluation form."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.flow import TakingPart
from kiosk.models.class_times import day_of, hours_of
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from kiosk.models.visit_model import VisitModel
from shared.actors import Kiosk
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.training.evaluation import LONGEST_REMARK, QUESTIONS, SCORES, score_words
from shared.training.views import OpenSession, Participation

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ScoredRow:
    """A question of the form; `score` is 0 while it has none, `is_missed` when it was left out."""

    name: str
    title: str
    score: int
    is_missed: bool


@QmlElement
@QmlUncreatable("made by the window")
class ParticipationModel(QObject):
    """Tells participants where they stand, and takes what they thought of their training."""

    changed = Signal()
    missed = Signal(str, arguments=["question"])

    def __init__(
        self,
        visit: VisitModel,
        comfort: ComfortModel,
        office: Office,
        by: Kiosk,
        tasks: Tasks,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._comfort = comfort
        self._office = office
        self._by = by
        self._tasks = tasks
        self._zone = office.catalogue.office.zone
        self._questions = Rows(ScoredRow, self)
        self._is_told = False
        visit.changed.connect(self._show)
        visit.pageChanged.connect(self._begin)
        comfort.languageChanged.connect(self._show)

    @Property(str, notify=changed)
    def standing(self) -> str:
        """What the code means now, as `shared.training.views.Standing` names it."""
        return self._errand.participation.standing if self._errand else ""

    @Property(int, notify=changed)
    def position(self) -> int:
        """The number in the waiting list."""
        return self._errand.participation.position if self._errand else 0

    @Property(str, notify=changed)
    def title(self) -> str:
        """The training."""
        return self._session.title if self._session else ""

    @Property(str, notify=changed)
    def day(self) -> str:
        """Its day."""
        session = self._session
        return day_of(session, self._zone, self._comfort.spoken) if session else ""

    @Property(str, notify=changed)
    def hours(self) -> str:
        """Its hours."""
        session = self._session
        return hours_of(session, self._zone, self._comfort.spoken) if session else ""

    @Property(str, notify=changed)
    def place(self) -> str:
        """Where it takes place."""
        return self._session.place if self._session else ""

    @Property(QObject, constant=True)
    def questions(self) -> QObject:
        """The form's questions, as `ScoredRow`."""
        return self._questions

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def scores(self) -> list[str]:
        """What the scores are called, from the lowest on."""
        return [score_words(score, self._comfort.spoken) for score in SCORES]

    @Property(str, notify=changed)
    def remark(self) -> str:
        """What is written besides."""
        return self._errand.remark if self._errand else ""

    @Property(int, constant=True)
    def longest(self) -> int:
        """How many characters that may have."""
        return LONGEST_REMARK

    @Property(str, notify=changed)
    def refusal(self) -> str:
        """Why it was refused, and what to do; empty when it was not."""
        refusal = self._errand.refusal if self._errand else None
        return sentence(refusal, self._zone, self._comfort.spoken) if refusal else ""

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the form is being sent."""
        return self._errand.under_way if self._errand else False

    @Slot(str, int)
    def score(self, question: str, score: int) -> None:
        """Take a score."""
        if self._errand:
            self._errand.score(question, score)
            self._visit.touch()

    @Slot()
    def askRemark(self) -> None:
        """Let something be written besides."""
        if self._errand:
            self._errand.ask_remark()
            self._visit.touch()

    @Slot(str)
    def write(self, text: str) -> None:
        """Keep what is written besides."""
        if self._errand and self._errand.remark != text:
            self._errand.write(text)
            self._show()

    @Slot()
    def send(self) -> None:
        """Send the form; a question left out is pointed at."""
        errand = self._errand
        if errand is None:
            return
        if request := errand.submit():
            evaluate = self._office.training.evaluate
            scores, remark = dict(errand.scores), errand.remark
            work = partial(evaluate, errand.code, scores, remark, self._by, request)
            during = self._visit.flow.visit
            self._tasks.run(work, done=self._on_evaluated, failed=self._on_refused, during=during)
            self._visit.touch()
        elif errand.first_open:
            self._is_told = True
            self._show()
            self.missed.emit(errand.first_open)

    def show(self, participation: Participation) -> None:
        """A participant's code was scanned: say what it means now, or ask for the form."""
        self._visit.begin(TakingPart(participation))

    def _on_evaluated(self, _participation: Participation) -> None:
        if self._errand:
            self._errand.evaluated()
            self._visit.touch()

    def _on_refused(self, error: UserError) -> None:
        if self._errand is None or not self._errand.refused(error):
            self._visit.show_fault(error)
        else:
            self._visit.touch()

    @property
    def _errand(self) -> TakingPart | None:
        errand = self._visit.flow.errand
        return errand if isinstance(errand, TakingPart) else None

    @property
    def _session(self) -> OpenSession | None:
        return self._errand.participation.session if self._errand else None

    @Slot()
    def _begin(self) -> None:
        if self._errand is None:
            self._is_told = False

    @Slot()
    def _show(self) -> None:
        given = self._errand.scores if self._errand else {}
        self._questions.show(
            [
                ScoredRow(
                    question.name,
                    question.text(self._comfort.spoken),
                    given.get(question.name, 0),
                    self._is_told and question.name not in given,
                )
                for question in QUESTIONS
            ]
        )
        self.changed.emit()
