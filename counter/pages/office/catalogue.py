"""The catalogue versions: which holds, what another one would change, and taking it on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog

from counter.pages.office.section import Section
from counter.pages.tab import Bench
from counter.widgets.basics import Notice, card, column, row, text_field, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.catalogue_report import CatalogueReport
from counter.widgets.fields import DateField
from counter.widgets.form import Form
from counter.widgets.inline_question import InlineQuestion
from shared.catalogue import Catalogue, CatalogueMistakes, load
from shared.errors import UserError
from shared.office import Office
from shared.office_admin.catalogues import VersionView
from shared.office_admin.comparing import Changes, compare
from shared.wording import format_plain_date

_LONGEST_PATH = 1000


@dataclass(frozen=True, slots=True)
class _Now:
    versions: tuple[VersionView, ...]
    offered: Catalogue | None


@dataclass(frozen=True, slots=True)
class Checked:
    """A catalogue file that was read: what it would change, or all that is wrong with it."""

    catalogue: Catalogue | None
    changes: tuple[Changes, ...] = ()
    mistakes: CatalogueMistakes | None = None


class CatalogueSection(Section):
    """Loads, checks, compares and takes on a catalogue; the way back is open until its day."""

    title = "Katalog layanan"
    explained = (
        "Layanan, jam, dan berkas menurut standar pelayanan. Versi baru berlaku paling cepat besok;"
        " kios, layar, dan loket memakainya sejak dinyalakan pertama kali pada tanggal itu."
        " Program yang menyala semalaman perlu ditutup dan dibuka lagi."
    )
    problems = {"catalogue.past": "from_day"}

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._offered: Catalogue | None = None
        self._coming: VersionView | None = None
        self._checked: Checked | None = None
        self._make_versions()
        self._make_loading()
        self._make_verdict()
        self._lay_out_catalogue()

    def end(self) -> None:
        super().end()
        self._question.close_question()
        self._forget()
        self.path.clear()

    def focus_start(self) -> None:
        self.path.setFocus()

    def reading(self) -> Callable[[], _Now]:
        return partial(_read, self.office)

    def show_read(self, found: _Now) -> None:
        self._offered = found.offered
        self._coming = next((v for v in reversed(found.versions) if v.to_come), None)
        self._withdraw.setVisible(self._coming is not None)
        self._present.setText("\n".join(_told(version) for version in found.versions))
        self._show_stale(next(v for v in found.versions if v.in_force).version)
        if found.offered is None:
            self._offer.hide()
        else:
            self._offer.say(
                "ready",
                "Program ini membawa katalog yang lebih baru",
                f"Versi {found.offered.version} belum dipakai kantor ini.",
            )

    def after_done(self, _result: Any) -> None:
        self._forget()
        self.path.clear()

    def _show_stale(self, in_force: str) -> None:
        running = self.office.administration.catalogues.running.version
        if running == in_force:
            self._stale.hide()
            return
        self._stale.say(
            "warns",
            f"Komputer ini masih memakai versi {running}",
            "Tutup program ini, lalu buka lagi, supaya versi yang berlaku dipakai.",
        )

    def _on_pick(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Berkas katalog", "", "Katalog (*.toml)")
        if chosen:
            self.path.setText(chosen)
            self._on_check()

    def _on_check(self) -> None:
        if not self.path.text().strip():
            self._verdict.say("warns", "", "Tulis letak berkas katalog, atau cari dengan Ctrl+O.")
            self.path.setFocus()
            return
        self._forget()
        running = self.office.administration.catalogues.running
        work = partial(_check, Path(self.path.text().strip()), running)
        self.bench.tasks.run(work, self._on_checked, self._on_unchecked, self)

    def _on_see_offer(self) -> None:
        if self._offered is not None:
            running = self.office.administration.catalogues.running
            self._on_checked(Checked(self._offered, compare(running, self._offered)))

    def _on_checked(self, checked: Checked) -> None:
        self._checked = checked
        self.report.show()
        if checked.catalogue is None:
            assert checked.mistakes is not None
            self._show_mistakes(checked.mistakes)
            return
        self.report.show_changes(checked.changes)
        count = sum(len(change.differences) for change in checked.changes)
        self._verdict.say(
            "ready",
            f"Versi {checked.catalogue.version} dapat dipakai",
            f"{count} hal berubah dibanding versi yang dipakai sekarang."
            if count
            else "Isinya sama bagi pengunjung dan petugas; tidak ada yang berubah.",
        )
        self.report.setVisible(bool(count))
        self.form.show_values({"from_day": self.office.administration.catalogues.earliest_day()})
        self.form.allow_as_shown()
        self.form.show()
        self.form.focus_start()

    def _show_mistakes(self, mistakes: CatalogueMistakes) -> None:
        count = len(mistakes.mistakes)
        self._verdict.say(
            "blocks",
            f"{count} kesalahan; katalog ini belum dapat dipakai",
            "Betulkan baris-baris di bawah ini di berkasnya, lalu periksa lagi.",
        )
        self.report.show_mistakes(mistakes.mistakes)

    def _on_unchecked(self, refusal: UserError) -> None:
        self._on_refused(refusal)

    def _on_adopt(self, values: dict[str, Any]) -> None:
        assert self._checked is not None
        catalogue = self._checked.catalogue
        assert catalogue is not None
        adopt = self.office.administration.catalogues.adopt
        day = values["from_day"]
        work = partial(adopt, catalogue, day, self.by)
        words = f"Versi {catalogue.version} berlaku mulai {format_plain_date(day)}."
        self.carry_out((catalogue.digest, day), work, self.form, words)

    def _on_done(self, result: Any) -> None:
        words = self._done_words
        super()._on_done(result)
        self.news.say("ready", "", words)

    def _on_withdraw_asked(self) -> None:
        assert self._coming is not None
        self._question.ask_to_confirm(
            f"Batalkan versi {self._coming.version}? Versi yang berlaku sekarang tetap dipakai."
        )

    def _on_withdraw(self, _nothing: str) -> None:
        assert self._coming is not None
        version = self._coming.version
        work = partial(self.office.administration.catalogues.withdraw, version, self.by)
        self.carry_out(("withdraw", version), work, None, f"Versi {version} dibatalkan.")

    def _forget(self) -> None:
        """Put away what was checked."""
        self._checked = None
        for part in (self._verdict, self.report, self.form):
            part.hide()

    def _make_versions(self) -> None:
        self._present = wrapped("", "value", "catalogueVersions")
        self._stale = Notice("catalogueStale")
        self._stale.hide()
        self._withdraw = KeyButton("Batalkan versi itu…", "Ctrl+D", name="withdrawButton")
        self._withdraw.clicked.connect(self._on_withdraw_asked)
        self._question = InlineQuestion("withdraw", "Batalkan versi")
        self._question.answered.connect(self._on_withdraw)
        self._offer = Notice("catalogueOffer")
        self._see_offer = KeyButton("Lihat perubahannya", "Ctrl+L", "go", "seeOfferButton")
        self._see_offer.clicked.connect(self._on_see_offer)
        self._offer.content.addWidget(self._see_offer)
        self._offer.hide()

    def _make_loading(self) -> None:
        self.path = text_field("cataloguePath", _LONGEST_PATH)
        self.path.setPlaceholderText("Letak berkas katalog, misalnya D:\\katalog-2027.toml")
        self.path.returnPressed.connect(self._on_check)
        self._pick = KeyButton("Cari berkas…", "Ctrl+O", name="pickFileButton")
        self._pick.clicked.connect(self._on_pick)
        self._check = KeyButton("Periksa", "Enter", "go", "checkFileButton")
        self._check.setShortcut("")
        self._check.clicked.connect(self._on_check)

    def _make_verdict(self) -> None:
        self._verdict = Notice("catalogueVerdict")
        self._verdict.hide()
        self.report = CatalogueReport(self.bench.theme)
        self.report.hide()
        self.form = Form(
            "adopt", [DateField("from_day", "&Berlaku mulai")], "Pakai versi ini",
            may_cancel_clean=True,
        )  # fmt: skip
        self.form.hide()
        self.form.submitted.connect(self._on_adopt)
        self.form.cancelled.connect(self._forget)
        self.watch(self.form)

    def _lay_out_catalogue(self) -> None:
        frame = card("versionsCard")
        inside = column(margins=(18, 14, 18, 14), gap=8)
        inside.addWidget(self._present)
        beside = row()
        beside.addWidget(self._withdraw)
        beside.addStretch(1)
        inside.addLayout(beside)
        inside.addWidget(self._question)
        frame.setLayout(inside)
        self.content.addWidget(self._stale)
        self.content.addWidget(frame)
        self.content.addWidget(self._offer)
        loading = row(gap=8)
        loading.addWidget(self.path, 1)
        loading.addWidget(self._check)
        loading.addWidget(self._pick)
        self.content.addLayout(loading)
        self.content.addWidget(self._verdict)
        self.content.addWidget(self.form)
        self.content.addWidget(self.report, 1)
        self.content.addStretch(0)


def _read(office: Office) -> _Now:
    catalogues = office.administration.catalogues
    return _Now(catalogues.versions(), catalogues.offered())


def _check(file: Path, running: Catalogue) -> Checked:
    try:
        catalogue = load(file)
    except CatalogueMistakes as mistakes:
        return Checked(None, mistakes=mistakes)
    return Checked(catalogue, compare(running, catalogue))


def _told(version: VersionView) -> str:
    since = format_plain_date(version.effective_from)
    if version.in_force:
        return f"{version.version}  ·  berlaku sejak {since}  ·  sedang berlaku"
    return f"{version.version}  ·  {'mulai' if version.to_come else 'berlaku sejak'} {since}"
