""" "Kotak saran": the pages of a complaint, a suggestion or a question."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.flow import Feedback, Page
from kiosk.flow.feedback import SENDER_FIELDS
from kiosk.models.code_model import CodeModel
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.details_model import FieldRow
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows
from kiosk.models.visit_model import VisitModel
from shared.actors import Kiosk
from shared.complaints.form import LONGEST
from shared.complaints.views import ComplaintReceipt, Kind
from shared.complaints.words import kind_words
from shared.errors import UserError
from shared.guestbook import FieldProblem
from shared.messages import field_sentence, sentence
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.wording import format_date

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_KEYS: Final = {"name": "names", "contact": "digits"}


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """A service that it may be about."""

    code: str
    prefix: str
    title: str
    is_chosen: bool


@QmlElement
@QmlUncreatable("made by the window")
class FeedbackModel(QObject):
    """Takes what a visitor has to say, and shows its number."""

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
        self._fields = Rows(FieldRow, self)
        self._services = Rows(SubjectRow, self)
        self._code = CodeModel(self)
        visit.changed.connect(self._show)
        comfort.languageChanged.connect(self._show)

    @Property(str, notify=changed)
    def kind(self) -> str:
        """What it is, in words: "Pengaduan"."""
        return kind_words(self._errand.form.kind, self._comfort.spoken) if self._errand else ""

    @Property(str, notify=changed)
    def text(self) -> str:
        """What has been written."""
        return self._errand.form.text if self._errand else ""

    @Property(int, constant=True)
    def longest(self) -> int:
        """How many characters it may have."""
        return LONGEST["text"]

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What is wrong with the text; empty when nothing is."""
        return self._worded(self._problem("text"))

    @Property(str, notify=changed)
    def serviceTitle(self) -> str:
        """The service that it is about; empty where none is named."""
        service = self._errand.service if self._errand else None
        return self._comfort.spoken.of(service.title, service.title_en) if service else ""

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        """The services to choose from, as `SubjectRow`."""
        return self._services

    @Property(QObject, constant=True)
    def fields(self) -> QObject:
        """Name and number of whoever wants an answer, as `FieldRow`."""
        return self._fields

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number it was given: "PG-2026-0003"."""
        receipt = self._errand.receipt if self._errand else None
        return receipt.number if receipt else ""

    @Property(str, notify=changed)
    def due(self) -> str:
        """Until when it is answered: "Senin, 7 Desember 2026"."""
        receipt = self._errand.receipt if self._errand else None
        return format_date(receipt.due_on, self._comfort.spoken) if receipt else ""

    @Property(CodeModel, constant=True)
    def code(self) -> CodeModel:
        """The code by which its answer is read."""
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
        """Whether it is being sent."""
        return self._errand.under_way if self._errand else False

    @Slot()
    def open(self) -> None:
        """Ask what the visitor has to say."""
        self._visit.begin(Feedback(self._office.catalogue))

    @Slot(str)
    def chooseKind(self, kind: str) -> None:
        """Take the kind, as `shared.complaints.views.Kind` names it."""
        if self._errand:
            self._errand.choose_kind(Kind(kind))
            self._visit.touch()

    @Slot(str, str)
    def edit(self, field: str, text: str) -> None:
        """Keep what stands in a field now."""
        if self._errand and getattr(self._errand.form, field) != text:
            self._errand.edit(field, text)
            self._show()

    @Slot()
    def finishText(self) -> None:
        """Go on with what has been written."""
        if self._errand:
            self._errand.finish_text()
            self._visit.touch()
            self._point_at_problem()

    @Slot()
    def openServices(self) -> None:
        """Show the services it may be about."""
        if self._errand:
            self._errand.open_services()
            self._visit.touch()

    @Slot(str)
    def chooseService(self, code: str) -> None:
        """Say what it is about; nothing in particular when `code` is empty."""
        if self._errand:
            self._errand.choose_service(code or None)
            self._visit.touch()

    @Slot()
    def giveName(self) -> None:
        """Ask for a name and a number."""
        if self._errand:
            self._errand.give_name()
            self._visit.touch()

    @Slot()
    def send(self) -> None:
        """Send it: from the page of the sender without a name, from that of the contact with."""
        voice = self._errand.submit() if self._errand else None
        if voice is not None:
            work = partial(self._office.complaints.submit, voice.form, self._by, voice.request)
            during = self._visit.flow.visit
            self._tasks.run(work, done=self._on_sent, failed=self._on_refused, during=during)
        self._visit.touch()
        self._point_at_problem()

    def _on_sent(self, receipt: ComplaintReceipt) -> None:
        if self._errand:
            self._errand.sent(receipt)
            self._visit.touch()
        self.paperPromised.emit()

    def _on_refused(self, error: UserError) -> None:
        if self._errand is None or not self._errand.refused(error):
            self._visit.show_fault(error)
            return
        self._visit.touch()
        self._point_at_problem()

    def _point_at_problem(self) -> None:
        if self._errand and self._errand.problems:
            self.refused.emit(self._errand.problems[0].field)

    @property
    def _errand(self) -> Feedback | None:
        errand = self._visit.flow.errand
        return errand if isinstance(errand, Feedback) else None

    @Slot()
    def _show(self) -> None:
        self._code.show(self._errand.code if self._errand else "")
        self._fields.show([self._row(field) for field in SENDER_FIELDS] if self._errand else [])
        is_asked = self._errand is not None and self._errand.page is Page.FEEDBACK_SERVICE
        self._services.show(self._subjects() if is_asked else [])
        self.changed.emit()

    def _subjects(self) -> list[SubjectRow]:
        chosen = self._errand.form.service if self._errand else None
        return [
            SubjectRow(
                service.code,
                service.prefix,
                self._comfort.spoken.of(service.title, service.title_en),
                service.code == chosen,
            )
            for service in self._office.catalogue.services
        ]

    def _row(self, field: str) -> FieldRow:
        problem = self._problem(field)
        return FieldRow(
            code=field,
            asked="",
            text=getattr(self._errand.form, field) if self._errand else "",
            keys=_KEYS[field],
            longest=LONGEST[field],
            is_short=field == "contact",
            is_optional=False,
            problem=self._worded(problem),
            blocks=problem is not None,
        )

    def _problem(self, field: str) -> FieldProblem | None:
        found = self._errand.problems if self._errand else ()
        return next((problem for problem in found if problem.field == field), None)

    def _worded(self, problem: FieldProblem | None) -> str:
        return field_sentence(problem, self._comfort.spoken) if problem else ""
