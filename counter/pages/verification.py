"""Verifying a provider's papers against the checklist of its type (1a, 1b)."""

from dataclasses import replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from counter.casework import CaseWork, OpenedCase
from counter.lacks import standing
from counter.style import Theme
from counter.widgets.basics import Notice, column, row
from counter.widgets.case_scroll import CaseScroll
from counter.widgets.case_side import CaseSide
from counter.widgets.checklist_card import ChecklistCard
from counter.widgets.company import CompanyCard
from counter.widgets.conclusion import ConclusionStrip
from counter.widgets.inline_question import InlineQuestion
from counter.widgets.visit_head import VisitHead
from counter.wording import brought_together, continued
from shared.actors import Officer
from shared.catalogue import ApplicantType, Service
from shared.clock import service_day
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.queueing.views import TicketView
from shared.verification.memory import Memory
from shared.verification.rules import Checklist as Papers
from shared.verification.rules import Outcome, checklist
from shared.verification.views import CaseFile, CaughtUp, Draft

_MARGIN: Final = 24
_BESIDE: Final = 14
_SAVED = "Tersimpan otomatis"
_SAVING = "Menyimpan…"


class VerificationPage(QWidget):
    """Shows a visit's checklist, hands on what is filled in, and asks for an outcome."""

    previewed = Signal(object)
    """Carries a `Preview`."""
    taken_away = Signal(object)
    """The visit went on elsewhere: carries why what was filled in last is not stored."""

    def __init__(
        self, office: Office, tasks: Tasks, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("verificationPage")
        self._office = office
        self._service: Service | None = None
        self._papers: Papers | None = None
        self._case: CaseFile | None = None
        self._offered: UUID | None = None
        self._showing = False
        self._content = QWidget()
        self._side = CaseSide(theme, office.catalogue)
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
        self._side.clear()
        self._offer.close_question()
        self._offered = None
        self.work.begin(ticket, officer)

    def close_visit(self, *, concluded: bool = False) -> None:
        """Leave the visit; what is not stored yet is stored, unless it has been concluded."""
        self.papers.table.finish_note()
        self.work.end(concluded=concluded)
        self._papers = self._case = None

    def store_now(self) -> None:
        """Store what was filled in before this returns; no work may be under way."""
        self.papers.table.finish_note()
        self.work.store_now()

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
        self._side.fit_to(self.window().size())

    # Parts

    def _make_parts(self, theme: Theme) -> None:
        self._head = VisitHead(self._office.catalogue)
        self._notice = Notice("verificationNotice")
        self._notice.hide()
        self._offer = InlineQuestion("continue", "Lanjutkan")
        self.company = CompanyCard(theme, self._office.catalogue.applicant_types)
        self.papers = ChecklistCard(theme)
        self._scroll = CaseScroll(self.company, self.papers, _BESIDE)
        self.strip = ConclusionStrip()

    def _connect(self) -> None:
        self.work.opened.connect(self._on_opened)
        self.work.refused.connect(self._on_refused)
        self.work.remembered.connect(self._on_remembered)
        self.work.overtaken.connect(self.papers.table.finish_note)
        self.work.caught_up.connect(self._on_caught_up)
        self.work.taken_away.connect(self.taken_away)
        self.work.stored.connect(self._on_stored)
        self.work.store_failed.connect(self._on_store_failed)
        self.work.previewed.connect(self.previewed)
        self.work.preview_refused.connect(self._on_preview_refused)
        self._offer.answered.connect(self._on_offer_taken)
        self.company.edited.connect(self._on_edited)
        self.company.number_entered.connect(self._on_number_entered)
        self.company.finished.connect(self._on_company_finished)
        self.papers.edited.connect(self._on_edited)
        self.strip.approve_asked.connect(self._on_approve)
        self.strip.incomplete_asked.connect(self._on_incomplete)
        self.strip.reject_asked.connect(self._on_reject)

    def _lay_out(self) -> None:
        above = column(margins=(_MARGIN, 0, _MARGIN, 0), gap=12)
        for part in (self._head, self._notice, self._offer):
            above.addWidget(part)
        below = column(margins=(_MARGIN, 0, _MARGIN, 0))
        below.addWidget(self.strip)
        content = column(gap=12)
        beside = row(margins=(0, 0, _MARGIN - 10, 0), gap=0)
        beside.addWidget(self._scroll, 1)
        beside.addWidget(self._side)
        content.addLayout(beside, 1)
        content.addLayout(below)
        self._content.setLayout(content)
        layout = column(margins=(0, 16, 0, 12), gap=12)
        layout.addLayout(above)
        layout.addWidget(self._content, 1)
        layout.addStretch(0)
        self.setLayout(layout)

    # Opening

    def _on_opened(self, opened: OpenedCase) -> None:
        assert self.ticket is not None
        case = self._case = opened.file
        self._head.show_ticket(self.ticket, self._office.clock.now(), case.visit_no)
        self._notice.hide()
        self._offer.close_question()
        if (news := continued(case)) is not None:
            self._notice.say(*news)
        self.papers.offer(opened.phrases, asks_blacklist=opened.asks_blacklist)
        self._side.show_earlier(case.earlier)
        self._show_draft(case.draft)
        self._content.show()
        self.work.remember()
        self._scroll.to_top()
        if not self._is_typing_elsewhere():
            self.focus_work()

    def _on_refused(self, refusal: UserError) -> None:
        self._notice.say("blocks", "", sentence(refusal))

    def _is_typing_elsewhere(self) -> bool:
        focused = QApplication.focusWidget()
        return isinstance(focused, QLineEdit) and not self.isAncestorOf(focused)

    def _show_draft(self, draft: Draft) -> None:
        self._showing = True
        self.company.show_draft(draft, self._today())
        self._showing = False
        self._show_papers(draft)
        self._show_standing(draft, _SAVED)

    def _today(self) -> date:
        return service_day(self._office.clock.now(), self._office.catalogue.office.zone)

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
        after = replace(
            filled,
            documents=documents,
            conforms=self.papers.conforms,
            blacklist_checked=self.papers.blacklist_checked,
        )
        self.work.change(after)
        if _asks_other_papers(before, after):
            self._show_papers(after)
        self._show_standing(after, _SAVING)

    def _show_standing(self, draft: Draft, saved: str) -> None:
        assert self._papers is not None
        stands = standing(self._papers, draft)
        self.papers.show_conformity_missing(stands.waits_for_conformity)
        self._side.follow(self._papers, draft)
        self.strip.show_standing(stands, saved)

    def _on_company_finished(self) -> None:
        self.papers.table.begin()
        self.work.remember()

    def _on_stored(self) -> None:
        self.strip.show_saved(_SAVED)

    def _on_store_failed(self, refusal: UserError) -> None:
        self.strip.refuse(sentence(refusal))

    # What is known

    def _on_number_entered(self, number: str) -> None:
        if number:
            self.work.remember()

    def _on_remembered(self, memory: Memory) -> None:
        """Tell what is known, and offer to continue what an earlier visit left open (D53)."""
        self._side.show_memory(memory)
        draft = self.work.draft
        if draft is not None and self._papers is not None:
            self._side.follow(self._papers, draft)
        found = memory.open_case
        if found is not None and found.case_id != self._offered:
            self._offered = found.case_id
            slip = f" ({found.last_slip})" if found.last_slip else ""
            self._offer.offer(
                f"{found.provider} masih punya berkas yang belum lengkap{slip}. Lanjutkan"
                " berkas itu?"
            )

    def _on_offer_taken(self, _nothing: str) -> None:
        assert self._offered is not None
        self.work.continue_case(self._offered)

    # Two windows at once

    def _on_caught_up(self, caught: CaughtUp) -> None:
        """Show what another window stored together with what was filled in here."""
        draft, was_open = caught.merged.draft, self.company.is_open
        self._showing = True
        self.company.show_draft(draft, self._today(), is_open=was_open)
        self._showing = False
        assert self._service is not None
        papers = checklist(self._service, draft.applicant_type, draft.is_director)
        if papers == self._papers:
            self.papers.renew(draft)
        else:
            self._show_papers(draft)
        self._show_standing(draft, _SAVED)
        self._notice.say(*brought_together(caught, papers))

    # Outcomes

    def _on_approve(self) -> None:
        self._ask_for(Outcome.APPROVED, "")

    def _on_incomplete(self) -> None:
        self._ask_for(Outcome.INCOMPLETE, "")

    def _on_reject(self, reason: str) -> None:
        self._ask_for(Outcome.REJECTED, reason)

    def _ask_for(self, outcome: Outcome, reason: str) -> None:
        self.papers.table.finish_note()
        if self._explains_no_type:
            self.company.ask_for_note()
        self.work.preview(outcome, reason)

    @property
    def _explains_no_type(self) -> bool:
        draft = self.work.draft
        is_other = draft is not None and draft.applicant_type is ApplicantType.OTHER
        return is_other and draft is not None and not draft.type_note

    def _on_preview_refused(self, refusal: UserError) -> None:
        self.strip.refuse(sentence(refusal))


def _asks_other_papers(before: Draft, after: Draft) -> bool:
    asked_before = (before.applicant_type, before.is_director)
    return asked_before != (after.applicant_type, after.is_director)
