"""Officers: who they are, what they may do, and their accounts."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from counter.pages.office.people_rows import COLUMNS, records
from counter.pages.office.records import RecordsSection
from counter.pages.tab import Bench
from counter.widgets.basics import column, row
from counter.widgets.buttons import KeyButton
from counter.widgets.choices import SeveralField
from counter.widgets.fields import TextField
from counter.widgets.form import Values
from counter.widgets.given_password import GivenPassword
from counter.widgets.header import ROLE_NAMES
from counter.widgets.inline_question import InlineQuestion
from counter.widgets.record_table import Column
from shared.actors import Action, Role
from shared.staff import LONGEST_NAME, LONGEST_USERNAME, NewOfficer, OfficerView, one_time_password

_LOCK: Final = "Kunci akun"
_LET_BACK: Final = "Buka kunci akun"


class PeopleSection(RecordsSection):
    """Hires officers, changes names and roles, resets passwords, locks accounts and opens them."""

    title = "Petugas"
    explained = (
        "Peran menentukan halaman dan tindakan seorang petugas; peran baru berlaku sejak ia masuk"
        " lagi atau membuka kunci layar. Akun tidak dihapus, karena riwayat menyebutnya."
    )
    needs = Action.MANAGE_STAFF
    problems = {
        "staff.username_taken": "username",
        "staff.password_is_name": "username",
        "staff.last_supervisor": "roles",
    }
    add_words = "Petugas baru"
    new_title = "Petugas baru"
    away_words = _LOCK

    def __init__(self, bench: Bench) -> None:
        self._officers: dict[Hashable | None, OfficerView] = {}
        self._seen: dict[Hashable | None, OfficerView] = {}
        self._once = self._given_to = ""
        self.reset = KeyButton("Atur ulang kata sandi…", "Ctrl+R", name="resetPasswordButton")
        self.reset.clicked.connect(self._on_reset_asked)
        self.reset_question = InlineQuestion("resetPassword", "Atur ulang")
        self.reset_question.answered.connect(self._on_reset)
        self.given = GivenPassword()
        super().__init__(bench)
        self.given.noted.connect(self.focus_start)
        self.form.cancelled.connect(self._see_all)
        self.content.insertWidget(0, self.given)

    def columns(self) -> Sequence[Column]:
        return COLUMNS

    def fields(self) -> Sequence[QWidget]:
        roles = [(role, ROLE_NAMES[role]) for role in Role]
        return (
            TextField("full_name", "Nama &lengkap", LONGEST_NAME, missing="Isi nama lengkapnya."),
            TextField(
                "username",
                "Nama &pengguna",
                LONGEST_USERNAME,
                missing="Isi nama untuk masuk.",
                hint="Dipakai untuk masuk, dan tidak berubah lagi.",
            ),
            SeveralField(
                "roles", "P&eran", roles, columns=2, missing="Pilih sedikitnya satu peran."
            ),
            self._password_part(),
        )

    def new_values(self) -> Values:
        return {"full_name": "", "username": "", "roles": frozenset()}

    def title_of(self, key: Any) -> str:
        return self._officers[key].full_name

    def question_of(self, key: Any) -> str:
        officer = self._officers.get(key)
        if officer is None or self._officer is None or officer.id == self.by.id:
            return ""
        if not officer.active:
            return f"Buka kunci akun {officer.full_name}? Kata sandinya tetap yang lama."
        seat = f" {officer.counter} menjadi kosong." if officer.counter else ""
        return (
            f"Kunci akun {officer.full_name}? Ia langsung tidak dapat bekerja lagi di sini.{seat}"
        )

    def reading(self) -> Callable[[], tuple[OfficerView, ...]]:
        return partial(self.office.personnel.officers, self.by)

    def show_read(self, found: tuple[OfficerView, ...]) -> None:
        self._officers = {officer.id: officer for officer in found}
        # What is being changed is compared with what the supervisor saw when beginning to type.
        kept = self._seen.get(self.editing) if self.form.is_dirty else None
        self._see_all()
        if kept is not None:
            self._seen[kept.id] = kept
        self.show_records(
            records(found),
            {
                officer.id: {
                    "full_name": officer.full_name,
                    "username": officer.username,
                    "roles": officer.roles,
                }
                for officer in found
            },
        )

    def save(self, key: Any, values: Mapping[str, Any]) -> None:
        if key is None:
            self._hire(values)
            return
        self._once = ""
        name, roles = values["full_name"], values["roles"]
        work = partial(self.office.personnel.change_officer, self._seen[key], name, roles, self.by)
        self.carry_out((key, name, roles), work, self.form)

    def take_away(self, key: Any) -> None:
        self._once, officer = "", self._officers[key]
        personnel = self.office.personnel
        step = personnel.lock_out if officer.active else personnel.let_back
        told = "dikunci" if officer.active else "dapat dipakai lagi"
        words = f"Akun {officer.full_name} {told}."
        self.carry_out((key, step), partial(step, officer.id, self.by), None, words)

    def after_done(self, result: Any) -> None:
        if self._once:
            self.given.show_password(self._given_to, self._once)
            self._once = ""
        if isinstance(result, UUID):
            self.go_to_after(result)
        super().after_done(result)

    def end(self) -> None:
        self.given.forget()
        self.reset_question.close_question()
        self._once = ""
        super().end()

    def hideEvent(self, event: QHideEvent) -> None:
        self.given.forget()
        super().hideEvent(event)

    def _see_all(self) -> None:
        self._seen = dict(self._officers)

    def _once_for(self, name: str) -> str:
        """A fresh password; the same one when the same thing is tried again after a fault."""
        if not self._once or self._given_to != name:
            self._once, self._given_to = one_time_password(), name
        return self._once

    def _hire(self, values: Mapping[str, Any]) -> None:
        name, once = values["full_name"], self._once_for(values["full_name"])
        new = NewOfficer(values["username"], name, once, values["roles"])
        work = partial(self.office.personnel.create_officer, new, self.by)
        self.carry_out(new, work, self.form, "Petugas ditambahkan.")

    def _password_part(self) -> QWidget:
        part = QWidget()
        across = row()
        across.addWidget(self.reset)
        across.addStretch(1)
        layout = column(margins=(0, 6, 0, 6), gap=8)
        layout.addLayout(across)
        layout.addWidget(self.reset_question)
        part.setLayout(layout)
        return part

    def _on_reset_asked(self) -> None:
        officer = self._officers.get(self.editing)
        if officer is not None:
            self.reset_question.ask_to_confirm(
                f"Beri {officer.full_name} kata sandi sekali pakai? Kata sandi yang lama tidak"
                " berlaku lagi.",
                is_expected=True,
            )

    def _on_reset(self, _nothing: str) -> None:
        officer = self._officers.get(self.editing)
        if officer is None:
            return
        once = self._once_for(officer.full_name)
        work = partial(self.office.personnel.reset_password, officer.id, once, self.by)
        self.carry_out((officer.id, once), work, None, "")

    def _show_form(self) -> None:
        super()._show_form()
        officer = self._officers.get(self.editing)
        is_own = officer is not None and self._officer is not None and officer.id == self.by.id
        self.form.fields["username"].setEnabled(officer is None)
        self.reset.setVisible(officer is not None)
        self.reset.setEnabled(officer is not None and officer.active and not is_own)
        is_locked = officer is not None and not officer.active
        self._name_away(_LET_BACK if is_locked else _LOCK)

    def _name_away(self, verb: str) -> None:
        if self.away.text() != f"{verb}…":
            self.away.setText(f"{verb}…")
            self.away.setShortcut(self.away.key)  # which another text takes away
            self.question.set_verb(verb)
