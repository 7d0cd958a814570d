"""Beside the checklist: what lacked last time, and what the office knows of provider and bearer."""

from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from counter.lacks import marks_in_words
from counter.style import Theme
from counter.widgets.basics import column, restyle, row, wrapped
from counter.widgets.tick import TickLook, TickMark
from shared.catalogue import Catalogue
from shared.verification.letters import LetterDoubt, LetterWarning
from shared.verification.memory import EarlierLook, Memory, OtherCompany
from shared.verification.rules import Checklist, Outcome
from shared.verification.views import Draft, EarlierLack, EarlierList
from shared.wording import format_plain_date

_NARROW: Final = 252
_WIDE: Final = 340
_WIDE_WINDOW: Final = 1600
OUTCOMES: Final = {
    Outcome.APPROVED: "disetujui",
    Outcome.INCOMPLETE: "belum lengkap",
    Outcome.REJECTED: "ditolak",
    Outcome.CARRIED_OVER: "belum selesai",
}


class CaseSide(QScrollArea):
    """A column of cards that is there only while it has something to tell."""

    def __init__(self, theme: Theme, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caseSide")
        self.setAccessibleName("Riwayat berkas")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._catalogue = catalogue
        self._zone = catalogue.office.zone
        self._earlier: EarlierList | None = None
        self._memory: Memory | None = None
        self._lacks: list[tuple[EarlierLack, _Lack]] = []
        self._inside = QWidget()
        self._cards = column(margins=(0, 0, 10, 0), gap=10)
        self._inside.setLayout(self._cards)
        self.setWidget(self._inside)
        self.clear()

    def clear(self) -> None:
        """Tell nothing: another visit begins."""
        self._earlier = self._memory = None
        self._rebuild()

    def show_earlier(self, earlier: EarlierList | None) -> None:
        """Tell what the visit before left open."""
        self._earlier = earlier
        self._rebuild()

    def show_memory(self, memory: Memory) -> None:
        """Tell what is known of the provider, the bearer and the letter."""
        if memory != self._memory:
            self._memory = memory
            self._rebuild()

    def follow(self, papers: Checklist, draft: Draft) -> None:
        """Tick off what lacked last time and is there now."""
        lacking = {lack.document.code for lack in draft.judged(papers).blocking}
        for lack, line in self._lacks:
            line.show_done(lack.document.code not in lacking)

    def fit_to(self, window: QSize) -> None:
        """Take more room where the window has it."""
        self.setFixedWidth(_WIDE if window.width() >= _WIDE_WINDOW else _NARROW)

    def _rebuild(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._lacks = []
        self._add_letter()
        self._add_earlier()
        self._add_companies()
        self._add_looks()
        self.setVisible(self._cards.count() > 0)
        self._cards.addStretch(1)

    def _add_letter(self) -> None:
        if self._memory is None or not self._memory.letter:
            return
        inside = self._card("Surat kuasa perlu diperhatikan", "letterWarnings", "warns")
        for warning in self._memory.letter:
            inside.addWidget(wrapped(letter_words(warning, self._zone), "quiet"))

    def _add_earlier(self) -> None:
        earlier = self._earlier
        if earlier is None:
            return
        inside = self._card("Kekurangan kunjungan lalu", "earlierList")
        when = format_plain_date(earlier.at.astimezone(self._zone).date())
        parts = (earlier.slip or "Belum selesai waktu itu", when, earlier.officer)
        inside.addWidget(wrapped("  ·  ".join(parts), "small"))
        for lack in earlier.lacks:
            line = _Lack(lack, self._theme)
            self._lacks.append((lack, line))
            inside.addWidget(line)
        if earlier.mismatch:
            inside.addWidget(wrapped("Data belum sesuai dengan dokumen.", "quiet"))
        if earlier.reason:
            inside.addWidget(wrapped(f"“{earlier.reason}”", "quiet"))
        if not earlier.slip:
            inside.addWidget(wrapped("Yang sudah dicentang waktu itu terbawa.", "quiet"))

    def _add_companies(self) -> None:
        if self._memory is None or not self._memory.companies:
            return
        inside = self._card("Orang ini juga datang untuk", "otherCompanies", "warns")
        for company in self._memory.companies:
            inside.addWidget(wrapped(self._company(company), "quiet"))

    def _add_looks(self) -> None:
        memory = self._memory
        if memory is None or not memory.looks:
            return
        times = memory.times
        inside = self._card(f"Penyedia ini pernah datang {times}×", "providerMemory")
        for provider in memory.providers:
            known = (("NPWP", provider.npwp), ("NIB", provider.nib))
            numbers = (f"{kind} {number}" for kind, number in known if number)
            inside.addWidget(wrapped(provider.name, "value"))
            inside.addWidget(wrapped("  ·  ".join(numbers), "small"))
        for look in memory.looks:
            inside.addWidget(wrapped(self._look(look), "quiet"))
        if times > len(memory.looks):
            inside.addWidget(wrapped(f"dan {times - len(memory.looks)} kali sebelumnya", "small"))

    def _company(self, company: OtherCompany) -> str:
        day = format_plain_date(company.last_at.astimezone(self._zone).date())
        return f"{company.provider.name}: {company.times}×, terakhir {day}"

    def _look(self, look: EarlierLook) -> str:
        day = format_plain_date(look.at.astimezone(self._zone).date())
        came = "direktur" if look.is_director else "diwakili"
        service = self._catalogue.service(look.service).code
        slip = f" ({look.slip})" if look.slip else ""
        return f"{day}: {service} {OUTCOMES[look.outcome]}{slip}, {came} {look.bearer}"

    def _card(self, heading: str, name: str, tone: str = "") -> QVBoxLayout:
        """Add a card, and return where its content goes."""
        card = QFrame()
        card.setObjectName(name)
        card.setProperty("role", "notice" if tone else "card")
        card.setProperty("tone", tone)
        inside = column(margins=(14, 10, 14, 12), gap=6)
        inside.addWidget(wrapped(heading, "heading"))
        card.setLayout(inside)
        self._cards.addWidget(card)
        return inside


class _Lack(QWidget):
    """A document that lacked something, ticked off once that is there."""

    def __init__(self, lack: EarlierLack, theme: Theme) -> None:
        super().__init__()
        self._mark = TickMark(theme)
        self._title = wrapped(lack.document.label, "value")
        said = ". ".join(filter(None, (marks_in_words(lack.marks), lack.note)))
        self._words = wrapped(said, "small")
        words = column(gap=0)
        words.addWidget(self._title)
        words.addWidget(self._words)
        layout = row(gap=8)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self.setLayout(layout)
        self.show_done(False)

    def show_done(self, done: bool) -> None:
        """Say whether it is there now."""
        self._mark.show_as(TickLook.TICKED if done else TickLook.BLOCKS)
        restyle(self._title, "role", "done" if done else "value")


def letter_words(warning: LetterWarning, zone: ZoneInfo) -> str:
    """Return what is doubtful about a letter, in a sentence."""
    use = warning.use
    if use is None:
        return "Masa berlakunya sudah lewat."
    day = format_plain_date(use.at.astimezone(zone).date())
    if warning.doubt is LetterDoubt.OTHER_COMPANY:
        return f"Nomor yang sama dipakai untuk {use.company} pada {day} ({use.slip})."
    if warning.doubt is LetterDoubt.OTHER_BEARER:
        return f"Surat yang sama dibawa {use.bearer} pada {day} ({use.slip})."
    return f"Sudah dipakai untuk berkas yang selesai pada {day} ({use.slip})."
