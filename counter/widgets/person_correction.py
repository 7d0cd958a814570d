"""Putting right how a person is called and reached in one record."""

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame

from counter.widgets.basics import card, column
from counter.widgets.fields import TextField
from counter.widgets.form import Form
from shared.guestbook import LONGEST
from shared.personal_data import Record, RecordKind
from shared.personal_data.correcting import PersonEntry
from shared.personal_data.use_cases import LONGEST_REASON
from shared.personal_data.words import kind_words


def correction_form() -> Form:
    """The form, whose fields bear the names that `entry_of` reads."""
    fields = (
        TextField("person_name", "&Nama", LONGEST["name"]),
        TextField("person_organisation", "&Perusahaan/instansi", LONGEST["organisation"]),
        TextField("person_contact", "&Telepon/email", LONGEST["name"]),
        TextField("person_reason", "Ala&san", LONGEST_REASON, missing="Tulis alasannya."),
    )
    return Form("correctPerson", fields, "Simpan", title=" ", may_cancel_clean=True)


def correction_card(form: Form) -> QFrame:
    """The form on a card."""
    made = card("correctPersonCard")
    inside = column(margins=(18, 12, 18, 12))
    inside.addWidget(form)
    made.setLayout(inside)
    return made


def show_record(form: Form, record: Record) -> None:
    """Begin with what the record says now; its contact stays masked, and as it is if not typed."""
    form.set_title(f"Perbaiki {kind_words(record.kind).lower()} {record.label}".strip())
    form.fields["person_organisation"].setVisible(record.kind is not RecordKind.COMPLAINT)
    form.fields["person_contact"].hint(
        f"Sekarang {record.contact}. Kosongkan bila sudah benar." if record.contact else ""
    )
    form.show_values(
        {
            "person_name": record.name,
            "person_organisation": record.organisation,
            "person_contact": "",
            "person_reason": "",
        }
    )


def entry_of(values: Mapping[str, str]) -> PersonEntry:
    """What was filled in."""
    return PersonEntry(
        values["person_name"], values["person_organisation"], values["person_contact"] or None
    )
