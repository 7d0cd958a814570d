"""Verifying a provider's papers against the checklist of its type (1a, 1b)."""

from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QScrollArea, QWidget

from counter.casework import CaseWork
from counter.lacks import standing
from counter.style import Theme
from counter.widgets.basics import Notice, column
from counter.widgets.checklist_card import ChecklistCard
from counter.widgets.company import CompanyCard
from counter.widgets.conclusion import ConclusionStrip
from counter.widgets.inline_question import InlineQuestion
from counter.widgets.visit_head import VisitHead
from shared.actors import Officer
from shared.catalogue import Service
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.queueing.views import TicketView
from shared.verification.rules import Checklist as Papers
from shared.verification.rules import Outcome, checklist
from shared.verification.views import CaseFile, Draft, FoundCase

_MARGIN: Final = 24
_SAVED = "Tersimpan otomatis"
_SAVING = "Menyimpan…"


class VerificationPage(QWidget):
    """Shows a visit's checklist, hands on what is filled in, and asks for an outcome."""

    previewed = Signal(object)
    """Carries a `Preview`."""

    def __init__(
        self, office: Office, tasks: Tasks, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("verificationPage")
        self._office = office
        self._service: Service | None = None
        self._papers: Papers | None = None
        self._case: CaseFile | None = None
        self._showing = False
        self.work = CaseWork(office, tasks, self)
        self._make_parts(theme)
        self._connect()
        self._lay_out()

    @property
    def ticket(self) -> TicketView | None:
        """The visit on the page, None when there is none."""
        return self.work.ticket

    def open_visit(self, ticket: TicketView, officer: Officer, now: datetime) -> None:
        """Open the verification of a ticket that is being served here."""
        self.close_visit()
        self._service = self._office.catalogue.service(ticket.service)
        self._head.show_ticket(ticket, now)
        self._content.hide()
        self._notice.hide()
        self._offer.close_question()
        self.work.begin(ticket, officer)

    def close_visit(self, *, concluded: bool = False) -> None:
        """Leave the visit; what is not stored yet is stored, unless it has been concluded."""
        self.work.end(concluded=concluded)
        self._papers = self._case = None

    def show_time(self, now: datetime) -> None:
        """Bring the elapsed time up to date."""
        self._head.show_time(now)

    def focus_work(self) -> None:
        """Put the keyboard where the officer goes on."""
        if self.company.is_open:
            self.company.focus_first_empty()
        else:
            self.papers.table.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.papers.fit_to(self.window().size())

    # Parts

    def _make_parts(self, theme: Theme) -> None:
        self._head = VisitHead(self._office.catalogue)
        self._notice = Notice("verificationNotice")
        self._notice.hide()
        self._offer = InlineQuestion("continue", "Lanjutkan")
        self._offered: UUID | None = None
        self.company = CompanyCard(theme, self._office.catalogue.applicant_types)
        self.papers = ChecklistCard(theme)
        self.strip = ConclusionStrip()

    def _connect(self) -> None:
        self.work.opened.connect(self._on_opened)
        self.work.refused.connect(self._on_refused)
        self.work.found.connect(self._on_found)
        self.work.stored.connect(self._on_stored)
        self.work.store_failed.connect(self._on_store_failed)
        self.work.previewed.connect(self.previewed)
        self.work.preview_refused.connect(self._on_preview_refused)
        self._offer.answered.connect(self._on_offer_taken)
        self.company.edited.connect(self._on_edited)
        self.company.number_entered.connect(self._on_number_entered)
        self.company.finished.connect(self._on_company_finished)
        self.papers.edited.connect(self._on_edited)
        self.papers.table.cell_reached.connect(self._on_cell_reached)
        self.strip.approve_asked.connect(self._on_approve)
        self.strip.incomplete_asked.connect(self._on_incomplete)
        self.strip.reject_asked.connect(self._on_reject)

    def _lay_out(self) -> None:
        above = column(margins=(_MARGIN, 0, _MARGIN, 0), gap=12)
        for part in (self._head, self._notice, self._offer):
            above.addWidget(part)
        below = column(margins=(_MARGIN, 0, _MARGIN, 0))
        below.addWidget(self.strip)
        self._content = QWidget()
        content = column(gap=12)
        content.addWidget(self._scrolling(), 1)
        content.addLayout(below)
        self._content.setLayout(content)
        layout = column(margins=(0, 16, 0, 12), gap=12)
        layout.addLayout(above)
        layout.addWidget(self._content, 1)
        layout.addStretch(0)
        self.setLayout(layout)

    def _scrolling(self) -> QScrollArea:
        self._cards = column(margins=(_MARGIN, 0, _MARGIN, 0), gap=12)
        self._cards.addWidget(self.company)
        self._cards.addWidget(self.papers)
        self._cards.addStretch(1)
        self._inside = QWidget()
        self._inside.setLayout(self._cards)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inside)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_scroll_range)
        return self._scroll

    # Opening

    def _on_opened(self, case: CaseFile) -> None:
        assert self.ticket is not None
        self._case = case
        self._head.show_ticket(self.ticket, self._office.clock.now(), case.visit_no)
        self._notice.hide()
        self._offer.close_question()
        if case.follows:
            said = "Yang sudah lengkap tidak perlu dilihat lagi; yang kurang masih terbuka."
            self._notice.say("ready", f"Melanjutkan {case.follows}", said)
        self._show_draft(case.draft)
        self._content.show()
        self._scroll.verticalScrollBar().setValue(0)
        if not self._is_typing_elsewhere():
            self.focus_work()

    def _on_refused(self, refusal: UserError) -> None:
        self._notice.say("blocks", "", sentence(refusal))

    def _is_typing_elsewhere(self) -> bool:
        focused = QApplication.focusWidget()
        return isinstance(focused, QLineEdit) and not self.isAncestorOf(focused)

    def _show_draft(self, draft: Draft) -> None:
        self._showing = True
        self.company.show_draft(draft)
        self._showing = False
        self._show_papers(draft)
        self._show_standing(draft, _SAVED)

    def _show_papers(self, draft: Draft) -> None:
        assert self._service is not None
        self._papers = checklist(self._service, draft.applicant_type, draft.is_director)
        self.papers.show_papers(self._papers, draft)

    # Filling in

    def _on_edited(self) -> None:
        before = self.work.draft
        if self._showing or before is None:
            return
        documents = {**before.documents, **self.papers.entries}
        filled = self.company.filled_in(before)
        after = replace(filled, documents=documents, conforms=self.papers.conforms)
        self.work.change(after)
        if _asks_other_papers(before, after):
            self._show_papers(after)
        self._show_standing(after, _SAVING)

    def _show_standing(self, draft: Draft, saved: str) -> None:
        assert self._papers is not None
        stands = standing(self._papers, draft)
        self.papers.show_conformity_missing(stands.waits_for_conformity)
        self.strip.show_standing(stands, saved)

    def _on_company_finished(self) -> None:
        self.papers.table.begin()

    def _on_stored(self) -> None:
        self.strip.show_saved(_SAVED)

    def _on_store_failed(self, refusal: UserError) -> None:
        self.strip.refuse(sentence(refusal))

    def _on_cell_reached(self, cell: QRect) -> None:
        middle = self.papers.table.mapTo(self._inside, cell.center())
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, cell.height() + 24)

    def _on_scroll_range(self, _least: int, most: int) -> None:
        """Keep the right edge where it is, whether there is a scroll bar or not."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if most else 0
        self._cards.setContentsMargins(_MARGIN, 0, _MARGIN - bar, 0)

    # Earlier cases

    def _on_number_entered(self, number: str) -> None:
        if number:
            self.work.look_up(number)

    def _on_found(self, cases: tuple[FoundCase, ...]) -> None:
        """Offer to continue what an earlier visit left open (D53)."""
        assert self._case is not None
        for case in cases:
            is_other = case.case_id != self._case.case_id
            if case.can_be_continued and is_other and case.service == self._case.service:
                self._offered = case.case_id
                self._offer.offer(
                    f"{case.provider_name} masih punya berkas yang belum lengkap"
                    f" ({case.last_slip}). Lanjutkan berkas itu?"
                )
                return

    def _on_offer_taken(self, _nothing: str) -> None:
        assert self._offered is not None
        self.work.continue_case(self._offered)

    # Outcomes

    def _on_approve(self) -> None:
        self._ask_for(Outcome.APPROVED, "")

    def _on_incomplete(self) -> None:
        self._ask_for(Outcome.INCOMPLETE, "")

    def _on_reject(self, reason: str) -> None:
        self._ask_for(Outcome.REJECTED, reason)

    def _ask_for(self, outcome: Outcome, reason: str) -> None:
        self.papers.table.finish_note()
        self.work.preview(outcome, reason)

    def _on_preview_refused(self, refusal: UserError) -> None:
        self.strip.refuse(sentence(refusal))


def _asks_other_papers(before: Draft, after: Draft) -> bool:
    asked_before = (before.applicant_type, before.is_director)
    return asked_before != (after.applicant_type, after.is_director)
