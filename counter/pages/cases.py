"""Concluded verifications: found by slip or number, printed again, corrected by a supervisor."""

from dataclasses import dataclass
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter.intentions import Intentions
from counter.looker import Looker
from counter.pages.correction import CorrectionPage
from counter.pages.past import PastPage
from counter.pages.slip import SlipPage
from counter.pages.tab import Bench, Tab
from counter.print_watch import PrintWatch
from counter.slip_pictures import slip_pictures
from counter.widgets.basics import column
from counter.widgets.past_looks import PastLooks
from shared.actors import Action, Officer, new_request
from shared.clock import service_day
from shared.codes import Code, CodeKind, parse_code
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.office_admin import Topic
from shared.printing.jobs import PrintJobView
from shared.verification.archive import VerificationArchive, names_a_slip
from shared.verification.memory import EarlierLook
from shared.verification.views import ConcludedVerification, Correction, PastVerification

_SLIPS: Final = frozenset({CodeKind.VERIFICATION, CodeKind.DEFICIENCIES, CodeKind.REFUSAL})
_CONSEQUENCE: Final = "Lembar lama tidak berlaku lagi; mintalah kembali dari pembawanya."
_NOBODY: Final = "Tidak ada verifikasi dengan NPWP atau NIB ini. Periksa angkanya, lalu cari lagi."


@dataclass(frozen=True, slots=True)
class _Shown:
    """A concluded verification with the pictures of its slip."""

    past: PastVerification
    pictures: tuple[QImage, ...]


@dataclass(frozen=True, slots=True)
class _Previewed:
    """A correction that was asked for, with the pictures of its slip."""

    correction: Correction
    pictures: tuple[QImage, ...]


