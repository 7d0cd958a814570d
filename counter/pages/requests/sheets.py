"""What an officer fills in for one step of a request, in the place of the steps' buttons."""

from collections.abc import Iterable
from typing import Any, Final
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from counter.typed import Unreadable
from counter.widgets.choices import ChoiceField
from counter.widgets.fields import Field, TextField
from counter.widgets.queue_sheet import Sheet
from counter.widgets.request_fields import LinesField, MomentField
from shared.requests.chain import LONGEST_REFERENCE, LONGEST_TEXT
from shared.requests.checking import LONGEST_LACKING, LONGEST_NOTE
from shared.requests.closing import LONGEST_OUTCOME, LONGEST_PRODUCT, LONGEST_RECEIVER
from shared.requests.views import CLOSED, Milestone, RequestState, RequestView
from shared.requests.words import state_words

_WITH_REPORT: Final = "Sekaligus dicatat: berita acara diterima. Tulis juga nomornya."


class StepSheet(Sheet):
    """Fields of one step; Enter carries it out, Esc leads back and keeps what was typed."""

    verb = "Simpan"

    def __init__(self, name: str, fields: Iterable[Field], parent: QWidget | None = None) -> None:
        super().__init__(name, self.verb, parent)
        self.fields = {field.name: field for field in fields}
        self._is_edited = False
        for field in self.fields.values():
            self.content.addWidget(field)
            field.edited.connect(self._on_edited)
            if isinstance(field, LinesField):
                field.entered.connect(self._on_confirm)
        self.content.addStretch(1)
        if (layout := self.layout()) is not None:  # the card around it has margins of its own
            layout.setContentsMargins(0, 0, 0, 0)
        self.lead_through(*(field.input for field in self.fields.values()))

    @property
    def is_edited(self) -> bool:
        """Whether something was filled in that is not carried out yet."""
        return self._is_edited

    @property
    def values(self) -> dict[str, Any]:
        """What is filled in; `is_ready` has told what cannot be read."""
        return {name: field.value() for name, field in self.fields.items()}

    def follow(self, request: RequestView) -> None:
        """Offer what the request allows by now; what was filled in stays."""

    def begin(self, request: RequestView) -> None:
        """Fill in what is usual for the request."""

    def open_for(self, request: RequestView, heading: str, hint: str = "") -> None:
        """Be about a request; what was filled in about it before is still there."""
        is_new = self.about != request.id
        self.open_about(request.id, heading, hint)
        self.follow(request)
        if is_new:
            self.begin(request)

    def first(self) -> QWidget:
        return next(iter(self.fields.values())).input

    def clear(self) -> None:
        for field in self.fields.values():
            field.take_back()
            field.show_value("" if not isinstance(field, ChoiceField | MomentField) else None)
        self._is_edited = False

    def is_ready(self) -> bool:
        for field in self.fields.values():
            field.take_back()
        for field in self.fields.values():
            try:
                field.value()
            except Unreadable as unreadable:
                field.refuse(str(unreadable))
                field.input.setFocus()
                return False
        return True

    def _on_edited(self) -> None:
        self._is_edited = True
        self.take_back()


class LackingSheet(StepSheet):
    """What the applicant still has to bring; the clock rests until then."""

    verb = "Tandai belum lengkap"

    def __init__(self) -> None:
        missing = "Tulis apa yang masih kurang."
        super().__init__(
            "requestLacking",
            [LinesField("lacking", "Yang kurang", LONGEST_LACKING, missing=missing)],
        )

    def begin(self, request: RequestView) -> None:
        self.fields["lacking"].show_value(", ".join(request.lacks) or request.lacking)


class EscalationSheet(StepSheet):
    """To whom a request goes on."""

    verb = "Teruskan"

    def __init__(self) -> None:
        super().__init__(
            "requestEscalation",
            [
                ChoiceField("party", "Kepada", {}),
                TextField("reference", "Nomor rujukan", LONGEST_REFERENCE),
                LinesField("note", "Catatan", LONGEST_TEXT),
            ],
        )

    def follow(self, request: RequestView) -> None:
        party = self.fields["party"]
        assert isinstance(party, ChoiceField)
        ways: dict[object, str] = {
            target.party: _way(target.name, target.via) for target in request.targets
        }
        if tuple(ways) != party.offered:
            party.offer(ways)


