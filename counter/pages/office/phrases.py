"""Sentences that officers choose instead of typing them."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from counter.pages.office.section import Section
from counter.pages.tab import Bench
from counter.widgets.basics import card, column
from counter.widgets.choices import ChoiceField
from counter.widgets.fields import ParagraphField
from counter.widgets.form import Form
from shared.office_admin import Topic
from shared.office_admin.phrases import DEFAULTS, LONGEST, MOST

_TOPICS: Final[Mapping[object, str]] = {
    Topic.DOCUMENT_NOTE: "Catatan dokumen (verifikasi)",
    Topic.HOLD: "Menunda antrean",
    Topic.PAUSE: "Jeda loket (tampil di layar antrean)",
    Topic.TRANSFER: "Mengalihkan ke layanan atau loket lain",
    Topic.OUT_OF_ORDER: "Memanggil di luar urutan",
    Topic.CANCEL: "Membatalkan nomor",
    Topic.ROOM_BLOCK: "Komputer tidak dapat dipakai",
    Topic.CLOSE: "Menutup layanan atau ruang bidding",
    Topic.CORRECTION: "Koreksi buku tamu dan verifikasi",
    Topic.DAY_END: "Menutup hari",
}


class PhrasesSection(Section):
    """A topic's sentences, one a line."""

    title = "Kalimat siap pakai"
    explained = "Kalimat yang ditawarkan kepada petugas, supaya tidak perlu mengetik."

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._phrases: Mapping[Topic, tuple[str, ...]] = {}
        self.topic = ChoiceField("topic", "&Dipakai saat", _TOPICS)
        self.topic.edited.connect(self._on_topic)
        self._lines = ParagraphField(
            "texts", "&Kalimat", (max(LONGEST.values()) + 1) * MOST, lines=12
        )
        self.form = Form("phrases", [self._lines])
        self.form.submitted.connect(self._on_submitted)
        self.watch(self.form)
        frame = card("phrasesCard")
        inside = column(margins=(18, 14, 18, 14), gap=10)
        inside.addWidget(self.topic)
        inside.addWidget(self.form)
        frame.setLayout(inside)
        self.content.addWidget(frame)
        self.content.addStretch(1)

    def focus_start(self) -> None:
        self.topic.input.setFocus()

    def reading(self) -> Callable[[], Mapping[Topic, tuple[str, ...]]]:
        return self.office.phrases.all

    def show_read(self, found: Mapping[Topic, tuple[str, ...]]) -> None:
        self._phrases = found
        self._show_topic()

    def _on_topic(self) -> None:
        # One topic at a time: what is typed for another is taken back, and said so beforehand.
        if self.form.is_dirty:
            self.topic.show_value(self._shown)
            self.form.refuse_all("Simpan atau batalkan dulu isian ini.")
            return
        self._show_topic()

    def _show_topic(self) -> None:
        topic = self.topic.value()
        assert isinstance(topic, Topic)
        self._shown = topic
        texts = self._phrases.get(topic, ())
        self._lines.hint(
            f"Satu kalimat satu baris, paling banyak {MOST} kalimat dan {LONGEST[topic]} huruf"
            " sebaris. Kosongkan untuk memakai lagi kalimat bawaan."
            + ("  Sekarang: kalimat bawaan." if texts == DEFAULTS[topic] else "")
        )
        self.form.renew({"texts": "\n".join(texts)})

    def _on_submitted(self, values: dict[str, Any]) -> None:
        texts = tuple(str(values["texts"]).splitlines())
        work = partial(self.office.phrases.choose, self._shown, texts, self.by)
        self.carry_out((self._shown, texts), work, self.form)

    _shown: Topic = Topic.DOCUMENT_NOTE