class CasesPage(Tab):
    """Leads from the list to one verification, and from there to its correction and back."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("casesPage")
        self._office = bench.office
        self._tasks = bench.tasks
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._past: PastVerification | None = None
        self._previewed: _Previewed | None = None
        self._number = self._news = ""
        self._looks = Looker(bench.tasks, self)
        self._looks.looked.connect(self._on_looked)
        self._looks.failed.connect(self._on_not_found)
        bench.feed.changed.connect(self._looks.look)
        self._steps = Intentions(bench.tasks, self)
        self._prints = PrintWatch(bench.office, bench.tasks, self)
        self.list = PastLooks(bench)
        self.past = PastPage(bench.theme, self._zone)
        self.correction = CorrectionPage(bench.theme, bench.office.catalogue)
        self.slip = SlipPage(bench.theme)
        self._pages = QStackedWidget()
        for page in (self.list, self.past, self.correction, self.slip):
            self._pages.addWidget(page)
        layout = column()
        layout.addWidget(self._pages)
        self.setLayout(layout)
        self._connect()

    @property
    def is_unsaved(self) -> bool:
        """While a correction is under way."""
        return self._pages.currentWidget() in (self.correction, self.slip)

    def begin(self, officer: Officer) -> None:
        """Show the verifications concluded last."""
        self._officer = officer
        self._search("")

    def end(self) -> None:
        """Close whatever is open; a correction that was not saved is given up."""
        self._looks.end()
        self._prints.forget()
        self._steps.drop()
        self._tasks.forget(self)
        self._past = self._previewed = self._officer = None
        self.list.clear()
        self.correction.forget()
        self._pages.setCurrentWidget(self.list)

    def focus_start(self) -> None:
        """Give the keyboard to where work goes on."""
        if self._pages.currentWidget() is self.list:
            self.list.focus_start()

    def scan(self, code: Code) -> bool:
        """Open the verification of a slip; a correction under way is not left for it."""
        if code.kind not in _SLIPS or self._officer is None:
            return False
        if self._pages.currentWidget() in (self.list, self.past):
            self._open_slip(code.value)
        return True

    def _connect(self) -> None:
        self.list.asked.connect(self._on_asked)
        self.list.chosen.connect(self._open)
        self.past.back_asked.connect(self._show_list)
        self.past.version_chosen.connect(self._open)
        self.past.copy_asked.connect(self._on_copy_asked)
        self.past.correction_asked.connect(self._on_correction_asked)
        self.correction.back_asked.connect(self._show_past)
        self.correction.preview_asked.connect(self._on_preview_asked)
        self.slip.back_asked.connect(self._show_correction)
        self.slip.confirmed.connect(self._on_confirmed)
        self._prints.told.connect(self._on_print_told)

    # Finding

    def _on_asked(self, text: str) -> None:
        self.list.refuse("")
        if names_a_slip(text) or parse_code(text) is not None:
            self._open_slip(text)
        else:
            self._search(text)

    def _search(self, number: str) -> None:
        assert self._officer is not None
        self._number = number
        if number:
            self._looks.begin(partial(self._archive.search, number, self._officer))
        else:
            self._looks.begin(partial(self._archive.latest, self._officer))

    def _on_looked(self, looks: tuple[EarlierLook, ...]) -> None:
        self.list.show_looks(looks)
        self.list.refuse(_NOBODY if self._number and not looks else "")

    def _open_slip(self, text: str) -> None:
        assert self._officer is not None
        work = partial(self._read_within, partial(self._archive.of_slip, text, self._officer))
        self._tasks.run(work, self._on_opened, self._on_not_found, self)

    def _open(self, verification_id: UUID) -> None:
        assert self._officer is not None
        read = partial(self._archive.read, verification_id, self._officer)
        self._tasks.run(partial(self._read_within, read), self._on_opened, self._on_not_found, self)

    @property
    def _archive(self) -> VerificationArchive:
        return self._office.verification_archive

    def _read_within(self, read: partial[PastVerification]) -> _Shown:
        past = read()
        return _Shown(past, slip_pictures(past.ended.slip))

    def _on_opened(self, shown: _Shown) -> None:
        assert self._officer is not None
        self._past = shown.past
        may_correct = self._officer.may(Action.CORRECT_VERIFICATION)
        self.past.show_past(shown.past, shown.pictures, may_correct=may_correct)
        if self._news:
            self.past.refuse(self._news)
            self._news = ""
        self._show_past()

    def _on_not_found(self, refusal: UserError) -> None:
        self.list.refuse(sentence(refusal, self._zone))
        if self._pages.currentWidget() is self.past:
            self.past.refuse(sentence(refusal, self._zone))

    # Correcting

    def _on_correction_asked(self) -> None:
        if self._past is not None and self.correction.is_about(self._past):
            self._show_correction()
            return
        work = partial(_offers, self._office)
        self._tasks.run(work, self._on_offers, self._on_not_found, self)

    def _on_offers(self, offers: tuple[tuple[str, ...], tuple[str, ...], bool]) -> None:
        if self._past is None:
            return
        reasons, notes, asks = offers
        today = service_day(self._office.clock.now(), self._zone)
        self.correction.begin(self._past, today, reasons, notes, asks_blacklist=asks)
        self._show_correction()

    def _on_preview_asked(self, correction: Correction) -> None:
        assert self._past is not None
        work = partial(self._preview_within, self._past.ended.verification_id, correction)
        self._tasks.run(work, self._on_previewed, self._on_preview_refused, self)

    def _preview_within(self, verification_id: UUID, correction: Correction) -> _Previewed:
        assert self._officer is not None
        slip = self._archive.preview(verification_id, correction, self._officer)
        return _Previewed(correction, slip_pictures(slip))

    def _on_previewed(self, previewed: _Previewed) -> None:
        self._previewed = previewed
        self.slip.show_preview(previewed.correction.outcome, previewed.pictures, _CONSEQUENCE)
        self._pages.setCurrentWidget(self.slip)

    def _on_preview_refused(self, refusal: UserError) -> None:
        is_about_why = refusal.key == "verification.why_missing"
        self.correction.refuse(sentence(refusal, self._zone), is_about_why=is_about_why)

    def _on_confirmed(self) -> None:
        assert self._past is not None
        assert self._previewed is not None
        assert self._officer is not None
        self.slip.show_busy(True)
        verification = self._past.ended.verification_id
        correction = self._previewed.correction
        work = partial(self._archive.correct, verification, correction, self._officer)
        intention = (verification, id(self._previewed))
        self._steps.carry_out(intention, work, self._on_corrected, self._on_correct_refused)

    def _on_corrected(self, ended: ConcludedVerification) -> None:
        self.paper_promised.emit()
        self._open(ended.verification_id)
        self._prints.watch(ended.print_job_id)
        self._looks.look()

    def _on_correct_refused(self, refusal: UserError) -> None:
        """Somebody was faster: their correction is shown, with why this one was not saved."""
        self.slip.show_busy(False)
        self.slip.refuse(sentence(refusal, self._zone))
        if refusal.key == "verification.already_corrected":
            self._news = sentence(refusal, self._zone)
            self._open_slip(str(refusal.facts["number"]))

    # Printing

    def _on_copy_asked(self) -> None:
        assert self._past is not None
        assert self._officer is not None
        job, by = self._past.ended.print_job_id, self._officer
        work = partial(self._office.print_jobs.print_again, job, by, new_request())
        self._tasks.run(work, self._on_copy_queued, self._on_not_found, self)

    def _on_copy_queued(self, job: UUID) -> None:
        self._prints.watch(job)
        self.paper_promised.emit()

    def _on_print_told(self, job: PrintJobView) -> None:
        self.past.tell_printing(job)

    # Pages

    def _show_list(self) -> None:
        self._prints.forget()
        self._pages.setCurrentWidget(self.list)
        self.list.focus_start()

    def _show_past(self) -> None:
        self._pages.setCurrentWidget(self.past)

    def _show_correction(self) -> None:
        self._pages.setCurrentWidget(self.correction)


def _offers(office: Office) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """Read the sentences offered in a correction, and whether the black list is asked for."""
    of = office.phrases.of
    asks = office.preferences.read().asks_blacklist
    return of(Topic.CORRECTION), of(Topic.DOCUMENT_NOTE), asks
