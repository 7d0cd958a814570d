"""The fields of a guestbook entry at the counter: those that the visitor's service asks."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter.guest_entry import ANSWER, ONLINE, ROOM_FIRST, fields_for
from counter.typed import Unreadable
from counter.widgets.basics import column
from counter.widgets.choices import ChoiceField, SwitchField
from counter.widgets.fields import Field, TextField
from shared.catalogue import ApplicantType, Catalogue, Question, QuestionKind, Service
from shared.guestbook import LONGEST

_UNCHOSEN: Final = "Pilih…"
_CAPTIONS: Final = {
    "name": "Nama",
    "organisation": "Perusahaan atau instansi",
    "phone": "Telepon",
    "identity_number": "Nomor KTP atau NIP",
    "purpose": "Keperluan",
    "host": "Bertemu siapa",
}
_HINTS: Final = {"identity_number": "Boleh kosong; KTP atau NIP cukup ditunjukkan."}
_WHO_CAME: Final[Mapping[object, str]] = {
    None: _UNCHOSEN,
    True: "Direktur atau pemilik",
    False: "Orang lain, dengan surat kuasa",
}
_ONLINE: Final[Mapping[object, str]] = {
    True: "Sudah",
    ROOM_FIRST: "Belum, ke ruang bidding dulu",
    False: "Belum, tetap menunggu di sini",
}


class GuestFields(QWidget):
    """Keeps what was typed under its name, so that another service finds it again."""

    edited = Signal()
    finished = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._fields: dict[str, Field] = {}
        self._typed: dict[str, object] = {}
        self._layout = column(gap=8)
        self.setLayout(self._layout)

    @property
    def names(self) -> tuple[str, ...]:
        """Which fields are asked now."""
        return tuple(self._fields)

    def ask(
        self, service: Service | None, *, is_recalled: bool = False, also: Iterable[str] = ()
    ) -> None:
        """Ask what a service needs, and `also` some fields of a known person."""
        self.keep()
        names = fields_for(service, is_recalled=is_recalled)
        names = (*(name for name in also if name not in names), *names)
        while self._layout.count():
            item = self._layout.takeAt(0)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._fields = {name: self._field(name, service) for name in names}
        for name, field in self._fields.items():
            self._layout.addWidget(field)
            if name in self._typed:
                field.show_value(self._typed[name])
            field.edited.connect(self.edited)

    def values(self) -> dict[str, object]:
        """What is filled in, by field; what is not asked now is left out."""
        self.keep()
        return {name: self._typed[name] for name in self._fields if name in self._typed}

    def show_values(self, values: Mapping[str, object]) -> None:
        """Fill in what is known already."""
        self._typed.update(values)
        for name, value in values.items():
            if name in self._fields:
                self._fields[name].show_value(value)

    def clear(self) -> None:
        """Forget everything; nothing is asked any more."""
        self._fields_gone()
        self._typed.clear()

    def focus_first(self) -> None:
        """Put the keyboard where something is still to be filled in."""
        for field in self._fields.values():
            if _is_empty(field):
                field.input.setFocus()
                return

    def go_on(self) -> None:
        """Lead from the field with the keyboard to the next one, or say that it was the last."""
        fields = list(self._fields.values())
        at = next((at for at, field in enumerate(fields) if field.input.hasFocus()), -1)
        if at + 1 < len(fields):
            fields[at + 1].input.setFocus()
        else:
            self.finished.emit()

    def refuse(self, problems: Mapping[str, str]) -> tuple[str, ...]:
        """Say beside each field what is wrong; returns the names that have no field here."""
        for name, field in self._fields.items():
            if name in problems:
                field.refuse(problems[name])
            else:
                field.take_back()
        first = next((self._fields[name] for name in self._fields if name in problems), None)
        if first is not None:
            first.input.setFocus()
        return tuple(name for name in problems if name not in self._fields)

    def doubt(self, doubts: Mapping[str, str]) -> None:
        """Say under a field what looks odd; nothing is refused for it."""
        for name, field in self._fields.items():
            usual = _HINTS.get(name, "")
            field.hint(f"⚠ {doubts[name]}" if name in doubts else usual)

    def keep(self) -> None:
        """Keep what stands in the fields, whichever are asked next."""
        for name, field in self._fields.items():
            try:
                self._typed[name] = field.value()
            except Unreadable:
                self._typed.pop(name, None)

    def _fields_gone(self) -> None:
        for field in self._fields.values():
            self._layout.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = {}

    def _field(self, name: str, service: Service | None) -> Field:
        if name.startswith(ANSWER):
            assert service is not None
            question = service.question(name.removeprefix(ANSWER))
            assert question is not None
            return _question_field(name, question)
        if name == "applicant_type":
            return ChoiceField(name, "Jenis penyedia", self._types())
        if name == "is_director":
            return ChoiceField(name, "Yang hadir", _WHO_CAME)
        if name == ONLINE:
            assert service is not None
            return ChoiceField(name, service.online_question or "", _ONLINE)
        if name == "priority":
            words = "Lansia, disabilitas, hamil, menyusui, membawa anak"
            return SwitchField(name, "Prioritas", words)
        return TextField(name, _CAPTIONS[name], LONGEST[name], hint=_HINTS.get(name, ""))

    def _types(self) -> Mapping[object, str]:
        kinds: dict[object, str] = {None: _UNCHOSEN}
        for kind, choice in self._catalogue.applicant_types.items():
            if kind is not ApplicantType.ANY:
                kinds[kind] = choice.title
        return kinds


def _question_field(name: str, question: Question) -> Field:
    if question.kind is QuestionKind.CHOICE:
        choices: dict[object, str] = {"": _UNCHOSEN if question.required else "Tidak dijawab"}
        choices.update({choice.code: choice.title for choice in question.choices})
        return ChoiceField(name, question.label, choices)
    is_moment = question.kind is QuestionKind.MOMENT
    hint = "Tanggal dan jam, misalnya 25-11-2026 14.00" if is_moment else ""
    return TextField(name, question.label, question.longest, hint=hint)


def _is_empty(field: Field) -> bool:
    try:
        return field.value() in ("", None)
    except Unreadable:
        return True
