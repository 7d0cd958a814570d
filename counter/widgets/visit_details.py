"""One visit of the guestbook: its facts, what was corrected, and the form to correct it."""

from collections.abc import Iterable
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from counter.widgets.basics import column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.fields import TextField
from counter.widgets.form import Form
from shared.daybook import Correction, DaybookEntry
from shared.guestbook import LONGEST
from shared.wording import format_clock, format_short_date

FIELD_NAMES: Final = {
    "name": "Nama",
    "organisation": "Perusahaan/instansi",
    "phone": "Telepon",
    "purpose": "Keperluan",
    "host": "Bertemu",
}
_LONGEST_REASON: Final = 240


class VisitDetails(QWidget):
    """Shows a visit; F2 opens the form in its place, and what is typed there stays."""

    corrected = Signal(object, dict)
    """Carries the `DaybookEntry` as it was seen and the form's values, the reason among them."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._entry: DaybookEntry | None = None
        self._may_correct = False
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(4)
        self._facts.setColumnStretch(1, 1)
        self._facts.setColumnStretch(3, 1)
        self._history = column(gap=2)
        self._correct = KeyButton("Koreksi", "F2", "", "correctVisitButton")
        self._correct.clicked.connect(self._on_correct)
        self.form = _form()
        self.form.submitted.connect(self._on_submitted)
        self.form.cancelled.connect(self._on_cancelled)
        self._shown, self._opened = self._facts_card(), self._form_card()
        layout = column()
        layout.addWidget(self._shown)
        layout.addWidget(self._opened)
        self.setLayout(layout)
        self.close_form()

    @property
    def is_correcting(self) -> bool:
        """Whether the form is open."""
        return not self._opened.isHidden()

    def allow(self, may_correct: bool) -> None:
        """Offer corrections, or not."""
        self._may_correct = may_correct

    def show_entry(self, entry: DaybookEntry | None, history: Iterable[Correction]) -> None:
        """Show a visit and what was corrected of it; a form that is open stays."""
        self._entry = entry
        self._correct.setVisible(entry is not None and self._may_correct)
        if not self.is_correcting:
            self._show_facts(() if entry is None else _facts(entry, self._zone))
            self._show_history(history)
        self.setVisible(entry is not None or self.is_correcting)

    def close_form(self) -> None:
        """Go back to the facts."""
        self._open(False)

    def _on_correct(self) -> None:
        entry = self._entry
        if entry is None:
            return
        self._seen = entry
        self.form.set_title(f"Koreksi data {entry.person}")
        for name in ("purpose", "host"):
            self.form.fields[name].setVisible(not entry.service)
        self.form.fields["phone"].setVisible(bool(entry.phone))
        hint = f"Sekarang {entry.phone}. Kosongkan bila nomornya sudah benar."
        self.form.fields["phone"].hint(hint)
        self.form.show_values(
            {
                "name": entry.person,
                "organisation": entry.organisation,
                "phone": "",
                "purpose": entry.purpose,
                "host": entry.host,
                "reason": "",
            }
        )
        self._open(True)
        self.form.focus_start()

    def _open(self, is_correcting: bool) -> None:
        self._opened.setVisible(is_correcting)
        self._shown.setVisible(not is_correcting)

    def _on_submitted(self, values: dict[str, object]) -> None:
        self.corrected.emit(self._seen, values)

    def _on_cancelled(self) -> None:
        self.close_form()
        self.show_entry(self._entry, ())

    def _show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        _empty(self._facts)
        for at, (title, value) in enumerate(facts):
            line, side = divmod(at, 2)
            top = Qt.AlignmentFlag.AlignTop
            self._facts.addWidget(label(title, "quiet"), line, side * 2, top)
            self._facts.addWidget(wrapped(value, "value"), line, side * 2 + 1, top)

    def _show_history(self, history: Iterable[Correction]) -> None:
        _empty(self._history)
        for made in history:
            when = f"{format_short_date(made.at.astimezone(self._zone).date())}"
            what = f"{FIELD_NAMES[made.field]}: “{made.before}” menjadi “{made.after}”"
            words = f"{when}, {made.officer}: {what}. {made.reason}"
            self._history.addWidget(wrapped(words, "small"))

    def _facts_card(self) -> QFrame:
        made = QFrame()
        made.setProperty("role", "card")
        head = row(gap=12)
        head.addLayout(self._facts, 1)
        head.addWidget(self._correct, 0, Qt.AlignmentFlag.AlignTop)
        layout = column(margins=(20, 14, 20, 14), gap=8)
        layout.addLayout(head)
        layout.addLayout(self._history)
        made.setLayout(layout)
        return made

    def _form_card(self) -> QFrame:
        made = QFrame()
        made.setProperty("role", "card")
        layout = column(margins=(20, 14, 20, 14))
        layout.addWidget(self.form)
        made.setLayout(layout)
        return made


def _form() -> Form:
    fields = [TextField(name, title, LONGEST[name]) for name, title in FIELD_NAMES.items()]
    reason = TextField("reason", "Alasan koreksi", _LONGEST_REASON, missing="Tulis alasannya.")
    return Form("correctVisit", [*fields, reason], "Simpan koreksi", may_cancel_clean=True)


def _facts(entry: DaybookEntry, zone: ZoneInfo) -> Iterable[tuple[str, str]]:
    written = f"{entry.workstation}" + (f", {entry.signed_in_by}" if entry.signed_in_by else "")
    pairs = (
        ("Nama", entry.person),
        ("Perusahaan/instansi", entry.organisation),
        ("Nomor", entry.label),
        ("Layanan", entry.service_title),
        ("Keperluan", entry.purpose),
        ("Bertemu", entry.host),
        ("Telepon", entry.phone),
        ("KTP/NIP", entry.identity),
        ("Datang", f"{format_short_date(entry.day)}, {format_clock(entry.arrived_at, zone)}"),
        ("Dicatat di", written),
    )
    return ((title, value) for title, value in pairs if value)


def _empty(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.deleteLater()
