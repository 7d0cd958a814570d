"""What somebody asks of their own data (UU 27/2022): to see, take along, put right, or erase it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit, QStackedWidget, QWidget

from counter.intentions import Work
from counter.pages.office.section import Section
from counter.pages.tab import Bench
from counter.widgets.basics import card, column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.fields import TextField
from counter.widgets.form import Form
from counter.widgets.inline_question import InlineQuestion
from counter.widgets.person_file import PersonFileCard
from counter.widgets.pick_table import PickTable
from counter.widgets.record_table import Cell, Column, RecordTable
from counter.widgets.record_table import Record as TableRow
from shared.actors import Action, Officer
from shared.errors import UserError
from shared.guestbook import LONGEST
from shared.messages import sentence
from shared.office import Office
from shared.personal_data import LoggedRequest, PersonFile, Record, RecordKind, RetentionRun
from shared.personal_data.correcting import PersonEntry
from shared.personal_data.exporting import kind_words
from shared.personal_data.use_cases import LONGEST_REASON
from shared.personal_data.words import summary, wish_words
from shared.wording import format_clock, format_plain_date, format_short_date

_LONGEST_SEARCH: Final = 120
_FEWEST_LETTERS: Final = 3
_TOO_SHORT: Final = "Tulis sedikitnya tiga huruf nama, atau satu nomor atau alamat e-mail lengkap."
_NOBODY: Final = "Tidak ada catatan tentang orang ini. Periksa ejaan atau nomornya."
_FOUND: Final = (
    Column("Catatan"),
    Column("Nama", stretches=True),
    Column("Perusahaan/instansi", stretches=True),
    Column("Kontak"),
    Column("Nomor"),
    Column("Waktu"),
)
_LOG: Final = (
    Column("Nomor"),
    Column("Waktu"),
    Column("Tindakan"),
    Column("Catatan", ends_right=True),
    Column("Petugas"),
    Column("Alasan", stretches=True),
)
_LOG_PAGE, _FILE_PAGE, _CORRECT_PAGE = range(3)


class _Wish(StrEnum):
    """What is done with records once its reason is given."""

    READ = "read"
    EXPORT = "export"
    ERASE = "erase"


_ASKS: Final = {
    _Wish.READ: ("Buka {count} catatan untuk diperlihatkan kepada orangnya.", "Perlihatkan"),
    _Wish.EXPORT: ("Simpan salinan {count} catatan untuk dibawa orangnya.", "Pilih folder"),
    _Wish.ERASE: (
        "Hapus orang ini dari {count} catatan? Tidak dapat dikembalikan; angka laporan tetap.",
        "Hapus selamanya",
    ),
}


@dataclass(frozen=True, slots=True)
class _Kept:
    """What stands here without a search: the log, and the last deletion of what was past."""

    log: tuple[LoggedRequest, ...]
    last_run: RetentionRun | None


class PersonalDataSection(Section):
    """Finds one person's records and carries out what that person wishes, with a reason logged."""

    title = "Data pribadi"
    explained = (
        "Permintaan seseorang atas datanya sendiri (UU 27/2022). Pastikan dulu orang itu yang"
        " meminta; setiap tindakan tercatat dengan alasannya."
    )
    needs = Action.MANAGE_PERSONAL_DATA
    problems = {
        "personal_data.name": "person_name",
        "personal_data.reason": "person_reason",
    }

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._found: dict[object, Record] = {}
        self._wish = _Wish.READ
        self._told: Callable[[Any], None] | None = None
        self._corrected: Record | None = None
        self.search = QLineEdit()
        self.table = PickTable("personRecords", _FOUND, bench.theme)
        self.question = InlineQuestion("personWish", "Lanjut", needs_answer=True)
        self.file = PersonFileCard(self.zone)
        self.log = RecordTable("personLog", _LOG, bench.theme)
        self.form = _form()
        self._make_parts()
        self._connect()
        self._lay_out_parts()

    # What a section says

    def reading(self) -> Callable[[], _Kept]:
        return partial(_read, self.office, self.by)

    def show_read(self, found: _Kept) -> None:
        self.log.say_when_empty("Belum ada permintaan atas data pribadi.")
        self.log.show_records([self._logged(each) for each in found.log])
        self._last_run.setText(self._run_words(found.last_run))

    def focus_start(self) -> None:
        self.search.setFocus()

    def end(self) -> None:
        """Nobody's data stays for the next officer."""
        self.search.clear()
        self._show_found(())
        self._forget_file()
        self.question.close_question()
        self.form.show_values({})
        super().end()

    def after_done(self, result: Any) -> None:
        told, self._told = self._told, None
        if told is not None:
            told(result)

    # Finding

    def look_up(self) -> None:
        """Look for whoever is named in the search."""
        words = " ".join(self.search.text().split())
        self._forget_file()
        if len(words) < _FEWEST_LETTERS:
            self._show_found(())
            self.table.say_when_empty(_TOO_SHORT)
            return
        work = partial(self.office.personal_data.find, words, self.by)
        self.bench.tasks.run(work, self._show_found, self._on_unfound, self)

    def _show_found(self, records: tuple[Record, ...]) -> None:
        self._found = {(record.kind, record.id): record for record in records}
        self.table.say_when_empty(_NOBODY if self.search.text() else _TOO_SHORT)
        self.table.offer([self._row(record) for record in records])
        if records:
            self.table.setFocus()

    def _on_unfound(self, refusal: UserError) -> None:
        self.news.say("blocks", "", sentence(refusal, self.zone))

    @property
    def _wanted(self) -> tuple[Record, ...]:
        """The records that were ticked, or the one under the cursor."""
        keys = self.table.picked or (self.table.current,)
        return tuple(self._found[key] for key in keys if key in self._found)

    # Wishes

    def _ask(self, wish: _Wish) -> None:
        records = self._wanted
        if not records:
            self.search.setFocus()
            return
        self._wish = wish
        self.news.hide()
        said, verb = _ASKS[wish]
        self.question.set_verb(verb)
        self.question.ask(said.format(count=len(records)))

    def _on_reason(self, reason: str) -> None:
        records, data = self._wanted, self.office.personal_data
        if self._wish is _Wish.EXPORT:
            chosen = QFileDialog.getExistingDirectory(self, "Simpan salinan data", str(Path.home()))
            if chosen:
                self.export(Path(chosen), reason)
        elif self._wish is _Wish.READ:
            self._carry_out(partial(data.read, records, reason, self.by), self._show_file, "")
        else:
            words = f"Orang ini dihapus dari {len(records)} catatan."
            work = partial(data.erase, records, reason, self.by)
            self._carry_out(work, self._on_written, words)

    def export(self, folder: Path, reason: str) -> None:
        """Write the wanted records into a folder."""
        export = self.office.personal_data.export
        work = partial(export, self._wanted, folder, reason, self.by)
        self._carry_out(work, self._on_exported, "Salinan tersimpan.")

    def _carry_out(self, work: Work, told: Callable[[Any], None], words: str) -> None:
        self._told = told
        self.carry_out((self._wish, self._wanted), work, None, words)

    def _show_file(self, file: PersonFile) -> None:
        self.bottom.setCurrentIndex(_FILE_PAGE)
        self.file.show_file(file)

    def _on_exported(self, file: Path) -> None:
        self.news.say("ready", "", f"Salinan tersimpan di {file}. Serahkan hanya kepada orangnya.")

    def _on_written(self, _result: object) -> None:
        self._show_log()
        self.look_up()

    def _forget_file(self) -> None:
        self.file.clear()
        if self.bottom.currentIndex() == _FILE_PAGE:
            self._show_log()

    def _on_file_closed(self) -> None:
        self._forget_file()
        self.table.setFocus()

    # Correcting

    def _on_correct_asked(self) -> None:
        record = self._found.get(self.table.current)
        if record is None:
            return
        self.news.hide()
        self._corrected = record
        self.form.set_title(f"Perbaiki {kind_words(record.kind).lower()} {record.label}".strip())
        self.form.fields["person_organisation"].setVisible(record.kind is not RecordKind.COMPLAINT)
        self.form.fields["person_contact"].hint(
            f"Sekarang {record.contact}. Kosongkan bila sudah benar." if record.contact else ""
        )
        self.form.show_values(
            {
                "person_name": record.name,
                "person_organisation": record.organisation,
                "person_contact": "",
                "person_reason": "",
            }
        )
        self.bottom.setCurrentIndex(_CORRECT_PAGE)
        self.form.focus_start()

    def _on_corrected(self, values: Mapping[str, str]) -> None:
        entry = PersonEntry(
            values["person_name"], values["person_organisation"], values["person_contact"] or None
        )
        correct, record = self.office.personal_data.correct, self._corrected
        assert record is not None
        work = partial(correct, record, entry, values["person_reason"], self.by)
        self._told = self._on_written
        self.carry_out(("correct", record.id, entry), work, self.form, "Tersimpan.")

    def _show_log(self) -> None:
        self.form.show_values({})
        self.bottom.setCurrentIndex(_LOG_PAGE)

    def _on_correct_cancelled(self) -> None:
        self._show_log()
        self.table.setFocus()

    # What is past

    def _on_retain(self) -> None:
        work = partial(self.office.personal_data.retain, self.by)
        self._told = self._on_retained
        self.carry_out("retain", work, None, "")

    def _on_retained(self, run: RetentionRun) -> None:
        self.news.say("ready", "", summary(run))

    def _run_words(self, run: RetentionRun | None) -> str:
        if run is None:
            return "Data yang lewat masa simpan belum pernah dihapus."
        day = format_plain_date(run.ran_at.astimezone(self.zone).date())
        return f"Terakhir {day}, {format_clock(run.ran_at, self.zone)}. {summary(run)}"

    # Parts

    def _make_parts(self) -> None:
        self.search.setObjectName("personSearch")
        self.search.setMaxLength(_LONGEST_SEARCH)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText("Nama, atau nomor telepon, KTP/NIP, NPWP, e-mail lengkap")
        self.table.say_when_empty(_TOO_SHORT)
        self._look = KeyButton("Cari", "Enter", "go", "personSearchButton")
        self._look.setShortcut("")
        self._picked = label("", "quiet", "personPicked")
        self._buttons = {
            _Wish.READ: KeyButton("Perlihatkan…", "F2", name="personReadButton"),
            _Wish.EXPORT: KeyButton("Salinan…", "F4", name="personExportButton"),
            _Wish.ERASE: KeyButton("Hapus…", "F8", name="personEraseButton"),
        }
        self._correct = KeyButton("Perbaiki…", "F6", name="personCorrectButton")
        self._retain = KeyButton("Hapus yang lewat sekarang", name="personRetainButton")
        self._last_run = wrapped("", "small", "personLastRun")
        self._actions = QWidget()
        self.bottom = QStackedWidget()

    def _connect(self) -> None:
        self.search.returnPressed.connect(self.look_up)
        self._look.clicked.connect(self.look_up)
        self.table.picked_changed.connect(self._show_picked)
        self.table.current_changed.connect(self._on_current)
        for wish, button in self._buttons.items():
            button.clicked.connect(partial(self._ask, wish))
        self._correct.clicked.connect(self._on_correct_asked)
        self.question.answered.connect(self._on_reason)
        self.file.closed.connect(self._on_file_closed)
        self.form.submitted.connect(self._on_corrected)
        self.form.cancelled.connect(self._on_correct_cancelled)
        self.watch(self.form)
        self._retain.clicked.connect(self._on_retain)
        self.bottom.currentChanged.connect(self._on_page)
        self._show_picked()

    def _on_page(self, at: int) -> None:
        """What is read or written below takes the room of the buttons."""
        self._actions.setVisible(at == _LOG_PAGE)

    def _on_current(self, _key: object) -> None:
        self._show_picked()

    def _show_picked(self) -> None:
        count, found = len(self.table.picked), len(self._found)
        hint = "Spasi memilih, Ctrl+A memilih semua" if found > 1 else ""
        self._picked.setText(f"{count} dari {found} dipilih" if count else hint)
        for button in (*self._buttons.values(), self._correct):
            button.setEnabled(bool(self._wanted))
        only = self._found.get(self.table.current)
        is_one = only is not None and count <= 1 and only.kind is not RecordKind.VERIFICATION
        self._correct.setEnabled(is_one)

    def _lay_out_parts(self) -> None:
        tools = row(gap=8)
        tools.addWidget(self.search, 1)
        tools.addWidget(self._look)
        actions = row(gap=8)
        wishes = self._buttons
        for button in (wishes[_Wish.READ], wishes[_Wish.EXPORT], self._correct):
            actions.addWidget(button)
        actions.addWidget(wishes[_Wish.ERASE])
        actions.addWidget(self._picked)
        actions.addStretch(1)
        for part in (self._log_card(), self.file, _carded(self.form)):
            self.bottom.addWidget(part)
        self.content.addLayout(tools)
        self.content.addWidget(self.table, 5)
        self._actions.setLayout(actions)
        self.content.addWidget(self._actions)
        self.content.addWidget(self.question)
        self.content.addWidget(self.bottom, 6)

    def _log_card(self) -> QWidget:
        head = row(gap=12)
        head.addWidget(label("Tindakan yang tercatat", "section"), 1)
        past = row(gap=12)
        past.addWidget(self._last_run, 1)
        past.addWidget(self._retain)
        made = QWidget()
        layout = column(gap=6)
        layout.addLayout(head)
        layout.addWidget(self.log, 1)
        layout.addLayout(past)
        made.setLayout(layout)
        return made

    def _row(self, record: Record) -> TableRow:
        day = format_short_date(record.at.astimezone(self.zone).date())
        year = record.at.astimezone(self.zone).year
        return TableRow(
            (record.kind, record.id),
            (
                Cell(kind_words(record.kind)),
                Cell(record.name),
                Cell(record.organisation),
                Cell(record.contact),
                Cell(record.label),
                Cell(f"{day} {year}", record.at),
            ),
        )

    def _logged(self, logged: LoggedRequest) -> TableRow:
        day = format_short_date(logged.made_at.astimezone(self.zone).date())
        return TableRow(
            logged.number,
            (
                Cell(logged.number),
                Cell(f"{day}, {format_clock(logged.made_at, self.zone)}", logged.made_at),
                Cell(wish_words(logged)),
                Cell(str(sum(logged.counts.values()))),
                Cell(logged.officer),
                Cell(logged.reason),
            ),
        )


def _read(office: Office, by: Officer) -> _Kept:
    return _Kept(office.personal_data.log(by), office.personal_data.last_run())


def _form() -> Form:
    fields = (
        TextField("person_name", "&Nama", LONGEST["name"]),
        TextField("person_organisation", "&Perusahaan/instansi", LONGEST["organisation"]),
        TextField("person_contact", "&Telepon/e-mail", LONGEST["name"]),
        TextField("person_reason", "Ala&san", LONGEST_REASON, missing="Tulis alasannya."),
    )
    return Form("correctPerson", fields, "Simpan", title=" ", may_cancel_clean=True)


def _carded(form: Form) -> QFrame:
    made = card("correctPersonCard")
    inside = column(margins=(18, 12, 18, 12))
    inside.addWidget(form)
    made.setLayout(inside)
    return made
