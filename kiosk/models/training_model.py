"""The pages on which a visitor registers for a training."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.flow import Enrolling
from kiosk.models.class_times import day_of, hours_of
from kiosk.models.code_model import CodeModel
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.details_model import FieldRow
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from kiosk.models.visit_model import VisitModel
from shared.actors import Kiosk
from shared.errors import UserError
from shared.messages import field_sentence, sentence
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.training.people import LONGEST
from shared.training.views import OpenSession, Registration

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_FIELDS: Final = ("name", "organisation", "phone")


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A training that takes participants; `seats` are left, `waiting` wait for one.

    `host` is the agency it is held for, where there is one; `moves_up` says that a free seat goes
    to who waits, which it no longer does in a class that has begun.
    """

    key: str
    title: str
    day: str
    hours: str
    place: str
    host: str
    is_today: bool
    seats: int
    waiting: int
    moves_up: bool


NO_CLASS: Final = ClassRow("", "", "", "", "", "", False, 0, 0, False)


@QmlElement
@QmlUncreatable("made by the window")
class TrainingModel(QObject):
    """Shows the trainings that are open, and gives a place in one."""

    changed = Signal()
    paperPromised = Signal()
    refused = Signal(str, arguments=["field"])

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
        self._classes = Rows(ClassRow, self)
        self._fields = Rows(FieldRow, self)
        self._code = CodeModel(self)
        visit.changed.connect(self._show)
        comfort.languageChanged.connect(self._show)

    @Property(QObject, constant=True)
    def classes(self) -> QObject:
        """The trainings that take participants, as `ClassRow`."""
        return self._classes

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether it is known which ones they are."""
        return self._errand is not None and self._errand.sessions is not None

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are."""
        return self._classes.rowCount()

    @Property(QObject, constant=True)
    def fields(self) -> QObject:
        """Who takes part, as `FieldRow`."""
        return self._fields

    @Property(str, notify=changed)
    def title(self) -> str:
        """The training chosen."""
        return self._chosen.title

    @Property(str, notify=changed)
    def day(self) -> str:
        """Its day: "Rabu, 25 November 2026"."""
        return self._chosen.day

    @Property(str, notify=changed)
    def hours(self) -> str:
        """Its hours: "09.00–11.00"."""
        return self._chosen.hours

    @Property(str, notify=changed)
    def place(self) -> str:
        """Where it takes place."""
        return self._chosen.place

    @Property(bool, notify=changed)
    def isFull(self) -> bool:
        """Whether only its waiting list is left."""
        return self._chosen.key != "" and self._chosen.seats == 0

    @Property(bool, notify=changed)
    def movesUp(self) -> bool:
        """Whether a free seat goes to its waiting list; later it is theirs who are there."""
        return self._chosen.moves_up

    @Property(int, notify=changed)
    def position(self) -> int:
        """The number in its waiting list; 0 with a seat."""
        registration = self._registration
        return registration.position if registration and registration.waiting else 0

    @Property(bool, notify=changed)
    def isPresent(self) -> bool:
        """Whether registering was being there."""
        return self._registration.attended if self._registration else False

    @Property(bool, notify=changed)
    def wasKnown(self) -> bool:
        """Whether the same person had been registered before."""
        return self._registration.known if self._registration else False

    @Property(CodeModel, constant=True)
    def code(self) -> CodeModel:
        """The participant's code."""
        return self._code

    @Property(bool, notify=changed)
    def isUnprinted(self) -> bool:
        """Whether its paper did not come out."""
        return self._visit.flow.is_unprinted

    @Property(str, notify=changed)
    def refusal(self) -> str:
        """Why it was refused, and what to do; empty when it was not."""
        refusal = self._errand.refusal if self._errand else None
        zone = self._office.catalogue.office.zone
        return sentence(refusal, zone, self._comfort.spoken) if refusal else ""

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the office is being asked."""
        return self._errand.under_way if self._errand else False

    @Slot()
    def open(self) -> None:
        """Show the trainings that are open."""
        self._visit.begin(Enrolling())
        during = self._visit.flow.visit
        self._tasks.run(self._read, done=self._on_read, failed=self._on_failed, during=during)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Take a training."""
        if self._errand:
            self._errand.choose(UUID(key))
            self._visit.touch()

    @Slot(str, str)
    def edit(self, field: str, text: str) -> None:
        """Keep what stands in a field now."""
        if self._errand and getattr(self._errand.form, field) != text:
            self._errand.edit(field, text)
            self._show()

    @Slot()
    def send(self) -> None:
        """Register, unless that is under way or something is missing."""
        enrolment = self._errand.submit() if self._errand else None
        if enrolment is not None:
            register = self._office.training.register
            key, form, request = enrolment.session_id, enrolment.form, enrolment.request
            work = partial(register, key, form, self._by, request)
            during = self._visit.flow.visit
            self._tasks.run(work, done=self._on_registered, failed=self._on_refused, during=during)
        self._visit.touch()
        self._point_at_problem()

    def _read(self) -> tuple[OpenSession, ...]:
        self._office.training.prepare(self._by)
        return self._office.training.open_sessions()

    def _on_read(self, sessions: tuple[OpenSession, ...]) -> None:
        if self._errand:
            self._errand.show(sessions)
            self._visit.touch()

    def _on_failed(self, error: UserError) -> None:
        self._visit.show_fault(error)

    def _on_registered(self, registration: Registration) -> None:
        if self._errand:
            self._errand.registered(registration)
            self._visit.touch()
        self.paperPromised.emit()

    def _on_refused(self, error: UserError) -> None:
        if self._errand is None or not self._errand.refused(error):
            self._visit.show_fault(error)
            return
        self._visit.touch()
        self._point_at_problem()

    def _point_at_problem(self) -> None:
        found = self._errand.problems if self._errand else ()
        first = next((problem for problem in found if problem.blocks), None)
        if first is not None:
            self.refused.emit(first.field)

    @property
    def _errand(self) -> Enrolling | None:
        errand = self._visit.flow.errand
        return errand if isinstance(errand, Enrolling) else None

    @property
    def _registration(self) -> Registration | None:
        return self._errand.registration if self._errand else None

    @property
    def _chosen(self) -> ClassRow:
        session = self._errand.session if self._errand else None
        if self._registration is not None:
            session = self._registration.session
        return self._class_row(session) if session else NO_CLASS

    @Slot()
    def _show(self) -> None:
        sessions = (self._errand.sessions or ()) if self._errand else ()
        self._classes.show([self._class_row(session) for session in sessions])
        self._fields.show(list(self._field_rows()))
        self._code.show(self._errand.code if self._errand else "")
        self.changed.emit()

    def _class_row(self, session: OpenSession) -> ClassRow:
        zone, spoken = self._office.catalogue.office.zone, self._comfort.spoken
        return ClassRow(
            key=str(session.id),
            title=session.title,
            day=day_of(session, zone, spoken),
            hours=hours_of(session, zone, spoken),
            place=session.place,
            host=session.requested_by,
            is_today=session.today,
            seats=session.seats_left,
            waiting=session.waiting,
            moves_up=session.moves_up,
        )

    def _field_rows(self) -> Iterator[FieldRow]:
        if self._errand is None:
            return
        for field in _FIELDS:
            found = (problem for problem in self._errand.problems if problem.field == field)
            problem = next(found, None)
            yield FieldRow(
                code=field,
                asked="",
                text=getattr(self._errand.form, field),
                keys="digits" if field == "phone" else "names",
                longest=LONGEST[field],
                is_short=field == "phone",
                is_optional=False,
                problem=field_sentence(problem, self._comfort.spoken) if problem else "",
                blocks=problem.blocks if problem else False,
            )
