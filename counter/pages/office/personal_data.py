"""What somebody asks of their own data (UU 27/2022): to see, take along, put right, or erase it."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from counter.intentions import Work
from counter.pages.office.section import Section
from counter.pages.tab import Bench
from counter.widgets.basics import row
from counter.widgets.buttons import KeyButton
from counter.widgets.form import Form
from counter.widgets.inline_question import InlineQuestion
from counter.widgets.person_correction import (
    correction_card,
    correction_form,
    entry_of,
    show_record,
)
from counter.widgets.person_file import PersonFileCard
from counter.widgets.person_log import PersonLog
from counter.widgets.person_search import PersonSearch
from shared.actors import Action, Officer
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.personal_data import LoggedRequest, PersonFile, Record, RecordKind, RetentionRun
from shared.personal_data.words import people_words, summary

_LOG_PAGE, _FILE_PAGE, _CORRECT_PAGE = range(3)


class _Wish(StrEnum):
    """What is done with records once its reason is given."""

    READ = "read"
    EXPORT = "export"
    ERASE = "erase"


_ASKS: Final = {
    _Wish.READ: ("Perlihatkan {count} catatan tentang {people} kepada orangnya.", "Perlihatkan"),
    _Wish.EXPORT: (
        "Simpan salinan {count} catatan tentang {people} untuk orangnya.",
        "Pilih folder",
    ),
    _Wish.ERASE: (
        "Hapus {people} dari {count} catatan? Tidak dapat dikembalikan; angka laporan tetap.",
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
        self._wish = _Wish.READ
        self._asked_about: tuple[Record, ...] = ()
        self._told: Callable[[Any], None] | None = None
        self._corrected: Record | None = None
        self.people = PersonSearch(bench.theme, self.zone)
        self.table = self.people.table
        self.question = InlineQuestion("personWish", "Lanjut", needs_answer=True)
        self.file = PersonFileCard(self.zone)
        self.kept = PersonLog(bench.theme, self.zone)
        self.log = self.kept.table
        self.form = correction_form()
        self._make_parts()
        self._connect()
        self._lay_out_parts()

    # What a section says

    def reading(self) -> Callable[[], _Kept]:
        return partial(_read, self.office, self.by)

    def show_read(self, found: _Kept) -> None:
        self.kept.show_log(found.log, found.last_run)

    def focus_start(self) -> None:
        self.people.setFocus()

    def end(self) -> None:
        """Nobody's data stays for the next officer."""
        self.people.forget()
        self._forget_file()
        self._asked_about = ()
        self.question.forget()
        self.form.show_values({})
        super().end()

    def after_done(self, result: Any) -> None:
        told, self._told = self._told, None
        if told is not None:
            told(result)

    # Finding

    def _look_up(self, words: str) -> None:
        work = partial(self.office.personal_data.find, words, self.by)
        self.bench.tasks.run(work, self.people.show_found, self._on_unfound, self)

    def _on_unfound(self, refusal: UserError) -> None:
        self.news.say("blocks", "", sentence(refusal, self.zone))

    # Wishes

    def _ask(self, wish: _Wish) -> None:
        records = self.people.wanted
        if not records:
            self.people.setFocus()
            return
        self._wish, self._asked_about = wish, records
        self.news.hide()
        said, verb = _ASKS[wish]
        self.question.set_verb(verb)
        self.question.ask(said.format(count=len(records), people=people_words(records)))

    def _on_reason(self, reason: str) -> None:
        # What is meant by now may be somebody else: only who the question named is touched.
        records, data = self._asked_about, self.office.personal_data
        if self._wish is _Wish.EXPORT:
            self._export(records, reason)
        elif self._wish is _Wish.READ:
            read = partial(data.read, records, reason, self.by)
            self._carry_out(self._asked, read, self._show_file, "")
        else:
            words = f"Orang ini dihapus dari {len(records)} catatan."
            work = partial(data.erase, records, reason, self.by)
            self._carry_out(self._asked, work, self._on_written, words)

    def _export(self, records: tuple[Record, ...], reason: str) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Simpan salinan data", str(Path.home()))
        if chosen:
            export = self.office.personal_data.export
            work = partial(export, records, Path(chosen), reason, self.by)
            self._carry_out(self._asked, work, self._on_exported, "Salinan tersimpan.")

    @property
    def _asked(self) -> Hashable:
        return self._wish, self._asked_about

    def _carry_out(
        self,
        intention: Hashable,
        work: Work,
        told: Callable[[Any], None],
        words: str,
        form: Form | None = None,
    ) -> None:
        if not self._intentions.is_busy:
            self._told = told
            self.carry_out(intention, work, form, words)

    def _show_file(self, file: PersonFile) -> None:
        self.bottom.setCurrentIndex(_FILE_PAGE)
        self.file.show_file(file)

    def _on_exported(self, file: Path) -> None:
        self.news.say("ready", "", f"Salinan tersimpan di {file}. Serahkan hanya kepada orangnya.")

    def _on_written(self, _result: object) -> None:
        self._show_log()
        self.people.look_up()

    def _forget_file(self) -> None:
        self.file.clear()
        if self.bottom.currentIndex() == _FILE_PAGE:
            self._show_log()

    def _on_file_closed(self) -> None:
        self._forget_file()
        self.table.setFocus()

    # Correcting

    def _on_correct_asked(self) -> None:
        record = self.people.only
        if record is None:
            return
        self.news.hide()
        self._corrected = record
        show_record(self.form, record)
        self.bottom.setCurrentIndex(_CORRECT_PAGE)
        self.form.focus_start()

    def _on_corrected(self, values: Mapping[str, str]) -> None:
        entry = entry_of(values)
        correct, record = self.office.personal_data.correct, self._corrected
        assert record is not None
        work = partial(correct, record, entry, values["person_reason"], self.by)
        intention = ("correct", record.id, entry)
        self._carry_out(intention, work, self._on_written, "Tersimpan.", self.form)

    def _show_log(self) -> None:
        self.form.show_values({})
        self.bottom.setCurrentIndex(_LOG_PAGE)

    def _on_correct_cancelled(self) -> None:
        self._show_log()
        self.table.setFocus()

    # What is past

    def _on_retain(self) -> None:
        work = partial(self.office.personal_data.retain, self.by)
        self._carry_out("retain", work, self._on_retained, "")

    def _on_retained(self, run: RetentionRun) -> None:
        self.news.say("ready", "", summary(run))

    # Parts

    def _make_parts(self) -> None:
        self._buttons = {
            _Wish.READ: KeyButton("Perlihatkan…", "F2", name="personReadButton"),
            _Wish.EXPORT: KeyButton("Salinan…", "F4", name="personExportButton"),
            _Wish.ERASE: KeyButton("Hapus…", "F8", name="personEraseButton"),
        }
        self._correct = KeyButton("Perbaiki…", "F6", name="personCorrectButton")
        self._actions = QWidget()
        self.bottom = QStackedWidget()

    def _connect(self) -> None:
        self.people.asked.connect(self._look_up)
        self.people.begun_anew.connect(self._forget_file)
        self.people.begun_anew.connect(self.question.close_question)
        self.people.wanted_changed.connect(self.question.close_question)
        self.people.wanted_changed.connect(self._show_wanted)
        for wish, button in self._buttons.items():
            button.clicked.connect(partial(self._ask, wish))
        self._correct.clicked.connect(self._on_correct_asked)
        self.question.answered.connect(self._on_reason)
        self.file.closed.connect(self._on_file_closed)
        self.form.submitted.connect(self._on_corrected)
        self.form.cancelled.connect(self._on_correct_cancelled)
        self.watch(self.form)
        self.kept.retain_asked.connect(self._on_retain)
        self.bottom.currentChanged.connect(self._on_page)
        self._show_wanted()

    def _on_page(self, at: int) -> None:
        """What is read or written below takes the room of the buttons."""
        self._actions.setVisible(at == _LOG_PAGE)

    def _show_wanted(self) -> None:
        for button in self._buttons.values():
            button.setEnabled(bool(self.people.wanted))
        only = self.people.only
        self._correct.setEnabled(only is not None and only.kind is not RecordKind.VERIFICATION)

    def _lay_out_parts(self) -> None:
        actions = row(gap=8)
        wishes = self._buttons
        for button in (wishes[_Wish.READ], wishes[_Wish.EXPORT], self._correct):
            actions.addWidget(button)
        actions.addWidget(wishes[_Wish.ERASE])
        actions.addWidget(self.people.picked)
        actions.addStretch(1)
        for part in (self.kept, self.file, correction_card(self.form)):
            self.bottom.addWidget(part)
        self.content.addWidget(self.people, 5)
        self._actions.setLayout(actions)
        self.content.addWidget(self._actions)
        self.content.addWidget(self.question)
        self.content.addWidget(self.bottom, 6)


def _read(office: Office, by: Officer) -> _Kept:
    return _Kept(office.personal_data.log(by), office.personal_data.last_run())
