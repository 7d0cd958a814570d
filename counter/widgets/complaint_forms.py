"""The forms of the complaints page: recording one, and the steps of handling it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from counter.widgets.choices import ChoiceField
from counter.widgets.fields import Field, ParagraphField, TextField
from counter.widgets.form import Form
from shared.catalogue import Service
from shared.complaints import (
    LONGEST,
    Channel,
    Classification,
    ComplaintView,
    Handler,
    Kind,
    channel_words,
    class_words,
    kind_words,
)
from shared.complaints.use_cases import LONGEST_ANSWER, LONGEST_NOTE

_NOT_ONE_SERVICE: Final = "Tidak tentang satu layanan"
_CHANNELS: Final = (
    *(Channel.WALK_IN, Channel.PHONE, Channel.WHATSAPP),
    *(Channel.EMAIL, Channel.BOX),
)
_PUBLIC: Final = "Dibaca pemegang tanda terima di kios. Jangan menulis nama atau nomor siapa pun."


class Step(StrEnum):
    """What an officer may do with a complaint, each by a form of its own."""

    ANSWER = "answer"
    NOTE = "note"
    ASSIGN = "assign"
    CLASSIFY = "classify"
    CLOSE = "close"
    REOPEN = "reopen"


TITLES: Final = {
    Step.ANSWER: "Jawab {number}",
    Step.NOTE: "Catat langkah untuk {number}",
    Step.ASSIGN: "Tugaskan {number}",
    Step.CLASSIFY: "Golongan {number}",
    Step.CLOSE: "Tutup {number}",
    Step.REOPEN: "Buka lagi {number}",
}
DONE: Final = {
    Step.ANSWER: "Jawaban tersimpan dan dapat dibaca dengan kode tanda terima.",
    Step.NOTE: "Catatan tersimpan.",
    Step.ASSIGN: "Sudah ditugaskan.",
    Step.CLASSIFY: "Golongan tersimpan; tenggat dihitung ulang.",
    Step.CLOSE: "Sudah ditutup.",
    Step.REOPEN: "Dibuka lagi dengan tenggat semula.",
}


def recording_form(services: Iterable[Service]) -> Form:
    """What came by phone, message, letter or word of mouth, on one page."""
    concerned: dict[object, str] = {None: _NOT_ONE_SERVICE}
    concerned |= {service.code: f"{service.code} {service.title}" for service in services}
    fields = (
        ChoiceField("kind", "&Jenis", {kind: kind_words(kind) for kind in Kind}),
        ChoiceField("channel", "&Masuk lewat", {each: channel_words(each) for each in _CHANNELS}),
        ParagraphField("text", "&Isi", LONGEST["text"], lines=6),
        ChoiceField("service", "T&entang layanan", concerned),
        TextField("name", "&Nama", LONGEST["name"], hint="Kosongkan bila tanpa nama."),
        TextField("contact", "&Telepon/email", LONGEST["contact"], hint="Bila ingin dihubungi."),
    )
    return Form(
        "complaint", fields, "Catat", title="Catat pengaduan atau saran", may_cancel_clean=True
    )


def step_forms() -> dict[Step, Form]:
    """A form for each step."""
    return {
        Step.ANSWER: _form(
            Step.ANSWER,
            ParagraphField("answer", "&Jawaban", LONGEST_ANSWER, lines=5, hint=_PUBLIC),
            "Simpan jawaban",
        ),
        Step.NOTE: _form(Step.NOTE, TextField("note", "&Catatan", LONGEST_NOTE), "Simpan catatan"),
        Step.ASSIGN: _form(Step.ASSIGN, ChoiceField("owner", "&Petugas", {None: ""}), "Tugaskan"),
        Step.CLASSIFY: _form(
            Step.CLASSIFY,
            ChoiceField(
                "class",
                "G&olongan",
                {each: class_words(each) for each in Classification},
                hint="Tenggat dihitung ulang dari hari diterima.",
            ),
            "Simpan golongan",
        ),
        Step.CLOSE: _form(
            Step.CLOSE,
            TextField("closing", "Ala&san", LONGEST_NOTE, hint="Wajib bila belum dijawab."),
            "Tutup",
        ),
        Step.REOPEN: _form(Step.REOPEN, TextField("reason", "Ala&san", LONGEST_NOTE), "Buka lagi"),
    }


def open_step(form: Form, step: Step, view: ComplaintView, handlers: Iterable[Handler]) -> None:
    """Fill a step's form in with what stands now."""
    [(name, field)] = form.fields.items()
    if step is Step.ASSIGN:
        assert isinstance(field, ChoiceField)
        field.offer({each.id: _handler_words(each) for each in handlers})
    present = {
        Step.ANSWER: view.answer,
        Step.ASSIGN: view.row.owner_id,
        Step.CLASSIFY: view.row.classification,
    }
    form.set_title(TITLES[step].format(number=view.row.number))
    form.show_values({name: present.get(step, "")})
    if step in (Step.CLOSE, Step.ASSIGN):
        form.allow_as_shown()
    form.focus_start()


def _form(step: Step, field: Field, verb: str) -> Form:
    return Form(f"{step}Complaint", [field], verb, title=" ", may_cancel_clean=True)


def _handler_words(handler: Handler) -> str:
    return f"{handler.name} ({handler.open} terbuka)" if handler.open else handler.name
