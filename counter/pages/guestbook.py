"""The guestbook of the day: searching, filtering, correcting with a reason, exporting."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from counter.intentions import Intentions
from counter.looker import Looker
from counter.pages.tab import Bench, Tab
from counter.widgets.basics import column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.choices import ChoiceBox
from counter.widgets.record_table import Cell, Column, Record, RecordTable
from counter.widgets.visit_details import VisitDetails
from counter.widgets.visit_head import STATE_WORDS
from shared.actors import Action, Officer
from shared.daybook import Correction, DaybookEntry, Entry
from shared.daybook.export import as_csv
from shared.errors import UserError
from shared.messages import field_sentence, sentence
from shared.office import Office
from shared.wording import format_clock, format_date, format_short_date

_PAUSE_MS: Final = 250
_LONGEST_SEARCH: Final = 120
_COLUMNS: Final = (
    Column("Jam"),
    Column("Nomor"),
    Column("Nama", stretches=True),
    Column("Perusahaan/instansi", stretches=True),
    Column("Layanan atau keperluan", stretches=True),
    Column("Keadaan"),
)
_FILTERS: Final[tuple[tuple[str, Callable[[DaybookEntry], bool]], ...]] = (
    ("Semua pengunjung", lambda entry: True),
    ("Bernomor antrean", lambda entry: bool(entry.label)),
    ("Tamu tanpa nomor", lambda entry: not entry.label),
    ("Prioritas", lambda entry: entry.priority),
    ("Dicatat petugas", lambda entry: bool(entry.signed_in_by)),
    ("Dikoreksi", lambda entry: entry.is_corrected),
)


@dataclass(frozen=True, slots=True)
class _Found:
    entries: tuple[DaybookEntry, ...]
    corrections: tuple[Correction, ...]


class GuestbookPage(Tab):
    """Lists a day's visits, or those of any day that a search finds."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guestbookPage")
        self._office = bench.office
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._day = bench.office.daybook.today()
        self._entries: Mapping[object, DaybookEntry] = {}
        self._looker = Looker(bench.tasks, self)
        self._looker.looked.connect(self._on_looked)
        self._looker.failed.connect(self._on_failed)
        self._intentions = Intentions(bench.tasks, self)
        bench.feed.changed.connect(self._looker.look)
        self.table = RecordTable("guestbookTable", _COLUMNS, bench.theme)
        self.details = VisitDetails(self._zone)
        self._intentions.busy.connect(self.details.form.show_busy)
        self._make_parts()
        self._connect()
        self._lay_out()

    def begin(self, officer: Officer) -> None:
        """Open today's guestbook."""
        self._officer = officer
        self._day = self._office.daybook.today()
        self.details.allow(officer.may(Action.CORRECT_GUESTBOOK))
        self._read()

    def end(self) -> None:
        """Close the page; nothing of it stays for the next officer."""
        self._looker.end()
        self._intentions.drop()
        self._officer = None
        self._search.clear()
        self.details.close_form()
        self._say("")
        self._show(())

    def focus_start(self) -> None:
        """Give the keyboard to the search."""
        self._search.setFocus()

    def export(self, file: Path) -> None:
        """Write what is listed into a file, as it is filtered now."""
        shown = [self._entries[key] for key in self.table.shown_keys]
        try:
            file.write_text(as_csv(shown, self._zone), encoding="utf-8", newline="")
        except OSError as problem:
            self._say(
                f"Berkas {file.name} tidak dapat ditulis: {problem.strerror}. Pilih folder lain."
            )
            return
        self._say(f"{len(shown)} kunjungan ditulis ke {file}. Nomor identitas tetap disamarkan.")

    def _make_parts(self) -> None:
        self._title = label("", "title", "guestbookTitle")
        self._search = QLineEdit()
        self._search.setObjectName("guestbookSearch")
        self._search.setMaxLength(_LONGEST_SEARCH)
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(
            "Cari nama, perusahaan, atau nomor telepon/KTP/NIP lengkap di semua hari (Ctrl+F)"
        )
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._filter = ChoiceBox()
        self._filter.setObjectName("guestbookFilter")
        self._filter.addItems([title for title, _fits in _FILTERS])
        self._earlier = KeyButton("Hari sebelumnya", "Alt+Left", name="earlierDayButton")
        self._later = KeyButton("Berikutnya", "Alt+Right", name="laterDayButton")
        self._export = KeyButton("Ekspor", "Ctrl+E", name="exportGuestbookButton")
        self._count = label("", "quiet", "guestbookCount")
        self._news = wrapped("", "quiet", "guestbookNews")

    def _connect(self) -> None:
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.focus_start)
        self._search.textChanged.connect(self._pause.start)
        self._search.returnPressed.connect(self._on_search_entered)
        self._pause.timeout.connect(self._read)
        self._filter.currentIndexChanged.connect(self._on_filter)
        self._earlier.clicked.connect(partial(self._turn, -1))
        self._later.clicked.connect(partial(self._turn, 1))
        self._export.clicked.connect(self._on_export)
        self.table.current_changed.connect(self._on_chosen)
        self.details.corrected.connect(self._on_corrected)

    def _lay_out(self) -> None:
        head = row(gap=12)
        head.addWidget(self._title, 1)
        for part in (self._earlier, self._later, self._export):
            head.addWidget(part)
        tools = row(gap=12)
        tools.addWidget(self._search, 1)
        tools.addWidget(self._filter)
        tools.addWidget(self._count)
        layout = column(margins=(20, 16, 20, 16), gap=12)
        layout.addLayout(head)
        layout.addLayout(tools)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._news)
        layout.addWidget(self.details)
        self.setLayout(layout)

    # Reading

    def _turn(self, days: int) -> None:
        self._day = min(self._day + timedelta(days=days), self._office.daybook.today())
        self._search.clear()
        self._read()

    def _read(self) -> None:
        if self._officer is not None:
            self._pause.stop()
            self._looker.begin(
                partial(
                    _look, self._office, self._day, self._words, self.table.current, self._officer
                )
            )

    @property
    def _words(self) -> str:
        return self._search.text().strip()

    def _on_looked(self, found: _Found) -> None:
        self._show(found.entries)
        current = self._entries.get(self.table.current)
        self.details.show_entry(current, found.corrections)

    def _show(self, entries: tuple[DaybookEntry, ...]) -> None:
        fits = _FILTERS[self._filter.currentIndex()][1]
        self._entries = {entry.visit_id: entry for entry in entries if fits(entry)}
        self._later.setEnabled(self._day < self._office.daybook.today())
        where = "Hasil pencarian" if self._words else f"Buku tamu {format_date(self._day)}"
        self._title.setText(where)
        self._count.setText(f"{len(self._entries)} kunjungan")
        self.table.say_when_empty(
            "Tidak ada yang cocok. Periksa ejaan, atau tulis satu kata saja."
            if self._words
            else "Belum ada pengunjung. Yang mengisi buku tamu di kios langsung muncul di sini."
        )
        self.table.show_records([self._record(entry) for entry in self._entries.values()])

    def _record(self, entry: DaybookEntry) -> Record:
        clock = format_clock(entry.arrived_at, self._zone)
        when = f"{format_short_date(entry.day)}, {clock}" if self._words else clock
        return Record(
            entry.visit_id,
            (
                Cell(when, entry.arrived_at),
                Cell(entry.label),
                Cell(entry.person),
                Cell(entry.organisation),
                Cell(entry.service_title or entry.purpose),
                Cell(STATE_WORDS[entry.state]) if entry.state else Cell("Tamu", tone="quiet"),
            ),
        )

    def _on_chosen(self, _key: object) -> None:
        self._read()

    def _on_filter(self, _at: int) -> None:
        self._read()

    def _on_search_entered(self) -> None:
        self._read()
        self.table.setFocus()

    def _on_failed(self, refusal: UserError) -> None:
        self._say(sentence(refusal, self._zone))

    # Steps

    def _on_corrected(self, seen: DaybookEntry, values: dict[str, str]) -> None:
        before = Entry(seen.person, seen.organisation, seen.purpose, seen.host, seen.phone)
        after = Entry(values["name"], values["organisation"], values["purpose"], values["host"])
        after = replace(after, phone=values["phone"] or None)
        work = partial(
            self._office.daybook.correct, seen.visit_id, before, after, values["reason"], self._who
        )
        self._intentions.carry_out(
            ("correct", seen.visit_id, after), work, self._on_written, self._on_refused
        )

    @property
    def _who(self) -> Officer:
        assert self._officer is not None
        return self._officer

    def _on_written(self, _nothing: None) -> None:
        self.details.close_form()
        self._say("Koreksi tersimpan. Yang lama tetap tercatat beserta alasannya.")
        self._read()
        self.table.setFocus()

    def _on_refused(self, refusal: UserError) -> None:
        problems = refusal.facts.get("problems", ())
        assert isinstance(problems, tuple)
        for problem in problems:
            self.details.form.refuse(problem.field, field_sentence(problem))
        if not problems:
            self.details.form.refuse_all(sentence(refusal, self._zone))
        self._looker.look()

    def _on_export(self) -> None:
        proposed = str(Path.home() / f"buku-tamu-{self._day.isoformat()}.csv")
        chosen, _kind = QFileDialog.getSaveFileName(
            self, "Ekspor buku tamu", proposed, "CSV (*.csv)"
        )
        if chosen:
            self.export(Path(chosen))

    def _say(self, words: str) -> None:
        self._news.setText(words)


def _look(office: Office, day: date, words: str, chosen: object, by: Officer) -> _Found:
    entries = office.daybook.search(words, by) if words else office.daybook.read(day, by)
    made = office.daybook.corrections(chosen, by) if isinstance(chosen, UUID) else ()
    return _Found(entries, made)
