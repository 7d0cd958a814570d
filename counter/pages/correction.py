"""Correcting a concluded verification: the same checklist, with the reason asked first (D37)."""

from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from counter.lacks import standing
from counter.style import Theme
from counter.widgets.basics import column, label, restyle, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.case_scroll import CaseScroll
from counter.widgets.checklist_card import ChecklistCard
from counter.widgets.company import CompanyCard
from counter.widgets.conclusion import ConclusionStrip
from counter.widgets.note_editor import NoteEditor
from shared.catalogue import Catalogue, Service
from shared.verification.rules import Checklist, Outcome, checklist
from shared.verification.views import Correction, Draft, PastVerification

_MARGIN: Final = 24
_NOTHING_STORED: Final = "Belum tersimpan sampai lembar baru disimpan"


class CorrectionPage(QWidget):
    """Starts from what the old slip says; nothing is stored before the new one is."""

    preview_asked = Signal(object)
    """Carries the `Correction`."""
    back_asked = Signal()

    def __init__(self, theme: Theme, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("correctionPage")
        self._draft: Draft | None = None
        self._papers: Checklist | None = None
        self._service: Service | None = None
        self._corrects: UUID | None = None
        self._heading = wrapped("", "title", "correctionHeading")
        self._about = wrapped("", "quiet", "correctionAbout")
        self.why = NoteEditor((), name="whyField")
        self.why.setPlaceholderText("Wajib diisi, dicetak pada lembar baru; ↓ untuk memilih")
        self.why.setAccessibleName("Alasan koreksi")
        self.company = CompanyCard(theme, catalogue.applicant_types)
        self.papers = ChecklistCard(theme)
        self.strip = ConclusionStrip()
        self._back = KeyButton("Kembali", "Esc", name="correctionBackButton")
        self._connect()
        self._lay_out()

    def begin(
        self,
        past: PastVerification,
        today: date,
        reasons: tuple[str, ...],
        notes: tuple[str, ...],
        *,
        asks_blacklist: bool,
    ) -> None:
        """Open a concluded verification to be corrected, offering these sentences."""
        self._draft, self._service = None, past.service
        self._corrects = past.ended.verification_id
        number = past.ended.slip.number
        self._heading.setText(f"Koreksi lembar {number}")
        self._about.setText(
            f"{past.file.ticket_label}  ·  {past.ended.slip.provider.name}  ·  lembar lama tidak"
            " berlaku lagi sesudah lembar baru disimpan"
        )
        self.why.clear()
        self.why.offer(reasons)
        self.papers.offer(notes, asks_blacklist=asks_blacklist)
        self.company.show_draft(past.file.draft, today)
        self._show_papers(past.file.draft)
        self._draft = past.file.draft
        self._show_standing()
        self.why.setFocus()

    def is_about(self, past: PastVerification) -> bool:
        """Whether a correction of this verification was begun, and can be gone on with."""
        return self._corrects == past.ended.verification_id

    def forget(self) -> None:
        """Give up what was begun."""
        self._corrects = None

    def refuse(self, sentence: str, *, is_about_why: bool = False) -> None:
        """Say why there is no new slip; the field at fault takes the keyboard."""
        self.strip.refuse(sentence)
        restyle(self.why, "problem", "blocks" if is_about_why else "")
        if is_about_why:
            self.why.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.papers.fit_to(self.window().size())

    def _connect(self) -> None:
        self.why.returnPressed.connect(self.papers.table.begin)
        self.why.textChanged.connect(self._on_why_edited)
        self.company.edited.connect(self._on_edited)
        self.company.finished.connect(self.papers.table.begin)
        self.papers.edited.connect(self._on_edited)
        self.strip.approve_asked.connect(self._on_approve)
        self.strip.incomplete_asked.connect(self._on_incomplete)
        self.strip.reject_asked.connect(self._on_reject)
        self._back.clicked.connect(self.back_asked)

    def _on_edited(self) -> None:
        before = self._draft
        if before is None:
            return
        self._draft = replace(
            self.company.filled_in(before),
            documents={**before.documents, **self.papers.entries},
            conforms=self.papers.conforms,
            blacklist_checked=self.papers.blacklist_checked,
        )
        asked_before = (before.applicant_type, before.is_director)
        if asked_before != (self._draft.applicant_type, self._draft.is_director):
            self._show_papers(self._draft)
        self._show_standing()

    def _on_why_edited(self) -> None:
        restyle(self.why, "problem", "")

    def _show_papers(self, draft: Draft) -> None:
        assert self._service is not None
        self._papers = checklist(self._service, draft.applicant_type, draft.is_director)
        self.papers.show_papers(self._papers, draft)

    def _show_standing(self) -> None:
        assert self._papers is not None
        assert self._draft is not None
        stands = standing(self._papers, self._draft)
        self.papers.show_conformity_missing(stands.waits_for_conformity)
        self.strip.show_standing(stands, _NOTHING_STORED)

    def _on_approve(self) -> None:
        self._ask_for(Outcome.APPROVED)

    def _on_incomplete(self) -> None:
        self._ask_for(Outcome.INCOMPLETE)

    def _on_reject(self, reason: str) -> None:
        self._ask_for(Outcome.REJECTED, reason)

    def _ask_for(self, outcome: Outcome, reason: str = "") -> None:
        self.papers.table.finish_note()
        assert self._draft is not None
        self.preview_asked.emit(Correction(self._draft, outcome, reason, self.why.text()))

    def _lay_out(self) -> None:
        words = column(gap=2)
        words.addWidget(self._heading)
        words.addWidget(self._about)
        head = row(margins=(_MARGIN, 0, _MARGIN, 0), gap=16)
        head.addLayout(words, 1)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        caption = label("Alasan koreksi", "heading")
        caption.setBuddy(self.why)
        asked = row(margins=(_MARGIN, 0, _MARGIN, 0), gap=12)
        asked.addWidget(caption)
        asked.addWidget(self.why, 1)
        below = column(margins=(_MARGIN, 0, _MARGIN, 0))
        below.addWidget(self.strip)
        layout = column(margins=(0, 16, 0, 12), gap=12)
        layout.addLayout(head)
        layout.addLayout(asked)
        layout.addWidget(CaseScroll(self.company, self.papers, _MARGIN), 1)
        layout.addLayout(below)
        self.setLayout(layout)
