"""The page of what a service asks of the matter itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.flow import MomentDraft
from kiosk.flow.way import ANSWER
from kiosk.models.offers import Offers
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from kiosk.models.sign_in_model import SignInModel
from kiosk.models.visit_model import VisitModel
from shared.catalogue import Question, QuestionChoice, QuestionKind
from shared.messages import field_sentence
from shared.wording import format_duration, format_short_date, format_time

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_DAYS: Final = 7
_LAST_DAY: Final = 28
_CLOCK_LENGTH: Final = 5


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question; `kind` is "choice", "text" or "moment", `keys` those of the keyboard.

    `said` is a moment in words with the time left, `is_past` when none is left.
    """

    name: str
    kind: str
    title: str
    help: str
    text: str
    keys: str
    longest: int
    is_optional: bool
    said: str
    is_past: bool
    problem: str
    blocks: bool


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One of a question's answers to choose from."""

    code: str
    title: str
    help: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day to choose; `near` is "today", "tomorrow" or ""."""

    day: str
    near: str
    weekday: str
    date: str
    is_chosen: bool


@QmlElement
@QmlUncreatable("made by the window")
class QuestionsModel(QObject):
    """A service's questions with their answers; goes on by itself when touch alone answers."""

    changed = Signal()

    def __init__(
        self, visit: VisitModel, sign_in: SignInModel, offers: Offers, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._flow = visit.flow
        self._sign_in = sign_in
        self._offers = offers
        self._questions = Rows(QuestionRow, self)
        self._days = Rows(DayRow, self)
        self._choices: dict[str, Rows] = {}
        self._first_day = 0
        visit.pageChanged.connect(self._begin)
        visit.changed.connect(self._show)
        offers.changed.connect(self._show)

    @Property(QObject, constant=True)
    def questions(self) -> QObject:
        """The questions, as `QuestionRow`."""
        return self._questions

    @Property(QObject, constant=True)
    def days(self) -> QObject:
        """A week of days for a moment, as `DayRow`."""
        return self._days

    @Property(str, notify=changed)
    def serviceTitle(self) -> str:
        """The service that asks."""
        return self._flow.service_title

    @Property(bool, notify=changed)
    def needsKeys(self) -> bool:
        """Whether something is to be typed."""
        return not self._flow.asks_choices_alone

    @Slot(str, result=QObject)
    def choicesOf(self, name: str) -> QObject:
        """The answers to a question, as `ChoiceRow`."""
        return self._choices.setdefault(name, Rows(ChoiceRow, self))

    @Slot(str, str)
    def choose(self, name: str, code: str) -> None:
        """Take an answer; the last one leads on when there is nothing to type."""
        self._flow.answer(name, code)
        if self._flow.asks_choices_alone and self._flow.is_answered:
            self._sign_in.proceed()
        else:
            self._visit.touch()

    @Slot(str, str)
    def write(self, name: str, text: str) -> None:
        """Keep what stands in a field now."""
        question = self._question(name)
        if question is None or self._text(question) == text:
            return
        if question.kind is QuestionKind.MOMENT:
            self._flow.write_clock(name, text, self._offers.local_now)
        else:
            self._flow.answer(name, text)
        self._show()

    @Slot(str, str)
    def chooseDay(self, name: str, day: str) -> None:
        """Take the day of a moment."""
        self._flow.choose_day(name, date.fromisoformat(day))
        self._visit.touch()

    @Slot()
    def showLaterDays(self) -> None:
        """Show the next week of days, and after the last one the first again."""
        self._first_day = (self._first_day + _DAYS) % _LAST_DAY
        self._show()

    @Slot()
    def _begin(self) -> None:
        self._first_day = 0

    @Slot()
    def _show(self) -> None:
        asked = self._flow.questions
        for question in asked:
            if question.kind is QuestionKind.CHOICE:
                rows = self._choices.setdefault(question.name, Rows(ChoiceRow, self))
                rows.show([self._choice_row(question, choice) for choice in question.choices])
        self._days.show(list(self._day_rows(asked)))
        self._questions.show([self._row(question) for question in asked])
        self.changed.emit()

    def _row(self, question: Question) -> QuestionRow:
        spoken = self._offers.spoken
        found = (p for p in self._flow.problems if p.field == ANSWER + question.name)
        problem = next(found, None)
        moment = self._draft(question).moment
        is_moment = question.kind is QuestionKind.MOMENT
        return QuestionRow(
            name=question.name,
            kind=question.kind,
            title=spoken.of(question.title, question.title_en),
            help=spoken.of(question.help, question.help_en),
            text=self._text(question),
            keys="digits" if is_moment or question.digits else "sentence",
            longest=_CLOCK_LENGTH if is_moment else question.longest,
            is_optional=not question.required,
            said=self._said(moment) if moment else "",
            is_past=bool(moment and moment <= self._offers.local_now),
            problem=field_sentence(problem, spoken) if problem else "",
            blocks=problem.blocks if problem else False,
        )

    def _choice_row(self, question: Question, choice: QuestionChoice) -> ChoiceRow:
        is_chosen = self._flow.form.answers.get(question.name) == choice.code
        title = self._offers.spoken.of(choice.title, choice.title_en)
        return ChoiceRow(choice.code, title, self._note_on(choice), is_chosen)

    def _note_on(self, choice: QuestionChoice) -> str:
        """When the next regular training is (D14)."""
        session = self._offers.next_session
        if not choice.regular_session or session is None:
            return ""
        when = self._offers.when(session)
        return self._offers.spoken.of(f"Berikutnya {when}", f"Next {when}")

    def _day_rows(self, asked: tuple[Question, ...]) -> Iterator[DayRow]:
        moment = next((q for q in asked if q.kind is QuestionKind.MOMENT), None)
        if moment is None:
            return
        chosen, today = self._draft(moment).day, self._offers.local_now.date()
        for after in range(self._first_day, self._first_day + _DAYS):
            day = today + timedelta(days=after)
            near = {0: "today", 1: "tomorrow"}.get(after, "")
            weekday, _, rest = format_short_date(day, self._offers.spoken).partition(" ")
            yield DayRow(day.isoformat(), near, weekday, rest, day == chosen)

    def _said(self, moment: datetime) -> str:
        spoken = self._offers.spoken
        day, clock = format_short_date(moment.date(), spoken), format_time(moment.time(), spoken)
        length = moment - self._offers.local_now
        if length <= timedelta():
            return spoken.of(f"{day}, {clock}: sudah lewat", f"{day}, {clock}: already past")
        left = format_duration(length, spoken)
        return spoken.of(f"{day}, {clock} · sisa {left}", f"{day}, {clock} · {left} left")

    def _draft(self, question: Question) -> MomentDraft:
        return self._flow.moments.get(question.name, MomentDraft())

    def _text(self, question: Question) -> str:
        if question.kind is QuestionKind.MOMENT:
            return self._draft(question).clock
        return self._flow.form.answers.get(question.name, "")

    def _question(self, name: str) -> Question | None:
        return next((q for q in self._flow.questions if q.name == name), None)
