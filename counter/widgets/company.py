"""The provider's data as written on its papers: readable while typed, masked afterwards."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QLineEdit, QWidget

from counter.style import Theme
from counter.widgets.basics import column, label, restyle, row, text_field, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.choices import ChoiceBox
from counter.widgets.letter_row import LetterRow
from counter.widgets.tick import TickBox
from shared.catalogue import ApplicantType, Choice
from shared.identity import Identity, doubts, formatted, mask
from shared.verification.drafts import (
    LONGEST_BEARER,
    LONGEST_NAME,
    LONGEST_NOTE,
    LONGEST_NUMBER,
)
from shared.verification.views import Draft

_NUMBERS: Final = {"npwp": Identity.NPWP, "nib": Identity.NIB}
_FIELDS: Final = (
    ("official_name", "Nama &resmi menurut akta/izin", LONGEST_NAME, 5),
    ("npwp", "N&PWP", LONGEST_NUMBER, 3),
    ("nib", "NI&B", LONGEST_NUMBER, 3),
    ("bearer_name", "Pemba&wa berkas", LONGEST_BEARER, 4),
)


class CompanyCard(QFrame):
    """Fields for name, NPWP, NIB and bearer, the applicant's type, and who came (D04, D39).

    A malformed number is doubted beside its field and never refused. A type outside the four
    asks what it is, a bearer who is not the director for the *surat kuasa*.
    """

    edited = Signal()
    number_entered = Signal(str)
    finished = Signal()

    def __init__(
        self, theme: Theme, types: Mapping[ApplicantType, Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("companyCard")
        self.setProperty("role", "card")
        self._showing = False
        self._fields = {name: self._make_field(name, longest) for name, _, longest, _ in _FIELDS}
        self._doubts = {name: wrapped("", "warning", f"{name}Doubt") for name in _NUMBERS}
        self._types = ChoiceBox()
        self._types.setObjectName("applicantType")
        # Its longest choice would otherwise decide how narrow the window can be.
        self._types.setMinimumContentsLength(12)
        self._types.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for kind, choice in types.items():
            self._types.addItem(choice.title, kind)
        self._types.currentIndexChanged.connect(self._on_edited)
        self._type_note = text_field("typeNote", LONGEST_NOTE)
        self._type_note.setPlaceholderText("Bentuk usahanya, misalnya koperasi (wajib diisi)")
        self._type_note.textEdited.connect(self._on_edited)
        self._type_note.returnPressed.connect(self._on_return)
        self._proxy = TickBox("Yang hadir bukan &direktur/pemilik", theme)
        self._proxy.setObjectName("proxyTick")
        self._proxy.toggled.connect(self._on_edited)
        self._letter = LetterRow()
        self._letter.edited.connect(self._on_edited)
        self._letter.finished.connect(self._on_done)
        self._summary = wrapped("", "value", "companySummary")
        self._form_page, self._masked_page = self._form(), self._masked()
        layout = column()
        layout.addWidget(self._form_page)
        layout.addWidget(self._masked_page)
        self.setLayout(layout)

    def show_draft(self, draft: Draft, today: date, *, is_open: bool = False) -> None:
        """Show a draft that was just opened; data that is already known is masked.

        `is_open` leaves the fields as they are open, when the draft was only brought up to date.
        """
        self._showing = True
        for name, field in self._fields.items():
            text = getattr(draft, name)
            field.setText(formatted(_NUMBERS[name], text) if name in _NUMBERS else text)
            if not field.hasFocus():
                field.home(False)  # a name too long for its field is read from its beginning
        self._types.setCurrentIndex(self._types.findData(draft.applicant_type))
        self._proxy.setChecked(not draft.is_director)
        self._type_note.setText(draft.type_note)
        self._letter.show_letter(draft.letter, today)
        self._showing = False
        self._show_doubts()
        known = draft.official_name and draft.npwp and draft.nib
        self._show_form(is_open or not (known and self._is_explained))

    def filled_in(self, draft: Draft) -> Draft:
        """Return the draft with what the fields say now."""
        return replace(
            draft,
            official_name=self._typed("official_name"),
            npwp=self._typed("npwp"),
            nib=self._typed("nib"),
            bearer_name=self._typed("bearer_name"),
            applicant_type=ApplicantType(self._types.currentData()),
            is_director=not self._proxy.isChecked(),
            type_note=self._type_note.text().strip(),
            letter=self._letter.letter,
        )

    def edit(self) -> None:
        """Open the fields again."""
        self._show_form(True)
        self._fields["official_name"].setFocus()

    def focus_first_empty(self) -> None:
        """Put the keyboard where something is still to be typed."""
        fields = [*self._fields.values(), *([] if self._is_explained else [self._type_note])]
        field = next((field for field in fields if not field.text()), None)
        if self.is_open and field is not None:
            field.setFocus()

    def ask_for_note(self) -> None:
        """Put the keyboard where a type outside the four is explained (D39)."""
        self._show_form(True)
        self._type_note.setFocus()

    @property
    def _is_explained(self) -> bool:
        is_other = self._types.currentData() == ApplicantType.OTHER
        return not is_other or bool(self._type_note.text().strip())

    @property
    def is_open(self) -> bool:
        """Whether the fields can be read and typed in."""
        return not self._form_page.isHidden()

    def close_form(self) -> None:
        """Mask what was typed."""
        self._show_form(False)

    def _typed(self, name: str) -> str:
        return self._fields[name].text().strip()

    def _make_field(self, name: str, longest: int) -> QLineEdit:
        field = text_field(f"{name}Field", longest)
        field.textEdited.connect(self._on_edited)
        field.returnPressed.connect(self._on_return)
        if name in _NUMBERS:
            field.editingFinished.connect(self._on_number_entered)
        return field

    def _form(self) -> QWidget:
        form = QWidget()
        grid = QGridLayout(form)
        grid.setContentsMargins(18, 12, 18, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for at, (name, caption, _, stretch) in enumerate(_FIELDS):
            words = label(caption, "small")
            words.setBuddy(self._fields[name])
            grid.addWidget(words, 0, at)
            grid.addWidget(self._fields[name], 1, at)
            grid.setColumnStretch(at, stretch)
            if name in self._doubts:
                grid.addWidget(self._doubts[name], 2, at)
        below = row(gap=12)
        below.addWidget(self._caption_of_types())
        below.addWidget(self._types, 1)
        below.addWidget(self._proxy)
        done = KeyButton("Selesai mengisi", "Enter", name="companyDoneButton")
        done.setShortcut("")
        done.clicked.connect(self._on_done)
        below.addWidget(done)
        grid.addLayout(below, 3, 0, 1, len(_FIELDS))
        grid.addWidget(self._type_note, 4, 0, 1, len(_FIELDS))
        grid.addWidget(self._letter, 5, 0, 1, len(_FIELDS))
        return form

    def _caption_of_types(self) -> QLabel:
        caption = label("&Jenis", "small")
        caption.setBuddy(self._types)
        return caption

    def _masked(self) -> QWidget:
        masked = QWidget()
        layout = row(margins=(18, 8, 12, 8), gap=12)
        change = KeyButton("&Ubah", name="companyEditButton")
        change.clicked.connect(self.edit)
        layout.addWidget(self._summary, 1)
        layout.addWidget(change, 0, Qt.AlignmentFlag.AlignVCenter)
        masked.setLayout(layout)
        return masked

    def _show_form(self, is_open: bool) -> None:
        self._summary.setText(self._masked_words())
        self._form_page.setVisible(is_open)
        self._masked_page.setVisible(not is_open)

    def _masked_words(self) -> str:
        numbers = (
            f"{kind.name} {mask(kind, self._fields[name].text()) or 'belum diisi'}"
            for name, kind in _NUMBERS.items()
        )
        name = self._fields["official_name"].text() or "Nama belum diisi"
        bearer = self._fields["bearer_name"].text() or "belum diisi"
        came = "diwakili" if self._proxy.isChecked() else "direktur/pemilik"
        letter = self._letter.letter.number if self._proxy.isChecked() else ""
        of_letter = (f"surat kuasa {letter}",) if letter else ()
        return "   ·   ".join((name, *numbers, f"dibawa {bearer} ({came})", *of_letter))

    def _show_doubts(self) -> None:
        is_other = self._types.currentData() == ApplicantType.OTHER
        self._type_note.setVisible(is_other)
        restyle(self._type_note, "problem", "" if self._is_explained else "blocks")
        self._letter.setVisible(self._proxy.isChecked())
        for name, kind in _NUMBERS.items():
            found = doubts(kind, self._fields[name].text())
            self._doubts[name].setText(f"⚠ {found[0].sentence}" if found else "")
            self._doubts[name].setVisible(bool(found))
            restyle(self._fields[name], "problem", "warns" if found else "")

    def _on_edited(self) -> None:
        if not self._showing:
            self._show_doubts()
            self.edited.emit()

    def _on_number_entered(self) -> None:
        field = self.sender()
        assert isinstance(field, QLineEdit)
        if field.isModified():
            field.setModified(False)
            self.number_entered.emit(field.text())

    def _on_return(self) -> None:
        """Go on to the next field that is shown; after the last one the card is done."""
        is_shown = not self._type_note.isHidden()
        fields = [*self._fields.values(), *([self._type_note] if is_shown else [])]
        at = fields.index(self.focusWidget())  # type: ignore[arg-type]
        if at + 1 < len(fields):
            fields[at + 1].setFocus()
            fields[at + 1].selectAll()
        elif not self._letter.isHidden():
            self._letter.focus_start()
        else:
            self._on_done()

    def _on_done(self) -> None:
        if not self._is_explained:
            self._type_note.setFocus()
            return
        self.close_form()
        self.finished.emit()
