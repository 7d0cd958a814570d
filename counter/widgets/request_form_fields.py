"""The fields on which a request is recorded: those that its service and channel ask for."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter.widgets.basics import column
from counter.widgets.choices import ChoiceField
from counter.widgets.fields import Field, TextField
from shared.catalogue import Catalogue, Channel, Question, QuestionKind, Service
from shared.requests.form import (
    LONGEST,
    RequestForm,
    asked_fields,
    request_channels,
    request_services,
)
from shared.requests.words import channel_words

_ANSWER: Final = "answers."
_UNCHOSEN: Final = "Pilih…"
_LONGEST_RECEIVED: Final = 24
_PERSON: Final = {
    "requester": "Pemohon",
    "organisation": "Instansi atau perusahaan",
    "contact": "Telepon atau email",
}
_MOMENT: Final = "Tanggal dan jam, misalnya 25-11-2026 14.00."
_RECEIVED: Final = "Jam hari ini, misalnya 08.10, atau dengan tanggal. Kosong berarti sekarang."


class RequestFields(QWidget):
    """Keeps what was typed under its name, so that another service finds it again.

    For a request of a ticket service and channel are known, and not asked.
    """

    edited = Signal()
    service_chosen = Signal()
    finished = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("requestFields")
        self._catalogue = catalogue
        self._typed: dict[str, object] = {}
        self._hints: dict[str, str] = {}
        self._is_of_ticket = False
        services: dict[object, str] = {
            each.code: each.title for each in request_services(catalogue)
        }
        self._service = ChoiceField("service", "Layanan", services)
        self._channel = ChoiceField("channel", "Masuk lewat", {})
        self._person = [TextField(name, title, LONGEST[name]) for name, title in _PERSON.items()]
        self._matter: list[Field] = []
        self._layout = column(gap=8)
        for field in (self._service, self._channel, *self._person):
            self._layout.addWidget(field)
            field.edited.connect(self.edited)
        self._service.edited.connect(self._on_service)
        self._channel.edited.connect(self._on_channel)
        self.setLayout(self._layout)

    @property
    def service(self) -> Service:
        """The service that is chosen."""
        return self._catalogue.service(str(self._service.value()))

    @property
    def channel(self) -> Channel:
        """How the request came in."""
        return Channel(str(self._channel.value()))

    @property
    def names(self) -> tuple[str, ...]:
        """What is asked now, in the order on screen."""
        return tuple(field.name for field in self._asked)

    def typed(self) -> dict[str, object]:
        """Everything that stands here or stood here, by name."""
        self._keep()
        return dict(self._typed)

    def show_typed(self, typed: Mapping[str, object], *, of_ticket: bool, contact: str) -> None:
        """Ask anew, with what was typed before; `contact` says what an empty one means."""
        self._typed, self._is_of_ticket = dict(typed), of_ticket
        self._hints = {"contact": contact}
        for field in (self._service, self._channel):
            field.setVisible(not of_ticket)
        self._service.show_value(typed.get("service"))
        self._offer_channels(of_ticket)
        self._channel.show_value(typed.get("channel"))
        self._ask()
        for person in self._person:
            person.show_value(typed.get(person.name, ""))
        self.doubt({})
        self.take_back()

    def form(self) -> RequestForm:
        """What is filled in for what is asked now."""
        self._keep()
        asked = set(asked_fields(self.service, self.channel))
        if self._is_of_ticket:  # what the visitor told the kiosk besides is not lost
            asked |= {f"{_ANSWER}{question.name}" for question in self.service.questions}
        texts = {name: str(self._typed.get(name) or "") for name in asked}
        answers = {name.removeprefix(_ANSWER): texts[name] for name in texts if _ANSWER in name}
        return RequestForm(
            service=self.service.code,
            channel=self.channel,
            requester=texts["requester"],
            organisation=texts["organisation"],
            contact=texts["contact"],
            answers=answers,
            form_received=texts.get("form_received", ""),
        )

    def focus_start(self) -> None:
        """Put the keyboard into the first field that is empty, after what is chosen."""
        shown = self._asked
        if any(self._typed.get(field.name) for field in self._person):
            shown = tuple(field for field in shown if field.value() in ("", None)) or shown
        shown[0].input.setFocus()

    def go_on(self) -> None:
        """Lead from the field with the keyboard to the next one, or say that it was the last."""
        shown = self._asked
        at = next((at for at, field in enumerate(shown) if field.input.hasFocus()), -1)
        if at + 1 < len(shown):
            shown[at + 1].input.setFocus()
        else:
            self.finished.emit()

    def refuse(self, problems: Mapping[str, str]) -> None:
        """Say beside each field what is wrong, and put the keyboard in the first of them."""
        self.take_back()
        wrong = [field for field in self._fields if field.name in problems]
        for field in wrong:
            field.refuse(problems[field.name])
        if wrong:
            wrong[0].input.setFocus()

    def doubt(self, doubts: Mapping[str, str]) -> None:
        """Say under a field what looks odd; nothing is refused for it."""
        for field in self._person:
            usual = self._hints.get(field.name, "")
            field.hint(f"⚠ {doubts[field.name]}" if field.name in doubts else usual)

    def take_back(self) -> None:
        """Nothing is wrong any more."""
        for field in self._fields:
            field.take_back()

    @property
    def _fields(self) -> tuple[Field, ...]:
        return (self._service, self._channel, *self._person, *self._matter)

    @property
    def _asked(self) -> tuple[Field, ...]:
        # Whether a field is hidden tells nothing: a new one is shown a moment later.
        return self._fields[2:] if self._is_of_ticket else self._fields

    def _keep(self) -> None:
        self._typed.update({field.name: field.value() for field in self._fields})

    def _on_service(self) -> None:
        self._keep()
        self._offer_channels(of_ticket=False)
        self._ask()
        self.service_chosen.emit()

    def _on_channel(self) -> None:
        self._keep()
        self._ask()
        self.service_chosen.emit()

    def _offer_channels(self, of_ticket: bool) -> None:
        ways = [way for way in request_channels(self.service) if way is not Channel.WALK_IN]
        offered = [Channel.WALK_IN] if of_ticket else ways
        self._channel.offer({way: channel_words(way) for way in offered})

    def _ask(self) -> None:
        """Ask what is left for this service and channel; the fields above stay as they are."""
        for field in self._matter:
            self._layout.removeWidget(field)
            field.hide()
            field.deleteLater()
        fixed = {field.name for field in (self._service, self._channel, *self._person)}
        names = [name for name in asked_fields(self.service, self.channel) if name not in fixed]
        self._matter = [self._field(name) for name in names]
        for field in self._matter:
            self._layout.addWidget(field)
            if field.name in self._typed:
                field.show_value(self._typed[field.name])
            field.edited.connect(self.edited)

    def _field(self, name: str) -> Field:
        if not name.startswith(_ANSWER):
            return TextField(name, "Form diterima", _LONGEST_RECEIVED, hint=_RECEIVED)
        question = self.service.question(name.removeprefix(_ANSWER))
        assert question is not None
        return _question_field(name, question)


def _question_field(name: str, question: Question) -> Field:
    if question.kind is QuestionKind.CHOICE:
        choices: dict[object, str] = {"": _UNCHOSEN if question.required else "Tidak dijawab"}
        choices.update({choice.code: choice.title for choice in question.choices})
        return ChoiceField(name, question.label, choices)
    hint = _MOMENT if question.kind is QuestionKind.MOMENT else ""
    if hint and not question.required:
        hint = f"{hint} Boleh kosong."
    return TextField(name, question.label, question.longest, hint=hint)