class AnswerSheet(StepSheet):
    """What came back from whom it was passed on to."""

    verb = "Catat jawaban"

    def __init__(self) -> None:
        missing = "Tulis jawabannya."
        super().__init__(
            "requestAnswer",
            [
                ChoiceField("position", "Dari", {}),
                LinesField("answer", "Jawaban", LONGEST_TEXT, missing=missing),
            ],
        )

    def follow(self, request: RequestView) -> None:
        position = self.fields["position"]
        assert isinstance(position, ChoiceField)
        awaited: dict[object, str] = {
            each.position: each.name
            for each in reversed(request.escalations)
            if each.answered_at is None
        }
        if tuple(awaited) != position.offered:
            position.offer(awaited)

    def first(self) -> QWidget:
        return self.fields["answer"].input


class MilestoneSheet(StepSheet):
    """A point of an examination that was reached."""

    verb = "Catat"

    def __init__(self) -> None:
        super().__init__("requestMilestone", [TextField("reference", "Nomor", LONGEST_REFERENCE)])
        self._milestone: Milestone | None = None

    @property
    def values(self) -> dict[str, Any]:
        return {**super().values, "milestone": self._milestone}

    def follow(self, request: RequestView) -> None:
        ahead = (each.milestone for each in request.milestones if each.reached_at is None)
        self._milestone = next(ahead, None)


class LimitSheet(StepSheet):
    """Until when bids can be uploaded as it stands (D44)."""

    verb = "Simpan"

    def __init__(self, zone: ZoneInfo) -> None:
        hint = "Kosong berarti tidak diketahui."
        super().__init__("requestLimit", [MomentField("limit", "Batas upload", zone, hint=hint)])

    def begin(self, request: RequestView) -> None:
        self.fields["limit"].show_value(request.upload_limit)


class NoteSheet(StepSheet):
    """What the next officer should know."""

    verb = "Simpan catatan"

    def __init__(self) -> None:
        missing = "Tulis catatannya."
        super().__init__(
            "requestNote", [LinesField("text", "Catatan", LONGEST_NOTE, lines=4, missing=missing)]
        )


class ClosingSheet(StepSheet):
    """How a request ends, what was handed over, and to whom."""

    verb = "Akhiri"

    def __init__(self) -> None:
        outcomes: dict[object, str] = {state: state_words(state) for state in CLOSED}
        super().__init__(
            "requestClosing",
            [
                ChoiceField("outcome", "Hasil akhir", outcomes),
                TextField("product", "Yang diberikan", LONGEST_PRODUCT),
                TextField("handed_over_to", "Diterima oleh", LONGEST_RECEIVER),
                LinesField("note", "Catatan", LONGEST_OUTCOME),
            ],
        )
        self.fields["outcome"].edited.connect(self._show_outcome)

    def begin(self, request: RequestView) -> None:
        product = self.fields["product"]
        assert isinstance(product, TextField)
        product.suggest(request.products)
        product.show_value(request.products[0] if request.products else "")
        self.fields["handed_over_to"].show_value(request.requester)
        self._show_outcome()

    def follow(self, request: RequestView) -> None:
        ahead = {each.milestone for each in request.milestones if each.reached_at is None}
        self.fields["product"].hint(_WITH_REPORT if ahead == {Milestone.REPORT} else "")

    def _show_outcome(self) -> None:
        """What is handed over is asked of what is done, the reason of what is refused."""
        outcome = self.fields["outcome"].value()
        for name in ("product", "handed_over_to"):
            self.fields[name].setVisible(outcome is RequestState.DONE)
        hints = {
            RequestState.REJECTED: "Alasan penolakan, wajib diisi.",
            RequestState.WITHDRAWN: "Mengapa permintaannya dibatalkan.",
        }
        assert isinstance(outcome, RequestState)
        self.fields["note"].hint(hints.get(outcome, ""))


def _way(name: str, via: str) -> str:
    return f"{name}, lewat {via}" if via else name
